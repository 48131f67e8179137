"""The WebP encoder.

Owns the translation of ``WebPOptions`` into Pillow's keywords. Must not resize or change colours.
"""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from workers.contract.options import WebPOptions
from workers.pipeline.metadata import Metadata

#: What Pillow makes of libwebp's ``VP8_ENC_ERROR_OUT_OF_MEMORY`` and
#: ``VP8_ENC_ERROR_BITSTREAM_OUT_OF_MEMORY``.
_OUT_OF_MEMORY = frozenset({"encoding error 1", "encoding error 2"})


def encode_webp(
    image: Image.Image, options: WebPOptions, icc_profile: bytes, metadata: Metadata
) -> bytes:
    """Encode pixels of mode L, RGB or RGBA, with the given metadata blocks.

    As in sharp, colours under fully transparent pixels are free to change (libwebp's ``exact`` is
    off), and an alpha channel that is opaque everywhere is left out.

    Raises:
        MemoryError: there is too little of it.
    """
    buffer = BytesIO()
    try:
        # Pillow ignores keywords that it does not know; a test holds that each of these has effect.
        image.save(
            buffer,
            "WEBP",
            quality=options.quality,
            method=options.effort,
            lossless=options.lossless,
            alpha_quality=options.alpha_quality,
            icc_profile=icc_profile,
            exif=metadata.exif,
            xmp=metadata.xmp,
        )
    except ValueError as error:
        if str(error) in _OUT_OF_MEMORY:
            raise MemoryError(str(error)) from error
        raise
    return buffer.getvalue()
