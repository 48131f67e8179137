from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workers.engine.admission import (
    ALONE_MIN_BYTES,
    BASE_BYTES,
    GUESS_MAX_BYTES,
    GUESS_MIN_BYTES,
    MIB,
    Admission,
    Limits,
    Verdict,
    cost_bytes,
    guess_bytes,
    limits,
)

GIB = 1024 * MIB
LIMITS = Limits(budget_bytes=1000, hard_bytes=1600)


def test_budget_is_half_and_the_hard_limit_four_fifths_of_what_is_available() -> None:
    assert limits(10 * GIB, 0, None) == Limits(5 * GIB, 8 * GIB)


def test_what_running_jobs_have_reserved_counts_as_available() -> None:
    assert limits(6 * GIB, 4 * GIB, None) == limits(10 * GIB, 0, None)


def test_a_machine_short_of_memory_may_still_do_one_picture() -> None:
    scarce = limits(0, 0, None)
    assert scarce == Limits(0, ALONE_MIN_BYTES)
    assert Admission().judge(ALONE_MIN_BYTES, scarce) is Verdict.RUN_ALONE


def test_in_a_small_group_jobs_share_no_more_than_half_of_it() -> None:
    small = limits(400 * MIB, 0, None)
    admission = Admission()
    admission.reserve(1, 150 * MIB, alone=False)

    assert small == Limits(200 * MIB, ALONE_MIN_BYTES)
    assert admission.judge(50 * MIB, small) is Verdict.RUN
    assert admission.judge(51 * MIB, small) is Verdict.WAIT


def test_the_users_cap_holds_for_both() -> None:
    assert limits(64 * GIB, 0, 2 * GIB) == Limits(2 * GIB, 2 * GIB)


@pytest.mark.parametrize(
    ("file_bytes", "guess"),
    [(0, GUESS_MIN_BYTES), (MIB, GUESS_MIN_BYTES + 64 * MIB), (GIB, GUESS_MAX_BYTES)],
)
def test_guess_follows_the_file_within_bounds(file_bytes: int, guess: int) -> None:
    assert guess_bytes(file_bytes) == guess
    assert cost_bytes(guess) == guess + BASE_BYTES


@pytest.mark.parametrize(
    ("cost", "verdict"),
    [
        (1000, Verdict.RUN),
        (1001, Verdict.RUN_ALONE),
        (1600, Verdict.RUN_ALONE),
        (1601, Verdict.TOO_LARGE),
    ],
)
def test_verdicts_when_nothing_runs(cost: int, verdict: Verdict) -> None:
    assert Admission().judge(cost, LIMITS) is verdict


@pytest.mark.parametrize(
    ("cost", "verdict"),
    [(600, Verdict.RUN), (601, Verdict.WAIT), (1600, Verdict.WAIT), (1601, Verdict.TOO_LARGE)],
)
def test_verdicts_beside_a_running_job(cost: int, verdict: Verdict) -> None:
    admission = Admission()
    admission.reserve(1, 400, alone=False)

    assert admission.judge(cost, LIMITS) is verdict


def test_an_exclusive_job_waits_for_all_and_all_wait_for_it() -> None:
    admission = Admission()
    admission.reserve(1, 10, alone=False)
    assert admission.judge(10, LIMITS, exclusive=True) is Verdict.WAIT

    admission.release(1)
    assert admission.judge(10, LIMITS, exclusive=True) is Verdict.RUN_ALONE
    admission.reserve(2, 10, alone=True)
    assert admission.judge(10, LIMITS) is Verdict.WAIT

    admission.release(2)
    assert admission.judge(10, LIMITS) is Verdict.RUN


def test_releasing_twice_or_what_never_ran_changes_nothing() -> None:
    admission = Admission()
    admission.reserve(1, 10, alone=False)
    admission.release(2)
    assert admission.reserved_bytes == 10

    admission.release(1)
    admission.release(1)
    assert admission.reserved_bytes == 0


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 2000), st.booleans()), max_size=60))
def test_the_sum_never_exceeds_the_budget_but_for_one_alone(
    steps: list[tuple[int, int, bool]],
) -> None:
    """Whatever is asked: start a job where that is allowed, or end one."""
    admission, running = Admission(), set[int]()
    for job, cost, exclusive in steps:
        if job in running:
            admission.release(job)
            running.remove(job)
            continue
        verdict = admission.judge(cost, LIMITS, exclusive=exclusive)
        if verdict in (Verdict.RUN, Verdict.RUN_ALONE):
            admission.reserve(job, cost, alone=verdict is Verdict.RUN_ALONE)
            running.add(job)
        assert admission.reserved_bytes <= LIMITS.hard_bytes
        assert admission.reserved_bytes <= LIMITS.budget_bytes or len(running) == 1
