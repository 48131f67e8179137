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
    tolerance: float,
    most_tries: int,
) -> Bracket[_Try]:
    """Try qualities from ``low`` to ``high``, beginning with ``first``, ``most_tries`` at most.

    It ends when a measure is ``wished`` or up to ``tolerance`` below, when the qualities on both
    sides are neighbours, or when there is nothing left beyond. New qualities come of the secant
    through the tries on both sides, kept apart from them so that a bent curve does not make it
    crawl (as in the Illinois variant of regula falsi).
    """
    bracket: Bracket[_Try] = Bracket()
    quality = min(max(first, low), high)
    for tries_left in reversed(range(most_tries)):
        tried = attempt(quality)
        if tried.measure <= wished:
            bracket = Bracket((quality, tried), bracket.above)
        else:
            bracket = Bracket(bracket.below, (quality, tried))
        following = _next(bracket, wished, low, high, tolerance)
        if following is None:
            break
        # While nothing fits the last try is the lowest, so that none is given up that would have.
        quality = low if tries_left == 1 and bracket.below is None else following
    return bracket


def _next(
    bracket: Bracket[_Try], wished: float, low: int, high: int, tolerance: float
) -> int | None:
    """The next quality to try; ``None`` when the search is over."""
    if bracket.below is None:
        assert bracket.above is not None
        return _beyond(bracket.above[0], low)
    if wished - bracket.below[1].measure <= tolerance:
        return None
    if bracket.above is None:
        return _beyond(bracket.below[0], high)
    (left, under), (right, over) = bracket.below, bracket.above
    if right - left <= 1:
        return None
    share = (wished - under.measure) / (over.measure - under.measure)
    aimed = left + share * (right - left)
    margin = max(1.0, 0.1 * (right - left))
    return min(max(round(min(max(aimed, left + margin), right - margin)), left + 1), right - 1)


def _beyond(quality: int, end: int) -> int | None:
    """A good step from ``quality`` towards ``end``; ``None`` at the end."""
    if quality == end:
        return None
    step = (end - quality) * 0.5
    return end if abs(step) < 2 else quality + round(step)
