"""Whether results can land in a folder now: the room on its disk, and whether it is there at all.

Owns the looks at the file system. They may hang, so they belong on threads that may wait.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
from pathlib import Path
from typing import NamedTuple, assert_never

from workers.contract.places import DiskFull, FolderGone, PlaceTrouble

#: Bytes that stay free on every disk: enough for other programs' small files and a file system's
#: own books. A small disk keeps a sixteenth, or nothing would ever be written to it.
RESERVE_BYTES = 16 * 1024 * 1024
_RESERVE_SHARE = 16
#: What a file system says whose drive is gone, and one that was made read-only after an error.
_GONE = {
    getattr(errno, name)
    for name in (
        *("ENOENT", "ENOTDIR", "EIO", "ENODEV", "ENXIO"),
        *("EROFS", "ESTALE", "ENOTCONN", "EHOSTDOWN"),
    )
    if hasattr(errno, name)  # Windows lacks some
}
_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


class Space(NamedTuple):
    """Bytes of a disk: all there are, and those that this user may still take."""

    total: int
    free: int


def disk_space(folder: Path) -> Space | None:
    """The disk of ``folder``; ``None`` where it cannot be told, as of some network drives."""
    try:
        usage = shutil.disk_usage(folder)
    except (OSError, ValueError):
        return None
    return Space(usage.total, usage.free) if usage.total > 0 else None


def lack_of_room(folder: Path, needed_bytes: int) -> DiskFull | None:
    """What is wrong if ``needed_bytes`` more would leave the disk with less than its reserve."""
    space = disk_space(folder)
    if space is None:
        return None
    wanted_bytes = needed_bytes + min(RESERVE_BYTES, space.total // _RESERVE_SHARE)
    return DiskFull(folder, space.free, wanted_bytes) if space.free < wanted_bytes else None


def place_of(folder: Path) -> FolderGone:
    """How to know later that ``folder``, which is there, has gone. Raises ``OSError``."""
    device = os.stat(folder).st_dev
    parents = Path(os.path.realpath(folder)).parents
    outer = (os.stat(parent).st_dev for parent in parents)
    return FolderGone(folder, next((each for each in outer if each != device), None))


def is_absent(place: FolderGone) -> bool:
    """Whether the folder is not there, or its drive is not: a look that costs little.

    Raises ``OSError`` where it cannot be told.
    """
    try:
        status = os.stat(place.folder)
    except (FileNotFoundError, NotADirectoryError):
        return True
    return not stat.S_ISDIR(status.st_mode) or status.st_dev == place.outer_device


def lies_outside(descriptor: int, place: FolderGone) -> bool:
    """Whether an open file lies where the folder's drive should be, and is not."""
    return place.outer_device is not None and os.fstat(descriptor).st_dev == place.outer_device


def is_gone(place: FolderGone) -> bool:
    """Whether nothing can be written into the folder because it, or its drive, is not there.

    One that may not be written, or is full, is not gone.
    """
    try:
        if is_absent(place):
            return True
        import tempfile  # seldom needed

        with tempfile.TemporaryFile(dir=place.folder, prefix=".dropmill-", suffix=".part"):
            return False
    except OSError as error:
        return error.errno in _GONE


def trouble_behind(
    error: OSError, folder: Path, place: FolderGone | None, needed_bytes: int
) -> PlaceTrouble | None:
    """What is wrong with the place if that is why ``folder`` could not be written.

    ``place`` is the folder for all results, if they have one; ``folder`` lies in it.
    """
    if error.errno in _FULL:
        space = disk_space(folder) or Space(0, 0)
        return lack_of_room(folder, needed_bytes) or DiskFull(folder, space.free, needed_bytes)
    return place if place is not None and is_gone(place) else None


def is_mended(trouble: PlaceTrouble) -> bool:
    """Whether it is worth another try."""
    match trouble:
        case DiskFull(folder, _, wanted_bytes):
            space = disk_space(folder)
            return space is None or space.free >= wanted_bytes
        case FolderGone():
            return not is_gone(trouble)
        case _:
            assert_never(trouble)
