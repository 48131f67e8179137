"""The shared-counter corner: who writes what without a lock, and what goes wrong otherwise.

It counts nothing itself.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.formatting import format_bytes, format_count
from ui.lab.card_grid import CardGrid
from ui.lab.tone_label import Tone, ToneLabel
from ui.lab.values import BoardFigures, CounterFigures
from ui.plain_text import PlainLabel
from ui.spacing import Gap
from ui.words import looked_up, marked, translated

_HALF_WIDTH_PX = 380

_BOARD_TEXT = marked(
    "Written by one thread, the engine's supervisor. Read by anybody, at any moment. It needs no "
    "lock: a number with a single writer cannot lose an update, and a reader sees it one event old "
    "at worst. Workers do not write on it, they send messages; a slab of shared memory has one "
    "owner at a time, and the message that says “it is yours” is what orders memory."
)
_RACE_TEXT = marked(
    "Two processes add one, many times. To add is to read, to add and to write back; what the "
    "other wrote in between is lost. With a slot for each writer there is nothing to lose: the "
    "reader adds the slots up."
)


class CounterCorner(QFrame):
    """Board on the left, race on the right.

    Signals:
        count_requested(): let two processes count.
    """

    count_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._board_values = {title: PlainLabel("–") for title in _board_texts(BoardFigures())}
        self._count = QPushButton(translated("Let two processes count"))
        self._count.clicked.connect(self.count_requested)
        self._expected = PlainLabel("–")
        self._naive, self._slots = _CounterRow(), _CounterRow()
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.FIELD, Gap.ROW, Gap.FIELD, Gap.FIELD)
        halves = (_part(self._board_half()), _part(self._race_half()))
        column.addWidget(CardGrid(halves, _HALF_WIDTH_PX, gap_px=28))

    def show_board(self, board: BoardFigures) -> None:
        """Show the pool's own figures."""
        for title, text in _board_texts(board).items():
            self._board_values[title].setText(text)

    def set_counting(self, counting: bool) -> None:
        """Whether two processes are at it."""
        self._count.setEnabled(not counting)

    def show_counters(self, counters: CounterFigures) -> None:
        """Show how far the two processes are."""
        self._expected.setText(
            translated("{} increments were made").format(format_count(counters.expected))
        )
        self._naive.show_counted(counters.naive, counters.expected)
        self._slots.show_counted(sum(counters.slots), counters.expected)

    def _board_half(self) -> QVBoxLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Gap.PART)
        for index, (title, value) in enumerate(self._board_values.items()):
            row, column = divmod(index, 2)
            name = PlainLabel(title)
            name.setProperty("kind", "muted")
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(name, row, 2 * column)
            grid.addWidget(value, row, 2 * column + 1)
            grid.setColumnStretch(2 * column + 1, 1)
        return _half(translated("The pool's status board"), _BOARD_TEXT, grid)

    def _race_half(self) -> QVBoxLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Gap.FIELD)
        for row, (name, counter) in enumerate(
            (
                (translated("One counter for both"), self._naive),
                (translated("A slot for each"), self._slots),
            )
        ):
            grid.addWidget(PlainLabel(name), row, 0)
            grid.addWidget(counter.bar, row, 1)
            grid.addWidget(counter.text, row, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(2, 150)
        half = _half(translated("What a shared counter loses"), _RACE_TEXT, grid)
        foot = QHBoxLayout()
        self._expected.setProperty("kind", "muted")
        foot.addWidget(self._expected, 1)
        foot.addWidget(self._count)
        half.addLayout(foot)
        return half


class _CounterRow:
    """A bar for what was counted, and in words what is missing."""

    def __init__(self) -> None:
        self.bar = QProgressBar(textVisible=False)
        self.bar.setRange(0, 1000)
        self.text = ToneLabel("–")
        self.text.setAlignment(Qt.AlignmentFlag.AlignRight)

    def show_counted(self, counted: int, expected: int) -> None:
        lost = max(expected - counted, 0)
        self.bar.setValue(1000 * counted // expected if expected else 0)
        self.text.setText(
            translated("{} lost").format(format_count(lost)) if lost else translated("none lost")
        )
        self.text.set_tone(Tone.BAD if lost else Tone.GOOD)


def _half(title: str, text: str, grid: QGridLayout) -> QVBoxLayout:
    heading = PlainLabel(title)
    heading.setProperty("kind", "heading")
    words = PlainLabel(looked_up(text), wraps=True)
    words.setProperty("kind", "muted")
    column = QVBoxLayout()
    column.setSpacing(Gap.ROW)
    column.addWidget(heading)
    column.addWidget(words)
    column.addStretch()
    column.addLayout(grid)
    return column


def _part(layout: QVBoxLayout) -> QWidget:
    layout.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
    part = QWidget()
    part.setLayout(layout)
    return part


def _board_texts(board: BoardFigures) -> dict[str, str]:
    return {
        translated("Workers started"): format_count(board.workers_started),
        translated("Workers ended"): format_count(board.workers_ended),
        translated("Jobs not yet ended"): format_count(board.jobs_waiting),
        translated("Jobs tried again"): format_count(board.jobs_retried),
        translated("Through the slabs"): format_bytes(board.slab_bytes),
    }
