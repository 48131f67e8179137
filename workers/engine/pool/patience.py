"""How long a worker may take, told by what it does and not by the clock on the wall.

A worker is overdue when it has computed too long, or when it has neither computed nor read
anything for too long. Time in which nobody looked (a suspended program), and time in which the
worker waits for the engine, does not count. Pure: times and figures come in.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from workers.platforms.base import Usage

#: How often workers are looked at, in seconds.
LOOK_EVERY_S = 1.0
#: The most that one look adds to the time of a worker: whoever looks less often was stopped.
_MAX_GAP_S = 2 * LOOK_EVERY_S
#: A worker that has waited so long for its source leaves its core to another.
_HELD_UP_S = 2.0


class Overdue(Enum):
    """Why a worker is not waited for any longer."""

    COMPUTING = auto()
    """It used more CPU time than any sound picture needs."""
    IDLE = auto()
    """It did nothing at all, and was not waiting for its source."""
    READING = auto()
    """It waited for bytes of its source that did not come."""
    STOPPED = auto()
    """Somebody has stopped the process (SIGSTOP)."""


class Bounds(Struct, frozen=True):
    """Seconds of CPU time a worker may use, and of doing nothing while stopped, idle, reading."""

    cpu_s: float
    stopped_s: float = 30.0
    idle_s: float = 60.0
    reading_s: float = 120.0


class Patience:
    """What was seen of one worker since it began what it does now."""

    __slots__ = ("_bounds", "_first", "_idle_s", "_last", "_looked_at", "_spent_s")

    def __init__(self, bounds: Bounds, now: float) -> None:
        self._bounds = bounds
        self._looked_at = now
        self._first: Usage | None = None
        self._last: Usage | None = None
        self._spent_s = 0.0
        self._idle_s = 0.0

    @property
    def is_held_up(self) -> bool:
        """Whether the worker has been waiting for its source for a while."""
        return self._last is not None and self._last.is_reading and self._idle_s >= _HELD_UP_S

    def look(self, now: float, usage: Usage | None, *, is_owed: bool) -> Overdue | None:
        """Take in what the worker has used by ``now``; ``None`` where the system does not tell.

        ``is_owed`` says that the engine has not given back the slab yet.
        """
        elapsed = min(now - self._looked_at, _MAX_GAP_S)
        self._looked_at = now
        if usage is None:
            self._spent_s += 0.0 if is_owed else elapsed
            return Overdue.COMPUTING if self._spent_s > self._bounds.cpu_s else None
        if self._first is None:
            self._first = usage
        if usage.cpu_s - self._first.cpu_s > self._bounds.cpu_s:
            return Overdue.COMPUTING
        has_moved = is_owed or self._has_moved(usage)
        self._idle_s = 0.0 if has_moved else self._idle_s + elapsed
        self._last = usage
        return self._overdue_idle(usage)

    def _has_moved(self, usage: Usage) -> bool:
        if self._last is None:
            return False
        before = (self._last.cpu_s, self._last.read_bytes)
        return (usage.cpu_s, usage.read_bytes) != before

    def _overdue_idle(self, usage: Usage) -> Overdue | None:
        if usage.is_stopped:
            return Overdue.STOPPED if self._idle_s > self._bounds.stopped_s else None
        if usage.is_reading:
            return Overdue.READING if self._idle_s > self._bounds.reading_s else None
        return Overdue.IDLE if self._idle_s > self._bounds.idle_s else None
