"""One of many cores: a small cell, tinted by its load of now, with its history inside.

Owns the picture of a core without room. Must not own samples or a widget.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPixmap,
)

from ui.charts.chart_style import ChartStyle, mixed
from ui.charts.core_chart import CoreFace
from ui.charts.load_area import LoadTraces, paint_load
from ui.formatting import format_count, format_percent
from ui.spacing import Radius

_INSET_PX = 2.0
_DOT_PX = 5.0
_TEXT_PADDING_PX = 5.0
#: Stands behind the number of a core that a worker is on.
_MARK = "●"
#: Grounds differ in so many steps: each is drawn once and copied, as a hundred rounded rectangles
#: would take longer than everything else.
HEAT_STEPS = 6
#: How much of the tone is in the ground of a core that is fully busy.
_HOTTEST = 0.3


def heat_step(busy: float) -> int:
    """Which ground a load from 0 to 1 gets, from 0 (idle) on."""
    return round(min(max(busy, 0.0), 1.0) * (HEAT_STEPS - 1))


class CellLabels:
    """How wide short texts are: to measure them at every repaint takes longer than to draw them."""

    def __init__(self) -> None:
        self._font: QFont | None = None
        self._widths: dict[str, float] = {}

    def width_px(self, text: str, font: QFont) -> float:
        """The width of ``text`` in ``font``."""
        if font != self._font:
            self._font = font
            self._widths.clear()
        if text not in self._widths:
            self._widths[text] = QFontMetricsF(font).horizontalAdvance(text)
        return self._widths[text]


class CellPainter:
    """Paints cells of one size; made for one repaint."""

    def __init__(
        self, painter: QPainter, size: QSizeF, style: ChartStyle, labels: CellLabels
    ) -> None:
        self._painter = painter
        self._size = size
        self._style = style
        self._labels = labels
        metrics = QFontMetricsF(style.font)
        self._line_px, self._ascent_px = metrics.height(), metrics.ascent()
        self._grounds: dict[int, QPixmap] = {}
        self._is_mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.setFont(style.font)
        number = labels.width_px(f"{format_count(888)} {_MARK}", style.font)
        share = labels.width_px(format_percent(1.0), style.font)
        self._has_number = (
            size.height() >= 1.8 * self._line_px and size.width() >= number + 2 * _TEXT_PADDING_PX
        )
        self._has_share = size.width() >= number + share + 2 * _TEXT_PADDING_PX

    def paint(self, cell: QRectF, face: CoreFace, traces: LoadTraces) -> None:
        """Paint one core; the painter's state is left changed."""
        place = QRectF(cell.topLeft().toPoint(), self._size)
        self._painter.drawPixmap(place.topLeft(), self._ground(heat_step(face.busy)))
        head = self._line_px if self._has_number else _INSET_PX
        plot = place.adjusted(_INSET_PX, head + _INSET_PX, -_INSET_PX, -_INSET_PX)
        paint_load(self._painter, plot, traces, self._style, has_lines=False)
        if self._has_number:
            self._paint_words(place, face)
        elif face.workers:
            self._paint_dot(place)

    def _paint_words(self, place: QRectF, face: CoreFace) -> None:
        self._painter.setPen(self._style.text)
        number = format_count(face.number + 1)
        # A worker is told by a mark, not by a colour.
        self._write(place, f"{number} {_MARK}" if face.workers else number, at_end=False)
        if self._has_share:
            self._write(place, format_percent(face.busy), at_end=True)

    def _write(self, place: QRectF, text: str, *, at_end: bool) -> None:
        width_px = self._labels.width_px(text, self._style.font)
        x = place.left() + _TEXT_PADDING_PX
        if at_end != self._is_mirrored:
            x = place.right() - _TEXT_PADDING_PX - width_px
        self._painter.drawText(QPointF(x, place.top() + 1 + self._ascent_px), text)

    def _paint_dot(self, place: QRectF) -> None:
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setPen(QPen(self._style.ground, 1))
        self._painter.setBrush(self._style.text)
        dot = QRectF(place.right() - _DOT_PX - 2, place.top() + 2, _DOT_PX, _DOT_PX)
        self._painter.drawEllipse(dot)

    def _ground(self, step: int) -> QPixmap:
        if step not in self._grounds:
            share = _HOTTEST * step / (HEAT_STEPS - 1)
            tint = mixed(self._style.ours_line, self._style.ground, share)
            ratio = self._painter.device().devicePixelRatio()
            self._grounds[step] = _stamp(self._size, ratio, tint, self._style.border)
        return self._grounds[step]


def _stamp(size: QSizeF, ratio: float, ground: QColor, border: QColor) -> QPixmap:
    pixmap = QPixmap((size * ratio).toSize().expandedTo(QSizeF(1, 1).toSize()))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(border, 1))
    painter.setBrush(ground)
    frame = QRectF(QPointF(0, 0), pixmap.deviceIndependentSize()).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(frame, Radius.SMALL, Radius.SMALL)
    painter.end()
    return pixmap
