"""PNG's options, in sharp's vocabulary."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, ClassVar

from workers.contract.declared import whole, words
from workers.contract.encoders.base import EncoderOptions
from workers.contract.encoders.speed import Speed


class Png(EncoderOptions, frozen=True, kw_only=True, tag="png"):
    """How a PNG file is encoded; every pixel stays exact unless ``palette`` is asked for."""

    title: ClassVar[str] = "PNG"
    extension: ClassVar[str] = ".png"
    max_side_px: ClassVar[int] = 2**31 - 1  # PNG, third edition, 7.1
    efforts: ClassVar[Mapping[Speed, int]] = MappingProxyType(
        {Speed.FASTEST: 1, Speed.BALANCED: 6, Speed.SMALLEST: 9}
    )

    effort: Annotated[
        int,
        whole(1, 9),
        words("Effo&rt", "1 is fastest, 9 makes the smallest files; above 6 gains little"),
    ] = 6
    optimise: Annotated[
        bool,
        words(
            "Optimise",
            "the same pixels in fewer bytes: screenshots take less than half, photos nine tenths; "
            "needs up to three times as long",
        ),
    ] = False
    palette: Annotated[
        bool,
        words("Palette", "at most so many colours; much smaller for drawings, coarse for photos"),
    ] = False
    colours: Annotated[
        int, whole(2, 256), words("Colours", "how many colours a palette may have", is_rare=True)
    ] = 256
