"""The engine's figures about itself, for those who want to know.

The figures are given, again and again.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QGridLayout, QVBoxLayout, QWidget

from ui.panels.scrolled import Scrolled
from ui.plain_text import PlainLabel
from ui.spacing import Gap
from ui.stats_texts import StatsTable, stats_tables, stats_text
from workers.contract.stats import EngineStats

_COLUMN_PX = 74


class DiagnosticsDialog(QDialog):
    """Shows ``EngineStats`` and copies them as text; open it with ``show()``.

    It does not keep the user from the window, and goes away for good when closed.
    """

    def __init__(self, stats: EngineStats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Diagnostics"))
        self._stats = stats
        self._tables: tuple[StatsTable, ...] = ()
        self._cells: list[PlainLabel] = []
        self._scrolled = Scrolled(QWidget())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("&Copy as text"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Gap.PART, Gap.PART, Gap.PART, Gap.PART)
        whole.setSpacing(Gap.PART)
        whole.addWidget(self._scrolled, 1)
        whole.addWidget(buttons)
        self.show_stats(stats)

    def show_stats(self, stats: EngineStats) -> None:
        """Show other figures; what is the same stays as it is, selected texts too."""
        self._stats = stats
        tables = stats_tables(stats)
        if _shape(tables) != _shape(self._tables):
            self._build(tables)
        self._tables = tables
        texts = [text for table in tables for row in table.rows for text in row]
        for cell, text in zip(self._cells, texts, strict=True):
            if cell.text() != text:
                cell.setText(text)

    def _build(self, tables: tuple[StatsTable, ...]) -> None:
        self._cells = []
        body = QWidget()
        column = QVBoxLayout(body)
        # Or the ring of the keyboard would lie on the words.
        column.setContentsMargins(Gap.ROW, Gap.ROW, Gap.ROW, Gap.ROW)
        column.setSpacing(Gap.FIELD)
        for table in tables:
            column.addLayout(self._section(table))
        column.addStretch(1)
        self._scrolled.show_content(body)

    def _section(self, table: StatsTable) -> QVBoxLayout:
        card = QFrame()
        card.setProperty("kind", "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(Gap.FIELD, Gap.ROW, Gap.FIELD, Gap.ROW)
        grid.setHorizontalSpacing(Gap.FIELD)
        grid.setVerticalSpacing(Gap.TIGHT)
        grid.setColumnStretch(0, 1)
        for at, head in enumerate(table.heads, 1):
            grid.addWidget(_muted(head), 0, at, Qt.AlignmentFlag.AlignRight)
            grid.setColumnMinimumWidth(at, _COLUMN_PX)
        for row, texts in enumerate(table.rows, 1):
            for at in range(len(texts)):
                cell = _muted("") if at == 0 else _value()
                side = Qt.AlignmentFlag.AlignRight if at else Qt.AlignmentFlag.AlignLeft
                grid.addWidget(cell, row, at, side)
                self._cells.append(cell)
        section = QVBoxLayout()
        section.setSpacing(Gap.TIGHT)
        heading = PlainLabel(table.title)
        heading.setProperty("kind", "heading")
        section.addWidget(heading)
        section.addWidget(card)
        return section

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(stats_text(self._stats))


def _shape(tables: tuple[StatsTable, ...]) -> tuple[int, ...]:
    return tuple(len(table.rows) for table in tables)


def _muted(text: str) -> PlainLabel:
    label = PlainLabel(text)
    label.setProperty("kind", "muted")
    return label


def _value() -> PlainLabel:
    label = PlainLabel()
    flags = Qt.TextInteractionFlag
    label.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
    return label
