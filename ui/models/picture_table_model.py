"""The Qt model of the picture table.

Owns the rows, their order and the decoded thumbnails. Changed only through its own methods, with
batches of facts; must not touch files, decode pictures or decide what happens next.
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
from ui.models.row_order import RowOrder
from ui.models.row_store import RowStore
from ui.models.rows import (
    Cancelled,
    NewRow,
    RowFacts,
    RowId,
    RowState,
    StateCounts,
    StateKind,
    Waiting,
    kind_of,
    output_of,
)
from ui.plain_text import plain_tip
from workers.contract.events import PictureInfo

#: Decoded thumbnails kept; at 96 × 96 pixels they take 18 MiB. No screen shows that many rows.
THUMBNAILS_KEPT = 512

#: Above this many separate runs of rows, taking them out one run at a time costs more than a reset.
_RUNS_REMOVED_SINGLY = 8

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_COLUMN_COUNT = len(Column)


ALL_KINDS = frozenset(StateKind)


class Role(IntEnum):
    """What can be asked of a cell beside Qt's own roles."""

    FACTS = Qt.ItemDataRole.UserRole + 1
    """``RowFacts`` of the row."""


class PictureTableModel(QAbstractTableModel):
    """One row per picture.

    Sorting by column -1 restores the order in which the rows came. Sorted rows that change or
    come stay where they are until ``restore_order``: when rows may move is the view's to say.

    Signals:
        order_lost(): some rows are no longer where their column wants them.
    """

    order_lost = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = RowStore()
        self._order = RowOrder()
        self._sorted_by: Column | None = None
        self._unknown = math.inf  # the key of what is not known: it comes last either way
        self._thumbnails: OrderedDict[RowId, QImage] = OrderedDict()

    @property
    def counts(self) -> StateCounts:
        """Rows per state; costs nothing to ask for."""
        return self._store.counts

    def append(self, rows: Sequence[NewRow]) -> None:
        """Add waiting rows at the end. Raises ``ValueError`` for an id that is there already."""
        if not rows:
            return
        first = len(self._order)
        last = first + len(rows) - 1
        # The rows are stored before they are announced, so that a refused batch announces nothing.
        self._store.append(rows)
        self.beginInsertRows(_ROOT, first, last)
        self._order.append(len(rows), self._sort_keys(range(first, last + 1)))
        self.endInsertRows()
        self._tell_order()

    def set_states(self, states: Sequence[tuple[RowId, RowState]]) -> None:
        """Take over new states; rows that are gone and states that are the same are ignored."""
        slot_of, set_state = self._store.slot_of, self._store.set_state
        changed: list[int] = []
        for row, state in states:
            slot = slot_of(row)
            if slot is not None and set_state(slot, state):
                changed.append(slot)
        self._announce(changed)

    def set_all(self, rows: Iterable[RowId], state: Waiting | Cancelled) -> None:
        """Put very many rows into one state, which takes a tenth of ``set_states``."""
        slots = self._store.slots_of(rows)
        self._store.set_all(slots, kind_of(state))
        self._announce(slots)

    def cancel_waiting(self, but: Iterable[RowId]) -> None:
        """Call every waiting row cancelled, ``but`` some; costs the same for any number."""
        if self._store.cancel_waiting(self._store.slots_of(but)):
            bottom = self.index(len(self._order) - 1, _COLUMN_COUNT - 1)
            self.dataChanged.emit(self.index(0, 0), bottom)
            self._rekey(range(len(self._order)))

    def set_info(self, row: RowId, info: PictureInfo) -> None:
        """Take over the header facts of a source."""
        slot = self._store.slot_of(row)
        if slot is not None and self._store.set_source_size(slot, info.size):
            self._announce((slot,))

    def set_thumbnail(self, row: RowId, image: QImage) -> None:
        """Show ``image`` beside ``row``; the ones longest unseen make room."""
        slot = self._store.slot_of(row)
        if slot is None:
            return
        self._thumbnails[row] = image
        self._thumbnails.move_to_end(row)
        while len(self._thumbnails) > THUMBNAILS_KEPT:
            self._thumbnails.popitem(last=False)
        index = self.index(self._order.place_of(slot), Column.PICTURE)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])

    def without_thumbnail(self, rows: Iterable[RowId]) -> tuple[RowId, ...]:
        """Those of ``rows`` for which there is no thumbnail (any more)."""
        return tuple(row for row in rows if row not in self._thumbnails)

    def remove(self, rows: Iterable[RowId]) -> None:
        """Take rows out; ids that are gone already are ignored."""
        slots = set(self._store.slots_of(rows))
        if not slots:
            return
        runs = list(_runs(sorted(map(self._order.place_of, slots))))
        for row in tuple(self._thumbnails):
            if self._store.slot_of(row) in slots:
                del self._thumbnails[row]
        if len(runs) > _RUNS_REMOVED_SINGLY:
            self.beginResetModel()
            self._close_up(slot for slot in self._order if slot not in slots)
            self.endResetModel()
            return
        for first, last in reversed(runs):
            self.beginRemoveRows(_ROOT, first, last)
            self._order.cut(first, last)
            self.endRemoveRows()
        self._close_up(self._order)

    def clear(self) -> None:
        """Take all rows out."""
        self.beginResetModel()
        self._thumbnails.clear()
        self._close_up(())
        self.endResetModel()

    def row_id_at(self, index: _Index) -> RowId | None:
        """The row of ``index``, ``None`` when there is none."""
        return self._store.id_at(self._order.slot_at(index.row())) if index.isValid() else None

    def index_of(self, row: RowId) -> QModelIndex:
        """The first cell of ``row``; invalid when it is gone."""
        slot = self._store.slot_of(row)
        if slot is None:
            return QModelIndex()
        return self.index(self._order.place_of(slot), Column.PICTURE)

    def facts_at(self, view_row: int) -> RowFacts:
        """All that is known about the row shown at ``view_row``."""
        return self._store.facts_at(self._order.slot_at(view_row))

    def ids_between(
        self, first: int, last: int, kinds: Container[StateKind] = ALL_KINDS
    ) -> tuple[RowId, ...]:
        """The rows shown from ``first`` to ``last``, both included, whose state is of ``kinds``."""
        id_at, kind_at = self._store.id_at, self._store.kind_at
        shown = self._order.slots_between(first, last)
        return tuple(id_at(slot) for slot in shown if kind_at(slot) in kinds)

    def kinds_between(self, first: int, last: int) -> frozenset[StateKind]:
        """Which states the rows shown from ``first`` to ``last``, both included, are in."""
        return self._store.kinds_in(self._order.slots_between(first, last))

    def find_name(self, prefix: str, start: int) -> int | None:
        """The next view row, from ``start`` on and around, whose name begins with ``prefix``."""
        wanted, count = prefix.casefold(), len(self._order)
        for row in itertools.chain(range(start, count), range(start)):
            if self._store.name_at(self._order.slot_at(row)).casefold().startswith(wanted):
                return row
        return None

    def ids_in(self, kind: StateKind) -> tuple[RowId, ...]:
        """All rows in a state of ``kind``, from top to bottom."""
        return self._store.ids_in(kind, self._order)

    def view_rows_in(self, kind: StateKind) -> list[tuple[int, int]]:
        """Where rows of that kind are shown: first and last of each run, from top to bottom."""
        return list(_runs(sorted(map(self._order.place_of, self._store.slots_in(kind)))))

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
                return self._store.facts_at(slot)
            case Qt.ItemDataRole.DecorationRole:
                return self._thumbnail(slot) if column is Column.PICTURE else None
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return cell_text(column, self._store.facts_at(slot)).spoken
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return spoken_details(column, self._store.facts_at(slot))
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(tooltip(column, self._store.facts_at(slot)))
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
            kind = self._store.kind_at(self._order.slot_at(index.row()))
            if kind is StateKind.DONE:
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
        keys = None if column == -1 else self._sort_keys(range(len(self._store)))
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
                return self._store.names(slots)
            case Column.DIMENSIONS:
                return self._store.areas(slots, self._unknown)
            case Column.SIZE:
                return self._store.file_bytes(slots, self._unknown)
            case Column.SAVED:
                return self._store.saved_shares(slots, self._unknown)
            case Column.STATE:
                return self._store.state_ranks(slots)
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

    def _close_up(self, slots: Iterable[int]) -> None:
        """Drop every slot that is not in ``slots`` and number the others anew."""
        kept = sorted(slots)
        self._store.keep(kept)
        self._order.close_up(kept)

    def _thumbnail(self, slot: int) -> QImage | None:
        row = self._store.id_at(slot)
        image = self._thumbnails.get(row)
        if image is not None:
            self._thumbnails.move_to_end(row)
        return image

    def _announce(self, slots: Sequence[int]) -> None:
        if not slots:
            return
        rows = [self._order.place_of(slot) for slot in slots]
        top = self.index(min(rows), 0)
        bottom = self.index(max(rows), len(Column) - 1)
        self.dataChanged.emit(top, bottom)
        self._rekey(slots)


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
