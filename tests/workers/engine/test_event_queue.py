from __future__ import annotations

import sys

import pytest

from tests.slow_signal import wait_through_a_slow_signal
from workers.engine.event_queue import EventQueue


@pytest.mark.skipif(sys.platform == "win32", reason="has no such signal")
@pytest.mark.timeout(30)
def test_a_signal_that_takes_long_does_not_make_a_drain_wait_for_ever() -> None:
    assert wait_through_a_slow_signal(EventQueue().drain) == []
