"""The parent's side of a slab: results are copied while others go on."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from threading import Event, Thread

import pytest

from workers.platforms.linux import LinuxPlatform

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="slabs of Linux")

#: No thread gives the lock away by itself within a test, and so many tries are enough.
_LONG_S = 3600.0
_TRIES = 200
_BYTES = 16 * 2**20


@pytest.fixture
def polite_threads() -> Iterator[None]:
    """Threads run until they wait for something."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(_LONG_S)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("polite_threads")
def test_a_large_result_is_copied_without_the_interpreter_lock() -> None:
    worker = LinuxPlatform([sys.executable, "-c", ""], _BYTES).spawn(1)
    turns, stop = [0], Event()

    def turn() -> None:
        while not stop.is_set():
            turns[0] += 1
            os.sched_yield()  # lets go of the lock

    other = Thread(target=turn)
    other.start()
    try:
        went_on = False
        for _ in range(_TRIES):
            before = turns[0]
            data = worker.read_slab(_BYTES)
            went_on = went_on or turns[0] > before
            if went_on:
                break
        assert len(data) == _BYTES
        assert went_on
    finally:
        stop.set()
        other.join()
        worker.kill()
        worker.reap(10)
        worker.close()
