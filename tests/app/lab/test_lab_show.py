"""The measured run with a strategy that does nothing, so that the figures are known."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.lab.lab_show import LabShow
from app.lab.strategies.base import Outcome, PoolBoard, Strategy
from app.lab.strategy_run import StrategyRun
from ui.lab.values import LabSettings, StrategyFigures, StrategyName


@dataclass
class FakeStrategy:
    """Ends half of what it has at each drain; every third picture fails."""

    poll_ms: int = 1
    appetite: int = 4
    crashes: int = 2
    bytes_copied: int = 30
    board: PoolBoard | None = None
    holds: bool = False
    queue: deque[int] = field(default_factory=deque)
    submitted: list[Path] = field(default_factory=list)
    is_closed: bool = False

    def start(self) -> None:
        pass

    def submit(self, number: int, picture: Path) -> None:
        self.queue.append(number)
        self.submitted.append(picture)

    def drain(self) -> list[Outcome]:
        if self.holds:
            return []
        ended = [self.queue.popleft() for _ in range((len(self.queue) + 1) // 2)]
        return [Outcome(failure="x") if number % 3 == 0 else Outcome(10) for number in ended]

    def close(self) -> None:
        self.is_closed = True


PICTURES = [Path("a.jpg"), Path("b.jpg")]


def run_of(opened: Callable[[], Strategy], seconds: float = 0.05) -> StrategyRun:
    return StrategyRun(StrategyName.THREAD_POOL, opened, PICTURES, seconds)


def test_a_run_counts_what_came_of_every_picture(qtbot: QtBot) -> None:
    strategy = FakeStrategy()
    run = run_of(lambda: strategy)
    with qtbot.waitSignal(run.ended) as ended:
        run.start()

    (figures,) = ended.args
    assert isinstance(figures, StrategyFigures)
    assert figures.completed + figures.failed == len(strategy.submitted)
    assert figures.failed == len(strategy.submitted) // 3
    assert figures.result_bytes == 10 * figures.completed
    assert (figures.crashes, figures.bytes_copied) == (2, 30)
    assert figures.lag.samples > 0
    assert figures.seconds >= 0.05
    assert set(strategy.submitted) == set(PICTURES)
    assert strategy.is_closed
    assert not figures.was_stopped


def test_a_stopped_run_does_not_wait_for_pictures_under_way(qtbot: QtBot) -> None:
    strategy = FakeStrategy(holds=True)
    run = run_of(lambda: strategy, seconds=1000)
    with qtbot.waitSignal(run.changed):
        run.start()
    with qtbot.waitSignal(run.ended) as ended:
        run.stop()

    (figures,) = ended.args
    assert figures.was_stopped
    assert strategy.is_closed


def test_a_strategy_that_cannot_start_says_why(qtbot: QtBot) -> None:
    def refuse() -> Strategy:
        raise OSError("no more processes")

    run = run_of(refuse)
    with qtbot.waitSignal(run.broke_down) as told:
        run.start()

    assert told.args == ["no more processes"]


def test_an_abandoned_run_is_closed_at_once_and_tells_nothing(qtbot: QtBot) -> None:
    strategy = FakeStrategy(holds=True)
    run = run_of(lambda: strategy, seconds=1000)
    with qtbot.waitSignal(run.changed):
        run.start()
    with qtbot.assertNotEmitted(run.ended):
        run.abandon()

    assert strategy.is_closed


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[LabShow]:
    one = LabShow()
    yield one
    one.close()


def test_strategies_run_one_after_the_other(
    show: LabShow, qtbot: QtBot, pictures: list[Path]
) -> None:
    heard: list[str] = []
    show.strategy_started.connect(lambda name: heard.append(f"{name} starts"))
    show.strategy_ended.connect(lambda figures: heard.append(f"{figures.name} ends"))
    names = (StrategyName.THREAD_POOL, StrategyName.UI_THREAD)
    with qtbot.waitSignal(show.ended, timeout=30_000):
        show.start(LabSettings(strategies=names, seconds=0.1, pictures=tuple(pictures)))

    assert heard == [f"{name} {what}" for name in names for what in ("starts", "ends")]
    assert not show.is_running


def test_stopping_starts_no_other_strategy(
    show: LabShow, qtbot: QtBot, pictures: list[Path]
) -> None:
    ended: list[StrategyFigures] = []
    show.strategy_ended.connect(ended.append)
    with qtbot.waitSignal(show.strategy_changed, timeout=30_000):
        show.start(LabSettings(seconds=1000, pictures=tuple(pictures)))
    with qtbot.waitSignal(show.ended, timeout=30_000):
        show.stop()

    assert [(one.name, one.was_stopped) for one in ended] == [(StrategyName.UI_THREAD, True)]
