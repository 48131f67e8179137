"""Who is overdue, from what was seen of them."""

from __future__ import annotations

from workers.engine.pool.patience import Bounds, Overdue, Patience
from workers.platforms.base import Usage

BOUNDS = Bounds(cpu_s=10, stopped_s=30, idle_s=60, reading_s=120)
STILL = Usage(1.0, 0, 0)


def first_overdue(patience: Patience, usage: Usage | None, seconds: int) -> tuple[int, Overdue]:
    """After how many seconds, looked at each second, and why."""
    for second in range(1, seconds + 1):
        if (overdue := patience.look(second, usage, is_owed=False)) is not None:
            return second, overdue
    raise AssertionError("never")


def test_what_a_worker_used_before_does_not_count() -> None:
    patience = Patience(BOUNDS, 0)
    assert patience.look(1, Usage(100, 0, 0), is_owed=False) is None
    assert patience.look(2, Usage(109, 0, 0), is_owed=False) is None
    assert patience.look(3, Usage(111, 0, 0), is_owed=False) is Overdue.COMPUTING


def test_doing_nothing_is_told_apart_by_what_holds_it() -> None:
    assert first_overdue(Patience(BOUNDS, 0), STILL._replace(is_stopped=True), 50) == (
        31,
        Overdue.STOPPED,
    )
    assert first_overdue(Patience(BOUNDS, 0), STILL, 90) == (61, Overdue.IDLE)
    assert first_overdue(Patience(BOUNDS, 0), STILL._replace(is_reading=True), 200) == (
        121,
        Overdue.READING,
    )


def test_where_the_system_tells_nothing_the_clock_counts() -> None:
    assert first_overdue(Patience(BOUNDS, 0), None, 20) == (11, Overdue.COMPUTING)


def test_a_gap_in_which_nobody_looked_counts_as_one_look() -> None:
    patience = Patience(BOUNDS, 0)
    for now in (1, 10_000, 20_000, 30_000):
        assert patience.look(now, STILL, is_owed=False) is None


def test_a_worker_that_waits_for_the_engine_is_not_idle() -> None:
    patience = Patience(BOUNDS, 0)
    for now in range(1, 500):
        assert patience.look(now, STILL, is_owed=True) is None
        assert not patience.is_held_up


def test_only_a_reading_worker_is_held_up() -> None:
    reading = Patience(BOUNDS, 0)
    idle = Patience(BOUNDS, 0)
    for now in range(1, 5):
        reading.look(now, STILL._replace(is_reading=True), is_owed=False)
        idle.look(now, STILL, is_owed=False)
    assert reading.is_held_up
    assert not idle.is_held_up
    reading.look(5, STILL._replace(read_bytes=1), is_owed=False)
    assert not reading.is_held_up
