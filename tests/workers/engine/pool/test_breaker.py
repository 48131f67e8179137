from __future__ import annotations

from workers.engine.pool.breaker import WINDOW_S, StartBreaker


def test_third_failed_start_gives_up() -> None:
    breaker = StartBreaker()

    assert [breaker.failed(now, 3) for now in (0.0, 1.0, 2.0)] == [False, False, True]


def test_failures_far_apart_do_not_add_up() -> None:
    breaker = StartBreaker()

    assert not any(breaker.failed(now * WINDOW_S, 3) for now in range(10))


def test_a_worker_that_starts_clears_the_count() -> None:
    breaker = StartBreaker()
    breaker.failed(0.0, 1)
    breaker.failed(0.1, 1)
    breaker.started()

    assert not breaker.failed(0.2, 1)


def test_killed_workers_count_less_but_not_nothing() -> None:
    breaker = StartBreaker()

    answers = [breaker.failed(n / 5, -9) for n in range(120)]

    assert answers == [False] * 119 + [True]


def test_no_process_at_all_counts_in_full() -> None:
    breaker = StartBreaker()

    assert [breaker.failed(0.0, None) for _ in range(3)][-1] is True
