"""Which of the user's pictures the lab works on.

Owns the bounds: three strategies decode in the window's process, and one of them without a limit.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from app.batch.walk import FoundPicture, walk

#: More pictures than these add nothing: they are gone through again and again.
MAX_PICTURES = 64
#: Larger files are left out, in bytes. Strategies without a bound hold sixteen at once, decoded.
MAX_PICTURE_BYTES = 40_000_000


def usable_pictures(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The first pictures among files and in folders that are not too large."""
    found = (one for one in walk(paths) if isinstance(one, FoundPicture))
    fitting = [one.source for one in found if 0 < one.size_bytes <= MAX_PICTURE_BYTES]
    return tuple(path.absolute() for path in fitting[:MAX_PICTURES])
