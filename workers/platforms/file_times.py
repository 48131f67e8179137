"""Times of files, as each system sets them.

Owns the call. The time of birth cannot be set on Linux, so nothing here tries to.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def set_times(descriptor: int, path: Path | None, times_ns: tuple[int, int]) -> None:
    """Set when an open file was read and changed last: nanoseconds since 1970, in this order.

    ``path`` is where it lies, if it has a name. A file system may store less than nanoseconds (FAT
    takes even seconds), or no times at all, which is no error: the bytes are what counts.
    """
    place = descriptor if os.utime in os.supports_fd else path
    if place is None:
        return
    try:
        os.utime(place, ns=times_ns)
    except OSError:
        pass  # a file system that keeps no such times, or none of so long ago
