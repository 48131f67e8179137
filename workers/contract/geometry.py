"""Target sizes for every ``Fit``, with sharp's semantics.

Arithmetic only: both sides reckon with it, a worker to make a result, a plan to name it.
"""

from __future__ import annotations

from fractions import Fraction
from math import isqrt
from typing import NamedTuple

from msgspec import Struct

from workers.contract.events import Size
from workers.contract.resize import Fit, Position, Resize


class Anchor(NamedTuple):
    """Where something smaller lies in something larger: 0 is left or top, 1 right or bottom."""

    across: float
    down: float


CENTRE = Anchor(0.5, 0.5)

_ANCHORS = {
    Position.TOP: Anchor(0.5, 0),
    Position.RIGHT_TOP: Anchor(1, 0),
    Position.RIGHT: Anchor(1, 0.5),
    Position.RIGHT_BOTTOM: Anchor(1, 1),
    Position.BOTTOM: Anchor(0.5, 1),
    Position.LEFT_BOTTOM: Anchor(0, 1),
    Position.LEFT: Anchor(0, 0.5),
    Position.LEFT_TOP: Anchor(0, 0),
}


class Layout(Struct, frozen=True):
    """How a picture becomes its result, upright, in pixels.

    The whole picture is scaled to ``scaled``, of which the part ``visible`` is kept, which stands
    in ``output``. Only ``cover`` crops, only ``contain`` pads.
    """

    scaled: Size
    visible: Size
    output: Size
    anchor: Anchor = CENTRE
    """Where the part lies, in both."""

    @property
    def offset(self) -> tuple[int, int]:
        """Where the visible part begins in the output: left, top."""
        return (
            int((self.output.width - self.visible.width) * self.anchor.across),
            int((self.output.height - self.visible.height) * self.anchor.down),
        )


def turned(size: Size) -> Size:
    """The same size after a quarter turn."""
    return Size(size.height, size.width)


def _scales(source: Size, options: Resize) -> tuple[Fraction, Fraction]:
    """Horizontal and vertical factor; libvips' shrink factors, inverted and exact."""
    across = Fraction(options.width, source.width) if options.width else None
    down = Fraction(options.height, source.height) if options.height else None
    if (uniform := _uniform_scale(source, options)) is not None:
        scales = (uniform, uniform)
    elif options.fit is Fit.FILL:
        scales = (across or Fraction(1), down or Fraction(1))
    elif across is None or down is None:
        scale = across or down or Fraction(1)
        scales = (scale, scale)
    else:
        smaller = options.fit in (Fit.INSIDE, Fit.CONTAIN)
        scale = min(across, down) if smaller else max(across, down)
        scales = (scale, scale)
    if options.without_enlargement:
        scales = (min(scales[0], Fraction(1)), min(scales[1], Fraction(1)))
    return scales


def _uniform_scale(source: Size, options: Resize) -> Fraction | None:
    """The factor that percent or megapixels ask for."""
    if options.percent is not None:
        return Fraction(str(options.percent)) / 100
    if options.megapixels is not None:
        area = Fraction(str(options.megapixels)) * 10**6 / (source.width * source.height)
        # A root with twelve digits, cut: never more pixels than wanted, but for rounding.
        return Fraction(isqrt(int(area * 10**24)), 10**12)
    return None


def _scaled_length(length: int, scale: Fraction) -> int:
    """Halves go up, as in libvips; never less than a pixel."""
    return max(1, int(length * scale + Fraction(1, 2)))


def scaled_size(source: Size, options: Resize) -> Size:
    """What the whole of a picture of upright size ``source`` is scaled to."""
    across, down = _scales(source, options)
    return Size(_scaled_length(source.width, across), _scaled_length(source.height, down))


def layout_of(source: Size, options: Resize) -> Layout:
    """Sizes for a picture of upright size ``source``, as sharp's ``resize`` would give them.

    ``contain`` pads to the box even where ``without_enlargement`` keeps the picture small.
    """
    scaled = scaled_size(source, options)
    box = Size(options.width or scaled.width, options.height or scaled.height)
    visible = output = scaled
    if options.fit is Fit.COVER:
        visible = output = Size(min(box.width, scaled.width), min(box.height, scaled.height))
    elif options.fit is Fit.CONTAIN:
        output = box
    return Layout(scaled, visible, output, _ANCHORS.get(options.position, CENTRE))
