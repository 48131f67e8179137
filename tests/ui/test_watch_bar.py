from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.panels.watch_bar import WatchBar
from workers.contract.watch_report import WatchReport


def test_it_is_there_only_while_a_folder_is_watched(qtbot: QtBot) -> None:
    bar = WatchBar()
    qtbot.addWidget(bar)
    assert bar.isHidden()
    bar.show_report(WatchReport(Path("/home/me/inbox"), 0, converted=12))
    assert not bar.isHidden()
    assert bar.text == "Watching inbox: 12 converted"
    bar.show_report(WatchReport(Path("/home/me/<b>inbox"), 0, converted=12, failed=1))
    assert bar.text == "Watching <b>inbox: 12 converted, 1 failed"
    assert bar.accessibleName() == bar.text
    bar.show_report(WatchReport(Path("/home/me/inbox"), 0, is_running=False))
    assert bar.isHidden()


def test_details_and_stopping_are_asked_for(qtbot: QtBot) -> None:
    bar = WatchBar()
    qtbot.addWidget(bar)
    details, stop = bar.findChildren(QPushButton)
    with qtbot.waitSignal(bar.details_requested, timeout=1000):
        details.click()
    with qtbot.waitSignal(bar.stop_requested, timeout=1000):
        stop.click()
