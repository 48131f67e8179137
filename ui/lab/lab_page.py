"""The page of the responsiveness lab: arranges its parts and passes wishes on.

Owns the arrangement and what can be pressed when. Must not run or measure anything.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPixmap, QShortcut
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from ui.charts.core_grid import CoreGrid
from ui.icons import icon
from ui.lab.card_grid import CardGrid
from ui.lab.counter_corner import CounterCorner
from ui.lab.feel_panel import FeelPanel
from ui.lab.result_table import ResultTable
from ui.lab.strategy_card import CardState, StrategyCard
from ui.lab.switches import Switches
from ui.lab.values import LabSettings, StrategyFigures, StrategyName
from ui.panels.flow_row import FlowRow
from ui.panels.page_scroll import PageScroll
from ui.plain_text import PlainLabel
from ui.spacing import Gap
from ui.words import translated

_CARD_WIDTH_PX = 204
_PANEL_WIDTH_PX = 300


class LabPage(QWidget):
    """Everything of the lab that the user sees.

    Signals:
        start_requested(LabSettings), stop_requested(), save_requested(), count_requested()
        leave_requested(): back to the pictures.
    """

    start_requested = Signal(object)
    stop_requested = Signal()
    save_requested = Signal()
    leave_requested = Signal()
    count_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = {name: StrategyCard(name) for name in StrategyName}
        self.switches = Switches()
        self.corner = CounterCorner()
        self.results = ResultTable()
        self.cores = CoreGrid()
        self._status = PlainLabel()
        self._status.setProperty("kind", "muted")
        self._back = QPushButton(translated("Back to pictures"))
        self._save = QPushButton(translated("Save…"))
        self._save.setToolTip(translated("Save the page as PNG, the figures as JSON and Markdown"))
        self._stop = QPushButton(translated("Stop"))
        self._stop.setIcon(icon("stop"))
        self._stop.setToolTip(translated("Stop the running strategy and start no other (Esc)"))
        self._start = QPushButton(translated("Start"))
        self._start.setProperty("kind", "primary")
        self._header = QWidget()
        self._content = QWidget()
        self._arrange()
        self._arrange_header()
        self._connect()
        self.set_running(False)

    def show_settings(self, settings: LabSettings) -> None:
        """Set switches and ticks."""
        self.switches.show_settings(settings)
        for name, card in self.cards.items():
            card.set_chosen(name in settings.strategies)

    def set_running(self, running: bool) -> None:
        """Offer what makes sense now."""
        for card in self.cards.values():
            card.set_choosable(not running)
        self.switches.setEnabled(not running)
        self._stop.setEnabled(running)
        self._save.setEnabled(not running and bool(self.results.names))
        self._offer_start()

    def begin(self, settings: LabSettings) -> None:
        """A run begins: forget the last one."""
        self.results.clear()
        for name, card in self.cards.items():
            card.clear()
            card.set_state(CardState.WAITING if name in settings.strategies else CardState.IDLE)
        self.set_running(True)

    def set_status(self, text: str) -> None:
        """Say in a few words what is going on."""
        self._status.setText(text)

    def set_state(self, name: StrategyName, state: CardState) -> None:
        """Show where a strategy stands."""
        self.cards[name].set_state(state)

    def show_figures(self, figures: StrategyFigures) -> None:
        """Show how a running strategy fares."""
        self.cards[figures.name].show_figures(figures)

    def add_result(self, figures: StrategyFigures, sentence: str) -> None:
        """A strategy has ended."""
        self.cards[figures.name].show_figures(figures)
        stopped = figures.was_stopped
        self.cards[figures.name].set_state(CardState.STOPPED if stopped else CardState.DONE)
        self.results.add(figures, sentence)

    def picture(self) -> QPixmap:
        """The whole page as a picture, also what is scrolled out of sight."""
        parts = (self._header.grab(), self._content.grab())
        whole = QPixmap(max(part.width() for part in parts), sum(part.height() for part in parts))
        whole.fill(self.palette().window().color())
        painter = QPainter(whole)
        top = 0
        for part in parts:
            part.setDevicePixelRatio(1.0)
            painter.drawPixmap(0, top, part)
            top += part.height()
        painter.end()
        return whole

    def _connect(self) -> None:
        self._back.clicked.connect(self.leave_requested)
        self._save.clicked.connect(self.save_requested)
        self._stop.clicked.connect(self.stop_requested)
        self._start.clicked.connect(self._request_start)
        self.corner.count_requested.connect(self.count_requested)
        for card in self.cards.values():
            card.chosen_changed.connect(self._offer_start)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.stop_requested)

    def _chosen(self) -> tuple[StrategyName, ...]:
        return tuple(name for name, card in self.cards.items() if card.is_chosen)

    def _offer_start(self) -> None:
        self._start.setEnabled(bool(self._chosen()) and not self._stop.isEnabled())

    def _request_start(self) -> None:
        self.start_requested.emit(self.switches.settings(self._chosen()))

    def _arrange(self) -> None:
        column = QVBoxLayout(self._content)
        column.setContentsMargins(Gap.PART, Gap.ROW, Gap.PART, Gap.PART)
        column.setSpacing(Gap.ROW)
        column.addWidget(CardGrid(list(self.cards.values()), _CARD_WIDTH_PX))
        panels = (FeelPanel(), self._processor(), self.switches)
        column.addWidget(CardGrid(panels, _PANEL_WIDTH_PX))
        column.addWidget(self.results)
        column.addWidget(self.corner)
        column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        whole.setSpacing(Gap.NONE)
        whole.addWidget(self._header)
        whole.addWidget(PageScroll(self._content), 1)

    def _arrange_header(self) -> None:
        title = PlainLabel(translated("Responsiveness lab"))
        title.setProperty("kind", "figure")
        words = PlainLabel(
            translated(
                "The same pictures, five ways to work on them: how late does the window answer?"
            ),
            wraps=True,
        )
        words.setProperty("kind", "muted")
        names = QWidget()
        lines = QVBoxLayout(names)
        lines.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        lines.setSpacing(Gap.NONE)
        lines.addWidget(title)
        lines.addWidget(words)
        row = FlowRow(gap_px=Gap.ROW)
        row.add(names, is_stretched=True)
        for part in (self._status, self._back, self._save, self._stop, self._start):
            row.add(part)
        column = QVBoxLayout(self._header)
        column.setContentsMargins(Gap.PART, Gap.TIGHT, Gap.PART, Gap.ROW)
        column.addWidget(row)

    def _processor(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("kind", "card")
        heading = PlainLabel(translated("Processor"))
        heading.setProperty("kind", "heading")
        column = QVBoxLayout(frame)
        column.setContentsMargins(Gap.FIELD, Gap.ROW, Gap.FIELD, Gap.FIELD)
        column.addWidget(heading)
        column.addWidget(self.cores, 1)
        return frame
