"""What frames of a GIF leave behind, where they are cleared and no colour is transparent.

Owns that such places become transparent, as in browsers; the standard's background colour (GIF89a,
section 23) is what Pillow would show, often black. Everything else is Pillow's.
"""

from __future__ import annotations

from os import SEEK_CUR
from typing import IO

from PIL import GifImagePlugin, Image

from workers.pipeline.decode.gif_blocks import (
    EXTENSION,
    IMAGE,
    MAX_BLOCKS,
    PLACE_BYTES,
    palette_bytes,
    skip_blocks,
    to_blocks,
)

_CONTROL = b"\xf9\4"
_CLEARED = 2
_CLEAR = (0, 0, 0, 0)


def clears_frames(image: Image.Image) -> bool:
    """Whether any frame is to be cleared. Leaves the place of the image's stream."""
    assert isinstance(image, GifImagePlugin.GifImageFile)
    assert image.fp is not None
    place = image.fp.tell()
    try:
        return _is_any_cleared(image.fp)
    finally:
        image.fp.seek(place)


def _is_any_cleared(stream: IO[bytes]) -> bool:
    to_blocks(stream)
    blocks = MAX_BLOCKS
    while blocks > 0:
        blocks -= 1
        kind = stream.read(1)
        if kind == EXTENSION:
            head = stream.read(3)
            if len(head) == 3 and head[:2] == _CONTROL and head[2] >> 2 & 7 == _CLEARED:
                return True
            stream.seek(-min(len(head), 2), SEEK_CUR)
        elif kind == IMAGE:
            flags = stream.read(PLACE_BYTES)[-1:] or b"\0"
            stream.seek(palette_bytes(flags[0]) + 1, SEEK_CUR)
        else:
            return False
        blocks = skip_blocks(stream, blocks)
    return False


def clear_to_transparent(image: GifImagePlugin.GifImageFile) -> None:
    """Have the frame that was just loaded leave transparency where it is to be cleared.

    Makes it one of mode RGBA, on which Pillow then puts the next ones.
    """
    if image.mode != "RGBA":
        image.im = image.im.convert("RGBA")
        image._mode = "RGBA"  # noqa: SLF001 - there is no other way to have Pillow go on so
    if image.dispose is not None and image.disposal_method == _CLEARED:
        image.dispose = Image.new("RGBA", image.dispose.size, _CLEAR).im
