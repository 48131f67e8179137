"""The line between before and after: a slider that lies over the pictures.

To the keyboard and to screen readers it is a slider like any other; only its looks are its own.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QSlider, QWidget

#: Steps from the left edge to the right one.
STEPS = 1000
_GRAB_PX = 12
_GRIP_RADIUS_PX = 15.0
_MOVES = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)


class Divider(QSlider):
    """A vertical line with a grip; lets through what happens away from it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, STEPS)
        self.setSingleStep(STEPS // 50)
        self.setPageStep(STEPS // 5)
        self.setValue(STEPS // 2)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Before is on the left in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    @property
    def x_px(self) -> float:
        """Where the line is, from the left edge."""
        return self.width() * self.value() / STEPS

    def is_near(self, x: float) -> bool:
        """Whether the line can be taken hold of there."""
        return abs(x - self.x_px) <= _GRAB_PX

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - named by Qt
        """Move the line; other keys are the view's."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _MOVES and plain == Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - named by Qt
        """Take hold of the line."""
        if event.button() == Qt.MouseButton.LeftButton and self.is_near(event.position().x()):
            self.setSliderDown(True)
            self.update()
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - named by Qt
        """Move the line, while it is held."""
        if self.isSliderDown():
            self.setValue(round(event.position().x() / max(self.width(), 1) * STEPS))
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - named by Qt
        """Let go."""
        if self.isSliderDown():
            self.setSliderDown(False)
            self.update()
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - named by Qt
        """The wheel zooms."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - named by Qt
        """Draw a line that can be seen on any picture, and the grip."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, middle = self.x_px, self.height() / 2
        for colour, width in ((QColor(0, 0, 0, 150), 4.0), (QColor(255, 255, 255), 2.0)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        self._paint_grip(painter, QPointF(x, middle))
        painter.end()

    def _paint_grip(self, painter: QPainter, centre: QPointF) -> None:
        accent = self.palette().color(self.palette().ColorRole.Accent)
        is_focused = self.hasFocus() or self.isSliderDown()
        painter.setPen(QPen(QColor(0, 0, 0, 150), 1.0))
        painter.setBrush(QColor(255, 255, 255))
        painter.drawEllipse(centre, _GRIP_RADIUS_PX, _GRIP_RADIUS_PX)
        if is_focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for colour, radius in ((QColor(255, 255, 255), 19.0), (accent, 17.5)):
                painter.setPen(QPen(colour, 3.0))
                painter.drawEllipse(centre, radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(40, 46, 58))
        for side in (-1, 1):
            tip = [QPointF(side * 9, 0), QPointF(side * 4, -4.5), QPointF(side * 4, 4.5)]
            painter.drawPolygon(QPolygonF([centre + point for point in tip]))
