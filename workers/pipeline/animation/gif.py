"""The frames of a GIF, put together as browsers do it.

Pillow would do it, but fills with a colour, often black, what no frame has drawn on and what is
cleared where a frame has no transparent colour (GIF89a, section 23, would have the background
colour there). So it decodes the parts only.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
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
from workers.pipeline.decode.gif_screen import leaves_open
from workers.pipeline.transform.colour import workable

_CONTROL = b"\xf9\4"
_CLEARED = 2
_RESTORED = (3, 4)  # 4 is what some programs write for 3, and browsers take it for that
_CLEAR = (0, 0, 0, 0)


def may_be_transparent(image: GifImagePlugin.GifImageFile) -> bool:
    """Whether any frame can have transparent pixels, be it that the canvas is cleared before it.

    To be called before anything but the first frame was read. Leaves the place of the stream.
    """
    if image.has_transparency_data or leaves_open(image):
        return True
    assert image.fp is not None
    place = image.fp.tell()
    try:
        return any(
            disposal == _CLEARED or (index == 0 and disposal in _RESTORED)
            for index, disposal in enumerate(_disposals(image.fp))
        )
    finally:
        image.fp.seek(place)


def _disposals(stream: IO[bytes]) -> Iterator[int]:
    """What each control extension says shall become of its frame."""
    to_blocks(stream)
    blocks = MAX_BLOCKS
    while blocks > 0:
        blocks -= 1
        kind = stream.read(1)
        if kind == EXTENSION:
            head = stream.read(3)
            if len(head) == 3 and head[:2] == _CONTROL:
                yield head[2] >> 2 & 7
            stream.seek(-min(len(head), 2), SEEK_CUR)
        elif kind == IMAGE:
            flags = stream.read(PLACE_BYTES)[-1:] or b"\0"
            stream.seek(palette_bytes(flags[0]) + 1, SEEK_CUR)
        else:
            return
        blocks = skip_blocks(stream, blocks)


def composed_gif(image: GifImagePlugin.GifImageFile, mode: str) -> Iterator[Image.Image]:
    """Each frame as it is to be seen: the same picture in ``mode`` every time, drawn on.

    It has the size that ``image`` has now; frames that leave it are cut.

    Raises:
        Exception: any of ``DECODER_ERRORS``.
        MemoryError: there is too little of it.
    """
    size = image.size
    canvas = Image.new(mode, size)
    try:
        for index in itertools.count():
            if not _load_part(image, index):
                return
            assert image.dispose_extent is not None
            box, disposal = image.dispose_extent, image.disposal_method
            part = workable(image.crop(box))
            before = canvas.crop(box) if disposal in _RESTORED else None
            canvas.paste(part, box[:2], part if part.mode == "RGBA" else None)
            yield canvas
            if disposal == _CLEARED:
                canvas.paste(_CLEAR[: len(mode)], box)
            elif before is not None:
                canvas.paste(before, box)
            image._size = size  # it has grown where the frame left it  # noqa: SLF001
    finally:
        image._size = size  # noqa: SLF001


def _load_part(image: GifImagePlugin.GifImageFile, index: int) -> bool:
    """Decode what a frame draws, on nothing; whether there is such a frame."""
    if index:
        # Pillow shall neither clear nor restore anything, nor do as with the frame before where a
        # frame does not say ("unspecified" leaves it where it is), and put this one on nothing.
        image.dispose, image.disposal_method = None, 0
        image._mode = "RGBA"  # noqa: SLF001 - there is no other way to have Pillow go on so
    try:
        image.seek(index)
    except EOFError:
        return False
    if index:
        image.im = Image.new("RGBA", image.size, _CLEAR).im
    image.load()
    return True
