import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from app.window.engine_bridge import EngineBridge
from app.window.machine_controller import (
    CALM_MS,
    LIVELY_MS,
    MOST_OF_A_CORE,
    MachineController,
    workers_now,
)
from app.window.machine_sampler import MachineSampler
from tests.fake_machine import SimulatedMachine
from tests.fakes import FakeEngine
from tests.integration.wishes import conversion
from workers.contract.events import ConversionEnded, PoolChanged, Stage, WorkerSeen
from workers.contract.jobs import JobId
from workers.contract.machine import MachineNow, MachineSample, ProcessLoad


class Desk:
    """A controller on a simulated machine, with an engine that is drained as in the window."""

    def __init__(self) -> None:
        self.machine, self.engine = SimulatedMachine(2), FakeEngine()
        self.controller = MachineController(self.engine, MachineSampler(lambda: self.machine))
        self.bridge = EngineBridge(self.engine)
        self.bridge.events_arrived.connect(self.controller.apply)
        self.changed = QSignalSpy(self.controller.changed)
        self.bridge.start()

    @property
    def now(self) -> MachineNow:
        now = self.changed.at(self.changed.count() - 1)[0]
        assert isinstance(now, MachineNow)
        return now

    def close(self) -> None:
        self.bridge.stop()
        self.controller.close()


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.close()


def test_looks_at_once_when_it_can_be_seen(qtbot: QtBot, desk: Desk) -> None:
    desk.controller.set_sparkline_on_screen(True)
    qtbot.waitUntil(lambda: desk.changed.count() > 0)
    assert len(desk.now.sample.cores) == 2
    assert desk.controller.recent[-1] == desk.now


def test_nothing_is_sampled_while_nobody_can_see_it(qtbot: QtBot, desk: Desk) -> None:
    polled = QSignalSpy(desk.bridge.polled)
    qtbot.waitUntil(lambda: polled.count() > 2)
    assert desk.machine.looks == []

    desk.controller.set_sparkline_on_screen(True)
    desk.controller.set_view_on_screen(True)
    qtbot.waitUntil(lambda: len(desk.machine.looks) >= 2)
    desk.controller.set_sparkline_on_screen(False)
    assert desk.controller.is_looking
    desk.controller.set_view_on_screen(False)
    assert not desk.controller.is_looking
    assert not desk.controller._probe._timer.isActive()
    qtbot.waitUntil(lambda: not desk.engine._events)
    looks, polls = len(desk.machine.looks), polled.count()
    qtbot.waitUntil(lambda: polled.count() > polls + 2 * LIVELY_MS / 33)
    assert len(desk.machine.looks) == looks


def test_looks_more_often_for_the_machine_view(qtbot: QtBot, desk: Desk) -> None:
    timer = desk.controller._timer
    desk.controller.set_sparkline_on_screen(True)
    assert timer.interval() == CALM_MS
    desk.controller.set_view_on_screen(True)
    assert timer.interval() == LIVELY_MS
    desk.controller.set_view_on_screen(False)
    assert timer.interval() == CALM_MS


def test_looking_never_takes_more_than_its_share(qtbot: QtBot) -> None:
    cost_s = 0.02

    class DearMachine(SimulatedMachine):
        def sample(self, workers: Sequence[int]) -> MachineSample:
            return MachineSample(float(len(self.looks)), (), cost_s=cost_s)

    controller = MachineController(FakeEngine(), MachineSampler(DearMachine))
    controller.set_view_on_screen(True)
    controller._on_sampled(MachineSample(1.0, (), cost_s=cost_s))
    assert cost_s / (controller._timer.interval() / 1000) == pytest.approx(MOST_OF_A_CORE)
    controller.close()


def test_counters_that_do_not_answer_are_asked_once(qtbot: QtBot) -> None:
    answers = threading.Event()

    class StuckMachine(SimulatedMachine):
        def sample(self, workers: Sequence[int]) -> MachineSample:
            answers.wait(20)
            return super().sample(workers)

    machine, engine = StuckMachine(), FakeEngine()
    controller = MachineController(engine, MachineSampler(lambda: machine))
    changed = QSignalSpy(controller.changed)
    controller.set_view_on_screen(True)
    controller.apply(engine.drain())
    for _ in range(3):
        controller._look()
    assert engine.drain() == []
    answers.set()
    qtbot.waitUntil(lambda: changed.count() == 1)
    controller._look()
    assert engine.drain()
    controller.close()


def test_a_monitor_that_breaks_is_no_breakdown(qtbot: QtBot) -> None:
    def broken() -> SimulatedMachine:
        raise RuntimeError("no /proc/stat")

    sampler = MachineSampler(broken)
    with qtbot.waitSignal(sampler.sampled) as told:
        sampler.ask(())
    assert told.args is not None
    assert told.args[0].cores == ()
    sampler.close()


def test_samples_are_taken_beside_the_windows_thread(qtbot: QtBot) -> None:
    threads = []

    class Machine(SimulatedMachine):
        def sample(self, workers: Sequence[int]) -> MachineSample:
            threads.append(threading.current_thread())
            return super().sample(workers)

    sampler = MachineSampler(Machine)
    with qtbot.waitSignal(sampler.sampled):
        sampler.ask(())
    assert threads == [sampler._thread]
    sampler.close()
    assert not sampler._thread.is_alive()


def test_workers_are_told_with_their_pictures(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    desk.engine.held = True
    desk.engine.submit(conversion(tmp_path / "a.jpg", tmp_path / "a.webp"))
    desk.engine.tell(PoolChanged(busy=1, ready=2, wanted=2))
    desk.controller.set_view_on_screen(True)
    qtbot.waitUntil(lambda: desk.changed.count() > 0 and bool(desk.now.workers))
    assert [worker.picture for worker in desk.now.workers] == ["a.jpg"]
    assert desk.machine.looks[-1] == (1_000_001,)


def test_the_rate_is_that_of_the_last_seconds(qtbot: QtBot, desk: Desk) -> None:
    desk.bridge.stop()
    desk.controller.set_view_on_screen(True)
    desk.controller._on_sampled(MachineSample(10.0, ()))
    desk.controller.apply([ConversionEnded(JobId(each), ()) for each in range(8)])
    desk.controller._on_sampled(MachineSample(12.0, ()))
    assert desk.now.pictures_per_s == pytest.approx(4.0)
    desk.controller._on_sampled(MachineSample(30.0, ()))
    desk.controller._on_sampled(MachineSample(31.0, ()))
    assert desk.now.pictures_per_s == 0.0


def test_workers_that_have_gone_are_left_out() -> None:
    seen = (
        WorkerSeen(1, 100, Path("/x/a.jpg"), Stage.ENCODING),
        WorkerSeen(2, 101, Path("/x/b.jpg")),
        WorkerSeen(5, 102),
    )
    loads = (ProcessLoad(100, 0.9, 5, 1), ProcessLoad(102, 0.0, 6))
    now = workers_now(seen, loads)
    assert [(each.number, each.picture, each.stage, each.core) for each in now] == [
        (1, "a.jpg", Stage.ENCODING, 1),
        (3, "", None, None),
    ]
