"""JPEG XL's options, in sharp's vocabulary."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from typing import Annotated, ClassVar

from workers.contract.declared import whole, words
from workers.contract.encoders.base import EncoderOptions


class Jxl(EncoderOptions, frozen=True, kw_only=True, tag="jxl"):
    """How a JPEG XL file is encoded; see libjxl's ``JxlEncoderFrameSettings``.

    It can be had only where the optional extra ``jxl`` is installed (ADR 0018).
    """

    title: ClassVar[str] = "JPEG XL"
    extension: ClassVar[str] = ".jxl"
    max_side_px: ClassVar[int] = 2**30  # ISO/IEC 18181-1, the size header

    extra: ClassVar[str] = "jxl"

    quality: Annotated[
        int,
        whole(1, 100),
        words("&Quality", "higher looks better and takes more bytes; 75 to 90 suits most photos"),
    ] = 80
    lossless: Annotated[
        bool, words("&Lossless", "keep every pixel exactly; best for drawings and screenshots")
    ] = False
    effort: Annotated[
        int,
        whole(1, 7),  # beyond, libjxl takes five times the memory
        words("Effo&rt", "3 is as fast as WebP; 7 makes smaller files in several times the time"),
    ] = 3

    @classmethod
    def is_offered(cls) -> bool:
        """Whether the package with the library is installed."""
        return _has_library()


@cache
def _has_library() -> bool:
    return find_spec("pylibjxl") is not None
