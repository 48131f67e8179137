"""The same picture in fewer bytes of PNG, by oxipng (ADR 0031).

Owns how oxipng is loaded and called. Only its extension module is imported: the package around it
takes a worker's start thirty milliseconds for options that are plain words as well.
"""

from __future__ import annotations

import os

from workers.pipeline.room import require_room

# Read at oxipng's first call. The engine keeps every core busy with pictures already; a pool of one
# is a single thread, which lives from then on.
os.environ["RAYON_NUM_THREADS"] = "1"

from _oxipng import optimize_from_memory

#: That thread's stack (2 MiB in Rust) and the allocator's first block for it; oxipng ends the
#: process where it gets no memory.
_THREAD_BYTES = 32 << 20
#: Efforts 1 to 3, 4 to 6 and 7 to 9 are oxipng's presets 0, 1 and 2. The next two gain nothing on
#: photos and 2 % on screenshots, for two to three times the time (measured).
_EFFORTS_A_PRESET = 3


def optimised(png: bytes, effort: int) -> bytes:
    """The same pixels and the same chunks, with the filters and the colour type that are shortest.

    Colours of transparent pixels stay what they are. ``effort`` is a PNG's, from 1 to 9.

    Raises:
        MemoryError: there is too little of it for a thread.
    """
    require_room(_THREAD_BYTES)
    return bytes(optimize_from_memory(png, level=(effort - 1) // _EFFORTS_A_PRESET))
