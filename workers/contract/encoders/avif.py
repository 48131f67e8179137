"""AVIF's options, in sharp's vocabulary."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, ClassVar

from workers.contract.declared import whole, words
from workers.contract.encoders.base import EncoderOptions
from workers.contract.encoders.chroma import Chroma, ChromaSubsampling
from workers.contract.encoders.speed import Speed


class Avif(EncoderOptions, frozen=True, kw_only=True, tag="avif"):
    """How an AVIF file is encoded; see libavif's ``avifEncoder``."""

    title: ClassVar[str] = "AVIF"
    extension: ClassVar[str] = ".avif"
    # AV1 has room for 65 536, but libavif's decoder stops at 16 384 × 16 384 pixels.
    max_side_px: ClassVar[int] = 16384

    holds_animation: ClassVar[bool] = True
    efforts: ClassVar[Mapping[Speed, int]] = MappingProxyType(
        {Speed.FASTEST: 0, Speed.BALANCED: 0, Speed.SMALLEST: 3}
    )

    quality: Annotated[
        int,
        whole(1, 100),
        words("&Quality", "higher looks better and takes more bytes; 50 to 65 suits most photos"),
    ] = 60
    effort: Annotated[
        int,
        whole(0, 9),
        words("Effo&rt", "0 is as fast as WebP; 3 makes smaller files in seven times the time"),
    ] = 0
    chroma_subsampling: Chroma = ChromaSubsampling.HALVED
