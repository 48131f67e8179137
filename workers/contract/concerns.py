"""What somebody may want to decide before pictures are converted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum


class Concern(StrEnum):
    """Why a picture is asked about, the gravest first."""

    REPLACES = "replaces"
    """Its result would take the place of a file that is there."""
    TOO_LARGE = "too-large"
    """Its result has more pixels than the format can hold, and cannot be."""
    FIRST_FRAME = "first-frame"
    """All frames are wanted, and only the first would be kept."""


Concerns = Mapping[Concern, Sequence[str]]
"""The names of files that would be replaced, or of pictures, by what there is to decide."""
