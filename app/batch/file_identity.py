"""Which file or folder a path leads to, however the path is spelled.

Owns the comparison: links, the case of names and ".." make no difference. Some file systems (FAT,
some network drives) give a file a new number when they have forgotten it, so where it matters
real paths are compared as well.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import NamedTuple

from workers.contract.files import written_ns

FileIdentity = int | str
"""Inode and device in one number, a third of the memory of a pair; the real path where a file
system does not number its files."""


class FileStamp(NamedTuple):
    """By what the content of a file is known without being read."""

    size_bytes: int
    modified_ns: int


def stamp_of(status: os.stat_result) -> FileStamp:
    """Return the stamp of what ``status`` was taken of."""
    return FileStamp(status.st_size, written_ns(status))


def stamp_at(path: Path) -> FileStamp | None:
    """Return the stamp of the file that ``path`` leads to; ``None`` if there is none."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):  # ValueError: a NUL in the name
        return None
    return stamp_of(status) if stat.S_ISREG(status.st_mode) else None


def identity_of(path: Path, status: os.stat_result) -> FileIdentity:
    """Return the identity of what ``path`` leads to; ``status`` is what ``os.stat`` says of it."""
    if status.st_ino == 0:
        return real_path(path)
    return status.st_ino << 64 | status.st_dev


def identity_at(path: Path) -> FileIdentity | None:
    """Look at what ``path`` leads to; ``None`` if nothing can be seen there."""
    try:
        return identity_of(path, os.stat(path))
    except (OSError, ValueError):  # ValueError: a NUL in the name
        return None


def real_path(path: Path) -> str:
    """Return the path without links, which need not be there; as it is if it cannot be resolved."""
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):  # a working folder that was removed, a NUL in the name
        return str(path)


def is_same(one: Path, other: Path) -> bool:
    """Whether both paths lead to the same place."""
    place = identity_at(one)
    return place is not None and (place == identity_at(other) or real_path(one) == real_path(other))


def lies_in(folder: Path, other: Path) -> bool:
    """Whether ``folder`` is ``other`` or lies below it, through whatever links."""
    wanted = identity_at(other)
    if wanted is None:
        return False
    real, real_other = Path(real_path(folder)), Path(real_path(other))
    return any(
        place == real_other or identity_at(place) == wanted for place in (real, *real.parents)
    )
