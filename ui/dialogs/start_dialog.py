"""Asks how to go on where results cannot go where they are meant to, before any is written.

Owns the points and the choices. Must not look at a disk: what is wrong is given.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from ui.dialogs.before_start_dialog import BeforeStartDialog


class StartDialog(BeforeStartDialog):
    """Open it with ``open()``, it goes away by itself. Escape starts nothing.

    Signals:
        start_chosen(): start all the same.
        folder_wanted(): results are to go somewhere else, which the user wants to choose.
    """

    start_chosen = Signal()
    folder_wanted = Signal()

    def __init__(self, points: str, parent: QWidget) -> None:
        """``points`` has a line for each thing that is wrong."""
        super().__init__(
            self.tr("Before the start"),
            self.tr("Results may not be written where they are meant to go."),
            points,
            self.tr("Pictures that cannot be written fail or wait; originals stay as they are."),
            parent,
        )
        self.column.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        action = QDialogButtonBox.ButtonRole.ActionRole
        folder = buttons.addButton(self.tr("&Choose another folder…"), action)
        start = buttons.addButton(self.tr("&Start all the same"), action)
        # Enter must not start anything by accident.
        folder.setDefault(True)
        folder.clicked.connect(self.folder_wanted)
        start.clicked.connect(self.start_chosen)
        for button in (folder, start):
            button.clicked.connect(self.close)
        buttons.rejected.connect(self.reject)
        return buttons
