"""All strategies' figures in one table, with a plain sentence under each.

Owns the table. The sentences are given: whoever measured knows what the figures mean.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from ui.formatting import format_bytes
from ui.lab.texts import STRATEGY_TEXTS, format_ms
from ui.lab.tone_label import ToneLabel, tone_of_lag
from ui.lab.values import StrategyFigures, StrategyName
from ui.plain_text import PlainLabel

_HEADS = (
    "Strategy", "50 %", "95 %", "99 %", "99.9 %", "worst", "pictures/s", "copied", "own CPU",
    "memory", "crashes", "done", "failed",
)  # fmt: skip
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ResultTable(QFrame):
    """Empty until the first strategy has ended."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._rows: list[tuple[StrategyFigures, str]] = []
        heading = PlainLabel("Results")
        heading.setProperty("kind", "heading")
        self._hint = PlainLabel("Lag of the window's event loop, then what each strategy cost.")
        self._hint.setProperty("kind", "muted")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.addWidget(heading)
        column.addWidget(self._hint)
        column.addLayout(self._grid)
        self.hide()

    @property
    def names(self) -> list[StrategyName]:
        """The strategies shown."""
        return [figures.name for figures, _ in self._rows]

    def clear(self) -> None:
        """Forget the last run."""
        self._rows.clear()
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.hide()

    def add(self, figures: StrategyFigures, sentence: str) -> None:
        """Add a strategy that has ended."""
        if not self._rows:
            for column, head in enumerate(_HEADS):
                self._put(head, 0, column, kind="muted")
        self._rows.append((figures, sentence))
        row = 2 * len(self._rows) - 1
        self._put(STRATEGY_TEXTS[figures.name].title, row, 0, kind="heading")
        lag = figures.lag
        for column, value in enumerate(
            (lag.p50_ms, lag.p95_ms, lag.p99_ms, lag.p999_ms, lag.max_ms), 1
        ):
            self._put(format_ms(value), row, column).set_tone(tone_of_lag(value))
        for column, text in enumerate(_costs(figures), 6):
            self._put(text, row, column)
        plain = self._put(sentence, row + 1, 0, kind="muted")
        plain.setWordWrap(True)
        plain.setContentsMargins(0, 0, 0, 8)
        self._grid.addWidget(plain, row + 1, 0, 1, len(_HEADS))
        self.show()

    def _put(self, text: str, row: int, column: int, kind: str = "") -> ToneLabel:
        label = ToneLabel(text)
        if kind:
            label.setProperty("kind", kind)
        self._grid.addWidget(label, row, column)
        if column:
            label.setAlignment(_RIGHT)
        return label


def _costs(figures: StrategyFigures) -> tuple[str, ...]:
    return (
        f"{figures.pictures_per_s:.1f}",
        format_bytes(figures.bytes_copied),
        f"{figures.parent_cpu_s:.1f} s",
        format_bytes(figures.memory_bytes),
        str(figures.crashes),
        str(figures.completed),
        str(figures.failed),
    )
