"""Strategy 1: the window's own thread does the work.

Owns its queue. It freezes the window for as long as each picture takes, and that is its lesson.
"""

from __future__ import annotations

from collections import deque
from pathlib import Path

from app.lab.strategies.base import Outcome, Work
from app.lab.strategies.work import attempt
from workers.pipeline.warm_up import warm_up


class UiThread:
    """Works inside ``drain``, one picture a call, so that the event loop turns in between."""

    poll_ms = 0
    appetite = 1
    crashes = 0
    bytes_copied = 0
    board = None

    def __init__(self, work: Work) -> None:
        self._work = work
        self._pictures: deque[tuple[int, Path]] = deque()

    def start(self) -> None:
        """Warm the codecs up."""
        warm_up()

    def submit(self, number: int, picture: Path) -> None:
        """Queue a picture."""
        self._pictures.append((number, picture))

    def drain(self) -> list[Outcome]:
        """Work on one picture, here and now."""
        return [attempt(self._work, *self._pictures.popleft())] if self._pictures else []

    def close(self) -> None:
        """Forget what is queued."""
        self._pictures.clear()
