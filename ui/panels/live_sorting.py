"""Keeps a sorted table sorted while its rows change and come.

Owns when rows may move: a few times a second, never under the user's hands, and never so often
that it could be felt. The current row stays where it is on screen.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QApplication, QTableView

from ui.models.picture_table_model import PictureTableModel
from ui.panels.table_header import TableHeader

#: Shortest time between two sorts, and the share of the time that sorting may take.
INTERVAL_MS = 300
_MOST_SHARE = 0.05

#: With more selected rows than this Qt needs longer than a frame to keep the selection.
_MOST_SELECTED = 1000


class LiveSorting(QObject):
    """Sorts ``table`` again soon after its model has lost the order.

    Signals:
        restored(): all rows are in order again.
    """

    restored = Signal()

    def __init__(self, table: QTableView, model: PictureTableModel, header: TableHeader) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._header = header
        self._hands = self._where_hands_are()
        self._timer = QTimer(self, singleShot=True, interval=INTERVAL_MS)
        self._timer.timeout.connect(self._on_time)
        model.order_lost.connect(self._begin_to_wait)
        model.layoutChanged.connect(self._on_sorted)

    def restore(self) -> None:
        """Sort now, if rows are out of order; the current row stays where it is on screen."""
        began = time.perf_counter()
        bar = self._table.verticalScrollBar()
        current = self._table.currentIndex()
        place = self._table.visualRect(current)
        is_seen = current.isValid() and self._table.viewport().rect().intersects(place)
        self._model.restore_order()
        if is_seen:
            moved = self._table.visualRect(self._table.currentIndex()).top() - place.top()
            bar.setValue(bar.value() + moved)
        took_ms = (time.perf_counter() - began) * 1000
        self._timer.setInterval(max(INTERVAL_MS, round(took_ms / _MOST_SHARE)))
        self.restored.emit()

    def _begin_to_wait(self) -> None:
        if not self._timer.isActive():
            self._hands = self._where_hands_are()
            self._timer.start()

    def _on_time(self) -> None:
        before, self._hands = self._hands, self._where_hands_are()
        if self._is_held() or before != self._hands:
            self._header.show_arrow(False)
            self._timer.start()
        else:
            self.restore()

    def _on_sorted(self) -> None:
        self._timer.stop()
        self._header.show_arrow(True)

    def _is_held(self) -> bool:
        """Whether the user is about to do something with the rows as they are now."""
        return (
            QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
            or QApplication.activePopupWidget() is not None
            or self._selects_many()
        )

    def _selects_many(self) -> bool:
        spans = self._table.selectionModel().selection().toList()
        count = sum(span.height() for span in spans)
        return _MOST_SELECTED < count < self._model.rowCount()

    def _where_hands_are(self) -> tuple[int, int, int]:
        """Something else whenever the pointer has moved over the rows or they were scrolled."""
        at = self._table.viewport().mapFromGlobal(QCursor.pos())
        is_over = self._table.viewport().rect().contains(at)
        scrolled = self._table.verticalScrollBar().value()
        return (at.x(), at.y(), scrolled) if is_over else (-1, -1, scrolled)
