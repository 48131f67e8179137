"""An offer that does not stand in the way.

Owns one sentence with two answers; stays until it is answered or withdrawn. Must not know what is
offered.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.icons import icon
from ui.panels.icon_view import IconView
from ui.plain_text import PlainLabel
from ui.spacing import Gap

_ICON_PX = 18


class OfferBar(QFrame):
    """Hidden until there is something to offer.

    Signals:
        accepted(), declined(): what the user has answered.
    """

    accepted = Signal()
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._text = PlainLabel(wraps=True)
        self._yes, self._no = QPushButton(), QPushButton()
        self._yes.clicked.connect(self.hide)
        self._yes.clicked.connect(self.accepted)
        self._no.clicked.connect(self.hide)
        self._no.clicked.connect(self.declined)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Gap.FIELD, Gap.ROW, Gap.ROW, Gap.ROW)
        layout.setSpacing(Gap.ROW)
        layout.addWidget(IconView(icon("about"), _ICON_PX))
        layout.addWidget(self._text, 1)
        layout.addWidget(self._yes)
        layout.addWidget(self._no)
        self.hide()

    @property
    def text(self) -> str:
        """What was offered last."""
        return self._text.text()

    def show_offer(self, text: str, yes: str, no: str) -> None:
        """Show ``text``, as plain text, with two answers, and tell screen readers."""
        self._text.setText(text)
        self._yes.setText(yes)
        self._no.setText(no)
        self.setAccessibleName(text)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
