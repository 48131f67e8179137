"""What becomes of a picture's colours."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from workers.contract.declared import OptionGroup, called, hex_colour, words


class ColourSpace(StrEnum):
    """In which colours a result is stored."""

    SRGB = "srgb"
    """Converted to sRGB, which looks right everywhere, also where profiles are ignored."""
    KEEP = "keep"
    """As they are, with their ICC profile; CMYK, Lab and grey profiles become sRGB all the same."""


class Colour(OptionGroup, frozen=True, kw_only=True):
    """Colour space, and what stands behind and around a picture."""

    space: Annotated[
        ColourSpace,
        called(SRGB="sRGB, right everywhere", KEEP="As they are"),
        words("Colours", "srgb looks right everywhere; keep leaves wide colours and their profile"),
    ] = ColourSpace.SRGB
    linear_light: Annotated[
        bool,
        words(
            "Resize in linear light",
            "fine bright patterns keep their brightness when a picture shrinks; slower",
            is_rare=True,
        ),
    ] = False
    background: Annotated[
        Annotated[str, hex_colour()] | None,
        words(
            "Background",
            "behind what is transparent where the format is not, and around the picture "
            "where it does not fill its box; as #rrggbb",
            is_rare=True,
        ),
    ] = None
