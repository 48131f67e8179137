"""What becomes of pictures that move."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from workers.contract.declared import OptionGroup, called, words


class Frames(StrEnum):
    """Which frames of an animation are converted."""

    KEEP = "keep"
    """All of them, where the format can hold them."""
    FIRST = "first"
    """The first one, as a still picture."""


class Animation(OptionGroup, frozen=True, kw_only=True):
    """What becomes of animated GIF, PNG, WebP and AVIF."""

    frames: Annotated[
        Frames,
        called(KEEP="Keep all frames", FIRST="First frame only"),
        words(
            "Animations",
            "keep all frames where the format can (WebP, AVIF), or convert the first one only",
        ),
    ] = Frames.KEEP
