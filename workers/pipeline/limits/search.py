"""The quality at which a measure crosses a wished value, found in few tries.

Pure: what is tried, and what a try gives, is handed in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar


class Measured(Protocol):
    """A try; its ``measure`` grows with quality."""

    @property
    def measure(self) -> float:
        """What is compared with the wished value."""
        ...


#: A stride goes so many times as far as the slope says, and so many steps of quality at least.
_TOO_FAR, _LEAST_STRIDE = 1.2, 3

_Try = TypeVar("_Try", bound=Measured)


@dataclass(frozen=True, slots=True)
class Bracket(Generic[_Try]):
    """The best tries on both sides of the wished value, each with its quality."""

    below: tuple[int, _Try] | None = None
    above: tuple[int, _Try] | None = None


def search(
    attempt: Callable[[int], _Try],
    wished: float,
    *,
    first: int,
    low: int,
    high: int,
    slope: float,
    tolerance: float,
    most_tries: int,
) -> Bracket[_Try]:
    """Try qualities from ``low`` to ``high``, beginning with ``first``, ``most_tries`` at most.

    It ends when a measure is ``wished`` or up to ``tolerance`` below, when the qualities on both
    sides are neighbours, or when there is nothing left beyond. Until there are tries on both sides,
    ``slope`` says by how much the measure is thought to grow with each step of quality. Then new
    qualities come of the secant through them, kept apart from them so that a bent curve does not
    make it crawl (as in the Illinois variant of regula falsi).
    """
    bracket: Bracket[_Try] = Bracket()
    quality = min(max(first, low), high)
    for tries_left in reversed(range(most_tries)):
        tried = attempt(quality)
        if tried.measure <= wished:
            bracket = Bracket((quality, tried), bracket.above)
        else:
            bracket = Bracket(bracket.below, (quality, tried))
        following = _next(bracket, wished, low, high, slope, tolerance)
        if following is None:
            break
        # While nothing fits the last try is the lowest, so that none is given up that would have.
        quality = low if tries_left == 1 and bracket.below is None else following
    return bracket


def _next(
    bracket: Bracket[_Try], wished: float, low: int, high: int, slope: float, tolerance: float
) -> int | None:
    """The next quality to try; ``None`` when the search is over."""
    if bracket.below is None:
        assert bracket.above is not None
        quality, tried = bracket.above
        return None if quality == low else max(low, quality + _stride(wished, tried, slope))
    quality, tried = bracket.below
    if wished - tried.measure <= tolerance:
        return None
    if bracket.above is None:
        return None if quality == high else min(high, quality + _stride(wished, tried, slope))
    (left, under), (right, over) = bracket.below, bracket.above
    if right - left <= 1:
        return None
    share = (wished - under.measure) / (over.measure - under.measure)
    aimed = left + share * (right - left)
    margin = max(1.0, 0.1 * (right - left))
    return min(max(round(min(max(aimed, left + margin), right - margin)), left + 1), right - 1)


def _stride(wished: float, tried: Measured, slope: float) -> int:
    """How far to go beyond a try: somewhat too far, so that what is wished lies in between."""
    steps = round(_TOO_FAR * (wished - tried.measure) / slope)
    return min(steps, -_LEAST_STRIDE) if tried.measure > wished else max(steps, _LEAST_STRIDE)
