"""How much is done within one turn of the window's event loop, by a clock that stands still."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePath

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.batch.batch import Batch
from app.batch.items import ItemStore
from app.batch.walk import FoundPicture
from app.window import drop_controller, engine_bridge
from app.window.application import build_application
from app.window.batch_controller import BatchController
from app.window.drop_controller import DropController
from app.window.engine_bridge import EngineBridge
from tests.fakes import FakeEngine, FakePlanner
from workers.contract.destination import Destination
from workers.contract.events import EngineEvent, JobCancelled
from workers.contract.jobs import JobId
from workers.contract.recipe import Recipe

PICTURES = tuple(
    FoundPicture(Path(f"/in/{number}.jpg"), PurePath("in"), 100) for number in range(1000)
)


@dataclass
class SlowEar:
    """Hears of portions, each of which takes a millisecond; also the clock by which it does."""

    now_s: float = 0.0
    portions: list[int] = field(default_factory=list)

    def hear(self, portion: tuple[object, ...]) -> None:
        self.now_s += 0.001
        self.portions.append(len(portion))

    def clock(self) -> float:
        return self.now_s


@pytest.fixture
def ear() -> SlowEar:
    return SlowEar()


@pytest.fixture
def drops(qapp: QApplication, ear: SlowEar) -> Iterator[DropController]:
    drops = DropController(lambda *_: None, clock=ear.clock)
    drops.pictures_found.connect(ear.hear)
    yield drops
    drops.close()


def test_rows_of_a_drop_take_a_part_of_a_frame_at_a_time(
    qtbot: QtBot, ear: SlowEar, drops: DropController
) -> None:
    turns = []
    drops._timer.timeout.connect(lambda: turns.append(len(ear.portions)))
    with qtbot.waitSignal(drops.walk_ended):
        drops.take(PICTURES)
    assert sum(ear.portions) == len(PICTURES)
    in_each = [after - before for before, after in zip([0, *turns], turns, strict=False)]
    assert max(in_each) <= drop_controller._BUDGET_MS
    assert max(ear.portions) <= drop_controller._PORTION_ROWS


def test_events_are_taken_over_in_order_a_part_of_a_frame_at_a_time(
    qtbot: QtBot, ear: SlowEar
) -> None:
    events: list[EngineEvent] = [JobCancelled(JobId(number)) for number in range(10_000)]
    engine = FakeEngine()
    engine._events.extend(events)
    bridge = EngineBridge(engine, clock=ear.clock)
    heard: list[EngineEvent] = []
    bridge.events_arrived.connect(ear.hear)
    bridge.events_arrived.connect(heard.extend)
    with qtbot.waitSignal(bridge.polled):
        bridge.start()
    assert len(ear.portions) == engine_bridge.BUDGET_MS
    qtbot.waitUntil(lambda: len(heard) == len(events))
    bridge.stop()
    assert heard == events
    assert max(ear.portions) <= engine_bridge.PORTION


def test_what_comes_by_itself_is_summed_up_once_in_a_while(qtbot: QtBot) -> None:
    items = ItemStore()
    batch = Batch(FakeEngine(), FakePlanner(), items, (Recipe(),), Destination())
    controller = BatchController(batch)
    told = QSignalSpy(controller.summary_changed)
    for picture in PICTURES:
        controller.add((picture,))
    assert told.count() == 1
    qtbot.waitUntil(lambda: told.count() == 2)
    assert told.at(1)[0].total == len(PICTURES)
    controller.pause()
    assert told.count() == 3  # nobody waits for what they have asked for
    controller.stop_looking()


def test_no_thread_keeps_the_event_loop_waiting_for_long(qapp: QApplication) -> None:

    before = sys.getswitchinterval()
    try:
        build_application()
        assert sys.getswitchinterval() <= 0.001
    finally:
        sys.setswitchinterval(before)
