"""Where the window's commands can be found: its menus and its tool bar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QSizePolicy, QToolBar, QWidget

from ui.actions import Command, CommandSpec, Menu, Submenu
from ui.spacing import Gap
from ui.words import looked_up
from ui.words import marked as _noop

_TITLES = {
    Menu.FILE: _noop("&File"),
    Menu.EDIT: _noop("&Edit"),
    Menu.BATCH: _noop("&Batch"),
    Menu.VIEW: _noop("&View"),
    Menu.HELP: _noop("&Help"),
}
_SUBMENU_TITLES = {
    Submenu.COPY_AS: _noop("Copy as t&ext"),
    Submenu.ORDER: _noop("Order in the &list"),
}


def add_menus(
    bar: QMenuBar, specs: Sequence[CommandSpec], actions: Mapping[Command, QAction]
) -> dict[Menu, QMenu]:
    """Fill the menu bar; every command stands in the menu that its entry names."""
    menus = {}
    for menu, title in _TITLES.items():
        menus[menu] = bar.addMenu(looked_up(title))
        menus[menu].setObjectName(menu)
        add_commands(menus[menu], [spec for spec in specs if spec.menu is menu], actions)
    return menus


def add_commands(
    menu: QMenu, specs: Sequence[CommandSpec], actions: Mapping[Command, QAction]
) -> None:
    """Add the commands of ``specs`` to ``menu``, with lines between the groups."""
    submenus: dict[Submenu, QMenu] = {}
    for spec in specs:
        if spec.begins_group and not menu.isEmpty():
            menu.addSeparator()
        place = menu
        if spec.submenu is not None:
            if spec.submenu not in submenus:
                submenus[spec.submenu] = menu.addMenu(looked_up(_SUBMENU_TITLES[spec.submenu]))
            place = submenus[spec.submenu]
        place.addAction(actions[spec.command])


def offer_submenus(menu: QMenu) -> None:
    """Offer the menus within ``menu`` in which there is something to choose now."""
    for action in menu.actions():
        if isinstance(within := action.menu(), QMenu):
            action.setEnabled(any(one.isEnabled() for one in within.actions()))


def fill_tool_bar(bar: QToolBar, actions: Mapping[Command, QAction]) -> None:
    """Fill the tool bar: ways to add pictures on one side, what is shown on the other."""
    bar.setObjectName("commands")
    bar.setMovable(False)
    bar.setIconSize(QSize(26, 20))
    bar.setContentsMargins(Gap.TIGHT, Gap.NONE, Gap.ROW, Gap.TIGHT)
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
