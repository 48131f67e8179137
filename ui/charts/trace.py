"""One measured value over the last minute, ready to be painted as an area.

Owns the samples. They are kept as Qt's own points, in seconds and units of the value: to paint
them, one transform is carried out in C++, so that a hundred charts cost no loop in Python.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF, QTransform

from workers.contract.machine import SPAN_S

#: Where samples are farther apart, nobody looked: there is nothing to be shown.
GAP_S = 4.0


class Trace:
    """Samples with their times, the oldest first; what is older than a minute goes.

    The points are an outline: the first and the last lie on the ground, below their neighbours.
    """

    def __init__(self) -> None:
        self._outline = QPolygonF()
        self.at_s = 0.0
        """When the newest sample was taken; 0 before there is one."""

    @property
    def largest(self) -> float:
        """The largest sample there is."""
        return max((point.y() for point in self._outline.toList()), default=0.0)

    def append(self, at_s: float, value: float) -> None:
        """Add the newest sample, taken at ``at_s`` seconds."""
        outline, is_first = self._outline, self._outline.isEmpty()
        is_gap = not is_first and at_s - self.at_s > GAP_S
        if is_first or is_gap:
            outline.append(QPointF(at_s, 0.0))
        else:
            outline.removeLast()
        outline.append(QPointF(at_s, value))
        outline.append(QPointF(at_s, 0.0))
        self.at_s = at_s
        oldest_s = at_s - SPAN_S
        while outline.at(1).x() < oldest_s:
            outline.removeFirst()
            outline.removeFirst()
            outline.prepend(QPointF(outline.first().x(), 0.0))

    def outline(self, plot: QRectF, top: float = 1.0) -> QPolygonF:
        """The area below the samples; the newest is at the right edge, ``top`` at the upper one."""
        across = plot.width() / SPAN_S
        dx = plot.right() - self.at_s * across
        up = plot.height() / top
        return QTransform(across, 0, 0, -up, dx, plot.bottom()).map(self._outline)
