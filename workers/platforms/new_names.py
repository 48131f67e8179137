"""Files without a name, and names that are given without ever overwriting.

Owns the calls and the order in which they are tried. Must not choose a name.
"""

from __future__ import annotations

import errno
import os
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_OWN_DESCRIPTORS = Path("/proc/self/fd")
_AT_FDCWD = -100
_RENAME_NOREPLACE = 1
_RENAME_EXCL = 4
_NO_SUCH_RENAME = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}
_NO_HARD_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}


def open_unnamed(folder: Path, mode: int) -> int | None:
    """Open a new file in ``folder`` that is gone when its descriptor is closed.

    ``None`` where that cannot be had, for whatever reason: a file with a name will tell it.
    """
    if sys.platform != "linux" or not _OWN_DESCRIPTORS.is_dir():
        return None
    try:
        return os.open(folder, os.O_TMPFILE | os.O_RDWR, mode)
    except OSError:
        return None


def name_unnamed(descriptor: int, target: Path) -> None:
    """Give an unnamed file its name. Raises ``FileExistsError`` when that is taken, ``OSError``."""
    # A source folder, needed or not, makes CPython call linkat(2), which can follow this link.
    os.link(_OWN_DESCRIPTORS / str(descriptor), target, src_dir_fd=descriptor)


def rename_exclusively(source: Path, target: Path) -> None:
    """Rename without ever overwriting. Raises ``FileExistsError`` when the name is taken.

    Raises ``OSError`` or ``ValueError`` for what else stops it; ``target`` is as it was then.
    """
    if sys.platform == "win32":
        source.rename(target)  # refuses an existing target there
    elif not (_rename_in_one_step(source, target) or _rename_by_link(source, target)):
        _rename_by_claim(source, target)


@cache
def _kernels_rename() -> Callable[[bytes, bytes], int]:
    """The C library's rename that refuses taken names; it returns 0 or an ``errno``."""
    # Not above: few ever need it, and it would cost the window's start some milliseconds.
    import ctypes

    library = ctypes.CDLL(None, use_errno=True)
    linux, macos = (getattr(library, name, None) for name in ("renameat2", "renamex_np"))

    def rename(source: bytes, target: bytes) -> int:
        if linux is not None:
            result = linux(_AT_FDCWD, source, _AT_FDCWD, target, _RENAME_NOREPLACE)
        elif macos is not None:
            result = macos(source, target, _RENAME_EXCL)
        else:
            return errno.ENOSYS
        return ctypes.get_errno() if result else 0

    return rename


def _rename_in_one_step(source: Path, target: Path) -> bool:
    """False where kernel or file system do not know such a rename."""
    names = os.fsencode(source), os.fsencode(target)
    if any(b"\0" in name for name in names):
        raise ValueError("embedded null byte")  # C would take it for the end of the name
    number = _kernels_rename()(*names)
    if number in _NO_SUCH_RENAME:
        return False
    if number:
        raise OSError(number, os.strerror(number), str(source), None, str(target))
    return True


def _rename_by_link(source: Path, target: Path) -> bool:
    """False where the file system has no hard links."""
    try:
        os.link(source, target)
    except OSError as error:
        if error.errno in _NO_HARD_LINKS:
            return False
        raise
    source.unlink()
    return True


def _rename_by_claim(source: Path, target: Path) -> None:
    """Take the name with an empty file, then put ``source`` over that: FAT, some networks."""
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        claim = os.fstat(descriptor)
    finally:
        os.close(descriptor)
    try:
        source.replace(target)
    except OSError:
        _take_back(target, claim)
        raise


def _take_back(target: Path, claim: os.stat_result) -> None:
    try:
        there = target.lstat()
        if os.path.samestat(there, claim) and there.st_size == 0:
            target.unlink()
    except OSError:
        pass  # gone, or beyond reach; why the rename failed is what has to be told
