"""From pixels to a file's bytes: one file for each format that is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from workers.contract.encoders import Encoder, WebP
from workers.pipeline.encode.traits import Traits
from workers.pipeline.encode.webp import bytes_per_pixel, encode_webp
from workers.pipeline.metadata.read import MetadataBlocks
from workers.pipeline.transform.transform import Rendered


class _Encoding(NamedTuple):
    """How one format is written, and what that takes for each pixel."""

    encode: Callable[[Rendered, Any, MetadataBlocks], bytes]
    bytes_per_pixel: Callable[[Any, Traits], float]


#: Every encoder needs a line here.
_ENCODINGS: dict[type[Encoder], _Encoding] = {WebP: _Encoding(encode_webp, bytes_per_pixel)}


def encode(rendered: Rendered, encoder: Encoder, metadata: MetadataBlocks) -> bytes:
    """The bytes of a whole file.

    Raises:
        MemoryError: there is too little of it.
    """
    return _ENCODINGS[type(encoder)].encode(rendered, encoder, metadata)


def encoding_bytes_per_pixel(encoder: Encoder, traits: Traits) -> float:
    """Peak memory of encoding, in bytes for each pixel of the result."""
    return _ENCODINGS[type(encoder)].bytes_per_pixel(encoder, traits)
