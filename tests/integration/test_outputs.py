"""Where outputs land, and what they must never harm."""

from __future__ import annotations

import os
import stat
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PIL import Image

from tests.integration.outcomes import wait_for_outcomes
from tests.integration.wishes import (
    aimed_at,
    conversion,
    end_of,
    refusal,
    target_of,
    written,
)
from workers.contract.destination import Collision
from workers.contract.events import JobFailed, OutputFailed, OutputSkipped, OutputWritten
from workers.contract.failures import FailureCode
from workers.engine import ProcessEngine
from workers.platforms.linux import LinuxPlatform

if TYPE_CHECKING:
    from tests.integration.failpoints import Failpoints
    from workers.contract.events import FinalEvent
    from workers.contract.jobs import ConvertJob

    Pictures = Callable[[int], list[Path]]
    MakeJob = Callable[[Path], ConvertJob]

NAME_TAKEN = OutputFailed(FailureCode.NAME_TAKEN, "")


def _outcome(engine: ProcessEngine, job: ConvertJob) -> FinalEvent:
    submitted = engine.submit(job)
    return wait_for_outcomes(engine, [submitted])[submitted]


def _code(outcome: FinalEvent) -> FailureCode:
    assert isinstance(outcome, JobFailed), outcome
    return outcome.code


@pytest.mark.parametrize("linked", ["source", "target"])
def test_replace_does_not_overwrite_a_source_reached_through_a_link(
    engine: ProcessEngine, tmp_path: Path, linked: str
) -> None:
    folders = {"source": tmp_path / "pictures", "target": tmp_path / "pictures"}
    folders[linked] = tmp_path / "link"
    folders[linked].symlink_to(tmp_path / "pictures")
    original = tmp_path / "pictures" / "a.webp"
    original.parent.mkdir()
    Image.new("RGB", (60, 40), "red").save(original, lossless=True)
    was = original.read_bytes()

    source, target = (folders[name] / "a.webp" for name in ("source", "target"))

    done = _outcome(engine, conversion(source, target, collision=Collision.REPLACE))

    assert end_of(done) == NAME_TAKEN
    assert original.read_bytes() == was
    assert list(original.parent.iterdir()) == [original]


def test_skip_leaves_an_output_that_appeared_while_it_was_converted(
    failpoints: Failpoints, faulty_command: list[str], pictures: Pictures, convert_job: MakeJob
) -> None:
    wish = replace(convert_job(pictures(1)[0]), collision=Collision.SKIP)
    target = target_of(wish)
    with ProcessEngine(workers=1, platform=LinuxPlatform(faulty_command)) as engine:
        job = engine.submit(wish)
        stop = failpoints.wait("decode")
        target.write_bytes(b"theirs")
        stop.order("go")
        failpoints.wait("after-done").order("go")
        outcome = wait_for_outcomes(engine, [job])[job]

    assert end_of(outcome) == OutputSkipped(target)
    assert target.read_bytes() == b"theirs"
    assert list(target.parent.iterdir()) == [target]


def test_several_programs_that_skip_make_one_output_each(
    pictures: Pictures, convert_job: MakeJob
) -> None:
    wishes = [replace(convert_job(source), collision=Collision.SKIP) for source in pictures(30)]
    with ProcessEngine(workers=1) as first, ProcessEngine(workers=1) as second:
        jobs = [(engine, engine.submit(wish)) for wish in wishes for engine in (first, second)]
        ends = [
            end_of(outcome)
            for engine in (first, second)
            for outcome in wait_for_outcomes(
                engine, [job for owner, job in jobs if owner is engine]
            ).values()
        ]

    assert sum(isinstance(end, OutputWritten) for end in ends) == len(wishes)
    assert sum(isinstance(end, OutputSkipped) for end in ends) == len(wishes)
    assert len(list(target_of(wishes[0]).parent.iterdir())) == len(wishes)


def test_a_long_name_is_given_once_and_not_cut_for_a_number(
    engine: ProcessEngine, pictures: Pictures, convert_job: MakeJob
) -> None:
    wish = convert_job(pictures(1)[0])
    wish = aimed_at(wish, target_of(wish).with_name("x" * 250 + ".webp"))
    first = written(_outcome(engine, wish))
    was = first.path.read_bytes()
    second = _outcome(engine, wish)

    assert first.path == target_of(wish)
    assert end_of(second) == NAME_TAKEN
    assert list(first.path.parent.iterdir()) == [first.path]
    assert first.path.read_bytes() == was


def test_a_name_that_was_taken_meanwhile_is_told_and_what_has_it_is_left(
    failpoints: Failpoints, faulty_command: list[str], pictures: Pictures, convert_job: MakeJob
) -> None:
    wish = convert_job(pictures(1)[0])
    target = target_of(wish)
    with ProcessEngine(workers=1, platform=LinuxPlatform(faulty_command)) as engine:
        job = engine.submit(wish)
        stop = failpoints.wait("decode")
        target.write_bytes(b"theirs")
        stop.order("go")
        failpoints.wait("after-done").order("go")
        outcome = wait_for_outcomes(engine, [job])[job]

    assert end_of(outcome) == NAME_TAKEN
    assert target.read_bytes() == b"theirs"
    assert list(target.parent.iterdir()) == [target]


def test_a_private_source_gives_a_private_output(
    engine: ProcessEngine, pictures: Pictures, convert_job: MakeJob
) -> None:
    (source,) = pictures(1)
    source.chmod(0o600)

    done = written(_outcome(engine, convert_job(source)))

    assert stat.S_IMODE(done.path.stat().st_mode) == 0o600


class Drive:
    """A file system that can be made read-only."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def protect(self) -> None:
        subprocess.run(["mount", "-o", "remount,ro", str(self.folder)], check=True)


@pytest.fixture
def drive(tmp_path: Path) -> Iterator[Drive]:
    folder = tmp_path / "drive"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "tmpfs", str(folder)]
    try:
        mounted = subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        mounted = False
    if not mounted:
        pytest.skip("a file system can only be mounted by root")
    yield Drive(folder)
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("name", ["a.webp", "new/a.webp"])
def test_a_read_only_drive_is_told(
    engine: ProcessEngine, drive: Drive, pictures: Pictures, convert_job: MakeJob, name: str
) -> None:
    drive.protect()
    wish = aimed_at(convert_job(pictures(1)[0]), drive.folder / name)

    assert _code(_outcome(engine, wish)) is FailureCode.OUTPUT_READ_ONLY


def test_a_drive_that_becomes_read_only_is_told(
    failpoints: Failpoints,
    faulty_command: list[str],
    drive: Drive,
    pictures: Pictures,
    convert_job: MakeJob,
) -> None:
    """As Linux does to a drive with defects."""
    wish = aimed_at(convert_job(pictures(1)[0]), drive.folder / "a.webp")
    with ProcessEngine(workers=1, platform=LinuxPlatform(faulty_command)) as engine:
        job = engine.submit(wish)
        stop = failpoints.wait("decode")
        drive.protect()
        stop.order("go")
        failpoints.wait("after-done").order("go")
        outcome = wait_for_outcomes(engine, [job])[job]

    assert refusal(outcome) is FailureCode.OUTPUT_READ_ONLY
    assert not os.listdir(drive.folder)  # noqa: PTH208 - also what is hidden
