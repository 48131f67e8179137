"""WebP's options, in sharp's vocabulary."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, ClassVar

from workers.contract.declared import not_on_windows, whole, words
from workers.contract.encoders.base import EncoderOptions
from workers.contract.encoders.speed import Speed


class WebP(EncoderOptions, frozen=True, kw_only=True, tag="webp"):
    """How a WebP file is encoded; see libwebp's ``WebPConfig``."""

    title: ClassVar[str] = "WebP"
    extension: ClassVar[str] = ".webp"
    max_side_px: ClassVar[int] = 16383  # libwebp's WEBP_MAX_DIMENSION

    holds_animation: ClassVar[bool] = True
    efforts: ClassVar[Mapping[Speed, int]] = MappingProxyType(
        {Speed.FASTEST: 2, Speed.BALANCED: 4, Speed.SMALLEST: 6}
    )

    quality: Annotated[
        int,
        whole(1, 100),
        words("&Quality", "higher looks better and takes more bytes; 75 to 85 suits most photos"),
    ] = 80
    lossless: Annotated[
        bool, words("&Lossless", "keep every pixel exactly; best for drawings and screenshots")
    ] = False
    effort: Annotated[
        int,
        whole(0, 6),
        words("Effo&rt", "0 is fastest, 6 makes the smallest files; 4 is a good middle"),
    ] = 4
    alpha_quality: Annotated[
        int,
        whole(0, 100),
        words("&Transparency", "quality of transparency; 100 keeps it exact", is_rare=True),
    ] = 100
    near_lossless: Annotated[
        Annotated[int, whole(0, 100)] | None,
        words(
            "Near lossless",
            "lossless, but values are rounded where no eye sees it; lower makes smaller files, "
            "60 suits most screenshots",
            is_rare=True,
        ),
        not_on_windows(),  # both are unknown to Pillow, and only there its libwebp is out of reach
    ] = None
    sharp_yuv: Annotated[
        bool,
        words(
            "Sharp colour edges",
            "thin coloured lines and text stay sharper; takes nearly twice as long",
            is_rare=True,
        ),
        not_on_windows(),
    ] = False

    @property
    def codes_losslessly(self) -> bool:
        """Whether pixels go to libwebp's lossless coder, to which quality is thoroughness."""
        return self.lossless or self.near_lossless is not None
