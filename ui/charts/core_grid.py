"""The load of all cores at once, in one widget.

Owns the cores' histories and picks the picture for them: charts over time while those stay
readable, small tinted cells when there are too many cores for that. Must not measure anything.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.charts.chart_style import chart_style
from ui.charts.core_cells import CellLabels, CellPainter
from ui.charts.core_chart import CoreFace, core_name, paint_chart
from ui.charts.grid_layout import GridLayout, grid_layout
from ui.charts.load_area import LoadTraces
from ui.formatting import format_percent
from ui.plain_text import show_tip
from workers.contract.machine import CoreLoad, MachineSample


class CoreGrid(QWidget):
    """Paints every core's load; hovering names the core under the pointer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._traces: dict[int, LoadTraces] = {}
        self._cores: tuple[CoreLoad, ...] = ()
        self._workers: dict[int, str] = {}
        self._labels = CellLabels()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Load of each core"))

    @property
    def core_count(self) -> int:
        """How many cores are shown."""
        return len(self._cores)

    def add_sample(self, sample: MachineSample) -> None:
        """Add the newest loads; cores that are not in it, because they were switched off, go."""
        self._traces = {
            core.number: self._traces.get(core.number) or LoadTraces() for core in sample.cores
        }
        for core in sample.cores:
            # Where nobody asked whose work it is, it is shown plain.
            ours = core.busy if core.ours is None else core.ours
            self._traces[core.number].append(sample.at_s, core.busy, ours)
        self._cores = sample.cores
        self.update()

    def show_workers(self, on_cores: dict[int, str]) -> None:
        """Show which workers run where: a text for each core, by its number, that has any."""
        self._workers = on_cores
        self.update()

    def core_text(self, index: int) -> str:
        """The core in that place (from 0) in words: "CPU 3  87 %", and what of it is ours."""
        core = self._cores[index]
        name, busy = core_name(core.number), format_percent(core.busy)
        if core.ours is None:
            return f"{name}  {busy}"
        text = QCoreApplication.translate("CoreGrid", "{core}  {busy}, Dropmill {ours}")
        lines = [text.format(core=name, busy=busy, ours=format_percent(core.ours))]
        if workers := self._workers.get(core.number):
            lines.append(workers)
        return "\n".join(lines)

    def core_at(self, position: QPoint) -> int | None:
        """In which place (from 0) the core is that is shown at a point of this widget."""
        x = self.width() - position.x() if self._is_mirrored() else position.x()
        index = self._layout().index_at(x, position.y())
        return index if index is not None and index < len(self._cores) else None

    def tile(self, index: int) -> QRectF:
        """Where the core in that place is painted; from right to left where people read so."""
        return self._placed(self._layout().tile(index))

    def _placed(self, tile: QRectF) -> QRectF:
        if self._is_mirrored():
            tile.moveLeft(self.width() - tile.right())
        return tile

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _layout(self) -> GridLayout:
        line_px = self.fontMetrics().height()
        return grid_layout(len(self._cores), self.width(), self.height(), line_px)

    def sizeHint(self) -> QSize:  # noqa: N802 - named by Qt
        """Room for two charts or 64 cells."""
        return QSize(480, 180)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - named by Qt
        """Room for a chart; more cores become cells."""
        return QSize(160, 120)

    def event(self, event: QEvent) -> bool:
        """Answer a request for a tool tip with the core under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.core_at(event.pos())
            show_tip(event.globalPos(), "" if index is None else self.core_text(index), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - named by Qt
        """Paint all cores."""
        if not self._cores:
            return
        layout, style = self._layout(), chart_style(self)
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        size = QSizeF(layout.tile_width, layout.tile_height)
        cells = CellPainter(painter, size, style, self._labels) if layout.compact else None
        for index, face in enumerate(self._faces()):
            traces, tile = self._traces[face.number], self._placed(layout.tile(index))
            if cells is not None:
                cells.paint(tile, face, traces)
            else:
                paint_chart(painter, tile, face, traces, style)
        painter.end()

    def _faces(self) -> Sequence[CoreFace]:
        workers = self._workers
        return [
            CoreFace(core.number, core.busy, workers.get(core.number, "")) for core in self._cores
        ]
