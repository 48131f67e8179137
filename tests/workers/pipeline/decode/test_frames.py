"""Frames are counted for who asks, with bounded effort; to convert they do not matter."""

from __future__ import annotations

import struct
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.pictures import (
    animated_gif,
    encoded,
    gif_of_empty_frames,
    heic,
    scene,
    textured,
    tiff_of_empty_pages,
)
from tests.workers.pipeline.running import CountingFile, convert_one, corners, near, result
from workers.contract.animation import Animation, Frames
from workers.contract.recipe import Recipe
from workers.pipeline.decode.frames import MAX_COUNTED_FRAMES, count_frames, told_frames
from workers.pipeline.decode.source import open_picture, picture_info
from workers.pipeline.memory import conversion_bytes
from workers.pipeline.thumbnail import thumbnail

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def three(name: str, **extra: object) -> bytes:
    """The scene and two more frames or pages."""
    others = [Image.new("RGB", (96, 64), colour) for colour in ("red", "blue")]
    return encoded(scene(), name, save_all=True, append_images=others, **extra)


def counted(data: bytes) -> int:
    stream = BytesIO(data)
    return count_frames(open_picture(stream), stream)


def told(data: bytes) -> int:
    return told_frames(open_picture(BytesIO(data)))


@pytest.mark.parametrize("name", ["PNG", "WEBP", "AVIF", "MPO"])
def test_headers_that_tell(name: str) -> None:
    data = three(name)
    assert told(data) == counted(data) == 3


@pytest.mark.parametrize("name", ["JPEG", "PNG", "BMP", "TIFF", "WEBP", "AVIF", "JPEG2000", "ICO"])
def test_single_pictures(name: str) -> None:
    data = encoded(scene(), name)
    assert told(data) == counted(data) == 1


def test_a_heic() -> None:
    assert told(heic()) == counted(heic()) == 1


@pytest.mark.parametrize(
    "data",
    [
        animated_gif(),
        three("TIFF"),
        three("TIFF", compression="tiff_lzw"),
        three("TIFF", big_tiff=True),
    ],
    ids=["gif", "tiff", "tiff-lzw", "bigtiff"],
)
def test_headers_that_do_not_tell(data: bytes) -> None:
    assert told(data) == 0
    assert counted(data) == 3


def test_a_still_gif_is_counted_too() -> None:
    assert counted(encoded(scene(), "GIF")) == 1


@pytest.mark.parametrize("make", [gif_of_empty_frames, tiff_of_empty_pages])
def test_counting_is_exact_up_to_its_limit(make: Callable[[int], bytes]) -> None:
    assert counted(make(500)) == 500
    assert counted(make(MAX_COUNTED_FRAMES + 5)) == MAX_COUNTED_FRAMES


def test_effort_ends_in_a_gif_of_tiny_blocks() -> None:
    endless = b"," + bytes(9) + b"\2" + b"\1\0" * 2_000_000
    assert counted(encoded(scene(), "GIF")[:-1] + endless) == 1
    assert counted(encoded(scene(), "GIF")[:-1] + bytes(2_000_000)) == 1


def test_directories_in_a_circle_are_counted_once() -> None:
    data = bytearray(tiff_of_empty_pages(5))
    first = struct.unpack_from("<I", data, 4)
    struct.pack_into("<I", data, len(data) - 4, *first)
    assert counted(bytes(data)) == 5


@pytest.mark.parametrize("link", [2**32 - 1, 2**31, 7])
def test_a_link_into_nowhere_ends_the_count(link: int) -> None:
    data = bytearray(tiff_of_empty_pages(5))
    struct.pack_into("<I", data, len(data) - 4, link)
    assert counted(bytes(data)) in (5, 6)  # where it leads may look like a directory


@pytest.mark.parametrize("link", [2**64 - 1, 2**63 - 1, 2**63])
def test_a_link_beyond_all_files_ends_the_count(link: int) -> None:
    data = bytearray(three("TIFF", big_tiff=True))
    last = data.rindex(bytes(8))
    struct.pack_into("<Q", data, last, link)
    assert counted(bytes(data)) >= 1


@pytest.mark.parametrize("cut", range(1, 60, 7))
def test_a_broken_later_frame_ends_the_count(cut: int) -> None:
    assert counted(animated_gif()[:-cut]) in (2, 3)


def broken_later(name: str) -> bytes:
    if name == "GIF":
        data = animated_gif()
        second = data.index(b"\x21\xf9", data.index(b"\x21\xf9") + 1)
        return data[: second + 9]
    if name == "TIFF":
        return tiff_of_empty_pages(3)
    if name == "WEBP":
        data = three("WEBP", lossless=True)
        pixels = data.rindex(b"VP8L") + 13  # behind the head, which the demuxer looks at
        return data[:pixels].ljust(len(data), b"\xff")
    data = three("PNG")
    return data[: data.rindex(b"fdAT") + 9]


@pytest.mark.parametrize("name", ["GIF", "TIFF", "PNG", "WEBP"])
def test_the_first_frame_is_converted_though_a_later_one_is_broken(name: str) -> None:
    data = broken_later(name)
    assert all(near(*pair) for pair in zip(corners(result(data)), corners(scene()), strict=True))
    assert thumbnail(open_picture(BytesIO(data)), 48).size.width == 48
    assert picture_info(open_picture(BytesIO(data))).size.width == 96


@pytest.mark.parametrize(
    ("make", "count"), [(tiff_of_empty_pages, 200_000), (gif_of_empty_frames, 100_000)]
)
def test_converting_does_not_look_at_later_frames(make: object, count: int, tmp_path: Path) -> None:
    assert callable(make)
    path = tmp_path / "many"
    path.write_bytes(make(count))
    recipe = Recipe(animation=Animation(frames=Frames.FIRST))
    with CountingFile(path) as stream:
        picture = open_picture(stream)
        picture_info(picture)
        conversion_bytes(picture, path.stat().st_size, [recipe])
        convert_one(picture, recipe)
    assert stream.taken_bytes < 200_000 < path.stat().st_size


def test_a_first_frame_that_is_broken_is_still_corrupt() -> None:
    data = encoded(textured(96, 64), "GIF")
    assert counted(data[: len(data) // 2]) == 1
