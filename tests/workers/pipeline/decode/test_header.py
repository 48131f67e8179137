"""What is known before a decoder runs, and that nothing more is read than that."""

from __future__ import annotations

import struct
import sys
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.pictures import encoded, exif_block, heic, riff, scene, textured
from tests.workers.pipeline.running import CountingFile, convert_one, run
from workers.contract.events import Size
from workers.contract.failures import FailureCode
from workers.contract.recipe import Recipe
from workers.pipeline.decode.header import MAX_PIXELS, MAX_WHOLE_BYTES, Header, parse_header
from workers.pipeline.decode.needs import opening_bytes
from workers.pipeline.decode.source import open_picture, read_header
from workers.pipeline.errors import PictureError

if TYPE_CHECKING:
    from pathlib import Path

GIB = 1 << 30
HUGE = 5 * GIB


def sparse(path: Path, head: bytes, length: int = HUGE) -> CountingFile:
    if sys.platform == "win32":
        pytest.skip("files are not sparse by themselves here")
    with path.open("wb") as file:
        file.write(head)
        file.truncate(length)
    return CountingFile(path)


def told_longer(webp: bytes, length: int) -> bytes:
    return webp[:4] + struct.pack("<I", length - 8) + webp[8:]


@pytest.mark.parametrize(
    "extra",
    [{}, {"lossless": True}, {"exif": exif_block(1)}, {"xmp": b"x" * 10, "lossless": True}],
    ids=["VP8", "VP8L", "VP8X", "VP8X-lossless"],
)
@pytest.mark.parametrize("size", [(1, 1), (257, 3), (5000, 2), (2, 16383)])
def test_the_canvas_is_the_decoders(extra: dict[str, object], size: tuple[int, int]) -> None:
    data = encoded(Image.new("RGB", size, "red"), "WEBP", **extra)
    header = read_header(BytesIO(data))
    assert header == Header(len(data), read_whole=True, canvas=Size(*size))
    assert open_picture(BytesIO(data)).size == size


@pytest.mark.parametrize("name", ["JPEG", "PNG", "GIF", "BMP", "TIFF", "JPEG2000", "PPM", "TGA"])
def test_most_formats_need_nothing_to_be_opened(name: str) -> None:
    data = encoded(scene(), name)
    header = read_header(BytesIO(data))
    assert header == Header(len(data))
    assert opening_bytes(header) == 0


@pytest.mark.parametrize("data", [encoded(scene(), "AVIF"), heic()], ids=["AVIF", "HEIF"])
def test_files_read_whole_cost_their_length(data: bytes) -> None:
    header = read_header(BytesIO(data))
    assert header == Header(len(data), read_whole=True)
    assert opening_bytes(header) >= 2 * len(data)


def test_a_canvas_costs_its_pixels_before_it_is_opened() -> None:
    data = riff((b"VP8X", b"\0\0\0\0" + struct.pack("<I", 9999)[:3] * 2))
    assert opening_bytes(read_header(BytesIO(data))) > 8 * 10_000 * 10_000


def test_a_canvas_that_nobody_may_have_is_refused_unread() -> None:
    data = riff((b"VP8X", b"\0\0\0\0" + b"\xff" * 6))
    with pytest.raises(PictureError, match=str(MAX_PIXELS)) as caught:
        read_header(BytesIO(data))
    assert caught.value.code is FailureCode.TOO_LARGE


@pytest.mark.parametrize("chunk", [b"VP8 ", b"VP8L", b"VP8X", b"ALPH"])
@pytest.mark.parametrize("length", [0, 3, 9, 10])
def test_a_cut_or_senseless_head_raises_nothing_else(chunk: bytes, length: int) -> None:
    data = riff((chunk, b"\x2f" * length))
    for end in range(1, len(data) + 1):
        try:
            parse_header(("WEBP",), data[:end], len(data))
            open_picture(BytesIO(data[:end]))
        except PictureError:
            pass


@pytest.mark.parametrize(
    ("head", "length"),
    [
        (encoded(scene(), "AVIF"), HUGE),
        (heic(), HUGE),
        (told_longer(encoded(scene(), "WEBP"), 2 * GIB), 2 * GIB),
        (told_longer(encoded(scene(), "WEBP"), 4 * GIB), 4 * GIB),
    ],
    ids=["AVIF", "HEIF", "WEBP", "WEBP-longest"],
)
def test_gigabytes_are_refused_with_both_numbers_unread(
    tmp_path: Path, head: bytes, length: int
) -> None:
    with (
        sparse(tmp_path / "huge", head) as stream,
        pytest.raises(PictureError, match=str(MAX_WHOLE_BYTES)) as caught,
    ):
        open_picture(stream)
    assert caught.value.code is FailureCode.TOO_LARGE
    assert str(length) in caught.value.detail
    assert stream.taken_bytes < 1000


def test_the_cap_holds_any_picture_without_compression() -> None:
    assert MAX_WHOLE_BYTES > MAX_PIXELS * 4


def test_a_film_of_gigabytes_is_no_picture(tmp_path: Path) -> None:
    with (
        sparse(tmp_path / "film", b"\0\0\0\x18ftypisom\0\0\2\0isomiso2") as stream,
        pytest.raises(PictureError) as caught,
    ):
        open_picture(stream)
    assert caught.value.code is FailureCode.UNSUPPORTED
    assert stream.taken_bytes < 1 << 20


def test_what_follows_a_webp_is_not_read(tmp_path: Path) -> None:
    data = encoded(textured(160, 120), "WEBP")
    expected = run(data, Recipe()).data
    with sparse(tmp_path / "long.webp", data) as stream:
        assert read_header(stream).length_bytes == len(data)
        picture = open_picture(stream)
        assert convert_one(picture, Recipe()).data == expected
    assert stream.taken_bytes < 2 * len(data)


def test_a_webp_shorter_than_it_says_is_incomplete() -> None:
    data = encoded(textured(160, 120), "WEBP")
    with pytest.raises(PictureError, match=f"incomplete: {len(data) - 2} of {len(data)}") as caught:
        open_picture(BytesIO(data[:-2]))
    assert caught.value.code is FailureCode.CORRUPT
