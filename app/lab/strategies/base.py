"""What the lab asks of every strategy."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from workers.contract.recipe import Recipe

#: How often finished pictures are fetched, in ms: the pace of the window's own bridge.
POLL_MS = 33
#: So many pictures are under way at any time, as after a drop of so many.
PICTURES_UNDER_WAY = 16


@dataclass(frozen=True, slots=True)
class Work:
    """What is done with every picture: a conversion, and what comes back of it.

    ``preview_px`` ``None`` means a file in ``folder``; else pixels before and after, fitted to
    so many, and no file. Every ``crash_every``-th picture kills the process that works on it, 0
    means none; strategies that work in the window's own process leave that out.
    """

    options: Recipe
    folder: Path
    preview_px: int | None = None
    crash_every: int = 0

    def target(self, number: int) -> Path:
        """Where the file of the ``number``-th picture goes; numbers share a few names."""
        return self.folder / f"{number % (4 * PICTURES_UNDER_WAY)}{self.options.encoder.extension}"

    def crashes(self, number: int) -> bool:
        """Whether the ``number``-th picture (from 1) is one that kills."""
        return self.crash_every > 0 and number % self.crash_every == 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """One picture is done with; ``result_bytes`` came back, ``failure`` is empty if all is well."""

    result_bytes: int = 0
    failure: str = ""


@dataclass(frozen=True, slots=True)
class PoolBoard:
    """The figures a pool keeps about itself."""

    workers_started: int
    workers_ended: int
    jobs_waiting: int
    jobs_retried: int
    slab_bytes: int


class Strategy(Protocol):
    """Works on pictures. ``submit`` and ``drain`` are called on the window's thread.

    ``start`` and ``close`` may take seconds and are called elsewhere, before and after all others.
    """

    @property
    def poll_ms(self) -> int:
        """How often ``drain`` wants to be called."""
        ...

    @property
    def appetite(self) -> int:
        """How many pictures it is given at once."""
        ...

    @property
    def crashes(self) -> int:
        """Worker processes that died under their picture so far."""
        ...

    @property
    def bytes_copied(self) -> int:
        """Bytes that this process copied to get at results, each copy counted."""
        ...

    @property
    def board(self) -> PoolBoard | None:
        """The pool's figures, where there is a pool that keeps some."""
        ...

    def start(self) -> None:
        """Bring everything up and warm. Raises ``RuntimeError`` or ``OSError``."""
        ...

    def submit(self, number: int, picture: Path) -> None:
        """Work on the ``number``-th picture, some time."""
        ...

    def drain(self) -> list[Outcome]:
        """What has ended since the last call."""
        ...

    def close(self) -> None:
        """Drop what has not begun, wait for the rest, release every thread and process."""
        ...
