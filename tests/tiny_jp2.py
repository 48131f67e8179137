"""JPEG 2000 files with a palette, which Pillow does not write (ISO/IEC 15444-1, annex I)."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from PIL import Image

from tests.pictures import encoded

_CODESTREAM_BOX, _SIZE_MARKER = b"jp2c", b"\xff\x51"
_DEPTH_IN_SIZE = 40  # from the marker on, for one component
_SRGB = 16


def _box(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(data), kind) + data


def palette_jp2(
    indices: Image.Image,
    colours: Sequence[Sequence[int]],
    channels: Sequence[tuple[int, int]],
    index_bits: int = 8,
) -> bytes:
    """A file of one component of indices (mode L), below ``1 << index_bits``.

    ``channels`` tell the kind (0: colour, 1: opacity) and the colour (1-3) of each column.
    """
    # The encoder subtracts half of 8 bits' range, the decoder adds half of what it is told.
    shifted = indices.point([min(255, index + 128 - (1 << index_bits - 1)) for index in range(256)])
    plain = encoded(shifted, "JPEG2000", irreversible=False)
    codestream = bytearray(plain[plain.index(_CODESTREAM_BOX) + 4 :])
    codestream[codestream.index(_SIZE_MARKER) + _DEPTH_IN_SIZE] = index_bits - 1
    width = len(colours[0])
    palette = struct.pack(">HB", len(colours), width) + bytes([7] * width)
    palette += b"".join(map(bytes, colours))
    kinds = b"".join(struct.pack(">HHH", at, *channel) for at, channel in enumerate(channels))
    header = (
        _box(b"ihdr", struct.pack(">IIHBBBB", *indices.size[::-1], 1, index_bits - 1, 7, 0, 0)),
        _box(b"colr", struct.pack(">BBBI", 1, 0, 0, _SRGB)),
        _box(b"pclr", palette),
        _box(b"cmap", b"".join(struct.pack(">HBB", 0, 1, at) for at in range(width))),
        _box(b"cdef", struct.pack(">H", len(channels)) + kinds) if channels else b"",
    )
    return (
        _box(b"jP  ", b"\r\n\x87\n")
        + _box(b"ftyp", b"jp2 \0\0\0\0jp2 ")
        + _box(b"jp2h", b"".join(header))
        + _box(_CODESTREAM_BOX, bytes(codestream))
    )
