"""The arithmetic of the probe: from the times at which it ticked to how late the event loop was.

Owns the samples. Pure: times are handed in, in seconds of any steady clock.
"""

from __future__ import annotations

from collections import deque

from ui.lab.values import Lag
from workers.engine.histogram import Histogram

#: Time between two ticks, in ms.
INTERVAL_MS = 5.0
#: Width of one place of the trace, and how many places are kept: ten seconds.
TRACE_MS = 100.0
TRACE_PLACES = 100


class LagRecorder:
    """Takes the probe's ticks.

    A tick that comes late stands for those that could not come at all: a stall of 40 ms counts as
    40, 35, 30 … 5 ms, because somebody who had clicked at any moment of it would have waited for
    the rest of it. Without that a probe that is held up itself would report one bad sample where
    there were eight (the "coordinated omission" of Gil Tene's talks on measuring latency).
    """

    def __init__(self, started_at_s: float, interval_ms: float = INTERVAL_MS) -> None:
        self._interval_ms = interval_ms
        self._started_at_ms = started_at_s * 1000
        self._expected_ms = self._started_at_ms + interval_ms
        self._histogram = Histogram()
        self._trace: deque[float] = deque(maxlen=TRACE_PLACES)
        self._places = 0

    def tick(self, now_s: float) -> None:
        """The probe's timer has fired."""
        now_ms = now_s * 1000
        expected_ms = self._expected_ms
        lag_ms = max(now_ms - expected_ms, 0.0)
        self._add(expected_ms, lag_ms)
        while lag_ms > self._interval_ms:
            expected_ms += self._interval_ms
            lag_ms -= self._interval_ms
            self._add(expected_ms, lag_ms)
        # Qt's precise timers keep their grid; after missed ticks they begin a new one now.
        is_on_grid = expected_ms == self._expected_ms
        self._expected_ms = (expected_ms if is_on_grid else now_ms) + self._interval_ms

    def lag(self) -> Lag:
        """The distribution of all samples so far."""
        all_of = self._histogram.distribution()
        return Lag(
            p50_ms=all_of.p50_ms,
            p95_ms=all_of.p95_ms,
            p99_ms=all_of.p99_ms,
            p999_ms=self._histogram.quantile(0.999),
            max_ms=all_of.max_ms,
            samples=all_of.count,
        )

    def trace(self) -> tuple[float, ...]:
        """The worst sample of each tenth of a second, oldest first."""
        return tuple(self._trace)

    def _add(self, expected_ms: float, lag_ms: float) -> None:
        self._histogram.add(lag_ms)
        place = int((expected_ms - self._started_at_ms) / TRACE_MS)
        while self._places <= place:
            self._trace.append(0.0)
            self._places += 1
        self._trace[-1] = max(self._trace[-1], lag_ms)
