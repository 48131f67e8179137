"""The parent's side of a worker: neither its results nor its work hold up the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from threading import Event, Thread

import pytest

from workers.platforms.base import Role
from workers.platforms.linux import LinuxPlatform, LinuxWorker

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="workers on Linux")

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


@pytest.fixture
def worker() -> Iterator[LinuxWorker]:
    worker = LinuxPlatform([sys.executable, "-c", ""], _BYTES).spawn(1, Role.SHARED)
    yield worker
    worker.kill()
    worker.reap(10)
    worker.close()


def test_a_worker_shares_no_session_with_the_window(worker: LinuxWorker) -> None:
    assert os.getsid(worker.pid) != os.getsid(0)


@pytest.mark.usefixtures("polite_threads")
def test_a_large_result_is_copied_without_the_interpreter_lock(worker: LinuxWorker) -> None:
    turns, stop = [0], Event()

    def turn() -> None:
        while not stop.is_set():
            turns[0] += 1
            os.sched_yield()  # lets go of the lock

    def went_on() -> bool:
        before = turns[0]
        assert len(worker.read_slab(_BYTES, 0)) == _BYTES
        return turns[0] > before

    other = Thread(target=turn)
    other.start()
    try:
        assert any(went_on() for _ in range(_TRIES))
    finally:
        stop.set()
        other.join()
