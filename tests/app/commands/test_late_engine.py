from __future__ import annotations

from pathlib import Path

import pytest

from app.commands.late_engine import LateEngine
from tests.fakes import FakeEngine
from workers.contract.jobs import JobId, ProbeJob
from workers.contract.stats import EngineStats

PROBE = ProbeJob(Path("a.jpg"))


def test_nothing_is_opened_before_there_is_a_job() -> None:
    opened: list[FakeEngine] = []

    def open_engine() -> FakeEngine:
        opened.append(FakeEngine())
        return opened[-1]

    engine = LateEngine(open_engine)
    engine.pause()
    engine.cancel(JobId(1))
    engine.cancel_all()
    assert engine.drain(0.001) == ()
    assert engine.stats() == EngineStats()
    assert not opened

    engine.submit(PROBE)
    engine.submit(PROBE)
    assert len(opened) == 1
    assert opened[0].sources == [PROBE.source] * 2
    assert opened[0].paused  # as was wished before it was there
    engine.resume()
    assert not opened[0].paused
    assert engine.drain()
    engine.close()
    assert opened[0].closed


def test_what_is_closed_opens_no_more() -> None:
    engine = LateEngine(FakeEngine)
    engine.close()
    with pytest.raises(RuntimeError):
        engine.submit(PROBE)
