from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.finding import child
from ui.panels.watch_bar import WatchBar


def test_it_is_there_only_while_a_folder_is_watched(qtbot: QtBot) -> None:
    bar = WatchBar()
    qtbot.addWidget(bar)
    assert bar.isHidden()
    bar.show_watch(Path("/home/me/inbox"), 12, 0)
    assert not bar.isHidden()
    assert bar.text == "Watching inbox: 12 converted"
    bar.show_watch(Path("/home/me/<b>inbox"), 12, 1)
    assert bar.text == "Watching <b>inbox: 12 converted, 1 failed"
    assert bar.accessibleName() == bar.text


def test_stopping_is_asked_for(qtbot: QtBot) -> None:
    bar = WatchBar()
    qtbot.addWidget(bar)
    with qtbot.waitSignal(bar.stop_requested, timeout=1000):
        child(bar, QPushButton).click()
