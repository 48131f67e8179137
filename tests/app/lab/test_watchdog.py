from __future__ import annotations

import sys
import threading
import time

from app.lab.watchdog import STALL_MS, Watchdog, place_of


def test_a_thread_that_does_not_come_back_is_found_where_it_stands() -> None:
    watchdog = Watchdog()
    watchdog.start()
    deadline = time.perf_counter() + 20
    try:
        watchdog.beat(time.perf_counter())
        while not watchdog.stalls() and time.perf_counter() < deadline:
            look_at = time.perf_counter() + 5 * STALL_MS / 1000  # seen here, not in stalls
            while time.perf_counter() < look_at:
                sum(range(1000))
    finally:
        watchdog.stop()

    (stall,) = watchdog.stalls()
    assert stall.lasted_ms > STALL_MS
    assert "test_a_thread_that_does_not_come_back" in stall.place
    assert "tests/app/lab/test_watchdog.py" in stall.place


def test_a_thread_that_beats_is_left_alone() -> None:
    watchdog = Watchdog()
    watchdog.start()
    pause = threading.Event()
    for _ in range(5):
        watchdog.beat(time.perf_counter() + 60)  # a heart that beats whatever the machine does
        pause.wait(0.03)
    watchdog.stop()

    assert watchdog.stalls() == ()


def test_the_event_loop_itself_is_named_so() -> None:
    class Loop:
        def exec(self) -> str:
            return place_of(sys._getframe(1))

    loop = Loop()

    assert loop.exec().startswith("the event loop")
