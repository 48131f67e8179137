"""Every command of the window in one table: text, shortcut, icon.

Owns the ``QAction`` objects and which of them are enabled. Must not decide what a
command does: the window connects them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from ui.icons import icon
from ui.plain_text import plain_tip
from workers.contract.summary import BatchSummary

Key = QKeySequence.StandardKey
Shortcut = Key | str


class Command(StrEnum):
    """Everything that menus, tool bar, buttons and the table's context menu offer."""

    ADD_FILES = "add-files"
    ADD_FOLDER = "add-folder"
    PASTE = "paste"
    WATCH_FOLDER = "watch-folder"
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


@dataclass(frozen=True, slots=True)
class CommandSpec:
    """How a command presents itself; ``tip`` is shown at rest and read by screen readers.

    ``short`` is the text where there is little room, on the buttons of the headline.
    """

    command: Command
    text: str
    tip: str
    shortcuts: tuple[Shortcut, ...] = ()
    icon: str | None = None
    checkable: bool = False
    short: str = ""


def _noop(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Actions", text))


WINDOW_COMMANDS = (
    CommandSpec(
        Command.ADD_FILES,
        _noop("&Add files…"),
        _noop("Choose pictures to convert"),
        (Key.Open,),
        "add-files",
    ),
    CommandSpec(
        Command.ADD_FOLDER,
        _noop("Add f&older…"),
        _noop("Choose a folder; all pictures in it are added"),
        ("Ctrl+Shift+O",),
        "add-folder",
    ),
    CommandSpec(
        Command.PASTE,
        _noop("&Paste files"),
        _noop("Add the files that were copied in the file manager"),
        (Key.Paste,),
        "paste",
    ),
    CommandSpec(
        Command.WATCH_FOLDER,
        _noop("&Watch a folder…"),
        _noop("Choose a folder; what lands in it is added by itself"),
        ("Ctrl+Shift+W",),
        "folder-open",
    ),
    CommandSpec(Command.QUIT, _noop("&Quit"), _noop("Leave Dropmill"), (Key.Quit, "Ctrl+Q")),
    CommandSpec(
        Command.START,
        _noop("&Start"),
        _noop("Convert every picture that is waiting"),
        ("Ctrl+Return",),
        "start",
    ),
    CommandSpec(
        Command.PAUSE,
        _noop("&Pause"),
        _noop("Finish the pictures that are running and begin no others"),
        ("Ctrl+P", "Pause"),
        "pause",
    ),
    CommandSpec(
        Command.RESUME,
        _noop("Res&ume"),
        _noop("Go on after a pause"),
        ("Ctrl+Shift+P",),
        "resume",
    ),
    CommandSpec(
        Command.CANCEL_ALL,
        _noop("&Cancel all"),
        _noop("Stop everything that has been started; finished pictures stay as they are"),
        ("Ctrl+.",),
        "stop",
    ),
    CommandSpec(
        Command.CONVERT_AGAIN,
        _noop("Convert all a&gain"),
        _noop("Convert every finished picture once more, with the options of now"),
        ("Ctrl+Shift+Return",),
        "retry",
    ),
    CommandSpec(
        Command.RETRY_FAILED,
        _noop("&Retry failed"),
        _noop("Convert the pictures that failed once more"),
        (Key.Refresh,),
        "retry",
    ),
    CommandSpec(
        Command.RETRY_CANCELLED,
        _noop("Retry ca&ncelled"),
        _noop("Convert the pictures that were cancelled after all"),
        ("Shift+F5",),
        "retry",
    ),
    CommandSpec(
        Command.CLEAR_WAITING,
        _noop("Clear &waiting"),
        _noop("Take the pictures that wait for a start off the list; no file is deleted"),
        ("Ctrl+Shift+L",),
        "clear",
    ),
    CommandSpec(
        Command.CLEAR_FINISHED,
        _noop("Clear &finished"),
        _noop("Take finished pictures off the list; no file is deleted"),
        ("Ctrl+L",),
        "clear",
    ),
    CommandSpec(
        Command.UNDO,
        _noop("Und&o the last batch"),
        _noop("Move its results to the trash and bring back what they replaced"),
        (Key.Undo,),
        "undo",
        short=_noop("Undo"),
    ),
    CommandSpec(
        Command.OPEN_FOLDER,
        _noop("Open &folder"),
        _noop("Open the folder in which the results are"),
        ("Ctrl+Shift+R",),
        "folder-open",
    ),
    CommandSpec(
        Command.SAVE_REPORT,
        _noop("Save r&eport…"),
        _noop("Write what became of every picture into a file, as a table or for programs"),
        (Key.Save,),
    ),
    CommandSpec(
        Command.SHOW_OPTIONS,
        _noop("&Options"),
        _noop("Show or hide the conversion options"),
        ("Ctrl+1",),
        "settings",
        checkable=True,
    ),
    CommandSpec(
        Command.SHOW_PROCESSORS,
        _noop("&Processors"),
        _noop("Show or hide what every processor core is doing"),
        ("Ctrl+2",),
        checkable=True,
    ),
    CommandSpec(
        Command.DIAGNOSTICS,
        _noop("&Diagnostics"),
        _noop("Show the engine's figures about itself"),
        ("Ctrl+Shift+D",),
    ),
    CommandSpec(
        Command.LAB,
        _noop("Responsiveness &lab"),
        _noop("See and measure why this window does not freeze"),
        ("Ctrl+3",),
    ),
    CommandSpec(
        Command.ABOUT, _noop("&About Dropmill"), _noop("Version and licences"), (), "about"
    ),
)

ROW_COMMANDS = (
    CommandSpec(
        Command.OPEN,
        _noop("&Open result"),
        _noop("Open the converted picture"),
        ("Return", "Enter"),
    ),
    CommandSpec(
        Command.REVEAL,
        _noop("Show in &folder"),
        _noop("Show the file in the file manager"),
        ("Ctrl+R",),
        "folder-open",
    ),
    CommandSpec(
        Command.CANCEL, _noop("&Cancel"), _noop("Stop the selected pictures"), ("Escape",), "cancel"
    ),
    CommandSpec(
        Command.RETRY,
        _noop("Convert a&gain"),
        _noop("Convert the selected pictures once more, with the options of now"),
        (),
        "retry",
    ),
    CommandSpec(
        Command.DETAILS,
        _noop("&Details…"),
        _noop("Show all there is to say about a picture that failed"),
        ("Alt+Return", "Alt+Enter"),
        "about",
    ),
    CommandSpec(
        Command.REMOVE,
        _noop("&Remove from list"),
        _noop("Take the selected pictures off the list, cancelling those that run"),
        (Key.Delete, "Backspace"),
        "clear",
    ),
)


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
    actions[Command.RETRY_CANCELLED].setEnabled(summary.can_retry_cancelled)
    actions[Command.CLEAR_WAITING].setEnabled(summary.can_clear_waiting)
    actions[Command.CLEAR_FINISHED].setEnabled(summary.can_clear)
    actions[Command.UNDO].setEnabled(not summary.can_cancel)
    actions[Command.OPEN_FOLDER].setEnabled(summary.converted + summary.kept > 0)
    actions[Command.SAVE_REPORT].setEnabled(summary.finished > 0)


def _action(spec: CommandSpec, parent: QObject, context: Qt.ShortcutContext) -> QAction:
    action = QAction(QCoreApplication.translate("Actions", spec.text), parent)
    action.setObjectName(spec.command)
    if spec.short:
        action.setIconText(QCoreApplication.translate("Actions", spec.short))
    tip = QCoreApplication.translate("Actions", spec.tip)
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
