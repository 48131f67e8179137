"""What disks, folders, files and kernels can do to a batch."""

from __future__ import annotations

import errno
import itertools
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from tests.fake_clock import FakeClock
from tests.integration.outcomes import wait_for, wait_for_outcomes
from tests.integration.wishes import (
    aimed_at,
    ends_of,
    is_written,
    refusal,
    target_of,
    written,
)
from workers.contract.destination import Collision
from workers.contract.events import (
    EngineFailed,
    JobFailed,
    OutputPostponed,
    OutputWritten,
    PictureProbed,
    PoolChanged,
)
from workers.contract.failures import FailureCode
from workers.contract.jobs import ConvertJob, ProbeJob
from workers.contract.places import DiskFull
from workers.contract.posture import Posture
from workers.engine import ProcessEngine
from workers.engine.files.source_file import SourceError, open_source
from workers.platforms.linux import LinuxPlatform
from workers.wire.messages import MAX_GROUP

if TYPE_CHECKING:
    from workers.contract.events import EngineEvent, FinalEvent

    Pictures = Callable[[int], list[Path]]
    MakeJob = Callable[[Path], ConvertJob]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux's files and mounts")


def _still_converts(engine: ProcessEngine, job: ConvertJob) -> bool:
    later = engine.submit(job)
    return is_written(wait_for_outcomes(engine, [later])[later])


def _code(outcome: FinalEvent) -> FailureCode:
    assert isinstance(outcome, JobFailed), outcome
    return outcome.code


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 16 KiB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(folder)]
    try:
        mounted = subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        mounted = False
    if not mounted:
        pytest.skip("a file system can only be mounted by root")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_full_disk(
    engine: ProcessEngine, small_disk: Path, pictures: Pictures, convert_job: MakeJob
) -> None:
    sources = pictures(8)
    (small_disk / "ballast").write_bytes(bytes(12 * 1024))
    wishes = [aimed_at(convert_job(s), small_disk / f"{s.stem}.webp") for s in sources]
    jobs = [engine.submit(wish) for wish in wishes]
    outcomes = wait_for_outcomes(engine, jobs)
    left = {path.name for path in small_disk.iterdir()} - {"ballast"}

    ends = [end for job in jobs for end in ends_of(outcomes[job])]
    postponed = [end for end in ends if isinstance(end, OutputPostponed)]
    assert postponed
    assert {type(end.trouble) for end in postponed} == {DiskFull}
    assert left == {end.path.name for end in ends if isinstance(end, OutputWritten)}
    assert _still_converts(engine, convert_job(sources[0]))


def test_folder_removed_during_the_batch(
    engine: ProcessEngine, pictures: Pictures, convert_job: MakeJob, tmp_path: Path
) -> None:
    first, second, third = pictures(3)
    wish = convert_job(first)
    job = engine.submit(wish)
    done = written(wait_for_outcomes(engine, [job])[job])
    done.path.unlink()
    done.path.parent.rmdir()
    later = engine.submit(convert_job(second))
    outcome = wait_for_outcomes(engine, [later])[later]

    assert refusal(outcome) is FailureCode.OUTPUT_FAILED
    assert _still_converts(engine, aimed_at(convert_job(third), tmp_path / "b" / "x.webp"))


def test_names_that_cannot_be(
    engine: ProcessEngine, pictures: Pictures, convert_job: MakeJob
) -> None:
    wish = convert_job(pictures(1)[0])
    names = ("a\0b.webp", "x" * 300 + ".webp", "\ud800.webp")
    for name, collision in itertools.product(names, Collision):
        odd = replace(aimed_at(wish, target_of(wish).with_name(name)), collision=collision)
        job = engine.submit(odd)
        end = wait_for_outcomes(engine, [job])[job]
        assert refusal(end) is FailureCode.OUTPUT_FAILED, (name, collision)
    assert _still_converts(engine, wish)


def test_folders_that_cannot_be(
    engine: ProcessEngine, pictures: Pictures, convert_job: MakeJob
) -> None:
    wish = convert_job(pictures(1)[0])
    for folder in ("a\0b", "\ud800", "x" * 300):
        job = engine.submit(aimed_at(wish, target_of(wish).parent / folder / "a.webp"))
        end = wait_for_outcomes(engine, [job])[job]
        assert _code(end) is FailureCode.OUTPUT_FAILED, folder
    assert _still_converts(engine, wish)


@pytest.mark.parametrize("device", ["/dev/null", "/dev/zero", "/dev/tty"])
def test_devices_are_refused(engine: ProcessEngine, device: str) -> None:
    job = engine.submit(ProbeJob(Path(device)))

    outcome = wait_for_outcomes(engine, [job])[job]

    assert _code(outcome) in {FailureCode.NOT_A_FILE, FailureCode.UNREADABLE}
    assert device == "/dev/tty" or _code(outcome) is FailureCode.NOT_A_FILE


def test_source_that_vanishes_before_its_turn(
    engine: ProcessEngine, pictures: Pictures, convert_job: MakeJob
) -> None:
    gone, there = pictures(2)
    engine.pause()
    jobs = [engine.submit(convert_job(source)) for source in (gone, there)]
    gone.unlink()
    engine.resume()
    outcomes = wait_for_outcomes(engine, jobs)

    assert _code(outcomes[jobs[0]]) is FailureCode.MISSING
    assert is_written(outcomes[jobs[1]])


def test_source_in_a_folder_that_may_not_be_entered(tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0)
    was = os.geteuid()
    if was == 0:
        os.seteuid(65534)  # nothing is closed to root
    try:
        with pytest.raises(SourceError) as refused:
            open_source(locked / "a.jpg", keep_descriptor=False)
    finally:
        os.seteuid(was)

    assert refused.value.code is FailureCode.UNREADABLE


@pytest.fixture
def no_room_for_a_slab() -> Iterator[None]:
    """Allocation in a file, of which a slab is one, fails above 1 MiB."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.usefixtures("no_room_for_a_slab")
def test_a_slab_that_cannot_be_had_stops_the_pool_clearly(
    pictures: Pictures, convert_job: MakeJob
) -> None:
    """It is allocated at once, so that nothing dies of it later."""
    clock = FakeClock()
    with ProcessEngine(workers=2, clock=clock) as engine:
        job = engine.submit(convert_job(pictures(1)[0]))

        def is_over(events: list[EngineEvent]) -> bool:
            clock.advance(0.2)
            return any(isinstance(event, EngineFailed) for event in events)

        events = wait_for(engine, is_over)
        started = engine.stats().workers_started

    (outcome,) = [event for event in events if isinstance(event, JobFailed)]
    assert outcome.job == job
    assert outcome.code is FailureCode.ENGINE_STOPPED
    assert os.strerror(errno.EFBIG) in outcome.detail
    assert started == 0


def test_a_program_that_is_not_there_stops_the_pool_clearly() -> None:
    clock = FakeClock()
    platform = LinuxPlatform(["/nonexistent/worker"])
    with ProcessEngine(workers=1, platform=platform, clock=clock) as engine:

        def is_over(events: list[EngineEvent]) -> bool:
            clock.advance(0.2)
            return any(isinstance(event, EngineFailed) for event in events)

        events = wait_for(engine, is_over)

    (failed,) = [event for event in events if isinstance(event, EngineFailed)]
    assert "/nonexistent/worker" in failed.detail


def test_a_kernel_without_the_sandbox_is_told_and_works(
    pictures: Pictures, convert_job: MakeJob
) -> None:
    script = Path(__file__).with_name("unprotected_worker.py")
    platform = LinuxPlatform([sys.executable, str(script)])
    with ProcessEngine(workers=1, platform=platform) as engine:
        wait_for(engine, lambda events: PoolChanged(0, 1, 1) in events)
        posture = engine.stats().posture
        assert _still_converts(engine, convert_job(pictures(1)[0]))

    assert posture is not None
    assert not posture & (Posture.EMPTY_ROOT | Posture.LANDLOCK | Posture.SECCOMP)
    assert posture & Posture.LIMITS


@pytest.mark.slow
def test_many_jobs_open_few_files(
    pictures: Pictures, engine: ProcessEngine, tmp_path: Path
) -> None:
    (source,) = pictures(1)
    jobs = [engine.submit(ProbeJob(source)) for _ in range(500)]
    most = 0

    def count(events: list[EngineEvent]) -> bool:
        nonlocal most
        most = max(most, sum(link.startswith(str(tmp_path)) for link in _open_files()))
        return sum(isinstance(event, PictureProbed) for event in events) == len(jobs)

    wait_for(engine, count)
    assert most <= 2 * 2 * MAX_GROUP  # two groups for each of two workers


def _open_files() -> Iterator[str]:
    for entry in Path("/proc/self/fd").iterdir():
        try:
            yield str(entry.readlink())
        except FileNotFoundError:
            pass  # closed meanwhile
