"""What this worker takes of the machine's memory, and whether a task may take what it needs.

Owns the open descriptor that tells; after the lock-down nothing could be opened any more.
"""

from __future__ import annotations

import ctypes
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

if sys.platform == "darwin":
    import resource

_libc = ctypes.CDLL(None) if sys.platform != "win32" else ctypes.cdll.msvcrt

#: The allocator keeps blocks up to this size for the next picture instead of returning them to
#: the kernel, which would have to clear every page again: a tenth of the time of a camera JPEG.
_KEEP_BYTES = 256 * 1024 * 1024
_TOP_PAD_BYTES = 64 * 1024 * 1024
#: What a worker may keep so; beyond, it gives everything back after the task.
_KEEP_RESIDENT_BYTES = 160 * 1024 * 1024
_STATUS_BYTES = 4096
_STATM_BYTES = 128
# glibc's <malloc.h>
_M_TRIM_THRESHOLD, _M_TOP_PAD, _M_MMAP_THRESHOLD = -1, -2, -3


def return_free_memory() -> None:
    """Give back what the C library keeps for later: a megabyte or two after the warm-up."""
    if sys.platform != "linux":
        return
    import ctypes

    # glibc's; other C libraries keep next to nothing and do not have it.
    if (trim := getattr(ctypes.CDLL(None), "malloc_trim", None)) is not None:
        trim(0)


class WorkerMemory:
    """Measures this process and what its allocator keeps; made before the lock-down."""

    def __init__(self) -> None:
        self._statm = os.open("/proc/self/statm", os.O_RDONLY) if sys.platform == "linux" else -1
        self._status = os.open("/proc/self/status", os.O_RDONLY) if sys.platform == "linux" else -1
        self._page_bytes = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096

    def keep_blocks(self) -> None:
        """Let the allocator keep what tasks free (glibc only; others have their own ways)."""
        if hasattr(_libc, "mallopt"):
            _libc.mallopt(_M_MMAP_THRESHOLD, _KEEP_BYTES)
            _libc.mallopt(_M_TRIM_THRESHOLD, _KEEP_BYTES)
            _libc.mallopt(_M_TOP_PAD, _TOP_PAD_BYTES)

    def give_back(self) -> None:
        """Return to the kernel what the allocator keeps unused."""
        if hasattr(_libc, "malloc_trim"):
            _libc.malloc_trim(0)

    def give_back_if_grown(self, kept_bytes: int) -> None:
        """The same after a task that needed unusually much, beside what is kept of its picture."""
        if self.resident_bytes() - kept_bytes > _KEEP_RESIDENT_BYTES:
            self.give_back()

    def peak_bytes(self) -> int:
        """Most resident memory this process ever had; 0 where that cannot be told."""
        if self._status >= 0:
            # Not getrusage(): Linux carries that peak over from the process that started this one.
            told = os.pread(self._status, _STATUS_BYTES, 0)
            _, found, rest = told.partition(b"VmHWM:")
            return int(rest.split(maxsplit=1)[0]) * 1024 if found else 0
        if sys.platform == "darwin":
            return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return 0

    def resident_bytes(self) -> int:
        """Resident memory now; 0 where that cannot be told."""
        if self._statm < 0:
            return 0
        return int(os.pread(self._statm, _STATM_BYTES, 0).split()[1]) * self._page_bytes


def admit(allowance_bytes: int) -> Callable[[int], None]:
    """A check for one task: it raises ``NeedsMemoryError`` for more than it may take.

    It only asks: the limit that holds is the engine's, which a picture cannot talk out of it.
    """

    def check(estimate_bytes: int) -> None:
        if estimate_bytes > allowance_bytes:
            raise NeedsMemoryError(estimate_bytes)

    return check


class NeedsMemoryError(Exception):
    """The task was not done: it needs ``bytes_needed``, more than it was allowed."""

    def __init__(self, bytes_needed: int) -> None:
        super().__init__(f"{bytes_needed} bytes")
        self.bytes_needed = bytes_needed
