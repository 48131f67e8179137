"""The AVIF encoder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PIL import _avif

from workers.contract.encoders.chroma import ChromaSubsampling

if TYPE_CHECKING:
    from workers.contract.encoders import Avif
    from workers.pipeline.encode.traits import Traits
    from workers.pipeline.metadata.read import MetadataBlocks
    from workers.pipeline.transform.transform import Rendered

_EXIF_PREFIX = b"Exif\0\0"

#: libaom's speed for the least effort, as in sharp; 10 is no faster (Pillow 13, measured).
FASTEST_SPEED = 9

#: libaom's encoder, in bytes per pixel of output and bytes in all, measured on photographs of 2 to
#: 16 megapixels. Speed and quality make no difference; it runs on one thread and in one tile.
_ENCODING = {ChromaSubsampling.HALVED: 23.5, ChromaSubsampling.FULL: 35.0}
_ENCODING_GREY = {ChromaSubsampling.HALVED: 19.0, ChromaSubsampling.FULL: 27.0}
_ENCODING_ALPHA = 6.5
_ENCODING_FIXED = 6 << 20


def needed_bytes(options: Avif, traits: Traits, pixels: int) -> float:
    """Peak memory of encoding a picture of so many pixels."""
    planes = _ENCODING_GREY if traits.grey else _ENCODING
    per_pixel = planes[options.chroma_subsampling] + _ENCODING_ALPHA * traits.alpha
    return pixels * per_pixel + _ENCODING_FIXED


def encode_avif(rendered: Rendered, options: Avif, metadata: MetadataBlocks) -> bytes:
    """Encode pixels of mode L, RGB or RGBA, with the given metadata blocks, byte for byte.

    Raises:
        MemoryError: there is too little of it.
    """
    image = rendered.image
    speed, chroma = FASTEST_SPEED - options.effort, str(options.chroma_subsampling)
    blocks = (rendered.icc_profile, metadata.exif, metadata.xmp)
    encoder = open_encoder(image.size, chroma, options.quality, speed, blocks)
    is_still, duration_ms = True, 0
    encoder.add(image.tobytes("raw", image.mode), duration_ms, image.size, image.mode, is_still)
    data: bytes = encoder.finish()
    return data


def open_encoder(
    size: tuple[int, int],
    subsampling: str,
    quality: int,
    speed: int,
    blocks: tuple[bytes, bytes, bytes],
) -> Any:  # noqa: ANN401 - Pillow has no type for it
    """Pillow's encoder behind ``Image.save``, with its defaults for what is not asked for.

    ``save`` itself would write EXIF anew, which moves maker notes. ``blocks`` are the colour
    profile, EXIF and XMP. On one thread: the other cores belong to the other workers.
    """
    icc, exif, xmp = blocks
    threads, codec, value_range = 1, "auto", "full"
    tile_rows, tile_columns, premultiplied, choose_tiles = 0, 0, False, True
    upright = 1
    return _avif.AvifEncoder(
        size,
        subsampling,
        quality,
        speed,
        threads,
        codec,
        value_range,
        tile_rows,
        tile_columns,
        premultiplied,
        choose_tiles,
        icc,
        exif.removeprefix(_EXIF_PREFIX),
        upright,
        xmp,
        None,
    )
