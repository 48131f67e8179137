"""What the end of a worker says about the picture it ran.

Pure: the counts come in with the job, the verdict goes out.
"""

from __future__ import annotations

import signal
from typing import NamedTuple

from msgspec import Struct

from workers.contract.failures import FailureCode
from workers.engine.pool.patience import Overdue

#: A picture that crashes its worker so often, or computes too long so often, is to blame.
MAX_CRASHES = 2
MAX_TIMEOUTS = 2
#: SIGKILL that we did not send comes from a person or from a machine short of memory, and says
#: nothing about the picture. Only one that meets it so often with no other worker being killed in
#: between is given up, and one that meets it very often; neither is blamed. In a storm that kills
#: one of three workers every 0.3 s, a picture of 0.3 s meets ten in a row once in 20 000 times.
MAX_LONE_KILLS = 10
MAX_KILLS = 60
_KILLED = -int(getattr(signal, "SIGKILL", 9))


class Ended(NamedTuple):
    """A worker's end while it ran a job that it did not finish.

    ``status`` is the exit status (negative: signal), ``None`` if it did not end when killed.
    ``overdue`` and ``violation`` tell why the engine ended it, if it did. ``kills_so_far`` counts
    the workers that were killed from outside, whatever they were doing, this one included.
    """

    status: int | None
    overdue: Overdue | None = None
    violation: str = ""
    kills_so_far: int = 0

    @property
    def is_from_outside(self) -> bool:
        """Whether somebody else than the engine or the picture ended the worker."""
        is_killed = self.overdue is None and not self.violation and self.status == _KILLED
        return is_killed or self.overdue is Overdue.STOPPED


class Blame(NamedTuple):
    """The picture fails."""

    code: FailureCode
    detail: str


class Trials(Struct):
    """How often workers ended while they ran one picture, by cause."""

    crashes: int = 0
    kills: int = 0
    timeouts: int = 0
    _lone_kills: int = 0
    _kills_seen: int = 0

    @property
    def any(self) -> bool:
        """Whether the picture has cost a worker yet."""
        return self.crashes + self.kills + self.timeouts > 0

    @property
    def wants_fresh_worker(self) -> bool:
        """Whether the next try must show what the picture does to a worker without a past."""
        return self.crashes + self.timeouts > 0

    def judge(self, ended: Ended, cpu_limit_s: float) -> Blame | None:
        """Count one more end; ``None`` says that the picture is tried again.

        ``cpu_limit_s`` is what the picture was allowed to compute, in seconds.
        """
        if ended.violation:
            return Blame(FailureCode.REFUSED_RESULT, ended.violation)
        match ended.overdue:
            case Overdue.READING:
                return Blame(FailureCode.SOURCE_STALLED, "")
            case Overdue.COMPUTING | Overdue.IDLE:
                return self._timed_out(ended.overdue, cpu_limit_s)
            case Overdue.STOPPED | None if ended.is_from_outside:
                return self._killed(ended.kills_so_far)
            case _:
                return self._crashed(status_text(ended.status))

    def _timed_out(self, overdue: Overdue, cpu_limit_s: float) -> Blame | None:
        self.timeouts += 1
        if self.timeouts < MAX_TIMEOUTS:
            return None
        is_idle = overdue is Overdue.IDLE
        detail = "its worker did nothing any more" if is_idle else f"{cpu_limit_s:.0f} s"
        return Blame(FailureCode.TIMED_OUT, detail)

    def _killed(self, kills_so_far: int) -> Blame | None:
        self.kills += 1
        is_lone = kills_so_far == self._kills_seen + 1
        self._lone_kills = self._lone_kills + 1 if is_lone else 1
        self._kills_seen = kills_so_far
        if self._lone_kills < MAX_LONE_KILLS and self.kills < MAX_KILLS:
            return None
        return Blame(FailureCode.KILLED, f"{self.kills} times")

    def _crashed(self, detail: str) -> Blame | None:
        self.crashes += 1
        return None if self.crashes < MAX_CRASHES else Blame(FailureCode.CRASHED, detail)


def status_text(status: int | None) -> str:
    """An exit status in words."""
    if status is None:
        return "it did not end when killed"
    return f"signal {-status}" if status < 0 else f"exit status {status}"
