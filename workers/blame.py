"""What the end of a worker says about the picture it ran.

Owns the rules. Pure: the counts come in with the job, the verdict goes out.
"""

from __future__ import annotations

import signal
from dataclasses import dataclass
from typing import NamedTuple

from workers.contract.failures import FailureCode
from workers.patience import Overdue

#: A picture that crashes its worker so often, or computes too long so often, is to blame.
MAX_CRASHES = 2
MAX_TIMEOUTS = 2
#: SIGKILL that we did not send comes from a person or from a machine short of memory, and says
#: nothing about the picture; only one that meets it each time is given up, without blame.
MAX_KILLS = 6
_KILLED = -int(getattr(signal, "SIGKILL", 9))


class Ended(NamedTuple):
    """A worker's end while it ran a job that it did not finish.

    ``status`` is the exit status (negative: signal), ``None`` if it did not end when killed.
    ``overdue`` and ``violation`` tell why the engine ended it, if it did.
    """

    status: int | None
    overdue: Overdue | None = None
    violation: str = ""


class Blame(NamedTuple):
    """The picture fails."""

    code: FailureCode
    detail: str


@dataclass(slots=True)
class Trials:
    """How often workers ended while they ran one picture, by cause."""

    crashes: int = 0
    kills: int = 0
    timeouts: int = 0

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
            case Overdue.STOPPED:
                return self._killed("stopped")
            case None if ended.status == _KILLED:
                return self._killed("killed")
            case None:
                return self._crashed(status_text(ended.status))

    def _timed_out(self, overdue: Overdue, cpu_limit_s: float) -> Blame | None:
        self.timeouts += 1
        if self.timeouts < MAX_TIMEOUTS:
            return None
        is_idle = overdue is Overdue.IDLE
        detail = "its worker did nothing any more" if is_idle else f"{cpu_limit_s:.0f} s"
        return Blame(FailureCode.TIMED_OUT, detail)

    def _killed(self, how: str) -> Blame | None:
        self.kills += 1
        if self.kills < MAX_KILLS:
            return None
        return Blame(FailureCode.KILLED, f"{how} {self.kills} times")

    def _crashed(self, detail: str) -> Blame | None:
        self.crashes += 1
        return None if self.crashes < MAX_CRASHES else Blame(FailureCode.CRASHED, detail)


def status_text(status: int | None) -> str:
    """An exit status in words."""
    if status is None:
        return "it did not end when killed"
    return f"signal {-status}" if status < 0 else f"exit status {status}"
