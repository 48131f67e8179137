"""Previews by real workers: what is shown is what a file would show."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from PIL import Image

from tests.integration.children import worker_processes
from tests.integration.outcomes import wait_for, wait_for_outcomes
from tests.integration.wishes import conversion, written
from tests.pictures import oriented, textured
from workers.__main__ import NICENESS, RESERVED_NICENESS
from workers.contract.encoders import Jpeg, WebP
from workers.contract.events import (
    Area,
    EngineEvent,
    JobFailed,
    Pixels,
    PreviewReady,
    Size,
    WorkersSeen,
)
from workers.contract.failures import FailureCode
from workers.contract.jobs import JobId, Lane, Part, PreviewJob
from workers.contract.recipe import Recipe
from workers.contract.resize import Fit, Resize
from workers.engine import ProcessEngine

CROP = Resize(width=64, height=64, fit=Fit.COVER)


def pixels_of(path: Path) -> bytes:
    with Image.open(path) as image:
        return image.convert("RGBA").tobytes()


def preview_of(engine: ProcessEngine, job: JobId) -> PreviewReady:
    end = wait_for_outcomes(engine, [job])[job]
    assert isinstance(end, PreviewReady)
    return end


@pytest.mark.parametrize(
    "recipe",
    [
        Recipe(encoder=WebP(quality=30)),
        Recipe(encoder=Jpeg(quality=30), resize=CROP),
    ],
)
def test_a_preview_shows_the_very_pixels_of_the_file(
    recipe: Recipe, engine: ProcessEngine, tmp_path: Path
) -> None:
    source = tmp_path / "turned.jpg"
    source.write_bytes(oriented("JPEG", 6))
    target = tmp_path / f"out{recipe.encoder.extension}"
    convert = engine.submit(conversion(source, target, recipe=recipe))
    preview = engine.submit(PreviewJob(source, recipe, 500), Lane.INTERACTIVE)
    ends = wait_for_outcomes(engine, [convert, preview])
    file, shown = written(ends[convert]), ends[preview]
    assert isinstance(shown, PreviewReady)

    assert shown.after.rgba == pixels_of(file.path)
    assert shown.result.bytes_out == file.bytes_out == file.path.stat().st_size
    assert shown.result.size == file.size
    assert shown.result.similarity is not None
    assert shown.before.size == shown.after.size
    assert sorted(tmp_path.iterdir()) == sorted([source, target])


@pytest.mark.slow
def test_a_part_of_a_result_larger_than_the_slab(engine: ProcessEngine, tmp_path: Path) -> None:
    source = tmp_path / "large.png"
    textured(2400, 1600).save(source, compress_level=1)
    recipe = Recipe(encoder=WebP(lossless=True, effort=0))
    part = Part(0.25, 0.25, 0.75, 0.75)
    shown = preview_of(engine, engine.submit(PreviewJob(source, recipe, 1200, part)))

    assert shown.shown == Area(600, 400, Size(1200, 800))
    wanted = textured(2400, 1600).crop((600, 400, 1800, 1200)).convert("RGBA").tobytes()
    assert shown.before == shown.after == Pixels(Size(1200, 800), wanted)
    assert len(wanted) * 2 > 4 << 20  # more than a slab holds


def test_the_next_preview_of_a_picture_does_not_decode_it_again(
    engine: ProcessEngine, pictures: Callable[[int], list[Path]]
) -> None:
    one, two = pictures(2)
    engine.keep_ready(True)
    reserved = reserved_process().pid
    wait_for(engine, lambda events: is_seen(engine, events, reserved))
    asked = [(one, 40), (one, 80), (two, 80), (two, 40), (one, 80)]
    made = [
        preview_of(
            engine,
            engine.submit(PreviewJob(source, Recipe(encoder=WebP(quality=q))), Lane.INTERACTIVE),
        )
        for source, q in asked
    ]

    assert [each.is_decoded_before for each in made[1:]] == [True, False, True, False]
    assert made[1].after == made[4].after != made[0].after
    assert engine.stats().kept_bytes > 0


def test_a_reserved_worker_that_is_killed_costs_one_preview_its_time(
    engine: ProcessEngine, pictures: Callable[[int], list[Path]]
) -> None:
    (source,) = pictures(1)
    engine.keep_ready(True)
    for quality in (40, 50, 60):
        killed = reserved_process()
        killed.kill()
        recipe = Recipe(encoder=WebP(quality=quality))
        job = engine.submit(PreviewJob(source, recipe), Lane.INTERACTIVE)
        assert not preview_of(engine, job).is_decoded_before
    engine.keep_ready(False)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other ways")
def test_the_reserved_worker_goes_before_its_likes(engine: ProcessEngine) -> None:
    engine.keep_ready(True)
    reserved = reserved_process().pid
    wait_for(engine, lambda events: is_seen(engine, events, reserved))
    assert psutil.Process(reserved).nice() == RESERVED_NICENESS < NICENESS
    group = Path(f"/proc/{reserved}/autogroup")
    if group.exists():
        assert group.read_text().split()[-1] == str(RESERVED_NICENESS)


def is_seen(engine: ProcessEngine, events: list[EngineEvent], process: int) -> bool:
    """Whether that worker is ready; asks anew if it was not."""
    seen = [each for each in events if isinstance(each, WorkersSeen)]
    engine.show_workers()
    return any(worker.process == process for each in seen for worker in each.workers)


def reserved_process() -> psutil.Process:
    """The process that is kept for previews, once it works."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        for process in worker_processes():
            with suppress(psutil.Error):
                if "reserved" in process.cmdline():
                    return process
    raise AssertionError("no worker was reserved")


def test_a_paused_engine_makes_previews(
    engine: ProcessEngine, pictures: Callable[[int], list[Path]]
) -> None:
    one, two = pictures(2)
    engine.pause()
    waiting = engine.submit(PreviewJob(one, Recipe()), Lane.BULK)
    preview_of(engine, engine.submit(PreviewJob(two, Recipe()), Lane.INTERACTIVE))
    engine.resume()
    preview_of(engine, waiting)


def test_a_picture_that_fails(engine: ProcessEngine, tmp_path: Path) -> None:
    source = tmp_path / "broken.jpg"
    source.write_bytes(oriented("JPEG", 1)[:300])
    job = engine.submit(PreviewJob(source, Recipe()), Lane.INTERACTIVE)
    end = wait_for_outcomes(engine, [job])[job]
    assert isinstance(end, JobFailed)
    assert end.code is FailureCode.CORRUPT
