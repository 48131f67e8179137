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
        Command.COPY,
        _noop("Cop&y result"),
        _noop("Copy the converted files, to paste them in another program"),
        Menu.EDIT,
        (Key.Copy,),
        begins_group=True,
    ),
    CommandSpec(
        Command.COPY_PATH,
        _noop("Copy pat&h"),
        _noop("Copy where the converted files are, one path a line"),
        Menu.EDIT,
        ("Ctrl+Shift+C",),
    ),
    CommandSpec(
        Command.COPY_DATA_URI,
        _noop("Copy as data URI"),
        _noop("Copy a small result as text for a style sheet or a page"),
        Menu.EDIT,
    ),
    CommandSpec(
        Command.COPY_MARKUP,
        _noop("Copy as HTM&L"),
        _noop("Copy a picture element that shows every size and format that was made"),
        Menu.EDIT,
    ),
    CommandSpec(
        Command.OWN_OPTIONS,
        _noop("Op&tions for these pictures…"),
        _noop("Give the selected pictures options of their own"),
        Menu.EDIT,
        ("Ctrl+E",),
        "settings",
        begins_group=True,
    ),
    CommandSpec(
        Command.BATCH_OPTIONS,
        _noop("Use the &batch's options again"),
        _noop("Let the selected pictures have no options of their own any more"),
        Menu.EDIT,
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
        Command.CONVERT_WITH,
        _noop("Convert again &with…"),
        _noop("Convert the selected pictures once more, with other options"),
        Menu.EDIT,
        ("Ctrl+Shift+R",),
        "retry",
    ),
    CommandSpec(
        Command.STOP_AFTER,
        _noop("Stop &after this one"),
        _noop("Begin no picture after this one; those that run then are finished, the rest waits"),
        Menu.EDIT,
        ("Ctrl+Shift+.",),
        "pause",
        checkable=True,
    ),
    CommandSpec(
        Command.MOVE_TO_TOP,
        _noop("Mo&ve to top"),
        _noop("Convert the selected pictures before all others that wait"),
        Menu.EDIT,
        ("Alt+Home",),
        begins_group=True,
    ),
    CommandSpec(
        Command.MOVE_UP,
        _noop("Mov&e up"),
        _noop("Convert the selected pictures sooner"),
        Menu.EDIT,
        ("Alt+Up",),
        "arrow-up",
    ),
    CommandSpec(
        Command.MOVE_DOWN,
        _noop("Move dow&n"),
        _noop("Convert the selected pictures later"),
        Menu.EDIT,
        ("Alt+Down",),
        "arrow-down",
    ),
    CommandSpec(
        Command.MOVE_TO_BOTTOM,
        _noop("&Move to bottom"),
        _noop("Convert the selected pictures after all others that wait"),
        Menu.EDIT,
        ("Alt+End",),
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
