"""Waiting pictures that are dragged to another place in the line.

Owns the drag events of the table's viewport, the line that shows where the rows will go, and the
scrolling at its edges. Must not move rows itself; drags from elsewhere are left to the window.
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QTableView

from ui.models.picture_table_model import ROWS_TYPE, PictureTableModel
from ui.theme import colours

_LINE_PX = 3
_EDGE_PX = 24
_SCROLL_MS = 40


class _Line(QFrame):
    """Between two rows."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - named by Qt
        """Be seen between any rows, selected or not."""
        QPainter(self).fillRect(self.rect(), colours(self.palette()).accent)


class RowDrag(QObject):
    """Lets rows of ``table`` be dropped between others, while they stand in the order of the line.

    Signals:
        dropped(object): the selected rows are to come before this ``ItemId``; ``None`` is the end.
    """

    dropped = Signal(object)

    def __init__(self, table: QTableView, model: PictureTableModel) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._line = _Line(table.viewport())
        self._line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._line.hide()
        self._at_px = 0
        self._scroll = QTimer(self, interval=_SCROLL_MS)
        self._scroll.timeout.connect(self._scroll_at_edge)
        table.viewport().setAcceptDrops(True)
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - named by Qt
        """Handle what is dragged over the rows."""
        match event.type():
            case QEvent.Type.DragEnter | QEvent.Type.DragMove:
                self._on_drag(cast("QDragMoveEvent", event))
            case QEvent.Type.DragLeave:
                self._end()
            case QEvent.Type.Drop:
                self._on_drop(cast("QDropEvent", event))
            case _:
                return super().eventFilter(watched, event)
        return True

    def _is_ours(self, event: QDropEvent) -> bool:
        is_from_here = event.source() is self._table and event.mimeData().hasFormat(ROWS_TYPE)
        return is_from_here and self._model.is_in_line_order

    def _on_drag(self, event: QDragMoveEvent) -> None:
        if not self._is_ours(event):
            event.ignore()  # whatever is from elsewhere goes on to the window
            return
        # Not a move: the view would take the rows out that were dragged.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._at_px = event.position().toPoint().y()
        self._show_line()
        self._scroll.start()

    def _on_drop(self, event: QDropEvent) -> None:
        self._end()
        if not self._is_ours(event):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(self._model.waiting_from(self._gap(event.position().toPoint().y())))

    def _end(self) -> None:
        self._scroll.stop()
        self._line.hide()

    def _gap(self, y_px: int) -> int:
        """Above which row a drop at ``y_px`` belongs; one more than there are at the end."""
        row = self._table.rowAt(max(y_px, 0))
        if row == -1:
            return self._model.rowCount()
        middle = self._table.rowViewportPosition(row) + self._table.rowHeight(row) // 2
        return row + (y_px > middle)

    def _show_line(self) -> None:
        gap = self._gap(self._at_px)
        table, last = self._table, self._model.rowCount() - 1
        if gap <= last:
            y = table.rowViewportPosition(gap)
        else:
            y = table.rowViewportPosition(last) + table.rowHeight(last)
        viewport = table.viewport()
        y = min(max(y - _LINE_PX // 2, 0), viewport.height() - _LINE_PX)
        self._line.setGeometry(0, y, viewport.width(), _LINE_PX)
        self._line.show()
        self._line.raise_()

    def _scroll_at_edge(self) -> None:
        bar, height = self._table.verticalScrollBar(), self._table.viewport().height()
        if self._at_px < _EDGE_PX:
            bar.setValue(bar.value() - bar.singleStep())
        elif self._at_px > height - _EDGE_PX:
            bar.setValue(bar.value() + bar.singleStep())
        self._show_line()
