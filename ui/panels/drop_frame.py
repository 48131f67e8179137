"""The dashed frame that says "drop here".

Owns how the frame is drawn and the veil that shows it over the table. Must not handle drags.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from ui.spacing import Radius, TypeSize
from ui.theme import colours


def paint_drop_frame(painter: QPainter, rect: QRectF, palette: QPalette, active: bool) -> None:
    """A dashed, rounded frame inside ``rect``, filled and in the accent colour while active."""
    tones = colours(palette)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(tones.accent if active else tones.muted, 2 if active else 1.5)
    pen.setDashPattern([4, 4])
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    fill = QColor(tones.accent if active else tones.surface)
    if active:
        fill.setAlphaF(0.10)
    painter.setBrush(fill)
    painter.drawRoundedRect(rect.adjusted(1.5, 1.5, -1.5, -1.5), Radius.FRAME, Radius.FRAME)


class DropVeil(QWidget):
    """Lies over ``covered`` while something is dragged; lets every event through."""

    def __init__(self, covered: QWidget) -> None:
        super().__init__(covered)
        self._covered = covered
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        covered.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - named by Qt
        """Stay as large as what is covered."""
        if event.type() == QEvent.Type.Resize:
            self.resize(self._covered.size())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - named by Qt
        """Draw the veil."""
        painter = QPainter(self)
        ground = QColor(self.palette().window().color())
        ground.setAlphaF(0.94)
        painter.fillRect(self.rect(), ground)
        paint_drop_frame(painter, QRectF(self.rect()).adjusted(8, 8, -8, -8), self.palette(), True)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * TypeSize.FIGURE)
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(colours(self.palette()).accent)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Drop to add"))
