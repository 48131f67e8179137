from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image

from tests.pictures import encoded, oriented, scene, textured
from tests.workers.pipeline.animation.making import animated, moving
from tests.workers.pipeline.running import run
from workers.child.keeper import PictureKeeper
from workers.contract.colour import Colour
from workers.contract.encoders import Jpeg, Png, WebP
from workers.contract.files import stamp_of
from workers.contract.jobs import Part
from workers.contract.metadata import Keep, Metadata
from workers.contract.recipe import Recipe
from workers.contract.resize import Fit, Resize
from workers.contract.source import Source
from workers.pipeline import kept_picture
from workers.pipeline.decode.source import open_picture
from workers.pipeline.errors import PictureError
from workers.pipeline.kept_picture import can_be_kept
from workers.pipeline.preview import Preview, preview
from workers.wire.tasks import PreviewTask

MOST = 100_000_000
#: One after the other, of one picture: qualities, a format without transparency, sizes, a part.
STEPS = (
    PreviewTask(Recipe(encoder=WebP(quality=40)), 300),
    PreviewTask(Recipe(encoder=WebP(quality=80)), 300),
    PreviewTask(Recipe(encoder=Jpeg(quality=50)), 300),
    PreviewTask(Recipe(encoder=Png(), colour=Colour(background="#ff8000")), 300),
    PreviewTask(Recipe(resize=Resize(width=70, height=70, fit=Fit.COVER)), 300),
    PreviewTask(Recipe(resize=Resize(width=70, height=70, fit=Fit.CONTAIN)), 300),
    PreviewTask(Recipe(metadata=Metadata(keep=Keep.NONE)), 90, Part(0.2, 0.3, 0.7, 0.9)),
)


def coloured(mode: str) -> Image.Image:
    """Half of it see-through, where that can be."""
    image = textured(120, 90).convert("RGBA")
    image.putalpha(Image.linear_gradient("L").resize(image.size))
    return image.convert(mode)


class Looked:
    """A file that is looked at again and again, and a keeper."""

    def __init__(self, path: Path, data: bytes, most_bytes: int = MOST) -> None:
        self.path = path
        self.keeper = PictureKeeper(most_bytes)
        path.write_bytes(data)

    def preview(self, task: PreviewTask) -> tuple[Preview, bool]:
        damaged = task.recipe.source.accept_damaged
        task = replace(task, stamp=stamp_of(self.path.stat()))
        with (
            self.path.open("rb") as stream,
            open_picture(stream, accept_damaged=damaged) as image,
        ):
            return self.keeper.preview(image, task)


def afresh(data: bytes, task: PreviewTask) -> Preview:
    return preview(open_picture(BytesIO(data)), task.recipe, task.max_px, task.part)


@pytest.mark.parametrize(
    "data",
    [
        encoded(textured(400, 300), "PNG"),
        encoded(coloured("RGBA"), "PNG"),
        encoded(coloured("RGBA"), "WEBP"),
        encoded(coloured("P"), "PNG"),
        encoded(coloured("L"), "JPEG"),
        oriented("JPEG", 6),
    ],
)
def test_what_is_kept_gives_the_very_preview_that_the_file_gives(
    data: bytes, tmp_path: Path
) -> None:
    looked = Looked(tmp_path / "picture", data)
    for number, task in enumerate(STEPS):
        made, is_decoded_before = looked.preview(task)
        assert made == afresh(data, task)
        assert made.result.bytes_out == len(run(data, task.recipe).data)
        assert is_decoded_before == (number > 0)


def test_a_jpeg_is_decoded_anew_where_another_size_takes_another_scale(tmp_path: Path) -> None:
    data = encoded(textured(1600, 1200), "JPEG")
    looked = Looked(tmp_path / "picture", data)
    found = []
    for width in (1600, 1500, 400, 390, 1500):
        task = PreviewTask(Recipe(resize=Resize(width=width)), 200)
        made, is_decoded_before = looked.preview(task)
        assert made == afresh(data, task)
        found.append(is_decoded_before)

    assert found == [False, True, False, True, False]


def test_what_is_measured_later_is_what_is_measured_at_once(tmp_path: Path) -> None:
    data = encoded(textured(400, 300), "PNG")
    looked = Looked(tmp_path / "picture", data)
    later = replace(STEPS[0], similarity_later=True)
    found = [looked.preview(task)[0] for task in (later, STEPS[0], later)]

    assert not found[0].result.is_measured
    assert found[0].result.similarity is None
    assert found[1] == found[2] == afresh(data, STEPS[0])


def test_another_part_of_a_result_does_not_take_another_encoding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = encoded(textured(400, 300), "PNG")
    looked = Looked(tmp_path / "picture", data)
    looked.preview(STEPS[0])
    monkeypatch.setattr(kept_picture, "finish", None)  # would fail
    part = replace(STEPS[0], part=Part(0.1, 0.1, 0.6, 0.6))
    assert looked.preview(part)[0] == afresh(data, part)


def test_what_is_not_kept_is_measured_at_once(tmp_path: Path) -> None:
    looked = Looked(tmp_path / "picture", encoded(textured(400, 300), "PNG"), 0)
    made, _ = looked.preview(replace(STEPS[0], similarity_later=True))
    assert made.result.is_measured


def test_a_file_that_was_written_anew_is_decoded_anew(tmp_path: Path) -> None:
    looked = Looked(tmp_path / "picture", encoded(textured(400, 300), "PNG"))
    looked.preview(STEPS[0])
    other = encoded(textured(300, 400), "PNG")
    looked.path.write_bytes(other)

    assert looked.preview(STEPS[0]) == (afresh(other, STEPS[0]), False)


def test_nothing_of_the_last_picture_is_kept_while_the_next_is_decoded(tmp_path: Path) -> None:
    looked = Looked(tmp_path / "picture", encoded(textured(400, 300), "PNG"))
    looked.preview(STEPS[0])
    assert looked.keeper.kept_bytes >= 400 * 300 * 4

    looked.path.write_bytes(encoded(textured(300, 400), "PNG")[:-300])
    with pytest.raises(PictureError):
        looked.preview(STEPS[0])
    assert looked.keeper.kept_bytes == 0


def test_what_is_too_large_is_not_kept(tmp_path: Path) -> None:
    looked = Looked(tmp_path / "picture", encoded(textured(400, 300), "PNG"), 400 * 300 * 4 - 1)
    assert not looked.preview(STEPS[0])[1]
    assert looked.keeper.kept_bytes == 0
    assert not looked.preview(STEPS[1])[1]


def test_a_result_that_cannot_be_does_not_cost_the_kept_picture(tmp_path: Path) -> None:
    looked = Looked(tmp_path / "picture", encoded(textured(400, 300), "PNG"))
    looked.preview(STEPS[0])
    tall = Resize(width=16_000, height=16_383, fit=Fit.OUTSIDE, without_enlargement=False)
    huge = Recipe(resize=tall, encoder=WebP())
    with pytest.raises(PictureError):
        looked.preview(PreviewTask(huge, 300))
    assert looked.preview(STEPS[1])[1]


def test_a_picture_that_was_found_whole_is_no_damaged_one(tmp_path: Path) -> None:
    looked = Looked(tmp_path / "picture", encoded(textured(400, 300), "JPEG"))
    lenient = PreviewTask(Recipe(source=Source(accept_damaged=True)), 300)
    assert not looked.preview(STEPS[0])[1]
    assert not looked.preview(lenient)[1]
    assert looked.preview(lenient)[1]


def test_moving_pictures_and_tiffs_are_not_kept(tmp_path: Path) -> None:
    for data in (animated(moving(3), "GIF"), encoded(scene(), "TIFF")):
        looked = Looked(tmp_path / "picture", data)
        assert not can_be_kept(open_picture(BytesIO(data)))
        for _ in range(2):
            made, is_decoded_before = looked.preview(STEPS[0])
            assert not is_decoded_before
            assert made == afresh(data, STEPS[0])
