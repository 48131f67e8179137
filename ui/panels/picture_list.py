"""The list of pictures with what finds something in it: filter, search, failures by cause.

Owns how these stand together and when counts are taken. Must not change rows.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.models.picture_table_model import PictureTableModel
from ui.panels.failures_panel import FailuresPanel
from ui.panels.filter_bar import FilterBar
from ui.panels.picture_table import PictureTable
from ui.plain_text import PlainLabel
from ui.spacing import Gap
from workers.contract.item_filter import EVERY_ITEM, ItemFilter, Kind
from workers.contract.items import ItemId

#: Shortest time between two counts: they take some ms for very many rows.
_COUNT_MS = 250
#: How much of the height the causes of failures may take.
_CAUSES_SHARE = 0.4


class PictureList(QWidget):
    """Filter bar, failures, and the table.

    Signals:
        retry_requested(tuple[ItemId, ...]): convert these failed pictures once more.
        copy_failures_requested(tuple[ItemId, ...]): put the list of these in the clipboard.
    """

    retry_requested = Signal(object)
    copy_failures_requested = Signal(object)

    def __init__(self, model: PictureTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.bar = FilterBar()
        self.failures = FailuresPanel()
        self.failures.hide()
        self.table = PictureTable(model)
        self._nothing = PlainLabel(self.tr("No picture matches the filter."), wraps=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._show_all = QPushButton(self.tr("Show all pictures"))
        self._show_all.clicked.connect(self.show_all)
        self._pages = QStackedWidget()
        self._count_soon = QTimer(self, singleShot=True, interval=_COUNT_MS)
        self._arrange()
        self.bar.set_filter(model.filter)
        self.bar.installEventFilter(self)
        self._connect()
        self._count()

    def start_search(self) -> None:
        """Let the user type what to look for."""
        self.bar.show()
        self.bar.start_search()

    def show_all(self) -> None:
        """Show every picture again."""
        self.bar.set_filter(EVERY_ITEM)
        self.table.setFocus()

    def reveal_next(self) -> None:
        """Bring the next rows that come into view: no filter must hide what is added now."""
        self.bar.set_filter(EVERY_ITEM)
        self.table.reveal_next()

    def show_failures(self) -> None:
        """Show what failed, by cause, and only the rows that did."""
        self.bar.set_filter(ItemFilter(Kind.FAILED))
        self.failures.show_failures(self._model.failures())
        self.failures.show()
        self._share_room()
        self.failures.take_focus()

    def hide_failures(self) -> None:
        """Show no causes any more."""
        focused: QWidget | None = self.window().focusWidget()
        had_focus = focused is not None and self.failures.isAncestorOf(focused)
        self.failures.hide()
        self._share_room()
        if had_focus:
            self.table.setFocus()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - named by Qt
        """Say how many there are now."""
        super().showEvent(event)
        self._count()
        focused: QWidget | None = self.window().focusWidget()
        if not event.spontaneous() and (focused is None or self.bar.isAncestorOf(focused)):
            self.table.setFocus()  # Qt would give the keyboard to what is on top

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - named by Qt
        """Leave the larger part to the rows."""
        super().resizeEvent(event)
        self._share_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - named by Qt
        """The filter takes more or fewer lines."""
        if event.type() == QEvent.Type.Resize:
            self._share_room()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - named by Qt
        """Nobody is looking."""
        super().hideEvent(event)
        self._count_soon.stop()

    def _arrange(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.addStretch(1)
        column.addWidget(self._nothing)
        column.addWidget(self._show_all, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self._pages.addWidget(self.table)
        self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        layout.setSpacing(Gap.ROW)
        layout.addWidget(self.bar)
        layout.addWidget(self.failures)
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.bar.filter_changed.connect(self._model.set_filter)
        self.bar.filter_changed.connect(self._hide_causes_of_others)
        self.bar.left.connect(self._go_to_rows)
        self.failures.closed.connect(self.hide_failures)
        self.failures.select_requested.connect(self._select)
        self.failures.retry_requested.connect(self.retry_requested)
        self.failures.copy_requested.connect(self.copy_failures_requested)
        self._count_soon.timeout.connect(self._count)
        for signal in (
            self._model.rowsInserted,
            self._model.rowsRemoved,
            self._model.modelReset,
            self._model.dataChanged,
            self._model.hidden_changed,
        ):
            signal.connect(self._on_changed)

    def _on_changed(self) -> None:
        self._show_page()
        if self.isVisible() and not self._count_soon.isActive():
            self._count_soon.start()

    def _show_page(self) -> None:
        is_empty = self._model.total > 0 and self._model.rowCount() == 0
        self._pages.setCurrentIndex(1 if is_empty else 0)
        if self._model.total == 0:
            self.bar.set_filter(EVERY_ITEM)
        if is_empty:
            text = self._model.filter.text
            self._nothing.setText(
                self.tr("No picture has “{}” in its name or folder.").format(text)
                if text
                else self.tr("There is no such picture on the list now.")
            )

    def _count(self) -> None:
        self.bar.show_counts(self._model.kind_counts())
        if self.failures.isVisibleTo(self):
            failures = self._model.failures()
            self.failures.show_failures(failures)
            if not failures:
                self.hide_failures()

    def _go_to_rows(self) -> None:
        (self.table if self._model.rowCount() else self._show_all).setFocus()

    def _share_room(self) -> None:
        """The rows give way to what was asked for where there is no room for one of them."""
        self._show_bar()
        is_barred = self.bar.isVisibleTo(self)
        above = self.bar.heightForWidth(self.width()) + Gap.ROW if is_barred else 0
        left = self.height() - above
        header, rows = self.table.horizontalHeader(), self.table.verticalHeader()
        row = header.height() + rows.defaultSectionSize()
        is_explaining = self.failures.isVisibleTo(self)
        has_room = not is_explaining or left >= self.failures.least_height() + Gap.ROW + row
        self._pages.setVisible(has_room)
        share = round(self.height() * _CAUSES_SHARE)
        self.failures.limit_height(share if has_room else left - self.failures.height_around())

    def _show_bar(self) -> None:
        """Where there is room for two rows or less, they get it, unless some are hidden."""
        rows = (
            self.table.horizontalHeader().height()
            + 2 * self.table.verticalHeader().defaultSectionSize()
        )
        has_room = self.height() >= self.bar.heightForWidth(self.width()) + Gap.ROW + rows
        focused: QWidget | None = self.window().focusWidget()
        has_focus = focused is not None and self.bar.isAncestorOf(focused)
        is_used = has_focus or self._model.filter != EVERY_ITEM
        self.bar.setVisible(has_room or is_used)

    def _hide_causes_of_others(self, shown: ItemFilter) -> None:
        """Above other rows they would be taken for theirs, and take their room."""
        self._show_bar()
        if shown.kind is not Kind.FAILED and self.failures.isVisibleTo(self):
            self.hide_failures()

    def _select(self, items: tuple[ItemId, ...]) -> None:
        self.bar.set_filter(ItemFilter(Kind.FAILED))
        if self._pages.isHidden():  # there was no room for both
            self.hide_failures()
        self.table.select_rows(items)
