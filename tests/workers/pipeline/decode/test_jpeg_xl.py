"""JPEG XL: recognised, upright, with its colours and metadata; named where it cannot be read."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from io import BytesIO

import pytest
from PIL import Image

from tests.pictures import exif_block, scene, swapped_rgb_profile, textured, xmp_block
from tests.tiny_jxl import ANIMATED, BARE, TURNED, jxl
from tests.workers.pipeline.running import corners, decoded, near, psnr, result, run
from workers.contract.encoders import Jxl
from workers.contract.events import Size
from workers.contract.failures import FailureCode
from workers.contract.notes import Note
from workers.contract.recipe import Recipe
from workers.pipeline import libjxl
from workers.pipeline.decode.header import MAX_PIXELS
from workers.pipeline.decode.source import load, open_picture, picture_info
from workers.pipeline.errors import PictureError

_NAMED = """
import sys
sys.modules["pylibjxl"] = None  # as if it were not there
from io import BytesIO
from tests.tiny_jxl import ANIMATED, BARE
from workers.contract.encoders import ENCODERS, Jxl
from workers.contract.formats import PICTURE_FORMATS
from workers.pipeline.decode.source import FORMATS, open_picture
from workers.pipeline.errors import PictureError
assert Jxl not in ENCODERS and "JXL" not in FORMATS
assert "jxl" not in [ending for each in PICTURE_FORMATS for ending in each.endings]
for data in (BARE, ANIMATED, b"\\0\\0\\0\\x0cJXL \\r\\n\\x87\\n" + bytes(40)):
    try:
        open_picture(BytesIO(data))
    except PictureError as error:
        print(error.code.value, error.detail)
try:
    Jxl()
except ValueError as error:
    print(error)
"""


def test_without_the_extra_it_is_named_and_not_offered() -> None:
    child = subprocess.run(
        [sys.executable, "-c", _NAMED], capture_output=True, text=True, check=False
    )
    assert child.returncode == 0, child.stderr
    *refusals, option = child.stdout.splitlines()
    assert refusals == 3 * ["unsupported a JPEG XL picture"]
    assert "JPEG XL cannot be written here" in option


needs_library = pytest.mark.skipif(libjxl.LIBRARY is None, reason="needs the extra jxl")


def opened(data: bytes) -> Image.Image:
    image = open_picture(BytesIO(data))
    load(image, Size(image.width, image.height))
    return image


def refusal(data: bytes) -> FailureCode:
    with pytest.raises(PictureError) as caught:
        opened(data)
    return caught.value.code


@needs_library
@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA"])
def test_a_lossless_picture_comes_back_exactly(mode: str) -> None:
    source = textured(61, 37).convert(mode)
    if mode == "RGBA":
        source.putalpha(source.convert("L"))
    image = opened(jxl(source, lossless=True))
    assert (image.format, image.mode, image.size) == ("JXL", mode, (61, 37))
    assert image.tobytes() == source.tobytes()


@needs_library
def test_a_bare_codestream_is_read() -> None:
    image = opened(BARE)
    assert (image.mode, image.size, image.getpixel((3, 3))) == ("L", (16, 16), 128)


@needs_library
def test_opening_decodes_nothing_and_size_is_known() -> None:
    image = open_picture(BytesIO(jxl(scene())))
    info = picture_info(image)
    assert (info.format, info.mode, info.size, info.frames) == ("JXL", "RGB", Size(96, 64), 1)
    assert image._im is None


@needs_library
def test_an_animation_gives_its_first_frame_and_says_so() -> None:
    assert picture_info(open_picture(BytesIO(ANIMATED))).frames == 2
    found = run(ANIMATED)
    assert Note.FIRST_FRAME in found.notes
    assert all(near(corner, (255, 0, 0)) for corner in corners(decoded(found)))


@needs_library
def test_it_is_turned_upright_once() -> None:
    image = opened(TURNED)
    assert image.size == (8, 16)
    assert image.getpixel((4, 1)) == (255, 0, 0)
    assert image.getpixel((4, 14)) == (0, 0, 255)


@needs_library
def test_exifs_orientation_is_not_the_pictures() -> None:
    data = jxl(scene(), exif=exif_block(6))
    assert picture_info(open_picture(BytesIO(data))).size == Size(96, 64)
    for found, expected in zip(corners(result(data)), corners(scene()), strict=True):
        assert near(found, expected)


@needs_library
def test_metadata_and_profile_are_handed_on() -> None:
    exif, xmp, profile = exif_block(1), xmp_block(1), swapped_rgb_profile()
    image = opened(jxl(scene(), exif=exif, xmp=xmp, icc_profile=profile, lossless=True))
    assert image.info["exif"].removeprefix(b"Exif\0\0") == exif.removeprefix(b"Exif\0\0")
    assert (image.info["xmp"], image.info["icc_profile"]) == (xmp, profile)
    assert "icc_profile" not in opened(jxl(scene())).info


@needs_library
def test_a_conversion_to_jpeg_xl_looks_like_its_source() -> None:
    source = textured(160, 120)
    data = run(jxl(source, lossless=True), Recipe(encoder=Jxl(quality=90))).data
    assert psnr(opened(data).convert("RGB"), source) > 35


@needs_library
@pytest.mark.parametrize("share", [0.02, 0.3, 0.9])
@pytest.mark.parametrize("has_boxes", [True, False])
def test_a_truncated_file_is_corrupt(share: float, has_boxes: bool) -> None:
    data = jxl(textured(160, 120), xmp=xmp_block(1) if has_boxes else b"")
    end = data.find(b"xml ") if has_boxes else len(data)  # metadata behind it may be missing
    assert refusal(data[: max(14, int(end * share))]) is FailureCode.CORRUPT


@needs_library
def test_a_picture_of_too_many_pixels_is_refused_by_its_header() -> None:
    # Size header: not small, 2 × 30 bits of length, ratio 0; then all defaults.
    side = 40_000
    assert side * side > MAX_PIXELS
    bits = 0b0 | 3 << 1 | (side - 1) << 3 | 0 << 33 | 3 << 36 | (side - 1) << 38 | 1 << 68
    data = b"\xff\x0a" + bits.to_bytes(9, "little") + bytes(40)
    assert refusal(data) is FailureCode.TOO_LARGE


@needs_library
def test_damage_raises_nothing_but_picture_errors() -> None:
    data = jxl(scene(40, 30), xmp=xmp_block(1))
    for at in range(min(len(data), 400)):
        broken = bytearray(data)
        broken[at] ^= 0xFF
        with suppress(PictureError):
            opened(bytes(broken))


@needs_library
def test_numpy_is_not_loaded() -> None:
    code = (
        "import sys, workers.pipeline.warm_up as w; w.warm_up()\n"
        "print([name for name in ('numpy', 'pylibjxl') if name in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"
