"""Keeps what is selected while the filter changes which rows there are.

Owns what was selected before a reset of the model. Must not select what was not selected.
"""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, QPoint
from PySide6.QtWidgets import QAbstractItemView, QTableView

from ui.models.picture_table_model import PictureTableModel
from workers.contract.items import ItemId

#: With more rows selected than this, or in more places, to select them again would be felt.
_MOST_ROWS, _MOST_RUNS = 20_000, 500


class KeptSelection(QObject):
    """Selection, current row and the first row on screen of ``table``, over a reset."""

    def __init__(self, table: QTableView, model: PictureTableModel) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._selected: tuple[ItemId, ...] = ()
        self._current: ItemId | None = None
        self._at_top: ItemId | None = None

    def save(self) -> None:
        """The model is about to be reset."""
        spans = {
            (span.top(), span.bottom())
            for span in self._table.selectionModel().selection().toList()
        }
        count = sum(bottom - top + 1 for top, bottom in spans)
        self._selected = (
            tuple(row for span in sorted(spans) for row in self._model.ids_between(*span))
            if count <= _MOST_ROWS
            else ()
        )
        self._current = self._model.row_id_at(self._table.currentIndex())
        is_scrolled = self._table.verticalScrollBar().value() > 0
        first = self._table.indexAt(QPoint(1, 1))
        self._at_top = self._model.row_id_at(first) if is_scrolled else None

    def restore(self) -> None:
        """The model was reset: select again what is still shown."""
        selection = QItemSelection()
        last_column = self._model.columnCount() - 1
        for first, last in self._model.view_rows_of(self._selected)[:_MOST_RUNS]:
            selection.select(self._model.index(first, 0), self._model.index(last, last_column))
        flags = QItemSelectionModel.SelectionFlag
        self._table.selectionModel().select(selection, flags.ClearAndSelect)
        if self._current is not None:
            current = self._model.index_of(self._current)
            if current.isValid():
                self._table.selectionModel().setCurrentIndex(current, flags.NoUpdate)
        if self._at_top is not None and (index := self._model.index_of(self._at_top)).isValid():
            self._table.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
