"""Every job that has not ended, and the one place where a job's outcome is decided.

Owns the jobs and the telling of final events. Must not know workers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workers.contract.events import JobFailed
from workers.engine.jobs.intake import close_source
from workers.engine.jobs.job import JobState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from workers.contract.events import EngineEvent, FinalEvent
    from workers.contract.failures import FailureCode
    from workers.contract.jobs import JobId
    from workers.engine.event_queue import EventQueue
    from workers.engine.jobs.job import Job


class Ledger:
    """Jobs by id. The first claim on a job's outcome holds; later ones find it gone."""

    def __init__(self, events: EventQueue) -> None:
        self._events = events
        self._jobs: dict[JobId, Job] = {}

    def __iter__(self) -> Iterator[Job]:
        """All jobs as they are now; the caller may end them meanwhile."""
        return iter(tuple(self._jobs.values()))

    def __len__(self) -> int:
        """How many jobs have not ended."""
        return len(self._jobs)

    def add(self, job: Job) -> None:
        """Take in a new job."""
        self._jobs[job.id] = job

    def get(self, job_id: JobId) -> Job | None:
        """The job, or ``None`` when it has ended."""
        return self._jobs.get(job_id)

    def tell(self, event: EngineEvent) -> None:
        """Tell something that ends no job."""
        self._events.put(event)

    def end(self, job_id: JobId, event_of: Callable[[Job], FinalEvent]) -> None:
        """Decide the outcome, if it is not decided yet."""
        job = self._jobs.pop(job_id, None)
        if job is not None:
            close_source(job)
            job.state = JobState.ENDED
            self._events.put(event_of(job))

    def fail(self, job_id: JobId, code: FailureCode, detail: str) -> None:
        """Decide that the job failed."""
        self.end(job_id, lambda job: JobFailed(job.id, code, detail))
