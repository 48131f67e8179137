"""The load of one core, or of all, as two areas on top of each other: ours, and everything else.

Owns the two traces and how they are painted. Must not own a widget.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.charts.chart_style import ChartStyle
from ui.charts.trace import Trace

_GRID_LINES = 4


class LoadTraces:
    """What was busy, and what of it was ours; shares from 0 to 1."""

    def __init__(self) -> None:
        self.busy, self.ours = Trace(), Trace()

    def append(self, at_s: float, busy: float, ours: float) -> None:
        """Add the newest sample."""
        busy = min(max(busy, 0.0), 1.0)
        self.busy.append(at_s, busy)
        self.ours.append(at_s, min(max(ours, 0.0), busy))


def paint_load(
    painter: QPainter,
    plot: QRectF,
    traces: LoadTraces,
    style: ChartStyle,
    *,
    has_lines: bool = True,
) -> None:
    """Paint both areas into ``plot``; the newest sample is at its right edge.

    Lines on top of the areas take most of the time: where there are many charts, they go without.
    The painter's state is left changed.
    """
    layers = (
        (traces.busy, style.others, style.others_line),
        (traces.ours, style.ours, style.ours_line),
    )
    for trace, fill, line in layers:
        outline = trace.outline(plot)
        # Qt antialiases a large ragged polygon some 20 times slower than it fills it; the line
        # covers the steps.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawPolygon(outline)
        if has_lines:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(line, 1))
            painter.drawPolyline(outline)


def paint_grid(painter: QPainter, plot: QRectF, style: ChartStyle) -> None:
    """Thin lines at each quarter of ``plot``."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(QPen(style.grid, 1))
    for number in range(_GRID_LINES + 1):
        y = round(plot.bottom() - plot.height() * number / _GRID_LINES)
        painter.drawLine(round(plot.left()), y, round(plot.right()), y)
