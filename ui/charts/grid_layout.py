"""Where the tiles of a grid lie."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRectF

_CHART_GAP_PX = 10.0
_MIN_CHART_WIDTH_PX = 130.0
#: A chart has a line of text above and one below; the plot between is at least so high.
_MIN_PLOT_PX = 44.0
_MAX_CHART_HEIGHT_PX = 280.0
#: A minute of samples reads best about this many times wider than high.
_CHART_ASPECT = 2.2

_CELL_GAP_PX = 4.0
_MAX_CELL_HEIGHT_PX = 80.0
_CELL_ASPECT = 1.5
#: What an unused place in the last row costs, against a cell of the wrong shape.
_GAP_WEIGHT = 5.0


@dataclass(frozen=True, slots=True)
class GridLayout:
    """Equal tiles, row by row from the top left; ``compact`` ones have no room for a chart.

    Lengths are in logical pixels.
    """

    columns: int
    tile_width: float
    tile_height: float
    gap: float
    compact: bool

    def tile(self, index: int) -> QRectF:
        """Where tile ``index`` (from 0) lies."""
        row, column = divmod(index, self.columns)
        return QRectF(
            column * (self.tile_width + self.gap),
            row * (self.tile_height + self.gap),
            self.tile_width,
            self.tile_height,
        )

    def index_at(self, x: float, y: float) -> int | None:
        """Which tile covers a point; ``None`` in a gap or beside the grid, without lower end."""
        column, in_x = divmod(x, self.tile_width + self.gap)
        row, in_y = divmod(y, self.tile_height + self.gap)
        if in_x >= self.tile_width or in_y >= self.tile_height:
            return None
        if not 0 <= column < self.columns or row < 0:
            return None
        return int(row) * self.columns + int(column)


@lru_cache(maxsize=8)  # asked at every repaint, changes with the window
def grid_layout(count: int, width: float, height: float, line_px: float = 16.0) -> GridLayout:
    """Arrange ``count`` tiles in ``width`` × ``height`` without overflow.

    ``line_px`` is the height of a line of text. Charts, if each gets at least its smallest readable
    size; else compact cells. The number of columns is the one that brings tiles nearest to their
    best shape.
    """
    count, width, height = max(count, 1), max(width, 1.0), max(height, 1.0)
    charts = (_charts(count, columns, width, height) for columns in range(1, count + 1))
    readable = [
        layout
        for layout in charts
        if layout.tile_width >= _MIN_CHART_WIDTH_PX
        and layout.tile_height >= _MIN_PLOT_PX + 2.5 * line_px
    ]
    if readable:
        return min(readable, key=lambda layout: _misfit(layout, _CHART_ASPECT))
    cells = (_cells(count, columns, width, height) for columns in range(1, count + 1))
    return min(cells, key=lambda layout: _misfit(layout, _CELL_ASPECT) + _waste(layout, count))


def _charts(count: int, columns: int, width: float, height: float) -> GridLayout:
    tile_width = _share(width, columns, _CHART_GAP_PX)
    tile_height = _share(height, math.ceil(count / columns), _CHART_GAP_PX)
    limited = min(tile_height, _MAX_CHART_HEIGHT_PX)
    return GridLayout(columns, tile_width, limited, _CHART_GAP_PX, compact=False)


def _cells(count: int, columns: int, width: float, height: float) -> GridLayout:
    rows = math.ceil(count / columns)
    gap = min(_CELL_GAP_PX, width / (4 * columns), height / (4 * rows))
    tile_height = min(_share(height, rows, gap), _MAX_CELL_HEIGHT_PX)
    return GridLayout(columns, _share(width, columns, gap), tile_height, gap, compact=True)


def _share(length: float, parts: int, gap: float) -> float:
    return max((length - (parts - 1) * gap) / parts, 0.001)


def _misfit(layout: GridLayout, aspect: float) -> float:
    return abs(math.log(layout.tile_width / layout.tile_height / aspect))


def _waste(layout: GridLayout, count: int) -> float:
    return _GAP_WEIGHT * (-count % layout.columns) / count
