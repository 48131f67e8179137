from __future__ import annotations

import gc
import itertools
import random
import struct
import weakref
from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from tests.pictures import encoded, scene
from tests.workers.pipeline.animation.making import (
    FORMATS,
    SIZE,
    UNEVEN_MS,
    Part,
    animated,
    apng,
    gif,
    moving,
    read_all,
    seen,
    visible,
)
from tests.workers.pipeline.running import psnr
from workers.contract.failures import FailureCode
from workers.contract.resize import Resize
from workers.pipeline.animation import reading
from workers.pipeline.animation.moving import rewind
from workers.pipeline.animation.reading import frames, read_timing
from workers.pipeline.decode.decode import decode
from workers.pipeline.decode.source import open_picture
from workers.pipeline.errors import PictureError
from workers.pipeline.transform.colour import workable


def drain(data: bytes) -> int:
    image = open_picture(BytesIO(data))
    animation = read_timing(image)
    return 0 if animation is None else sum(1 for _ in frames(image, animation))


def code_of(data: bytes) -> FailureCode:
    with pytest.raises(PictureError) as caught:
        drain(data)
    return caught.value.code


@pytest.mark.parametrize("plays", [0, 1, 2, 3])
@pytest.mark.parametrize("format_name", FORMATS)
def test_plays_mean_the_same_in_all_formats(format_name: str, plays: int) -> None:
    data = animated(moving(), format_name, plays=plays)
    assert read_all(data).animation.plays == plays


@pytest.mark.parametrize("format_name", FORMATS)
def test_uneven_durations_are_kept(format_name: str) -> None:
    assert read_all(animated(moving(), format_name)).durations == list(UNEVEN_MS)


@pytest.mark.parametrize("format_name", ["GIF", "PNG", "WEBP"])
def test_delays_that_viewers_lengthen_are_told_as_they_are(format_name: str) -> None:
    durations = [0, 10, 0, 20, 0]
    assert read_all(animated(moving(), format_name, durations)).durations == durations


def test_thirds_of_milliseconds_do_not_add_up_to_a_delay() -> None:
    parts = [Part(picture, delay=(1, 30)) for picture in moving(30, "RGBA")]
    durations = read_all(apng(parts)).durations
    assert sum(durations) == 1000
    assert set(durations) == {33, 34}


@pytest.mark.parametrize("format_name", FORMATS)
def test_one_frame_is_no_animation(format_name: str) -> None:
    assert read_timing(open_picture(BytesIO(encoded(scene(), format_name)))) is None


@pytest.mark.parametrize("format_name", ["JPEG", "BMP", "TIFF"])
def test_other_formats_have_none(format_name: str) -> None:
    assert read_timing(open_picture(BytesIO(encoded(scene(), format_name)))) is None


@pytest.mark.parametrize("format_name", FORMATS)
@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_pixels_are_those_of_each_frame(format_name: str, mode: str) -> None:
    pictures = moving(mode=mode)
    found = read_all(animated(pictures, format_name))
    # A WebP's frames may be transparent where they leave what is below.
    told = "RGBA" if format_name == "WEBP" else mode
    assert found.animation.mode == told
    assert {picture.mode for picture in found.pictures} == {told}
    floor = {"PNG": 99, "WEBP": 99, "AVIF": 27, "GIF": 24}[format_name]
    for picture, wanted in zip(found.pictures, pictures, strict=True):
        assert psnr(visible(picture), visible(wanted)) > floor


@pytest.mark.parametrize("format_name", FORMATS)
def test_they_can_be_read_twice(format_name: str) -> None:
    image = open_picture(BytesIO(animated(moving(), format_name)))
    animation = read_timing(image)
    assert animation is not None
    once, twice = ([frame.pixels.tobytes() for frame in frames(image, animation)] for _ in range(2))
    assert once == twice


def palette_part(index: int, disposal: int) -> Part:
    """A square with a clear frame and a colour that is only in its own palette."""
    size = SIZE if index == 0 else (20, 16)
    picture = Image.new("P", size)
    picture.putpalette([0, 0, 0, 60 * index, 200 - 50 * index, 90, 250, 40 * index, 10])
    draw = ImageDraw.Draw(picture)
    draw.rectangle((2, 2, size[0] - 3, size[1] - 3), fill=1)
    draw.rectangle((5, 5, 9, 9), fill=2)
    picture.info["transparency"] = 0
    return Part(picture, (index * 6, index * 5), disposal)


#: Of the frames but the last; where the first one's restores what was, that is nothing.
DISPOSALS = list(itertools.product(range(4), repeat=3))


@pytest.mark.parametrize("disposals", DISPOSALS, ids=str)
def test_parts_of_a_gif_are_put_together(disposals: tuple[int, ...]) -> None:
    parts = [palette_part(index, kind) for index, kind in enumerate((*disposals, 1))]
    found = read_all(gif(parts)).pictures
    for picture, wanted in zip(found, seen(parts, clears=2, restores=3), strict=True):
        assert visible(picture).tobytes() == visible(wanted).tobytes()


@pytest.mark.parametrize("disposals", DISPOSALS, ids=str)
def test_a_gif_without_a_transparent_colour_is_cleared_to_nothing(
    disposals: tuple[int, ...],
) -> None:
    parts = [palette_part(index, kind) for index, kind in enumerate((*disposals, 1))]
    for part in parts:
        del part.picture.info["transparency"]
    image = open_picture(BytesIO(gif(parts)))
    animation = read_timing(image)
    assert animation is not None
    clears = 2 in disposals or disposals[0] == 3
    assert animation.mode == ("RGBA" if clears else "RGB")
    for _ in range(2):  # frames are read anew for each file
        found = [visible(frame.pixels.convert("RGBA")) for frame in frames(image, animation)]
        for picture, wanted in zip(found, seen(parts, clears=2, restores=3), strict=True):
            assert picture.tobytes() == visible(wanted).tobytes()


@pytest.mark.parametrize("disposals", DISPOSALS, ids=str)
def test_a_frame_without_a_transparent_colour_among_others_is_cleared_to_nothing(
    disposals: tuple[int, ...],
) -> None:
    parts = [palette_part(index, kind) for index, kind in enumerate((*disposals, 1))]
    for part in parts[1:3]:
        del part.picture.info["transparency"]
    found = read_all(gif(parts)).pictures
    for picture, wanted in zip(found, seen(parts, clears=2, restores=3), strict=True):
        assert visible(picture).tobytes() == visible(wanted).tobytes()


@pytest.mark.parametrize("disposal", range(5))
def test_what_the_first_frame_leaves_open_is_transparent(disposal: int) -> None:
    parts = [palette_part(index, disposal) for index in (1, 2, 3)]
    for part in parts:
        del part.picture.info["transparency"]
    found = read_all(gif(parts)).pictures
    restores = 4 if disposal == 4 else 3  # as browsers take it
    for picture, wanted in zip(found, seen(parts, clears=2, restores=restores), strict=True):
        assert visible(picture).tobytes() == visible(wanted).tobytes()


def test_what_a_still_gif_leaves_open_is_transparent() -> None:
    part = palette_part(1, 0)
    del part.picture.info["transparency"]
    decoded = decode(open_picture(BytesIO(gif([part]))), [Resize()])
    (wanted,) = seen([part], clears=2, restores=3)
    assert visible(decoded.pixels).tobytes() == visible(wanted).tobytes()


def test_a_gif_that_has_grown_is_read_again_as_it_was() -> None:
    parts = [palette_part(index, 1) for index in range(3)]
    parts.append(Part(parts[1].picture, (SIZE[0] - 4, 0), 1))
    image = open_picture(BytesIO(gif(parts)))
    animation = read_timing(image)
    assert animation is not None
    once, twice = ([f.pixels.tobytes() for f in frames(image, animation)] for _ in range(2))
    assert once == twice


def soft_part(index: int, disposal: int, *, blends: bool) -> Part:
    """A half transparent disc."""
    size = SIZE if index == 0 else (24, 20)
    picture = Image.new("RGBA", size)
    box = (2, 2, size[0] - 3, size[1] - 3)
    ImageDraw.Draw(picture).ellipse(box, fill=(200, 60 * index, 90, 120 + 30 * index))
    return Part(picture, (index * 7, index * 6), disposal, blends)


@pytest.mark.parametrize("blends", [True, False])
@pytest.mark.parametrize("disposals", list(itertools.product(range(3), repeat=2)), ids=str)
def test_parts_of_an_apng_are_put_together(disposals: tuple[int, int], blends: bool) -> None:
    kinds = (*disposals, 0)
    parts = [soft_part(index, kind, blends=blends) for index, kind in enumerate(kinds)]
    found = read_all(apng(parts)).pictures
    for picture, wanted in zip(found, seen(parts, clears=1, restores=2), strict=True):
        assert visible(picture).tobytes() == visible(wanted).tobytes()


def test_an_apng_default_image_is_no_frame() -> None:
    parts = [Part(picture, disposal=0) for picture in moving(3, "RGBA")]
    data = apng(parts, default_image=scene(*SIZE).convert("RGBA"), plays=2)
    found = read_all(data)
    assert found.animation.plays == 2
    assert [visible(picture) for picture in found.pictures] == [
        visible(picture) for picture in seen(parts, clears=1, restores=2)
    ]


def test_reading_begins_anew_where_it_was_broken_off_behind_an_apng_default_image() -> None:
    parts = [Part(picture, disposal=0) for picture in moving(3, "RGBA")]
    data = apng(parts, default_image=scene(*SIZE).convert("RGBA"))
    image = open_picture(BytesIO(data))
    animation = read_timing(image)
    assert animation is not None
    next(frames(image, animation))
    again = [frame.pixels.tobytes() for frame in frames(image, animation)]
    assert again == [picture.tobytes() for picture in read_all(data).pictures]


@pytest.mark.parametrize("clear", [{}, {"transparency": 0}])
def test_an_apng_keeps_its_palette_when_it_is_read_again(clear: dict[str, int]) -> None:
    first, second = (Image.new("P", SIZE, index) for index in (1, 2))
    for picture in (first, second):
        picture.putpalette([0, 0, 255, 250, 20, 0, 0, 240, 30])
        picture.putpixel((0, 0), 0)
    stream = BytesIO()
    first.save(stream, "PNG", save_all=True, append_images=[second], duration=100, **clear)
    image = open_picture(stream)
    assert image.mode == "P"
    animation = read_timing(image)
    assert animation is not None
    found = [[frame.pixels.tobytes() for frame in frames(image, animation)] for _ in range(3)]
    assert found[0] == found[1] == found[2]
    rewind(image, SIZE)
    image.load()
    assert workable(image).convert(animation.mode).tobytes() == found[0][0]


def test_an_apng_of_one_frame_behind_a_default_image_does_not_move() -> None:
    data = apng([Part(moving(1, "RGBA")[0])], default_image=scene(*SIZE).convert("RGBA"))
    assert read_timing(open_picture(BytesIO(data))) is None


def test_an_opaque_apng_that_clears_its_canvas_may_be_transparent() -> None:
    stream = BytesIO()
    first, *others = moving()
    first.save(stream, "PNG", save_all=True, append_images=others, disposal=1)
    assert read_all(stream.getvalue()).animation.mode == "RGBA"


def test_a_gif_frame_outside_of_the_screen_does_not_enlarge_it() -> None:
    parts = [palette_part(0, 1), Part(palette_part(1, 1).picture, (SIZE[0] - 5, SIZE[1] - 5))]
    assert {picture.size for picture in read_all(gif(parts)).pictures} == {SIZE}


@pytest.mark.parametrize("format_name", FORMATS)
@pytest.mark.parametrize("count", [10, 120])
def test_few_frames_are_alive_however_many_there_are(format_name: str, count: int) -> None:
    data = animated(moving(count), format_name, [20] * count)
    gc.collect()
    gc.freeze()  # hides what was there before: looking through all objects takes longer than a test
    image = open_picture(BytesIO(data))
    animation = read_timing(image)
    assert animation is not None
    seen_pixels: list[weakref.ref[Image.Image]] = []
    most = 0
    for frame in frames(image, animation):
        seen_pixels.append(weakref.ref(frame.pixels))
        alive = {id(pixels) for ref in seen_pixels if (pixels := ref()) is not None}
        most = max(most, len(alive))
    left = sum(issubclass(type(thing), Image.Image) for thing in gc.get_objects())
    assert len(seen_pixels) == count
    assert most <= 3
    assert left <= 5


def test_too_many_frames(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_FRAMES", 4)
    for format_name in FORMATS:
        assert code_of(animated(moving(), format_name)) is FailureCode.TOO_LARGE
        assert drain(animated(moving(4), format_name, UNEVEN_MS[:4])) == 4


def test_too_many_pixels_in_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_TOTAL_PIXELS", 4 * SIZE[0] * SIZE[1])
    for format_name in FORMATS:
        assert code_of(animated(moving(), format_name)) is FailureCode.TOO_LARGE


def test_too_long() -> None:
    days = [Part(picture, delay=(0xFFFF, 1)) for picture in moving(17, "RGBA")]
    assert code_of(apng(days)) is FailureCode.TOO_LARGE


@pytest.mark.parametrize("format_name", ["GIF", "PNG", "WEBP"])
def test_a_later_frame_that_is_cut_off_fails_all(format_name: str) -> None:
    data = animated(moving(), format_name)
    assert code_of(data[: len(data) * 3 // 4]) is FailureCode.CORRUPT


def test_an_apng_that_lacks_frames_fails() -> None:
    parts = [Part(picture) for picture in moving(3, "RGBA")]
    data = apng(parts)
    last = data.rindex(b"fcTL") - 4
    assert code_of(data[:last] + data[-12:]) is FailureCode.CORRUPT


def test_apng_frames_out_of_order_fail() -> None:
    data = bytearray(apng([Part(picture) for picture in moving(3, "RGBA")]))
    struct.pack_into(">I", data, data.rindex(b"fdAT") + 4, 77)
    assert code_of(bytes(data)) is FailureCode.CORRUPT


def test_a_still_gif_with_rubbish_behind_it_is_still() -> None:
    data = encoded(scene(), "GIF")[:-1] + b",\1"
    assert read_timing(open_picture(BytesIO(data))) is None


@pytest.mark.parametrize("format_name", FORMATS)
def test_broken_files_only_ever_raise_picture_errors(format_name: str) -> None:
    data = animated(moving(6), format_name, [20] * 6)
    chance = random.Random(7)
    broken = [data[: len(data) * step // 60] for step in range(60)]
    for _ in range(200):
        spoilt = bytearray(data)
        for _ in range(chance.choice((1, 3))):
            spoilt[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        broken.append(bytes(spoilt))
    for one in broken:
        try:
            drain(one)
        except (PictureError, MemoryError):
            pass
