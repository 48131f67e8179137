"""The JPEG encoder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import ImageFile

from workers.contract.encoders.chroma import ChromaSubsampling
from workers.pipeline.metadata.iptc import jpeg_segment

if TYPE_CHECKING:
    from workers.contract.encoders import Jpeg
    from workers.pipeline.encode.traits import Traits
    from workers.pipeline.metadata.read import MetadataBlocks
    from workers.pipeline.transform.transform import Rendered

#: libjpeg keeps all coefficients, two bytes each, to optimise its code tables.
_COEFFICIENT_BYTES = 2
_SAMPLES = {ChromaSubsampling.HALVED: 1.5, ChromaSubsampling.FULL: 3.0}

#: A coefficient takes at most 16 bits of code and 10 of value, and a byte of 255 another one behind
#: it, which hardly any is (ITU-T T.81, F.1.2).
_MOST_BYTES_PER_SAMPLE = 3.5
_HEADERS_BYTES = 64 * 1024
_BLOCK_PX = 16


def needed_bytes(options: Jpeg, traits: Traits, pixels: int) -> float:
    """Peak memory of encoding a picture of so many pixels."""
    samples = 1.0 if traits.grey else _SAMPLES[options.chroma_subsampling]
    return pixels * _COEFFICIENT_BYTES * samples


def encode_jpeg(rendered: Rendered, options: Jpeg, metadata: MetadataBlocks) -> bytes:
    """Encode pixels of mode L or RGB, with the given metadata blocks.

    Raises:
        MemoryError: there is too little of it.
    """
    buffer = BytesIO()
    fields = jpeg_segment(metadata.iptc)
    blocks = len(rendered.icc_profile) + len(metadata.exif) + len(metadata.xmp) + len(fields)
    blocks += len(metadata.comment)
    with _file_buffer(_most_bytes(rendered, options) + blocks):
        # Pillow ignores keywords that it does not know; a test holds that each of these has effect.
        rendered.image.save(
            buffer,
            "JPEG",
            quality=options.quality,
            progressive=options.progressive,
            optimize=True,
            subsampling=str(options.chroma_subsampling),
            icc_profile=rendered.icc_profile,
            exif=metadata.exif,
            xmp=metadata.xmp,
            extra=fields,
            comment=metadata.comment,  # else Pillow takes the source's, whatever was wished
        )
    return buffer.getvalue()


def _most_bytes(rendered: Rendered, options: Jpeg) -> int:
    size = rendered.size
    blocks = -(-size.width // _BLOCK_PX) * -(-size.height // _BLOCK_PX)
    samples = blocks * _BLOCK_PX**2 * _SAMPLES[options.chroma_subsampling]
    return int(samples * _MOST_BYTES_PER_SAMPLE) + _HEADERS_BYTES


@contextmanager
def _file_buffer(most_bytes: int) -> Iterator[None]:
    """Have Pillow hold so much of a file at once; what is not written to takes no memory.

    libjpeg cannot stop in the middle of optimised tables, and the buffer that Pillow reckons with
    is too small for noise: it then says "broken data stream".
    """
    usual = ImageFile.MAXBLOCK
    ImageFile.MAXBLOCK = max(usual, most_bytes)
    try:
        yield
    finally:
        ImageFile.MAXBLOCK = usual
