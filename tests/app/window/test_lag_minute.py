import pytest

from app.window.lag_minute import INTERVAL_MS, LagMinute

STEP_S = INTERVAL_MS / 1000


def ticked(minute: LagMinute, count: int, begin_s: float = 0.0) -> float:
    """Tick on time; returns when the last tick was."""
    minute.begin(begin_s)
    for number in range(1, count + 1):
        minute.tick(begin_s + number * STEP_S)
    return begin_s + count * STEP_S


def test_nothing_is_late_before_the_first_tick() -> None:
    assert LagMinute().figures(5.0).worst_ms == 0


def test_ticks_on_time_are_not_late() -> None:
    minute = LagMinute()
    now_s = ticked(minute, 100)
    lag = minute.figures(now_s)
    assert (lag.p99_ms, lag.worst_ms) == pytest.approx((0, 0), abs=1e-6)


def test_a_stall_counts_for_all_that_could_not_tick() -> None:
    minute = LagMinute()
    now_s = ticked(minute, 20)
    minute.tick(now_s + STEP_S + 0.2)
    lag = minute.figures(now_s + 0.3)
    assert lag.worst_ms == pytest.approx(200)
    assert lag.p99_ms == pytest.approx(200)
    assert max(lag.worst[-2:]) == pytest.approx(200)
    assert len(minute.figures(now_s).worst) == 60


def test_one_stall_in_a_minute_is_not_its_p99() -> None:
    minute = LagMinute()
    now_s = ticked(minute, 1000)
    minute.tick(now_s + STEP_S + 0.04)
    lag = minute.figures(now_s + 0.1)
    assert lag.worst_ms == pytest.approx(40)
    assert lag.p99_ms == pytest.approx(0, abs=1e-6)


def test_what_is_older_than_a_minute_is_forgotten() -> None:
    minute = LagMinute()
    now_s = ticked(minute, 5)
    minute.tick(now_s + 1)
    assert minute.figures(now_s + 50).worst_ms > 900
    assert minute.figures(now_s + 70).worst_ms == 0


def test_a_stop_is_no_stall() -> None:
    minute = LagMinute()
    now_s = ticked(minute, 5)
    assert minute.figures(ticked(minute, 5, now_s + 30)).worst_ms == pytest.approx(0, abs=1e-6)
