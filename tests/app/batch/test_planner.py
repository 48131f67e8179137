from __future__ import annotations

import contextlib
import sys

import pytest

from app.batch.names import OutputNamer
from app.batch.planner import PlannerThreads
from tests.slow_signal import wait_through_a_slow_signal


@pytest.mark.skipif(sys.platform == "win32", reason="has no such signal")
@pytest.mark.timeout(30)
def test_a_signal_that_takes_long_does_not_make_one_wait_for_names_for_ever() -> None:
    with contextlib.closing(PlannerThreads(OutputNamer())) as planner:
        assert wait_through_a_slow_signal(planner.take) == []
