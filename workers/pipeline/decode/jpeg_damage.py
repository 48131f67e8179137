"""Whether a JPEG's compressed data is interrupted, as far as that shows without decoding it.

libjpeg fills what it cannot read with grey or shifts it and merely warns, which Pillow does not
hand on. What can be seen from outside are markers (ITU-T T.81, B.1): one that stands where none
may, and restart markers (E.1.4) that are missing or out of turn, where the encoder put any. Where
it put none, bits may be wrong unseen. Must not decode.
"""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import IO, NamedTuple

from msgspec import Struct

from workers.pipeline.decode.scans import END_OF_IMAGE, FRAMES, START_OF_SCAN, Segment, segments

_RESTART = re.compile(rb"\xff([\xd0-\xd7])")
_RESTARTS_IN_TURN = bytes(range(0xD0, 0xD8))
_RESTART_INTERVAL = 0xDD
#: What may stand behind a scan: tables, the next scan, the end, comments, applications' data.
_BEHIND_A_SCAN = frozenset(
    {0xC4, 0xCC, START_OF_SCAN, END_OF_IMAGE, 0xDB, 0xDC, _RESTART_INTERVAL, 0xFE}
) | frozenset(range(0xE0, 0xF0))
#: Lossless frames count samples, not blocks of 8 × 8.
_LOSSLESS_FRAMES = frozenset({0xC3, 0xC7, 0xCB, 0xCF})
_BLOCK_SIDE = 8
_READ_BYTES = 256 * 1024
_MAX_SEGMENTS = 50_000


class _Sampling(NamedTuple):
    across: int
    down: int


class _Frame(Struct, frozen=True):
    """What a frame header tells (T.81, B.2.2)."""

    width: int
    height: int
    components: dict[int, _Sampling]

    def units(self, components: bytes) -> int:
        """The units that a scan of these components is coded in (T.81, A.2)."""
        across = max(sampling.across for sampling in self.components.values())
        down = max(sampling.down for sampling in self.components.values())
        if len(components) > 1:
            return -(-self.width // (_BLOCK_SIDE * across)) * -(
                -self.height // (_BLOCK_SIDE * down)
            )
        own = self.components[components[0]]
        width, height = -(-self.width * own.across // across), -(-self.height * own.down // down)
        return -(-width // _BLOCK_SIDE) * -(-height // _BLOCK_SIDE)


def interruption(stream: IO[bytes]) -> str:
    """What interrupts the compressed data of a JPEG file; empty if nothing does. Moves ``stream``.

    A file that ends too early is left to the decoder, which notices.

    Raises:
        OSError: reading failed.
    """
    frame: _Frame | None = None
    interval = 0
    for segment, following in pairwise(islice(segments(stream), _MAX_SEGMENTS)):
        if segment.marker == END_OF_IMAGE:
            break
        if segment.marker in FRAMES:
            frame = None if segment.marker in _LOSSLESS_FRAMES else _frame(stream, segment)
        elif segment.marker == _RESTART_INTERVAL:
            interval = int.from_bytes(segment.head[2:4], "big")
        elif segment.marker == START_OF_SCAN:
            if following.marker not in _BEHIND_A_SCAN:
                return f"its data is interrupted by marker {following.marker:#x}"
            if frame and interval and not _restarts(stream, segment, following, frame, interval):
                return "restart markers in its data are missing or out of turn"
    return ""


def _content(stream: IO[bytes], segment: Segment) -> bytes:
    """A segment without its marker and length."""
    stream.seek(segment.place)
    return stream.read(int.from_bytes(segment.head[:2], "big"))[2:]


def _frame(stream: IO[bytes], segment: Segment) -> _Frame | None:
    """The frame header; ``None`` if a decoder will find it broken."""
    content = _content(stream, segment)
    height, width = int.from_bytes(content[1:3], "big"), int.from_bytes(content[3:5], "big")
    fields = content[6:]
    components = {
        number: _Sampling(sampling >> 4, sampling & 0xF)
        for number, sampling in zip(fields[::3], fields[1::3], strict=False)
    }
    is_sound = bool(components) and all(all(sampling) for sampling in components.values())
    return _Frame(width, height, components) if is_sound and height and width else None


def _restarts(
    stream: IO[bytes], scan: Segment, following: Segment, frame: _Frame, interval: int
) -> bool:
    """Whether a scan's restart markers are all there, in turn; one more may stand at its end."""
    content = _content(stream, scan)
    components = content[1 : 1 + 2 * content[0] : 2] if content else b""
    if not components or not frame.components.keys() >= set(components):
        return True  # a decoder will find it broken
    start = scan.place + 2 + len(content)
    found = _found_restarts(stream, start, following.place)
    wanted = -(-frame.units(components) // interval) - 1
    in_turn = _RESTARTS_IN_TURN * (len(found) // len(_RESTARTS_IN_TURN) + 1)
    return len(found) in (wanted, wanted + 1) and in_turn.startswith(found)


def _found_restarts(stream: IO[bytes], start: int, end: int) -> bytes:
    found = bytearray()
    for place in range(start, end, _READ_BYTES):
        stream.seek(place)
        data = stream.read(min(_READ_BYTES, end - place) + 1)  # one may lie across the border
        found += b"".join(_RESTART.findall(data))
    return bytes(found)
