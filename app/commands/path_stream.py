"""Paths that come on standard input, one after the other.

Owns how they are told apart. Must not look at what they lead to.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.batch.failure_messages import display_text

STANDARD_INPUT = 0
_READ_BYTES = 1 << 16
_BEFORE_LINE_END = os.linesep.encode().removesuffix(b"\n")


class PathStream:
    """The paths on a descriptor; iterate it on a thread that may wait for them.

    Once it could not be read, ``failure`` is a sentence about it. Python's own buffered stream
    would be locked by a thread that waits for it when the process ends.
    """

    LINES, NULLS = b"\n", b"\0"

    def __init__(self, descriptor: int, separator: bytes) -> None:
        self._descriptor = descriptor
        self._separator = separator
        self.failure: str | None = None

    def __iter__(self) -> Iterator[Path]:
        """Names of any bytes are kept as they are; an empty one names nothing."""
        rest = b""
        while chunk := self._read():
            *names, rest = (rest + chunk).split(self._separator)
            yield from self._paths(names)
        yield from self._paths([rest])

    def _paths(self, names: Iterable[bytes]) -> Iterator[Path]:
        if self._separator == self.LINES:
            names = (name.removesuffix(_BEFORE_LINE_END) for name in names)
        return (Path(os.fsdecode(name)) for name in names if name)

    def _read(self) -> bytes:
        try:
            return os.read(self._descriptor, _READ_BYTES)
        except OSError as error:
            reason = display_text(error.strerror or str(error))
            self.failure = f"The paths on standard input could not be read: {reason}."
            return b""
