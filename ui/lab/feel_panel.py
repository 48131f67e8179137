"""Something that moves and something to type in: a frozen window is felt before it is measured.

Owns the animation. It is driven by the event loop that is measured, so it stops when that does.
"""

from __future__ import annotations

import math
import time

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QStyle, QVBoxLayout, QWidget

from ui.plain_text import PlainLabel
from ui.spacing import Gap
from ui.theme import colours
from ui.words import translated

_FRAME_MS = 16
_TURN_S = 2.4
_BALLS = 12
_BALL_PX = 11.0


class FeelPanel(QFrame):
    """An animation above a text field."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        heading = PlainLabel(translated("Feel it"))
        heading.setProperty("kind", "heading")
        hint = PlainLabel(
            translated("It should run smoothly, and letters appear as you type."), wraps=True
        )
        hint.setProperty("kind", "muted")
        field = QLineEdit(placeholderText=translated("Type here while a strategy runs"))
        field.setAccessibleName(translated("A field to try typing in"))
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.FIELD, Gap.ROW, Gap.FIELD, Gap.FIELD)
        column.setSpacing(Gap.ROW)
        column.addWidget(heading)
        column.addWidget(hint)
        column.addWidget(_Wheel(), 1)
        column.addWidget(field)


class _Wheel(QWidget):
    """Balls on a circle, turning steadily; only while it can be seen.

    Where less motion is wanted it stands still: what it shows, figures tell too.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(translated("An animation"))
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 - named by Qt
        return QSize(160, 130)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - named by Qt
        super().showEvent(event)
        self._turn_or_stand()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - named by Qt
        super().hideEvent(event)
        self._timer.stop()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - named by Qt
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._turn_or_stand()

    def _turn_or_stand(self) -> None:
        duration = QStyle.StyleHint.SH_Widget_Animation_Duration
        if self.isVisible() and self.style().styleHint(duration, None, self) > 0:
            self._timer.start()
        else:
            self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - named by Qt
        turn = time.perf_counter() / _TURN_S % 1.0
        radius = min(self.width(), self.height()) / 2 - _BALL_PX
        middle = QPointF(self.width() / 2, self.height() / 2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        accent = QColor(colours(self.palette()).accent)
        for index in range(_BALLS):
            share = (index + 1) / _BALLS
            angle = 2 * math.pi * (turn + index / _BALLS * 0.72)
            place = middle + QPointF(math.cos(angle), math.sin(angle)) * radius
            accent.setAlphaF(share**1.6)
            painter.setBrush(accent)
            size = _BALL_PX * (0.35 + 0.65 * share)
            painter.drawEllipse(
                QRectF(place - QPointF(size, size) / 2, place + QPointF(size, size) / 2)
            )
        painter.end()
