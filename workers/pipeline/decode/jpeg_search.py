"""JPEGs inside another file: where they start, how large they are, and whether they are complete.

Owns the limits of the search, which bear a file made to keep it busy. Must not decode.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import BinaryIO

from msgspec import Struct

from workers.contract.events import Size
from workers.pipeline.decode.scans import END_OF_IMAGE, FRAMES, START_OF_SCAN, segments
from workers.pipeline.decode.stream_part import part_of

#: Start of image, and a marker that may follow it (ITU-T T.81, table B.1).
_START = re.compile(rb"\xff\xd8\xff[\xc0-\xfe]")
_START_BYTES = 4
#: Baseline, extended and progressive with Huffman's code. The sensor's data is 0xC3, lossless.
_PICTURE_FRAMES = frozenset({0xC0, 0xC1, 0xC2})
_FRAME_BITS = 8
_FRAME_COMPONENTS = frozenset({1, 3})
_SEGMENT_HEAD_BYTES = 10

#: The longest raw files, of 100 megapixels without compression, have some 210 MB.
_MAX_SEARCHED_BYTES = 256 << 20
_BLOCK_BYTES = 1 << 20
#: A camera stores two to five JPEGs; chance makes three bytes a start once in 16 MB.
_MAX_STARTS = 1024
#: Segments before the frame: a long profile or maker note takes a dozen.
_MAX_HEADER_SEGMENTS = 64
#: Whole JPEGs that are gone through, largest first, and how far: more than 100 megapixels take.
_MAX_TRIED = 6
_MAX_JPEG_BYTES = 64 << 20
_MAX_SEGMENTS = 50_000


class FoundJpeg(Struct, frozen=True):
    """A complete JPEG of ``size`` pixels, ``length`` bytes from ``place`` on."""

    place: int
    length: int
    size: Size


def jpeg_starts(stream: BinaryIO) -> Iterator[int]:
    """Every place that looks like the start of a JPEG; may be left and taken up at any time."""
    for block_place in range(0, _MAX_SEARCHED_BYTES, _BLOCK_BYTES):
        stream.seek(block_place)
        data = stream.read(_BLOCK_BYTES + _START_BYTES - 1)  # one may lie across the border
        for found in _START.finditer(data):
            yield block_place + found.start()
        if len(data) < _BLOCK_BYTES:
            return


def largest_jpeg(stream: BinaryIO, places: Iterable[int], end: int) -> FoundJpeg | None:
    """The complete JPEG with the most pixels of those that start at one of ``places``.

    ``end`` is the length of ``stream``.

    Raises:
        OSError: reading failed.
    """
    sizes: dict[int, Size] = {}
    for place in islice(places, _MAX_STARTS):
        size = _frame_size(stream, place) if place < end else None
        if size is not None:
            sizes[place] = size
    by_area = sorted(sizes.items(), key=lambda found: -found[1].width * found[1].height)
    for place, size in by_area[:_MAX_TRIED]:
        length = _complete_length(stream, place, end)
        if length:
            return FoundJpeg(place, length, size)
    return None


def _frame_size(stream: BinaryIO, place: int) -> Size | None:
    """What the header at ``place`` tells, if it is that of a JPEG which shows a picture."""
    stream.seek(place)
    if _START.match(stream.read(_START_BYTES)) is None:
        return None
    place += 2
    for _ in range(_MAX_HEADER_SEGMENTS):
        stream.seek(place)
        head = stream.read(_SEGMENT_HEAD_BYTES)
        if len(head) < _SEGMENT_HEAD_BYTES or head[0] != 0xFF or head[1] == START_OF_SCAN:
            return None
        if head[1] in FRAMES:
            return _picture_size(head)
        place += 2 + int.from_bytes(head[2:4], "big")
    return None


def _picture_size(frame: bytes) -> Size | None:
    """The size in a frame header (T.81, B.2.2); ``None`` if its samples are not a picture's."""
    height, width = int.from_bytes(frame[5:7], "big"), int.from_bytes(frame[7:9], "big")
    shows = frame[1] in _PICTURE_FRAMES and frame[4] == _FRAME_BITS
    if not shows or frame[9] not in _FRAME_COMPONENTS or not width or not height:
        return None
    return Size(width, height)


def _complete_length(stream: BinaryIO, place: int, end: int) -> int:
    """Length of the JPEG at ``place``, up to and with its end marker; 0 without one."""
    part = part_of(stream, place, min(end - place, _MAX_JPEG_BYTES))
    has_scan = False
    for segment in islice(segments(part), _MAX_SEGMENTS):
        has_scan = has_scan or segment.marker == START_OF_SCAN
        if segment.marker == END_OF_IMAGE:
            return segment.place if has_scan else 0
    return 0
