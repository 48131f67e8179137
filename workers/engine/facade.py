"""The engine: a pool of worker processes behind a few calls, usable without a window.

::

    from workers.engine import ProcessEngine

    with ProcessEngine() as engine:
        engine.submit(ConvertJob(Path("a.jpg"), (Output(Path("a.webp"), Recipe()),)))
        print(engine.drain(timeout_s=10))

Owns the supervisor thread. Must not hold any state of jobs: that is the supervisor's.
"""

from __future__ import annotations

import itertools
import time
import warnings
from queue import SimpleQueue
from threading import Lock, Thread
from typing import TYPE_CHECKING, Self

from workers.contract.jobs import JobId, JobSpec, Lane
from workers.contract.posture import Posture
from workers.engine.event_queue import EventQueue
from workers.engine.inbox import (
    Cancel,
    CancelAll,
    Close,
    KeepReady,
    Promote,
    SetPaused,
    SetWorkers,
    ShowWorkers,
    Submit,
)
from workers.engine.jobs.job import Job
from workers.engine.meter import Meter
from workers.engine.supervisor import Supervisor
from workers.platforms.base import Platform, current_platform
from workers.platforms.budget import available_memory, usable_cpus

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

    from workers.contract.events import EngineEvent
    from workers.contract.stats import EngineStats
    from workers.contract.trash import Trash


class ProcessEngine:
    """Implements ``workers.contract.engine.Engine`` with ``workers`` processes.

    ``workers`` defaults to the CPUs this process may really use. ``early_workers`` of them (all,
    and a spare) start at once, the others when there are jobs for them. ``memory_cap_bytes`` limits
    what all jobs together may take. Files that outputs replace go to the ``trash``. A worker
    without all ``required`` protections is given no job, and stops the engine. ``platform``,
    ``available_bytes`` and ``clock`` (seconds, monotonic) are seams for tests. Raises
    ``ValueError`` for fewer than one worker.
    """

    def __init__(
        self,
        workers: int | None = None,
        *,
        early_workers: int | None = None,
        memory_cap_bytes: int | None = None,
        trash: Trash | None = None,
        required: Posture = Posture.NONE,
        platform: Platform | None = None,
        available_bytes: Callable[[], int] = available_memory,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        count = usable_cpus() if workers is None else workers
        if count < 1:
            raise ValueError(f"an engine needs at least one worker, not {count}")
        self._inbox: SimpleQueue[object] = SimpleQueue()
        self._events = EventQueue()
        self._meter = Meter()
        self._clock = clock
        self._ids = itertools.count(1)
        self._lock = Lock()
        self._closed = True
        supervisor = Supervisor(
            platform or current_platform(),
            self._inbox,
            self._events,
            self._meter,
            clock,
            count,
            count + 1 if early_workers is None else early_workers,
            available_bytes,
            memory_cap_bytes,
            trash,
            required,
        )
        self._thread = Thread(target=supervisor.run, name="supervisor", daemon=True)
        self._thread.start()
        self._closed = False  # not before: there may be no thread to be had

    def submit(self, spec: JobSpec, lane: Lane = Lane.BULK) -> JobId:
        """Queue a job. Raises ``RuntimeError`` after ``close``."""
        with self._lock:
            if self._closed:
                raise RuntimeError("the engine is closed")
            job = Job(JobId(next(self._ids)), spec, lane, submitted_at=self._clock())
            self._inbox.put(Submit(job))
        return job.id

    def promote(self, job: JobId, lane: Lane) -> None:
        """Move a queued job to another lane."""
        self._inbox.put(Promote(job, lane))

    def cancel(self, job: JobId) -> None:
        """End a job that has not ended."""
        self._inbox.put(Cancel(job))

    def cancel_all(self) -> None:
        """End every job that has not ended."""
        self._inbox.put(CancelAll())

    def pause(self) -> None:
        """Let running jobs finish and start no others but interactive ones."""
        self._inbox.put(SetPaused(True))

    def resume(self) -> None:
        """Go on after ``pause``."""
        self._inbox.put(SetPaused(False))

    def set_workers(self, count: int) -> None:
        """Let so many workers be busy from now on. Raises ``ValueError`` below one."""
        if count < 1:
            raise ValueError(f"an engine needs at least one worker, not {count}")
        self._inbox.put(SetWorkers(count))

    def keep_ready(self, wanted: bool) -> None:
        """Keep a worker for interactive jobs alone, beyond the others, or let it go."""
        self._inbox.put(KeepReady(wanted))

    def show_workers(self) -> None:
        """Ask for a ``WorkersSeen`` among the next events."""
        self._inbox.put(ShowWorkers())

    def stats(self) -> EngineStats:
        """The engine's figures about itself, as they are now."""
        return self._meter.snapshot()

    def drain(self, timeout_s: float = 0.0) -> Sequence[EngineEvent]:
        """Take all events since the last call; wait up to ``timeout_s`` seconds for a first."""
        return self._events.drain(timeout_s)

    def close(self, timeout_s: float = 5.0) -> None:
        """Cancel what is left and release every process, thread, buffer and temp file."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            self._inbox.put(Close(timeout_s))
        self._thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __del__(self) -> None:
        if not getattr(self, "_closed", True):
            warnings.warn("an engine was not closed", ResourceWarning, stacklevel=2, source=self)
            self.close()
