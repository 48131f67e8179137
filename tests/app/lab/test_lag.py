from app.lab.lag import LagRecorder
from ui.lab.values import Severity, severity


def recorder_with(*ticks_ms: float) -> LagRecorder:
    recorder = LagRecorder(0.0, interval_ms=5.0)
    for tick in ticks_ms:
        recorder.tick(tick / 1000)
    return recorder


def test_a_punctual_probe_reports_no_lag() -> None:
    lag = recorder_with(5, 10, 15, 20).lag()

    assert (lag.samples, lag.max_ms) == (4, 0.0)


def test_a_stall_stands_for_every_tick_it_swallowed() -> None:
    stalled = recorder_with(45).lag()  # expected at 5: 40, 35, 30 … 5 ms late

    assert stalled.samples == 8
    assert stalled.max_ms == 40
    assert 20 <= stalled.p50_ms <= 20 * 1.1  # a bucket is 9 % wide
    assert stalled.p999_ms == 40


def test_one_stall_among_punctual_ticks_shows_in_the_upper_quantiles_only() -> None:
    punctual = [5.0 * number for number in range(1, 1000)]
    lag = recorder_with(*punctual, 5000 + 10).lag()

    assert lag.samples == 999 + 2
    assert lag.p50_ms <= 0.01
    assert lag.p99_ms <= 0.01
    assert lag.p999_ms > 4
    assert lag.max_ms == 10


def test_after_a_stall_the_grid_begins_anew() -> None:
    lag = recorder_with(47, 52, 57).lag()

    assert lag.max_ms == 42
    assert lag.samples == 9 + 2  # 42, 37 … 2, then two on time


def test_a_tick_that_is_a_little_late_does_not_move_the_grid() -> None:
    lag = recorder_with(7, 10, 15).lag()

    assert (lag.samples, lag.max_ms) == (3, 2.0)


def test_the_trace_puts_each_sample_where_its_tick_was_due() -> None:
    recorder = recorder_with(305)  # one stall of 300 ms

    assert [round(worst) for worst in recorder.trace()] == [300, 205, 105, 5]


def test_severity_knows_a_frame_and_what_people_notice() -> None:
    assert [severity(ms) for ms in (16.7, 16.8, 100.0, 100.1)] == [
        Severity.UNSEEN,
        Severity.SEEN,
        Severity.SEEN,
        Severity.WAITED_FOR,
    ]
