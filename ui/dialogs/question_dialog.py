"""Asks whether something that cannot be undone is really meant."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ui.plain_text import PlainLabel
from ui.spacing import Gap

_WIDTH_PX = 320


class QuestionDialog(QDialog):
    """``accepted`` is yes. Open it with ``open()``, it goes away by itself."""

    def __init__(self, title: str, question: str, yes: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        text = PlainLabel(question, wraps=True)
        text.setMinimumWidth(_WIDTH_PX)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)
        # Enter must not delete anything by accident.
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Gap.PART, Gap.PART, Gap.PART, Gap.PART)
        layout.setSpacing(Gap.PART)
        layout.addWidget(text)
        layout.addWidget(buttons)
