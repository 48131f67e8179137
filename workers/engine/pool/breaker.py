"""Decides when starting workers is hopeless.

Pure: times come in as numbers, nothing is started here.
"""

from __future__ import annotations

import signal
from collections import deque

#: Three workers that end before READY within this time, none READY in between, stop the pool.
#: Long enough for three that hang one after the other until they are ended.
WINDOW_S = 90.0
_LIMIT = 120
_OWN_EXIT_WEIGHT = 40
#: A killed worker says little about the next one (somebody killed it, or memory was short), so
#: these count a fortieth: five kills a second stop the pool only when no worker becomes READY for
#: more than twenty seconds.
_KILLED_WEIGHT = 1
_KILLED = -int(getattr(signal, "SIGKILL", 9))


class StartBreaker:
    """Counts deaths before READY; opens for good when there are too many."""

    def __init__(self) -> None:
        self._deaths: deque[tuple[float, int]] = deque()

    def started(self) -> None:
        """A worker became READY: starting works."""
        self._deaths.clear()

    def failed(self, now: float, exit_status: int | None) -> bool:
        """A start failed at ``now`` seconds; ``None``: no process at all. True: give up."""
        weight = _KILLED_WEIGHT if exit_status == _KILLED else _OWN_EXIT_WEIGHT
        self._deaths.append((now, weight))
        while self._deaths[0][0] < now - WINDOW_S:
            self._deaths.popleft()
        return sum(weight for _, weight in self._deaths) >= _LIMIT
