"""Named shared memory that is left on the machine, where other programs run as well."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from threading import Event

_FOLDER = Path("/dev/shm")
_GRACE_S = 2.0


def shared_memory() -> set[Path]:
    """All there is now, where the system shows it as files."""
    return set(_FOLDER.iterdir()) if sys.platform == "linux" else set()


def left_since(before: set[Path]) -> list[Path]:
    """What has come since, is nobody's any more, and does not go by itself.

    Workers of other tests that start just now have an empty folder there for a moment, which stays
    if they are killed in it: no memory, and nobody's to count.
    """
    given_up_s = time.monotonic() + _GRACE_S
    while left := [path for path in shared_memory() - before if _is_left(path)]:
        if time.monotonic() > given_up_s:
            return left
        Event().wait(0.02)
    return []


def _is_left(path: Path) -> bool:
    return not (path.is_dir() or _is_in_use(path))


def _is_in_use(path: Path) -> bool:
    """Whether a process maps it: not one of ours, those are gone."""
    if path.name.startswith("sem."):
        return True  # a semaphore of another program's; the engine makes none
    for maps in Path("/proc").glob("[0-9]*/maps"):
        try:
            if str(path) in maps.read_text():
                return True
        except OSError:
            pass  # that process has just ended
    return not path.exists()
