"""How much of what a file tells beside its pixels goes into the result."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from workers.contract.declared import OptionGroup, called, words


class Keep(StrEnum):
    """Which EXIF and XMP are kept."""

    ALL = "all"
    """All of it, as it is."""
    NO_LOCATION = "no-location"
    """All but where the picture was taken."""
    COPYRIGHT = "copyright"
    """Author and copyright only."""
    NONE = "none"
    """Nothing."""


class Metadata(OptionGroup, frozen=True, kw_only=True):
    """Which metadata goes into the result.

    The orientation is always "upright", for so the pixels are. Colour profiles are colours, not
    metadata: ``Colour`` decides on them.
    """

    keep: Annotated[
        Keep,
        called(
            ALL="All",
            NO_LOCATION="All but the place",
            COPYRIGHT="Author and copyright",
            NONE="None",
        ),
        words(
            "&Metadata",
            "camera, date, place, titles and ratings: all of them, all but the place, author and "
            "copyright only, or none",
        ),
    ] = Keep.ALL
    maker_notes: Annotated[
        bool,
        words(
            "Camera maker's notes (E&XIF)",
            "maker notes may hold places and serial numbers; off drops them",
            is_rare=True,
        ),
    ] = True
