"""Compares two decodes of the same picture, and two tellings of an animation's timing.

Pure functions; must not run a program or read a file.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from PIL import Image, ImageChops, ImageStat

#: What rounding, upsampling of colour and profile engines may differ by, in levels of 255.
TOLERATED_LEVELS = 2.0
#: WebP counts whole milliseconds, other formats fractions.
TOLERATED_MS = 1.0
_GREY = (128, 128, 128, 255)


@dataclass(frozen=True, slots=True)
class Comparison:
    """How far two pictures are apart.

    ``levels`` is the mean absolute difference of red, green and blue where either picture shows
    something, laid on grey; ``alpha`` the mean alpha of both. Levels go from 0 to 255; ``levels``
    is ``None`` where the sizes differ.
    """

    own_size: tuple[int, int]
    other_size: tuple[int, int]
    levels: tuple[float, float, float] | None
    alpha: tuple[float, float]

    @property
    def difference(self) -> str:
        """What differs, in a few words; empty where nothing does."""
        if self.levels is None:
            return f"{_size(self.own_size)} instead of {_size(self.other_size)}"
        if abs(self.alpha[0] - self.alpha[1]) > TOLERATED_LEVELS:
            return f"mean alpha {self.alpha[0]:.1f} instead of {self.alpha[1]:.1f}"
        if max(self.levels) > TOLERATED_LEVELS:
            return "{:.1f}, {:.1f}, {:.1f} levels".format(*self.levels)
        return ""


def _size(size: tuple[int, int]) -> str:
    return f"{size[0]} × {size[1]}"


def compare(own: Image.Image, other: Image.Image) -> Comparison:
    """Compare two sRGB pictures of any mode."""
    pictures = [picture.convert("RGBA") for picture in (own, other)]
    alphas = [picture.getchannel("A") for picture in pictures]
    means = [ImageStat.Stat(alpha).mean[0] for alpha in alphas]
    levels = None
    if own.size == other.size:
        shown = ImageChops.lighter(*alphas).point([0, *[255] * 255])
        levels = _levels(pictures, shown)
    return Comparison(own.size, other.size, levels, (means[0], means[1]))


def _levels(pictures: Sequence[Image.Image], shown: Image.Image) -> tuple[float, float, float]:
    if shown.getbbox() is None:
        return (0.0, 0.0, 0.0)
    laid = [
        Image.alpha_composite(Image.new("RGBA", picture.size, _GREY), picture).convert("RGB")
        for picture in pictures
    ]
    red, green, blue = ImageStat.Stat(ImageChops.difference(*laid), shown).mean
    return (red, green, blue)


@dataclass(frozen=True, slots=True)
class Moving:
    """An animation: how long each frame is shown, and the pictures, where they were decoded."""

    durations_ms: Sequence[float]
    frames: Sequence[Image.Image] = ()

    @property
    def ends_ms(self) -> list[float]:
        """When each frame ends."""
        return list(accumulate(self.durations_ms))


def timing_difference(own: Moving, other: Moving) -> str:
    """What differs in when frames change, in a few words; empty where nothing does.

    A frame that is like the one before may have become one with it, as libwebp makes it.
    """
    if len(own.durations_ms) > len(other.durations_ms):
        return f"{len(own.durations_ms)} frames instead of {len(other.durations_ms)}"
    own_end, other_end = sum(own.durations_ms), sum(other.durations_ms)
    if abs(own_end - other_end) > TOLERATED_MS:
        return f"{own_end:g} ms instead of {other_end:g} ms"
    known = other.ends_ms
    for number, end in enumerate(own.ends_ms, start=1):
        if min(abs(end - moment) for moment in known) > TOLERATED_MS:
            return f"frame {number} ends at {end:g} ms, as none of the source does"
    return ""


def moving_difference(own: Moving, other: Moving) -> str:
    """The first frame of ``other`` that ``own`` shows differently in that moment; or empty."""
    ends = own.ends_ms
    for index, (end, frame) in enumerate(zip(other.ends_ms, other.frames, strict=True)):
        if len(own.frames) == len(other.frames):
            shown = own.frames[index]
        else:
            moment = end - other.durations_ms[index] / 2
            place = min(bisect_right(ends, moment), len(own.frames) - 1)
            shown = own.frames[place]
        if found := compare(shown, frame).difference:
            return f"frame {index + 1}: {found}"
    return ""


def verdict(differences: Sequence[str]) -> str:
    """One word for a picture by what each other decoder found to differ.

    Returns:
        ``equal`` where all agree with Dropmill, ``split`` where some do, ``different`` where none
        does, ``unread`` where there is no other decode.
    """
    if not differences:
        return "unread"
    if all(differences):
        return "different"
    return "split" if any(differences) else "equal"
