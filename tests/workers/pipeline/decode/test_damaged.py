"""Damaged pictures are refused, or shown as far as they go by those who ask for that."""

from __future__ import annotations

import random
import zlib
from contextlib import suppress
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageFile

from tests.pictures import (
    cut,
    encoded,
    exif_block,
    heic,
    oriented,
    textured,
)
from tests.raw_pictures import nef
from tests.workers.pipeline.running import LOSSLESS, OWN_COLOURS, convert_all, convert_one, decoded
from workers.contract.failures import FailureCode
from workers.contract.notes import Note
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.contract.source import Source
from workers.pipeline.decode.source import open_picture
from workers.pipeline.errors import PictureError
from workers.pipeline.preview import preview
from workers.pipeline.thumbnail import thumbnail

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.workers.pipeline.running import Result

WIDTH, HEIGHT = 160, 120
ANY = Source(accept_damaged=True)
STRICT = Recipe(encoder=LOSSLESS, colour=OWN_COLOURS)
LENIENT = Recipe(encoder=LOSSLESS, colour=OWN_COLOURS, source=ANY)


def picture(mode: str = "RGB") -> Image.Image:
    image = textured(WIDTH, HEIGHT)
    return image.quantize(64) if mode == "P" else image.convert(mode)


def deep_picture() -> Image.Image:
    return picture("L").convert("I").point(lambda value: value * 257).convert("I;16")


#: Formats that store their rows from the top.
FROM_THE_TOP: dict[str, Callable[[], bytes]] = {
    "jpeg": lambda: encoded(picture(), "JPEG"),
    "jpeg-restarts": lambda: encoded(picture(), "JPEG", restart_marker_rows=1),
    "jpeg-cmyk": lambda: encoded(picture("CMYK"), "JPEG"),
    "mpo": lambda: encoded(picture(), "MPO", save_all=True, append_images=[]),
    "png": lambda: encoded(picture(), "PNG"),
    "png-palette": lambda: encoded(picture("P"), "PNG"),
    "png-16": lambda: encoded(deep_picture(), "PNG"),
    "gif": lambda: encoded(picture("P"), "GIF", interlace=0),
    "tiff": lambda: encoded(picture(), "TIFF"),
    "tiff-grey": lambda: encoded(picture("L"), "TIFF"),
    "ppm": lambda: encoded(picture(), "PPM"),
    "webp": lambda: encoded(picture(), "WEBP"),
    "webp-lossless": lambda: encoded(picture(), "WEBP", lossless=True),
}
FROM_THE_BOTTOM: dict[str, Callable[[], bytes]] = {
    "bmp": lambda: encoded(picture(), "BMP"),
    "bmp-palette": lambda: encoded(picture("P"), "BMP"),
    "tga": lambda: encoded(picture(), "TGA"),
    "tga-rle": lambda: encoded(picture(), "TGA", compression="tga_rle"),
}
#: Those that show something everywhere, or nothing at all.
OTHERS: dict[str, Callable[[], bytes]] = {
    "jpeg-progressive": lambda: encoded(picture(), "JPEG", progressive=True),
    "gif-interlaced": lambda: encoded(picture("P"), "GIF"),
}
ALL_OR_NOTHING: dict[str, Callable[[], bytes]] = {
    "avif": lambda: encoded(picture(), "AVIF", speed=10),
    "heic": heic,
    "jpeg2000": lambda: encoded(picture(), "JPEG2000"),
    "ico": lambda: encoded(picture(), "ICO"),
    "tiff-lzw": lambda: encoded(picture(), "TIFF", compression="tiff_lzw"),  # directory at its end
}
SHOWN = FROM_THE_TOP | FROM_THE_BOTTOM | OTHERS
EVERY = SHOWN | ALL_OR_NOTHING


def run(data: bytes, recipe: Recipe = LENIENT) -> Result:
    accept_damaged = recipe.source.accept_damaged
    return convert_one(open_picture(BytesIO(data), accept_damaged=accept_damaged), recipe)


def refusal(data: bytes, recipe: Recipe) -> PictureError:
    with pytest.raises(PictureError) as caught:
        run(data, recipe)
    return caught.value


def same_rows(one: Image.Image, other: Image.Image, rows: range) -> bool:
    box = (0, rows.start, one.width, rows.stop)
    return one.crop(box).tobytes() == other.crop(box).tobytes()


@pytest.mark.parametrize("name", EVERY)
def test_a_sound_picture_comes_out_the_same_and_without_a_remark(name: str) -> None:
    strict, lenient = run(EVERY[name](), STRICT), run(EVERY[name](), LENIENT)
    assert lenient.data == strict.data
    assert Note.DAMAGED not in lenient.notes


@cache
def all_halves() -> dict[str, bytes]:
    return {name: cut(make(), 0.6) for name, make in EVERY.items()}


@pytest.mark.parametrize("accepted", SHOWN)
def test_a_cut_off_picture_is_refused_before_and_after_one_was_accepted(accepted: str) -> None:
    halves = all_halves()
    for half in halves.values():
        assert refusal(half, STRICT).code is FailureCode.CORRUPT
    for name, half in halves.items():
        run(halves[accepted])
        assert refusal(half, STRICT).code is FailureCode.CORRUPT, name


@pytest.mark.parametrize("name", FROM_THE_TOP)
def test_the_top_of_a_cut_off_picture_is_shown(name: str) -> None:
    data = FROM_THE_TOP[name]()
    shown = run(cut(data, 0.6))
    assert Note.DAMAGED in shown.notes
    # A lossy WebP smooths over the border, and has its coarse shape first.
    rows = range(HEIGHT // 3)
    assert same_rows(decoded(shown), decoded(run(data)), rows)
    assert not same_rows(decoded(shown), decoded(run(data)), range(HEIGHT))


@pytest.mark.parametrize("name", FROM_THE_BOTTOM)
def test_the_bottom_of_one_that_is_stored_upwards_is_shown(name: str) -> None:
    data = FROM_THE_BOTTOM[name]()
    shown = run(cut(data, 0.6))
    assert Note.DAMAGED in shown.notes
    assert same_rows(decoded(shown), decoded(run(data)), range(HEIGHT // 2, HEIGHT))


@pytest.mark.parametrize("name", OTHERS)
def test_something_is_shown_of_those_that_become_finer_and_finer(name: str) -> None:
    assert Note.DAMAGED in run(cut(OTHERS[name](), 0.6)).notes


@pytest.mark.parametrize("name", ALL_OR_NOTHING)
def test_the_others_are_damaged_whoever_asks(name: str) -> None:
    assert refusal(cut(ALL_OR_NOTHING[name](), 0.6), LENIENT).code is FailureCode.CORRUPT


@pytest.mark.parametrize("name", ["jpeg", "png", "gif", "tiff", "ppm", "bmp", "tga", "webp"])
def test_a_picture_of_which_nothing_is_left_is_damaged_whoever_asks(name: str) -> None:
    data = SHOWN[name]()
    for length in range(10, 60):
        assert refusal(data[:length], LENIENT).code in (
            FailureCode.CORRUPT,
            FailureCode.UNSUPPORTED,
        )


def test_a_png_that_ends_behind_its_header_shows_nothing() -> None:
    data = encoded(picture(), "PNG")
    error = refusal(data[: data.index(b"IDAT") + 4], LENIENT)
    assert (error.code, error.detail) == (FailureCode.CORRUPT, "nothing of it can be read")


@pytest.mark.parametrize("compression", ["tiff_lzw", "tiff_adobe_deflate", "packbits", "jpeg"])
def test_a_tiff_with_a_broken_strip_shows_those_before_it(compression: str) -> None:
    data = bytearray(encoded(picture(), "TIFF", compression=compression, strip_size=3 * WIDTH * 16))
    with Image.open(BytesIO(data)) as sound:
        offsets, lengths = sound.tag_v2[273], sound.tag_v2[279]  # type: ignore[attr-defined]
    fourth = slice(offsets[4], offsets[4] + lengths[4])
    data[fourth] = b"\x80" * lengths[4]
    assert refusal(bytes(data), STRICT).code is FailureCode.CORRUPT
    shown = run(bytes(data))
    assert Note.DAMAGED in shown.notes
    sound_one = encoded(picture(), "TIFF", compression=compression, strip_size=3 * WIDTH * 16)
    assert same_rows(decoded(shown), decoded(run(sound_one)), range(64))


def test_a_png_with_a_broken_data_stream_shows_the_rows_before() -> None:
    data = bytearray(encoded(picture(), "PNG"))
    at = data.index(b"IDAT") + 4
    length = int.from_bytes(data[at - 8 : at - 4], "big")
    data[at + length // 2 : at + length // 2 + 200] = bytes(200)
    data[at + length : at + length + 4] = zlib.crc32(data[at - 4 : at + length]).to_bytes(4, "big")
    assert refusal(bytes(data), STRICT).code is FailureCode.CORRUPT
    shown = run(bytes(data))
    assert Note.DAMAGED in shown.notes
    assert same_rows(decoded(shown), picture(), range(HEIGHT // 3))


def test_a_png_whose_pixels_prove_right_is_sound_whatever_its_chunks_say() -> None:
    data = bytearray(encoded(picture(), "PNG"))
    at = data.index(b"IDAT") + 4
    data[at + int.from_bytes(data[at - 8 : at - 4], "big")] ^= 1
    shown = run(bytes(data), STRICT)
    assert shown.notes == ()
    assert same_rows(decoded(shown), picture(), range(HEIGHT))


def test_a_cut_off_jpeg_is_shown_when_it_is_scaled_down_too() -> None:
    data = encoded(textured(1600, 1200), "JPEG")
    small = Recipe(encoder=LOSSLESS, resize=Resize(width=100), source=ANY)
    whole, half = decoded(run(data, small)), run(cut(data, 0.6), small)
    assert Note.DAMAGED in half.notes
    assert same_rows(decoded(half), whole, range(whole.height // 3))


@pytest.mark.parametrize("name", ["JPEG", "TIFF"])
def test_it_stands_upright(name: str) -> None:
    whole = oriented(name, 6, textured(WIDTH, HEIGHT))
    shown = run(cut(whole, 0.6))
    assert Note.DAMAGED in shown.notes
    assert decoded(shown).size == (WIDTH, HEIGHT)


def test_its_metadata_is_kept() -> None:
    block = exif_block(1)
    shown = run(cut(encoded(picture(), "JPEG", exif=block), 0.6))
    assert decoded(shown).info["exif"]


def test_a_damaged_jpeg_in_a_raw_file_keeps_that_files_exif() -> None:
    jpeg = bytearray(encoded(textured(640, 480), "JPEG", restart_marker_rows=1))
    at = jpeg.rindex(b"\xff\xd3")
    del jpeg[at : at + 2]
    data = nef(bytes(jpeg), orientation=6)
    assert refusal(data, STRICT).code is FailureCode.CORRUPT
    shown = run(data)
    assert Note.DAMAGED in shown.notes
    assert decoded(shown).size == (480, 640)


def test_one_result_that_wants_better_is_enough_to_refuse() -> None:
    image = open_picture(BytesIO(cut(encoded(picture(), "PNG"), 0.6)))
    with pytest.raises(PictureError, match="truncated"):
        convert_all(image, LENIENT, STRICT)


def test_every_result_is_told_to_be_damaged() -> None:
    image = open_picture(BytesIO(cut(encoded(picture(), "PNG"), 0.6)))
    small = Recipe(encoder=LOSSLESS, resize=Resize(width=50), source=ANY)
    results = convert_all(image, LENIENT, small).results
    assert [Note.DAMAGED in one.notes for one in results.values()] == [True, True]


def test_a_preview_shows_what_the_conversion_will() -> None:
    half = cut(encoded(picture(), "PNG"), 0.6)
    shown = preview(open_picture(BytesIO(half)), LENIENT, 400)
    assert shown.result.bytes_out == len(run(half).data)
    with pytest.raises(PictureError):
        preview(open_picture(BytesIO(half)), STRICT, 400)


@pytest.mark.parametrize("name", ["webp", "avif"])
def test_a_file_that_shrinks_while_it_is_read_is_damaged(name: str) -> None:
    data = EVERY[name]()

    class Shrinking(BytesIO):
        """Tells its first length once."""

        is_whole = True

        def seek(self, offset: int, whence: int = 0, /) -> int:
            place = super().seek(offset, whence)
            was_whole, self.is_whole = self.is_whole, False
            return len(data) if was_whole else place

    with pytest.raises(PictureError) as caught:
        convert_one(open_picture(Shrinking(cut(data, 0.6))), STRICT)
    assert caught.value.code is FailureCode.CORRUPT


def test_thumbnails_stay_strict() -> None:
    with pytest.raises(PictureError):
        thumbnail(open_picture(BytesIO(cut(encoded(picture(), "PNG"), 0.6))), 50)


@pytest.mark.timeout(120)
@pytest.mark.parametrize("name", EVERY)
def test_damage_anywhere_raises_nothing_but_what_is_expected(name: str) -> None:
    chance = random.Random(name)
    sound = EVERY[name]()
    for _ in range(25):
        data = bytearray(sound)
        for _ in range(chance.choice((1, 1, 3, 20))):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        small = Recipe(resize=Resize(width=16), source=ANY)
        with suppress(PictureError, MemoryError):
            run(bytes(data), small)
        assert ImageFile.LOAD_TRUNCATED_IMAGES is False
