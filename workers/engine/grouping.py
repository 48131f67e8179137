"""Which jobs go to a worker together in one message, and how many.

With pictures that take a few milliseconds, the way to a worker and back costs as much as the work;
it is paid once for a group. Pure: what jobs took comes in.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from workers.contract.jobs import ConvertJob, Lane, ProbeJob
from workers.wire.messages import MAX_GROUP

if TYPE_CHECKING:
    from workers.engine.jobs.job import Job

#: Sources of at most so many bytes go together.
GROUP_MAX_BYTES = 64 * 1024
_MAX_OUTPUTS = 4
#: What a group should take, in milliseconds: a cancelled picture may run for so long, and nothing
#: is told for so long.
_GROUP_MS = 80.0
#: Share of the newest picture in the mean.
_NEWEST = 0.2


class Grouping:
    """Learns what small pictures take: until that is known each goes alone."""

    def __init__(self) -> None:
        self._mean_ms: float | None = None

    def took(self, job: Job, run_ms: float) -> None:
        """A job of any size has taken so long."""
        if may_join(job):
            mean = run_ms if self._mean_ms is None else self._mean_ms
            self._mean_ms = mean + _NEWEST * (run_ms - mean)

    @property
    def most(self) -> int:
        """How many jobs a group may have now."""
        if self._mean_ms is None:
            return 1
        return max(1, min(MAX_GROUP, int(_GROUP_MS / max(self._mean_ms, 0.1))))

    def size(self, waiting: int, workers: int) -> int:
        """How many jobs a worker gets while so many wait, so that no worker is without."""
        return min(self.most, ceil(waiting / workers))


def may_join(job: Job) -> bool:
    """Whether the job may go together with others: it is small, and nothing is known against it."""
    spec = job.spec
    is_little = isinstance(spec, ProbeJob) or (
        isinstance(spec, ConvertJob) and len(spec.outputs) <= _MAX_OUTPUTS
    )
    return (
        is_little
        and job.lane is Lane.BULK
        and job.source.size_bytes <= GROUP_MAX_BYTES
        and not (job.goes_alone or job.exclusive or job.has_more_memory or job.needs_told)
        and not job.trials.any
    )
