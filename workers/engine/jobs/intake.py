"""The way of a job from its lane to a worker's door: taken in order, source opened, ready.

Owns queued, opening and ready jobs. Must not touch workers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workers.contract.jobs import Lane
from workers.engine.jobs.job import JobState
from workers.engine.jobs.lanes import LaneQueue

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from workers.engine.files.opener import SourceOpener
    from workers.engine.files.source_file import OpenedSource
    from workers.engine.jobs.job import Job


#: Interactive jobs that may be under way beside as many others as there is room for.
_INTERACTIVE_ROOM = 2


class Intake:
    """Jobs that no worker has yet."""

    def __init__(self, opener: SourceOpener) -> None:
        self._opener = opener
        self._queue = LaneQueue()
        self._opening = 0
        self._ready: list[Job] = []

    @property
    def under_way(self) -> int:
        """Jobs that have left the queue: sources being opened or open, but for those that hang."""
        return self._opening - self._opener.held_up + len(self._ready)

    @property
    def is_timed(self) -> bool:
        """Whether the opener owes an answer, so that it has to be looked at."""
        return self._opening > 0

    def add(self, job: Job) -> None:
        """Queue a job at the end of its lane."""
        self._queue.push(job)

    def add_again(self, job: Job) -> None:
        """Queue a job that was with a worker already, before the others of its lane."""
        close_source(job)  # it is opened anew
        job.state = JobState.QUEUED
        self._queue.push_front(job)

    def take_up(self, limit: int, lanes: Collection[Lane] = tuple(Lane)) -> None:
        """Begin to open sources of ``lanes``, as long as fewer than ``limit`` are under way.

        For interactive jobs there is always some room, which is theirs alone, however long others
        have waited.
        """
        while (job := self._next(limit, lanes)) is not None:
            job.state = JobState.OPENING
            self._opening += 1
            self._opener.request(job.id, job.spec)

    def opening_ended(self) -> None:
        """The opener has answered, whatever it found."""
        self._opening -= 1

    def make_ready(self, job: Job, source: OpenedSource) -> None:
        """The source is open.

        A job that has cost a worker its life is served first, then those that somebody waits for.
        """
        job.source = source
        job.state = JobState.READY
        place = len(self._ready)
        if job.trials.any:
            place = 0
        elif job.lane is Lane.INTERACTIVE:
            urgent = (each.trials.any or each.lane is Lane.INTERACTIVE for each in self._ready)
            place = next((at for at, is_urgent in enumerate(urgent) if not is_urgent), place)
        self._ready.insert(place, job)

    def ready_jobs(self) -> Iterator[Job]:
        """Ready jobs in the order in which they should run; the caller may take any."""
        return iter(tuple(self._ready))

    def take(self, job: Job) -> None:
        """Hand a ready job over."""
        self._ready.remove(job)

    def drop(self, job: Job) -> None:
        """Forget a ready job and close its source; a queued one is skipped when its turn comes."""
        if job.state is JobState.READY:
            self._ready.remove(job)
            close_source(job)

    def _next(self, limit: int, lanes: Collection[Lane]) -> Job | None:
        under_way = self.under_way
        if under_way < limit:
            return self._queue.pop(lanes)
        return (
            self._queue.pop((Lane.INTERACTIVE,)) if under_way < limit + _INTERACTIVE_ROOM else None
        )


def close_source(job: Job) -> None:
    """Close the job's source, if it is open."""
    if job.source.descriptor is not None:
        job.source.close()
        job.source = job.source._replace(descriptor=None)
