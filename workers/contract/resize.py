"""How large a result is, and which part of the picture it shows."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated

from workers.contract.declared import OptionError, OptionGroup, decimal, whole, words

#: More widths than any page offers; each is a file of its own for every picture.
MAX_WIDTHS = 16

#: Largest width or height that can be asked for, in pixels: no screen and few printers have more.
MAX_SIDE_PX = 16383


class Fit(StrEnum):
    """How a picture is fitted into ``width`` × ``height`` (sharp's ``fit``)."""

    INSIDE = "inside"
    """Keep the aspect ratio; at most as large as the box."""
    OUTSIDE = "outside"
    """Keep the aspect ratio; at least as large as the box."""
    COVER = "cover"
    """Keep the aspect ratio; fill the box exactly and crop what stands over."""
    CONTAIN = "contain"
    """Keep the aspect ratio; fit inside and pad to the box exactly."""
    FILL = "fill"
    """Ignore the aspect ratio; stretch to the box exactly."""


class Position(StrEnum):
    """Which part of a picture stays where ``cover`` crops, and where it stands in ``contain``."""

    CENTRE = "centre"
    TOP = "top"
    RIGHT_TOP = "right-top"
    RIGHT = "right"
    RIGHT_BOTTOM = "right-bottom"
    BOTTOM = "bottom"
    LEFT_BOTTOM = "left-bottom"
    LEFT = "left"
    LEFT_TOP = "left-top"
    ENTROPY = "entropy"
    """The part with most detail; ``contain`` takes it for the centre."""


class Resize(OptionGroup, frozen=True, kw_only=True):
    """Target box in pixels, or ``percent``, or ``megapixels``; none of them keeps the size.

    A side left ``None`` follows the other. With a single side every fit but ``fill`` scales by that
    side; ``fill`` keeps the other side's pixels as they are, as sharp does.
    ``without_enlargement`` never makes a picture larger than it is: the scale is capped at 1, for
    ``cover`` and ``fill`` each side of the result is capped at the source's.
    """

    width: Annotated[
        Annotated[int, whole(1, MAX_SIDE_PX, "px")] | None, words("&Width", "width of the box")
    ] = None
    height: Annotated[
        Annotated[int, whole(1, MAX_SIDE_PX, "px")] | None, words("Hei&ght", "height of the box")
    ] = None
    fit: Annotated[Fit, words("F&it", "how a picture is fitted into the box")] = Fit.INSIDE
    position: Annotated[
        Position, words("Position", "which part of the picture stays where it is cropped")
    ] = Position.CENTRE
    percent: Annotated[
        Annotated[float, decimal(0.1, 1000, 1, "%")] | None,
        words("Percent", "of the picture's own width and height"),
    ] = None
    megapixels: Annotated[
        Annotated[float, decimal(0.01, 250, 2, "MP")] | None,
        words("Megapixels", "width times height at most, in millions"),
    ] = None
    without_enlargement: Annotated[
        bool, words("&Never enlarge", "pictures that are smaller keep their size")
    ] = True

    def __post_init__(self) -> None:
        """Check every value and that they go together. Raises ``OptionError``."""
        super().__post_init__()
        box = self.width is not None or self.height is not None
        if sum((box, self.percent is not None, self.megapixels is not None)) > 1:
            raise OptionError("a box, percent and megapixels exclude each other")

    @property
    def keeps_size(self) -> bool:
        """Whether no resize was asked for."""
        return (self.width, self.height, self.percent, self.megapixels) == (None,) * 4


def widths_in(text: str) -> tuple[int, ...]:
    """The widths that a list like ``480, 960, 1920`` names, each once, the smallest first.

    Raises ``OptionError``.
    """
    if not re.fullmatch(r"[0-9]{1,9}(?:[, ]+[0-9]{1,9})*", text.strip()):
        raise OptionError(f"sizes must be widths with commas, like 480,960,1920, not {text!r}")
    widths = tuple(sorted({int(width) for width in re.findall("[0-9]+", text)}))
    if len(widths) > MAX_WIDTHS:
        raise OptionError(f"sizes can be {MAX_WIDTHS} at most, not {len(widths)}")
    for width in widths:
        Resize(width=width)
    return widths
