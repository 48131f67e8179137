"""The code points of an AVIF's or HEIC's colours, which no decoder here hands on.

Owns the few boxes that hold them (ISO/IEC 23008-12, 9.3 and 6.5.5; ISO/IEC 14496-12, 8.11 and
12.1.5).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import BinaryIO

from workers.pipeline.decode.code_points import CodePoints
from workers.pipeline.decode.iso_boxes import read_box

_HEADER_BYTES = 8
_FULL_BYTES = 4  # version and flags
_NCLX = b"nclx"
_WIDE_INDEX = 1  # a flag of associations
#: Longest ``meta`` looked at; real ones have some kilobytes, beside EXIF.
_MOST_META_BYTES = 16 << 20
#: No more items are looked at.
_MOST_ITEMS = 4096


def code_points(stream: BinaryIO) -> CodePoints | None:
    """Those of the primary picture in a file; ``None`` where it tells none.

    Raises:
        OSError: reading failed.
    """
    try:
        meta = read_box(stream, b"meta", _MOST_META_BYTES)
        return _of_primary(memoryview(meta)[_FULL_BYTES:]) if meta else None
    except (struct.error, LookupError):
        return None


def _of_primary(meta: memoryview) -> CodePoints | None:
    boxes = dict(_boxes(meta))
    (primary,) = struct.unpack_from(">I" if boxes[b"pitm"][0] else ">H", boxes[b"pitm"], 4)
    described = list(_boxes(boxes[b"iprp"]))
    properties = [box for kind, part in described if kind == b"ipco" for box in _boxes(part)]
    for kind, part in described:
        for index in _associations(part, primary) if kind == b"ipma" else ():
            # They are counted from 1; 0 stands for none.
            name, data = properties[index - 1] if index else (b"", memoryview(b""))
            if name == b"colr" and data[:4] == _NCLX:
                return CodePoints(*struct.unpack_from(">HH", data, 4))
    return None


def _associations(data: memoryview, item: int) -> Iterator[int]:
    """Indices of an item's properties."""
    version, is_wide = data[0], data[3] & _WIDE_INDEX
    (count,) = struct.unpack_from(">I", data, 4)
    at = 8
    for _ in range(min(count, _MOST_ITEMS)):
        name = ">I" if version else ">H"
        (found,) = struct.unpack_from(name, data, at)
        at += struct.calcsize(name)
        number = data[at]
        letter, most = ("H", 0x7FFF) if is_wide else ("B", 0x7F)
        if found == item:
            yield from (
                each & most for each in struct.unpack_from(f">{number}{letter}", data, at + 1)
            )
        at += 1 + number * struct.calcsize(letter)


def _boxes(data: memoryview) -> Iterator[tuple[bytes, memoryview]]:
    """Kinds and contents of the boxes that lie one after the other."""
    at = 0
    while at + _HEADER_BYTES <= len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        begin = at + _HEADER_BYTES
        if size == 1:
            (size,) = struct.unpack_from(">Q", data, begin)
            begin += 8
        end = at + size if size else len(data)
        if end < begin:
            return
        yield kind, data[begin:end]
        at = end
