"""The AVIF encoder."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from workers.contract.encoders.chroma import ChromaSubsampling

if TYPE_CHECKING:
    from workers.contract.encoders import Avif
    from workers.pipeline.encode.traits import Traits
    from workers.pipeline.metadata.read import MetadataBlocks
    from workers.pipeline.transform.transform import Rendered

#: libaom's speed for the least effort, as in sharp; 10 is no faster (Pillow 13, measured).
FASTEST_SPEED = 9

#: libaom's encoder, in bytes per pixel of output and bytes in all, measured at 1600 and 3200 px.
_ENCODING = {ChromaSubsampling.HALVED: 23.5, ChromaSubsampling.FULL: 35.0}
_ENCODING_ALPHA = 6.5
_ENCODING_FIXED = 12 << 20


def needed_bytes(options: Avif, traits: Traits, pixels: int) -> float:
    """Peak memory of encoding a picture of so many pixels."""
    per_pixel = _ENCODING[options.chroma_subsampling] + _ENCODING_ALPHA * traits.alpha
    return pixels * per_pixel + _ENCODING_FIXED


def encode_avif(rendered: Rendered, options: Avif, metadata: MetadataBlocks) -> bytes:
    """Encode pixels of mode L, RGB or RGBA, with the given metadata blocks.

    Raises:
        MemoryError: there is too little of it.
    """
    buffer = BytesIO()
    try:
        # Pillow ignores keywords that it does not know; a test holds that each of these has effect.
        rendered.image.save(
            buffer,
            "AVIF",
            quality=options.quality,
            speed=FASTEST_SPEED - options.effort,
            subsampling=str(options.chroma_subsampling),
            max_threads=1,  # the other cores belong to the other workers
            icc_profile=rendered.icc_profile,
            exif=metadata.exif,
            xmp=metadata.xmp,
        )
    except ValueError as error:  # libavif's errors come as this one
        if "memory" in str(error).lower():
            raise MemoryError(str(error)) from error
        raise
    return buffer.getvalue()
