"""Where the window's commands can be found: its menus and its tool bar."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenuBar, QSizePolicy, QToolBar, QWidget

from ui.actions import Command


def _noop(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Menus", text))


_MENUS: tuple[tuple[str, tuple[Command | None, ...]], ...] = (
    (
        _noop("&File"),
        (
            Command.ADD_FILES,
            Command.ADD_FOLDER,
            Command.PASTE,
            None,
            Command.WATCH_FOLDER,
            None,
            Command.SAVE_REPORT,
            None,
            Command.QUIT,
        ),
    ),
    (
        _noop("&Batch"),
        (
            Command.START,
            Command.PAUSE,
            Command.RESUME,
            Command.CANCEL_ALL,
            None,
            Command.CONVERT_AGAIN,
            Command.RETRY_FAILED,
            Command.RETRY_CANCELLED,
            None,
            Command.CLEAR_WAITING,
            Command.CLEAR_FINISHED,
            None,
            Command.OPEN_FOLDER,
            Command.UNDO,
        ),
    ),
    (
        _noop("&View"),
        (Command.SHOW_OPTIONS, Command.SHOW_PROCESSORS, None, Command.LAB, Command.DIAGNOSTICS),
    ),
    (_noop("&Help"), (Command.ABOUT,)),
)


def add_menus(bar: QMenuBar, actions: Mapping[Command, QAction]) -> None:
    """Fill the menu bar."""
    for title, commands in _MENUS:
        menu = bar.addMenu(QCoreApplication.translate("Menus", title))
        for command in commands:
            if command is None:
                menu.addSeparator()
            else:
                menu.addAction(actions[command])


def fill_tool_bar(bar: QToolBar, actions: Mapping[Command, QAction]) -> None:
    """Fill the tool bar: ways to add pictures on one side, what is shown on the other."""
    bar.setObjectName("commands")
    bar.setMovable(False)
    bar.setIconSize(QSize(26, 20))
    bar.setContentsMargins(4, 0, 8, 4)
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    for command in (Command.ADD_FILES, Command.ADD_FOLDER, Command.PASTE):
        bar.addAction(actions[command])
    gap = QWidget()
    gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(gap)
    bar.addAction(actions[Command.SHOW_OPTIONS])
    for action in bar.actions():
        bar.widgetForAction(action).setAccessibleDescription(action.statusTip())
