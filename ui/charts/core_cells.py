"""Many cores' present load: a small cell each, filled from below like a glass."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from ui.charts.core_chart import ChartStyle
from ui.formatting import format_percent

_RADIUS_PX = 4.0
_MIN_TEXT_WIDTH_PX = 38.0
_MIN_TEXT_HEIGHT_PX = 20.0


def level_rect(cell: QRectF, load: float) -> QRectF:
    """The filled part of ``cell`` for a load from 0 to 1; values outside count as the edge."""
    height = cell.height() * min(max(load, 0.0), 1.0)
    return QRectF(cell.left(), cell.bottom() - height, cell.width(), height)


def paint_cells(
    painter: QPainter, cells: Iterable[tuple[QRectF, float | None]], style: ChartStyle
) -> None:
    """Paint equal ``cells``, each with its load from 0 to 1 (``None``: not known yet).

    The empty and the full cell are drawn once and then copied: a hundred rounded rectangles would
    take longer than everything else. The painter's state is left changed.
    """
    painter.setFont(style.font)
    stamps: tuple[QPixmap, QPixmap] | None = None
    for cell, load in cells:
        if stamps is None:
            ratio = painter.device().devicePixelRatio()
            level = style.fill if _has_text(cell) else style.line
            stamps = (
                _stamp(cell.size(), ratio, style.ground, style.border),
                _stamp(cell.size(), ratio, level, style.border),
            )
        _paint_cell(painter, cell, load, stamps, style)


def _has_text(cell: QRectF) -> bool:
    return cell.width() >= _MIN_TEXT_WIDTH_PX and cell.height() >= _MIN_TEXT_HEIGHT_PX


def _stamp(size: QSizeF, ratio: float, ground: QColor, border: QColor) -> QPixmap:
    pixmap = QPixmap((size * ratio).toSize().expandedTo(QSizeF(1, 1).toSize()))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(border, 1))
    painter.setBrush(ground)
    frame = QRectF(QPointF(0, 0), pixmap.deviceIndependentSize()).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(frame, _RADIUS_PX, _RADIUS_PX)
    painter.end()
    return pixmap


def _paint_cell(
    painter: QPainter,
    cell: QRectF,
    load: float | None,
    stamps: tuple[QPixmap, QPixmap],
    style: ChartStyle,
) -> None:
    empty, full = stamps
    place = QRectF(cell.topLeft().toPoint(), empty.deviceIndependentSize())
    painter.drawPixmap(place.topLeft(), empty)
    if load is None:
        return
    level = level_rect(place, load)
    ratio = full.devicePixelRatio()
    top = (level.top() - place.top()) * ratio
    painter.drawPixmap(level, full, QRectF(0, top, full.width(), full.height() - top))
    if _has_text(cell):
        painter.setPen(style.text)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, format_percent(load))
