"""The outermost boxes of AVIF and HEIC files (ISO/IEC 14496-12, 4.2), read one at a time."""

from __future__ import annotations

import struct
from os import SEEK_CUR, SEEK_END
from typing import IO

_HEADER_BYTES = 8


def read_box(stream: IO[bytes], wanted: bytes, most_bytes: int) -> bytes:
    """The content of the first such box, cut at ``most_bytes``; nothing where there is none.

    Leaves the stream's place.

    Raises:
        struct.error: the boxes are broken.
        OSError: reading failed.
    """
    place = stream.tell()
    length = stream.seek(0, SEEK_END)
    stream.seek(0)
    try:
        while stream.tell() < length:
            size, kind = struct.unpack(">I4s", stream.read(_HEADER_BYTES))
            behind = _HEADER_BYTES
            if size == 1:
                (size,) = struct.unpack(">Q", stream.read(8))
                behind += 8
            if kind == wanted:
                rest = size - behind if size else length
                return stream.read(max(0, min(rest, most_bytes)))
            if not behind <= size < length:  # 0: up to the end
                break
            stream.seek(size - behind, SEEK_CUR)
        return b""
    finally:
        stream.seek(place)
