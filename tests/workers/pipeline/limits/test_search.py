from __future__ import annotations

from dataclasses import dataclass

from hypothesis import assume, given
from hypothesis import strategies as st

from workers.pipeline.limits.search import Bracket, search


@dataclass
class Tried:
    measure: float


def found(curve: list[float], wished: float, first: int, tries: int) -> tuple[Bracket[Tried], int]:
    asked: list[int] = []

    def attempt(quality: int) -> Tried:
        asked.append(quality)
        return Tried(curve[quality - 1])

    bracket = search(
        attempt,
        wished,
        first=first,
        low=1,
        high=len(curve),
        slope=1.0,
        tolerance=0.0,
        most_tries=tries,
    )
    assert len(set(asked)) == len(asked), "the same quality twice"
    return bracket, len(asked)


CURVES = st.lists(st.floats(0.001, 5), min_size=100, max_size=100).map(
    lambda steps: [sum(steps[: n + 1]) for n in range(len(steps))]
)


@given(CURVES, st.floats(0, 300), st.integers(1, 100))
def test_with_tries_enough_the_crossing_is_found(
    curve: list[float], wished: float, first: int
) -> None:
    bracket, _ = found(curve, wished, first, tries=100)
    fitting = [quality for quality, measure in enumerate(curve, 1) if measure <= wished]
    assert (bracket.below[0] if bracket.below else None) == (max(fitting) if fitting else None)


@given(CURVES, st.floats(0, 300), st.integers(1, 100), st.integers(1, 8))
def test_what_lies_below_never_exceeds_the_wish(
    curve: list[float], wished: float, first: int, tries: int
) -> None:
    bracket, asked = found(curve, wished, first, tries)
    assert asked <= tries
    assert bracket.below is None or bracket.below[1].measure <= wished
    assert bracket.above is None or bracket.above[1].measure > wished
    assert bracket.below or bracket.above


@given(st.floats(0.5, 4), st.floats(0.05, 0.95))
def test_a_nearly_straight_curve_takes_few_tries(bend: float, share: float) -> None:
    curve = [100 * (quality / 100) ** bend for quality in range(1, 101)]
    wished = curve[0] + share * (curve[-1] - curve[0])
    assume(wished > curve[1])
    _, asked = found(curve, wished, first=80, tries=100)
    assert asked <= 12


@given(st.integers(1, 100), st.integers(2, 8))
def test_nothing_is_given_up_before_the_lowest_was_tried(first: int, tries: int) -> None:
    bracket, asked = found(list(range(1, 101)), 0.5, first, tries)
    assert asked <= tries
    assert bracket.above is not None
    assert bracket.above[0] == 1

    only_the_lowest, _ = found(list(range(1, 101)), 1.0, first, tries)
    assert only_the_lowest.below is not None
