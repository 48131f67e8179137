"""Strategy 2: a new thread for every picture.

Owns the threads. All of them share one interpreter with the window, and nothing bounds how many
pictures are in memory at once.
"""

from __future__ import annotations

from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from app.lab.strategies.base import PICTURES_UNDER_WAY, POLL_MS, Outcome, Work
from app.lab.strategies.work import attempt
from workers.pipeline.warm_up import warm_up


class ThreadPerPicture:
    """Starts a thread in ``submit``; the thread ends with its picture."""

    poll_ms = POLL_MS
    appetite = PICTURES_UNDER_WAY
    crashes = 0
    bytes_copied = 0
    board = None

    def __init__(self, work: Work) -> None:
        self._work = work
        self._threads: list[Thread] = []
        self._outcomes: SimpleQueue[Outcome] = SimpleQueue()

    def start(self) -> None:
        """Warm the codecs up."""
        warm_up()

    def submit(self, number: int, picture: Path) -> None:
        """Start the picture's thread."""
        thread = Thread(target=self._run, args=(number, picture), name=f"picture-{number}")
        self._threads.append(thread)
        thread.start()

    def drain(self) -> list[Outcome]:
        """What the threads have left."""
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        return [self._outcomes.get() for _ in range(self._outcomes.qsize())]

    def close(self) -> None:
        """Wait for the threads: a thread cannot be ended from outside."""
        for thread in self._threads:
            thread.join()

    def _run(self, number: int, picture: Path) -> None:
        self._outcomes.put(attempt(self._work, number, picture))
