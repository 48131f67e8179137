"""One strategy: what it is, how it fares, and its lag as a moving chart.

Its tick says only what the user wants; what runs is decided elsewhere.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout

from ui.formatting import format_bytes, format_count, format_decimal
from ui.lab.lag_chart import LagChart
from ui.lab.texts import STRATEGY_TEXTS, format_ms
from ui.lab.tone_label import Tone, ToneLabel, tone_of_lag
from ui.lab.values import StrategyFigures, StrategyName
from ui.plain_text import PlainLabel
from ui.spacing import Gap, TypeSize
from ui.words import looked_up, marked, translated

_FIGURES = (
    marked("State"),
    marked("Pictures"),
    marked("Worst"),
    marked("Own CPU"),
    marked("Copied"),
    marked("Memory"),
    marked("Crashes"),
)

#: Room for the longest delay, so that the line does not jump about.
_LAG_WIDTH_PX = 78


class CardState(StrEnum):
    """Where a strategy stands in the run."""

    IDLE = ""
    WAITING = marked("waits")
    STARTING = marked("starts")
    RUNNING = marked("runs")
    DONE = marked("done")
    STOPPED = marked("stopped")
    BROKEN = marked("failed")


class StrategyCard(QFrame):
    """A strategy in a run.

    Signals:
        chosen_changed(): the user wants it in the run, or no longer.
    """

    chosen_changed = Signal()

    def __init__(self, name: StrategyName) -> None:
        super().__init__()
        text = STRATEGY_TEXTS[name]
        self.name = name
        self.setProperty("kind", "card")
        self.setAccessibleName(looked_up(text.title))
        self._chosen = QCheckBox(looked_up(text.title))
        self._chosen.setChecked(True)
        self._chosen.toggled.connect(self.chosen_changed)
        font = self._chosen.font()
        font.setBold(True)
        self._chosen.setFont(font)
        self._state = CardState.IDLE
        self._idea = ToneLabel(
            looked_up(text.warning or text.idea), Tone.FAIR if text.warning else Tone.PLAIN
        )
        self._idea.setWordWrap(True)
        if not text.warning:
            self._idea.setProperty("kind", "muted")
        self._chart = LagChart()
        self._lag = ToneLabel("–")
        self._lag.setProperty("kind", "figure")
        self._lag.setMinimumWidth(_LAG_WIDTH_PX)
        self._figures = {title: PlainLabel("–") for title in _FIGURES}
        self._arrange()

    @property
    def is_chosen(self) -> bool:
        """Whether the user wants it in the run."""
        return self._chosen.isChecked()

    def set_chosen(self, chosen: bool) -> None:
        """Tick or untick it."""
        self._chosen.setChecked(chosen)

    def set_choosable(self, choosable: bool) -> None:
        """Whether the tick can be changed now."""
        self._chosen.setEnabled(choosable)

    @property
    def state(self) -> CardState:
        """Where it stands."""
        return self._state

    def set_state(self, state: CardState) -> None:
        """Show where it stands."""
        self._state = state
        self._figures["State"].setText(looked_up(state) if state else "–")

    def clear(self) -> None:
        """Forget the last run's figures."""
        self._chart.show_trace(())
        self._lag.setText("–")
        self._lag.set_tone(Tone.PLAIN)
        for label in self._figures.values():
            label.setText("–")
        self.set_state(CardState.IDLE)

    def show_figures(self, figures: StrategyFigures) -> None:
        """Show how it fares, or has fared."""
        lag = figures.lag
        self._chart.show_trace(figures.trace_ms)
        self._lag.setText(format_ms(lag.p99_ms))
        self._lag.set_tone(tone_of_lag(lag.p99_ms))
        lost = translated(", {} failed").format(figures.failed) if figures.failed else ""
        for title, value in (
            (
                "Pictures",
                translated("{} · {}/s").format(
                    format_count(figures.completed), format_decimal(figures.pictures_per_s, 1)
                ),
            ),
            ("Worst", format_ms(lag.max_ms)),
            ("Own CPU", translated("{} s").format(format_decimal(figures.parent_cpu_s, 1))),
            ("Copied", format_bytes(figures.bytes_copied)),
            ("Memory", format_bytes(figures.memory_bytes)),
            ("Crashes", f"{figures.crashes}{lost}"),
        ):
            self._figures[title].setText(value)
        self.setAccessibleDescription(
            translated("99 of 100 within {}, {} pictures").format(
                format_ms(lag.p99_ms), format_count(figures.completed)
            )
        )

    def _arrange(self) -> None:
        late = QHBoxLayout()
        late.setSpacing(Gap.ROW)
        late.addWidget(self._lag)
        caption = PlainLabel(translated("late at most,\n99 times of 100"))
        caption.setProperty("kind", "muted")
        small = caption.font()
        small.setPointSizeF(small.pointSizeF() * TypeSize.SMALL)
        caption.setFont(small)
        late.addWidget(caption, 1)
        grid = QGridLayout()
        grid.setVerticalSpacing(Gap.TIGHT)
        for row, (name, label) in enumerate(self._figures.items()):
            head = PlainLabel(looked_up(name))
            head.setProperty("kind", "muted")
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(head, row, 0)
            grid.addWidget(label, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.FIELD, Gap.ROW, Gap.FIELD, Gap.FIELD)
        column.setSpacing(Gap.ROW)
        column.addWidget(self._chosen)
        column.addWidget(self._idea)
        column.addStretch()
        column.addWidget(self._chart)
        column.addLayout(late)
        column.addLayout(grid)
