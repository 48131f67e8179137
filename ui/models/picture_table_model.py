"""The Qt model of the picture table.

Owns the order of the rows and the decoded thumbnails; what a row says it reads where the batch
keeps it, and shows changes when it is told of them. Must not touch files, decode pictures or decide
what happens next.
"""

from __future__ import annotations

import itertools
import math
from collections import OrderedDict
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from enum import IntEnum
from typing import Any, assert_never

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtGui import QImage

from ui.models.cell_texts import Column, cell_text, column_title, spoken_details, tooltip
from ui.models.items import Items
from ui.models.row_order import RowOrder
from ui.plain_text import plain_tip
from workers.contract.items import (
    ItemFacts,
    ItemId,
    Status,
    StatusCounts,
    output_of,
)

#: Decoded thumbnails kept; at 96 × 96 pixels they take 18 MiB. No screen shows that many rows.
THUMBNAILS_KEPT = 512

#: Above this many separate runs of rows, taking them out one run at a time costs more than a reset.
_RUNS_REMOVED_SINGLY = 8

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_COLUMN_COUNT = len(Column)


ALL_STATUSES = frozenset(Status)


class Role(IntEnum):
    """What can be asked of a cell beside Qt's own roles."""

    FACTS = Qt.ItemDataRole.UserRole + 1
    """``ItemFacts`` of the row."""


class PictureTableModel(QAbstractTableModel):
    """One row per picture.

    Sorting by column -1 restores the order in which the rows came. Sorted rows that change or
    come stay where they are until ``restore_order``: when rows may move is the view's to say.

    Signals:
        order_lost(): some rows are no longer where their column wants them.
    """

    order_lost = Signal()

    def __init__(self, items: Items, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items = items
        self._order = RowOrder()
        self._sorted_by: Column | None = None
        self._unknown = math.inf  # the key of what is not known: it comes last either way
        self._thumbnails: OrderedDict[ItemId, QImage] = OrderedDict()
        self._is_resetting = False
        self.items_added(len(items))

    @property
    def counts(self) -> StatusCounts:
        """Rows per status; costs nothing to ask for."""
        return self._items.counts

    def items_added(self, count: int) -> None:
        """So many new slots are at the end: show them there."""
        if not count:
            return
        first = len(self._order)
        last = first + count - 1
        self.beginInsertRows(_ROOT, first, last)
        self._order.append(count, self._sort_keys(range(first, last + 1)))
        self.endInsertRows()
        self._tell_order()

    def items_changed(self, slots: Sequence[int]) -> None:
        """There is more or something else to say of the rows in ``slots``."""
        if len(slots) == len(self._order):
            first, last = 0, len(slots) - 1
        else:
            rows = [self._order.place_of(slot) for slot in slots]
            first, last = min(rows), max(rows)
        self.dataChanged.emit(self.index(first, 0), self.index(last, _COLUMN_COUNT - 1))
        self._rekey(slots)

    def items_leaving(self, slots: Sequence[int]) -> None:
        """Take the rows in ``slots`` (ascending) out; ``items_gone`` is to follow."""
        gone = set(slots)
        for row in tuple(self._thumbnails):
            if self._items.slot_of(row) in gone:
                del self._thumbnails[row]
        runs = list(_runs(sorted(map(self._order.place_of, slots))))
        self._is_resetting = len(runs) > _RUNS_REMOVED_SINGLY
        if self._is_resetting:
            self.beginResetModel()
            return
        for first, last in reversed(runs):
            self.beginRemoveRows(_ROOT, first, last)
            self._order.cut(first, last)
            self.endRemoveRows()

    def items_gone(self, kept: Sequence[int]) -> None:
        """The slots were numbered anew; only ``kept`` (ascending) are left."""
        self._order.close_up(kept)
        if self._is_resetting:
            self._is_resetting = False
            self.endResetModel()

    def set_thumbnail(self, row: ItemId, image: QImage) -> None:
        """Show ``image`` beside ``row``; the ones longest unseen make room."""
        slot = self._items.slot_of(row)
        if slot is None:
            return
        self._thumbnails[row] = image
        self._thumbnails.move_to_end(row)
        while len(self._thumbnails) > THUMBNAILS_KEPT:
            self._thumbnails.popitem(last=False)
        index = self.index(self._order.place_of(slot), Column.PICTURE)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])

    def without_thumbnail(self, rows: Iterable[ItemId]) -> tuple[ItemId, ...]:
        """Those of ``rows`` for which there is no thumbnail (any more)."""
        return tuple(row for row in rows if row not in self._thumbnails)

    def row_id_at(self, index: _Index) -> ItemId | None:
        """The row of ``index``, ``None`` when there is none."""
        return self._items.id_at(self._order.slot_at(index.row())) if index.isValid() else None

    def index_of(self, row: ItemId) -> QModelIndex:
        """The first cell of ``row``; invalid when it is gone."""
        slot = self._items.slot_of(row)
        if slot is None:
            return QModelIndex()
        return self.index(self._order.place_of(slot), Column.PICTURE)

    def facts_at(self, view_row: int) -> ItemFacts:
        """All that is known about the row shown at ``view_row``."""
        return self._items.facts_at(self._order.slot_at(view_row))

    def ids_between(
        self, first: int, last: int, statuses: Container[Status] = ALL_STATUSES
    ) -> tuple[ItemId, ...]:
        """The rows shown from ``first`` to ``last``, both included, in ``statuses``."""
        id_at, status_at = self._items.id_at, self._items.status_at
        shown = self._order.slots_between(first, last)
        return tuple(id_at(slot) for slot in shown if status_at(slot) in statuses)

    def statuses_between(self, first: int, last: int) -> frozenset[Status]:
        """Which states the rows shown from ``first`` to ``last``, both included, are in."""
        return self._items.statuses_in(self._order.slots_between(first, last))

    def find_name(self, prefix: str, start: int) -> int | None:
        """The next view row, from ``start`` on and around, whose name begins with ``prefix``."""
        wanted, count = prefix.casefold(), len(self._order)
        for row in itertools.chain(range(start, count), range(start)):
            if self._items.name_at(self._order.slot_at(row)).casefold().startswith(wanted):
                return row
        return None

    def ids_in(self, status: Status) -> tuple[ItemId, ...]:
        """All rows with that status, from top to bottom."""
        return self._items.ids_in(status, self._order)

    def view_rows_in(self, status: Status) -> list[tuple[int, int]]:
        """Where rows with that status are shown: first and last of each run, from top to bottom."""
        return list(_runs(sorted(map(self._order.place_of, self._items.slots_in(status)))))

    def rowCount(self, parent: _Index = _ROOT) -> int:  # noqa: N802 - named by Qt
        """How many pictures there are."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: _Index = _ROOT) -> int:  # noqa: N802 - named by Qt
        """How many columns there are."""
        return 0 if parent.isValid() else _COLUMN_COUNT

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - typed by Qt
        """Texts, thumbnail or facts of one cell; made when asked for."""
        if not index.isValid():
            return None
        slot = self._order.slot_at(index.row())
        column = Column(index.column())
        match role:
            case Role.FACTS:
                return self._items.facts_at(slot)
            case Qt.ItemDataRole.DecorationRole:
                return self._thumbnail(slot) if column is Column.PICTURE else None
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return cell_text(column, self._items.facts_at(slot)).spoken
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
        """Results can be dragged out."""
        flags = super().flags(index)
        if index.isValid():
            status = self._items.status_at(self._order.slot_at(index.row()))
            if status is Status.CONVERTED:
                return flags | Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def mimeTypes(self) -> list[str]:  # noqa: N802 - named by Qt
        """What is dragged out: addresses of files."""
        return ["text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - named by Qt
        """The results among the rows of ``indexes``."""
        outputs = [
            output_of(self.facts_at(row).state)
            for row in sorted({index.row() for index in indexes})
        ]
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(output)) for output in outputs if output is not None])
        return mime

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802 - named by Qt
        """Results are copied, never moved away."""
        return Qt.DropAction.CopyAction

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Reorder the rows by what ``column`` shows; the selection stays with its rows."""
        descending = order == Qt.SortOrder.DescendingOrder
        self._sorted_by = None if column == -1 else Column(column)
        self._unknown = -math.inf if descending else math.inf
        keys = None if column == -1 else self._sort_keys(range(len(self._items)))
        self._reorder(lambda: self._order.sort(keys, descending=descending))

    def restore_order(self) -> None:
        """Put the rows in order again that have changed or come since they were sorted."""
        if self._order.is_loose:
            self._reorder(self._order.settle)

    def _sort_keys(self, slots: Iterable[int]) -> list[Any]:
        match self._sorted_by:
            case None:
                return []
            case Column.PICTURE:
                return self._items.names(slots)
            case Column.DIMENSIONS:
                return self._items.areas(slots, self._unknown)
            case Column.SIZE:
                return self._items.file_bytes(slots, self._unknown)
            case Column.SAVED:
                return self._items.saved_shares(slots, self._unknown)
            case Column.STATE:
                return self._items.state_ranks(slots)
            case _:
                assert_never(self._sorted_by)

    def _rekey(self, slots: Sequence[int]) -> None:
        if self._sorted_by not in (None, Column.PICTURE):  # a name does not change
            self._order.rekey(slots, self._sort_keys(slots))
            self._tell_order()

    def _tell_order(self) -> None:
        if self._order.is_loose:
            self.order_lost.emit()

    def _reorder(self, change: Callable[[], None]) -> None:
        _tell_rows_move(self.layoutAboutToBeChanged)
        before = self.persistentIndexList()
        slots = [self._order.slot_at(index.row()) for index in before]
        change()
        after = [
            self.createIndex(self._order.place_of(slot), index.column())
            for slot, index in zip(slots, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        _tell_rows_move(self.layoutChanged)

    def _thumbnail(self, slot: int) -> QImage | None:
        row = self._items.id_at(slot)
        image = self._thumbnails.get(row)
        if image is not None:
            self._thumbnails.move_to_end(row)
        return image


def _tell_rows_move(signal: Any) -> None:  # noqa: ANN401 - PySide's stubs know no overloads
    """Emit a layout signal; told that only rows move, views save a selection by rows, not cells."""
    overload = "QList<QPersistentModelIndex>,QAbstractItemModel::LayoutChangeHint"
    signal[overload].emit([], QAbstractItemModel.LayoutChangeHint.VerticalSortHint)


def alignment(column: Column) -> Qt.AlignmentFlag:
    """How heading and cells of ``column`` stand: numbers to the right, words to the left."""
    numbers = column in (Column.DIMENSIONS, Column.SIZE, Column.SAVED)
    side = Qt.AlignmentFlag.AlignRight if numbers else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Runs of neighbours in ascending ``rows``: first and last of each."""
    first = 0
    for at, row in enumerate(rows):
        if at + 1 == len(rows) or rows[at + 1] != row + 1:
            yield rows[first], row
            first = at + 1
