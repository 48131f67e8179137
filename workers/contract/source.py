"""What is expected of a source."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from workers.contract.declared import OptionGroup, called, words


class Pages(StrEnum):
    """Which pages of a TIFF are converted."""

    FIRST = "first"
    ALL = "all"
    """Every one, to a result of its own."""


class Source(OptionGroup, frozen=True, kw_only=True):
    """Which sources are good enough, and what of them is taken.

    Several results of one picture must agree to take a damaged one.
    """

    accept_damaged: Annotated[
        bool,
        words(
            "Accept damaged pictures",
            "show what can be read of pictures that are cut off or broken",
        ),
    ] = False
    pages: Annotated[
        Pages,
        called(FIRST="First only", ALL="All, a file for each"),
        words("Pages", "of a TIFF with several: convert the first, or all of them to a file each"),
    ] = Pages.FIRST
