"""What tells a file from another, and from what it was before."""

from __future__ import annotations

import os

from msgspec import Struct


class FileStamp(Struct, frozen=True):
    """A file at one moment. ``mtime_ns`` is when it was last written, in nanoseconds."""

    device: int
    inode: int
    size_bytes: int
    mtime_ns: int

    def is_same_content(self, other: FileStamp) -> bool:
        """Whether nothing was written in between, as far as size and time tell.

        Also where the file was moved: another disk, or FAT, gives it another number.
        """
        return (self.size_bytes, self.mtime_ns) == (other.size_bytes, other.mtime_ns)


def stamp_of(status: os.stat_result) -> FileStamp:
    """The stamp of a file of which the system says ``status``."""
    return FileStamp(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)
