"""What is drawn again while rows pour in and change: what has changed on screen, once a turn."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QProgressBar, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from tests.ui.finding import child
from tests.ui.rows import ListedModel, converted, new_rows
from ui.actions import make_actions
from ui.panels.batch_bar import BatchBar
from ui.panels.picture_delegate import PictureDelegate
from ui.panels.picture_table import PictureTable
from ui.window_commands import WINDOW_COMMANDS
from workers.contract.items import ItemId
from workers.contract.summary import BatchSummary

#: Qt draws the next row as well: a grid between them would belong to both.
ROW_1 = ({1}, {1, 2})


def settle(qapp: QApplication) -> None:
    """Let the layout, what it has drawn, and what comes of that happen."""
    for _ in range(4):
        qapp.processEvents()


class NotedDelegate(PictureDelegate):
    """Notes which rows it draws."""

    def __init__(self, table: PictureTable) -> None:
        super().__init__(table)
        self.rows: list[int] = []

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        self.rows.append(index.row())
        super().paint(painter, option, index)


class Paints(QObject):
    """Counts how often a widget is painted."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - named by Qt
        self.count += event.type() == QEvent.Type.Paint
        return False


@pytest.fixture
def model() -> ListedModel:
    return ListedModel()


@pytest.fixture
def drawn(qtbot: QtBot, qapp: QApplication, model: ListedModel) -> list[int]:
    """The rows that are drawn, of a table that is full and has been drawn."""
    table = PictureTable(model)
    qtbot.addWidget(table)
    table.resize(760, 300)
    delegate = NotedDelegate(table)
    table.setItemDelegate(delegate)
    table.show()
    model.items.append(new_rows(100))
    qtbot.waitUntil(lambda: 0 in delegate.rows)
    settle(qapp)
    delegate.rows.clear()
    return delegate.rows


def test_rows_that_come_below_the_screen_have_nothing_drawn(
    qapp: QApplication, model: ListedModel, drawn: list[int]
) -> None:
    model.items.append(new_rows(50, first=101))
    settle(qapp)
    assert drawn == []


def test_a_row_that_changes_while_others_come_is_drawn_alone(
    qapp: QApplication, model: ListedModel, drawn: list[int]
) -> None:
    model.items.append(new_rows(50, first=101))
    model.items.set_states([(ItemId(2), converted())])
    settle(qapp)
    assert set(drawn) in ROW_1


def test_rows_that_change_on_and_off_screen_leave_those_between_alone(
    qapp: QApplication, model: ListedModel, drawn: list[int]
) -> None:
    model.items.set_states([(ItemId(2), converted()), (ItemId(90), converted())])
    settle(qapp)
    assert set(drawn) in ROW_1


def test_rows_that_go_have_all_drawn_even_while_others_come(
    qapp: QApplication, model: ListedModel, drawn: list[int]
) -> None:
    model.items.append(new_rows(50, first=101))
    model.items.remove([ItemId(1)])
    settle(qapp)
    assert {0, 1, 2} <= set(drawn)


def test_rows_that_come_on_screen_are_drawn(
    qapp: QApplication, model: ListedModel, drawn: list[int]
) -> None:
    model.items.remove([ItemId(number) for number in range(2, 101)])
    settle(qapp)
    drawn.clear()
    model.items.append(new_rows(1, first=101))
    settle(qapp)
    assert 1 in drawn


def test_progress_is_drawn_with_everything_else(qtbot: QtBot, qapp: QApplication) -> None:
    context = Qt.ShortcutContext.WindowShortcut
    parent = QObject()
    bar = BatchBar(make_actions(WINDOW_COMMANDS, parent, context))
    qtbot.addWidget(bar)
    bar.show_summary(BatchSummary(total=100, running=2, waiting=98))
    bar.show()
    settle(qapp)
    progress, paints = child(bar, QProgressBar), Paints()
    progress.installEventFilter(paints)
    bar.show_summary(BatchSummary(total=100, converted=50, running=2, waiting=48))
    assert progress.value() == 500
    assert paints.count == 0
    settle(qapp)
    assert paints.count == 1
