"""JPEG's options, in sharp's vocabulary."""

from __future__ import annotations

from typing import Annotated, ClassVar

from workers.contract.declared import whole, words
from workers.contract.encoders.base import EncoderOptions
from workers.contract.encoders.chroma import Chroma, ChromaSubsampling


class Jpeg(EncoderOptions, frozen=True, kw_only=True, tag="jpeg"):
    """How a JPEG file is encoded; its code tables are always optimised."""

    title: ClassVar[str] = "JPEG"
    extension: ClassVar[str] = ".jpg"
    max_side_px: ClassVar[int] = 65500  # libjpeg's JPEG_MAX_DIMENSION
    has_alpha: ClassVar[bool] = False
    # A segment's 65 533 bytes, less the longest name that stands before a block (XMP's).
    max_block_bytes: ClassVar[int | None] = 65533 - 29
    max_profile_bytes: ClassVar[int] = 512 << 10

    quality: Annotated[
        int,
        whole(1, 100),
        words("&Quality", "higher looks better and takes more bytes; 75 to 85 suits most photos"),
    ] = 80
    progressive: Annotated[
        bool, words("Progressive", "shows the whole picture early while loading; a little smaller")
    ] = True
    chroma_subsampling: Chroma = ChromaSubsampling.HALVED
