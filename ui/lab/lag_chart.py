"""How late the event loop was, over the last ten seconds, one bar for each tenth of a second.

Owns the picture. Where the bars end is computed by a pure function. Must not measure.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.lab.values import FRAME_MS, NOTICEABLE_MS, Severity, severity
from ui.spacing import Radius, TypeSize
from ui.theme import colours
from ui.words import looked_up, marked, translated

#: The scale is logarithmic between these, in ms: a frame and a second must both be readable.
_LOWEST_MS = 0.5
_HIGHEST_MS = 2000.0
_PLACES = 100
_MARKS = (
    (1.0, marked("1 ms")),
    (FRAME_MS, marked("1 frame")),
    (NOTICEABLE_MS, marked("100 ms")),
    (1000.0, marked("1 s")),
)
#: Left of the plot, for the marks' names.
_GUTTER_PX = 46
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def height_share(lag_ms: float) -> float:
    """How far up the scale a lag is, from 0 to 1."""
    inside = min(max(lag_ms, _LOWEST_MS), _HIGHEST_MS)
    return math.log(inside / _LOWEST_MS) / math.log(_HIGHEST_MS / _LOWEST_MS)


class LagChart(QWidget):
    """Bars that move to the left; their colour says what such a delay means."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trace: tuple[float, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translated("Lag of the event loop over time"))

    def show_trace(self, trace_ms: tuple[float, ...]) -> None:
        """Show these lags, oldest first; the newest is at the right edge."""
        self._trace = trace_ms
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - named by Qt
        """High enough to tell three decades apart."""
        return QSize(200, 104)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - named by Qt
        """Paint ground, marks and bars."""
        own = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().window())
        painter.drawRoundedRect(QRectF(self.rect()), Radius.CONTROL, Radius.CONTROL)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        plot = QRectF(self.rect()).adjusted(_GUTTER_PX, 6, -6, -6)
        self._paint_marks(painter, plot, own.muted, own.border)
        colour_of = {
            Severity.UNSEEN: own.success,
            Severity.SEEN: own.warning,
            Severity.WAITED_FOR: own.danger,
        }
        self._paint_bars(painter, plot.toRect(), colour_of)
        painter.end()

    def _paint_bars(
        self, painter: QPainter, plot: QRect, colour_of: dict[Severity, QColor]
    ) -> None:
        newest = self._trace[-_PLACES:]
        for place, lag_ms in enumerate(newest, _PLACES - len(newest)):
            # Whole pixels: bars of uneven opacity would look like values.
            left = plot.left() + plot.width() * place // _PLACES
            right = max(plot.left() + plot.width() * (place + 1) // _PLACES, left + 1)
            height = max(round(plot.height() * height_share(lag_ms)), 1)
            bar = QRect(left, plot.bottom() + 1 - height, right - left, height)
            painter.fillRect(bar, colour_of[severity(lag_ms)])

    def _paint_marks(self, painter: QPainter, plot: QRectF, text: QColor, line: QColor) -> None:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * TypeSize.TINY)
        painter.setFont(font)
        for lag_ms, name in _MARKS:
            y = plot.bottom() - plot.height() * height_share(lag_ms)
            painter.setPen(QPen(line, 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(text)
            name_box = QRectF(0, y - 8, plot.left() - 5, 16)
            painter.drawText(name_box, _RIGHT, looked_up(name))
