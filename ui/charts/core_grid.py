"""The load of all cores at once, in one widget.

Owns the cores' histories and picks the picture for them: charts over time while those stay
readable, small level cells when there are too many cores for that. Must not measure anything.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.charts.core_cells import paint_cells
from ui.charts.core_chart import ChartStyle, chart_label, paint_chart
from ui.charts.grid_layout import GridLayout, grid_layout
from ui.charts.history import History
from ui.formatting import format_percent
from ui.plain_text import show_tip
from ui.theme import colours
from ui.words import translated

#: How much of the accent colour is in the filled area. It is mixed beforehand, not painted
#: translucent: blending every pixel of every area would be the larger part of a repaint.
_FILL_SHARE = 0.24


class CoreGrid(QWidget):
    """Paints every core's load; hovering names the core under the pointer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._histories: list[History] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(translated("Load of each core"))

    @property
    def core_count(self) -> int:
        """How many cores are shown."""
        return len(self._histories)

    def set_core_count(self, count: int) -> None:
        """Show ``count`` cores; those already shown keep their history."""
        del self._histories[count:]
        self._histories += [History() for _ in range(count - len(self._histories))]
        self.update()

    def add_sample(self, loads: tuple[float, ...]) -> None:
        """Add one load from 0 to 1 for each core; the number of cores follows ``loads``."""
        if len(loads) != len(self._histories):
            self.set_core_count(len(loads))
        for history, load in zip(self._histories, loads, strict=True):
            history.append(load)
        self.update()

    def core_text(self, index: int) -> str:
        """Core ``index`` (from 0) in words: "CPU 3  87 %"."""
        load = self._histories[index].latest
        label = chart_label(index + 1)
        return label if load is None else f"{label}  {format_percent(load)}"

    def core_at(self, position: QPoint) -> int | None:
        """Which core (from 0) is shown at a point of this widget."""
        index = self._layout().index_at(position.x(), position.y())
        return index if index is not None and index < len(self._histories) else None

    def _layout(self) -> GridLayout:
        return grid_layout(len(self._histories), self.width(), self.height())

    def _style(self) -> ChartStyle:
        own = colours(self.palette())
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.9)
        return ChartStyle(
            line=own.accent,
            fill=_mixed(own.accent, own.surface, _FILL_SHARE),
            ground=own.surface,
            border=own.border,
            text=self.palette().text().color(),
            muted=own.muted,
            font=font,
        )

    def sizeHint(self) -> QSize:  # noqa: N802 - named by Qt
        """Room for eight charts or 128 cells."""
        return QSize(276, 280)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - named by Qt
        """Room for two charts; more cores become cells."""
        return QSize(160, 100)

    def event(self, event: QEvent) -> bool:
        """Answer a request for a tool tip with the core under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.core_at(event.pos())
            show_tip(event.globalPos(), "" if index is None else self.core_text(index), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - named by Qt
        """Paint all cores."""
        layout, style = self._layout(), self._style()
        painter = QPainter(self)
        if layout.compact:
            tiles = enumerate(self._histories)
            paint_cells(painter, ((layout.tile(i), one.latest) for i, one in tiles), style)
        else:
            for index, history in enumerate(self._histories):
                paint_chart(painter, layout.tile(index), index + 1, history, style)
        painter.end()


def _mixed(upper: QColor, lower: QColor, share: float) -> QColor:
    """``upper`` painted over ``lower`` with the opacity ``share``."""
    return QColor.fromRgbF(
        upper.redF() * share + lower.redF() * (1 - share),
        upper.greenF() * share + lower.greenF() * (1 - share),
        upper.blueF() * share + lower.blueF() * (1 - share),
    )
