"""What worker ends say about a picture."""

from __future__ import annotations

from workers.contract.failures import FailureCode
from workers.engine.jobs.blame import MAX_KILLS, MAX_LONE_KILLS, Blame, Ended, Trials
from workers.engine.pool.patience import Overdue


def test_the_second_crash_is_the_pictures() -> None:
    trials = Trials()
    assert trials.judge(Ended(-11), 30) is None
    assert trials.wants_fresh_worker
    assert trials.judge(Ended(1), 30) == Blame(FailureCode.CRASHED, "exit status 1")


def test_kills_do_not_add_up_with_a_crash() -> None:
    trials = Trials()
    for number in range(1, MAX_LONE_KILLS):
        assert trials.judge(Ended(-9, kills_so_far=number), 30) is None
    assert trials.judge(Ended(-6), 30) is None
    last = Ended(-9, kills_so_far=MAX_LONE_KILLS)
    assert trials.judge(last, 30) == Blame(FailureCode.KILLED, "10 times")


def test_kills_that_hit_others_too_are_no_sign_against_a_picture() -> None:
    trials = Trials()
    for number in range(1, MAX_KILLS):
        assert trials.judge(Ended(-9, kills_so_far=2 * number), 30) is None
    last = Ended(-9, kills_so_far=2 * MAX_KILLS)
    assert trials.judge(last, 30) == Blame(FailureCode.KILLED, "60 times")


def test_a_stopped_worker_counts_like_a_killed_one() -> None:
    trials = Trials()
    assert trials.judge(Ended(-9, Overdue.STOPPED), 30) is None
    assert trials.kills == 1


def test_computing_too_long_is_believed_the_second_time() -> None:
    trials = Trials()
    assert trials.judge(Ended(-9, Overdue.COMPUTING), 30) is None
    assert trials.judge(Ended(-9, Overdue.COMPUTING), 30) == Blame(FailureCode.TIMED_OUT, "30 s")


def test_a_violation_and_a_stalled_source_are_told_at_once() -> None:
    assert Trials().judge(Ended(-9, violation="lies"), 30) == Blame(
        FailureCode.REFUSED_RESULT, "lies"
    )
    assert Trials().judge(Ended(-9, Overdue.READING), 30) == Blame(FailureCode.SOURCE_STALLED, "")
