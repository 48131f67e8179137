"""What is shown of the list: chips with counts, and a field to search in.

Owns what the user wants to see. Must not know the rows.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QToolButton, QWidget

from ui.formatting import format_count
from ui.icons import icon
from ui.panels.flow_row import FlowRow
from ui.plain_text import explain
from ui.spacing import Gap
from workers.contract.item_filter import EVERY_ITEM, ItemFilter, Kind

#: A pause in typing after which the list follows.
SEARCH_DELAY_MS = 120
_SEARCH_PX = 180


class FilterBar(FlowRow):
    """Edits an ``ItemFilter``. A chip is there while it has something to show, or is chosen.

    Signals:
        filter_changed(ItemFilter): the user wants to see these.
        left(): the user is done searching and wants to go to the rows.
    """

    filter_changed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = EVERY_ITEM
        self._words = {
            Kind.ALL: self.tr("All"),
            Kind.WAITING: self.tr("Waiting"),
            Kind.DONE: self.tr("Done"),
            Kind.FAILED: self.tr("Failed"),
            Kind.LARGER: self.tr("Larger"),
            Kind.SKIPPED: self.tr("Skipped"),
        }
        self._group = QButtonGroup(self)
        self._chips = {kind: self._chip(kind) for kind in Kind}
        self.search = _Search()
        self._soon = QTimer(self, singleShot=True, interval=SEARCH_DELAY_MS)
        self._soon.timeout.connect(self._tell)
        for chip in self._chips.values():
            self.add(chip)
        self.add(self.search, is_stretched=True)
        self._chips[Kind.ALL].setChecked(True)
        self._explain()
        self._group.buttonClicked.connect(self._tell)
        self.search.textEdited.connect(lambda _text: self._soon.start())
        self.search.cleared.connect(self._tell)
        self.search.returnPressed.connect(self._leave)
        self.search.left.connect(self.left)
        self.show_counts(dict.fromkeys(Kind, 0))

    def filter(self) -> ItemFilter:
        """What the user wants to see."""
        kind = next(kind for kind, chip in self._chips.items() if chip.isChecked())
        return ItemFilter(kind, self.search.text().strip())

    def set_filter(self, items: ItemFilter) -> None:
        """Show ``items`` as chosen, as if the user had."""
        self._chips[items.kind].setChecked(True)
        with QSignalBlocker(self.search):
            self.search.setText(items.text)
        self._tell()

    def show_counts(self, counts: Mapping[Kind, int]) -> None:
        """Show how many pictures there are of each kind."""
        for kind, chip in self._chips.items():
            count = counts.get(kind, 0)
            text = f"{self._words[kind]}  {format_count(count)}"
            if chip.text() != text:
                chip.setText(text)
                chip.setMinimumWidth(self._strong_width(text))
            chip.setVisible(kind is Kind.ALL or count > 0 or chip.isChecked())

    def start_search(self) -> None:
        """Let the user type what to look for."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _chip(self, kind: Kind) -> QToolButton:
        chip = QToolButton()
        chip.setCheckable(True)
        chip.setObjectName(f"chip-{kind}")
        chip.setProperty("kind", "chip")
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._group.addButton(chip)
        return chip

    def _strong_width(self, text: str) -> int:
        """The chosen one is in bold type, of which Qt knows nothing when it asks for a width."""
        strong = self.font()
        strong.setBold(True)
        return QFontMetrics(strong).horizontalAdvance(text) + 2 * Gap.FIELD

    def _explain(self) -> None:
        for kind, text in (
            (Kind.ALL, self.tr("Show every picture on the list")),
            (Kind.WAITING, self.tr("Show the pictures that wait or are being converted")),
            (Kind.DONE, self.tr("Show the pictures that were converted")),
            (Kind.FAILED, self.tr("Show the pictures that failed")),
            (Kind.LARGER, self.tr("Show the results that are larger than their originals")),
            (Kind.SKIPPED, self.tr("Show the pictures that were skipped, kept or cancelled")),
        ):
            explain(self._chips[kind], text)

    def _leave(self) -> None:
        self._tell()
        self.left.emit()

    def _tell(self) -> None:
        self._soon.stop()
        for chip in self._chips.values():  # Qt does so only for one that was clicked on
            strong, click = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
            chip.setFocusPolicy(strong if chip.isChecked() else click)
            if chip.isChecked():
                chip.show()  # its count may come later
        wanted = self.filter()
        if wanted != self._told:
            self._told = wanted
            self.filter_changed.emit(wanted)


class _Search(QLineEdit):
    """A field that Escape first empties, then leaves."""

    cleared = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("search")
        self.setPlaceholderText(self.tr("Search names and folders"))
        self.setAccessibleName(self.tr("Search names and folders"))
        self.setClearButtonEnabled(True)
        self.setAcceptDrops(False)  # files are for the window
        self.setMinimumWidth(_SEARCH_PX)
        self.setMaxLength(500)
        # Qt makes buttons of these pictures, which a screen reader calls by their names.
        lens = QAction(icon("search"), self.tr("Search names and folders"), self)
        lens.triggered.connect(lambda: self.setFocus())
        self.addAction(lens, QLineEdit.ActionPosition.LeadingPosition)
        if (clear := self.findChild(QAction, "_q_qlineeditclearaction")) is not None:
            clear.setText(self.tr("Clear the search"))
        self.textChanged.connect(self._on_changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - named by Qt
        """Escape is ours, and down goes to the rows; all else is typed."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_changed(self, text: str) -> None:
        if not text:
            self.cleared.emit()
