"""What describes a PNG never keeps its pixels from being shown, and costs little."""

from __future__ import annotations

import os
import struct
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.pictures import (
    encoded,
    exif_block,
    png_chunk,
    png_with_exif_behind,
    scene,
    srgb_profile,
    swapped_rgb_profile,
    textured,
    xmp_block,
)
from tests.workers.pipeline.running import SRGB, CountingFile, corners, near, result
from workers.contract.failures import FailureCode
from workers.pipeline.decode.png_chunks import MAX_METADATA_BYTES
from workers.pipeline.decode.source import open_picture
from workers.pipeline.errors import PictureError

if TYPE_CHECKING:
    from pathlib import Path

MIB = 1 << 20
_AFTER_HEADER = 8 + 25


def itxt(keyword: bytes, text: bytes, *, packed: bool = False) -> bytes:
    text = zlib.compress(text) if packed else text
    return png_chunk(b"iTXt", keyword + b"\0" + bytes((packed,)) + b"\0\0\0" + text)


def ztxt(keyword: bytes, text: bytes) -> bytes:
    return png_chunk(b"zTXt", keyword + b"\0\0" + zlib.compress(text))


def iccp(profile: bytes) -> bytes:
    return png_chunk(b"iCCP", b"name\0\0" + zlib.compress(profile))


def spoilt(chunk: bytes) -> bytes:
    """The same with another checksum."""
    return chunk[:-1] + bytes((chunk[-1] ^ 1,))


def with_chunks(*chunks: bytes, behind: bool = False, image: Image.Image | None = None) -> bytes:
    data = encoded(image or scene(), "PNG")
    at = len(data) - 12 if behind else _AFTER_HEADER
    return data[:at] + b"".join(chunks) + data[at:]


def info(data: bytes) -> dict[str | tuple[int, int], object]:
    image = open_picture(BytesIO(data))
    image.load()
    return image.info


def is_scene(data: bytes) -> bool:
    return all(near(*pair) for pair in zip(corners(result(data)), corners(scene()), strict=True))


HARMLESS = {
    "much packed text": ztxt(b"Comment", bytes(2 * MIB)),
    "much packed international text": itxt(b"Comment", bytes(2 * MIB), packed=True),
    "a bomb": ztxt(b"Raw profile type exif", bytes(200 * MIB)),
    "a large profile": iccp(srgb_profile() + bytes(3 * MIB)),
    "a profile that is a bomb": iccp(bytes(100 * MIB)),
    "a profile packed by magic": png_chunk(b"iCCP", b"name\0\1" + zlib.compress(srgb_profile())),
    "a profile that is not packed": png_chunk(b"iCCP", b"name\0\0" + srgb_profile()),
    "a profile without a name": png_chunk(b"iCCP", b""),
    "a text packed by magic": png_chunk(b"zTXt", b"Raw profile type exif\0\1" + b"x" * 9),
    "a text that is none": png_chunk(b"iTXt", b"XML:com.adobe.xmp\0"),
    "a text that is not UTF-8": itxt(b"Raw profile type exif", b"\xff\xfe"),
    "a text that takes the place of transparency": png_chunk(b"tEXt", b"transparency\0?"),
    "a text that takes the place of a frame": png_chunk(b"tEXt", b"bbox\0?"),
    "a text that interlaces": png_chunk(b"tEXt", b"interlace\0yes"),
    "a short gamma": png_chunk(b"gAMA", b"\0"),
    "a short resolution": png_chunk(b"pHYs", b"\0"),
    "a short white point": png_chunk(b"cHRM", b"\0"),
    "no rendering intent": png_chunk(b"sRGB", b""),
    "a short transparency": png_chunk(b"tRNS", b"\0"),
    "a wrong checksum": spoilt(png_chunk(b"gAMA", struct.pack(">I", 45455))),
    "a wrong checksum of a profile": spoilt(iccp(swapped_rgb_profile())),
    "a wrong checksum of something unknown": spoilt(png_chunk(b"miNE", b"x" * 10)),
    "a short animation": png_chunk(b"acTL", b"\0"),
    "an animation without a frame": png_chunk(b"acTL", struct.pack(">II", 3, 0)),
    "a frame out of order": png_chunk(b"acTL", struct.pack(">II", 3, 0))
    + png_chunk(b"fcTL", struct.pack(">IIIIIHHBB", 7, 96, 64, 0, 0, 1, 1, 0, 0)),
    "a frame beyond the picture": png_chunk(b"acTL", struct.pack(">II", 3, 0))
    + png_chunk(b"fcTL", struct.pack(">IIIIIHHBB", 0, 960, 640, 0, 0, 1, 1, 0, 0)),
}


@pytest.mark.parametrize("behind", [False, True], ids=["before", "behind"])
@pytest.mark.parametrize("name", HARMLESS)
def test_the_pixels_are_shown_in_spite_of(name: str, behind: bool) -> None:
    assert is_scene(with_chunks(HARMLESS[name], behind=behind))


def test_the_pixels_are_shown_in_spite_of_70_mib_of_text() -> None:
    chunk = png_chunk(b"tEXt", b"Raw profile type exif\0" + b"x" * (14 * MIB))
    assert is_scene(with_chunks(chunk * 5))


def test_frames_out_of_order_behind_the_first() -> None:
    others = [Image.new("RGB", (96, 64), colour) for colour in ("red", "blue")]
    data = encoded(scene(), "PNG", save_all=True, append_images=others)
    at = data.rindex(b"fcTL") - 4
    assert is_scene(data[:at] + data[at + 38 :])  # its data now follows that of another frame


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("behind", [False, True])
def test_xmp_is_kept_up_to_its_limit(packed: bool, behind: bool) -> None:
    block = xmp_block(1).ljust(MAX_METADATA_BYTES - 100)
    keyword = b"XML:com.adobe.xmp"
    kept = with_chunks(itxt(keyword, block, packed=packed), behind=behind)
    assert info(kept)["xmp"] == block
    longer = with_chunks(itxt(keyword, block + bytes(200), packed=packed), behind=behind)
    assert "xmp" not in info(longer)
    assert is_scene(longer)


def test_xmp_comes_out_at_the_other_end() -> None:
    block = xmp_block(1).ljust(3 * MIB)
    assert result(with_chunks(itxt(b"XML:com.adobe.xmp", block, packed=True))).info["xmp"] == block


def test_a_large_profile_still_counts() -> None:
    profile = swapped_rgb_profile() + bytes(3 * MIB)
    shown = result(with_chunks(iccp(profile)), colour=SRGB)
    assert near(
        corners(shown)[0],
        corners(result(with_chunks(iccp(swapped_rgb_profile())), colour=SRGB))[0],
    )
    assert not near(corners(shown)[0], corners(scene())[0])


def test_a_spoilt_profile_does_not_count() -> None:
    data = with_chunks(spoilt(iccp(swapped_rgb_profile())))
    assert "icc_profile" not in info(data)


@pytest.mark.parametrize("pack", [False, True])
def test_exif_in_a_text_is_kept(pack: bool) -> None:
    block = exif_block(6)
    text = b"\nexif\n%8d\n%s\n" % (len(block), block.hex().encode())
    keyword = b"Raw profile type exif"
    chunk = ztxt(keyword, text) if pack else png_chunk(b"tEXt", keyword + b"\0" + text)
    assert result(with_chunks(chunk)).size == (64, 96)


def test_exif_behind_the_pixels_is_kept() -> None:
    assert near(corners(result(png_with_exif_behind(6)))[0], corners(scene())[0])


def test_all_together_unpack_no_more_than_a_few_limits() -> None:
    bomb = itxt(b"XML:com.adobe.xmp", bytes(MAX_METADATA_BYTES), packed=True)
    image = open_picture(BytesIO(with_chunks(itxt(b"XML:com.adobe.xmp", b"first"), bomb * 50)))
    assert len(image.info["xmp"]) == MAX_METADATA_BYTES
    assert image.png._unpacked_bytes == 4 * MAX_METADATA_BYTES  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", [b"prIv", b"PrIv", b"tEXt", b"eXIf"])
def test_a_chunk_of_gigabytes_is_passed_over_unread(name: bytes, tmp_path: Path) -> None:
    data = encoded(scene(), "PNG")
    path = tmp_path / "huge.png"
    length = 2**31 - 1
    with path.open("wb") as file:
        file.write(data[:_AFTER_HEADER] + struct.pack(">I", length) + name + b"Comment\0")
        file.seek(_AFTER_HEADER + 8 + length + 4)
        file.write(data[_AFTER_HEADER:])
    with CountingFile(path) as stream:
        open_picture(stream).load()
    assert stream.taken_bytes < 2 * len(data) + 2000
    os.truncate(path, 0)


@pytest.mark.parametrize("chunk", [b"IHDR", b"PLTE"])
def test_a_wrong_checksum_of_what_pixels_are_made_of_is_corrupt(chunk: bytes) -> None:
    data = bytearray(encoded(scene().quantize(8), "PNG"))
    at = data.index(chunk)
    (length,) = struct.unpack_from(">I", data, at - 4)
    data[at + 4 + length] ^= 1
    with pytest.raises(PictureError) as caught:
        open_picture(BytesIO(bytes(data)))
    assert caught.value.code is FailureCode.CORRUPT


@pytest.mark.parametrize("cut", [1, 4, 11, 12, 13, 20])
def test_an_ending_that_is_missing_does_not_matter(cut: int) -> None:
    data = with_chunks(png_chunk(b"tEXt", b"Comment\0end"), behind=True)
    assert is_scene(data[:-cut])


@pytest.mark.parametrize("kind", [b"IDAT", b"PLTE", b"IHDR", b"bKGD", b"fdAT"])
@pytest.mark.parametrize("content", [b"", b"12345"])
def test_a_chunk_cut_short_behind_complete_pixels_does_not_matter(
    kind: bytes, content: bytes
) -> None:
    data = encoded(scene(), "PNG")
    end = data.index(b"IEND") - 4
    assert is_scene(data[:end] + struct.pack(">I", 30_000) + kind + content)


def test_pixels_cut_short_are_corrupt_whatever_follows() -> None:
    data = encoded(textured(96, 64), "PNG")
    at, end = data.index(b"IDAT") - 4, data.index(b"IEND") - 4
    half = png_chunk(b"IDAT", data[at + 8 : end - 4][:5000])
    with pytest.raises(PictureError) as caught:
        result(data[:at] + half + png_chunk(b"PLTE", b"123") + data[end:])
    assert caught.value.code is FailureCode.CORRUPT


def two_colours(transparent_entries: int, *, first: bool = False) -> bytes:
    """Eight by eight pixels of two colours, all of those entries fully transparent."""
    header = png_chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 3, 0, 0, 0))
    palette = png_chunk(b"PLTE", bytes((255, 0, 0, 0, 255, 0)))
    transparency = png_chunk(b"tRNS", bytes(transparent_entries))
    pixels = png_chunk(b"IDAT", zlib.compress(bytes(9 * 8)))
    chunks = (transparency, palette) if first else (palette, transparency)
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + pixels + png_chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("data", "alpha"),
    [(two_colours(1), 0), (two_colours(3), 255), (two_colours(2, first=True), 255)],
    ids=["fits", "longer than the palette", "before the palette"],
)
def test_transparency_that_no_palette_has_does_not_count(data: bytes, alpha: int) -> None:
    assert result(data).convert("RGBA").getchannel("A").getextrema() == (alpha, alpha)
