"""What the system has told of a folder since somebody asked.

Owns the notes, which one thread writes and another reads. Bounded by the number of files: a file
that is written a thousand times takes one note.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Lock


class Changes:
    """Whether anything changed, and which files are being written."""

    def __init__(self, when_changed: Callable[[], object]) -> None:
        """``when_changed`` is called once for many changes, on the thread that tells of them."""
        self._when_changed = when_changed
        self._lock = Lock()
        self._has_changed = False
        self._written: set[Path] = set()

    def change(self) -> None:
        """Something in the folder has changed."""
        with self._lock:
            had_changed, self._has_changed = self._has_changed, True
        if not had_changed:
            self._when_changed()

    def write(self, path: Path) -> None:
        """Somebody has written into this file, and has not closed it yet."""
        with self._lock:
            self._written.add(path)
        self.change()

    def close(self, path: Path) -> None:
        """Nobody writes into this file any more, or it is not there any more."""
        with self._lock:
            self._written.discard(path)
        self.change()

    def take(self) -> bool:
        """Whether anything changed since the last call."""
        with self._lock:
            has_changed, self._has_changed = self._has_changed, False
        return has_changed

    @property
    def has_changed(self) -> bool:
        """Whether ``take`` would say so."""
        return self._has_changed

    def is_open(self, path: Path) -> bool:
        """Whether somebody is known to be writing into this file; only Linux tells."""
        return path in self._written

    def clear(self) -> None:
        """What was told is not true any more."""
        with self._lock:
            self._written.clear()
