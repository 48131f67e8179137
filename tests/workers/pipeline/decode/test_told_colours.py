"""Colours told by code points (ITU-T H.273) look as on an ordinary screen in browsers."""

from __future__ import annotations

import struct
from io import BytesIO

import pytest
from PIL import Image

from tests.pictures import encoded, png_chunk, swapped_rgb_profile
from tests.workers.pipeline.running import SRGB, near, result
from workers.pipeline.decode.code_points import CodePoints
from workers.pipeline.decode.heif_colour import code_points
from workers.pipeline.decode.source import open_picture

_AFTER_HEADER = 8 + 25
_P3, _BT2020, _BT709 = 12, 9, 1
_SRGB, _LINEAR, _PQ, _HLG = 13, 8, 16, 18


def _cicp(primaries: int, transfer: int, matrix: int = 0, full_range: int = 1) -> bytes:
    return png_chunk(b"cICP", bytes([primaries, transfer, matrix, full_range]))


def _png(
    colour: int | tuple[int, ...], *chunks: bytes, mode: str = "RGB", **options: object
) -> bytes:
    data = encoded(Image.new(mode, (16, 16), colour), "PNG", **options)
    return data[:_AFTER_HEADER] + b"".join(chunks) + data[_AFTER_HEADER:]


def _avif(colour: tuple[int, ...], primaries: int, transfer: int) -> bytes:
    data = encoded(Image.new("RGB", (16, 16), colour), "AVIF", quality=100, subsampling="4:4:4")
    at = data.index(b"colrnclx") + 8
    return data[:at] + struct.pack(">HH", primaries, transfer) + data[at + 4 :]


def _shown(data: bytes) -> tuple[int, ...]:
    value = result(data, colour=SRGB).convert("RGB").getpixel((8, 8))
    assert isinstance(value, tuple)
    return value


#: By the matrices of Display P3 and BT.2020 to sRGB, in linear light; PQ's 148 is 203 cd/m², white
#: of a page, and HLG's 191 is the same (BT.2408).
_COLOURS = [
    (_P3, _SRGB, (150, 100, 100), (157, 98, 98)),
    (_P3, 2, (150, 100, 100), (157, 98, 98)),
    (_BT2020, _BT709, (150, 120, 120), (163, 118, 119)),
    (_BT709, _LINEAR, (55, 55, 55), (128, 128, 128)),
    (_BT2020, _PQ, (148, 148, 148), (191, 191, 191)),
    (_BT2020, _PQ, (255, 255, 255), (255, 255, 255)),
    (_BT2020, _HLG, (191, 191, 191), (191, 191, 191)),
    (_BT2020, _HLG, (0, 0, 0), (0, 0, 0)),
    (_BT709, _BT709, (90, 20, 200), (90, 20, 200)),
    (2, 2, (90, 20, 200), (90, 20, 200)),
    (200, _SRGB, (90, 20, 200), (90, 20, 200)),
    (_P3, 200, (90, 20, 200), (90, 20, 200)),
]


@pytest.mark.parametrize(("primaries", "transfer", "stored", "wanted"), _COLOURS)
def test_a_png(
    primaries: int, transfer: int, stored: tuple[int, ...], wanted: tuple[int, ...]
) -> None:
    assert near(_shown(_png(stored, _cicp(primaries, transfer))), wanted, 3)


@pytest.mark.parametrize(("primaries", "transfer", "stored", "wanted"), _COLOURS)
def test_an_avif(
    primaries: int, transfer: int, stored: tuple[int, ...], wanted: tuple[int, ...]
) -> None:
    assert near(_shown(_avif(stored, primaries, transfer)), wanted, 4)


@pytest.mark.parametrize("mode", ["L", "LA"])
def test_a_grey_png(mode: str) -> None:
    colour = 55 if mode == "L" else (55, 255)
    assert near(_shown(_png(colour, _cicp(_P3, _LINEAR), mode=mode)), (128, 128, 128), 2)


def test_a_pngs_code_points_go_before_its_profile() -> None:
    data = _png((90, 20, 200), _cicp(_BT709, _SRGB), icc_profile=swapped_rgb_profile())
    assert "icc_profile" not in open_picture(BytesIO(data)).info
    assert near(_shown(data), (90, 20, 200), 1)


@pytest.mark.parametrize(
    "chunk", [_cicp(_P3, _SRGB, matrix=1), _cicp(_P3, _SRGB, full_range=0), png_chunk(b"cICP", b"")]
)
def test_what_no_png_can_have_is_passed_over(chunk: bytes) -> None:
    assert near(_shown(_png((150, 100, 100), chunk)), (150, 100, 100), 1)


def test_an_avifs_profile_goes_before_its_code_points() -> None:
    profile = swapped_rgb_profile()
    picture = Image.new("RGB", (16, 16), (200, 20, 90))
    data = encoded(picture, "AVIF", quality=100, subsampling="4:4:4", icc_profile=profile)
    assert open_picture(BytesIO(data)).info["icc_profile"] == profile


def _box(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(data), kind) + data


def _heif(associations: bytes, version: int, flags: int, *, large: bool = False) -> bytes:
    """A file of two pictures, the second of which is the primary one; and three properties."""
    item = b"\0\0\0\2" if version else b"\0\2"
    properties = b"".join(
        _box(b"colr", b"nclx" + struct.pack(">HHHB", primaries, _SRGB, 6, 0x80))
        for primaries in (1, 5)
    )
    properties += _box(b"colr", b"nclx" + struct.pack(">HHHB", _P3, _SRGB, 6, 0x80))
    told = struct.pack(">BBBBI", version, 0, 0, flags, 2) + associations
    inside = _box(b"ipco", properties) + _box(b"ipma", told)
    meta = bytes(4) + _box(b"pitm", bytes([version, 0, 0, 0]) + item) + _box(b"iprp", inside)
    start = _box(b"ftyp", b"heic" + bytes(4))
    if large:
        return start + struct.pack(">I4sQ", 1, b"meta", 16 + len(meta)) + meta + _box(b"mdat", b"x")
    return start + _box(b"mdat", b"meta") + struct.pack(">I4s", 0, b"meta") + meta


_NARROW = b"\0\1\2\1\2" + b"\0\2\2\0\x83"
_WIDE = b"\0\0\0\1\1\0\1" + b"\0\0\0\2\1\x80\3"


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize(("associations", "version", "flags"), [(_NARROW, 0, 0), (_WIDE, 1, 1)])
def test_the_primary_pictures_are_found(
    associations: bytes, version: int, flags: int, large: bool
) -> None:
    stream = BytesIO(_heif(associations, version, flags, large=large))
    stream.seek(5)
    assert code_points(stream) == CodePoints(_P3, _SRGB)
    assert stream.tell() == 5


def test_broken_boxes_tell_nothing() -> None:
    whole = _heif(_NARROW, 0, 0)
    for length in range(len(whole) - 1):
        assert code_points(BytesIO(whole[:length])) is None
    assert code_points(BytesIO(_heif(b"\0\2\1\x7f", 0, 0))) is None
    assert code_points(BytesIO(b"\0\0\0\1meta" + b"\xff" * 40)) is None
