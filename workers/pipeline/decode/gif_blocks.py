"""The blocks of a GIF, to be walked without decoding any (GIF89a, sections 15 to 26).

Owns how they follow each other. Must not judge what is in them.
"""

from __future__ import annotations

from os import SEEK_CUR
from typing import IO

#: No more blocks are looked at: 255 bytes each at most, 160 MiB in all.
MAX_BLOCKS = 640 * 1024
#: How an extension and a frame begin, and the bytes of a frame's place, flags last.
EXTENSION, IMAGE = b"!", b","
PLACE_BYTES = 9
_SCREEN_BYTES = 13


def to_blocks(stream: IO[bytes]) -> None:
    """Go to the first block, behind the screen and its colour table."""
    stream.seek(0)
    screen = stream.read(_SCREEN_BYTES)
    stream.seek(palette_bytes(screen[10]), SEEK_CUR)


def palette_bytes(flags: int) -> int:
    """Length of the colour table that the flags of a screen or a frame announce."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def skip_blocks(stream: IO[bytes], most: int) -> int:
    """Go behind a series of data blocks. Gives back how many of ``most`` are left, 0 at its end."""
    while most > 0:
        most -= 1
        length = stream.read(1)
        if not length:
            return 0
        if length == b"\0":
            break
        stream.seek(length[0], SEEK_CUR)
    return most
