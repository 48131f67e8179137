"""The commands of the comparison: text, keys, icon."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.actions import Command, CommandSpec, Key, Menu


def _noop(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Actions", text))


COMPARE_COMMANDS = (
    CommandSpec(
        Command.COMPARE,
        _noop("Com&pare before and after"),
        _noop("Show the selected picture before and after, with the options of now"),
        Menu.VIEW,
        ("F4",),
        "compare",
        checkable=True,
        begins_group=True,
    ),
    CommandSpec(
        Command.ZOOM_IN,
        _noop("Zoom &in"),
        _noop("Show the picture larger"),
        Menu.VIEW,
        (Key.ZoomIn, "Ctrl+="),
    ),
    CommandSpec(
        Command.ZOOM_OUT,
        _noop("Zoom o&ut"),
        _noop("Show the picture smaller"),
        Menu.VIEW,
        (Key.ZoomOut,),
    ),
    CommandSpec(
        Command.ZOOM_FIT, _noop("&Fit"), _noop("Show all of the picture"), Menu.VIEW, ("Ctrl+0",)
    ),
    CommandSpec(
        Command.ZOOM_FULL,
        _noop("&100 %"),
        _noop("Show each pixel of the result as one of the screen"),
        Menu.VIEW,
        ("Ctrl+Alt+1",),
    ),
    CommandSpec(
        Command.ZOOM_DOUBLE,
        _noop("&200 %"),
        _noop("Show each pixel of the result twice as large"),
        Menu.VIEW,
        ("Ctrl+Alt+2",),
    ),
    CommandSpec(
        Command.PIN_OPTIONS,
        _noop("Pin &this one"),
        _noop("Keep these options beside the next ones, to compare them"),
        Menu.VIEW,
        ("Ctrl+Shift+K",),
        begins_group=True,
    ),
    CommandSpec(
        Command.USE_FOR_ALL,
        _noop("Us&e for all"),
        _noop("Put the shown options into the form and use them for every picture"),
        Menu.VIEW,
        ("Ctrl+Shift+A",),
    ),
    CommandSpec(
        Command.USE_FOR_SELECTED,
        _noop("Use for &selected"),
        _noop("Use the shown options for the selected pictures only, whatever the form says"),
        Menu.VIEW,
        ("Ctrl+Shift+E",),
    ),
    CommandSpec(
        Command.ESTIMATE,
        _noop("Estimate &all"),
        _noop("Convert a few pictures on trial to see how large all results may be"),
        Menu.VIEW,
        ("Ctrl+Shift+M",),
    ),
)
