from __future__ import annotations

import threading

from app.lab.counters import WRITERS, CounterRace


def test_slots_lose_nothing_and_the_shared_counter_never_gains() -> None:
    race = CounterRace(increments=50_000)
    pause = threading.Event()
    try:
        race.start()
        while not race.is_over:
            pause.wait(0.01)
        figures = race.figures()
    finally:
        race.close()

    assert figures.expected == WRITERS * 50_000
    assert figures.slots == (50_000,) * WRITERS
    assert figures.slots_lost == 0
    # How much is lost is the scheduler's doing; with one core it may be nothing.
    assert 0 < figures.naive <= figures.expected
    assert figures.naive_lost == figures.expected - figures.naive
