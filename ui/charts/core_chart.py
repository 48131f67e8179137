"""One core's load over time, with its name, its percentage and what of ours runs there.

Owns the picture of a single core with room. Must not own samples, timers or a widget: whoever lays
the charts out calls ``paint_chart``.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from ui.charts.chart_style import ChartStyle
from ui.charts.load_area import LoadTraces, paint_grid, paint_load
from ui.formatting import format_count, format_percent
from ui.spacing import Radius

_PADDING_PX = 9.0
_LINE_GAP_PX = 6.0


@dataclass(frozen=True, slots=True)
class CoreFace:
    """What is painted of a core beside its history; ``number`` counts from 0."""

    number: int
    busy: float
    workers: str = ""
    """The workers on it in words; empty for none."""


def core_name(number: int) -> str:
    """The name of a core; people count from 1: "CPU 3"."""
    return QCoreApplication.translate("CoreChart", "CPU {}").format(format_count(number + 1))


def label_rect(chart: QRectF, line_height: float) -> QRectF:
    """Where name and percentage stand."""
    padded = chart.adjusted(_PADDING_PX, _LINE_GAP_PX, -_PADDING_PX, 0)
    return QRectF(padded.topLeft(), QSizeF(padded.width(), line_height))


def plot_rect(chart: QRectF, line_height: float) -> QRectF:
    """Where the areas go: between name and workers, clear of the rounded corners."""
    head = _LINE_GAP_PX * 2 + line_height
    foot = _LINE_GAP_PX * 2 + line_height
    return chart.adjusted(_PADDING_PX, head, -_PADDING_PX, -foot)


def paint_chart(
    painter: QPainter,
    chart: QRectF,
    face: CoreFace,
    traces: LoadTraces,
    style: ChartStyle,
) -> None:
    """Paint one core into ``chart``; the painter's state is left changed."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(style.border, 1))
    painter.setBrush(style.ground)
    painter.drawRoundedRect(chart.adjusted(0.5, 0.5, -0.5, -0.5), Radius.CONTROL, Radius.CONTROL)
    metrics = QFontMetricsF(style.font)
    plot = plot_rect(chart, metrics.height())
    paint_grid(painter, plot, style)
    paint_load(painter, plot, traces, style)
    _paint_words(painter, chart, face, metrics, style)


def _paint_words(
    painter: QPainter, chart: QRectF, face: CoreFace, metrics: QFontMetricsF, style: ChartStyle
) -> None:
    line = label_rect(chart, metrics.height())
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.setFont(style.font)
    painter.setPen(style.muted)
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | middle, core_name(face.number))
    painter.setPen(style.text)
    painter.drawText(line, Qt.AlignmentFlag.AlignRight | middle, format_percent(face.busy))
    if face.workers:
        foot = line.translated(0, chart.bottom() - _LINE_GAP_PX - line.bottom())
        text = metrics.elidedText(face.workers, Qt.TextElideMode.ElideRight, foot.width())
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | middle, text)
