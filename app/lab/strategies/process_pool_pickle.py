"""Strategy 4: the standard library's process pool, which pickles results through a pipe.

Owns the executor and the one thread that feeds it, so that starting processes does not hold the
window. One death breaks such a pool: whatever was under way fails, and a new pool has to be made.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from app.lab.strategies.base import PICTURES_UNDER_WAY, POLL_MS, Outcome, Work
from app.lab.strategies.work import Payload, keep, perform
from workers.pipeline.errors import PictureError
from workers.pipeline.warm_up import warm_up

#: The copies this process makes of a result: out of the pipe, together into one message
#: (``multiprocessing.connection.Connection._recv``), out of the pickle (``pickle.loads``).
COPIES = 3
_WARM_UP_TIMEOUT_S = 60.0


def perform_in_child(work: Work, number: int, picture: Path) -> Payload:
    """What a worker of the pool does; a killing picture ends it as a crash in a decoder would."""
    if work.crashes(number):
        os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
    return perform(work, picture)


class ProcessPoolPickle:
    """``concurrent.futures.ProcessPoolExecutor`` with ``workers`` spawned processes."""

    poll_ms = POLL_MS
    appetite = PICTURES_UNDER_WAY
    board = None

    def __init__(self, work: Work, workers: int) -> None:
        self._work = work
        self._workers = workers
        self._executor = self._new_executor()
        self._generation = 0
        self._broken: set[int] = set()
        self._pictures: SimpleQueue[tuple[int, Path] | None] = SimpleQueue()
        self._outcomes: SimpleQueue[Outcome] = SimpleQueue()
        self._bytes = 0
        self._feeder = Thread(target=self._feed, name="feeder")

    @property
    def crashes(self) -> int:
        """Pools that broke: one dead worker each."""
        return len(self._broken)

    @property
    def bytes_copied(self) -> int:
        """Results came through a pipe and a pickle."""
        return COPIES * self._bytes

    def start(self) -> None:
        """Start the processes, which warm themselves up."""
        ready = [self._executor.submit(os.getpid) for _ in range(self._workers)]
        for future in ready:
            future.result(_WARM_UP_TIMEOUT_S)
        self._feeder.start()

    def submit(self, number: int, picture: Path) -> None:
        """Let the feeder hand the picture to the pool."""
        self._pictures.put((number, picture))

    def drain(self) -> list[Outcome]:
        """What the pool's own thread has left."""
        outcomes = [self._outcomes.get() for _ in range(self._outcomes.qsize())]
        self._bytes += sum(outcome.result_bytes for outcome in outcomes)
        return outcomes

    def close(self) -> None:
        """Drop what is queued, wait for the rest."""
        self._pictures.put(None)
        if self._feeder.ident is not None:
            self._feeder.join()
        self._executor.shutdown(cancel_futures=True)

    def _new_executor(self) -> ProcessPoolExecutor:
        spawn = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self._workers, mp_context=spawn, initializer=warm_up)

    def _feed(self) -> None:
        while (item := self._pictures.get()) is not None:
            number, picture = item
            future = self._submit(number, picture)
            ended = partial(self._ended, self._generation, number, picture)
            future.add_done_callback(ended)

    def _submit(self, number: int, picture: Path) -> Future[Payload]:
        try:
            return self._executor.submit(perform_in_child, self._work, number, picture)
        except BrokenProcessPool:
            self._executor.shutdown()
            self._executor = self._new_executor()
            self._generation += 1
            return self._executor.submit(perform_in_child, self._work, number, picture)

    def _ended(self, pool: int, number: int, picture: Path, future: Future[Payload]) -> None:
        if not future.cancelled():
            self._outcomes.put(self._outcome(future, pool, number, picture))

    def _outcome(self, future: Future[Payload], pool: int, number: int, picture: Path) -> Outcome:
        try:
            return keep(self._work, number, future.result())
        except BrokenProcessPool:
            self._broken.add(pool)
            return Outcome(failure=f"{picture.name}: the pool broke")
        except (PictureError, MemoryError, OSError) as error:
            return Outcome(failure=f"{picture.name}: {error}")
