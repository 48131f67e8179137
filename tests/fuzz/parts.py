"""What a picture file is made of: chunks, boxes, segments, directory entries, and their numbers.

Pure, and patient: of a file that is broken already come the parts before the break.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

Order = Literal["little", "big"]

#: Boxes that hold boxes (ISO/IEC 14496-12, 23008-12 and 15444-1), and what stands before these.
_BOXES_IN: dict[bytes, int] = {
    **dict.fromkeys((b"moov", b"trak", b"mdia", b"minf", b"stbl", b"dinf", b"iprp", b"ipco"), 0),
    **dict.fromkeys((b"jp2h", b"uuid"), 0),
    **dict.fromkeys((b"meta", b"iref"), 4),
    b"iinf": 6,
}
#: TIFF tags that point to directories: of a smaller picture, EXIF, GPS.
_POINTERS = (330, 34665, 34853)
_MOST_PARTS = 400
_PNG = b"\x89PNG\r\n\x1a\n"


class Number(NamedTuple):
    """A number of ``size`` bytes in a file."""

    at: int
    size: int
    order: Order


class Part(NamedTuple):
    """A stretch of a file that means something, and the numbers that say what."""

    start: int
    end: int
    numbers: tuple[Number, ...]


def parts_of(data: bytes) -> list[Part]:
    """The parts of a file, at most 400; none of a format that has none."""
    found: list[Part] = []
    for part in _reader(data)(data):
        if part.end > len(data) or len(found) >= _MOST_PARTS:
            break
        found.append(part)
    return found


def mended(data: bytes) -> bytes:
    """The same with lengths and checksums that are right again, as far as the file gets."""
    if data.startswith(_PNG):
        fixed = bytearray(data)
        for part in parts_of(data):
            checksum = zlib.crc32(data[part.start + 4 : part.end - 4])
            struct.pack_into(">I", fixed, part.end - 4, checksum)
        return bytes(fixed)
    if data.startswith(b"RIFF"):
        return data[:4] + struct.pack("<I", max(0, len(data) - 8)) + data[8:]
    return data


def _reader(data: bytes) -> Callable[[bytes], Iterator[Part]]:
    if data.startswith(_PNG):
        return _chunks
    if data.startswith(b"RIFF"):
        return _riff
    if data.startswith(b"\xff\xd8"):
        return _segments
    if data.startswith((b"II", b"MM")):
        return _directories
    if data.startswith(b"GIF8"):
        return _gif
    if data[4:8] in (b"ftyp", b"jP  ", b"JXL "):
        return lambda whole: _boxes(whole, 0, len(whole))
    return _head


def _chunks(data: bytes) -> Iterator[Part]:
    at = len(_PNG)
    while at + 12 <= len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        kind = data[at + 4 : at + 8]
        inner = {b"IHDR": 2, b"acTL": 2, b"fcTL": 6, b"pHYs": 2, b"gAMA": 1}.get(kind, 0)
        inside = tuple(Number(at + 8 + 4 * place, 4, "big") for place in range(inner))
        yield Part(at, end, (Number(at, 4, "big"), *inside))
        at = end


def _riff(data: bytes) -> Iterator[Part]:
    at = 12
    while at + 8 <= len(data):
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        end = at + 8 + length + length % 2
        sides = tuple(Number(at + 8 + place, 3, "little") for place in range(0, 16, 3))
        yield Part(at, end, (Number(at + 4, 4, "little"), *sides))
        at = end


def _segments(data: bytes) -> Iterator[Part]:
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        sides = (Number(at + 5, 2, "big"), Number(at + 7, 2, "big"), Number(at + 4, 1, "big"))
        yield Part(at, end, (Number(at + 2, 2, "big"), *sides))
        if data[at + 1] == 0xDA:
            return
        at = end


def _directories(data: bytes) -> Iterator[Part]:
    order: Order = "little" if data.startswith(b"II") else "big"
    is_big = int.from_bytes(data[2:4], order) == 43
    word, entry = (8, 20) if is_big else (4, 12)
    start = 8 if is_big else 4
    waiting, seen = [Number(start, word, order)], set[int]()
    while waiting:
        pointer = waiting.pop(0)
        at = int.from_bytes(data[pointer.at : pointer.at + word], order)
        if at in seen or at + 2 > len(data):
            continue
        seen.add(at)
        counted = 8 if is_big else 2
        count = min(int.from_bytes(data[at : at + counted], order), 200)
        link = Number(at + counted + entry * count, word, order)
        yield Part(at, at + counted, (Number(at, counted, order), pointer, link))
        for place in range(at + counted, link.at, entry):
            value = Number(place + entry - word, word, order)
            fields = (Number(place, 2, order), Number(place + 2, 2, order))
            yield Part(place, place + entry, (*fields, Number(place + 4, word, order), value))
            if int.from_bytes(data[place : place + 2], order) in _POINTERS:
                waiting.append(value)
        waiting.append(link)


def _gif(data: bytes) -> Iterator[Part]:
    table = 3 << (data[10] % 8 + 1) if len(data) > 10 and data[10] & 0x80 else 0
    at = 13 + table
    head = (Number(6, 2, "little"), Number(8, 2, "little"), Number(10, 1, "little"))
    yield Part(6, min(at, len(data)), head)
    while at + 10 <= len(data) and data[at] in (0x21, 0x2C):
        is_picture = data[at] == 0x2C
        colours = 3 << (data[at + 9] % 8 + 1) if is_picture and data[at + 9] & 0x80 else 0
        end = at + (11 + colours if is_picture else 2)
        while end < len(data) and data[end]:
            end += 1 + data[end]
        places = (1, 3, 5, 7) if is_picture else (4,)
        numbers = tuple(Number(at + place, 2, "little") for place in places)
        yield Part(at, end + 1, (*numbers, Number(at + 9, 1, "little")))
        at = end + 1


def _boxes(data: bytes, at: int, end: int) -> Iterator[Part]:
    while at + 8 <= end:
        length = int.from_bytes(data[at : at + 4], "big") or end - at
        kind = data[at + 4 : at + 8]
        inside = tuple(Number(at + place, 4, "big") for place in range(8, min(length, 24), 4))
        yield Part(at, at + length, (Number(at, 4, "big"), *inside))
        if kind in _BOXES_IN and length > 8:
            yield from _boxes(data, at + 8 + _BOXES_IN[kind], min(at + length, end))
        at += max(8, length)


def _head(data: bytes) -> Iterator[Part]:
    """Other formats: a head of numbers, whatever they mean."""
    size = min(len(data), 64)
    for order in ("little", "big"):
        numbers = tuple(
            Number(at, width, order) for width in (1, 2, 4) for at in range(0, size - width, width)
        )
        yield Part(0, size, numbers)
