"""The button beside Start that tells where results go."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.batch.items import ItemStore
from tests.ui.finding import child
from ui.main_window import MainWindow
from ui.panels.destination_button import DestinationButton
from workers.contract.destination import Destination


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = MainWindow(ItemStore().columns)
    qtbot.addWidget(window)
    return window


def choose(button: DestinationButton, words: str) -> None:
    actions = [one for one in button.menu().actions() if one.isVisible() and words in one.text()]
    assert len(actions) == 1
    actions[0].trigger()


def test_a_folder_is_asked_for_and_may_be_declined(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    changes: list[Destination] = []
    window.destination_changed.connect(changes.append)
    button = window.bar.destination
    choose(button, "In a folder")
    dialog = child(button, QFileDialog)
    dialog.reject()
    qtbot.waitUntil(lambda: button.findChild(QFileDialog) is None)
    assert changes == []
    choose(button, "In a folder")
    dialog = child(button, QFileDialog)
    dialog.setDirectory(str(tmp_path))
    with qtbot.waitSignal(window.destination_changed):
        dialog.accept()
    choose(button, "Next to each")
    assert button.text() == "Next to each picture ▾"
    choose(button, tmp_path.name[-3:])  # known by now: no question
    assert [one.directory for one in changes] == [tmp_path, None, tmp_path]
    assert window.destination().directory == tmp_path


def test_a_long_path_is_cut_and_told_whole(window: MainWindow) -> None:
    folder = Path("/pictures", "of & on the journey " * 9, "end")
    window.set_destination(Destination(directory=folder))
    button = window.bar.destination
    assert len(button.text()) < 60
    assert "&&" in button.text() or "&" not in button.text()
    assert str(folder) in button.accessibleDescription()
