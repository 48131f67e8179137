"""The first drop of all: where results will land is told before any is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.batch.items import ItemStore
from app.window.bootstrap import run_session
from app.window.first_run import FirstRun
from app.window.session import WindowSession
from resources.sample_pictures import write_sample_pictures
from ui.main_window import MainWindow
from ui.panels.message_bar import MessageBar
from workers.contract.destination import Destination


def told(window: MainWindow) -> str:
    bar = window.bars.notices
    assert isinstance(bar, MessageBar)
    return bar.text if bar.isVisibleTo(window) else ""


class Begun(QObject):
    """Says that pictures come."""

    drop_begun = Signal()


@pytest.fixture
def begun(qtbot: QtBot) -> Begun:
    return Begun()


@pytest.fixture
def window(qtbot: QtBot, begun: Begun) -> MainWindow:
    window = MainWindow(ItemStore().columns)
    qtbot.addWidget(window)
    FirstRun(window, begun.drop_begun)
    return window


def test_the_first_drop_tells_where_results_will_go_and_the_next_does_not(
    window: MainWindow, begun: Begun, tmp_path: Path
) -> None:
    window.set_destination(Destination(directory=tmp_path))
    begun.drop_begun.emit()
    assert str(tmp_path) in told(window)
    window.clear_notice()
    begun.drop_begun.emit()
    assert told(window) == ""


def test_next_to_each_picture_is_said_in_words(window: MainWindow, begun: Begun) -> None:
    begun.drop_begun.emit()
    assert "next to each picture" in told(window)


@pytest.mark.slow
def test_files_named_at_the_first_start_wait_and_the_same_is_told(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    pictures = write_sample_pictures(tmp_path / "in")
    seen: list[tuple[str, int]] = []

    def look(session: WindowSession) -> None:
        def close() -> None:
            seen.append((told(session.window), session.window.model.total))
            qapp.exit()

        session.drop_ended.connect(close)

    run_session(qapp, pictures, look)
    ((notice, total),) = seen
    assert "next to each picture" in notice
    assert total == len(pictures)
    assert sorted((tmp_path / "in").iterdir()) == sorted(pictures)
