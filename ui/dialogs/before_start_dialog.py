"""A question before something begins: what it is about, its points, a remark, and then the choices.

Owns the arrangement. Must not know what is asked: texts and choices come from whoever asks.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.panels.scrolled import Scrolled
from ui.plain_text import PlainLabel
from ui.spacing import Gap

_WIDTH_PX = 420


class BeforeStartDialog(QDialog):
    """Open it with ``open()``, it goes away by itself. ``column`` takes the choices."""

    def __init__(
        self, title: str, question: str, points: str, remark: str, parent: QWidget
    ) -> None:
        """``points`` has a line or more for each thing that matters."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        heading, text = PlainLabel(question, wraps=True), PlainLabel(points, wraps=True)
        heading.setProperty("kind", "heading")
        text.setMinimumWidth(_WIDTH_PX)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        muted = PlainLabel(remark, wraps=True)
        muted.setProperty("kind", "muted")
        for beside in (heading, muted):  # in line with the points, which have a ring around them
            beside.setContentsMargins(Gap.HAIR, Gap.NONE, Gap.HAIR, Gap.NONE)
        self.setAccessibleDescription(f"{question}\n{points}")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(Gap.PART, Gap.PART, Gap.PART, Gap.PART)
        self.column.setSpacing(Gap.FIELD)
        self.column.addWidget(heading)
        self.column.addWidget(Scrolled(text), 1)
        self.column.addWidget(muted)
