"""How far a batch is and how fast it goes.

Pure arithmetic: times are given, never taken.
"""

from __future__ import annotations

from collections import deque

from workers.contract.items import ItemId, StatusCounts
from workers.contract.pause import Pause
from workers.contract.summary import BatchSummary

#: The rate is that of this many last seconds: long enough to be calm, short enough to follow.
WINDOW_S = 10.0

#: Below this many seconds a rate says nothing yet.
_SHORTEST_SPAN_S = 0.5


class BatchProgress:
    """Counts what is still to do and remembers when pictures ended in the last seconds.

    The time left is weighted by the sources' sizes: a few large pictures outlast many small ones.
    """

    def __init__(self) -> None:
        self._pending = 0
        self._pending_bytes = 0
        self._since_s = 0.0
        self._ended: deque[tuple[float, int]] = deque()
        self._ended_bytes = 0
        self._bytes_in = 0
        self._bytes_out = 0
        self._larger = 0
        self._seconds = 0.0
        self._worked_until_s = 0.0

    def expect(self, size_bytes: int, now_s: float, count: int = 1) -> None:
        """``count`` pictures, together of this size, are to be converted."""
        if self._pending == 0:
            self.begin_anew(now_s)
        self._pending += count
        self._pending_bytes += size_bytes

    def drop(self, size_bytes: int, count: int = 1) -> None:
        """``count`` pictures, together of this size, are not to be converted after all."""
        self._pending -= count
        self._pending_bytes -= size_bytes

    def begin_anew(self, now_s: float) -> None:
        """Tell the speed from now on: nothing was done in the time before."""
        self._since_s = self._worked_until_s = now_s
        self._ended.clear()
        self._ended_bytes = 0

    def end(self, size_bytes: int, now_s: float) -> None:
        """A picture of this size is done with, in whatever way."""
        self.drop(size_bytes)
        self._seconds += now_s - self._worked_until_s
        self._worked_until_s = now_s
        self._ended.append((now_s, size_bytes))
        self._ended_bytes += size_bytes
        self._forget_until(now_s - WINDOW_S)

    def count(self, bytes_in: int, bytes_out: int) -> None:
        """A result is on the list now; give negative numbers when it is taken off."""
        self._bytes_in += bytes_in
        self._bytes_out += bytes_out
        if bytes_in >= 0:
            self._larger += bytes_out > bytes_in
        else:
            self._larger -= bytes_out < bytes_in
        if self._bytes_in == 0:
            self._seconds = 0.0  # no result is left that time was spent on

    def summary(
        self,
        counts: StatusCounts,
        now_s: float,
        *,
        unstarted: int = 0,
        pause: Pause | None = None,
        stop_after: ItemId | None = None,
    ) -> BatchSummary:
        """Return the batch as it stands at ``now_s``; a pause has no speed."""
        pictures_per_s, seconds_left = (None, None) if pause else self.speed(now_s)
        return BatchSummary(
            total=counts.total,
            converted=counts.converted,
            failed=counts.failed,
            kept=counts.kept,
            skipped=counts.skipped,
            cancelled=counts.cancelled,
            undone=counts.undone,
            larger=self._larger,
            running=counts.running,
            waiting=counts.waiting,
            unstarted=unstarted,
            bytes_in=self._bytes_in,
            bytes_out=self._bytes_out,
            seconds=self._seconds,
            pictures_per_s=pictures_per_s,
            seconds_left=seconds_left,
            pause=pause,
            stop_after=stop_after,
        )

    def speed(self, now_s: float) -> tuple[float | None, float | None]:
        """Pictures a second, and the seconds that the rest will take, as far as can be told."""
        self._forget_until(now_s - WINDOW_S)
        span_s = min(now_s - self._since_s, WINDOW_S)
        if self._pending == 0 or not self._ended or span_s < _SHORTEST_SPAN_S:
            return None, None
        pictures_per_s = len(self._ended) / span_s
        if self._ended_bytes > 0:
            return pictures_per_s, self._pending_bytes * span_s / self._ended_bytes
        return pictures_per_s, self._pending / pictures_per_s

    def _forget_until(self, time_s: float) -> None:
        while self._ended and self._ended[0][0] <= time_s:
            self._ended_bytes -= self._ended.popleft()[1]
