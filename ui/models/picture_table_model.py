"""The Qt model of the picture table.

Owns what a cell answers and the thumbnails; what a row says it reads where the batch keeps it, and
shows changes when it is told of them. Must not touch files, decode pictures or decide what happens
next.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, QUrl
from PySide6.QtGui import QImage

from ui.models.cell_texts import (
    CellText,
    Column,
    RowContext,
    cell_text,
    column_title,
    spoken_cell,
    spoken_details,
    tooltip,
)
from ui.models.items import Items
from ui.models.ordered_rows import OrderedRows
from ui.models.thumbnails import Thumbnails
from ui.plain_text import plain_tip
from workers.contract.items import ItemFacts, ItemId, Status, Waiting, outputs_of

_Index = QModelIndex | QPersistentModelIndex
_LAST_COLUMN = len(Column) - 1

#: What a drag says that has pictures which can be given another place in the line.
ROWS_TYPE = "application/x-dropmill-rows"


class Role(IntEnum):
    """What can be asked of a cell beside Qt's own roles."""

    CELL = Qt.ItemDataRole.UserRole + 1
    """``Cell``: all that is to be drawn of it."""


class Cell(Struct, frozen=True):
    """What is drawn of one cell; asked for at once, for each question costs more than its answer.

    ``image`` is the thumbnail where one is shown, ``has_own`` whether the row has recipes of its
    own.
    """

    column: Column
    facts: ItemFacts
    text: CellText
    image: QImage | None
    has_own: bool


class PictureTableModel(OrderedRows):
    """What is shown of one picture per row."""

    def __init__(self, items: Items, parent: QObject | None = None) -> None:
        self._stop_after: ItemId | None = None
        self._thumbnails = Thumbnails()
        super().__init__(items, parent)

    def items_leaving(self, slots: Sequence[int]) -> None:
        """Take the rows in ``slots`` (ascending) out; ``items_gone`` is to follow."""
        self._thumbnails.drop({self._items.id_at(slot) for slot in slots})
        super().items_leaving(slots)

    @property
    def stop_after(self) -> ItemId | None:
        """The row after which the batch rests."""
        return self._stop_after

    def has_own(self, view_row: int) -> bool:
        """Whether the row shown at ``view_row`` has recipes of its own."""
        return self._items.has_own_at(self._order.slot_at(view_row))

    def set_stop_after(self, item: ItemId | None) -> None:
        """Mark the row after which the batch rests."""
        before, self._stop_after = self._stop_after, item
        for each in {before, item} - {None} if before != item else ():
            if each is not None and (index := self.index_of(each)).isValid():
                self.dataChanged.emit(index, index.siblingAtColumn(_LAST_COLUMN))

    def set_thumbnail(self, row: ItemId, image: QImage) -> None:
        """Show ``image`` beside ``row``; the ones longest unseen make room."""
        slot = self._items.slot_of(row)
        if slot is None:
            return
        self._thumbnails.put(row, image)
        index = self.index(self._order.place_of(slot), Column.PICTURE)
        if index.isValid():
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])

    def without_thumbnail(self, rows: Iterable[ItemId]) -> tuple[ItemId, ...]:
        """Those of ``rows`` for which there is no thumbnail (any more)."""
        return self._thumbnails.missing(rows)

    def facts_at(self, view_row: int) -> ItemFacts:
        """All that is known about the row shown at ``view_row``."""
        return self._items.facts_at(self._order.slot_at(view_row))

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - typed by Qt
        """Texts, thumbnail or facts of one cell; made when asked for."""
        if not index.isValid():
            return None
        slot = self._order.slot_at(index.row())
        column = Column(index.column())
        match role:
            case Role.CELL:
                return self._cell(column, slot)
            case Qt.ItemDataRole.DecorationRole:
                return self._image(column, slot)
            case Qt.ItemDataRole.DisplayRole:
                return cell_text(column, self._items.facts_at(slot), self._context(slot)).spoken
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken_cell(column, self._items.facts_at(slot), self._context(slot))
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return spoken_details(column, self._items.facts_at(slot))
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(tooltip(column, self._items.facts_at(slot)))
            case _:
                return None

    def headerData(  # noqa: N802 - named by Qt
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401 - typed by Qt
        """The heading of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = Column(section)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column_title(column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(column)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Results can be dragged out, what waits to another place in the line."""
        flags = super().flags(index)
        if index.isValid():
            status = self._items.status_at(self._order.slot_at(index.row()))
            if status is Status.CONVERTED or (status is Status.WAITING and self.is_in_line_order):
                return flags | Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def mimeTypes(self) -> list[str]:  # noqa: N802 - named by Qt
        """What is dragged: addresses of files, or rows."""
        return ["text/uri-list", ROWS_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - named by Qt
        """The results among the rows of ``indexes``, and whether any of these wait."""
        states = [self.facts_at(row).state for row in sorted({index.row() for index in indexes})]
        outputs = [output for state in states for output in outputs_of(state)]
        mime = QMimeData()
        if outputs:
            mime.setUrls([QUrl.fromLocalFile(str(output)) for output in outputs])
        if self.is_in_line_order and any(isinstance(state, Waiting) for state in states):
            mime.setData(ROWS_TYPE, b"rows")
        return mime

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802 - named by Qt
        """Results are copied, never moved away."""
        return Qt.DropAction.CopyAction

    def _cell(self, column: Column, slot: int) -> Cell:
        facts, context = self._items.facts_at(slot), self._context(slot)
        text = cell_text(column, facts, context)
        return Cell(column, facts, text, self._image(column, slot), context.has_own)

    def _image(self, column: Column, slot: int) -> QImage | None:
        is_shown_here = column is Column.PICTURE
        return self._thumbnails.get(self._items.id_at(slot)) if is_shown_here else None

    def _context(self, slot: int) -> RowContext:
        return RowContext(
            common_folder=self._items.common_folder,
            has_own=self._items.has_own_at(slot),
            is_stop=self._items.id_at(slot) == self._stop_after,
        )


def alignment(column: Column) -> Qt.AlignmentFlag:
    """How heading and cells of ``column`` stand: numbers to the right, words to the left."""
    numbers = column in (Column.DIMENSIONS, Column.SIZE, Column.SAVED)
    side = Qt.AlignmentFlag.AlignRight if numbers else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
