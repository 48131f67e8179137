"""Rows that are dragged to another place in the line, by the events that Qt sends."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QFrame
from pytestqt.qtbot import QtBot

from tests.ui.rows import ListedWindow, converted, new_rows
from ui.models.cell_texts import Column
from ui.models.picture_table_model import ROWS_TYPE
from workers.contract.item_filter import ItemFilter, Kind
from workers.contract.items import ItemId

Copy = Qt.DropAction.CopyAction
Left, NoKeys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Drag:
    """A drag of the selected rows over the table of ``window``."""

    def __init__(self, window: ListedWindow, source: QObject | None) -> None:
        self.table = window.table
        self.viewport = window.table.viewport()
        self._source = source
        indexes = self.table.selectionModel().selectedIndexes()
        self.mime = window.model.mimeData(indexes)

    def y(self, row: int, share: float) -> int:
        """A height within ``row``: 0 is its top, 1 its bottom."""
        return self.table.rowViewportPosition(row) + round(self.table.rowHeight(row) * share)

    def enter(self, y: int) -> bool:
        event = QDragEnterEvent(QPoint(20, y), Copy, self.mime, Left, NoKeys)
        return self._send(event)

    def move(self, y: int) -> bool:
        return self._send(QDragMoveEvent(QPoint(20, y), Copy, self.mime, Left, NoKeys))

    def drop(self, y: int) -> bool:
        self.enter(y)
        return self._send(QDropEvent(QPointF(20, y), Copy, self.mime, Left, NoKeys))

    def leave(self) -> None:
        QApplication.sendEvent(self.viewport, QDragLeaveEvent())

    def _send(self, event: QDropEvent) -> bool:
        event.setAccepted(False)
        # Qt knows the source of real drags only.
        setattr(event, "source", lambda: self._source)  # noqa: B010 - to mypy it is no attribute
        QApplication.sendEvent(self.viewport, event)
        return event.isAccepted()


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[ListedWindow]:
    window = ListedWindow()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.items.append(new_rows(5))
    window.items.set_states([(ItemId(1), converted("one.webp"))])
    window.show()
    yield window
    window.allow_close()


def select(window: ListedWindow, *numbers: int) -> None:
    window.table.select_rows([ItemId(number) for number in numbers])


def line_of(window: ListedWindow) -> QFrame:
    (line,) = [
        each
        for each in window.table.viewport().findChildren(QFrame)
        if each.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    ]
    return line


@pytest.mark.parametrize(
    ("row", "share", "before"),
    [(1, 0.2, 2), (1, 0.8, 3), (0, 0.1, 2), (4, 0.8, None)],
)
def test_rows_go_between_those_where_they_are_dropped(
    window: ListedWindow, row: int, share: float, before: int | None
) -> None:
    placed = QSignalSpy(window.rows.place_requested)
    select(window, 4)
    drag = Drag(window, window.table)
    assert drag.drop(drag.y(row, share))
    assert placed.at(0) == [(ItemId(4),), before]


def test_only_what_waits_is_moved_and_results_go_out_with_it(window: ListedWindow) -> None:
    placed = QSignalSpy(window.rows.place_requested)
    select(window, 1, 2, 3)
    drag = Drag(window, window.table)
    assert [url.fileName() for url in drag.mime.urls()] == ["one.webp"]
    assert drag.drop(drag.y(4, 0.9))
    assert placed.at(0) == [(ItemId(2), ItemId(3)), None]


def test_a_line_shows_where_rows_will_go_until_the_drag_ends(window: ListedWindow) -> None:
    select(window, 4)
    drag, line = Drag(window, window.table), line_of(window)
    assert drag.enter(drag.y(1, 0.2))
    assert line.isVisible()
    assert abs(line.geometry().center().y() - window.table.rowViewportPosition(1)) <= line.height()
    assert drag.move(drag.y(2, 0.8))
    assert abs(line.geometry().center().y() - window.table.rowViewportPosition(3)) <= line.height()
    drag.leave()
    assert line.isHidden()
    drag.drop(drag.y(2, 0.8))
    assert line.isHidden()


def test_sorted_or_filtered_rows_have_no_places_to_be_dropped_at(window: ListedWindow) -> None:
    select(window, 4)
    drag = Drag(window, window.table)
    window.table.sortByColumn(Column.SIZE, Qt.SortOrder.AscendingOrder)
    assert not drag.drop(drag.y(1, 0.2))
    window.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    window.model.set_filter(ItemFilter(kind=Kind.WAITING))
    assert not drag.drop(drag.y(1, 0.2))
    assert not Drag(window, window.table).mime.hasFormat(ROWS_TYPE)


def test_files_from_elsewhere_go_past_the_table_to_the_window(
    qtbot: QtBot, window: ListedWindow
) -> None:
    placed = QSignalSpy(window.rows.place_requested)
    select(window, 4)
    strange = Drag(window, None)
    assert not strange.enter(strange.y(1, 0.2))
    files = Drag(window, None)
    files.mime = QMimeData()
    files.mime.setUrls([QUrl("file:///a.jpg")])
    with qtbot.waitSignal(window.paths_dropped):
        assert files.drop(files.y(1, 0.2))
    assert line_of(window).isHidden()
    assert placed.count() == 0


def test_a_drag_at_the_edge_scrolls(qtbot: QtBot, window: ListedWindow) -> None:
    window.items.append(new_rows(100, first=6))
    select(window, 4)
    drag, bar = Drag(window, window.table), window.table.verticalScrollBar()
    drag.enter(window.table.viewport().height() - 3)
    qtbot.waitUntil(lambda: bar.value() > 0)
    drag.leave()
