"""The table of pictures: what is on the list, how far it is, what can be done with it.

Owns selection, scrolling and the columns. Must not change rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QByteArray,
    QElapsedTimer,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSignalBlocker,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QGuiApplication,
    QHideEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.models.cell_texts import Column
from ui.models.picture_table_model import PictureTableModel
from ui.panels.density import Density, row_height
from ui.panels.kept_selection import KeptSelection
from ui.panels.live_sorting import LiveSorting
from ui.panels.picture_delegate import PictureDelegate
from ui.panels.reveal import Reveal
from ui.panels.row_commands import RowCommands
from ui.panels.row_drag import RowDrag
from ui.panels.table_header import TableHeader
from workers.contract.items import ItemId, Status

#: Longest that news of a scroll is held back, so that a fling asks for few thumbnails.
VISIBLE_ROWS_DELAY_MS = 100

#: What a column of numbers makes room for.
_WIDEST = {
    Column.DIMENSIONS: "from 9999 × 9999",
    Column.SIZE: "from 99.9 MB",
    Column.SAVED: "100 % larger",
}
#: Columns that go when the names would get less than ``_MIN_PICTURE_PX``, the first one first.
_DISPENSABLE = (Column.DIMENSIONS, Column.SAVED, Column.SIZE)
_CELL_MARGIN_PX = 20
_MOST_RUNS_SELECTED = 500
_MIN_PICTURE_PX = 190
_MAX_PICTURE_PX = 560
_PICTURE_SHARE = 0.45
_MIN_STATE_PX = 138


class PictureTable(QTableView):
    """Shows a ``PictureTableModel``.

    Signals:
        visible_rows_changed(tuple[ItemId, ...]): the rows on screen, from top to bottom.
        current_changed(): another row is the current one.
        density_changed(): rows are higher or lower now.
    """

    visible_rows_changed = Signal(object)
    current_changed = Signal()
    density_changed = Signal()

    def __init__(self, model: PictureTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = model
        self._visible: tuple[ItemId, ...] = ()
        self._typed = ""
        self._since_typed = QElapsedTimer()
        self._density = Density.COMFORTABLE
        self._must_draw = True  # all that is on screen, with the next layout
        self._layout_is_due = False
        self._changed: list[tuple[int, int]] = []  # first and last row, since a layout is due
        self._look_later = QTimer(self, singleShot=True, interval=VISIBLE_ROWS_DELAY_MS)
        self.setModel(model)
        self.setItemDelegate(PictureDelegate(self))
        self.setAccessibleName(self.tr("Pictures"))
        self._header = TableHeader(self)
        self._set_behaviour()
        self._set_columns()
        self._sorting = LiveSorting(self, model, self._header)
        self._reveal = Reveal(self, model, self._sorting)
        self._kept = KeptSelection(self, model)
        self.commands = RowCommands(self, model)
        self._row_drag = RowDrag(self, model)
        self._connect()

    def select_kind(self, kind: Status) -> None:
        """Select every row in a state of ``kind`` and show the first of them.

        Where they are scattered over very many places, the table is sorted so that they stand
        together: to Qt, thousands of separate selections are seconds of work.
        """
        runs = self._pictures.view_rows_in(kind)
        if len(runs) > _MOST_RUNS_SELECTED:
            self.sortByColumn(Column.STATE, Qt.SortOrder.AscendingOrder)
            runs = self._pictures.view_rows_in(kind)
        self._select_runs(runs)

    def select_rows(self, rows: Iterable[ItemId]) -> None:
        """Select those of ``rows`` that are shown, and show the first of them."""
        self._select_runs(self._pictures.view_rows_of(rows))

    def _select_runs(self, runs: Sequence[tuple[int, int]]) -> None:
        selection = QItemSelection()
        for first, last in runs:
            right = len(Column) - 1
            selection.select(self._pictures.index(first, 0), self._pictures.index(last, right))
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().select(selection, select)
        if runs:
            first_cell = self._pictures.index(runs[0][0], 0)
            self.scrollTo(first_cell)
            keep = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(first_cell, keep)
            self.setFocus()

    @property
    def density(self) -> Density:
        """How high the rows are."""
        return self._density

    def set_density(self, density: Density) -> None:
        """Make the rows higher or lower; the first one on screen stays there."""
        if density is self._density:
            return
        first = self.indexAt(QPoint(0, 0))
        self._density = density
        self._set_row_height()
        if first.isValid():
            self.scrollTo(first, QAbstractItemView.ScrollHint.PositionAtTop)
        self._look_soon()
        self.density_changed.emit()

    def set_compact(self, is_compact: bool) -> None:
        """Give each row one line instead of two."""
        self.set_density(Density.COMPACT if is_compact else Density.COMFORTABLE)

    def _set_row_height(self) -> None:
        height = row_height(self._density, self.font())
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(height)
        rows.setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(max(height // 2, 1))

    def reveal_next(self) -> None:
        """Bring the next rows that come into view, unless the user looks at something else."""
        self._reveal.expect()

    def save_columns(self) -> QByteArray:
        """Widths of the columns, for ``restore_columns``."""
        return self.horizontalHeader().saveState()

    def restore_columns(self, state: QByteArray) -> None:
        """Put the columns back; the rows stay in the order they are in."""
        header = self.horizontalHeader()
        with QSignalBlocker(header):
            header.restoreState(state)
            self._set_modes()
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._give_room()

    def _set_behaviour(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)

    def _set_columns(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_row_height()
        header = self._header
        self.setHorizontalHeader(header)
        # To paint a heading, Qt asks of every selected cell whether it is enabled: seconds for
        # 100 000 rows. These headings do not show the selection, so they get one of their own.
        header.setSelectionModel(QItemSelectionModel(self._pictures, header))
        self._set_modes()
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        metrics = QFontMetrics(self.font())
        self._widths = {
            column: metrics.horizontalAdvance(widest) + _CELL_MARGIN_PX
            for column, widest in _WIDEST.items()
        }
        for column, width in self._widths.items():
            self.setColumnWidth(column, width)

    def _set_modes(self) -> None:
        """State gets what the others leave: nothing is longer than the reason of a failure."""
        self._header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._header.setSectionResizeMode(Column.PICTURE, QHeaderView.ResizeMode.Fixed)
        self._header.setSectionResizeMode(Column.STATE, QHeaderView.ResizeMode.Stretch)

    def _give_room(self) -> None:
        """Fit the columns to the width there is, or drop some."""
        room = self.viewport().width()
        needed = _MIN_PICTURE_PX + _MIN_STATE_PX + sum(self._widths.values())
        free = room
        for column in _DISPENSABLE:
            self.setColumnHidden(column, room < needed)
            needed -= self._widths[column]
            free -= self.columnWidth(column)  # nothing where it is hidden
        picture = min(max(round(free * _PICTURE_SHARE), _MIN_PICTURE_PX), _MAX_PICTURE_PX)
        self.setColumnWidth(Column.PICTURE, picture)

    def _connect(self) -> None:
        self._look_later.timeout.connect(self._tell_visible_rows)
        self.verticalScrollBar().valueChanged.connect(self._look_soon)
        for signal in (
            self._pictures.rowsInserted,
            self._pictures.rowsRemoved,
            self._pictures.modelReset,
            self._pictures.layoutChanged,
        ):
            signal.connect(self._look_soon)
        for signal in (
            self._pictures.rowsAboutToBeRemoved,
            self._pictures.modelAboutToBeReset,
            self._pictures.layoutAboutToBeChanged,
        ):
            signal.connect(self._draw_all)
        self._pictures.modelAboutToBeReset.connect(self._kept.save)
        self._pictures.modelReset.connect(self._kept.restore)
        self.commands.move_requested.connect(self._show_order)
        self._row_drag.dropped.connect(self.commands.place)

    def _show_order(self) -> None:
        """What was moved is seen to move: rows stand in the order of their turns, at once."""
        if self._header.sortIndicatorSection() != -1:
            self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self._sorting.restore()
        self.scrollTo(self.currentIndex())

    def rowsInserted(  # noqa: N802 - named by Qt
        self, parent: QModelIndex | QPersistentModelIndex, start: int, end: int
    ) -> None:
        """Rows have come; a screenful that none of them is on need not be drawn again."""
        last_on_screen = self.rowAt(self.viewport().height() - 1)
        self._layout_is_due = True
        self._must_draw = self._must_draw or not -1 < last_on_screen < start
        super().rowsInserted(parent, start, end)

    def dataChanged(  # noqa: N802 - named by Qt
        self,
        top_left: QModelIndex | QPersistentModelIndex,
        bottom_right: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        """Draw these cells; where a layout is due, Qt leaves that to it."""
        super().dataChanged(top_left, bottom_right, roles)
        if self._layout_is_due:
            self._changed.append((top_left.row(), bottom_right.row()))

    def doItemsLayout(self) -> None:  # noqa: N802 - named by Qt
        """Lay out the rows, as Qt does once in each turn in which some have come or gone.

        By itself it draws all that is on screen then: while thousands pour in, again and again.
        """
        viewport = self.viewport()
        viewport.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, not self._must_draw)
        super().doItemsLayout()
        viewport.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, False)
        changed, self._changed = self._changed, []
        for first, last in () if self._must_draw else changed:
            top, bottom = self.rowViewportPosition(first), self.rowViewportPosition(last)
            height = bottom + self.rowHeight(last) - top
            viewport.update(0, top, viewport.width(), height)
        self._layout_is_due = self._must_draw = False

    def _draw_all(self) -> None:
        self._must_draw = True

    def _look_soon(self) -> None:
        if self.isVisible() and not self._look_later.isActive():
            self._look_later.start()

    def _tell_visible_rows(self) -> None:
        visible = self._rows_on_screen()
        if visible != self._visible:
            self._visible = visible
            self.visible_rows_changed.emit(visible)

    def _rows_on_screen(self) -> tuple[ItemId, ...]:
        first = self.rowAt(0)
        if first == -1 or not self.isVisible():
            return ()
        last = self.rowAt(self.viewport().height() - 1)
        return self._pictures.ids_between(
            first, self._pictures.rowCount() - 1 if last == -1 else last
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - named by Qt
        """Give the columns their room."""
        super().resizeEvent(event)
        self._give_room()
        self._look_soon()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - named by Qt
        """Nobody is looking."""
        super().hideEvent(event)
        self._look_later.stop()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - named by Qt
        """Take the keyboard; Qt makes a row the current one, which the user has not chosen."""
        had_current = self.currentIndex().isValid()
        super().focusInEvent(event)
        if not had_current:
            self._reveal.ignore_current()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - named by Qt
        """Rows come into sight."""
        super().showEvent(event)
        self._look_soon()

    def currentChanged(  # noqa: N802 - named by Qt
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Move the mark of the current row."""
        super().currentChanged(current, previous)
        self.viewport().update()  # the mark of the current row is in another cell
        self.current_changed.emit()

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - named by Qt
        """Go to the next picture whose name begins with what is typed."""
        # Qt's own search asks the model for every cell's text: a second for 100 000 rows.
        pause_ms = QGuiApplication.styleHints().keyboardInputInterval()
        if not self._since_typed.isValid() or self._since_typed.hasExpired(pause_ms):
            self._typed = ""
        self._since_typed.start()
        self._typed += search
        row = self._pictures.find_name(self._typed, max(self.currentIndex().row(), 0))
        if row is not None:
            self.setCurrentIndex(self._pictures.index(row, Column.PICTURE))
