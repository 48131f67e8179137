"""An engine that is not there before it has something to do.

Owns the engine that it opens. A run that finds everything done already starts no
engine, and no worker but the one that was given a head start.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator, Sequence
from threading import Event, Lock

from app.engines import OpenEngine
from workers.contract.engine import Engine
from workers.contract.events import EngineEvent
from workers.contract.jobs import JobId, JobSpec, Lane
from workers.contract.stats import EngineStats


class LateEngine:
    """The ``Engine`` that ``open_engine`` opens at the first job, or when it is asked for more.

    Whoever makes it closes it.
    """

    def __init__(self, open_engine: Callable[[], Engine]) -> None:
        self._open_engine = open_engine
        self._lock = Lock()
        self._is_open = Event()
        self._engine: Engine | None = None
        self._is_paused = self._is_closed = False

    def submit(self, spec: JobSpec, lane: Lane = Lane.BULK) -> JobId:
        """Queue a job. Raises ``RuntimeError`` after ``close``."""
        return self._opened().submit(spec, lane)

    def promote(self, job: JobId, lane: Lane) -> None:
        """Move a queued job to another lane."""
        if self._engine is not None:
            self._engine.promote(job, lane)

    def cancel(self, job: JobId) -> None:
        """End a job that has not ended."""
        if self._engine is not None:
            self._engine.cancel(job)

    def cancel_all(self) -> None:
        """Cancel every job that has not ended."""
        if self._engine is not None:
            self._engine.cancel_all()

    def pause(self) -> None:
        """Let running jobs finish and start no others but interactive ones."""
        with self._lock:
            self._is_paused = True
            if self._engine is not None:
                self._engine.pause()

    def resume(self) -> None:
        """Go on after ``pause``."""
        with self._lock:
            self._is_paused = False
            if self._engine is not None:
                self._engine.resume()

    def set_workers(self, count: int) -> None:
        """Let so many workers be busy from now on. Raises ``ValueError`` below one."""
        self._opened().set_workers(count)

    def keep_ready(self, wanted: bool) -> None:
        """Keep a worker for interactive jobs alone, beyond the others, or let it go."""
        self._opened().keep_ready(wanted)

    def show_workers(self) -> None:
        """Ask for a ``WorkersSeen`` among the next events."""
        self._opened().show_workers()

    def stats(self) -> EngineStats:
        """The engine's figures about itself, as they are now."""
        return EngineStats() if self._engine is None else self._engine.stats()

    def drain(self, timeout_s: float = 0.0) -> Sequence[EngineEvent]:
        """Take all events since the last call; wait up to ``timeout_s`` seconds for a first."""
        if self._engine is None:
            self._is_open.wait(timeout_s)
        return () if self._engine is None else self._engine.drain(timeout_s)

    def close(self, timeout_s: float = 5.0) -> None:
        """Cancel what is left and release everything, if there is anything."""
        with self._lock:
            self._is_closed = True
            engine = self._engine
        if engine is not None:
            engine.close(timeout_s)

    def _opened(self) -> Engine:
        with self._lock:
            if self._engine is None:
                if self._is_closed:
                    raise RuntimeError("the engine is closed")
                self._engine = self._open_engine()
                if self._is_paused:
                    self._engine.pause()
                self._is_open.set()
            return self._engine


@contextlib.contextmanager
def late_engine(open_engine: OpenEngine, workers: int | None) -> Generator[Engine, None, None]:
    """The engine with so many ``workers``, once there is something for it to do."""
    engine = LateEngine(lambda: open_engine(workers))
    with contextlib.closing(engine):
        yield engine
