"""The page that shows what the machine is doing, and what keeps it from being faster.

Owns its arrangement. Must not measure or decide anything: all there is to show is given.
"""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.charts.core_grid import CoreGrid
from ui.charts.load_texts import no_cores_text, totals
from ui.charts.on_screen import OnScreen
from ui.formatting import format_decimal, format_percent
from ui.machine.legend import Legend
from ui.machine.texts import (
    cores_text,
    judgement_text,
    memory_text,
    pool_text,
    workers_by_core,
)
from ui.machine.tiles import BarsPicture, FigureTile, LoadPicture, RatePicture, SharesPicture
from ui.machine.worker_dots import WorkerDots
from ui.machine.worker_table import WorkerTable
from ui.panels.flow_row import FlowRow, beside
from ui.panels.form_parts import FieldManners, labelled
from ui.panels.page_scroll import PageScroll
from ui.plain_text import PlainLabel
from ui.spacing import Gap
from ui.stats_texts import format_ms
from workers.contract.events import PoolChanged
from workers.contract.machine import MachineNow

#: Where there is this width for the cores, in characters, the workers stand beside them.
_CORES_CHARS = 64
#: Bars of lag are compared with this, in ms: three frames, from which on one is felt.
_LAG_SCALE_MS = 50.0


class MachineView(QWidget):
    """Figures, cores and workers.

    Signals:
        leave_requested(): back to the pictures.
        worker_count_changed(object): the user wants so many workers (int), or as many as suit
            the machine (None).
        on_screen_changed(bool): somebody can see it now, or nobody can any more.
    """

    leave_requested = Signal()
    worker_count_changed = Signal(object)
    on_screen_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Machine"))
        self._load_picture, self._rate_picture = LoadPicture(), RatePicture()
        self._memory_picture, self._lag_picture = SharesPicture(), BarsPicture(_LAG_SCALE_MS)
        self._load = FigureTile(self.tr("Processor"), self._load_picture)
        self._rate = FigureTile(self.tr("Pictures per second"), self._rate_picture)
        self._memory = FigureTile(self.tr("Memory"), self._memory_picture)
        self._lag = FigureTile(self.tr("Delay of this window"), self._lag_picture)
        self._sentence = PlainLabel(wraps=True)
        self._sentence.setProperty("kind", "heading")
        self._back = QPushButton(self.tr("&Back to the pictures"))
        self._back.clicked.connect(self.leave_requested)
        self._dots, self._pool = WorkerDots(), PlainLabel()
        self._count = QSpinBox()
        self._grid, self._legend, self._table = CoreGrid(), Legend(), WorkerTable()
        self._no_cores = PlainLabel(self.tr("Measuring the cores…"), wraps=True)
        self._no_cores.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._arrange()
        self._prepare_count()
        self._manners = FieldManners(self)
        self.set_pool(PoolChanged(busy=0, ready=0, wanted=0))
        self._on_screen = OnScreen(self)
        self._on_screen.changed.connect(self.on_screen_changed)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.leave_requested)

    def take_focus(self) -> None:
        """Take the keyboard, so that Esc leads back."""
        self._back.setFocus()

    def set_worker_count(self, count: int | None, most: int) -> None:
        """Show how many workers are wished for, of at most ``most``; tells nobody."""
        with QSignalBlocker(self):
            self._count.setRange(0, max(most, count or 0))
            self._count.setValue(count or 0)

    def set_pool(self, pool: PoolChanged) -> None:
        """Show how many workers are busy, ready and still starting."""
        self._dots.set_pool(pool)
        self._pool.setText(pool_text(pool))

    def add_past(self, now: MachineNow) -> None:
        """Add to the charts what was seen earlier; older before newer."""
        sample = now.sample
        self._grid.add_sample(sample)
        if (shares := totals(sample)) is not None:
            self._load_picture.append(sample.at_s, sum(shares), shares[0])
        self._rate_picture.append(sample.at_s, now.pictures_per_s)

    def show_now(self, now: MachineNow) -> None:
        """Show what was seen just now."""
        self.add_past(now)
        self._show_figures(now)
        self._sentence.setText(judgement_text(now.judgement))
        self._grid.show_workers(workers_by_core(now.workers))
        self._grid.setAccessibleDescription(cores_text(now.sample.cores))
        self._table.show_workers(now.workers)
        has_cores = bool(now.sample.cores)
        if not has_cores:
            self._no_cores.setText(no_cores_text())
        self._pages.setCurrentWidget(self._grid if has_cores else self._no_cores)
        self._legend.setVisible(has_cores)

    def _show_figures(self, now: MachineNow) -> None:
        shares = totals(now.sample)
        ours, others = ("–", "–") if shares is None else map(format_percent, shares)
        busy = "–" if shares is None else format_percent(sum(shares))
        self._legend.show_shares(ours, others)
        of_cores = self.tr("%Ln core(s)", "", len(now.sample.cores))
        self._load.show_figure(busy, of_cores if now.sample.cores else no_cores_text())
        rate = format_decimal(now.pictures_per_s, 1)
        self._rate.show_figure(rate, self.tr("in the last seconds"))
        self._memory.show_figure(*memory_text(now))
        workers = sum(worker.resident_bytes for worker in now.workers)
        program = 0 if now.sample.program is None else now.sample.program.resident_bytes
        whole = now.budget_bytes or max(workers + program, 1)
        self._memory_picture.show_shares(workers / whole, program / whole)
        remark = self.tr("99 % are shorter; longest {worst}")
        worst = format_ms(now.lag.worst_ms)
        self._lag.show_figure(format_ms(now.lag.p99_ms), remark.format(worst=worst))
        self._lag_picture.show_values(now.lag.worst)

    def _prepare_count(self) -> None:
        self._count.setSpecialValueText(self.tr("Automatic"))
        self._count.setKeyboardTracking(False)  # typing "12" is one wish, not two
        self.set_worker_count(None, most=1)
        self._count.valueChanged.connect(
            lambda count: self.worker_count_changed.emit(count or None)
        )

    def _arrange(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(Gap.PART, Gap.TIGHT, Gap.PART, Gap.PART)
        column.setSpacing(Gap.FIELD)
        column.addWidget(self._head())
        column.addLayout(self._bottleneck())
        self._tiles = QGridLayout()
        self._tiles.setSpacing(Gap.FIELD)
        column.addLayout(self._tiles)
        column.addLayout(self._halves, 1)
        self._halves.setSpacing(Gap.FIELD)
        self._halves.addLayout(self._cores(), 1)
        self._halves.addWidget(self._table)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        whole.addWidget(PageScroll(content))
        self._content = content
        self._place(is_wide=True)

    def _head(self) -> FlowRow:
        tip = self.tr("How many pictures are converted at a time; Automatic is one a core")
        row = FlowRow(gap_px=Gap.ROW)
        row.add(self._back)
        row.add(QWidget(), is_stretched=True)
        row.add(beside(self._dots, self._pool))
        row.add(beside(labelled(self.tr("Worker pro&cesses"), self._count, tip), self._count))
        return row

    def _bottleneck(self) -> QHBoxLayout:
        title = PlainLabel(self.tr("What holds things up now:"))
        title.setProperty("kind", "muted")
        row = QHBoxLayout()
        row.setSpacing(Gap.ROW)
        row.addWidget(title)
        row.addWidget(self._sentence, 1)
        return row

    def _cores(self) -> QVBoxLayout:
        self._pages = QStackedWidget()
        self._pages.addWidget(self._no_cores)
        self._pages.addWidget(self._grid)
        column = QVBoxLayout()
        column.setSpacing(Gap.ROW)
        column.addWidget(self._legend)
        column.addWidget(self._pages, 1)
        return column

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - named by Qt
        """Tell that it can be seen."""
        super().showEvent(event)
        self._on_screen.set_shown(True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - named by Qt
        """Tell that it cannot be seen."""
        super().hideEvent(event)
        self._on_screen.set_shown(False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - named by Qt
        """Put the workers beside the cores, or below them, as there is room."""
        super().resizeEvent(event)
        cores = _CORES_CHARS * self._char_px()
        self._place(is_wide=self.width() >= cores + self._table.wanted_width())

    def _char_px(self) -> int:
        return self.fontMetrics().averageCharWidth()

    def _place(self, *, is_wide: bool) -> None:
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(beside if is_wide else below)
        table = self._table.wanted_width()
        self._table.setMinimumWidth(table if is_wide else 0)
        self._table.setMaximumWidth(table if is_wide else 16_777_215)
        self._table.setMinimumHeight(6 * self.fontMetrics().height())
        self._table.setMaximumHeight(16_777_215 if is_wide else 9 * self.fontMetrics().height())
        tiles = (self._load, self._rate, self._memory, self._lag)
        tile_px = max(26 * self._char_px(), *(one.minimumSizeHint().width() for one in tiles))
        columns = 4 if self.width() >= 4 * (tile_px + Gap.FIELD) + 2 * Gap.PART else 2
        for place, tile in enumerate(tiles):
            self._tiles.addWidget(tile, place // columns, place % columns)
        for column in range(4):
            self._tiles.setColumnStretch(column, 1 if column < columns else 0)
