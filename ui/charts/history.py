"""The last samples of one measured value."""

from __future__ import annotations

from array import array
from collections.abc import Iterator

#: One minute at one sample every 500 ms.
DEFAULT_CAPACITY = 120


class History:
    """A ring buffer: the newest ``capacity`` samples, oldest first when iterated.

    Appending takes constant time and never allocates; the oldest sample makes room.
    """

    __slots__ = ("_count", "_next", "_ring")

    def __init__(self, capacity: int = DEFAULT_CAPACITY) -> None:
        """Make an empty history. Raises ``ValueError`` for a capacity below 1."""
        if capacity < 1:
            message = f"a history needs room for a sample, not for {capacity}"
            raise ValueError(message)
        self._ring = array("d", bytes(8 * capacity))
        self._next = 0
        self._count = 0

    @property
    def capacity(self) -> int:
        """How many samples are kept at most."""
        return len(self._ring)

    @property
    def latest(self) -> float | None:
        """The newest sample; ``None`` before the first."""
        return self._ring[self._next - 1] if self._count else None

    def append(self, sample: float) -> None:
        """Add the newest sample."""
        self._ring[self._next] = sample
        self._next = (self._next + 1) % len(self._ring)
        self._count = min(self._count + 1, len(self._ring))

    def newest(self, count: int) -> Iterator[float]:
        """The last ``count`` samples (or all, if there are fewer), oldest first."""
        size = len(self._ring)
        for back in range(min(count, self._count), 0, -1):
            yield self._ring[(self._next - back) % size]

    def __iter__(self) -> Iterator[float]:
        return self.newest(self._count)

    def __len__(self) -> int:
        return self._count
