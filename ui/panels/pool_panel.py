"""What the machine and its workers are doing: overall load, busy workers, every core.

Owns this part of the window. Must not measure or decide anything: samples and facts are given.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QSpinBox,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from ui.charts.core_grid import CoreGrid
from ui.formatting import format_count, format_percent
from ui.panels.form_parts import FieldManners, labelled
from ui.plain_text import PlainLabel
from ui.theme import colours
from ui.words import counted, translated
from workers.contract.events import PoolChanged

#: More workers than this are shown as one bar: nobody counts more dots than that.
_MAX_DOTS = 8
_DOT_PX = 8
_DOT_GAP_PX = 4
_BAR_WIDTH_PX = 72
#: More cores than this are summed up in the accessible description instead of read out.
_MAX_CORES_READ_OUT = 16


def workers_text(pool: PoolChanged) -> str:
    """The pool in words: "1 of 2 workers busy", "1 of 2 busy, 1 starting"."""
    starting = max(pool.wanted - pool.ready, 0)
    busy, ready = format_count(pool.busy), format_count(pool.ready)
    if pool.ready == 0:
        if not starting:
            return translated("No workers")
        return counted("Starting %Ln worker(s)", "", starting)
    if starting:
        pattern = translated("{busy} of {ready} busy, {starting} starting")
        return pattern.format(busy=busy, ready=ready, starting=format_count(starting))
    pattern = counted("{busy} of %Ln worker(s) busy", "", pool.ready)
    return pattern.format(busy=busy)


def loads_text(loads: tuple[float, ...]) -> str:
    """The cores in words, for a screen reader; ``loads`` must not be empty."""
    overall = translated("All cores {}").format(format_percent(sum(loads) / len(loads)))
    if len(loads) <= _MAX_CORES_READ_OUT:
        cores = (
            translated("CPU {} {}").format(number, format_percent(load))
            for number, load in enumerate(loads, 1)
        )
        return f"{overall}: {', '.join(cores)}"
    busiest = max(range(len(loads)), key=loads.__getitem__)
    pattern = translated("{overall}; busiest is CPU {number} with {load}")
    load = format_percent(loads[busiest])
    return pattern.format(overall=overall, number=busiest + 1, load=load)


class PoolPanel(QWidget):
    """Overall load and busy workers above one chart per core, and the number of workers below.

    Signals:
        worker_count_changed(object): the user wants so many workers (int), or as many as suit
            the machine (None).
    """

    worker_count_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loads: tuple[float, ...] = ()
        self._load_label = PlainLabel()
        self._load_label.setProperty("kind", "figure")
        self._workers_label = PlainLabel(self.tr("No workers yet"))
        self._workers_label.setProperty("kind", "muted")
        self._meter = _WorkerMeter()
        self._grid = CoreGrid()
        self._empty = PlainLabel(self.tr("Measuring the cores…"))
        self._empty.setProperty("kind", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._count = QSpinBox()
        self._count.setSpecialValueText(self.tr("Automatic"))
        self._count.setKeyboardTracking(False)  # typing "12" is one wish, not two
        self.setAccessibleName(self.tr("Processor load"))
        self._arrange()
        self._describe()
        self.set_worker_count(None, most=1)
        self._manners = FieldManners(self)
        self._count.valueChanged.connect(self._on_count_changed)

    def set_worker_count(self, count: int | None, most: int) -> None:
        """Show how many workers are wished for, of at most ``most``; tells nobody."""
        with QSignalBlocker(self):
            self._count.setRange(0, max(most, count or 0))
            self._count.setValue(count or 0)

    def set_core_count(self, n: int) -> None:
        """Show ``n`` cores, as yet without a sample."""
        self._grid.set_core_count(n)

    def add_sample(self, loads: tuple[float, ...]) -> None:
        """Add the load of each core, from 0 to 1; one call every 500 ms.

        Another number of loads than before changes the number of cores shown; no loads at all
        are ignored.
        """
        if not loads:
            return
        self._loads = loads
        self._grid.add_sample(loads)
        self._pages.setCurrentWidget(self._grid)
        self._load_label.setText(format_percent(sum(loads) / len(loads)))
        self._describe()

    def set_pool(self, pool: PoolChanged) -> None:
        """Show how many workers are busy, ready and still starting."""
        self._meter.set_pool(pool)
        self._workers_label.setText(workers_text(pool))
        self._describe()

    def _arrange(self) -> None:
        heading = PlainLabel(self.tr("Processor"))
        heading.setProperty("kind", "heading")
        title = QHBoxLayout()
        title.addWidget(heading)
        title.addStretch()
        title.addWidget(self._load_label)
        workers = QHBoxLayout()
        workers.setSpacing(8)
        workers.addWidget(self._workers_label)
        workers.addStretch()
        workers.addWidget(self._meter)
        self._pages = QStackedLayout()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 16, 4)
        column.setSpacing(6)
        column.addLayout(title)
        column.addLayout(workers)
        column.addSpacing(4)
        column.addLayout(self._pages, 1)
        column.addSpacing(4)
        count = QHBoxLayout()
        tip = self.tr("How many pictures are converted at a time; Automatic is one a core")
        count.addWidget(labelled(self.tr("Worker pro&cesses"), self._count, tip))
        count.addStretch()
        count.addWidget(self._count)
        column.addLayout(count)

    def _on_count_changed(self, count: int) -> None:
        self.worker_count_changed.emit(count or None)

    def _describe(self) -> None:
        loads = loads_text(self._loads) if self._loads else self._empty.text()
        self.setAccessibleDescription(f"{self._workers_label.text()}. {loads}.")


class _WorkerMeter(QWidget):
    """A dot per worker: filled when busy, a ring when ready, faint while starting."""

    def __init__(self) -> None:
        super().__init__()
        self._pool = PoolChanged(busy=0, ready=0, wanted=0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_pool(self, pool: PoolChanged) -> None:
        resized = self._total(pool) != self._total(self._pool)
        self._pool = pool
        if resized:
            self.updateGeometry()
        self.update()

    @staticmethod
    def _total(pool: PoolChanged) -> int:
        return max(pool.wanted, pool.ready)

    def sizeHint(self) -> QSize:  # noqa: N802 - named by Qt
        total = self._total(self._pool)
        if total > _MAX_DOTS:
            return QSize(_BAR_WIDTH_PX, _DOT_PX)
        return QSize(max(total * (_DOT_PX + _DOT_GAP_PX) - _DOT_GAP_PX, 0), _DOT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - named by Qt
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._total(self._pool) > _MAX_DOTS:
            self._paint_bar(painter)
        else:
            self._paint_dots(painter)
        painter.end()

    def _paint_dots(self, painter: QPainter) -> None:
        own = colours(self.palette())
        for index in range(self._total(self._pool)):
            x = index * (_DOT_PX + _DOT_GAP_PX)
            ring = own.muted if index < self._pool.ready else own.border
            busy = index < self._pool.busy
            painter.setPen(QPen(own.accent if busy else ring, 1.5))
            painter.setBrush(own.accent if busy else Qt.GlobalColor.transparent)
            painter.drawEllipse(QRectF(x + 0.75, 0.75, _DOT_PX - 1.5, _DOT_PX - 1.5))

    def _paint_bar(self, painter: QPainter) -> None:
        own = colours(self.palette())
        ready = QColor(own.muted)
        ready.setAlphaF(0.45)
        total = self._total(self._pool)
        painter.setPen(Qt.PenStyle.NoPen)
        for share, colour in (
            (total, own.border),
            (self._pool.ready, ready),
            (self._pool.busy, own.accent),
        ):
            painter.setBrush(colour)
            bar = QRectF(0, 0, self.width() * share / total, self.height())
            painter.drawRoundedRect(bar, _DOT_PX / 2, _DOT_PX / 2)
