"""Whether memory can be had, asked before or after a library that does not say.

Nothing is kept: what is got is given back at once, untouched.

Some decoders call a picture broken when they get no memory, others end the process. A worker runs
under a limit, so that is no remote case, and a good picture must not be blamed for it.
"""

from __future__ import annotations

import ctypes
import mmap
from contextlib import nullcontext

# The C library's malloc and free by a name that all platforms know. Unlike Python's own objects
# they write to no page, so that asking for gigabytes takes microseconds and no memory.
_malloc = ctypes.pythonapi.PyMem_RawMalloc
_malloc.restype = ctypes.c_void_p
_malloc.argtypes = [ctypes.c_size_t]
_free = ctypes.pythonapi.PyMem_RawFree
_free.restype = None
_free.argtypes = [ctypes.c_void_p]


def require_room(size_bytes: int, mapped_bytes: int = 0) -> None:
    """See that so many bytes could be allocated in one piece just now.

    ``mapped_bytes`` must be there beside them, as the stack of a thread has to be.

    Raises:
        MemoryError: they could not.
    """
    try:
        with mmap.mmap(-1, mapped_bytes) if mapped_bytes else nullcontext():
            block = _malloc(size_bytes)
    except OSError as error:
        raise MemoryError(f"no room for {mapped_bytes} bytes") from error
    if block is None:
        raise MemoryError(f"no room for {size_bytes} bytes")
    _free(block)
