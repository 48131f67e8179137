"""The lab in the real window, with small pictures."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.lab.lab_controller import LabController
from app.settings import Settings
from app.window.session import WindowSession
from tests.fakes import FakeEngine
from ui.lab.strategy_card import CardState
from ui.lab.values import LabSettings, StrategyName
from ui.panels.message_bar import MessageBar, Severity

LONG_MS = 30_000


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[WindowSession]:
    one = WindowSession(Settings(), lambda _workers: FakeEngine())
    one.window.show()
    one.start()
    yield one
    one.close()
    one.window.allow_close()


@pytest.fixture
def lab(session: WindowSession) -> LabController:
    return session.open_lab()


def test_the_menu_leads_to_the_lab_and_the_lab_back(session: WindowSession) -> None:
    session.window.lab_requested.emit()
    lab = session.open_lab()
    assert lab.page.isVisible()

    lab.page.leave_requested.emit()
    assert not lab.page.isVisible()
    assert session.open_lab() is lab
    assert lab.page.isVisible()


def test_what_keeps_a_run_from_starting_is_seen_on_the_page(
    session: WindowSession, lab: LabController, tmp_path: Path
) -> None:
    bar = session.window.findChild(MessageBar)
    assert bar is not None
    session.window.show_error("The run before could not be saved.")
    lab.page.start_requested.emit(LabSettings(pictures=(tmp_path / "gone.jpg",)))
    assert (bar.isVisible(), bar.severity) == (True, Severity.ERROR)
    assert "None of these pictures" in bar.text


def test_a_run_ends_with_results_that_can_be_saved(
    lab: LabController, qtbot: QtBot, pictures: list[Path], tmp_path: Path
) -> None:
    names = (StrategyName.THREAD_POOL, StrategyName.DROPMILL_POOL)
    settings = LabSettings(strategies=names, seconds=0.2, pictures=tuple(pictures))
    with qtbot.waitSignal(lab.ended, timeout=LONG_MS):
        lab.page.start_requested.emit(settings)

    assert [figures.name for figures in lab.results] == list(names)
    assert lab.page.results.names == list(names)
    lab.save(tmp_path)
    saved = json.loads((tmp_path / "dropmill-lab.json").read_text())
    assert [one["name"] for one in saved["strategies"]] == list(names)
    assert (tmp_path / "dropmill-lab.png").stat().st_size > 0
    assert "thread-pool" in (tmp_path / "dropmill-lab.md").read_text()


def test_a_run_can_be_stopped_between_pictures(
    lab: LabController, qtbot: QtBot, pictures: list[Path]
) -> None:
    settings = LabSettings(seconds=1000, pictures=tuple(pictures))
    lab.start(settings)
    first = lab.page.cards[StrategyName.UI_THREAD]
    qtbot.waitUntil(lambda: first.state is CardState.RUNNING, timeout=LONG_MS)
    with qtbot.waitSignal(lab.ended, timeout=LONG_MS):
        lab.page.stop_requested.emit()

    assert first.state is CardState.STOPPED
    assert lab.page.cards[StrategyName.THREAD_POOL].state is CardState.IDLE


def test_closing_the_window_in_the_middle_of_a_run_leaves_nothing(
    session: WindowSession, qtbot: QtBot, pictures: list[Path]
) -> None:
    lab = session.open_lab()
    names = (StrategyName.DROPMILL_POOL,)
    lab.start(LabSettings(strategies=names, seconds=1000, pictures=tuple(pictures)))
    card = lab.page.cards[StrategyName.DROPMILL_POOL]
    qtbot.waitUntil(lambda: card.state is CardState.RUNNING, timeout=LONG_MS)
    session.close()

    assert lab.results == ()
    assert card.state is CardState.RUNNING  # nothing more was told


def test_two_processes_count_in_the_corner(lab: LabController, qtbot: QtBot) -> None:
    with qtbot.waitSignal(lab.count_ended, timeout=LONG_MS):
        lab.page.count_requested.emit()
