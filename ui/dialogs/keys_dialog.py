"""Which keys there are: a table made from the menus, so that it cannot be out of date.

Owns the dialog and how the commands are read. Must not know any particular command.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QMenu,
    QMenuBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.placement import fitting_size
from ui.spacing import Gap
from ui.words import without_mnemonic

_SIZE = QSize(560, 620)
_ROW_EDGES_PX = 10


@dataclass(frozen=True, slots=True)
class CommandKeys:
    """A command of ``menu`` and its keys, as the platform writes them."""

    menu: str
    command: str
    keys: tuple[str, ...]


def command_keys(bar: QMenuBar) -> tuple[CommandKeys, ...]:
    """The commands of the menus that have keys, in the order of the menus."""
    return tuple(
        CommandKeys(_bare(menu.title()), _bare(action.text()), keys)
        for top in bar.actions()
        if isinstance(menu := top.menu(), QMenu)
        for action in _leaves(menu)
        if (keys := tuple(map(_written, action.shortcuts())))
    )


class KeysDialog(QDialog):
    """Shows ``rows`` by menu; open it with ``open()``, it goes away by itself."""

    def __init__(self, rows: Sequence[CommandKeys], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._table = QTreeWidget()
        self._table.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self._table.setAccessibleName(self.tr("Keyboard shortcuts"))
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setRootIsDecorated(False)
        self._table.setItemsExpandable(False)
        header = self._table.header()
        header.setSectionsMovable(False)
        self._fill(rows)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.PART, Gap.PART, Gap.PART, Gap.PART)
        column.setSpacing(Gap.FIELD)
        column.addWidget(self._table, 1)
        column.addWidget(buttons)
        advance = self._table.fontMetrics().horizontalAdvance
        commands = max((advance(row.command) for row in rows), default=0)
        keys = max((advance(_keys_text(row)) for row in rows), default=0)
        # Where there is too little room, the last of several keys for a command can be missed.
        self._table.setColumnWidth(0, commands + self._table.indentation() + Gap.SECTION)
        bar = self._table.verticalScrollBar().sizeHint().width()
        whole = self._table.columnWidth(0) + keys + bar + 2 * Gap.SECTION + 2 * Gap.PART
        wanted = _SIZE.expandedTo(QSize(whole, 0))
        self.resize(fitting_size(wanted, self.screen().availableGeometry()))

    def _fill(self, rows: Sequence[CommandKeys]) -> None:
        groups: dict[str, QTreeWidgetItem] = {}
        for row in rows:
            if row.menu not in groups:
                groups[row.menu] = self._add_group(row.menu)
            item = QTreeWidgetItem(groups[row.menu], [row.command, _keys_text(row)])
            item.setSizeHint(0, self._row_size())
        self._table.expandAll()
        first = self._table.model().index(0, 0)
        if first.isValid():
            self._table.setCurrentIndex(self._table.model().index(0, 0, first))

    def _row_size(self) -> QSize:
        return QSize(0, self.fontMetrics().height() + _ROW_EDGES_PX)

    def _add_group(self, title: str) -> QTreeWidgetItem:
        group = QTreeWidgetItem(self._table, [title])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        group.setFirstColumnSpanned(True)
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        group.setSizeHint(0, self._row_size())
        return group


def _keys_text(row: CommandKeys) -> str:
    return ", ".join(row.keys)


def _leaves(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        if isinstance(inner := action.menu(), QMenu):
            yield from _leaves(inner)
        elif not action.isSeparator():
            yield action


def _written(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def _bare(text: str) -> str:
    """``text`` without the sign for its key in the menu, and without dots for "asks first"."""
    return without_mnemonic(text.replace("&&", "\0")).replace("\0", "&").removesuffix("…")
