"""The picture and what became of it, a row for each set of options, in figures.

Owns which row is marked. Must not choose: it tells what was chosen.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QRadioButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from ui.compare.texts import recipe_text, saving_text, similarity_text
from ui.compare.values import MOST_CANDIDATES, Candidate, Comparison
from ui.formatting import format_bytes, format_size
from ui.icons import icon
from ui.panels.elided_label import ElidedLabel
from ui.plain_text import PlainLabel, explain
from ui.spacing import Gap

_NUMBERS = 5


class CandidateTable(QWidget):
    """Before in the first row, then up to ``MOST_CANDIDATES`` sets of options.

    Signals:
        chosen(int): show the result of this one.
        unpinned(int): this one is not wanted any more.
    """

    chosen = Signal(int)
    unpinned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Sizes and similarity"))
        self._before = _Figures(PlainLabel(self.tr("Before")))
        self._rows = [self._row(number) for number in range(MOST_CANDIDATES)]
        self._group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        grid.setHorizontalSpacing(Gap.FIELD)
        grid.setVerticalSpacing(Gap.HAIR)
        self._before.add_to(grid, 0, self._before.title)
        for number, row in enumerate(self._rows):
            self._group.addButton(row.button, number)
            row.figures.add_to(grid, number + 1, row.button)
            grid.addWidget(row.unpin, number + 1, _NUMBERS + 1)
        grid.setColumnStretch(_NUMBERS, 1)
        self._group.idClicked.connect(self.chosen)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show the figures of all candidates."""
        figures = next((each.figures for each in comparison.candidates if each.figures), None)
        if figures is not None:
            self._before.show_texts(
                format_size(figures.source), format_bytes(figures.bytes_in), "", ""
            )
        else:
            self._before.show_texts("", "", "", "")
        for number, row in enumerate(self._rows):
            is_there = number < len(comparison.candidates)
            row.show_it(is_there)
            if is_there:
                row.show_candidate(comparison.candidates[number], is_pinned=number > 0)
                row.button.setChecked(number == comparison.shown)

    def _row(self, number: int) -> _Row:
        if number == 0:
            button = QRadioButton(self.tr("After"))
        else:
            button = QRadioButton(self.tr("Pinned {}").format(number))
        unpin = QToolButton()
        unpin.setIcon(icon("cancel"))
        unpin.setAutoRaise(True)
        unpin.setAccessibleName(self.tr("Unpin {}").format(number))
        explain(unpin, self.tr("Compare with these options no more"))
        unpin.clicked.connect(partial(self.unpinned.emit, number))
        return _Row(button, unpin)


class _Figures:
    """The labels of one row."""

    def __init__(self, title: QWidget) -> None:
        self.title = title
        self.options = ElidedLabel()
        self.options.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.pixels, self.size, self.saving = ElidedLabel(), PlainLabel(), PlainLabel()
        self.similarity = ElidedLabel()
        self.labels = (self.options, self.pixels, self.size, self.saving, self.similarity)

    def add_to(self, grid: QGridLayout, row: int, first: QWidget) -> None:
        grid.addWidget(first, row, 0)
        for column, label in enumerate(self.labels, 1):
            grid.addWidget(label, row, column)
        for number in (self.pixels, self.size):
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def show_texts(self, pixels: str, size: str, saving: str, similarity: str) -> None:
        self.pixels.setText(pixels)
        self.size.setText(size)
        self.saving.setText(saving)
        self.similarity.setText(similarity)


class _Row:
    """One candidate."""

    def __init__(self, button: QRadioButton, unpin: QToolButton) -> None:
        self.button = button
        self.unpin = unpin
        self.figures = _Figures(button)

    def show_it(self, is_shown: bool) -> None:
        for widget in (self.button, self.unpin, *self.figures.labels):
            widget.setVisible(is_shown)

    def show_candidate(self, candidate: Candidate, *, is_pinned: bool) -> None:
        self.unpin.setVisible(is_pinned)
        options = recipe_text(candidate.recipe)
        self.figures.options.setText(options)
        known = candidate.figures
        if known is None:
            self.figures.show_texts("", "…", "", "")
        else:
            result = known.result
            self.figures.show_texts(
                format_size(result.size),
                format_bytes(result.bytes_out),
                saving_text(known),
                similarity_text(result.similarity) if result.is_measured else "…",
            )
        for label in self.figures.labels[1:]:
            label.setEnabled(not candidate.is_renewing)  # grey: of options of a moment ago
        read = ". ".join(label.text() for label in self.figures.labels if label.text())
        self.button.setAccessibleDescription(read)
