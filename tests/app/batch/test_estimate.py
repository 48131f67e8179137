from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.batch.estimate import MOST_TRIED, Estimate, choose_sample, estimate


@given(st.lists(st.integers(0, 10**9), max_size=60), st.integers(1, 12))
def test_a_sample_is_of_different_pictures_from_small_to_large(sizes: list[int], most: int) -> None:
    sample = choose_sample(sizes, most)
    assert len(sample) == len(set(sample)) == min(most, len(sizes))
    assert [sizes[place] for place in sample] == sorted(sizes[place] for place in sample)
    assert choose_sample(sizes, most) == sample


def test_a_sample_is_spread_over_all_sizes() -> None:
    sizes = list(range(1200))
    random.Random(1).shuffle(sizes)
    assert [sizes[place] for place in choose_sample(sizes)] == list(range(50, 1200, 100))


def test_long_lists_are_looked_at_here_and_there() -> None:
    sizes = list(range(100_000))
    chosen = [sizes[place] for place in choose_sample(sizes)]
    assert len(chosen) == MOST_TRIED
    assert chosen[0] < 10_000
    assert chosen[-1] > 90_000


def test_all_of_them_are_no_estimate() -> None:
    assert estimate([10, 20, 30], 3) == Estimate(60, 60, 60)


def test_one_alone_says_little() -> None:
    assert estimate([100], 10) == Estimate(1000, 0, 2000)


def test_nothing_says_nothing() -> None:
    with pytest.raises(ValueError, match="nothing"):
        estimate([], 10)


def test_results_alike_leave_no_doubt_and_others_do() -> None:
    assert estimate([100] * 12, 1200) == Estimate(120_000, 120_000, 120_000)
    rising, scattered = estimate(range(100, 220, 10), 1200), estimate([100, 210] * 6, 1200)
    assert rising.bytes_out == 1200 * 155
    assert scattered.high - scattered.low > 3 * (rising.high - rising.low) > 0


def test_most_totals_lie_within() -> None:
    """Pictures whose results are as large as their sources suggest, give or take a third."""
    chance = random.Random(7)
    within = 0
    for _ in range(200):
        sizes = [int(chance.lognormvariate(15, 0.8)) for _ in range(400)]
        results = [size * chance.uniform(0.06, 0.12) for size in sizes]
        found = estimate([round(results[place]) for place in choose_sample(sizes)], 400)
        within += found.low <= sum(results) <= found.high
    assert within > 150
