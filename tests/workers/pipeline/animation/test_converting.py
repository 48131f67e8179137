"""Animations through a whole conversion."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from tests.pictures import encoded, exif_block, textured
from tests.workers.pipeline.animation.making import (
    FORMATS,
    SIZE,
    UNEVEN_MS,
    Part,
    animated,
    gif,
    moving,
    read_all,
)
from tests.workers.pipeline.running import LOSSLESS, convert_all, image_of, psnr, run
from workers.contract.animation import Animation, Frames
from workers.contract.encoders import ENCODERS, Avif, Encoder, Jpeg, WebP
from workers.contract.events import Size
from workers.contract.limits import Limits
from workers.contract.notes import Note
from workers.contract.recipe import Recipe
from workers.contract.resize import Fit, Position, Resize
from workers.contract.source import Source
from workers.pipeline.animation import reading
from workers.pipeline.decode.source import open_picture
from workers.pipeline.errors import PictureError
from workers.pipeline.memory import conversion_bytes
from workers.pipeline.preview import preview

HOLDERS = [kind() for kind in ENCODERS if kind.holds_animation]


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("encoder", HOLDERS, ids=str)
@pytest.mark.parametrize("plays", [0, 1, 3])
def test_frames_times_and_plays_survive_a_resize(kind: str, encoder: Encoder, plays: int) -> None:
    data = animated(moving(), kind, plays=plays)
    result = run(data, Recipe(resize=Resize(width=24), encoder=encoder))
    found = read_all(result.data)
    assert found.durations == list(UNEVEN_MS)
    assert found.animation.plays == plays
    assert {picture.size for picture in found.pictures} == {(24, 20)}
    assert result.output_size == Size(24, 20)
    assert result.notes == ()


def test_pixels_are_those_of_each_frame() -> None:
    pictures = moving()
    found = read_all(run(animated(pictures, "PNG"), Recipe(encoder=LOSSLESS)).data)
    for before, after in zip(pictures, found.pictures, strict=True):
        assert psnr(before, after.convert("RGB")) == float("inf")


def test_transparency_is_kept_in_every_frame() -> None:
    data = animated(moving(mode="RGBA"), "PNG")
    found = read_all(run(data, Recipe(encoder=LOSSLESS)).data)
    assert found.animation.mode == "RGBA"
    assert all(picture.getchannel("A").getextrema() == (0, 255) for picture in found.pictures)


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize(
    "recipe",
    [
        Recipe(encoder=Jpeg()),
        Recipe(encoder=WebP(), animation=Animation(frames=Frames.FIRST)),
    ],
    ids=["no-animation", "first"],
)
def test_a_still_result_is_the_first_frame_and_says_so(kind: str, recipe: Recipe) -> None:
    result = run(animated(moving(), kind), recipe)
    assert result.notes == (Note.FIRST_FRAME,)
    with Image.open(BytesIO(result.data)) as still:
        assert getattr(still, "n_frames", 1) == 1
        assert psnr(still.convert("RGB"), moving()[0]) > 20


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP", "AVIF", "JPEG"])
def test_a_still_picture_has_nothing_to_tell(kind: str) -> None:
    assert run(encoded(textured(40, 30), kind), Recipe()).notes == ()


def test_pages_are_no_animation() -> None:
    pages = [textured(40, 30), textured(30, 40)]
    stream = BytesIO()
    pages[0].save(stream, "TIFF", save_all=True, append_images=pages[1:])
    result = run(stream.getvalue(), Recipe())
    assert result.notes == (Note.FIRST_PAGE,)
    assert result.output_size == Size(40, 30)


@pytest.mark.parametrize("kind", FORMATS)
def test_moving_and_still_results_of_one_picture(kind: str) -> None:
    recipes = [Recipe(encoder=encoder) for encoder in (Jpeg(), WebP(), Avif(), Jpeg(quality=50))]
    found = convert_all(open_picture(BytesIO(animated(moving(), kind))), *recipes)
    assert found.errors == {}
    assert [found.results[place].frames for place in range(4)] == [1, 5, 5, 1]
    alone = run(animated(moving(), kind), recipes[0])
    assert found.results[0].data == alone.data
    assert read_all(found.results[1].data).durations == list(UNEVEN_MS)


@pytest.mark.parametrize("kind", ["PNG", "GIF"])  # libwebp sees a broken WebP as a whole
def test_where_a_later_frame_is_broken_the_first_is_shown_and_told(kind: str) -> None:
    data = animated(moving(20), kind, [50] * 20)
    place = len(data) * 2 // 3
    broken = data[:place] + bytes(40) + data[place + 40 :]
    result = run(broken, Recipe(encoder=LOSSLESS))
    if result.notes:  # the format noticed
        assert result.notes == (Note.FIRST_FRAME, Note.DAMAGED)
    else:
        assert len(read_all(result.data).durations) > 1
    with Image.open(BytesIO(result.data)) as shown:
        assert psnr(shown.convert("RGB"), moving(20)[0]) > 20


def test_too_many_frames_become_the_first_and_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_FRAMES", 4)
    result = run(animated(moving(), "GIF"), Recipe())
    assert result.notes == (Note.FIRST_FRAME,)


def test_cover_crops_all_frames_alike_and_looks_for_nothing() -> None:
    box = Resize(width=20, height=20, fit=Fit.COVER, position=Position.ENTROPY)
    centred = Resize(width=20, height=20, fit=Fit.COVER)
    data = animated(moving(), "GIF")
    assert run(data, Recipe(resize=box)).data == run(data, Recipe(resize=centred)).data


def test_an_animation_keeps_within_its_limit() -> None:
    data = animated([textured(96, 80).rotate(turn) for turn in range(0, 90, 15)], "GIF", [50] * 6)
    usual = run(data, Recipe())
    limit = len(usual.data) // 3
    result = run(data, Recipe(limits=Limits(max_bytes=limit)))
    assert len(result.data) <= limit
    assert result.notes
    assert set(result.notes) <= {Note.QUALITY_LOWERED, Note.SIZE_LOWERED}
    assert len(read_all(result.data).durations) == 6


def test_a_limit_that_no_animation_keeps_is_told() -> None:
    recipe = Recipe(limits=Limits(max_bytes=1000, may_shrink=False))
    frames = [textured(96, 80).rotate(turn) for turn in range(0, 90, 5)]
    with pytest.raises(PictureError, match="1000 are the limit"):
        run(animated(frames, "GIF", [50] * 18), recipe)


def test_orientation_turns_every_frame() -> None:
    stream = BytesIO()
    first, *others = moving()
    first.save(
        stream, "WEBP", save_all=True, append_images=others, lossless=True, exif=exif_block(6)
    )
    found = read_all(run(stream.getvalue(), Recipe(encoder=LOSSLESS)).data)
    assert {picture.size for picture in found.pictures} == {(SIZE[1], SIZE[0])}


def test_the_estimate_grows_with_the_file_and_not_with_the_frames() -> None:
    few, many = (animated(moving(count), "PNG", [50] * count) for count in (5, 60))
    estimates = [
        conversion_bytes(open_picture(BytesIO(data)), 10_000, [Recipe()]) for data in (few, many)
    ]
    assert estimates[0] == estimates[1]
    still = conversion_bytes(open_picture(BytesIO(encoded(moving()[0], "PNG"))), 10_000, [Recipe()])
    assert still < estimates[0]


@pytest.mark.parametrize("accepts", [True, False])
def test_a_broken_frame_outside_of_the_screen_does_not_enlarge_the_first(accepts: bool) -> None:
    first, second = (picture.convert("P") for picture in moving(2))
    data = gif([Part(first), Part(second, (0, 500))])
    whole = run(data, Recipe(encoder=LOSSLESS))
    broken = run(data[:-200], Recipe(source=Source(accept_damaged=accepts), encoder=LOSSLESS))
    assert whole.output_size == broken.output_size == Size(*SIZE)
    assert Note.FIRST_FRAME in broken.notes
    assert psnr(picture_of(whole.data), picture_of(broken.data)) == float("inf")


def test_a_preview_of_a_gif_that_leaves_its_screen_shows_the_screen() -> None:
    first, second = (picture.convert("P") for picture in moving(2))
    data = gif([Part(first), Part(second, (0, 500))])
    shown = preview(open_picture(BytesIO(data)), Recipe(encoder=LOSSLESS), 400)
    assert shown.before.size == shown.after.size == shown.result.size == Size(*SIZE)
    assert image_of(shown.before).tobytes() == image_of(shown.after).tobytes()


def picture_of(data: bytes) -> Image.Image:
    """The first frame."""
    return Image.open(BytesIO(data)).convert("RGB")
