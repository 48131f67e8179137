"""Where outputs land, and what they must never harm."""

from __future__ import annotations

import os
import stat
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.integration.outcomes import wait_for_outcomes
from workers.contract.destination import Collision, Destination
from workers.contract.events import JobFailed, JobSkipped, PictureConverted
from workers.contract.failures import FailureCode
from workers.contract.jobs import ConvertJob
from workers.contract.recipe import Recipe
from workers.engine import ProcessEngine
from workers.platforms.linux import LinuxPlatform

if TYPE_CHECKING:
    from tests.integration.failpoints import Failpoints
    from workers.contract.events import FinalEvent

    Pictures = Callable[[int], list[Path]]
    MakeJob = Callable[[Path], ConvertJob]

REPLACE = Recipe(output=Destination(collision=Collision.REPLACE))
SKIP = Recipe(output=Destination(collision=Collision.SKIP))


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

    done = _outcome(
        engine, ConvertJob(folders["source"] / "a.webp", folders["target"] / "a.webp", REPLACE)
    )

    assert isinstance(done, PictureConverted)
    assert done.output == folders["target"] / "a (2).webp"
    assert original.read_bytes() == was


def test_skip_leaves_an_output_that_appeared_while_it_was_converted(
    failpoints: Failpoints, faulty_command: list[str], pictures: Pictures, convert_job: MakeJob
) -> None:
    wish = replace(convert_job(pictures(1)[0]), options=SKIP)
    with ProcessEngine(workers=1, platform=LinuxPlatform(faulty_command)) as engine:
        job = engine.submit(wish)
        stop = failpoints.wait("decode")
        wish.target.write_bytes(b"theirs")
        stop.order("go")
        failpoints.wait("after-final").order("go")
        outcome = wait_for_outcomes(engine, [job])[job]

    assert outcome == JobSkipped(job, wish.target)
    assert wish.target.read_bytes() == b"theirs"
    assert list(wish.target.parent.iterdir()) == [wish.target]


def test_several_programs_that_skip_make_one_output_each(
    pictures: Pictures, convert_job: MakeJob
) -> None:
    wishes = [replace(convert_job(source), options=SKIP) for source in pictures(30)]
    with ProcessEngine(workers=1) as first, ProcessEngine(workers=1) as second:
        jobs = [(engine, engine.submit(wish)) for wish in wishes for engine in (first, second)]
        for engine in (first, second):
            wait_for_outcomes(engine, [job for owner, job in jobs if owner is engine])

    assert len(list(wishes[0].target.parent.iterdir())) == len(wishes)


def test_long_names_that_collide_get_their_numbers(
    engine: ProcessEngine, pictures: Pictures, convert_job: MakeJob
) -> None:
    wish = convert_job(pictures(1)[0])
    wish = replace(wish, target=wish.target.with_name("x" * 250 + ".webp"))
    first, second = _outcome(engine, wish), _outcome(engine, wish)

    assert isinstance(first, PictureConverted)
    assert isinstance(second, PictureConverted)
    assert second.output.name == "x" * 246 + " (2).webp"


def test_a_private_source_gives_a_private_output(
    engine: ProcessEngine, pictures: Pictures, convert_job: MakeJob
) -> None:
    (source,) = pictures(1)
    source.chmod(0o600)

    done = _outcome(engine, convert_job(source))

    assert isinstance(done, PictureConverted)
    assert stat.S_IMODE(done.output.stat().st_mode) == 0o600


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
    wish = replace(convert_job(pictures(1)[0]), target=drive.folder / name)

    assert _code(_outcome(engine, wish)) is FailureCode.OUTPUT_READ_ONLY


def test_a_drive_that_becomes_read_only_is_told(
    failpoints: Failpoints,
    faulty_command: list[str],
    drive: Drive,
    pictures: Pictures,
    convert_job: MakeJob,
) -> None:
    """As Linux does to a drive with defects."""
    wish = replace(convert_job(pictures(1)[0]), target=drive.folder / "a.webp")
    with ProcessEngine(workers=1, platform=LinuxPlatform(faulty_command)) as engine:
        job = engine.submit(wish)
        stop = failpoints.wait("decode")
        drive.protect()
        stop.order("go")
        failpoints.wait("after-final").order("go")
        outcome = wait_for_outcomes(engine, [job])[job]

    assert _code(outcome) is FailureCode.OUTPUT_READ_ONLY
    assert not os.listdir(drive.folder)  # noqa: PTH208 - also what is hidden
