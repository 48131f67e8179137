"""The page of a watched folder: what is watched, with which options, and what came of it.

Owns its arrangement. Must not know how a folder is watched: all there is to show is given.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.compare.texts import recipe_text
from ui.formatting import enumerated, format_bytes, format_moment, format_name, joined
from ui.panels.flow_row import FlowRow
from ui.panels.page_scroll import PageScroll
from ui.plain_text import PlainLabel
from ui.spacing import Gap
from ui.watching.result_table import ResultTable
from workers.contract.destination import Destination
from workers.contract.recipe import Recipe
from workers.contract.watch_report import WatchReport

_LEAST_ROWS = 5


class WatchPage(QWidget):
    """One watch, or that there is none.

    Signals:
        leave_requested(): back to the pictures.
        folder_wanted(): the user wants to choose a folder to watch.
        stop_requested(): watch it no more.
    """

    leave_requested = Signal()
    folder_wanted = Signal()
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Watched folder"))
        self._back = QPushButton(self.tr("&Back to the pictures"))
        self._watch = QPushButton()
        self._stop = QPushButton(self.tr("S&top watching"))
        self._heading, self._counts = PlainLabel(wraps=True), PlainLabel(wraps=True)
        self._heading.setProperty("kind", "heading")
        self._folder, self._since = PlainLabel(wraps=True), PlainLabel(wraps=True)
        self._options, self._place = PlainLabel(wraps=True), PlainLabel(wraps=True)
        self._start = PlainLabel(wraps=True)
        self._card, self._table = QFrame(), ResultTable()
        self._none = PlainLabel(self.tr("No picture has been converted yet."), wraps=True)
        self._none.setProperty("kind", "muted")
        self._back.clicked.connect(self.leave_requested)
        self._watch.clicked.connect(self.folder_wanted)
        self._stop.clicked.connect(self.stop_requested)
        self._arrange()
        self.show_report(None)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.leave_requested)

    def take_focus(self) -> None:
        """Take the keyboard, so that Esc leads back."""
        self._back.setFocus()

    def show_report(self, report: WatchReport | None) -> None:
        """Show what came of the watch, also when it has ended; ``None`` before the first."""
        is_running = report is not None and report.is_running
        if self._stop.hasFocus() and not is_running:
            self._back.setFocus()
        self._stop.setVisible(is_running)
        another, first = self.tr("&Watch another folder…"), self.tr("&Watch a folder…")
        self._watch.setText(another if is_running else first)
        for part in (self._card, self._counts):
            part.setVisible(report is not None)
        self._table.setVisible(report is not None and bool(report.last))
        self._none.setVisible(is_running and not self._table.isVisibleTo(self))
        if report is None:
            self._heading.setText(
                self.tr("No folder is watched. What lands in a watched folder is converted.")
            )
            return
        name = format_name(report.folder.name or str(report.folder))
        pattern = self.tr("Watching {}") if is_running else self.tr("{} is watched no more")
        self._heading.setText(pattern.format(name))
        self._folder.setText(format_name(str(report.folder)))
        self._since.setText(format_moment(report.since_s))
        self._counts.setText(self._counted(report))
        self._table.show_ends(report)

    def show_options(
        self, recipes: Sequence[Recipe], destination: Destination, preset: str
    ) -> None:
        """Show what is made of pictures that land now; ``preset`` is empty for other options."""
        text = joined(list(dict.fromkeys(map(recipe_text, recipes))))
        if preset:
            text = self.tr("{preset}: {options}").format(preset=preset, options=text)
        self._options.setText(text)
        folder: Path | None = destination.directory
        beside = self.tr("Next to each picture")
        self._place.setText(beside if folder is None else format_name(str(folder)))

    def show_start(self, *, at_once: bool) -> None:
        """Show whether pictures that land are converted at once."""
        waits = self.tr("They wait for Start, as long as “Start by itself” is off.")
        self._start.setText(self.tr("At once, when they are complete") if at_once else waits)

    def _counted(self, report: WatchReport) -> str:
        parts = [self.tr("%Ln converted", "", report.converted)]
        if report.failed:
            parts.append(self.tr("%Ln failed", "", report.failed))
        if (saved := report.bytes_in - report.bytes_out) > 0:
            parts.append(self.tr("saved {}").format(format_bytes(saved)))
        return enumerated(parts)

    def _arrange(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(Gap.PART, Gap.TIGHT, Gap.PART, Gap.PART)
        column.setSpacing(Gap.FIELD)
        column.addWidget(self._head())
        column.addWidget(self._heading)
        column.addWidget(self._facts())
        column.addWidget(self._counts)
        column.addWidget(self._none)
        column.addWidget(self._table, 1)
        column.addStretch()
        self._table.setMinimumHeight(_LEAST_ROWS * 2 * self.fontMetrics().height())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        whole.addWidget(PageScroll(content))

    def _head(self) -> FlowRow:
        row = FlowRow(gap_px=Gap.ROW)
        row.add(self._back)
        row.add(QWidget(), is_stretched=True)
        row.add(self._watch)
        row.add(self._stop)
        return row

    def _facts(self) -> QWidget:
        self._card.setProperty("kind", "card")
        form = QFormLayout(self._card)
        form.setContentsMargins(Gap.FIELD, Gap.FIELD, Gap.FIELD, Gap.FIELD)
        form.setHorizontalSpacing(Gap.FIELD)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        remark = PlainLabel(
            self.tr("Options that you change apply at once to what lands from then on."), wraps=True
        )
        remark.setProperty("kind", "muted")
        for title, value in (
            (self.tr("Folder"), self._folder),
            (self.tr("Since"), self._since),
            (self.tr("Becomes"), self._options),
            (self.tr("Results go"), self._place),
            (self.tr("Converted"), self._start),
        ):
            label = PlainLabel(title)
            label.setProperty("kind", "muted")
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setAccessibleName(title)
            form.addRow(label, value)
        form.addRow(remark)
        return self._card
