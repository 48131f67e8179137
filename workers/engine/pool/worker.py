"""One worker as the engine sees it: its state, and the jobs it has been sent."""

from __future__ import annotations

from collections import deque
from enum import Enum, StrEnum, auto
from typing import TYPE_CHECKING

from msgspec import Struct, field

from workers.contract.events import WorkerSeen
from workers.platforms.base import Role

if TYPE_CHECKING:
    from pathlib import Path

    from workers.engine.jobs.job import Job
    from workers.engine.pool.patience import Overdue, Patience
    from workers.engine.pool.reader import WorkerReader
    from workers.platforms.base import WorkerHandle


class WorkerState(Enum):
    """A worker's life; a reaped one is forgotten."""

    STARTING = auto()
    IDLE = auto()
    BUSY = auto()
    ENDING = auto()


class EndCause(StrEnum):
    """Who ended a worker."""

    ITSELF = "itself"
    CANCELLED = "cancelled"
    TIMED_OUT = "timed-out"
    VIOLATION = "violation"
    RETIRED = "retired"


class Worker(Struct, eq=False):
    """One incarnation of a worker; ``patience`` is there while it starts or runs a job."""

    epoch: int
    handle: WorkerHandle
    reader: WorkerReader
    patience: Patience | None
    role: Role = Role.SHARED
    state: WorkerState = WorkerState.STARTING
    ended_by: EndCause = EndCause.ITSELF
    reason: str = ""
    overdue: Overdue | None = None
    was_ready: bool = False
    ready_at: float = 0.0
    jobs_done: int = 0
    kept_bytes: int = 0
    """A picture that it holds between two jobs."""
    last_source: Path | None = None
    """What it was given last."""
    is_owed_credit: bool = False
    """Whether the slab is lent to the engine, which has taken out what was in it."""
    _queue: deque[Job | None] = field(default_factory=deque)
    """Jobs in the order sent, the running one first; ``None`` where one was dropped since."""

    @property
    def is_fresh(self) -> bool:
        """Whether no job ever ran in this worker."""
        return self.jobs_done == 0 and not self._queue

    @property
    def jobs(self) -> int:
        """How many jobs it has, running, waiting or dropped."""
        return len(self._queue)

    @property
    def running(self) -> Job | None:
        """The job it is at; ``None`` if it has none, or one that was dropped."""
        return self._queue[0] if self._queue else None

    def seen(self) -> WorkerSeen:
        """What an onlooker may know of it."""
        job = self.running
        if job is None:
            return WorkerSeen(self.epoch, self.handle.pid)
        return WorkerSeen(self.epoch, self.handle.pid, job.spec.source, job.incoming.stage)

    def add(self, job: Job) -> None:
        """The worker has been sent a job."""
        self.last_source = job.spec.source
        self._queue.append(job)

    def finish(self) -> Job | None:
        """The running job is over; returns it, ``None`` for one that was dropped."""
        self.jobs_done += 1
        return self._queue.popleft()

    def drop(self, job: Job) -> bool:
        """What becomes of ``job`` does not matter any more; tells whether it was running."""
        place = self._queue.index(job) if job in self._queue else -1
        if place >= 0:
            self._queue[place] = None
        return place == 0

    def take_back(self) -> Job | None:
        """The job that waits behind the running one, which is dropped here; ``None`` without."""
        if len(self._queue) < 2 or (job := self._queue[1]) is None:
            return None
        self._queue[1] = None
        return job

    def left_over(self) -> tuple[Job | None, list[Job]]:
        """Of a dead worker: the job that it ran, and those that waited, in order."""
        running, waiting = self.running, [job for job in list(self._queue)[1:] if job is not None]
        return running, waiting
