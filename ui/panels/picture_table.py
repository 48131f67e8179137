"""The table of pictures: what is on the list, how far it is, what can be done with it.

Owns selection, scrolling and the row commands. Wishes go out as signals; must not change rows.
"""

from __future__ import annotations

from collections.abc import Container
from functools import partial
from pathlib import Path

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
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from ui.actions import Command, make_actions
from ui.menus import add_commands
from ui.models.cell_texts import Column
from ui.models.picture_table_model import ALL_STATUSES, PictureTableModel
from ui.panels.live_sorting import LiveSorting
from ui.panels.picture_delegate import ROW_HEIGHT_PX, PictureDelegate
from ui.panels.reveal import Reveal
from ui.panels.table_header import TableHeader
from ui.row_commands import ROW_COMMANDS
from workers.contract.items import ENDED, Failed, ItemId, Status, output_of

#: Longest that news of a scroll is held back, so that a fling asks for few thumbnails.
VISIBLE_ROWS_DELAY_MS = 100

_ACTIVE = frozenset({Status.WAITING, Status.RUNNING})
_WITH_OUTPUT = frozenset({Status.CONVERTED, Status.KEPT, Status.SKIPPED})
_REPEATABLE = frozenset(ENDED)

#: What a column of numbers makes room for.
_WIDEST = {
    Column.DIMENSIONS: "from 9999 × 9999",
    Column.SIZE: "from 99.9 MB",
    Column.SAVED: "Saved  ▾",
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
        open_requested(Path): open this result.
        reveal_requested(Path): show this result in the file manager.
        cancel_requested(tuple[ItemId, ...]), retry_requested(tuple[ItemId, ...]),
        remove_requested(tuple[ItemId, ...]): what to do with selected rows.
        details_requested(ItemFacts): show all there is to say about this failure.
    """

    visible_rows_changed = Signal(object)
    current_changed = Signal()
    open_requested = Signal(object)
    reveal_requested = Signal(object)
    cancel_requested = Signal(object)
    retry_requested = Signal(object)
    remove_requested = Signal(object)
    details_requested = Signal(object)

    def __init__(self, model: PictureTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = model
        self._visible: tuple[ItemId, ...] = ()
        self._typed = ""
        self._since_typed = QElapsedTimer()
        #: Which of them make sense is only looked at while a menu shows them.
        self.row_actions = make_actions(ROW_COMMANDS, self, Qt.ShortcutContext.WidgetShortcut)
        self._menu = QMenu(self)
        self._look_later = QTimer(self, singleShot=True, interval=VISIBLE_ROWS_DELAY_MS)
        self.setModel(model)
        self.setItemDelegate(PictureDelegate(self))
        self.setAccessibleName(self.tr("Pictures"))
        self._header = TableHeader(self)
        self._set_behaviour()
        self._set_columns()
        self._sorting = LiveSorting(self, model, self._header)
        self._reveal = Reveal(self, model, self._sorting)
        self._connect()

    def select_kind(self, kind: Status) -> None:
        """Select every row in a state of ``kind`` and show the first of them.

        Where they are scattered over very many places, the table is sorted so that they stand
        together: to Qt, thousands of separate selections are seconds of work.
        """
        selection = QItemSelection()
        runs = self._pictures.view_rows_in(kind)
        if len(runs) > _MOST_RUNS_SELECTED:
            self.sortByColumn(Column.STATE, Qt.SortOrder.AscendingOrder)
            runs = self._pictures.view_rows_in(kind)
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
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalScrollBar().setSingleStep(ROW_HEIGHT_PX // 2)

    def _set_columns(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(ROW_HEIGHT_PX)
        rows.setDefaultSectionSize(ROW_HEIGHT_PX)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
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
        self.customContextMenuRequested.connect(self._show_menu)
        self.doubleClicked.connect(self._open)
        for command, slot in (
            (Command.OPEN, self._open),
            (Command.REVEAL, self._show_in_folder),
            (Command.DETAILS, self._tell_details),
            (Command.CANCEL, self._cancel),
            (Command.RETRY, self._retry),
            (Command.REMOVE, self._remove),
        ):
            action = self.row_actions[command]
            # Shortcuts stay alive whatever is selected; the menu shows what makes sense.
            action.triggered.connect(slot)
            self.addAction(action)
        add_commands(self._menu, ROW_COMMANDS, self.row_actions)
        self.offer_in(self._menu)

    def offer_in(self, menu: QMenu) -> None:
        """``menu`` has row commands: while it is open, those that fit the selection can be used."""
        menu.aboutToShow.connect(self._enable_fitting)
        menu.aboutToHide.connect(partial(self._enable_actions, ALL_STATUSES))

    def _show_menu(self, at: QPoint) -> None:
        if self.selectionModel().hasSelection():
            self._menu.popup(self.viewport().mapToGlobal(at))

    def _enable_fitting(self) -> None:
        kinds = frozenset[Status]().union(
            *(self._pictures.statuses_between(*span) for span in self._selected_spans())
        )
        self._enable_actions(kinds)

    def _enable_actions(self, kinds: frozenset[Status]) -> None:
        self.row_actions[Command.OPEN].setEnabled(bool(kinds & _WITH_OUTPUT))
        self.row_actions[Command.REVEAL].setEnabled(bool(kinds & _WITH_OUTPUT))
        self.row_actions[Command.DETAILS].setEnabled(Status.FAILED in kinds)
        self.row_actions[Command.CANCEL].setEnabled(bool(kinds & _ACTIVE))
        self.row_actions[Command.RETRY].setEnabled(bool(kinds & _REPEATABLE))
        self.row_actions[Command.REMOVE].setEnabled(bool(kinds))

    def _selected(self, kinds: Container[Status]) -> tuple[ItemId, ...]:
        """The selected rows in a state of ``kinds``, each once; cheap for very many of them."""
        rows = (
            row
            for top, bottom in sorted(self._selected_spans())
            for row in self._pictures.ids_between(top, bottom, kinds)
        )
        return tuple(dict.fromkeys(rows))

    def _selected_spans(self) -> set[tuple[int, int]]:
        ranges = self.selectionModel().selection().toList()
        return {(span.top(), span.bottom()) for span in ranges}

    def _current_output(self) -> Path | None:
        index = self.currentIndex()
        if not index.isValid():
            return None
        return output_of(self._pictures.facts_at(index.row()).state)

    def _open(self) -> None:
        if output := self._current_output():
            self.open_requested.emit(output)

    def _show_in_folder(self) -> None:
        if output := self._current_output():
            self.reveal_requested.emit(output)

    def _tell_details(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            facts = self._pictures.facts_at(index.row())
            if isinstance(facts.state, Failed):
                self.details_requested.emit(facts)

    def _cancel(self) -> None:
        if rows := self._selected(_ACTIVE):
            self.cancel_requested.emit(rows)

    def _retry(self) -> None:
        if rows := self._selected(_REPEATABLE):
            self.retry_requested.emit(rows)

    def _remove(self) -> None:
        if rows := self._selected(ALL_STATUSES):
            self.remove_requested.emit(rows)

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
