"""Brings added rows into view.

Owns the choice whether to: only where the user has not turned to other rows. Must not select.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QTimer
from PySide6.QtWidgets import QAbstractItemView, QTableView

from ui.models.picture_table_model import PictureTableModel
from ui.panels.live_sorting import LiveSorting
from workers.contract.items import ItemId


class Reveal(QObject):
    """Scrolls ``table`` to the first of the rows that come after ``expect``."""

    def __init__(self, table: QTableView, model: PictureTableModel, sorting: LiveSorting) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._sorting = sorting
        self._expects = False
        self._scrolled_px = 0
        self._row: ItemId | None = None
        self._not_chosen = QPersistentModelIndex()
        # Not while the rows are being inserted: others have not heard of them yet.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show)
        model.rowsInserted.connect(self._on_inserted)

    def expect(self) -> None:
        """Rows are about to come that the user wants to see."""
        self._expects = True
        self._scrolled_px = self._table.verticalScrollBar().value()

    def ignore_current(self) -> None:
        """The current row became so without the user's doing."""
        self._not_chosen = QPersistentModelIndex(self._table.currentIndex())

    def _on_inserted(self, _parent: QModelIndex, first: int, _last: int) -> None:
        if self._expects:
            self._expects = False
            self._row = self._model.facts_at(first).item
            self._soon.start()

    def _show(self) -> None:
        if self._row is None or not self._is_free():
            return
        self._sorting.restore()
        at_top = QAbstractItemView.ScrollHint.PositionAtTop
        self._table.scrollTo(self._model.index_of(self._row), at_top)
        self._scrolled_px = self._table.verticalScrollBar().value()

    def _is_free(self) -> bool:
        """Whether nothing was selected or made current, and the table was not scrolled."""
        current = QPersistentModelIndex(self._table.currentIndex())
        return (
            not self._table.selectionModel().hasSelection()
            and (not current.isValid() or current == self._not_chosen)
            and self._table.verticalScrollBar().value() == self._scrolled_px
        )
