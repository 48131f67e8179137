"""Strategy 3: a few threads that take one picture after the other.

Owns the pool. It bounds memory; the interpreter is still shared with the window.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

from app.lab.strategies.base import PICTURES_UNDER_WAY, POLL_MS, Outcome, Work
from app.lab.strategies.work import attempt
from workers.pipeline.warm_up import warm_up


class ThreadPool:
    """``concurrent.futures.ThreadPoolExecutor`` with ``workers`` threads."""

    poll_ms = POLL_MS
    appetite = PICTURES_UNDER_WAY
    crashes = 0
    bytes_copied = 0
    board = None

    def __init__(self, work: Work, workers: int) -> None:
        self._work = work
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="picture")
        self._outcomes: SimpleQueue[Outcome] = SimpleQueue()

    def start(self) -> None:
        """Warm the codecs up."""
        warm_up()

    def submit(self, number: int, picture: Path) -> None:
        """Hand the picture to the pool."""
        self._pool.submit(self._run, number, picture)

    def drain(self) -> list[Outcome]:
        """What the threads have left."""
        return [self._outcomes.get() for _ in range(self._outcomes.qsize())]

    def close(self) -> None:
        """Drop what is queued and wait for the rest."""
        self._pool.shutdown(cancel_futures=True)

    def _run(self, number: int, picture: Path) -> None:
        self._outcomes.put(attempt(self._work, number, picture))
