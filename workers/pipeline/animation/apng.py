"""The frames of an animated PNG, put together (PNG, third edition, sections 11.3.4 and 13.3).

Pillow would do it, but wrongly where a half transparent frame lies over a transparent canvas: it
mixes the two colours and weakens alpha twice. So it decodes the parts only.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from os import SEEK_CUR
from typing import IO

from PIL import Image, PngImagePlugin
from PIL.PngImagePlugin import Blend, Disposal

from workers.pipeline.transform.colour import workable

_SIGNATURE_BYTES = 8
_CHECKSUM_BYTES = 4
_DISPOSAL_AT = 24
#: Chunks that are looked at; a file with more is taken for transparent.
_MAX_CHUNKS = 200_000
_CLEAR = (0, 0, 0, 0)


def may_be_transparent(image: PngImagePlugin.PngImageFile) -> bool:
    """Whether any frame can have transparent pixels, be it that the canvas is cleared before it.

    Leaves the place of the image's stream.
    """
    if image.has_transparency_data or image.default_image:
        return True
    assert image.fp is not None
    place = image.fp.tell()
    try:
        return any(disposal != Disposal.OP_NONE for disposal in _disposals(image.fp))
    finally:
        image.fp.seek(place)


def _disposals(stream: IO[bytes]) -> Iterator[int]:
    """What each frame control chunk says shall become of its frame."""
    stream.seek(_SIGNATURE_BYTES)
    for _ in range(_MAX_CHUNKS):
        head = stream.read(8)
        if len(head) < 8:
            return
        length, kind = struct.unpack(">I4s", head)
        if kind == b"fcTL":
            control = stream.read(length)
            yield control[_DISPOSAL_AT]
            length = 0
        stream.seek(length + _CHECKSUM_BYTES, SEEK_CUR)
    yield Disposal.OP_BACKGROUND


def composed_apng(image: PngImagePlugin.PngImageFile) -> Iterator[Image.Image]:
    """Each frame as it is to be seen: the same RGBA picture every time, drawn on.

    A default image that is no frame is passed over.

    Raises:
        Exception: any of ``DECODER_ERRORS``.
        MemoryError: there is too little of it.
    """
    rewind_apng(image)
    canvas = Image.new("RGBA", image.size)
    for index in range(int(image.default_image), image.n_frames):
        image.dispose_op = Disposal.OP_NONE  # Pillow shall neither clear the last frame
        image.seek(index)
        image.blend_op = Blend.OP_SOURCE  # nor blend this one
        image.load()
        box, disposal, blend = (image.info[key] for key in ("bbox", "disposal", "blend"))
        part = workable(image.crop(box)).convert("RGBA")
        before = canvas.crop(box) if disposal == Disposal.OP_PREVIOUS else None
        if blend == Blend.OP_OVER:
            canvas.alpha_composite(part, box[:2])
        else:
            canvas.paste(part, box)
        yield canvas
        if disposal == Disposal.OP_BACKGROUND:
            canvas.paste(_CLEAR, box)
        elif before is not None:
            canvas.paste(before, box)


def rewind_apng(image: PngImagePlugin.PngImageFile) -> None:
    """Back to the beginning, with palette and transparent colour as ``open_picture`` left them.

    Raises:
        Exception: any of ``DECODER_ERRORS``.
    """
    transparent = image.info.get("transparency")
    image.seek(0)
    if transparent is not None:
        image.info["transparency"] = transparent
    if image.palette is not None:
        image.palette.dirty = 1  # else Pillow's new pixels have none and are black
