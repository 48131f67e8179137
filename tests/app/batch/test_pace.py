from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePath
from threading import Event

from app.batch.pace import CountAhead, Pace, RunProgress
from app.batch.walk import FoundPicture, Walked, WalkProblem, WalkTrouble
from tests.fake_clock import FakeClock


def found(size_bytes: int = 10) -> FoundPicture:
    return FoundPicture(Path("a.jpg"), PurePath(), size_bytes)


def counted(*walked: Walked) -> CountAhead:
    ahead = CountAhead(walked)
    ahead._thread.join(timeout=10.0)
    return ahead


def test_without_a_count_only_the_speed_is_known() -> None:
    clock = FakeClock()
    pace = Pace(None, clock)
    for _ in range(20):
        clock.advance(0.5)
        pace.end(10)
    assert pace.now(failed=3) == RunProgress(20, 3, None, 2.0, None)


def test_with_a_count_the_time_left_follows_the_bytes() -> None:
    clock = FakeClock()
    problem = WalkProblem(Path("d"), WalkTrouble.NO_PICTURES)
    pace = Pace(counted(found(), problem, found(), found(80)), clock)
    clock.advance(1.0)
    pace.end(10)
    clock.advance(1.0)
    pace.end(10)
    assert pace.now(failed=0) == RunProgress(2, 0, 3, 1.0, 8.0)


def test_pictures_that_end_before_they_are_counted_are_not_counted_twice() -> None:
    clock, may_count = FakeClock(), Event()

    def walked() -> Iterator[Walked]:
        assert may_count.wait(timeout=10.0)
        yield from (found(), found(), found(), found())

    ahead = CountAhead(walked())
    pace = Pace(ahead, clock)
    clock.advance(1.0)
    pace.end(10)
    assert pace.now(0).total is None
    may_count.set()
    ahead._thread.join(timeout=10.0)
    assert pace.now(0) == RunProgress(1, 0, 4, 1.0, 3.0)


def test_files_that_came_meanwhile_make_the_count_void() -> None:
    pace = Pace(counted(found()), FakeClock())
    pace.end(10)
    pace.end(10)
    assert pace.now(0).total is None


def test_counting_can_be_given_up() -> None:
    ahead = counted()
    ahead.close()
    assert ahead.total == (0, 0)
