"""What a worker says of a finished result that it was asked to read to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.fast_run import in_part
from tests.integration.outcomes import wait_for_outcomes
from tests.integration.wishes import written
from tests.pictures import animated_gif, cut, encoded, oriented, swapped_rgb_profile, textured
from workers.contract.colour import Colour, ColourSpace
from workers.contract.encoders import Avif, Jpeg, Png, WebP
from workers.contract.events import JobFailed, PictureVerified, Size
from workers.contract.failures import FailureCode
from workers.contract.files import stamp_of
from workers.contract.jobs import ConvertJob, Output, VerifyJob
from workers.contract.recipe import Recipe

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from workers.contract.events import FinalEvent
    from workers.engine import ProcessEngine

FORMATS = ("JPEG", "WEBP", "PNG", "AVIF")


def verified(engine: ProcessEngine, paths: Iterable[Path]) -> list[FinalEvent]:
    jobs = [engine.submit(VerifyJob(path)) for path in paths]
    outcomes = wait_for_outcomes(engine, jobs)
    return [outcomes[job] for job in jobs]


def file_of(data: bytes, path: Path) -> Path:
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "profile", in_part([swapped_rgb_profile(), b""], 2), ids=["profile", "plain"]
)
def test_a_result_is_found_as_it_was_told(
    profile: bytes, engine: ProcessEngine, tmp_path: Path
) -> None:
    picture = encoded(textured(120, 80), "JPEG", icc_profile=profile, quality=90)
    source = file_of(picture, tmp_path / "a.jpg")
    as_is = Colour(space=ColourSpace.KEEP)
    encoders = (WebP(), Avif(effort=0), Jpeg(), Png())
    for encoder in encoders:
        target = tmp_path / f"b{encoder.extension}"
        job = engine.submit(
            ConvertJob(source, (Output(target, Recipe(encoder=encoder, colour=as_is)),))
        )
        told = written(wait_for_outcomes(engine, [job])[job])

        (found,) = verified(engine, [target])

        assert isinstance(found, PictureVerified)
        assert (found.info.size, found.info.frames) == (told.size, told.frames)
        assert (found.info.size, found.info.frames) == (Size(120, 80), 1)
        assert found.has_profile is told.has_profile is bool(profile)
        assert found.orientation == 1
        assert found.stamp == told.stamp == stamp_of(target.stat())


def test_frames_and_orientation_are_told(engine: ProcessEngine, tmp_path: Path) -> None:
    files = [
        file_of(animated_gif(), tmp_path / "a.gif"),
        file_of(oriented("JPEG", 6), tmp_path / "a.jpg"),
    ]
    animation, turned = verified(engine, files)
    assert isinstance(animation, PictureVerified)
    assert (animation.info.frames, animation.orientation) == (3, 1)
    assert isinstance(turned, PictureVerified)
    assert (turned.info.frames, turned.orientation) == (1, 6)


def test_what_cannot_be_read_to_its_end_fails(engine: ProcessEngine, tmp_path: Path) -> None:
    whole = textured(200, 160)
    files = [file_of(cut(encoded(whole, name)), tmp_path / name) for name in FORMATS]
    animation = tmp_path / "a.png"
    frames = [Image.effect_noise((64, 64), 90).convert("RGB") for _ in range(3)]
    frames[0].save(animation, save_all=True, append_images=frames[1:])
    data = animation.read_bytes()
    files.append(file_of(cut(data, 0.9) + data[-12:], animation))  # in its last frame

    for path, found in zip(files, verified(engine, files), strict=True):
        assert isinstance(found, JobFailed), path
        assert found.code is FailureCode.CORRUPT, path


def test_what_is_wider_than_a_webp_can_be_is_read_too(
    engine: ProcessEngine, tmp_path: Path
) -> None:
    wide = Image.linear_gradient("L").resize((20_000, 4)).convert("RGB")
    files = [file_of(encoded(wide, name), tmp_path / name) for name in ("JPEG", "PNG")]
    for found in verified(engine, files):
        assert isinstance(found, PictureVerified), found
        assert found.info.size == Size(20_000, 4)
