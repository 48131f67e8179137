"""A push button that is another face of a command, or of several in turn."""

from __future__ import annotations

from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QPushButton, QWidget

from ui.icons import SIZE_BESIDE_TEXT
from ui.words import without_mnemonic


class ActionButton(QPushButton):
    """Shows text, tip and state of ``action`` and triggers it; ``icon`` replaces the action's."""

    def __init__(
        self, action: QAction, icon: QIcon | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._action = action
        self._faces: list[QAction] = []
        self.setIconSize(SIZE_BESIDE_TEXT)
        self.clicked.connect(self._trigger)
        self.show_action(action, icon)

    def show_action(self, action: QAction, icon: QIcon | None = None, kind: str = "") -> None:
        """Be the face of ``action`` from now on, at the same place; ``kind`` is the theme's."""
        if action is self._action and action in self._faces:
            return
        if action not in self._faces:
            self._faces.append(action)
            action.changed.connect(self._follow)
        self._action = action
        self.setIcon(icon or action.icon())
        if (self.property("kind") or "") != kind:
            self.setProperty("kind", kind)
            self.style().polish(self)
        self._follow()

    def _trigger(self) -> None:
        self._action.trigger()

    def _follow(self) -> None:
        # The command has its shortcut; a second mnemonic would clash with a field's.
        self.setText(without_mnemonic(self._action.text()))
        self.setToolTip(self._action.toolTip())
        self.setAccessibleDescription(self._action.statusTip())
        self.setEnabled(self._action.isEnabled())
