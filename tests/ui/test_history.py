from collections import deque

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.charts.history import DEFAULT_CAPACITY, History


def test_starts_empty() -> None:
    history = History()
    assert len(history) == 0
    assert list(history) == []
    assert history.latest is None
    assert history.capacity == DEFAULT_CAPACITY


@given(
    samples=st.lists(st.floats(allow_nan=False), max_size=40),
    capacity=st.integers(1, 9),
    count=st.integers(0, 12),
)
def test_keeps_the_newest_in_order(samples: list[float], capacity: int, count: int) -> None:
    history, expected = History(capacity), deque[float](maxlen=capacity)
    for sample in samples:
        history.append(sample)
        expected.append(sample)
    assert list(history) == list(expected)
    assert len(history) == len(expected)
    assert history.latest == (expected[-1] if expected else None)
    assert (
        list(history.newest(count)) == list(expected)[len(expected) - min(count, len(expected)) :]
    )


def test_appending_never_moves_its_memory() -> None:
    history = History(8)
    before = history._ring.buffer_info()
    for sample in range(100):
        history.append(sample)
    assert history._ring.buffer_info() == before


@pytest.mark.parametrize("capacity", [0, -3])
def test_refuses_to_hold_nothing(capacity: int) -> None:
    with pytest.raises(ValueError, match="history"):
        History(capacity)
