"""What a picture comes to does not depend on the one before it on the same worker."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, features

from tests.integration.outcomes import wait_for_outcomes
from tests.integration.wishes import conversion, is_written, written
from tests.pictures import cut, encoded, textured
from workers.contract.events import FinalEvent, JobFailed
from workers.contract.failures import FailureCode
from workers.contract.notes import Note
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.contract.source import Source
from workers.engine import ProcessEngine

FORMATS = ["jpg", "png", "webp", "gif", "tif", "bmp", "jp2", "ppm", "tga"]
if features.check("avif"):
    FORMATS.append("avif")
RECIPE = Recipe(resize=Resize(width=100))


def convert_in_turn(sources: list[Path], out: Path) -> list[FinalEvent]:
    """Convert one after the other on the only worker there is."""
    with ProcessEngine(workers=1) as engine:
        jobs = [
            engine.submit(conversion(source, out / f"{number}.webp", recipe=RECIPE))
            for number, source in enumerate(sources)
        ]
        outcomes = wait_for_outcomes(engine, jobs)
        assert engine.stats().jobs_retried == 0
    return [outcomes[job] for job in jobs]


def make(folder: Path, kind: str, size: tuple[int, int], colour: str) -> Path:
    """A picture of that format and size."""
    path = folder / f"{size[0]}.{kind}"
    picture = Image.linear_gradient("L").resize(size).convert("RGB")
    picture.paste(colour, (0, 0, size[0] // 2, size[1] // 2))
    options = {"speed": 10} if kind == "avif" else {}
    picture.save(path, **options)  # type: ignore[arg-type]  # Pillow's own keywords
    return path


def refused(sources: list[Path], out: Path) -> list[str]:
    """Sources that were not converted."""
    ends = convert_in_turn(sources, out)
    pairs = zip(sources, ends, strict=True)
    return [f"{s.name}: {end}" for s, end in pairs if not is_written(end)]


@pytest.mark.slow
def test_a_large_picture_is_converted_after_small_ones(tmp_path: Path) -> None:
    large = make(tmp_path, "webp", (4000, 3000), "red")
    small = [make(tmp_path, kind, (60, 40), "blue") for kind in FORMATS[::3]]

    assert refused([each for one in small for each in (one, large)], tmp_path / "out") == []


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_every_format_is_converted_after_every_other(tmp_path: Path) -> None:
    large = [make(tmp_path, kind, (4000, 3000), "red") for kind in FORMATS]
    small = [make(tmp_path, kind, (60, 40), "blue") for kind in FORMATS]
    pairs = [each for one in small for other in large for each in (one, other)]
    pairs += [each for one in large for other in large for each in (one, other)]

    assert refused(pairs, tmp_path / "out") == []


def test_damage_is_accepted_for_the_jobs_that_ask_for_it_and_no_others(tmp_path: Path) -> None:
    lenient = Recipe(resize=Resize(width=100), source=Source(accept_damaged=True))
    shown_in_part = ("JPEG", "PNG", "GIF", "TIFF", "BMP", "PPM", "TGA", "WEBP")
    sources = [tmp_path / kind for kind in shown_in_part]
    for source in sources:
        source.write_bytes(cut(encoded(textured(400, 300), source.name), 0.6))
    wishes = [(source, recipe) for source in sources for recipe in (RECIPE, lenient, RECIPE)]
    with ProcessEngine(workers=1) as engine:
        jobs = [
            engine.submit(conversion(source, tmp_path / f"{number}.out.webp", recipe=recipe))
            for number, (source, recipe) in enumerate(wishes)
        ]
        outcomes = wait_for_outcomes(engine, jobs)
        assert engine.stats().jobs_retried == 0

    for (_, recipe), job in zip(wishes, jobs, strict=True):
        outcome = outcomes[job]
        if recipe is lenient:
            assert Note.DAMAGED in written(outcome).notes
        else:
            assert isinstance(outcome, JobFailed)
            assert outcome.code is FailureCode.CORRUPT
