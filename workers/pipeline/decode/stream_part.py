"""A part of a file as a stream of its own, without a copy in memory."""

from __future__ import annotations

from io import BufferedReader, RawIOBase
from os import SEEK_CUR, SEEK_END, SEEK_SET
from typing import Any, BinaryIO


class _Part(RawIOBase):
    """Reads from ``stream`` at its own place; closing it leaves ``stream`` open."""

    def __init__(self, stream: BinaryIO, start: int, length: int) -> None:
        self._stream = stream
        self._start = start
        self._length = length
        self._place = 0

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is."""
        return True

    def seek(self, offset: int, whence: int = SEEK_SET, /) -> int:
        """Go to a place, which may be behind the end but not before the start."""
        origin = {SEEK_SET: 0, SEEK_CUR: self._place, SEEK_END: self._length}[whence]
        self._place = max(0, origin + offset)
        return self._place

    def readinto(self, buffer: Any, /) -> int:  # noqa: ANN401 # the name of its type is 3.12's
        """Read as much as is there and fits."""
        wanted = min(len(buffer), self._length - self._place)
        if wanted <= 0:
            return 0
        self._stream.seek(self._start + self._place)
        data = self._stream.read(wanted)
        buffer[: len(data)] = data
        self._place += len(data)
        return len(data)


def part_of(stream: BinaryIO, start: int, length: int) -> BufferedReader:
    """``length`` bytes of ``stream`` from ``start`` on; ``stream`` must stay open meanwhile."""
    return BufferedReader(_Part(stream, start, length))
