"""What a file's first bytes and its length tell before a decoder sees it.

Owns the cap on pixels, and what is known of the formats whose plugin reads the whole file merely
to open it: gigabytes would be in memory before anyone could ask how large the picture is. Pure:
must not read, and leaves the bytes themselves to the decoders.
"""

from __future__ import annotations

import struct
from collections.abc import Collection
from dataclasses import dataclass

from workers.contract.events import Size
from workers.contract.failures import FailureCode
from workers.pipeline.errors import PictureError

#: Most pixels a source may have: 0x3FFF², sharp's ``limitInputPixels``.
MAX_PIXELS = 0x3FFF**2

#: As many leading bytes as a WebP needs to tell its canvas.
HEAD_BYTES = 30

#: Formats whose plugin reads the whole file on opening it.
_READ_WHOLE = frozenset({"WEBP", "AVIF", "HEIF"})
#: Longest file of theirs, in bytes: more than ``MAX_PIXELS`` take without any compression.
MAX_WHOLE_BYTES = 1 << 30

_RIFF_HEADER_BYTES = 8
_VP8_START_CODE = b"\x9d\x01\x2a"
_VP8L_SIGNATURE = 0x2F
_14_BITS = 0x3FFF


@dataclass(frozen=True, slots=True)
class Header:
    """What opening takes: all of the picture's ``length_bytes`` in memory, if ``read_whole``.

    A WebP's ``canvas`` is allocated as well.
    """

    length_bytes: int
    read_whole: bool = False
    canvas: Size | None = None


def check_pixels(size: Size) -> None:
    """See that a picture of this size may be read.

    Raises:
        PictureError: ``TOO_LARGE``.
    """
    if size.width * size.height > MAX_PIXELS:
        detail = f"{size.width} × {size.height} pixels, {MAX_PIXELS} in all are the limit"
        raise PictureError(FailureCode.TOO_LARGE, detail)


def parse_header(formats: Collection[str], head: bytes, length_bytes: int) -> Header:
    """What the first ``HEAD_BYTES`` of a file tell, given its length.

    ``formats`` are those (Pillow's names) whose signature the file bears.

    Raises:
        PictureError: ``CORRUPT`` for a WebP that is shorter than it says, ``TOO_LARGE``.
    """
    if not _READ_WHOLE.intersection(formats):
        return Header(length_bytes)
    canvas = None
    if "WEBP" in formats:
        length_bytes = _riff_bytes(head, length_bytes)
        canvas = _webp_canvas(head)
    if canvas is not None:
        check_pixels(canvas)
    if length_bytes > MAX_WHOLE_BYTES:
        detail = f"a file of {length_bytes} bytes, {MAX_WHOLE_BYTES} are the limit for this format"
        raise PictureError(FailureCode.TOO_LARGE, detail)
    return Header(length_bytes, read_whole=True, canvas=canvas)


def _riff_bytes(head: bytes, length_bytes: int) -> int:
    """The length that a RIFF file tells of itself; whatever follows is not the picture's."""
    told = _RIFF_HEADER_BYTES + int.from_bytes(head[4:8], "little")
    if told > length_bytes:
        detail = f"incomplete: {length_bytes} of {told} bytes are there"
        raise PictureError(FailureCode.CORRUPT, detail)
    return told


def _webp_canvas(head: bytes) -> Size | None:
    """The canvas (RFC 9649, sections 2.5 to 2.7); ``None`` where a decoder will find it broken."""
    chunk, body = head[12:16], head[20:HEAD_BYTES].ljust(10, b"\0")
    if chunk == b"VP8X":
        low_and_high = struct.unpack("<HBHB", body[4:])
        width, height = (low | high << 16 for low, high in (low_and_high[:2], low_and_high[2:]))
        return Size(width + 1, height + 1)
    if chunk == b"VP8L" and body[0] == _VP8L_SIGNATURE:
        (bits,) = struct.unpack_from("<I", body, 1)
        return Size((bits & _14_BITS) + 1, (bits >> 14 & _14_BITS) + 1)
    if chunk == b"VP8 " and body[3:6] == _VP8_START_CODE:
        width, height = struct.unpack_from("<HH", body, 6)
        return Size(width & _14_BITS, height & _14_BITS)
    return None
