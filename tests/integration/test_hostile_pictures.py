"""Pictures that are larger, longer or stranger than they look, in real workers."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.fast_run import in_part
from tests.integration.outcomes import wait_for_outcomes
from tests.integration.wishes import is_written
from tests.pictures import (
    animated_gif,
    encoded,
    gif_of_empty_frames,
    heic,
    jpeg_of_scans,
    png_chunk,
    scene,
    textured,
    tiff_of_empty_pages,
)
from workers.contract.events import (
    JobFailed,
    PictureProbed,
    PreviewReady,
    ThumbnailReady,
)
from workers.contract.failures import FailureCode
from workers.contract.jobs import PreviewJob, ProbeJob, ThumbnailJob
from workers.contract.recipe import Recipe
from workers.pipeline.decode.frames import MAX_COUNTED_FRAMES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workers.contract.events import FinalEvent
    from workers.contract.jobs import ConvertJob
    from workers.engine import ProcessEngine

    MakeJob = Callable[[Path], ConvertJob]

GIB = 1 << 30


def all_jobs(
    engine: ProcessEngine, source: Path, convert_job: MakeJob
) -> tuple[FinalEvent, FinalEvent, FinalEvent, FinalEvent]:
    """Outcomes of converting, a thumbnail, a preview and a probe."""
    jobs = [
        engine.submit(convert_job(source)),
        engine.submit(ThumbnailJob(source, 48)),
        engine.submit(PreviewJob(source, Recipe(), 48)),
        engine.submit(ProbeJob(source)),
    ]
    outcomes = wait_for_outcomes(engine, jobs)
    convert, thumbnail, preview, probe = (outcomes[job] for job in jobs)
    return convert, thumbnail, preview, probe


@pytest.mark.skipif(sys.platform == "win32", reason="files are not sparse by themselves here")
@pytest.mark.parametrize(
    "head",
    in_part(
        [
            encoded(scene(), "AVIF"),
            heic(),
            b"RIFF\xff\xff\xff\xff" + encoded(scene(), "WEBP")[8:],
        ],
        3,
    ),
    ids=["avif", "heic", "webp"],
)
def test_five_gigabytes_of_nothing_are_refused(
    engine: ProcessEngine, tmp_path: Path, convert_job: MakeJob, head: bytes
) -> None:
    source = tmp_path / "huge"
    with source.open("wb") as file:
        file.write(head)
        file.truncate(5 * GIB)
    for outcome in all_jobs(engine, source, convert_job):
        assert isinstance(outcome, JobFailed)
        assert outcome.code is FailureCode.TOO_LARGE
        assert str(GIB) in outcome.detail


@pytest.mark.skipif(sys.platform == "win32", reason="files are not sparse by themselves here")
def test_gigabytes_behind_a_webp_are_not_its_own(
    engine: ProcessEngine, tmp_path: Path, convert_job: MakeJob
) -> None:
    source = tmp_path / "followed.webp"
    with source.open("wb") as file:
        file.write(encoded(textured(320, 240), "WEBP"))
        file.truncate(5 * GIB)
    convert, *_ = all_jobs(engine, source, convert_job)
    assert is_written(convert), convert


def test_a_jpeg_of_thousands_of_scans(
    engine: ProcessEngine, tmp_path: Path, convert_job: MakeJob
) -> None:
    source = tmp_path / "scans.jpg"
    source.write_bytes(jpeg_of_scans(2000))
    convert, thumbnail, _, probe = all_jobs(engine, source, convert_job)
    for outcome in (convert, thumbnail):
        assert isinstance(outcome, JobFailed)
        assert outcome.code is FailureCode.TOO_LARGE
        assert "passes" in outcome.detail
    assert isinstance(probe, PictureProbed)


@pytest.mark.parametrize(
    ("data", "frames"),
    [
        pytest.param(
            tiff_of_empty_pages(200_000),
            MAX_COUNTED_FRAMES,
            id="tiff of 200 000 pages",
            marks=pytest.mark.slow,
        ),
        pytest.param(
            gif_of_empty_frames(100_000),
            MAX_COUNTED_FRAMES,
            id="gif of 100 000 frames",
            marks=pytest.mark.slow,
        ),
        pytest.param(animated_gif()[:-5], 2, id="cut gif"),
        pytest.param(animated_gif(), 3, id="gif"),
        pytest.param(heic(), 1, id="heic"),
    ],
)
def test_the_first_frame_is_converted_and_a_probe_counts(
    engine: ProcessEngine, tmp_path: Path, convert_job: MakeJob, data: bytes, frames: int
) -> None:
    source = tmp_path / "frames"
    source.write_bytes(data)
    convert, thumbnail, preview, probe = all_jobs(engine, source, convert_job)
    assert is_written(convert), convert
    assert isinstance(thumbnail, ThumbnailReady)
    assert isinstance(preview, PreviewReady)
    assert isinstance(probe, PictureProbed)
    assert probe.info.frames == frames


def test_a_png_with_70_mib_of_text(
    engine: ProcessEngine, tmp_path: Path, convert_job: MakeJob
) -> None:
    data = encoded(scene(), "PNG")
    text = png_chunk(b"tEXt", b"Comment\0" + b"x" * (14 << 20)) * 5
    source = tmp_path / "text.png"
    source.write_bytes(data[:33] + text + data[33:])
    convert, *_ = all_jobs(engine, source, convert_job)
    assert is_written(convert), convert
