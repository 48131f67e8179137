"""One worker as the engine sees it: its state, and the jobs it has been sent."""

from __future__ import annotations

from collections import deque
from enum import Enum, StrEnum, auto
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct, field

from workers.contract.events import WorkerSeen
from workers.platforms.base import Role

if TYPE_CHECKING:
    from collections.abc import Sequence
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


class Group(Struct, eq=False):
    """Jobs that were sent in one message: most often one; ``size`` is how many there were."""

    jobs: deque[Job | None]
    """Those whose end was not told, in order; ``None`` where one was dropped since."""
    size: int
    began_at: float = 0.0


class LeftOver(NamedTuple):
    """What a dead worker had: one of the ``running`` ran, and is known if that ``is_certain``."""

    running: list[Job]
    waiting: list[Job]
    is_certain: bool


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
    _groups: deque[Group] = field(default_factory=deque)
    """What it was sent and has not told the end of, in order, the running group first."""

    @property
    def is_fresh(self) -> bool:
        """Whether no job ever ran in this worker."""
        return self.jobs_done == 0 and not self._groups

    @property
    def jobs(self) -> int:
        """How many jobs it has, running, waiting or dropped."""
        return sum(len(group.jobs) for group in self._groups)

    @property
    def groups(self) -> int:
        """How many groups of jobs it has."""
        return len(self._groups)

    @property
    def group(self) -> Group | None:
        """The jobs that it is at; ``None`` if it has none."""
        return self._groups[0] if self._groups else None

    @property
    def running(self) -> Job | None:
        """The job whose end is told next; ``None`` if it has none, or one that was dropped."""
        return self._groups[0].jobs[0] if self._groups else None

    def seen(self) -> WorkerSeen:
        """What an onlooker may know of it."""
        job = self.running
        if job is None:
            return WorkerSeen(self.epoch, self.handle.pid)
        return WorkerSeen(self.epoch, self.handle.pid, job.spec.source, job.incoming.stage)

    def add(self, jobs: Sequence[Job]) -> None:
        """The worker has been sent these, in one message."""
        self.last_source = jobs[-1].spec.source
        self._groups.append(Group(deque(jobs), len(jobs)))

    def finish(self) -> Job | None:
        """The running job is over; returns it, ``None`` for one that was dropped."""
        self.jobs_done += 1
        jobs = self._groups[0].jobs
        job = jobs.popleft()
        if not jobs:
            self._groups.popleft()
        return job

    def drop(self, job: Job) -> bool:
        """What becomes of ``job`` does not matter any more; tells whether it alone was running."""
        for place, group in enumerate(self._groups):
            if job in group.jobs:
                group.jobs[group.jobs.index(job)] = None
                return place == 0 and group.size == 1
        return False

    def take_back(self) -> list[Job]:
        """The jobs that wait behind the running group, which are dropped here."""
        waiting = [job for group in list(self._groups)[1:] for job in group.jobs]
        for group in list(self._groups)[1:]:
            group.jobs = deque([None] * len(group.jobs))
        return [job for job in waiting if job is not None]

    def left_over(self) -> LeftOver:
        """Of a dead worker: what it had not told the end of."""
        running = list(self._groups[0].jobs) if self._groups else []
        waiting = [job for group in list(self._groups)[1:] for job in group.jobs]
        return LeftOver(
            [job for job in running if job is not None],
            [job for job in waiting if job is not None],
            is_certain=len(running) <= 1,
        )
