"""A signal that comes while somebody waits, and whose handler takes longer than that."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from threading import Timer


def wait_through_a_slow_signal(wait: Callable[[float], object]) -> object:
    """Have ``wait`` wait for so many seconds, and a signal's handler outlast it."""
    wait_s = 0.2
    over_s = time.monotonic() + 2 * wait_s

    def outlast(*_: object) -> None:
        while time.monotonic() < over_s:
            pass

    before = signal.signal(signal.SIGUSR1, outlast)
    teller = Timer(wait_s / 4, os.kill, (os.getpid(), signal.SIGUSR1))
    try:
        teller.start()
        result = wait(wait_s)
        assert time.monotonic() >= over_s, "the signal came too late"
        return result
    finally:
        teller.join()
        signal.signal(signal.SIGUSR1, before)
