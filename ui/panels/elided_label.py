"""A label on one line that is shortened to the room there is.

Whoever listens still gets the whole text, and so does a resting pointer.
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent

from ui.plain_text import PlainLabel, show_tip

_MIN_WIDTH_PX = 40


class ElidedLabel(PlainLabel):
    """Asks for the width of its text and makes do with less; ``mode`` says where it is cut."""

    def __init__(
        self, text: str = "", *, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight
    ) -> None:
        super().__init__(text)
        self._mode = mode

    def shown_text(self) -> str:
        """The text as it is on screen."""
        room = self.contentsRect().width()
        return QFontMetrics(self.font()).elidedText(self.text(), self._mode, room)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - named by Qt
        """Hardly any width: a long text must not widen the window."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), _MIN_WIDTH_PX), hint.height())

    def event(self, event: QEvent) -> bool:
        """Tell the whole text where not all of it can be seen."""
        if event.type() == QEvent.Type.ToolTip and not self.toolTip():
            text = self.text()
            place = cast("QHelpEvent", event).globalPos()
            show_tip(place, text if self.shown_text() != text else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - named by Qt
        """Draw what there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        place = Qt.AlignmentFlag(self.alignment())
        painter.drawText(self.contentsRect(), place, self.shown_text())
        painter.end()
