"""One core's load over time: a line on a filled area, with a label.

Owns the picture of a single history. Where the points lie is computed by pure functions. Must not
own samples, timers or a widget: whoever lays the charts out calls ``paint_chart``.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from ui.charts.history import History
from ui.formatting import format_percent
from ui.words import translated

_LABEL_HEIGHT_PX = 18.0
#: Closer samples would blur into each other, so a narrow chart shows fewer: the newest.
_MIN_STEP_PX = 2.5
#: Below this width a core's label is its number alone.
_FULL_LABEL_PX = 100.0
_PADDING_PX = 7.0
_RADIUS_PX = 6.0


@dataclass(frozen=True, slots=True)
class ChartStyle:
    """Everything a chart needs to know about looks; made once per repaint for all charts."""

    line: QColor
    fill: QColor
    ground: QColor
    border: QColor
    text: QColor
    muted: QColor
    font: QFont


def plot_rect(chart: QRectF) -> QRectF:
    """Where the line goes inside ``chart``: below the label, clear of the rounded corners."""
    return chart.adjusted(_PADDING_PX, _LABEL_HEIGHT_PX + 6, -_PADDING_PX, -_PADDING_PX)


def plot_points(history: History, plot: QRectF) -> list[tuple[float, float]]:
    """The newest samples as (x, y) inside ``plot``, oldest first; the newest is at the right edge.

    Loads are shares from 0 (bottom) to 1 (top); what lies outside is drawn at the edge.
    """
    intervals = max(history.capacity - 1, 1)
    step = max(plot.width() / intervals, _MIN_STEP_PX)
    fitting = int(plot.width() / step) + 1
    height, bottom = plot.height(), plot.bottom()
    x = plot.right() - (min(fitting, len(history)) - 1) * step
    points = []
    for load in history.newest(fitting):
        share = 0.0 if load < 0.0 else 1.0 if load > 1.0 else load
        points.append((x, bottom - height * share))
        x += step
    return points


def chart_label(number: int) -> str:
    """The name of a core, counted from 1: "CPU 3"."""
    return translated("CPU {}").format(number)


def paint_chart(
    painter: QPainter, chart: QRectF, number: int, history: History, style: ChartStyle
) -> None:
    """Paint the ``number``-th core's chart into ``chart``; the painter's state is left changed."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(style.border, 1))
    painter.setBrush(style.ground)
    painter.drawRoundedRect(chart.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS_PX, _RADIUS_PX)
    _paint_label(painter, chart, number, history.latest, style)
    plot = plot_rect(chart)
    points = plot_points(history, plot)
    if len(points) > 1:
        _paint_line(painter, plot, points, style)


def _paint_line(
    painter: QPainter, plot: QRectF, points: list[tuple[float, float]], style: ChartStyle
) -> None:
    # Qt strokes a wide polyline, and antialiases a large ragged polygon, some 20 times slower than
    # separate lines and a plain polygon. The lines cover the polygon's steps.
    line = [QPointF(x, y) for x, y in points]
    floor = plot.bottom() + 1
    area = [QPointF(line[0].x(), floor), *line, QPointF(line[-1].x(), floor)]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.fill)
    painter.drawPolygon(QPolygonF(area))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(style.line, 1.5))
    painter.drawLines([end for pair in pairwise(line) for end in pair])


def _paint_label(
    painter: QPainter, chart: QRectF, number: int, load: float | None, style: ChartStyle
) -> None:
    padded = chart.adjusted(_PADDING_PX, 4, -_PADDING_PX, 0)
    line = QRectF(padded.topLeft(), QSizeF(padded.width(), _LABEL_HEIGHT_PX))
    name = chart_label(number) if chart.width() >= _FULL_LABEL_PX else str(number)
    painter.setFont(style.font)
    painter.setPen(style.muted)
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(line, left, name)
    if load is not None:
        painter.setPen(style.text)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, right, format_percent(load))
