"""A notice that does not stand in the way.

Owns one sentence at a time, until it is dismissed or the next one comes. Must not ask questions.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from ui.icons import icon
from ui.panels.icon_view import IconView
from ui.plain_text import PlainLabel

_ICON_PX = 18


class MessageBar(QFrame):
    """Hidden until there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._text = PlainLabel(wraps=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        dismiss = QToolButton()
        dismiss.setIcon(icon("cancel"))
        dismiss.setToolTip(self.tr("Dismiss"))
        dismiss.setAccessibleName(self.tr("Dismiss"))
        dismiss.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 6, 6)
        layout.setSpacing(10)
        layout.addWidget(IconView(icon("about"), _ICON_PX))
        layout.addWidget(self._text, 1)
        layout.addWidget(dismiss)
        self.hide()

    @property
    def text(self) -> str:
        """The notice in force, shown or dismissed."""
        return self._text.text()

    def show_notice(self, text: str) -> None:
        """Show ``text``, as plain text, in place of what was there, and tell screen readers."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
