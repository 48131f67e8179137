"""How often an AVIF sequence plays: Pillow neither tells it nor lets it be chosen.

Owns the few boxes that hold it (ISO/IEC 14496-12: ``mvhd`` 8.2.2, ``tkhd`` 8.3.2, ``elst`` 8.6.6).
Must not look at pixels. They are understood as libavif does: an edit list with its flag set is
repeated until the track's duration is over, which may be never.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import IO, NamedTuple

from workers.pipeline.decode.iso_boxes import read_box

FOR_EVER = 0

_CONTAINERS = frozenset({b"moov", b"trak", b"edts", b"mdia"})
#: Longest ``moov`` looked at; it has some 20 bytes for each frame.
_MAX_MOVIE_BYTES = 16 << 20
_HEADER_BYTES = 8
_FULL_HEADER_BYTES = 12  # with version and flags
_REPEATS = 1  # the flag of an edit list
#: How a number is written, and where the duration stands behind a full header, by version.
_NUMBER = (">I", ">Q")
_DURATION_AT = {b"mvhd": (12, 20), b"tkhd": (16, 24), b"elst": (4, 4)}
#: Boxes that begin with the times of creation and modification, and how long those are.
_DATED = frozenset({b"mvhd", b"tkhd", b"mdhd"})
_TIMES_BYTES = (8, 16)


class _Box(NamedTuple):
    """Where the content of a box stands, its header left out."""

    kind: bytes
    start: int
    end: int


def read_plays(stream: IO[bytes]) -> int:
    """How often a sequence is to be played; ``FOR_EVER`` also where the file does not say.

    Raises:
        LookupError: the boxes are broken.
        struct.error: the same.
        OSError: reading failed.
    """
    movie = read_box(stream, b"moov", _MAX_MOVIE_BYTES)
    track: dict[bytes, _Box] = {}
    for box in _boxes(movie, 0, len(movie)):
        track.setdefault(box.kind, box)  # the first track is the colours', a second one alpha's
    if b"elst" not in track or b"tkhd" not in track:
        return FOR_EVER
    edits = track[b"elst"]
    if not movie[edits.start + 3] & _REPEATS:
        return 1
    segment, duration = _duration(movie, edits), _duration(movie, track[b"tkhd"])
    if not segment or duration is None:
        return FOR_EVER
    return max(1, -(-duration // segment))


def with_plays(file: bytes, plays: int) -> bytes:
    """A sequence as libavif writes it (for ever), made to play so often.

    Drops the times of creation, too: the same frames shall give the same file.
    """
    data = bytearray(file)
    boxes = list(_boxes(data, 0, len(data)))
    once = next(_duration(data, box) or 0 for box in boxes if box.kind == b"elst")
    for kind, start, _ in boxes:
        version = data[start]
        content = start + _FULL_HEADER_BYTES - _HEADER_BYTES
        if kind in _DATED:
            data[content : content + _TIMES_BYTES[version]] = bytes(_TIMES_BYTES[version])
        if kind in (b"mvhd", b"tkhd") and plays != FOR_EVER:
            place = content + _DURATION_AT[kind][version]
            struct.pack_into(_NUMBER[version], data, place, once * plays)
    return bytes(data)


def _boxes(data: bytes | bytearray, start: int, end: int) -> Iterator[_Box]:
    """All boxes in a part of ``data``, those inside of others as well, in the order of the file."""
    while start + _HEADER_BYTES <= end:
        size, kind = struct.unpack_from(">I4s", data, start)
        size = size or end - start
        if size < _HEADER_BYTES:  # 1: a longer number follows, as before large pixel data only
            return
        box = _Box(kind, start + _HEADER_BYTES, min(start + size, end))
        yield box
        if kind in _CONTAINERS:
            yield from _boxes(data, box.start, box.end)
        start += size


def _duration(data: bytes | bytearray, box: _Box) -> int | None:
    """The duration in one of the ``_DURATION_AT`` boxes; ``None`` if it has no end."""
    version = min(data[box.start], 1)
    place = box.start + _FULL_HEADER_BYTES - _HEADER_BYTES + _DURATION_AT[box.kind][version]
    (duration,) = struct.unpack_from(_NUMBER[version], data, place)
    assert isinstance(duration, int)
    return None if duration == (1 << 32 * (version + 1)) - 1 else duration
