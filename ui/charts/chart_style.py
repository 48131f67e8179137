"""The looks of all charts: what is ours, what is others', grounds, lines, letters.

Owns the two tones. They differ in colour, in lightness and in pattern: ours is plain, others' is
hatched.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from ui.spacing import TypeSize
from ui.theme import colours

_HATCH_PX = 5


@dataclass(frozen=True, slots=True)
class ChartStyle:
    """Everything a chart needs to know about looks; made once per repaint for all charts."""

    ours: QColor
    ours_line: QColor
    others: QBrush
    others_line: QColor
    ground: QColor
    border: QColor
    grid: QColor
    text: QColor
    muted: QColor
    font: QFont


def chart_style(widget: QWidget) -> ChartStyle:
    """The looks of charts in ``widget``."""
    own = colours(widget.palette())
    font = widget.font()
    font.setPointSizeF(font.pointSizeF() * TypeSize.SMALL)
    # Mixed beforehand, not painted translucent: blending every pixel of every area would be the
    # larger part of a repaint.
    return ChartStyle(
        ours=mixed(own.accent, own.surface, 0.72),
        ours_line=own.accent,
        others=QBrush(
            _hatched(
                mixed(own.muted, own.surface, 0.16),
                mixed(own.muted, own.surface, 0.5),
                widget.devicePixelRatioF(),
            )
        ),
        others_line=mixed(own.muted, own.surface, 0.75),
        ground=own.surface,
        border=own.border,
        grid=mixed(own.border, own.surface, 0.7),
        text=widget.palette().text().color(),
        muted=own.muted,
        font=font,
    )


def mixed(upper: QColor, lower: QColor, share: float) -> QColor:
    """``upper`` painted over ``lower`` with the opacity ``share``."""
    return QColor.fromRgbF(
        upper.redF() * share + lower.redF() * (1 - share),
        upper.greenF() * share + lower.greenF() * (1 - share),
        upper.blueF() * share + lower.blueF() * (1 - share),
    )


def _hatched(ground: QColor, line: QColor, ratio: float) -> QPixmap:
    """A tile of slanting lines."""
    tile = QPixmap(QSize(_HATCH_PX, _HATCH_PX) * ratio)
    tile.setDevicePixelRatio(ratio)
    tile.fill(ground)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line, 1.1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap))
    side = float(_HATCH_PX)
    for shift in (-side, 0.0, side):
        painter.drawLine(QLineF(QPointF(shift, side), QPointF(shift + side, 0)))
    painter.end()
    return tile
