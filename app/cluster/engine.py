"""The engine of a cluster: conversions go to nodes, everything else is done on this machine.

Implements ``workers.contract.engine.Engine``. Owns the supervisor's thread, the link and, once
something asks for it, an engine of this machine: previews and probes are about a picture that
somebody waits for, and results that take an original's place are verified where that happens.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Sequence
from queue import SimpleQueue
from threading import Event, Lock, Thread
from types import TracebackType
from typing import Self

from msgspec.structs import replace

from app.cluster.address import Results
from app.cluster.link import Link, LinkReport
from app.cluster.proofs import Proofs
from app.cluster.supervisor import ClusterSupervisor
from app.engines import OwnedEngine
from workers.contract.events import (
    EngineEvent,
    EngineFailed,
    FinalEvent,
    PoolChanged,
    WorkersSeen,
)
from workers.contract.jobs import ConvertJob, JobId, JobSpec, Lane
from workers.contract.posture import Posture
from workers.contract.stats import EngineStats
from workers.contract.trash import Trash
from workers.engine.event_queue import EventQueue
from workers.engine.inbox import (
    Cancel,
    CancelAll,
    Close,
    Promote,
    SetPaused,
    SetWorkers,
    Submit,
)
from workers.engine.jobs.job import Job
from workers.engine.meter import Meter

OpenLink = Callable[[Callable[[LinkReport], object]], Link]
"""Makes a link that reports by calling what it is given."""
_DRAIN_S = 0.1


class ClusterEngine:
    """An engine whose workers are on nodes; whoever makes it closes it.

    ``wait_s`` is how long it does without any node; ``open_local`` makes the engine of this
    machine. Files that outputs replace go to the ``trash``. No picture is given to a node that does
    not insist on the ``required`` protections.
    """

    def __init__(
        self,
        open_link: OpenLink,
        open_local: Callable[[], OwnedEngine],
        results: Results,
        *,
        wait_s: float,
        trash: Trash | None = None,
        required: Posture = Posture.NONE,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._inbox: SimpleQueue[object] = SimpleQueue()
        self._events = EventQueue()
        self._meter = Meter()
        self._clock = clock
        self._ids = itertools.count(1)
        self._lock = Lock()
        self._closed = False
        self._local = _LocalJobs(open_local, self._events)
        supervisor = ClusterSupervisor(
            open_link(self._inbox.put),
            self._inbox,
            self._events,
            self._meter,
            clock,
            wait_s=wait_s,
            proofs=Proofs(results),
            trash=trash,
            required=required,
        )
        self._thread = Thread(target=supervisor.run, name="cluster", daemon=True)
        self._thread.start()

    def submit(self, spec: JobSpec, lane: Lane = Lane.BULK) -> JobId:
        """Queue a job. Raises ``RuntimeError`` after ``close``."""
        with self._lock:
            if self._closed:
                raise RuntimeError("the engine is closed")
            number = JobId(next(self._ids))
            if isinstance(spec, ConvertJob):
                self._inbox.put(Submit(Job(number, spec, lane, submitted_at=self._clock())))
            else:
                self._local.submit(number, spec, lane)
        return number

    def promote(self, job: JobId, lane: Lane) -> None:
        """Move a queued job to another lane."""
        self._inbox.put(Promote(job, lane))
        self._local.promote(job, lane)

    def cancel(self, job: JobId) -> None:
        """End a job that has not ended."""
        self._inbox.put(Cancel(job))
        self._local.cancel(job)

    def cancel_all(self) -> None:
        """End every job that has not ended."""
        self._inbox.put(CancelAll())
        self._local.cancel_all()

    def pause(self) -> None:
        """Send nothing more to nodes; what they have they finish."""
        self._inbox.put(SetPaused(True))

    def resume(self) -> None:
        """Go on after ``pause``."""
        self._inbox.put(SetPaused(False))

    def set_workers(self, count: int) -> None:
        """Let so many pictures be with nodes from now on. Raises ``ValueError`` below one."""
        if count < 1:
            raise ValueError(f"an engine needs at least one worker, not {count}")
        self._inbox.put(SetWorkers(count))

    def keep_ready(self, wanted: bool) -> None:
        """Keep a worker of this machine for interactive jobs alone, or let it go."""
        self._local.keep_ready(wanted)

    def show_workers(self) -> None:
        """Tell that none of the workers is this machine's."""
        self._events.put(WorkersSeen(()))

    def stats(self) -> EngineStats:
        """The engine's figures about itself, as they are now."""
        return self._meter.snapshot()

    def drain(self, timeout_s: float = 0.0) -> Sequence[EngineEvent]:
        """Take all events since the last call; wait up to ``timeout_s`` seconds for a first."""
        return self._events.drain(timeout_s)

    def close(self, timeout_s: float = 5.0) -> None:
        """Cancel what is left, and let go of the cluster."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            self._inbox.put(Close(timeout_s))
        self._thread.join()
        self._local.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class _LocalJobs:
    """Jobs for this machine's engine, which is started with the first of them."""

    def __init__(self, open_engine: Callable[[], OwnedEngine], events: EventQueue) -> None:
        self._open_engine = open_engine
        self._events = events
        self._lock = Lock()
        self._engine: OwnedEngine | None = None
        self._ours: dict[JobId, JobId] = {}
        self._theirs: dict[JobId, JobId] = {}
        self._is_kept_ready = False
        self._all_told = Event()
        self._thread: Thread | None = None

    def submit(self, number: JobId, spec: JobSpec, lane: Lane) -> None:
        """Queue a job that is ``number`` to everybody else."""
        with self._lock:
            if self._engine is None:
                self._engine = self._open_engine()
                self._engine.keep_ready(self._is_kept_ready)
                self._thread = Thread(target=self._hear, args=(self._engine,), daemon=True)
                self._thread.start()
            local = self._engine.submit(spec, lane)
            self._ours[local] = number
            self._theirs[number] = local

    def promote(self, number: JobId, lane: Lane) -> None:
        """Move a queued job to another lane."""
        with self._lock:
            if self._engine is not None and (local := self._theirs.get(number)) is not None:
                self._engine.promote(local, lane)

    def cancel(self, number: JobId) -> None:
        """End a job that has not ended."""
        with self._lock:
            if self._engine is not None and (local := self._theirs.get(number)) is not None:
                self._engine.cancel(local)

    def cancel_all(self) -> None:
        """End every job that has not ended."""
        with self._lock:
            if self._engine is not None:
                self._engine.cancel_all()

    def keep_ready(self, wanted: bool) -> None:
        """Keep a worker for interactive jobs alone, or let it go."""
        with self._lock:
            self._is_kept_ready = wanted
            if self._engine is not None:
                self._engine.keep_ready(wanted)

    def close(self) -> None:
        """End the engine, if there is one."""
        if self._engine is not None and self._thread is not None:
            self._engine.close()
            self._all_told.set()
            self._thread.join()

    def _hear(self, engine: OwnedEngine) -> None:
        while not self._all_told.is_set():
            self._tell(engine.drain(_DRAIN_S))
        self._tell(engine.drain())

    def _tell(self, events: Sequence[EngineEvent]) -> None:
        for event in events:
            if isinstance(event, PoolChanged | WorkersSeen):
                continue  # nobody's but ours
            if isinstance(event, EngineFailed):
                self._events.put(event)
                continue
            with self._lock:
                number = self._ours[event.job]
                if isinstance(event, FinalEvent):
                    del self._theirs[number], self._ours[event.job]
            self._events.put(replace(event, job=number))
