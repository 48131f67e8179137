"""How many frames or pages a file holds: as told by its header, or counted.

Owns the counting, which never decodes a frame and ends at the first broken one. Must not be needed
to convert: that takes the first frame, whatever follows.
"""

from __future__ import annotations

import struct
from os import SEEK_CUR, SEEK_END
from typing import BinaryIO

from PIL import GifImagePlugin, Image, TiffImagePlugin

#: Nobody wants to know more exactly; a file of a few megabytes can hold a million empty ones.
MAX_COUNTED_FRAMES = 10_000
#: Nor are more blocks of a GIF looked at: 255 bytes each at most, 160 MiB in all.
_MAX_GIF_BLOCKS = 640 * 1024

_BIG_TIFF = 43
_GIF_TRAILER, _GIF_EXTENSION, _GIF_IMAGE = b";", b"!", b","
_GIF_SCREEN_BYTES = 13
_GIF_PLACE_BYTES = 9


def told_frames(image: Image.Image) -> int:
    """Frames of an opened picture as its header tells them; 0 where it does not."""
    if isinstance(image, GifImagePlugin.GifImageFile):
        return 0
    if isinstance(image, TiffImagePlugin.TiffImageFile):
        return 0 if image.is_animated else 1
    return int(getattr(image, "n_frames", 1))


def count_frames(image: Image.Image, stream: BinaryIO) -> int:
    """Frames of an opened picture, ``MAX_COUNTED_FRAMES`` at most; moves its ``stream``.

    Raises:
        OSError: reading failed.
    """
    if isinstance(image, GifImagePlugin.GifImageFile):
        return max(1, _count_gif_frames(stream))
    if isinstance(image, TiffImagePlugin.TiffImageFile):
        return max(1, _count_directories(stream))
    return told_frames(image)


def _count_directories(stream: BinaryIO) -> int:
    """Directories of a TIFF, each telling where the next one stands; loops are seen."""
    length = stream.seek(0, SEEK_END)
    stream.seek(0)
    mark = stream.read(4)
    number, entry_bytes, first_at = ("Q", 20, 8) if _BIG_TIFF in mark else ("I", 12, 4)
    order = ">" if mark.startswith(b"MM") else "<"
    entries_format = order + ("Q" if number == "Q" else "H")
    seen: set[int] = set()
    try:
        offset = _number(stream, first_at, order + number)
        while 0 < offset < length and offset not in seen and len(seen) < MAX_COUNTED_FRAMES:
            entries = _number(stream, offset, entries_format)
            end = offset + struct.calcsize(entries_format) + entries * entry_bytes
            following = _number(stream, min(end, length), order + number)
            seen.add(offset)
            offset = following
    except struct.error:
        pass  # the file ends in the middle of a directory
    return len(seen)


def _number(stream: BinaryIO, offset: int, number_format: str) -> int:
    stream.seek(offset)
    (number,) = struct.unpack(number_format, stream.read(struct.calcsize(number_format)))
    assert isinstance(number, int)
    return number


def _count_gif_frames(stream: BinaryIO) -> int:
    """Image descriptors of a GIF whose data is there to the end (GIF89a, sections 17 to 26)."""
    stream.seek(0)
    screen = stream.read(_GIF_SCREEN_BYTES)
    stream.seek(_gif_palette_bytes(screen[10]), SEEK_CUR)
    frames, blocks = 0, _MAX_GIF_BLOCKS
    while frames < MAX_COUNTED_FRAMES and blocks > 0:
        blocks -= 1
        kind = stream.read(1)
        if kind == _GIF_IMAGE:
            place = stream.read(_GIF_PLACE_BYTES)
            if len(place) < _GIF_PLACE_BYTES:
                break
            stream.seek(_gif_palette_bytes(place[8]) + 1, SEEK_CUR)  # and the size of its codes
            blocks = _skip_gif_blocks(stream, blocks)
            frames += blocks > 0
        elif kind == _GIF_EXTENSION:
            stream.seek(1, SEEK_CUR)
            blocks = _skip_gif_blocks(stream, blocks)
        elif not kind or kind == _GIF_TRAILER:
            break
    return frames


def _gif_palette_bytes(flags: int) -> int:
    """Length of the colour table that the flags of a screen or a frame announce."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _skip_gif_blocks(stream: BinaryIO, most: int) -> int:
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
