"""The commands of the window, and the actions made of them.

Owns the ``QAction`` objects and which of them are enabled. Their texts and keys are in
``ui/window_commands.py`` and ``ui/row_commands.py``. Must not decide what a command does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from ui.icons import icon
from ui.plain_text import plain_tip
from ui.words import looked_up, without_mnemonic
from workers.contract.summary import BatchSummary

Key = QKeySequence.StandardKey
Shortcut = Key | str


class Command(StrEnum):
    """Everything that menus, tool bar, buttons and the table's context menu offer."""

    ADD_FILES = "add-files"
    ADD_FOLDER = "add-folder"
    PASTE = "paste"
    WATCH_FOLDER = "watch-folder"
    SHOW_WATCH = "show-watch"
    QUIT = "quit"
    START = "start"
    RESUME = "resume"
    PAUSE = "pause"
    CANCEL_ALL = "cancel-all"
    CONVERT_AGAIN = "convert-again"
    RETRY_FAILED = "retry-failed"
    RETRY_CANCELLED = "retry-cancelled"
    CLEAR_WAITING = "clear-waiting"
    CLEAR_FINISHED = "clear-finished"
    UNDO = "undo"
    OPEN_FOLDER = "open-folder"
    SAVE_REPORT = "save-report"
    SHOW_OPTIONS = "show-options"
    MORE_OPTIONS = "more-options"
    SHOW_PROCESSORS = "show-processors"
    DIAGNOSTICS = "diagnostics"
    LAB = "lab"
    ABOUT = "about"
    OPEN = "open"
    REVEAL = "reveal"
    CANCEL = "cancel"
    RETRY = "retry"
    DETAILS = "details"
    REMOVE = "remove"
    COPY = "copy"
    COPY_PATH = "copy-path"
    COPY_DATA_URI = "copy-data-uri"
    COPY_MARKUP = "copy-markup"
    OWN_OPTIONS = "own-options"
    BATCH_OPTIONS = "batch-options"
    CONVERT_WITH = "convert-with"
    MOVE_UP = "move-up"
    MOVE_DOWN = "move-down"
    MOVE_TO_TOP = "move-to-top"
    MOVE_TO_BOTTOM = "move-to-bottom"
    STOP_AFTER = "stop-after"
    FIND = "find"
    SETTINGS = "settings"
    SHOW_KEYS = "show-keys"
    SHOW_FAILURES = "show-failures"
    COMPACT_ROWS = "compact-rows"
    COMPARE = "compare"
    ZOOM_IN = "zoom-in"
    ZOOM_OUT = "zoom-out"
    ZOOM_FIT = "zoom-fit"
    ZOOM_FULL = "zoom-full"
    ZOOM_DOUBLE = "zoom-double"
    PIN_OPTIONS = "pin-options"
    USE_FOR_ALL = "use-for-all"
    USE_FOR_SELECTED = "use-for-selected"
    ESTIMATE = "estimate"


class Menu(StrEnum):
    """The menus of the window, in their order."""

    FILE = "file"
    EDIT = "edit"
    BATCH = "batch"
    VIEW = "view"
    HELP = "help"


class Submenu(StrEnum):
    """Menus within a menu."""

    COPY_AS = "copy-as"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class CommandSpec:
    """How a command presents itself; ``tip`` is shown at rest and read by screen readers.

    In ``menu`` it stands below the commands that come before it in its table, behind a line if
    it ``begins_group``; with others of its ``submenu``, within that. ``short`` is its text where
    there is little room.
    """

    command: Command
    text: str
    tip: str
    menu: Menu
    shortcuts: tuple[Shortcut, ...] = ()
    icon: str | None = None
    checkable: bool = False
    begins_group: bool = False
    short: str = ""
    submenu: Submenu | None = None


def make_actions(
    specs: Sequence[CommandSpec], parent: QObject, context: Qt.ShortcutContext
) -> dict[Command, QAction]:
    """One action per entry, owned by ``parent``; shortcuts work within ``context``."""
    return {spec.command: _action(spec, parent, context) for spec in specs}


def enable_for(actions: Mapping[Command, QAction], summary: BatchSummary) -> None:
    """Enable exactly those batch commands that would do something."""
    actions[Command.START].setEnabled(summary.can_start)
    actions[Command.PAUSE].setEnabled(summary.can_pause)
    actions[Command.RESUME].setEnabled(summary.paused)
    actions[Command.CANCEL_ALL].setEnabled(summary.can_cancel)
    actions[Command.CONVERT_AGAIN].setEnabled(summary.can_convert_again)
    actions[Command.RETRY_FAILED].setEnabled(summary.can_retry_failed)
    actions[Command.SHOW_FAILURES].setEnabled(summary.failed > 0)
    actions[Command.FIND].setEnabled(summary.total > 0)
    actions[Command.RETRY_CANCELLED].setEnabled(summary.can_retry_cancelled)
    actions[Command.CLEAR_WAITING].setEnabled(summary.can_clear_waiting)
    actions[Command.CLEAR_FINISHED].setEnabled(summary.can_clear)
    actions[Command.UNDO].setEnabled(not summary.can_cancel)
    actions[Command.OPEN_FOLDER].setEnabled(summary.converted + summary.kept > 0)
    actions[Command.SAVE_REPORT].setEnabled(summary.finished > 0)


def _action(spec: CommandSpec, parent: QObject, context: Qt.ShortcutContext) -> QAction:
    action = QAction(looked_up(spec.text), parent)
    action.setObjectName(spec.command)
    # Qt's own would keep the letter where it stands behind the words, as in "暂停(P)".
    action.setIconText(without_mnemonic(looked_up(spec.short or spec.text)).removesuffix("…"))
    tip = looked_up(spec.tip)
    action.setShortcuts(_sequences(spec.shortcuts))
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(plain_tip(f"{tip} ({keys})" if keys else tip))
    action.setStatusTip(tip)
    action.setShortcutContext(context)
    action.setCheckable(spec.checkable)
    if spec.icon is not None:
        action.setIcon(icon(spec.icon))
        # In a menu an icon would stand where the tick belongs.
        action.setIconVisibleInMenu(not spec.checkable)
    return action


def _sequences(shortcuts: Sequence[Shortcut]) -> list[QKeySequence]:
    """Every distinct key sequence meant by ``shortcuts``, the platform's own ones first."""
    sequences: list[QKeySequence] = []
    for shortcut in shortcuts:
        meant = (
            QKeySequence.keyBindings(shortcut)
            if isinstance(shortcut, Key)
            else [QKeySequence(shortcut)]
        )
        sequences.extend(sequence for sequence in meant if sequence not in sequences)
    return sequences
