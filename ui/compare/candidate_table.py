"""The picture and what became of it, a row for each set of options, in figures.

Owns which row is marked, and whether figures stand in columns or, where there is less width, in a
line below their options. Must not choose: it tells what was chosen.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QRadioButton,
    QToolButton,
    QWidget,
)

from ui.compare.texts import recipe_text, saving_text, similarity_text
from ui.compare.values import MOST_CANDIDATES, Candidate, Comparison
from ui.formatting import format_bytes, format_size
from ui.icons import icon
from ui.plain_text import PlainLabel, explain
from ui.spacing import Gap

_NUMBERS = 5
_COLUMNS = _NUMBERS + 2
#: Of the options, beside their title.
_LEAST_CHARS = 10


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
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        self._grid.setHorizontalSpacing(Gap.FIELD)
        self._grid.setVerticalSpacing(Gap.HAIR)
        for number, row in enumerate(self._rows):
            self._group.addButton(row.button, number)
        self._is_wide = True
        self._place()
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
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - named by Qt
        """See whether there is room for columns now."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - named by Qt
        """The width of the narrow arrangement: columns go before anything is cut."""
        titles = (self._before.title, *(row.button for row in self._rows))
        width = max(title.sizeHint().width() for title in titles) + 2 * Gap.FIELD
        width += self._rows[0].unpin.sizeHint().width() + _LEAST_CHARS * self._char_px()
        return QSize(width, super().minimumSizeHint().height())

    def _char_px(self) -> int:
        return self.fontMetrics().averageCharWidth()

    def _fit(self) -> None:
        is_wide = self.width() >= self._wide_px()
        if is_wide is not self._is_wide:
            self._is_wide = is_wide
            self._place()

    def _wide_px(self) -> int:
        """The width of all columns."""
        shown = [self._before, *(row.figures for row in self._rows if row.is_there)]
        columns = zip(*(figures.widths() for figures in shown), strict=True)
        widest: list[int] = [max(column) for column in columns]
        unpin = self._rows[0].unpin.sizeHint().width()
        return sum(widest) + unpin + int(Gap.FIELD) * (_COLUMNS - 1)

    def _place(self) -> None:
        """Put all cells where they belong."""
        for figures, unpin in ((self._before, None), *((r.figures, r.unpin) for r in self._rows)):
            for widget in filter(None, (*figures.widgets, unpin)):
                self._grid.removeWidget(widget)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 0)
        self._grid.setColumnStretch(_NUMBERS if self._is_wide else 1, 1)
        self._before.show_in(self._grid, 0, is_wide=self._is_wide)
        for number, row in enumerate(self._rows, 1):
            at = number if self._is_wide else 2 * number
            row.figures.show_in(self._grid, at, is_wide=self._is_wide)
            self._grid.addWidget(row.unpin, at, _NUMBERS + 1 if self._is_wide else 2)
        self.updateGeometry()

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
    """The labels of one row: ``labels`` for its columns, ``line`` for all figures together."""

    def __init__(self, title: QWidget) -> None:
        self.title = title
        self.options, self.pixels, self.size = PlainLabel(), PlainLabel(), PlainLabel()
        self.saving, self.similarity = PlainLabel(), PlainLabel()
        self.line = PlainLabel(wraps=True)
        self.labels = (self.options, self.pixels, self.size, self.saving, self.similarity)
        self.widgets: tuple[QWidget, ...] = (title, *self.labels, self.line)
        self._is_wide = self._is_there = True
        for number in (self.pixels, self.size):
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def widths(self) -> list[int]:
        """What title and columns would like, in pixels."""
        return [widget.sizeHint().width() for widget in (self.title, *self.labels)]

    def show_in(self, grid: QGridLayout, row: int, *, is_wide: bool) -> None:
        """Stand in ``row``, or else there and in the next."""
        self._is_wide = is_wide
        self.options.setWordWrap(not is_wide)
        grid.addWidget(self.title, row, 0)
        grid.addWidget(self.options, row, 1)
        for column, label in enumerate(self.labels[1:], 2):
            if is_wide:
                grid.addWidget(label, row, column)
        if not is_wide and self.options.text():
            grid.addWidget(self.line, row + 1, 0, 1, 3)
        elif not is_wide:
            grid.addWidget(self.line, row, 1, 1, 2)
        self._show()

    def show_it(self, is_there: bool) -> None:
        """Be there or not."""
        self._is_there = is_there
        self._show()

    def show_texts(self, pixels: str, size: str, saving: str, similarity: str) -> None:
        """Tell these figures."""
        texts = (pixels, size, saving, similarity)
        for label, text in zip(self.labels[1:], texts, strict=True):
            label.setText(text)
        self.line.setText(" · ".join(filter(None, texts)))

    def show_renewing(self, *, is_renewing: bool) -> None:
        """Grey: figures of options of a moment ago."""
        for label in (*self.labels[1:], self.line):
            label.setEnabled(not is_renewing)

    def _show(self) -> None:
        self.title.setVisible(self._is_there)
        self.options.setVisible(self._is_there and (self._is_wide or bool(self.options.text())))
        self.line.setVisible(self._is_there and not self._is_wide)
        for label in self.labels[1:]:
            label.setVisible(self._is_there and self._is_wide)


class _Row:
    """One candidate."""

    def __init__(self, button: QRadioButton, unpin: QToolButton) -> None:
        self.button = button
        self.unpin = unpin
        self.figures = _Figures(button)
        self.is_there = True

    def show_it(self, is_there: bool) -> None:
        self.is_there = is_there
        self.unpin.setVisible(is_there)
        self.figures.show_it(is_there)

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
        self.figures.show_renewing(is_renewing=candidate.is_renewing)
        read = ". ".join(label.text() for label in self.figures.labels if label.text())
        self.button.setAccessibleDescription(read)
