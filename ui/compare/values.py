"""What the comparison shows, as values: made by whoever asks the engine, shown by the pane."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QImage

from workers.contract.events import Area, ResultFacts, Size
from workers.contract.jobs import WHOLE, Part
from workers.contract.recipe import Recipe

#: Sets of options beside each other at most: those of the picture, and pinned ones.
MOST_CANDIDATES = 3


@dataclass(frozen=True, slots=True)
class Shot:
    """An area of a result and of its source, in as many pixels; ``area`` counts in the result's.

    ``size`` is that of the whole result.
    """

    before: QImage
    after: QImage
    area: Area
    size: Size

    @property
    def is_whole(self) -> bool:
        """Whether all of the result is shown, pixel for pixel."""
        shown = (self.before.width(), self.before.height())
        return shown == (self.size.width, self.size.height)


@dataclass(frozen=True, slots=True)
class Figures:
    """What became of a picture with one recipe: of its source, and of the result."""

    bytes_in: int
    source: Size
    source_frames: int
    result: ResultFacts


@dataclass(frozen=True, slots=True)
class Candidate:
    """One set of options: its recipes, which of them is shown, and what is known of that.

    ``is_renewing``: the figures are of other options than these, or there are none yet.
    """

    recipes: tuple[Recipe, ...]
    shown: int = 0
    figures: Figures | None = None
    is_renewing: bool = False

    @property
    def recipe(self) -> Recipe:
        """The recipe whose result is shown."""
        return self.recipes[self.shown]


@dataclass(frozen=True, slots=True)
class Comparison:
    """All there is to show of one picture; the first candidate is what is made of it.

    That are the options of the form, unless the picture ``has_own``.
    ``failure`` is a sentence about the shown candidate. ``overview`` is all of the result,
    perhaps scaled down, ``detail`` a part of it pixel for pixel.
    """

    name: str
    candidates: tuple[Candidate, ...]
    shown: int = 0
    overview: Shot | None = None
    detail: Shot | None = None
    is_renewing: bool = False
    failure: str = ""
    has_own: bool = False

    @property
    def candidate(self) -> Candidate:
        """The one that is shown."""
        return self.candidates[self.shown]


@dataclass(frozen=True, slots=True)
class Look:
    """How the user looks at the result.

    ``longest_px`` is the view's longer side in pixels of the screen, ``scale`` how many of them a
    pixel of the result takes, and ``part`` what is in sight.
    """

    longest_px: int
    scale: float = 0.0
    part: Part = WHOLE


@dataclass(frozen=True, slots=True)
class BatchEstimate:
    """What the results of ``pictures`` may take: bytes, from and to, judged by ``sample``."""

    bytes_out: int
    low: int
    high: int
    pictures: int
    sample: int
