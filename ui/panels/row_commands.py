"""What can be done with the selected rows of the picture table.

Owns the actions, the context menu, and which of them make sense now. Wishes go out as signals; must
not change rows.
"""

from __future__ import annotations

from collections.abc import Callable, Container
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QMenu, QTableView

from ui.actions import Command, make_actions
from ui.menus import add_commands, offer_submenus
from ui.models.ordered_rows import ALL_STATUSES
from ui.models.picture_table_model import PictureTableModel
from ui.row_commands import ROW_COMMANDS
from workers.contract.items import (
    ENDED,
    Failed,
    ItemFacts,
    ItemId,
    Status,
    output_of,
    outputs_of,
)
from workers.contract.moves import Move


class CopyAs(StrEnum):
    """What becomes of a result in the clipboard."""

    FILES = "files"
    PATHS = "paths"
    DATA_URI = "data-uri"
    MARKUP = "markup"


_ACTIVE = frozenset({Status.WAITING, Status.RUNNING})
_WITH_OUTPUT = frozenset({Status.CONVERTED, Status.KEPT, Status.SKIPPED})
_REPEATABLE = frozenset(ENDED)

#: In which states a selected row makes a command possible.
_SENSE: dict[Command, frozenset[Status]] = {
    Command.OPEN: _WITH_OUTPUT,
    Command.REVEAL: _WITH_OUTPUT,
    Command.DETAILS: frozenset({Status.FAILED}),
    Command.OWN_OPTIONS: ALL_STATUSES,
    Command.RETRY: _REPEATABLE,
    Command.CONVERT_WITH: _REPEATABLE,
    Command.CANCEL: _ACTIVE,
    Command.REMOVE: ALL_STATUSES,
    Command.MOVE_UP: frozenset({Status.WAITING}),
    Command.MOVE_DOWN: frozenset({Status.WAITING}),
    Command.MOVE_TO_TOP: frozenset({Status.WAITING}),
    Command.MOVE_TO_BOTTOM: frozenset({Status.WAITING}),
}

_COPIES = (Command.COPY, Command.COPY_PATH, Command.COPY_DATA_URI, Command.COPY_MARKUP)

#: Rows looked through one by one; with more selected, the commands in question are just offered.
_MOST_LOOKED_AT = 2000


class RowCommands(QObject):
    """The commands of ``table``, which shows ``model``.

    Signals:
        open_requested(Path), reveal_requested(Path): a result.
        details_requested(ItemFacts): show all there is to say about this failure.
        cancel_requested, retry_requested, remove_requested(tuple[ItemId, ...])
        own_options_requested, batch_options_requested, convert_with_requested(tuple[ItemId, ...])
        move_requested(tuple[ItemId, ...], Move): let these come sooner or later.
        place_requested(tuple[ItemId, ...], ItemId | None): let these come before that one, or last.
        stop_after_requested(ItemId | None): begin nothing after this one.
        copy_requested(CopyAs, tuple[ItemFacts, ...]): put the results of these in the clipboard.
    """

    open_requested = Signal(object)
    reveal_requested = Signal(object)
    details_requested = Signal(object)
    cancel_requested = Signal(object)
    retry_requested = Signal(object)
    remove_requested = Signal(object)
    own_options_requested = Signal(object)
    batch_options_requested = Signal(object)
    convert_with_requested = Signal(object)
    move_requested = Signal(object, object)
    place_requested = Signal(object, object)
    stop_after_requested = Signal(object)
    copy_requested = Signal(object, object)

    def __init__(self, table: QTableView, model: PictureTableModel) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self.actions = make_actions(ROW_COMMANDS, table, Qt.ShortcutContext.WidgetShortcut)
        self._menu = QMenu(table)
        self._menu.setAccessibleName(self.tr("Commands for the selected pictures"))
        for command, slot in self._slots().items():
            self.actions[command].triggered.connect(slot)
            table.addAction(self.actions[command])
        add_commands(self._menu, ROW_COMMANDS, self.actions)
        self.offer_in(self._menu)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._show_menu)
        table.doubleClicked.connect(self._open)

    def offer_in(self, menu: QMenu) -> None:
        """``menu`` has some of the commands: while it is open, only those that make sense work.

        While it is closed, all shortcuts are alive, whatever is selected.
        """
        menu.aboutToShow.connect(self.enable_sensible)
        menu.aboutToShow.connect(partial(offer_submenus, menu))
        menu.aboutToHide.connect(self._enable_all)

    def enable_sensible(self) -> None:
        """Enable the commands that would do something for the selected rows."""
        spans = self._spans()
        kinds = frozenset[Status]().union(*(self._model.statuses_between(*span) for span in spans))
        for command, sense in _SENSE.items():
            self.actions[command].setEnabled(bool(kinds & sense))
        self.actions[Command.BATCH_OPTIONS].setEnabled(self._has_any(self._model.has_own))
        has_files = self._has_any(lambda row: bool(outputs_of(self._model.facts_at(row).state)))
        for command in _COPIES:
            self.actions[command].setEnabled(has_files)
        one = self._only_row()
        facts = None if one is None else self._model.facts_at(one)
        stop = self.actions[Command.STOP_AFTER]
        stop.setEnabled(facts is not None and bool(kinds & _ACTIVE))
        stop.setChecked(facts is not None and facts.item == self._model.stop_after)

    def selected(self, kinds: Container[Status] = ALL_STATUSES) -> tuple[ItemId, ...]:
        """The selected rows in a state of ``kinds``, each once; cheap for very many of them."""
        rows = (
            row
            for top, bottom in sorted(self._spans())
            for row in self._model.ids_between(top, bottom, kinds)
        )
        return tuple(dict.fromkeys(rows))

    def selected_facts(self) -> tuple[ItemFacts, ...]:
        """All that is known of the selected rows, from top to bottom."""
        rows = dict.fromkeys(
            row for top, bottom in sorted(self._spans()) for row in range(top, bottom + 1)
        )
        return tuple(map(self._model.facts_at, rows))

    def _slots(self) -> dict[Command, Callable[[], None]]:
        asking = {
            Command.CANCEL: (self.cancel_requested, _ACTIVE),
            Command.RETRY: (self.retry_requested, _REPEATABLE),
            Command.REMOVE: (self.remove_requested, ALL_STATUSES),
            Command.OWN_OPTIONS: (self.own_options_requested, ALL_STATUSES),
            Command.BATCH_OPTIONS: (self.batch_options_requested, ALL_STATUSES),
            Command.CONVERT_WITH: (self.convert_with_requested, _REPEATABLE),
        }
        moves = {
            Command.MOVE_UP: Move.UP,
            Command.MOVE_DOWN: Move.DOWN,
            Command.MOVE_TO_TOP: Move.TO_TOP,
            Command.MOVE_TO_BOTTOM: Move.TO_BOTTOM,
        }
        copies = {
            Command.COPY: CopyAs.FILES,
            Command.COPY_PATH: CopyAs.PATHS,
            Command.COPY_DATA_URI: CopyAs.DATA_URI,
            Command.COPY_MARKUP: CopyAs.MARKUP,
        }
        return {
            Command.OPEN: self._open,
            Command.REVEAL: self._reveal,
            Command.DETAILS: self._tell_details,
            Command.STOP_AFTER: self._stop_after,
            **{command: partial(self._ask, *wish) for command, wish in asking.items()},
            **{command: partial(self._move, move) for command, move in moves.items()},
            **{command: partial(self._copy, kind) for command, kind in copies.items()},
        }

    def _show_menu(self, at: QPoint) -> None:
        if self._spans():
            self._menu.popup(self._table.viewport().mapToGlobal(at))

    def _enable_all(self) -> None:
        for action in self.actions.values():
            action.setEnabled(True)

    def _spans(self) -> set[tuple[int, int]]:
        ranges = self._table.selectionModel().selection().toList()
        return {(span.top(), span.bottom()) for span in ranges}

    def _only_row(self) -> int | None:
        spans = self._spans()
        if len(spans) != 1:
            return None
        ((top, bottom),) = spans
        return top if top == bottom else None

    def _has_any(self, test: Callable[[int], bool]) -> bool:
        """Whether ``test`` holds for a selected row."""
        spans = self._spans()
        if sum(bottom - top + 1 for top, bottom in spans) > _MOST_LOOKED_AT:
            return True
        return any(test(row) for top, bottom in spans for row in range(top, bottom + 1))

    def _current(self) -> ItemFacts | None:
        index = self._table.currentIndex()
        return self._model.facts_at(index.row()) if index.isValid() else None

    def _current_output(self) -> Path | None:
        facts = self._current()
        return None if facts is None else output_of(facts.state)

    def _open(self) -> None:
        if output := self._current_output():
            self.open_requested.emit(output)

    def _reveal(self) -> None:
        if output := self._current_output():
            self.reveal_requested.emit(output)

    def _tell_details(self) -> None:
        facts = self._current()
        if facts is not None and isinstance(facts.state, Failed):
            self.details_requested.emit(facts)

    def _ask(self, wish: SignalInstance, kinds: Container[Status]) -> None:
        if rows := self.selected(kinds):
            wish.emit(rows)

    def _move(self, move: Move) -> None:
        if rows := self.selected({Status.WAITING}):
            self.move_requested.emit(rows, move)

    def place(self, before: ItemId | None) -> None:
        """Ask for the selected rows that wait to come before that one, or with ``None`` last."""
        if rows := self.selected({Status.WAITING}):
            self.place_requested.emit(rows, before)

    def _stop_after(self) -> None:
        row = self._only_row()
        if row is None:
            return
        facts = self._model.facts_at(row)
        is_taken_back = facts.item == self._model.stop_after
        self.stop_after_requested.emit(None if is_taken_back else facts.item)

    def _copy(self, kind: CopyAs) -> None:
        facts = tuple(each for each in self.selected_facts() if outputs_of(each.state))
        if facts:
            self.copy_requested.emit(kind, facts)
