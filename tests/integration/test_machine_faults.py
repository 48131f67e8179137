"""What disks, folders, files and kernels can do to a batch."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.fake_clock import FakeClock
from tests.integration.outcomes import wait_for, wait_for_outcomes
from workers.contract.events import (
    EngineFailed,
    JobFailed,
    PictureConverted,
    PictureProbed,
    PoolChanged,
)
from workers.contract.failures import FailureCode
from workers.contract.jobs import ConvertJob, ProbeJob
from workers.contract.options import Collision, OutputOptions
from workers.contract.posture import Posture
from workers.engine import ProcessEngine
from workers.platforms.base import worker_command
from workers.platforms.linux import LinuxPlatform

if TYPE_CHECKING:
    from workers.contract.events import FinalEvent

    Pictures = Callable[[int], list[Path]]
    MakeJob = Callable[[Path], ConvertJob]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux's files and mounts")


def _still_converts(engine: ProcessEngine, job: ConvertJob) -> bool:
    later = engine.submit(job)
    return isinstance(wait_for_outcomes(engine, [later])[later], PictureConverted)


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
    wishes = [replace(convert_job(s), target=small_disk / f"{s.stem}.webp") for s in sources]
    jobs = [engine.submit(wish) for wish in wishes]
    outcomes = wait_for_outcomes(engine, jobs)
    left = {path.name for path in small_disk.iterdir()} - {"ballast"}

    failed = [job for job in jobs if isinstance(outcomes[job], JobFailed)]
    assert failed
    assert {_code(outcomes[job]) for job in failed} == {FailureCode.DISK_FULL}
    written = {o.output.name for o in outcomes.values() if isinstance(o, PictureConverted)}
    assert left == written
    assert _still_converts(engine, convert_job(sources[0]))


def test_folder_removed_during_the_batch(
    engine: ProcessEngine, pictures: Pictures, convert_job: MakeJob, tmp_path: Path
) -> None:
    first, second, third = pictures(3)
    wish = convert_job(first)
    job = engine.submit(wish)
    done = wait_for_outcomes(engine, [job])[job]
    assert isinstance(done, PictureConverted)
    done.output.unlink()
    done.output.parent.rmdir()
    later = engine.submit(convert_job(second))
    outcome = wait_for_outcomes(engine, [later])[later]

    assert _code(outcome) is FailureCode.OUTPUT_FAILED
    assert _still_converts(engine, replace(convert_job(third), target=tmp_path / "b" / "x.webp"))


@pytest.mark.parametrize("name", ["a\0b.webp", "x" * 300 + ".webp", "\ud800.webp"])
@pytest.mark.parametrize("collision", Collision)
def test_names_that_cannot_be(
    engine: ProcessEngine,
    pictures: Pictures,
    convert_job: MakeJob,
    name: str,
    collision: Collision,
) -> None:
    wish = convert_job(pictures(1)[0])
    options = replace(wish.options, output=OutputOptions(collision=collision))
    odd = replace(wish, target=wish.target.with_name(name), options=options)
    job = engine.submit(odd)

    assert _code(wait_for_outcomes(engine, [job])[job]) is FailureCode.OUTPUT_FAILED
    assert _still_converts(engine, wish)


@pytest.mark.parametrize("folder", ["a\0b", "\ud800", "x" * 300])
def test_folders_that_cannot_be(
    engine: ProcessEngine, pictures: Pictures, convert_job: MakeJob, folder: str
) -> None:
    wish = convert_job(pictures(1)[0])
    job = engine.submit(replace(wish, target=wish.target.parent / folder / "a.webp"))

    assert _code(wait_for_outcomes(engine, [job])[job]) is FailureCode.OUTPUT_FAILED
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
    assert isinstance(outcomes[jobs[1]], PictureConverted)


def test_source_in_a_folder_that_may_not_be_entered(tmp_path: Path, pictures: Pictures) -> None:
    """As another user, because nothing is closed to root."""
    locked = tmp_path / "locked"
    locked.mkdir(mode=0)
    good = pictures(1)[0]
    script = f"""
import os, sys
from pathlib import Path
if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
from workers.source_file import SourceError, open_source
try:
    open_source(Path({str(locked)!r}) / "a.jpg", keep_descriptor=False)
except SourceError as error:
    print(error.code)
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60
    )
    locked.chmod(0o700)
    if "ModuleNotFoundError" in done.stderr:
        pytest.skip("another user cannot read this checkout")
    assert (done.stdout.strip(), done.stderr) == ("unreadable", "")
    assert good.exists()


def test_a_slab_that_cannot_be_had_stops_the_pool_clearly(
    pictures: Pictures, convert_job: MakeJob
) -> None:
    """More than there is: allocated at once, so that nothing dies of it later."""
    clock = FakeClock()
    greedy = LinuxPlatform(worker_command(), slab_bytes=1 << 50)
    with ProcessEngine(workers=2, platform=greedy, clock=clock) as engine:
        job = engine.submit(convert_job(pictures(1)[0]))

        def is_over(events: list[object]) -> bool:
            clock.advance(0.2)
            return any(isinstance(event, EngineFailed) for event in events)

        events = wait_for(engine, is_over)  # type: ignore[arg-type] - wider than it must be
        started = engine.stats().workers_started

    (outcome,) = [event for event in events if isinstance(event, JobFailed)]
    assert outcome.job == job
    assert outcome.code is FailureCode.ENGINE_STOPPED
    assert "no worker process can be started" in outcome.detail
    assert started == 0


def test_a_program_that_is_not_there_stops_the_pool_clearly(source_free_clock: FakeClock) -> None:
    platform = LinuxPlatform(["/nonexistent/worker"])
    with ProcessEngine(workers=1, platform=platform, clock=source_free_clock) as engine:

        def is_over(events: list[object]) -> bool:
            source_free_clock.advance(0.2)
            return any(isinstance(event, EngineFailed) for event in events)

        events = wait_for(engine, is_over)  # type: ignore[arg-type] - wider than it must be

    (failed,) = [event for event in events if isinstance(event, EngineFailed)]
    assert "/nonexistent/worker" in failed.detail


@pytest.fixture
def source_free_clock() -> FakeClock:
    """A clock of one's own."""
    return FakeClock()


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
    assert not posture & (Posture.LANDLOCK | Posture.SECCOMP)
    assert posture & Posture.LIMITS


def test_many_jobs_open_few_files(
    pictures: Pictures, engine: ProcessEngine, tmp_path: Path
) -> None:
    (source,) = pictures(1)
    jobs = [engine.submit(ProbeJob(source)) for _ in range(500)]
    most = 0

    def count(events: list[object]) -> bool:
        nonlocal most
        open_now = [os.readlink(f) for f in _descriptors() if f.exists()]  # noqa: PTH115
        most = max(most, sum(link.startswith(str(tmp_path)) for link in open_now))
        return sum(isinstance(event, PictureProbed) for event in events) == len(jobs)

    wait_for(engine, count)  # type: ignore[arg-type] - wider than it must be
    assert most <= 4


def _descriptors() -> list[Path]:
    return list(Path("/proc/self/fd").iterdir())
