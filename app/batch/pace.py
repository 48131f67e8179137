"""How fast the pictures of a run end, how many there are, and how long the rest will take.

Owns the thread that counts them ahead. Must not print.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from threading import Event, Thread

from msgspec import Struct

from app.batch.progress import BatchProgress
from app.batch.walk import FoundPicture, Walked


class RunProgress(Struct, frozen=True):
    """Where a run stands, in pictures; what is not known (yet) is ``None``."""

    ended: int
    failed: int
    total: int | None = None
    pictures_per_s: float | None = None
    seconds_left: float | None = None


class CountAhead:
    """Counts pictures on a thread of its own, while others are converting them already.

    A run takes its inputs one by one, so that it can begin at once and its memory does not grow;
    it does not know how many there are.
    """

    def __init__(self, walked: Iterable[Walked]) -> None:
        self._walked = walked
        self._closing = Event()
        self.total: tuple[int, int] | None = None
        """How many pictures there are, and their bytes together; ``None`` while it counts."""
        # A daemon: a walk stuck in a dead network drive must not keep the process alive.
        self._thread = Thread(target=self._work, name="count", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Count no more."""
        self._closing.set()
        self._thread.join(timeout=1.0)

    def _work(self) -> None:
        count = size_bytes = 0
        for item in self._walked:
            if self._closing.is_set():
                return
            if isinstance(item, FoundPicture):
                count += 1
                size_bytes += item.size_bytes
        self.total = count, size_bytes


class Pace:
    """Hears of every picture that ends."""

    def __init__(
        self, ahead: CountAhead | None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Without ``ahead`` nothing is known of the pictures to come."""
        self._ahead = ahead
        self._clock = clock
        self._progress = BatchProgress()
        self._progress.begin_anew(clock())
        self._total: int | None = None
        self._ended = 0

    def end(self, size_bytes: int) -> None:
        """A picture of this size has ended, in whatever way."""
        self._ended += 1
        self._progress.end(size_bytes, self._clock())

    def now(self, failed: int) -> RunProgress:
        """Where the run stands, of whose results so many failed."""
        if self._total is None and self._ahead is not None and self._ahead.total is not None:
            self._total, size_bytes = self._ahead.total
            self._progress.expect(size_bytes, self._clock(), self._total)
        pictures_per_s, seconds_left = self._progress.speed(self._clock())
        if self._total is None or self._total < self._ended:  # files came or went meanwhile
            return RunProgress(self._ended, failed, None, pictures_per_s)
        return RunProgress(self._ended, failed, self._total, pictures_per_s, seconds_left)
