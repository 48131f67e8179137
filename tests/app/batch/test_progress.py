from __future__ import annotations

import pytest

from app.batch.progress import BatchProgress
from workers.contract.items import StatusCounts
from workers.contract.pause import Pause


def counts(**known: int) -> StatusCounts:
    states = ("running", "failed", "waiting", "converted", "kept", "skipped", "cancelled")
    return StatusCounts(**{state: known.get(state, 0) for state in states})


def test_counts_are_taken_over() -> None:
    summary = BatchProgress().summary(counts(converted=1, failed=2, waiting=3, cancelled=4), 0.0)
    assert (summary.total, summary.converted, summary.failed) == (10, 1, 2)
    assert (summary.waiting, summary.cancelled, summary.finished) == (3, 4, 7)


def test_nothing_is_said_about_speed_before_there_is_any() -> None:
    progress = BatchProgress()
    progress.expect(100, now_s=0.0)
    summary = progress.summary(counts(waiting=1), 5.0)
    assert (summary.pictures_per_s, summary.seconds_left) == (None, None)


def test_the_rate_is_that_of_the_last_ten_seconds() -> None:
    progress = BatchProgress()
    for _ in range(1000):
        progress.expect(100, now_s=0.0)
    for second in range(100):
        progress.end(100, now_s=float(second))  # one a second
    for tenth in range(200):
        progress.end(100, now_s=100 + tenth / 10)  # then ten a second
    summary = progress.summary(counts(), 120.0)
    assert summary.pictures_per_s == pytest.approx(10, rel=0.02)
    assert summary.seconds_left == pytest.approx(70, rel=0.02)


def test_the_time_left_is_weighted_by_size() -> None:
    progress = BatchProgress()
    for size_bytes in (100, 100, 800):
        progress.expect(size_bytes, now_s=0.0)
    progress.end(100, now_s=1.0)
    progress.end(100, now_s=2.0)
    assert progress.summary(counts(), 2.0).seconds_left == pytest.approx(8.0)


def test_sizes_that_are_not_known_do_not_hurt() -> None:
    progress = BatchProgress()
    for _ in range(4):
        progress.expect(0, now_s=0.0)
    progress.end(0, now_s=2.0)
    assert progress.summary(counts(), 2.0).seconds_left == pytest.approx(6.0)


def test_a_new_batch_starts_its_own_clock() -> None:
    progress = BatchProgress()
    progress.expect(1, now_s=0.0)
    progress.end(1, now_s=1.0)
    progress.expect(1, now_s=1000.0)
    progress.expect(1, now_s=1000.0)
    progress.end(1, now_s=1001.0)
    assert progress.summary(counts(), 1001.0).pictures_per_s == pytest.approx(1.0)


def test_dropped_pictures_are_no_longer_waited_for() -> None:
    progress = BatchProgress()
    for _ in range(3):
        progress.expect(50, now_s=0.0)
    progress.end(50, now_s=1.0)
    progress.drop(50)
    assert progress.summary(counts(), 1.0).seconds_left == pytest.approx(1.0)
    progress.drop(50)
    assert progress.summary(counts(), 1.0).seconds_left is None


def test_bytes_are_those_of_results_on_the_list() -> None:
    progress = BatchProgress()
    progress.count(1000, 100)
    progress.count(500, 50)
    progress.count(-500, -50)
    summary = progress.summary(counts(converted=1), 0.0)
    assert (summary.bytes_in, summary.bytes_out) == (1000, 100)


def test_a_pause_has_no_speed_and_does_not_slow_what_follows() -> None:
    progress = BatchProgress()
    progress.expect(400, now_s=0.0, count=4)
    progress.end(100, now_s=1.0)
    summary = progress.summary(counts(waiting=3), 5.0, unstarted=1, pause=Pause())
    assert (summary.pictures_per_s, summary.paused, summary.unstarted) == (None, True, 1)
    progress.begin_anew(100.0)
    progress.end(100, now_s=101.0)
    assert progress.summary(counts(), 101.0).seconds_left == pytest.approx(2.0)


def test_the_time_is_that_in_which_there_was_work() -> None:
    progress = BatchProgress()
    progress.expect(100, now_s=10.0, count=3)
    progress.end(100, now_s=12.0)
    progress.count(1000, 100)
    assert progress.summary(counts(), 12.0).seconds == pytest.approx(2.0)
    progress.end(100, now_s=13.0)  # it was running when a pause began, and then all stood still
    progress.begin_anew(100.0)
    progress.end(100, now_s=104.0)
    assert progress.summary(counts(), 500.0).seconds == pytest.approx(7.0)
    progress.expect(100, now_s=600.0)  # more was dropped on the finished list
    progress.end(100, now_s=601.0)
    assert progress.summary(counts(), 700.0).seconds == pytest.approx(8.0)


def test_the_time_is_forgotten_with_the_last_result() -> None:
    progress = BatchProgress()
    progress.expect(100, now_s=0.0)
    progress.count(1000, 100)
    progress.end(100, now_s=5.0)
    progress.count(-1000, -100)
    progress.expect(100, now_s=50.0)
    progress.end(100, now_s=51.0)
    assert progress.summary(counts(), 60.0).seconds == pytest.approx(1.0)
