"""JPEG 2000 with more than 8 bits a channel, whose brightest values Pillow turns into black.

Owns how those are found. Pillow rounds each value to 8 bits, and what rounds up to 256 becomes 0
(``Jpeg2KDecode.c``, Pillow 13). So where there is any 0 the picture is decoded once more, said to
have one bit more than it has: every value is then in the middle half of its range, where nothing
overflows, and white is far from black.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from PIL import Image, ImageChops

_PLAIN_BITS = 8
_START = b"\xff\x4f\xff\x51"  # SOC and SIZ (ISO/IEC 15444-1, annex A)
_SIZ, _QCD, _QCC, _SOT, _SOD, _EOC = 0x51, 0x5C, 0x5D, 0x90, 0x93, 0xD9
#: Where components begin in a codestream with SOC and SIZ, behind their number: three bytes each,
#: the depth first, then how many pixels of the picture one of them stands for, across and down.
_COMPONENTS_AT = 42
_COMPONENT_BYTES = 3
_DEPTH_BITS = 0x7F
_MOST_BITS = 31  # OpenJPEG's
_TILE_PART_HEAD_BYTES = 12

_NO_QUANTISATION, _DERIVED, _EXPOUNDED = 0, 1, 2
_STYLE_BITS = 0x1F
_GUARD_BIT = 0x20
_EXPONENT_STEP, _MOST_EXPONENT = 1 << 11, 31

#: Of the second decoding: black is 64 there, white 192.
_MIDDLE = 128


class OddStreamError(ValueError):
    """The codestream is not what this module understands."""


def depths(data: bytes | bytearray) -> list[int]:
    """Bits a channel, of each channel; ``data`` holds the beginning of a file at least.

    Raises:
        OddStreamError: there is no codestream.
    """
    return [(data[at] & _DEPTH_BITS) + 1 for at in _depth_places(data)]


def is_deep(data: bytes | bytearray) -> bool:
    """Whether any channel has more than 8 bits. Raises as ``depths``."""
    return max(depths(data), default=0) > _PLAIN_BITS


def dimmed(data: bytes) -> bytes:
    """The same file, said to have one bit a channel more, so that no value is near its most.

    Without quantisation that is all. With it, each step is told in relation to the depth, and so
    is one power of two less now; a guard bit less keeps the number of bit planes.

    Raises:
        OddStreamError: it cannot be said.
    """
    told = bytearray(data)
    for at in _depth_places(told):
        is_halved = told[at + 1 : at + _COMPONENT_BYTES] != b"\1\1"  # then Pillow mixes bands
        if is_halved or (told[at] & _DEPTH_BITS) + 1 >= _MOST_BITS:
            raise OddStreamError
        told[at] += 1
    components = len(_depth_places(told))
    try:
        for kind, start, end in list(_segments(told)):
            if kind == _QCD:
                _refine(told, start, end)
            elif kind == _QCC:
                _refine(told, start + (1 if components < 257 else 2), end)
    except (IndexError, struct.error) as error:
        raise OddStreamError from error
    return bytes(told)


def with_highlights(image: Image.Image, dim: Image.Image) -> Image.Image:
    """``image`` with 255 where its values had become 0; ``dim`` is the picture ``dimmed``."""
    bands = zip(image.split(), dim.split(), strict=True)
    return Image.merge(image.mode, [_with_highlights(*both) for both in bands])


def _with_highlights(band: Image.Image, dim: Image.Image) -> Image.Image:
    was_bright = dim.point([255 * (value > _MIDDLE) for value in range(256)])
    is_black = band.point([255] + [0] * 255)
    return ImageChops.lighter(band, ImageChops.darker(was_bright, is_black))


def _depth_places(data: bytes | bytearray) -> list[int]:
    start = data.find(_START)
    if start < 0 or len(data) < start + _COMPONENTS_AT:
        raise OddStreamError
    (count,) = struct.unpack_from(">H", data, start + _COMPONENTS_AT - 2)
    end = start + _COMPONENTS_AT + _COMPONENT_BYTES * count
    if end > len(data):
        raise OddStreamError
    return list(range(start + _COMPONENTS_AT, end, _COMPONENT_BYTES))


def _segments(data: bytearray) -> Iterator[tuple[int, int, int]]:
    """Kind, start and end of each marker segment in the main header and those of tile parts."""
    at, tile_end = data.find(_START) + 2, 0
    while at + 4 <= len(data):
        kind = data[at + 1]
        if data[at] != 0xFF or kind == _EOC:
            return
        if kind == _SOD:
            at = tile_end
            continue
        (length,) = struct.unpack_from(">H", data, at + 2)
        if kind == _SOT:
            (part_bytes,) = struct.unpack_from(">I", data, at + 6)
            # 0: the last one, up to the end
            tile_end = at + part_bytes if part_bytes >= _TILE_PART_HEAD_BYTES else len(data)
        yield kind, at + 4, at + 2 + length
        at += 2 + length


def _refine(data: bytearray, at: int, end: int) -> None:
    """Take a guard bit from quantisation and add one to each exponent."""
    style = data[at] & _STYLE_BITS
    if style == _NO_QUANTISATION:
        return
    if style not in (_DERIVED, _EXPOUNDED) or data[at] < _GUARD_BIT:
        raise OddStreamError
    data[at] -= _GUARD_BIT
    for place in range(at + 1, end - 1, 2):
        (step,) = struct.unpack_from(">H", data, place)
        if step >> 11 >= _MOST_EXPONENT:
            raise OddStreamError
        struct.pack_into(">H", data, place, step + _EXPONENT_STEP)
