"""From pixels to a file's bytes: one file for each format that is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from workers.contract.encoders import Avif, Encoder, EncoderOptions, Jpeg, Jxl, Png, WebP
from workers.contract.notes import Note
from workers.pipeline.encode import avif, jpeg, jxl, png, webp
from workers.pipeline.encode.traits import Traits
from workers.pipeline.metadata.read import MetadataBlocks
from workers.pipeline.room import require_room
from workers.pipeline.transform.transform import Rendered


class _Encoding(NamedTuple):
    """How one format is written, and what memory that takes for a number of pixels."""

    encode: Callable[[Rendered, Any, MetadataBlocks], bytes]
    needed_bytes: Callable[[Any, Traits, int], float]


#: Every encoder needs a line here.
_ENCODINGS: dict[type[EncoderOptions], _Encoding] = {
    WebP: _Encoding(webp.encode_webp, webp.needed_bytes),
    Avif: _Encoding(avif.encode_avif, avif.needed_bytes),
    Jpeg: _Encoding(jpeg.encode_jpeg, jpeg.needed_bytes),
    Png: _Encoding(png.encode_png, png.needed_bytes),
    Jxl: _Encoding(jxl.encode_jxl, jxl.needed_bytes),
}


def encode(rendered: Rendered, encoder: Encoder, metadata: MetadataBlocks) -> bytes:
    """The bytes of a whole file, with those ``metadata`` that ``holdable`` has let through.

    Pixels of our own cannot be wrong, so an encoder that fails has no memory; some do not say so,
    and others do not even fail but end the process, so there must be room beforehand.

    Raises:
        MemoryError: there is too little of it.
    """
    image = rendered.image
    traits = Traits(alpha=image.mode == "RGBA", grey=image.mode == "L")
    require_room(int(encoding_bytes(encoder, traits, image.width * image.height)))
    try:
        return _ENCODINGS[type(encoder)].encode(rendered, encoder, metadata)
    except (OSError, RuntimeError) as error:
        raise MemoryError(str(error)) from error


def encoding_bytes(encoder: Encoder, traits: Traits, pixels: int) -> float:
    """Peak memory of encoding a result of so many pixels."""
    return _ENCODINGS[type(encoder)].needed_bytes(encoder, traits, pixels)


def holdable(metadata: MetadataBlocks, encoder: Encoder) -> tuple[MetadataBlocks, tuple[Note, ...]]:
    """What of ``metadata`` the format has room for, and the note if that is not all."""
    most = encoder.max_block_bytes
    blocks = (metadata.exif, metadata.xmp, metadata.iptc, metadata.comment)
    if most is None or max(map(len, blocks)) <= most:
        return metadata, (Note.METADATA_LEFT_OUT,) if metadata.is_partial else ()
    exif, xmp, iptc, comment = (block if len(block) <= most else b"" for block in blocks)
    return MetadataBlocks(exif, xmp, iptc, comment), (Note.METADATA_LEFT_OUT,)
