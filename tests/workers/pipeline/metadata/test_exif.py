from __future__ import annotations

import random
import struct
import warnings

import pytest
from PIL import ExifTags, Image

from tests.workers.pipeline.metadata.blocks import GPS_VALUE, NOTE, THUMBNAIL, camera_exif
from workers.contract.events import Size
from workers.pipeline.errors import DECODER_ERRORS
from workers.pipeline.metadata.exif import (
    copyright_only,
    with_size,
    without_location,
    without_maker_notes,
)

ORDERS = pytest.mark.parametrize("order", ["<", ">"])
GPS = ExifTags.IFD.GPSInfo


def read(block: bytes) -> tuple[dict[int, object], dict[int, object]]:
    """What Pillow finds in IFD 0 and in the Exif directory."""
    exif = Image.Exif()
    exif.load(block)
    return dict(exif), dict(exif.get_ifd(ExifTags.IFD.Exif))


def told_place(block: bytes) -> dict[int, object]:
    exif = Image.Exif()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            exif.load(block)
            return dict(exif.get_ifd(GPS))
        except DECODER_ERRORS:
            return {}


@ORDERS
def test_the_place_goes_and_nothing_else_changes(order: str) -> None:
    block = camera_exif(order)
    assert told_place(block)
    left = without_location(block)
    assert told_place(left) == {}
    assert GPS_VALUE not in left
    assert len(left) == len(block) - len(THUMBNAIL)
    assert left.index(NOTE) == block.index(NOTE)
    (first, taken), (first_left, taken_left) = read(block), read(left)
    assert taken_left == taken
    del first[GPS]
    assert first_left == first


@ORDERS
def test_without_the_place_the_thumbnail_goes_too(order: str) -> None:
    block = camera_exif(order)
    exif = Image.Exif()
    exif.load(block)
    assert exif.get_ifd(ExifTags.IFD.IFD1)
    left = without_location(block)
    exif.load(left)
    assert exif.get_ifd(ExifTags.IFD.IFD1) == {}
    assert THUMBNAIL not in left


@ORDERS
def test_other_blocks_inside_exif_may_tell_the_place_and_go(order: str) -> None:
    exif = Image.Exif()
    exif.endian = order
    exif[ExifTags.Base.Make] = "Brownie"
    exif[0x02BC] = b"<x:xmpmeta>somewhere"
    block = exif.tobytes()
    assert b"somewhere" in block
    left = without_location(block)
    assert b"somewhere" not in left
    assert read(left)[0] == {ExifTags.Base.Make: "Brownie"}


@ORDERS
def test_maker_notes_go_and_nothing_else_changes(order: str) -> None:
    block = camera_exif(order)
    left = without_maker_notes(block)
    assert NOTE[:5] not in left
    assert len(left) == len(block)
    (first, taken), (first_left, taken_left) = read(block), read(left)
    del taken[ExifTags.Base.MakerNote]
    assert (first_left, taken_left) == (first, taken)
    assert told_place(left) == told_place(block)


@ORDERS
def test_the_size_told_is_the_results(order: str) -> None:
    block = camera_exif(order)
    told = with_size(block, Size(640, 480))
    _, taken = read(told)
    assert (taken[ExifTags.Base.ExifImageWidth], taken[ExifTags.Base.ExifImageHeight]) == (640, 480)
    assert sum(a != b for a, b in zip(block, told, strict=True)) <= 4


@ORDERS
def test_copyright_is_kept_byte_for_byte(order: str) -> None:
    left = copyright_only(camera_exif(order))
    assert b"\xa9 Ada" in left
    assert read(left) == ({ExifTags.Base.Copyright: "© Ada"}, {})
    assert NOTE not in left


def test_without_author_and_owner_nothing_is_left() -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Brownie"
    assert copyright_only(exif.tobytes()) == b""


@pytest.mark.parametrize("name", [b"", b"Exif\0\0", b"Exif\0\0Exif\0\0"])
def test_the_name_before_the_block_may_stand_there_or_not(name: bytes) -> None:
    left = without_location(name + camera_exif().removeprefix(b"Exif\0\0"))
    assert left.startswith(name)
    assert left
    assert told_place(left) == {}


@pytest.mark.parametrize(
    "block",
    [
        b"",
        b"Exif\0\0",
        b"Exif\0\0II\0*\x08\0\0\0",
        b"no exif at all",
        b"II*\0\xff\xff\xff\xff",
        b"II*\0\x08\0\0\0\xff\xff" + bytes(5000),
    ],
)
def test_what_cannot_be_read_goes_whole(block: bytes) -> None:
    assert without_location(block) == b""
    assert without_maker_notes(block) == b""
    assert with_size(block, Size(1, 1)) == block
    assert copyright_only(block) == b""


def test_a_gps_directory_outside_the_block_takes_the_block_with_it() -> None:
    block = camera_exif()
    entry = struct.pack("<HHI", GPS, 4, 1)
    at = block.index(entry) + len(entry)
    assert without_location(block[:at] + b"\xff\xff\xff\x7f" + block[at + 4 :]) == b""


@ORDERS
def test_directories_that_go_in_a_circle_end(order: str) -> None:
    block = bytearray(camera_exif(order))
    link = 6 + 8 + 2 + 6 * 12
    struct.pack_into(order + "I", block, link, 8)
    left = without_location(bytes(block))
    assert told_place(left) == {}
    assert NOTE in left


EDITS = (
    without_location,
    without_maker_notes,
    copyright_only,
    lambda block: with_size(block, Size(7, 5)),
)


@ORDERS
def test_truncated_blocks_raise_nothing_and_tell_no_place(order: str) -> None:
    block = camera_exif(order)
    for length in range(len(block)):
        cut = block[:length]
        for edit in EDITS:
            edit(cut)
        assert told_place(without_location(cut)) == {}


@pytest.mark.parametrize("trials", [500, pytest.param(4000, marks=pytest.mark.slow)])
@ORDERS
def test_damaged_blocks_raise_nothing_and_tell_no_place(order: str, trials: int) -> None:
    block = camera_exif(order)
    chance = random.Random(7)
    for _ in range(trials):
        damaged = bytearray(block)
        for _ in range(chance.randint(1, 6)):
            damaged[chance.randrange(len(damaged))] = chance.choice([0, 1, 8, 26, 255])
        for edit in EDITS:
            edit(bytes(damaged))
        assert told_place(without_location(bytes(damaged))) == {}
        taken = Image.Exif()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            if left := without_maker_notes(bytes(damaged)):
                taken.load(left)
                assert ExifTags.Base.MakerNote not in taken.get_ifd(ExifTags.IFD.Exif)
