"""The palette of a JPEG 2000 file, in the order in which its indices count.

Owns the boxes that make one (ISO/IEC 15444-1, annex I.5.3). Pillow gives equal colours one place,
so that all behind them are shifted; and it does not look at which column is which colour.
"""

from __future__ import annotations

import struct
from typing import IO

from PIL import ImagePalette, Jpeg2KImagePlugin

_COLOUR, _OPACITIES = 0, (1, 2)  # kinds of channels


def header_boxes(stream: IO[bytes]) -> dict[bytes, bytes]:
    """The boxes in the header box of an opened JP2, by kind: of several alike the last one."""
    stream.seek(0)
    reader = Jpeg2KImagePlugin.BoxReader(stream)
    while reader.next_box_type() != b"jp2h":
        pass
    header = reader.read_boxes()
    boxes: dict[bytes, bytes] = {}
    while header.has_next_box():
        kind = header.next_box_type()
        boxes[kind] = b"".join(header.read_fields(f">{header.remaining_in_box}s"))  # type: ignore[arg-type]
    return boxes


def codestream_at(stream: IO[bytes]) -> int:
    """Where the codestream of an opened JP2 begins."""
    stream.seek(0)
    reader = Jpeg2KImagePlugin.BoxReader(stream)
    while reader.next_box_type() != b"jp2c":
        pass
    return stream.tell()


def _columns(boxes: dict[bytes, bytes], mode: str) -> list[int]:
    """Which column of the palette holds each band of ``mode``."""
    mapped = [column for _, _, column in struct.iter_unpack(">HBB", boxes.get(b"cmap", b""))]
    channels = {band: band for band in range(len(mode))}
    for channel, kind, colour in struct.iter_unpack(">HHH", boxes.get(b"cdef", b"")[2:]):
        if kind == _COLOUR:
            channels[colour - 1] = channel
        elif kind in _OPACITIES:
            channels[mode.find("A")] = channel
    order = [channels[band] for band in range(len(mode))]
    return [mapped[channel] for channel in order] if mapped else order


def palette_of(boxes: dict[bytes, bytes], mode: str) -> ImagePalette.ImagePalette:
    """The palette, for indices as Pillow decodes them."""
    entries, width = struct.unpack_from(">HB", boxes[b"pclr"])
    depths = [(depth & 0x7F) + 1 for depth in boxes[b"pclr"][3 : 3 + width]]
    values = boxes[b"pclr"][3 + width :]
    index_bits = (boxes[b"ihdr"][10] & 0x7F) + 1
    step = 1 << max(
        0, 8 - index_bits
    )  # Pillow takes indices for grey, and spreads those of few bits
    columns = _columns(boxes, mode)
    colours = bytearray(256 * len(mode))
    for entry in range(min(entries, 256 // step)):
        for band, column in enumerate(columns):
            value = values[entry * width + column]
            colours[entry * step * len(mode) + band] = value * 255 // ((1 << depths[column]) - 1)
    palette = ImagePalette.ImagePalette(mode, colours)
    palette.dirty = 1  # still to be handed to the pixels
    return palette
