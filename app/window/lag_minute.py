"""How late the window's event loop was in the last minute: ticks in, figures out.

Owns the samples of that minute. Pure: times are handed in, in seconds of any steady clock.
"""

from __future__ import annotations

import math
from collections import deque

from workers.contract.machine import LoopLag

#: Time between two ticks, in ms. Twenty wake-ups a second cost a fiftieth of a percent of a core,
#: and a stall of 50 ms, three frames, is never missed.
INTERVAL_MS = 50.0
_SPAN_S = 60.0
_PLACES = 60


class LagMinute:
    """Takes the probe's ticks.

    A tick that comes late stands for those that could not come at all, as in the lab: a stall of
    200 ms counts as 200, 150, 100 and 50.
    """

    def __init__(self) -> None:
        self._lags: deque[tuple[float, float]] = deque()
        self._expected_s = math.inf

    def begin(self, now_s: float) -> None:
        """The next tick is one interval away, whatever was before."""
        self._expected_s = now_s + INTERVAL_MS / 1000

    def tick(self, now_s: float) -> None:
        """The probe's timer has fired."""
        lag_ms = max(now_s - self._expected_s, 0.0) * 1000
        missed = min(int(lag_ms / INTERVAL_MS), int(_SPAN_S * 1000 / INTERVAL_MS))
        for times in range(missed + 1):
            self._lags.append((now_s, lag_ms - times * INTERVAL_MS))
        # Qt's precise timers keep their grid; after missed ticks they begin a new one now.
        self._expected_s = (now_s if missed else self._expected_s) + INTERVAL_MS / 1000
        while self._lags and self._lags[0][0] < now_s - _SPAN_S:
            self._lags.popleft()

    def figures(self, now_s: float) -> LoopLag:
        """The last minute, seen from ``now_s``."""
        recent = [(at_s, lag) for at_s, lag in self._lags if at_s > now_s - _SPAN_S]
        if not recent:
            return LoopLag()
        worst = [0.0] * _PLACES
        for at_s, lag in recent:
            place = _PLACES - 1 - min(max(int(now_s - at_s), 0), _PLACES - 1)
            worst[place] = max(worst[place], lag)
        ordered = sorted(lag for _, lag in recent)
        p99 = ordered[math.ceil(0.99 * len(ordered)) - 1]
        return LoopLag(p99, ordered[-1], tuple(worst))
