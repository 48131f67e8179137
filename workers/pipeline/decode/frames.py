"""How many frames or pages a file holds: as told by its header, or counted.

Owns the counting, which never decodes a frame and ends at the first broken one. Must not be needed
to convert: that takes the first frame, whatever follows.
"""

from __future__ import annotations

import struct
from os import SEEK_CUR, SEEK_END
from typing import BinaryIO

from PIL import GifImagePlugin, Image, TiffImagePlugin

from workers.pipeline.decode.gif_blocks import (
    EXTENSION,
    IMAGE,
    MAX_BLOCKS,
    PLACE_BYTES,
    palette_bytes,
    skip_blocks,
    to_blocks,
)

#: Nobody wants to know more exactly; a file of a few megabytes can hold a million empty ones.
MAX_COUNTED_FRAMES = 10_000

_BIG_TIFF = 43
_GIF_TRAILER = b";"


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
    to_blocks(stream)
    frames, blocks = 0, MAX_BLOCKS
    while frames < MAX_COUNTED_FRAMES and blocks > 0:
        blocks -= 1
        kind = stream.read(1)
        if kind == IMAGE:
            place = stream.read(PLACE_BYTES)
            if len(place) < PLACE_BYTES:
                break
            stream.seek(palette_bytes(place[8]) + 1, SEEK_CUR)  # and the size of its codes
            blocks = skip_blocks(stream, blocks)
            frames += blocks > 0
        elif kind == EXTENSION:
            stream.seek(1, SEEK_CUR)
            blocks = skip_blocks(stream, blocks)
        elif not kind or kind == _GIF_TRAILER:
            break
    return frames
