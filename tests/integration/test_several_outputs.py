"""Several outputs of one picture, by real workers: decoded once, and each ends by itself."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.integration.outcomes import finals, wait_for, wait_for_outcomes
from tests.integration.wishes import aimed_at, conversion, ends_of, is_written
from workers.contract.destination import Collision
from workers.contract.events import (
    ConversionEnded,
    JobCancelled,
    JobFailed,
    JobProgress,
    OutputEnd,
    OutputFailed,
    OutputSkipped,
    OutputWritten,
    Size,
    Stage,
)
from workers.contract.failures import FailureCode
from workers.contract.files import stamp_of
from workers.contract.jobs import ConvertJob, Output
from workers.contract.recipe import Recipe
from workers.contract.resize import Fit, Resize
from workers.engine import ProcessEngine
from workers.engine.files import output_file
from workers.platforms.base import worker_command
from workers.platforms.linux import LinuxPlatform
from workers.platforms.portable import PortablePlatform

if TYPE_CHECKING:
    from tests.integration.failpoints import Failpoints

    Pictures = Callable[[int], list[Path]]
    MakeJob = Callable[[Path], ConvertJob]

_PATIENCE_S = 20.0
NAME_TAKEN = OutputFailed(FailureCode.NAME_TAKEN, "")


def _run(engine: ProcessEngine, wish: ConvertJob) -> tuple[OutputEnd, ...]:
    job = engine.submit(wish)
    return ends_of(wait_for_outcomes(engine, [job])[job])


def _kinds(ends: tuple[OutputEnd, ...]) -> list[type[OutputEnd]]:
    return [type(end) for end in ends]


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def _until(condition: Callable[[], bool]) -> None:
    """Wait for what the writer will do, and tells nobody."""
    waiting = threading.Event()
    for _ in range(int(_PATIENCE_S / 0.01)):
        if condition():
            return
        waiting.wait(0.01)
    raise AssertionError("it did not happen")


@pytest.fixture
def three(tmp_path: Path) -> list[Path]:
    """Names for three outputs, in a folder that is there."""
    folder = tmp_path / "out"
    folder.mkdir()
    return [folder / f"{name}.webp" for name in ("a", "b", "c")]


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A picture whose stages are told."""
    path = tmp_path / "large.jpg"
    Image.linear_gradient("L").resize((2000, 1500)).convert("RGB").save(path)
    return path


def test_three_outputs_are_written_from_one_decode(
    engine: ProcessEngine, large: Path, three: list[Path]
) -> None:
    resizes = [
        Resize(width=400),
        Resize(width=90, height=90, fit=Fit.COVER),
        Resize(height=600),
    ]
    pairs = zip(three, resizes, strict=True)
    outputs = tuple(Output(target, Recipe(resize=resize)) for target, resize in pairs)
    job = engine.submit(ConvertJob(large, outputs))
    events = wait_for(engine, lambda events: job in finals(events))

    ended = finals(events)[job]
    assert isinstance(ended, ConversionEnded)
    sizes = [Size(400, 300), Size(90, 90), Size(800, 600)]
    assert ended.outputs == tuple(
        OutputWritten(target, target.stat().st_size, size, stamp=stamp_of(target.stat()))
        for target, size in zip(three, sizes, strict=True)
    )
    assert (ended.bytes_in, ended.source_size) == (large.stat().st_size, Size(2000, 1500))
    for target, size in zip(three, sizes, strict=True):
        with Image.open(target) as image:
            image.load()
            assert (image.format, image.size) == ("WEBP", (size.width, size.height))
    stages = [(e.output, e.stage) for e in events if isinstance(e, JobProgress)]
    assert stages == [
        (0, Stage.DECODING),
        *((place, stage) for place in range(3) for stage in (Stage.RESIZING, Stage.ENCODING)),
    ]


def test_each_is_the_file_that_it_would_be_alone(
    engine: ProcessEngine, tmp_path: Path, three: list[Path]
) -> None:
    source = tmp_path / "a.png"  # a JPEG is decoded at the size that the largest of them needs
    Image.effect_noise((160, 120), 60).convert("RGB").save(source)
    recipes = [Recipe(resize=Resize(width=width)) for width in (30, 160, 80)]
    outputs = tuple(map(Output, three, recipes))
    assert all(isinstance(end, OutputWritten) for end in _run(engine, ConvertJob(source, outputs)))
    for target, recipe in zip(three, recipes, strict=True):
        alone = target.with_name(f"alone-{target.name}")
        _run(engine, conversion(source, alone, recipe=recipe))
        assert target.read_bytes() == alone.read_bytes()


def test_a_name_that_is_taken_fails_alone(
    engine: ProcessEngine, pictures: Pictures, three: list[Path]
) -> None:
    three[1].write_bytes(b"theirs")
    ends = _run(engine, conversion(pictures(1)[0], *three))

    assert _kinds(ends) == [OutputWritten, OutputFailed, OutputWritten]
    assert ends[1] == NAME_TAKEN
    assert three[1].read_bytes() == b"theirs"
    assert _names(three[0].parent) == ["a.webp", "b.webp", "c.webp"]


def test_two_outputs_of_one_name_are_one_file(
    engine: ProcessEngine, pictures: Pictures, three: list[Path]
) -> None:
    ends = _run(engine, conversion(pictures(1)[0], three[0], three[0]))

    assert sorted(map(str, _kinds(ends))) == sorted(map(str, [OutputWritten, OutputFailed]))
    assert _names(three[0].parent) == ["a.webp"]


def test_skip_leaves_the_one_that_exists_and_makes_the_other(
    engine: ProcessEngine, large: Path, three: list[Path]
) -> None:
    """Its stages are told by its place in the job, whatever the worker was asked for."""
    three[0].write_bytes(b"theirs")
    job = engine.submit(conversion(large, *three[:2], collision=Collision.SKIP))
    events = wait_for(engine, lambda events: job in finals(events))

    ends = ends_of(finals(events)[job])
    assert _kinds(ends) == [OutputSkipped, OutputWritten]
    assert ends[0] == OutputSkipped(three[0])
    assert three[0].read_bytes() == b"theirs"
    assert three[1].read_bytes()[:4] == b"RIFF"
    assert {event.output for event in events if isinstance(event, JobProgress)} == {1}


def test_skip_of_all_reads_no_source(engine: ProcessEngine, three: list[Path]) -> None:
    for target in three:
        target.write_bytes(b"theirs")
    wish = conversion(Path("/not/there"), *three, collision=Collision.SKIP)
    job = engine.submit(wish)

    skipped = tuple(OutputSkipped(target) for target in three)
    assert wait_for_outcomes(engine, [job])[job] == ConversionEnded(job, skipped)


def test_replace_overwrites_all_but_the_source(engine: ProcessEngine, three: list[Path]) -> None:
    source, other, _ = three
    Image.new("RGB", (60, 40), "red").save(source, lossless=True)
    was = source.read_bytes()
    other.write_bytes(b"theirs")
    ends = _run(engine, conversion(source, *three, collision=Collision.REPLACE))

    assert _kinds(ends) == [OutputFailed, OutputWritten, OutputWritten]
    assert ends[0] == NAME_TAKEN
    assert source.read_bytes() == was
    assert other.read_bytes()[:4] == b"RIFF"


def test_an_output_that_cannot_be_made_fails_alone(
    engine: ProcessEngine, pictures: Pictures, three: list[Path]
) -> None:
    (source,) = pictures(1)
    too_large = Resize(width=16_000, height=16_383, fit=Fit.OUTSIDE, without_enlargement=False)
    recipes = [Recipe(), Recipe(resize=too_large), Recipe()]
    ends = _run(engine, ConvertJob(source, tuple(map(Output, three, recipes))))

    assert _kinds(ends) == [OutputWritten, OutputFailed, OutputWritten]
    assert isinstance(ends[1], OutputFailed)
    assert ends[1].code is FailureCode.TOO_LARGE_FOR_FORMAT
    assert ends[1].detail
    assert _names(three[0].parent) == ["a.webp", "c.webp"]


def test_a_source_that_is_no_picture_fails_as_a_whole(
    engine: ProcessEngine, tmp_path: Path, three: list[Path]
) -> None:
    source = tmp_path / "text.jpg"
    source.write_text("this is no picture")
    job = engine.submit(conversion(source, *three))
    outcome = wait_for_outcomes(engine, [job])[job]

    assert isinstance(outcome, JobFailed)
    assert outcome.code is FailureCode.UNSUPPORTED
    assert not _names(three[0].parent)


@pytest.mark.skipif(sys.platform == "win32", reason="names are bytes elsewhere")
def test_the_portable_platform_makes_several_of_a_source_with_an_odd_name(
    pictures: Pictures, three: list[Path], tmp_path: Path
) -> None:
    source = Path(os.fsdecode(os.fsencode(tmp_path) + b"/odd \xff\xe9.jpg"))
    pictures(1)[0].rename(source)
    platform = PortablePlatform(worker_command(), slab_bytes=1024)
    with ProcessEngine(workers=1, platform=platform) as engine:
        ends = _run(engine, conversion(source, *three))

    assert _kinds(ends) == [OutputWritten] * 3


# Workers that are stopped in between


@pytest.fixture
def two_slabs(faulty_command: list[str], monkeypatch: pytest.MonkeyPatch) -> LinuxPlatform:
    """Workers each of whose outputs comes in two pieces, into part files that can be seen."""
    monkeypatch.setattr(output_file, "open_unnamed", lambda *_: None)
    wish = ("--result-bytes", str(48 * 1024))
    return LinuxPlatform([*faulty_command, *wish], slab_bytes=32 * 1024)


def _until_within_the_second(failpoints: Failpoints, folder: Path) -> None:
    """The first output is complete and the second begun, and none of them has a name."""
    failpoints.wait("decode").order("go")
    failpoints.wait("within-0").order("go")
    _until(lambda: len(_names(folder)) == 2)
    assert {Path(name).suffix for name in _names(folder)} == {".part"}


linux_only = pytest.mark.skipif(sys.platform != "linux", reason="the faulty worker is Linux's")


@linux_only
def test_a_crash_within_the_second_output_leaves_nothing_of_either_and_both_come_again(
    failpoints: Failpoints,
    two_slabs: LinuxPlatform,
    pictures: Pictures,
    three: list[Path],
) -> None:
    folder = three[0].parent
    with ProcessEngine(workers=1, platform=two_slabs) as engine:
        job = engine.submit(conversion(pictures(1)[0], *three))
        _until_within_the_second(failpoints, folder)
        failpoints.wait("within-1").order("segv")
        again = failpoints.wait("decode")
        _until(lambda: not _names(folder))
        again.order("go")
        for place in range(3):
            failpoints.wait(f"within-{place}").order("go")
        failpoints.wait("after-done").order("go")
        outcome = wait_for_outcomes(engine, [job])[job]
        retried = engine.stats().jobs_retried

    assert is_written(outcome)
    assert retried == 1
    assert [target.stat().st_size for target in three] == [48 * 1024] * 3
    assert _names(folder) == ["a.webp", "b.webp", "c.webp"]


@pytest.mark.slow
@linux_only
def test_two_crashes_within_the_second_output_leave_nothing(
    failpoints: Failpoints,
    two_slabs: LinuxPlatform,
    pictures: Pictures,
    three: list[Path],
) -> None:
    folder = three[0].parent
    with ProcessEngine(workers=1, platform=two_slabs) as engine:
        job = engine.submit(conversion(pictures(1)[0], *three))
        for _ in range(2):
            _until_within_the_second(failpoints, folder)
            failpoints.wait("within-1").order("segv")
        outcome = wait_for_outcomes(engine, [job])[job]
        _until(lambda: not _names(folder))

    assert outcome == JobFailed(job, FailureCode.CRASHED, "signal 11")


@linux_only
def test_cancel_within_the_second_output_leaves_nothing(
    failpoints: Failpoints,
    two_slabs: LinuxPlatform,
    pictures: Pictures,
    three: list[Path],
) -> None:
    folder = three[0].parent
    with ProcessEngine(workers=1, platform=two_slabs) as engine:
        job = engine.submit(conversion(pictures(1)[0], *three))
        _until_within_the_second(failpoints, folder)
        failpoints.wait("within-1")
        engine.cancel(job)

        assert wait_for_outcomes(engine, [job])[job] == JobCancelled(job)
        _until(lambda: not _names(folder))


@linux_only
def test_a_folder_that_vanishes_costs_its_own_output_alone(
    failpoints: Failpoints,
    faulty_command: list[str],
    pictures: Pictures,
    convert_job: MakeJob,
    tmp_path: Path,
) -> None:
    targets = [tmp_path / name / "a.webp" for name in ("x", "y", "z")]
    wish = aimed_at(convert_job(pictures(1)[0]), *targets)
    with ProcessEngine(workers=1, platform=LinuxPlatform(faulty_command)) as engine:
        job = engine.submit(wish)
        stop = failpoints.wait("decode")
        targets[1].parent.rmdir()
        stop.order("go")
        failpoints.wait("after-done").order("go")
        ends = ends_of(wait_for_outcomes(engine, [job])[job])

    assert _kinds(ends) == [OutputWritten, OutputFailed, OutputWritten]
    assert isinstance(ends[1], OutputFailed)
    assert ends[1].code is FailureCode.OUTPUT_FAILED
    assert not targets[1].parent.exists()
