"""A JPEG of thousands of scans is refused before it costs anything."""

from __future__ import annotations

import struct
from io import BytesIO

import pytest
from PIL import Image

from tests.pictures import cut, encoded, exif_block, jpeg_of_scans, scene, textured
from tests.workers.pipeline.running import convert_one, corners, near, result
from workers.contract.failures import FailureCode
from workers.contract.recipe import Recipe
from workers.pipeline.decode.scans import MAX_SCANS, count_scans
from workers.pipeline.decode.source import open_picture
from workers.pipeline.errors import PictureError

ANY = 10**9


def scans(data: bytes, most: int = ANY) -> int:
    return count_scans(BytesIO(data), most)


def with_segment(data: bytes, marker: int, content: bytes) -> bytes:
    segment = bytes((0xFF, marker)) + (len(content) + 2).to_bytes(2, "big") + content
    return data[:2] + segment + data[2:]


def sequential(count: int) -> bytes:
    """A sequential JPEG of one scan for each channel, the last one again and again."""
    data = encoded(scene(), "JPEG", subsampling=0)
    at = data.index(b"\xff\xda")
    assert data[at + 4] == 3
    first, second, third = (
        bytes((0xFF, 0xDA, 0, 8, 1, channel, tables, 0, 63, 0)) + bytes(4)
        for channel, tables in ((1, 0x00), (2, 0x11), (3, 0x11))
    )
    return data[:at] + first + second + third * (count - 2) + b"\xff\xd9"


@pytest.mark.parametrize("size", [(16, 16), (400, 300), (1600, 1200)])
def test_scans_of_a_progressive_jpeg_are_its_start_markers(size: tuple[int, int]) -> None:
    data = encoded(textured(*size), "JPEG", progressive=True, quality=95)
    assert scans(data) == data.count(b"\xff\xda") == 10


def test_a_sequential_jpeg_has_one_and_is_not_read_through() -> None:
    data = encoded(textured(1600, 1200), "JPEG", quality=95)
    stream = BytesIO(data)
    assert count_scans(stream, ANY) == 1
    assert stream.tell() < 20_000 < len(data)


def test_a_sequential_jpeg_may_have_many_as_well() -> None:
    assert scans(sequential(700)) == 700


@pytest.mark.parametrize("count", [11, 100, 2000])
def test_counting_goes_on_to_what_was_asked_for(count: int) -> None:
    data = jpeg_of_scans(count)
    assert scans(data) == count
    assert scans(data, 50) == min(count, 50)


def test_effort_ends_in_a_jpeg_of_endless_segments() -> None:
    plain = encoded(scene(), "JPEG", progressive=True)
    assert scans(plain[:-2] + b"\xff\xfe\0\2" * 60_000 + plain[-2:] + plain) == 10
    assert 10 < scans(jpeg_of_scans(60_000)) < 60_000


def test_only_the_main_picture_counts() -> None:
    many = jpeg_of_scans(2000)
    plain = encoded(scene(), "JPEG", progressive=True)
    assert scans(with_segment(plain, 0xE1, exif_block(1) + many[:60_000])) == 10
    assert scans(with_segment(plain, 0xFE, b"\xff\xda" * 500)) == 10
    assert scans(plain + many) == 10
    assert scans(encoded(scene(), "MPO", save_all=True, append_images=[scene()])) == 1


@pytest.mark.parametrize("border", range(5))
def test_markers_across_the_border_of_a_read_are_found(border: int) -> None:
    data = encoded(scene(), "JPEG", progressive=True)
    at = data.index(b"\xff\xda")
    end = at + 2 + data[at + 3]
    for block in (64, 64 + 256, 64 + 256 + 1024):
        filler = b"\0" * (block - border)
        assert scans(data[:end] + filler + data[end:]) == 10


def test_a_cut_jpeg_ends_the_count() -> None:
    data = encoded(textured(400, 300), "JPEG", progressive=True)
    for share in range(1, 20):
        assert scans(cut(data, share / 20)) <= 10


@pytest.mark.parametrize("data", [jpeg_of_scans(2000), sequential(2000)])
@pytest.mark.parametrize("side", [64, 9000])
def test_thousands_of_scans_are_refused(data: bytes, side: int) -> None:
    frame = next(at for at in (data.find(b"\xff\xc2"), data.find(b"\xff\xc0")) if at > 0)
    size = struct.pack(">HH", side, side)
    picture = open_picture(BytesIO(data[: frame + 5] + size + data[frame + 9 :]))
    assert picture.size == (side, side)
    with pytest.raises(PictureError, match=f"more than {MAX_SCANS} passes") as caught:
        convert_one(picture, Recipe())
    assert caught.value.code is FailureCode.TOO_LARGE


def test_as_many_as_allowed_are_decoded() -> None:
    picture = result(jpeg_of_scans(MAX_SCANS))
    assert near(corners(picture)[0], (220, 30, 30))


def test_looking_leaves_the_picture_as_it_was() -> None:
    for image in (scene(), scene().convert("L"), scene().convert("CMYK")):
        data = encoded(image, "JPEG", progressive=True)
        assert result(data).size == Image.open(BytesIO(data)).size
