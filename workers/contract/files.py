"""What tells a file from another, and from what it was before."""

from __future__ import annotations

import os

from msgspec import Struct

#: Times are kept as signed numbers of eight bytes, which end in the year 2262.
_LATEST_NS = 2**63 - 1


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


def written_ns(status: os.stat_result) -> int:
    """When a file was written last, in nanoseconds since 1970.

    File systems know later years than 2262 and earlier ones than 1677; these are all one.
    """
    return max(-_LATEST_NS, min(status.st_mtime_ns, _LATEST_NS))


def stamp_of(status: os.stat_result) -> FileStamp:
    """The stamp of a file of which the system says ``status``."""
    return FileStamp(status.st_dev, status.st_ino, status.st_size, written_ns(status))
