"""BMP files with bit fields and rare headers, as small as they can be."""

from __future__ import annotations

import struct
from collections.abc import Sequence

_RAW, _BIT_FIELDS, _ALPHA_BIT_FIELDS = 0, 3, 6
_HEAD_BYTES = 14


def _file(header: bytes, body: bytes) -> bytes:
    offset = _HEAD_BYTES + len(header)
    return struct.pack("<2sIII", b"BM", offset + len(body), 0, offset) + header + body


def bit_field_bmp(
    width: int,
    pixels: Sequence[int],
    masks: Sequence[int],
    bits: int,
    *,
    header_bytes: int = 40,
    downwards: bool = False,
) -> bytes:
    """Pixels from the top down, as the numbers that are stored. Masks for red, green, blue, alpha.

    A header of 40 bytes has the masks behind it.
    """
    rows = [pixels[at : at + width] for at in range(0, len(pixels), width)]
    letter = {16: "H", 32: "I"}[bits]
    body = b""
    for row in rows if downwards else reversed(rows):
        data = struct.pack(f"<{width}{letter}", *row)
        body += data + b"\0" * (-len(data) % 4)
    return bit_fields_around(
        (width, -len(rows) if downwards else len(rows)), body, masks, bits, header_bytes
    )


def bit_fields_around(
    size: tuple[int, int], body: bytes, masks: Sequence[int], bits: int, header_bytes: int = 40
) -> bytes:
    """A file around rows that are laid out already."""
    has_alpha_behind = header_bytes == 40 and len(masks) == 4
    compression = _ALPHA_BIT_FIELDS if has_alpha_behind else _BIT_FIELDS
    header = struct.pack("<IiiHHIIIIII", header_bytes, *size, 1, bits, compression, *[0] * 5)
    header = (header + struct.pack(f"<{len(masks)}I", *masks)).ljust(header_bytes, b"\0")
    return _file(header, body)


def palette_bmp(
    width: int, rows: Sequence[bytes], palette: Sequence[tuple[int, ...]], bits: int, header: int
) -> bytes:
    """Rows of packed indices from the top down, with a header of this many bytes."""
    numbers = (width, len(rows), 1, bits, _RAW, 0, 0, 0, len(palette), 0)
    fields = struct.pack("<IiiHHIIIIII", header, *numbers)
    colours = b"".join(bytes((blue, green, red, 0)) for red, green, blue in palette)
    body = b"".join(row + b"\0" * (-len(row) % 4) for row in reversed(rows))
    return _file(fields[:header] + colours, body)
