"""A root folder with nothing in it: no path leads anywhere, not even to the news of a file.

Owns the way into it. Landlock keeps a process from opening files, not from asking about them.
"""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path

#: Where a folder may be made for a moment, in the order tried; memory before disks.
_PLACES = ("/dev/shm", "/tmp", "/var/tmp")
_NAME = "dropmill-root-"


def enter() -> None:
    """Make a folder that is removed already the root and the working folder, for good.

    Needs the right to change the root: root's own, or that of a user namespace.

    Raises:
        OSError: all is as before.
    """
    _go_into_removed_folder()
    try:
        os.chroot(".")
    finally:
        os.chdir("/")


def _go_into_removed_folder() -> None:
    """Where nothing is and nothing can be made any more."""
    name = f"{_NAME}{os.getpid()}-{os.urandom(4).hex()}"
    for place in _PLACES:
        folder = Path(place, name)
        try:
            _sweep(Path(place))
            folder.mkdir(0o700)
        except OSError:
            continue  # read-only, full or not there
        try:
            os.chdir(folder)
        finally:
            with contextlib.suppress(FileNotFoundError):
                folder.rmdir()
        return
    raise OSError(errno.EROFS, "no place for a folder")


def _sweep(place: Path) -> None:
    """Remove empty folders of workers that were killed before they could. Raises ``OSError``."""
    for folder in place.glob(f"{_NAME}*"):
        owner = folder.name.removeprefix(_NAME).partition("-")[0]
        if owner.isdecimal() and not Path("/proc", owner).exists():
            with contextlib.suppress(OSError):  # not ours, or not empty
                folder.rmdir()
