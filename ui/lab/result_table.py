"""All strategies' figures in one table, with a plain sentence under each.

The sentences are given: whoever measured knows what the figures mean.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from ui.formatting import format_bytes, format_count, format_decimal
from ui.lab.texts import STRATEGY_TEXTS, format_ms
from ui.lab.tone_label import ToneLabel, tone_of_lag
from ui.lab.values import StrategyFigures, StrategyName
from ui.plain_text import PlainLabel
from ui.spacing import Gap
from ui.words import looked_up, marked, translated

_HEADS = (
    marked("Strategy"),
    marked("50 %"),
    marked("95 %"),
    marked("99 %"),
    marked("99.9 %"),
    marked("worst"),
    marked("pictures/s"),
    marked("copied"),
    marked("own CPU"),
    marked("memory"),
    marked("crashes"),
    marked("done"),
    marked("failed"),
)
#: Columns that go when there is no room for all, the first one first; the cards have most of them.
_DISPENSABLE = tuple(
    map(_HEADS.index, ("50 %", "done", "crashes", "copied", "memory", "99.9 %", "own CPU", "95 %"))
)
_MIN_WIDTH_PX = 380
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ResultTable(QFrame):
    """Empty until the first strategy has ended."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._rows: list[tuple[StrategyFigures, str]] = []
        heading = PlainLabel(translated("Results"))
        heading.setProperty("kind", "heading")
        self._hint = PlainLabel(
            translated("Lag of the window's event loop, then what each strategy cost.")
        )
        self._hint.setProperty("kind", "muted")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Gap.PART)
        self._grid.setVerticalSpacing(Gap.TIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.FIELD, Gap.ROW, Gap.FIELD, Gap.FIELD)
        column.addWidget(heading)
        column.addWidget(self._hint)
        column.addLayout(self._grid)
        self.setMinimumWidth(_MIN_WIDTH_PX)
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
                self._put(looked_up(head), 0, column, kind="muted")
        self._rows.append((figures, sentence))
        row = 2 * len(self._rows) - 1
        self._put(looked_up(STRATEGY_TEXTS[figures.name].title), row, 0, kind="heading")
        lag = figures.lag
        for column, value in enumerate(
            (lag.p50_ms, lag.p95_ms, lag.p99_ms, lag.p999_ms, lag.max_ms), 1
        ):
            self._put(format_ms(value), row, column).set_tone(tone_of_lag(value))
        for column, text in enumerate(_costs(figures), 6):
            self._put(text, row, column)
        plain = self._put(sentence, row + 1, 0, kind="muted")
        plain.setWordWrap(True)
        plain.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.ROW)
        self._grid.addWidget(plain, row + 1, 0, 1, len(_HEADS))
        self._give_room()
        self.show()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - named by Qt
        """Drop the columns that do not fit."""
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        widths = [self._width_of(column) for column in range(len(_HEADS))]
        room = self.contentsRect().width() - 2 * Gap.FIELD
        needed = sum(widths) + Gap.PART * (len(_HEADS) - 1)
        for column in _DISPENSABLE:
            for label in self._labels_in(column):
                label.setVisible(needed <= room)
            needed -= widths[column]  # its gap stays: sentences span all columns

    def _width_of(self, column: int) -> int:
        return max((label.sizeHint().width() for label in self._labels_in(column)), default=0)

    def _labels_in(self, column: int) -> list[QWidget]:
        """The cells of a column; sentences, which span all of them, aside."""
        rows = [0, *range(1, 2 * len(self._rows), 2)]
        items = (self._grid.itemAtPosition(row, column) for row in rows)
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if widget is not None]

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
        format_decimal(figures.pictures_per_s, 1),
        format_bytes(figures.bytes_copied),
        f"{format_decimal(figures.parent_cpu_s, 1)} s",
        format_bytes(figures.memory_bytes),
        format_count(figures.crashes),
        format_count(figures.completed),
        format_count(figures.failed),
    )
