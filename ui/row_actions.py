"""The commands of the rows of the list: text, shortcut, icon, and where they stand in menus.

Must not decide what a command does: ``ui/panels/row_commands.py`` does.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.actions import Command, CommandSpec, Key


def _noop(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Actions", text))


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
        Command.OWN_OPTIONS,
        _noop("O&ptions for these pictures…"),
        _noop("Give the selected pictures options of their own"),
        ("Ctrl+E",),
        "settings",
    ),
    CommandSpec(
        Command.BATCH_OPTIONS,
        _noop("Use the &batch's options again"),
        _noop("Let the selected pictures have no options of their own any more"),
    ),
    CommandSpec(
        Command.CONVERT_WITH,
        _noop("Convert again &with…"),
        _noop("Convert the selected pictures once more, with other options"),
        ("Ctrl+Shift+E",),
        "retry",
    ),
    CommandSpec(
        Command.COPY,
        _noop("C&opy result"),
        _noop("Copy the converted files, to paste them in another program"),
        (Key.Copy,),
    ),
    CommandSpec(
        Command.COPY_PATH,
        _noop("Copy pa&th"),
        _noop("Copy where the converted files are, one path a line"),
        ("Ctrl+Shift+C",),
    ),
    CommandSpec(
        Command.COPY_DATA_URI,
        _noop("Copy as data &URI"),
        _noop("Copy a small result as text for a style sheet or a page"),
    ),
    CommandSpec(
        Command.COPY_MARKUP,
        _noop("Copy as &HTML"),
        _noop("Copy a picture element that shows every size and format that was made"),
    ),
    CommandSpec(
        Command.MOVE_TO_TOP,
        _noop("Move to &top"),
        _noop("Convert the selected pictures before all others that wait"),
        ("Alt+Home",),
    ),
    CommandSpec(
        Command.MOVE_UP,
        _noop("Move &up"),
        _noop("Convert the selected pictures sooner"),
        ("Alt+Up",),
        "arrow-up",
    ),
    CommandSpec(
        Command.MOVE_DOWN,
        _noop("Move &down"),
        _noop("Convert the selected pictures later"),
        ("Alt+Down",),
        "arrow-down",
    ),
    CommandSpec(
        Command.MOVE_TO_BOTTOM,
        _noop("Move to &bottom"),
        _noop("Convert the selected pictures after all others that wait"),
        ("Alt+End",),
    ),
    CommandSpec(
        Command.STOP_AFTER,
        _noop("&Stop after this one"),
        _noop("Begin no picture after this one; those that run then are finished, the rest waits"),
        ("Ctrl+Shift+.",),
        "pause",
        checkable=True,
    ),
    CommandSpec(
        Command.REMOVE,
        _noop("&Remove from list"),
        _noop("Take the selected pictures off the list, cancelling those that run"),
        (Key.Delete, "Backspace"),
        "clear",
    ),
)

#: The commands in groups, as the context menu has them.
ROW_MENU: tuple[Command | None, ...] = (
    Command.OPEN,
    Command.REVEAL,
    Command.DETAILS,
    None,
    Command.COPY,
    Command.COPY_PATH,
    Command.COPY_DATA_URI,
    Command.COPY_MARKUP,
    None,
    Command.OWN_OPTIONS,
    Command.BATCH_OPTIONS,
    None,
    Command.RETRY,
    Command.CONVERT_WITH,
    Command.CANCEL,
    Command.STOP_AFTER,
    None,
    Command.MOVE_TO_TOP,
    Command.MOVE_UP,
    Command.MOVE_DOWN,
    Command.MOVE_TO_BOTTOM,
    None,
    Command.REMOVE,
)
