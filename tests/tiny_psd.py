"""Photoshop documents of a few bytes, made by hand: Pillow does not write them."""

from __future__ import annotations

import struct
from collections.abc import Mapping

from PIL import Image

_MODES = {"L": 1, "RGB": 3, "RGBA": 3, "CMYK": 4}


def _section(data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + data


def psd(
    image: Image.Image,
    *,
    layers: int = 0,
    resources: Mapping[int, bytes] | None = None,
    depth: int = 8,
    version: int = 1,
) -> bytes:
    """``image`` as the flattened picture; ``layers`` is the number told, negative with alpha."""
    bands = [band.tobytes() for band in image.split()]
    if image.mode == "CMYK":  # stored inverted
        bands = [bytes(255 - value for value in band) for band in bands]
    head = struct.pack(
        ">4sH6xHIIHH",
        *(b"8BPS", version, len(bands), image.height, image.width, depth, _MODES[image.mode]),
    )
    blocks = b"".join(
        b"8BIM" + struct.pack(">H", number) + b"\0\0" + _section(data) + bytes(len(data) % 2)
        for number, data in (resources or {}).items()
    )
    told = _section(_section(struct.pack(">h", layers) + bytes(20 * abs(layers))))
    layer_section = told if layers else _section(b"")
    return head + _section(b"") + _section(blocks) + layer_section + b"\0\0" + b"".join(bands)
