"""The commands that concern the whole window: text, menu, keys, icon. In the order of the menus."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.actions import Command, CommandSpec, Key, Menu


def _noop(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Actions", text))


WINDOW_COMMANDS = (
    CommandSpec(
        Command.ADD_FILES,
        _noop("&Add files…"),
        _noop("Choose pictures to convert"),
        Menu.FILE,
        (Key.Open,),
        "add-files",
    ),
    CommandSpec(
        Command.ADD_FOLDER,
        _noop("Add f&older…"),
        _noop("Choose a folder; all pictures in it are added"),
        Menu.FILE,
        ("Ctrl+Shift+O",),
        "add-folder",
    ),
    CommandSpec(
        Command.WATCH_FOLDER,
        _noop("&Watch a folder…"),
        _noop("Choose a folder; what lands in it is added by itself"),
        Menu.FILE,
        ("Ctrl+Shift+W",),
        "folder-open",
        begins_group=True,
    ),
    CommandSpec(
        Command.QUIT,
        _noop("&Quit"),
        _noop("Leave Dropmill"),
        Menu.FILE,
        (Key.Quit, "Ctrl+Q"),
        begins_group=True,
    ),
    CommandSpec(
        Command.UNDO,
        _noop("&Undo the last batch"),
        _noop("Move its results to the trash and bring back what they replaced"),
        Menu.EDIT,
        (Key.Undo,),
    ),
    CommandSpec(
        Command.PASTE,
        _noop("&Paste files"),
        _noop("Add the files that were copied in the file manager"),
        Menu.EDIT,
        (Key.Paste,),
        "paste",
        begins_group=True,
    ),
    CommandSpec(
        Command.START,
        _noop("&Start"),
        _noop("Convert every picture that is waiting"),
        Menu.BATCH,
        ("Ctrl+Return",),
        "start",
    ),
    CommandSpec(
        Command.PAUSE,
        _noop("&Pause"),
        _noop("Finish the pictures that are running and begin no others"),
        Menu.BATCH,
        ("Ctrl+P", "Pause"),
        "pause",
    ),
    CommandSpec(
        Command.RESUME,
        _noop("Res&ume"),
        _noop("Go on after a pause"),
        Menu.BATCH,
        ("Ctrl+Shift+P",),
        "resume",
    ),
    CommandSpec(
        Command.CANCEL_ALL,
        _noop("&Cancel all"),
        _noop("Stop everything that has been started; finished pictures stay as they are"),
        Menu.BATCH,
        ("Ctrl+.",),
        "stop",
    ),
    CommandSpec(
        Command.CONVERT_AGAIN,
        _noop("Convert all a&gain"),
        _noop("Convert every finished picture once more, with the options of now"),
        Menu.BATCH,
        ("Ctrl+Shift+Return",),
        "retry",
        begins_group=True,
    ),
    CommandSpec(
        Command.RETRY_FAILED,
        _noop("&Retry failed"),
        _noop("Convert the pictures that failed once more"),
        Menu.BATCH,
        (Key.Refresh,),
        "retry",
    ),
    CommandSpec(
        Command.RETRY_CANCELLED,
        _noop("Retry ca&ncelled"),
        _noop("Convert the pictures that were cancelled after all"),
        Menu.BATCH,
        ("Shift+F5",),
        "retry",
    ),
    CommandSpec(
        Command.CLEAR_WAITING,
        _noop("Clear &waiting"),
        _noop("Take the pictures that wait for a start off the list; no file is deleted"),
        Menu.BATCH,
        ("Ctrl+Shift+L",),
        "clear",
        begins_group=True,
    ),
    CommandSpec(
        Command.CLEAR_FINISHED,
        _noop("Clear &finished"),
        _noop("Take finished pictures off the list; no file is deleted"),
        Menu.BATCH,
        ("Ctrl+L",),
        "clear",
    ),
    CommandSpec(
        Command.SHOW_OPTIONS,
        _noop("&Options"),
        _noop("Show or hide the conversion options"),
        Menu.VIEW,
        ("Ctrl+1",),
        "settings",
        checkable=True,
    ),
    CommandSpec(
        Command.SHOW_PROCESSORS,
        _noop("&Processors"),
        _noop("Show or hide what every processor core is doing"),
        Menu.VIEW,
        ("Ctrl+2",),
        checkable=True,
    ),
    CommandSpec(
        Command.LAB,
        _noop("Responsiveness &lab"),
        _noop("See and measure why this window does not freeze"),
        Menu.VIEW,
        ("Ctrl+3",),
        begins_group=True,
    ),
    CommandSpec(
        Command.DIAGNOSTICS,
        _noop("&Diagnostics"),
        _noop("Show the engine's figures about itself"),
        Menu.HELP,
        ("Ctrl+Shift+D",),
    ),
    CommandSpec(
        Command.ABOUT,
        _noop("&About Dropmill"),
        _noop("Version and licences"),
        Menu.HELP,
        (),
        "about",
        begins_group=True,
    ),
)
