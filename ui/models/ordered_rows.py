"""Rows of a list in an order of their own, of which a filter shows some.

Owns which row stands where and when Qt is told of it. Must not know what a row says.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from typing import Any, assert_never

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ui.models.cell_texts import Column
from ui.models.items import Items
from ui.models.row_order import RowOrder
from workers.contract.failures import FailureCode
from workers.contract.item_filter import EVERY_ITEM, ItemFilter, Kind
from workers.contract.items import ItemId, Status, StatusCounts

#: Above this many separate runs of rows, moving them one run at a time costs more than a reset,
#: and telling of each more than drawing those between.
_RUNS_MOVED_SINGLY = 8
_LOOKED_THROUGH = 500

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_COLUMN_COUNT = len(Column)

ALL_STATUSES = frozenset(Status)


class OrderedRows(QAbstractTableModel):
    """One row per picture that the filter lets through.

    Sorting by column -1 restores the order in which the pictures are converted. Sorted or filtered
    rows that change stay where they are until ``restore_order``: when rows may move is the view's
    to say.

    Signals:
        order_lost(): some rows are no longer where their column, or the filter, wants them.
        filter_changed(): another filter is in force.
        hidden_changed(): there are more pictures that are not shown, or they have changed.
    """

    order_lost = Signal()
    filter_changed = Signal()
    hidden_changed = Signal()

    def __init__(self, items: Items, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items = items
        self._order = RowOrder()
        self._sorted_by: Column | None = None
        self._unknown = math.inf  # the key of what is not known: it comes last either way
        self._filter = EVERY_ITEM
        self._is_resetting = False
        self.items_added(len(items))

    @property
    def counts(self) -> StatusCounts:
        """Rows per status; costs nothing to ask for."""
        return self._items.counts

    @property
    def total(self) -> int:
        """How many pictures there are, shown or not."""
        return len(self._items)

    @property
    def filter(self) -> ItemFilter:
        """The filter in force."""
        return self._filter

    @property
    def is_in_line_order(self) -> bool:
        """Whether all pictures are shown, in the order in which they are converted."""
        return self._sorted_by is None and self._filter.lets_all_through

    def waiting_from(self, view_row: int) -> ItemId | None:
        """The first picture that waits, from ``view_row`` on; ``None`` where there is none."""
        for first in range(view_row, self.rowCount(), _LOOKED_THROUGH):
            last = min(first + _LOOKED_THROUGH, self.rowCount()) - 1
            if found := self.ids_between(first, last, {Status.WAITING}):
                return found[0]
        return None

    def set_filter(self, items: ItemFilter) -> None:
        """Show exactly the rows that ``items`` lets through, from now on."""
        if items == self._filter:
            return
        self.beginResetModel()
        self._filter = items
        self._order.filter(None if items.lets_all_through else self._items.passing(items))
        self.endResetModel()
        self.filter_changed.emit()

    def kind_counts(self) -> Mapping[Kind, int]:
        """Pictures of each kind, shown or not; costs some ms for very many."""
        counts = self._items.counts
        found = {
            kind: sum(getattr(counts, status.word) for status in kind.statuses) for kind in Kind
        }
        return found | {Kind.LARGER: self._items.count_larger() if counts.converted else 0}

    def failures(self) -> Mapping[FailureCode, Sequence[ItemId]]:
        """The pictures that have failed, shown or not, by why."""
        return self._items.failures()

    def items_added(self, count: int) -> None:
        """So many new slots are at the end: show those there that the filter lets through."""
        if not count:
            return
        first, place = self._order.total, len(self._order)
        new = range(first, first + count)
        wanted = None
        if not self._filter.lets_all_through:
            wanted = self._items.passing_of(self._filter, new)
        shown = count if wanted is None else sum(wanted)
        if shown:
            self.beginInsertRows(_ROOT, place, place + shown - 1)
        self._order.append(count, self._sort_keys(new), wanted)
        if shown:
            self.endInsertRows()
        if shown < count:
            self.hidden_changed.emit()
        self._tell_order()

    def items_changed(self, slots: Sequence[int]) -> None:
        """There is more or something else to say of the rows in ``slots``."""
        runs = self._changed_runs(slots)
        for first, last in runs:
            self.dataChanged.emit(self.index(first, 0), self.index(last, _COLUMN_COUNT - 1))
        if not runs:
            self.hidden_changed.emit()
        self._rekey(slots)

    def _changed_runs(self, slots: Sequence[int]) -> list[tuple[int, int]]:
        """Rows that are to be drawn anew, first and last of each run: those between need not be."""
        if len(slots) == len(self._order):
            return [(0, len(slots) - 1)] if slots else []
        rows = self._order.places_of(slots)
        runs = list(_runs(rows))
        return runs if len(runs) <= _RUNS_MOVED_SINGLY else [(rows[0], rows[-1])]

    def items_leaving(self, slots: Sequence[int]) -> None:
        """Take the rows in ``slots`` (ascending) out; ``items_gone`` is to follow."""
        runs = list(_runs(self._order.places_of(slots)))
        self._is_resetting = len(runs) > _RUNS_MOVED_SINGLY
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
        self.hidden_changed.emit()

    def row_id_at(self, index: _Index) -> ItemId | None:
        """The row of ``index``, ``None`` when there is none."""
        return self._items.id_at(self._order.slot_at(index.row())) if index.isValid() else None

    def index_of(self, row: ItemId) -> QModelIndex:
        """The first cell of ``row``; invalid when it is gone or not shown."""
        slot = self._items.slot_of(row)
        if slot is None:
            return QModelIndex()
        return self.index(self._order.place_of(slot), Column.PICTURE)

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

    def every_id(self, statuses: Container[Status] = ALL_STATUSES) -> tuple[ItemId, ...]:
        """All pictures in ``statuses``, shown or not, in the order of the rows."""
        id_at, status_at = self._items.id_at, self._items.status_at
        return tuple(id_at(slot) for slot in self._order.every_slot if status_at(slot) in statuses)

    def ids_in(self, status: Status) -> tuple[ItemId, ...]:
        """All rows with that status, from top to bottom."""
        return self._items.ids_in(status, self._order)

    def view_rows_in(self, status: Status) -> list[tuple[int, int]]:
        """Where rows with that status are shown: first and last of each run, from top to bottom."""
        return list(_runs(self._order.places_of(self._items.slots_in(status))))

    def view_rows_of(self, rows: Iterable[ItemId]) -> list[tuple[int, int]]:
        """Where ``rows`` are shown: first and last of each run, from top to bottom."""
        slots = (slot for row in rows if (slot := self._items.slot_of(row)) is not None)
        return list(_runs(self._order.places_of(slots)))

    def rowCount(self, parent: _Index = _ROOT) -> int:  # noqa: N802 - named by Qt
        """How many pictures there are."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: _Index = _ROOT) -> int:  # noqa: N802 - named by Qt
        """How many columns there are."""
        return 0 if parent.isValid() else _COLUMN_COUNT

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Reorder the rows by what ``column`` shows; the selection stays with its rows."""
        by = None if column == -1 else Column(column)
        descending = by is not None and order == Qt.SortOrder.DescendingOrder
        self._sorted_by = by
        self._unknown = -math.inf if descending else math.inf
        keys = self._sort_keys(range(len(self._items))) if self._has_keys else None
        self._reorder(lambda: self._order.sort(keys, descending=descending))

    def restore_order(self) -> None:
        """Put the rows in order again that have changed or come since, and filter them again."""
        if self._order.is_loose:
            self._reorder(self._order.settle)
        if self._order.is_astray:
            self._refilter()

    def _refilter(self) -> None:
        gone = list(_runs(self._order.vanishing()))
        coming = self._order.appearing()
        runs = list(_runs([place for place, _ in coming]))
        if len(gone) + len(runs) > _RUNS_MOVED_SINGLY:
            self.beginResetModel()
            self._order.show_wanted()
            self.endResetModel()
            return
        for first, last in reversed(gone):
            self.beginRemoveRows(_ROOT, first, last)
            self._order.hide(first, last)
            self.endRemoveRows()
        slots = dict(coming)
        for first, last in runs:
            self.beginInsertRows(_ROOT, first, last)
            self._order.show(first, [slots[place] for place in range(first, last + 1)])
            self.endInsertRows()

    @property
    def _has_keys(self) -> bool:
        return self._sorted_by is not None or self._items.is_reordered

    def _sort_keys(self, slots: Iterable[int]) -> list[Any]:
        match self._sorted_by:
            case None:
                return self._items.ranks(slots) if self._items.is_reordered else []
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
        if self._sorted_by is None and self._items.is_reordered and not self._order.is_sorted:
            self.sort(-1)  # from now on the rows have an order of their own
        if self._order.is_sorted and self._sorted_by is not Column.PICTURE:  # names do not change
            self._order.rekey(slots, self._sort_keys(slots))
        if not self._filter.lets_all_through:
            self._order.recheck(slots, self._items.passing_of(self._filter, slots))
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


def _tell_rows_move(signal: Any) -> None:  # noqa: ANN401 - PySide's stubs know no overloads
    """Emit a layout signal; told that only rows move, views save a selection by rows, not cells."""
    overload = "QList<QPersistentModelIndex>,QAbstractItemModel::LayoutChangeHint"
    signal[overload].emit([], QAbstractItemModel.LayoutChangeHint.VerticalSortHint)


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Runs of neighbours in ascending ``rows``: first and last of each."""
    first = 0
    for at, row in enumerate(rows):
        if at + 1 == len(rows) or rows[at + 1] != row + 1:
            yield rows[first], row
            first = at + 1
