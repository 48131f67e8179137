"""Getting bytes and names on the disk, as each system does it.

Owns the calls. Must not decide when: whoever made the files does.
"""

from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

#: What file systems and devices without a disk behind them say.
_NOTHING_TO_SYNC = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}
#: macOS has no ``fdatasync``, Windows neither.
_sync_data = getattr(os, "fdatasync", os.fsync)


def start_writeback(descriptor: int) -> None:
    """Have the system begin to write the file, without waiting.

    After this for many files, the first ``sync_data`` takes the metadata of all of them along: a
    thousand files, 16 at a time, cost some 90 commits of ext4's journal instead of a thousand.
    """
    if hasattr(os, "posix_fadvise"):
        try:
            # On Linux this starts the writing and drops nothing that is not written yet.
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
        except OSError:
            pass  # only a hint


def sync_data(descriptor: int) -> None:
    """Wait until the file's bytes have left the system for the drive. Raises ``OSError``."""
    try:
        _sync_data(descriptor)
    except OSError as error:
        if error.errno not in _NOTHING_TO_SYNC:
            raise


def flush_drives(descriptors: Iterable[int]) -> None:
    """Wait until the drives of these files have stored what they were given, cache and all.

    On Linux and Windows ``sync_data`` sees to that already.
    """
    if sys.platform == "darwin":
        import fcntl

        for descriptor in {os.fstat(one).st_dev: one for one in descriptors}.values():
            try:
                fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            except OSError:
                pass  # a network drive; its server was told by ``sync_data``


def sync_folder(folder: Path) -> None:
    """Wait until the names in ``folder`` are on the disk, as far as that can be asked for."""
    if not hasattr(os, "O_DIRECTORY"):
        return  # Windows keeps a journal of names itself
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError:
        return  # removed meanwhile, or one that may be written but not read
    try:
        os.fsync(descriptor)
    except OSError:
        pass  # a file system that does not do this; the bytes are safe without
    finally:
        os.close(descriptor)
