"""The waiting line: three lanes, the urgent first, none starved.

Whether a job may run is not decided here.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from workers.contract.jobs import Lane
from workers.engine.jobs.job import JobState

if TYPE_CHECKING:
    from collections.abc import Collection

    from workers.engine.jobs.job import Job

#: After so many jobs in a row from higher lanes, a waiting lower lane gets one. Ageing is counted
#: in jobs and not in seconds: with 100 000 old bulk jobs waiting, seconds would let every one of
#: them pass the pictures on screen.
PATIENCE = 8


class LaneQueue:
    """Queued jobs by lane. A cancelled or promoted job is left in place and skipped later."""

    __slots__ = ("_lanes", "_passed_over")

    def __init__(self) -> None:
        self._lanes: dict[Lane, deque[Job]] = {lane: deque() for lane in Lane}
        self._passed_over = dict.fromkeys(Lane, 0)

    def push(self, job: Job) -> None:
        """Add at the end of the job's lane."""
        self._lanes[job.lane].append(job)

    def push_front(self, job: Job) -> None:
        """Put back a job that was taken but could not run through no fault of its own."""
        self._lanes[job.lane].appendleft(job)

    def has(self, lane: Lane) -> bool:
        """Whether a job waits in that lane."""
        jobs = self._lanes[lane]
        while jobs and (jobs[0].state is not JobState.QUEUED or jobs[0].lane is not lane):
            jobs.popleft()
        return bool(jobs)

    def pop(self, lanes: Collection[Lane] = tuple(Lane)) -> Job | None:
        """Take the next job of these lanes, or ``None`` when nothing waits there."""
        waiting = [lane for lane in Lane if lane in lanes and self.has(lane)]
        if not waiting:
            return None
        overdue = [lane for lane in waiting if self._passed_over[lane] >= PATIENCE]
        chosen = overdue[-1] if overdue else waiting[0]
        for lane in waiting:
            self._passed_over[lane] += lane > chosen
        self._passed_over[chosen] = 0
        return self._lanes[chosen].popleft()
