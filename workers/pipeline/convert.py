"""A whole conversion: opened picture in, WebP bytes out.

Owns ``convert`` and its result. Must not touch files.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image

from workers.contract.events import Size, Stage
from workers.contract.options import ConvertOptions
from workers.pipeline.metadata import read_metadata
from workers.pipeline.render import render
from workers.pipeline.webp import encode_webp


@dataclass(frozen=True, slots=True)
class Encoded:
    """A complete WebP file; sizes are upright, in pixels."""

    data: bytes
    source_size: Size
    output_size: Size


def convert(
    image: Image.Image, options: ConvertOptions, on_stage: Callable[[Stage], None]
) -> Encoded:
    """Convert a picture from ``open_picture``, which is of no more use afterwards.

    ``on_stage`` is told of decoding, resizing and encoding as each begins. ``options.output`` is
    not looked at.

    Raises:
        PictureError: ``TOO_LARGE_FOR_WEBP``, ``CORRUPT`` or ``UNREADABLE``.
        MemoryError: there is too little of it.
    """
    keep_icc = options.metadata.keep_icc_profile
    rendered = render(image, options.resize, on_stage, keep_icc_profile=keep_icc)
    metadata = read_metadata(image, options.metadata)
    on_stage(Stage.ENCODING)
    data = encode_webp(rendered.image, options.webp, rendered.icc_profile, metadata)
    return Encoded(data, rendered.source_size, Size(rendered.image.width, rendered.image.height))
