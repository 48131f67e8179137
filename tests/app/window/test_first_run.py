"""The first drop of all: where results will land is told before any is written."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.batch.items import ItemStore
from app.window.first_run import FirstRun
from ui.main_window import MainWindow
from ui.panels.message_bar import MessageBar
from workers.contract.destination import Destination


def told(window: MainWindow) -> str:
    bar = window.bars.notices
    assert isinstance(bar, MessageBar)
    return bar.text if bar.isVisibleTo(window) else ""


def test_the_first_drop_tells_where_results_will_go_and_the_next_does_not(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = MainWindow(ItemStore().columns)
    qtbot.addWidget(window)
    FirstRun(window)
    window.set_destination(Destination(directory=tmp_path))
    window.paths_dropped.emit((tmp_path / "a.jpg",))
    assert str(tmp_path) in told(window)
    window.clear_notice()
    window.paths_dropped.emit((tmp_path / "b.jpg",))
    assert told(window) == ""


def test_next_to_each_picture_is_said_in_words(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow(ItemStore().columns)
    qtbot.addWidget(window)
    FirstRun(window)
    window.paths_dropped.emit((tmp_path / "a.jpg",))
    assert "next to each picture" in told(window)
