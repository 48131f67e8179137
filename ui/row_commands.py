"""The commands that concern selected pictures: text, menu, keys, icon.

They are in the table's context menu too, in this order.
"""

from __future__ import annotations

from ui.actions import Command, CommandSpec, Key, Menu
from ui.words import marked as _noop

ROW_COMMANDS = (
    CommandSpec(
        Command.OPEN,
        _noop("&Open result"),
        _noop("Open the converted picture"),
        Menu.EDIT,
        ("Return", "Enter"),
        begins_group=True,
    ),
    CommandSpec(
        Command.REVEAL,
        _noop("Show in &folder"),
        _noop("Show the file in the file manager"),
        Menu.EDIT,
        ("Ctrl+R",),
        "folder-open",
    ),
    CommandSpec(
        Command.DETAILS,
        _noop("&Details…"),
        _noop("Show all there is to say about a picture that failed"),
        Menu.EDIT,
        ("Alt+Return", "Alt+Enter"),
        "about",
    ),
    CommandSpec(
        Command.CANCEL,
        _noop("&Cancel"),
        _noop("Stop the selected pictures"),
        Menu.EDIT,
        ("Escape",),
        "cancel",
        begins_group=True,
    ),
    CommandSpec(
        Command.RETRY,
        _noop("Convert a&gain"),
        _noop("Convert the selected pictures once more, with the options of now"),
        Menu.EDIT,
        (),
        "retry",
    ),
    CommandSpec(
        Command.REMOVE,
        _noop("&Remove from list"),
        _noop("Take the selected pictures off the list, cancelling those that run"),
        Menu.EDIT,
        (Key.Delete, "Backspace"),
        "clear",
        begins_group=True,
    ),
)
