"""A lock that other processes see, and that is gone with the process however that ends.

Owns the calls and the lock's file. Must not know what is locked.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class FileLock:
    """Holds a file locked until ``release``; context manager.

    A process id would prove nothing: the system gives it to another process in time. Descriptors
    are not inherited, so workers that outlive their engine hold no lock.
    """

    def __init__(self, path: Path, *, waits: bool = False) -> None:
        """Lock ``path``, which is made where it is missing; ``waits`` for whoever has it.

        Raises:
            BlockingIOError: somebody else has it.
            OSError: there can be no lock here.
        """
        self._path = path
        self._descriptor = os.open(
            path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600
        )
        try:
            _lock(self._descriptor, waits=waits)
        except BaseException:
            os.close(self._descriptor)
            raise

    def release(self, *, removes: bool = False) -> None:
        """Let others have it; ``removes`` the file, for a lock that nobody will want again."""
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor < 0:
            return
        if removes and sys.platform != "win32":
            self._path.unlink(missing_ok=True)  # while it is ours
        os.close(descriptor)
        if removes and sys.platform == "win32":
            with contextlib.suppress(OSError):  # somebody has opened it to see whether it is locked
                self._path.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def claim(descriptor: int, *, is_read_by_others: bool = False) -> None:
    """Show others that an open file is in use until it is closed, where the system can.

    On some network drives nobody else can read a file that is locked for one. On Windows an open
    file cannot be removed anyway, and a locked one not be read.
    """
    if sys.platform != "win32":
        kind = fcntl.LOCK_SH if is_read_by_others else fcntl.LOCK_EX
        with contextlib.suppress(OSError):
            fcntl.flock(descriptor, kind | fcntl.LOCK_NB)


def remove_unclaimed(path: Path) -> bool:
    """Remove a file unless somebody has claimed it; tells whether it was removed."""
    try:
        if sys.platform == "win32":
            path.unlink()
        else:
            with FileLock(path):
                path.unlink()
    except OSError:
        return False
    return True


def _lock(descriptor: int, *, waits: bool) -> None:
    if sys.platform == "win32":
        try:
            msvcrt.locking(descriptor, msvcrt.LK_LOCK if waits else msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError(*error.args) from error
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX if waits else fcntl.LOCK_EX | fcntl.LOCK_NB)
