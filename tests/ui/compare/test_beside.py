"""The comparison below the list: whether there is room for both, and how it is closed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from tests.ui.compare.shots import comparison
from tests.ui.rows import ListedWindow, new_rows
from ui.actions import Command


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[ListedWindow]:
    window = ListedWindow()
    qtbot.addWidget(window)
    window.resize(1180, 780)
    window.show()
    window.items.append(new_rows(6))
    qtbot.waitUntil(window.table.isVisible)
    yield window
    window.hide()
    window.allow_close()


def compare(window: ListedWindow) -> None:
    window.table.setCurrentIndex(window.model.index(0, 0))
    window.actions_by_command[Command.COMPARE].setChecked(True)
    window.compare.pane.show_comparison(comparison())


def test_without_room_for_both_the_picture_is_shown(qtbot: QtBot, window: ListedWindow) -> None:
    compare(window)
    assert window.table.isVisible()
    window.resize(792, 480)
    qtbot.waitUntil(lambda: not window.table.isVisible())
    assert window.compare.pane.view.isVisible()
    window.resize(1180, 780)
    qtbot.waitUntil(window.table.isVisible)


def test_without_a_picture_the_list_stays(qtbot: QtBot, window: ListedWindow) -> None:
    window.resize(792, 480)
    window.table.setCurrentIndex(QModelIndex())
    window.actions_by_command[Command.COMPARE].setChecked(True)
    qtbot.waitUntil(window.compare.pane.isVisible)
    assert window.table.isVisible()


def test_it_has_a_button_that_closes_it(qtbot: QtBot, window: ListedWindow) -> None:
    window.resize(792, 480)
    compare(window)
    (close,) = (
        one
        for one in window.compare.pane.findChildren(QToolButton)
        if one.accessibleName() == "Close the comparison"
    )
    close.click()
    assert not window.actions_by_command[Command.COMPARE].isChecked()
    qtbot.waitUntil(window.table.isVisible)
