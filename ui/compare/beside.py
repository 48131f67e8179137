"""The comparison's place in the window: below the list, for the row that is the current one.

Owns the pane, when it is shown, and whether there is room for the list above it. Must not know what
is converted.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QWidget

from ui.actions import Command
from ui.compare.compare_pane import ComparePane
from ui.models.picture_table_model import PictureTableModel
from ui.panels.picture_table import PictureTable
from workers.contract.items import ItemId

#: The list's share of the height at first, and what it does not go below by itself.
_LIST_SHARE, _LEAST_LIST_PX = 0.4, 120


class CompareBeside(QObject):
    """Shows the pane in ``splitter`` while ``Command.COMPARE`` is checked; Space on a row too.

    Signals:
        current_item_changed(ItemId | None): the current row of the list is another one.
        open_changed(bool): somebody looks at the pane, or nobody does.
    """

    current_item_changed = Signal(object)
    open_changed = Signal(bool)

    def __init__(
        self,
        actions: Mapping[Command, QAction],
        table: PictureTable,
        model: PictureTableModel,
        splitter: QSplitter,
    ) -> None:
        super().__init__(splitter)
        self.pane = ComparePane(actions)
        self._action = actions[Command.COMPARE]
        self._table = table
        self._model = model
        self._splitter = splitter
        self._is_shared = False
        splitter.addWidget(self.pane)
        splitter.setChildrenCollapsible(False)
        # What invites to an empty list would like more, and would squeeze the picture.
        listed = splitter.widget(0)
        assert listed is not None
        self._listed = listed
        listed.setMinimumHeight(_LEAST_LIST_PX)
        splitter.setStretchFactor(
            splitter.indexOf(self.pane), 5
        )  # where there is more room, the picture gets it
        splitter.splitterMoved.connect(self._keep_shares)
        splitter.installEventFilter(self)
        self.pane.hide()
        self._follow_the_eye()
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), table)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self._action.toggle)
        self._action.toggled.connect(self._show)
        self.pane.close_requested.connect(self._action.trigger)
        # Not at once: the current row is another one before all of a change is done.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._tell_current)
        table.current_changed.connect(self._soon.start)

    @property
    def is_open(self) -> bool:
        """Whether the pane is shown."""
        return self._action.isChecked()

    def current_item(self) -> ItemId | None:
        """What the current row shows."""
        index = self._table.currentIndex()
        if not index.isValid():
            return None
        return next(iter(self._model.ids_between(index.row(), index.row())), None)

    def selected_items(self) -> tuple[ItemId, ...]:
        """The items of all selected rows."""
        ranges = self._table.selectionModel().selection().toList()
        spans = sorted({(span.top(), span.bottom()) for span in ranges})
        return tuple(item for span in spans for item in self._model.ids_between(*span))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - named by Qt
        """See whether there is room for the list, too."""
        if event.type() == QEvent.Type.Resize:
            self._make_room()
        return super().eventFilter(watched, event)

    def _follow_the_eye(self) -> None:
        """Let the keyboard go from the list to the pane below it, then to the options beside."""
        before: QWidget = self._table
        for one in self.pane.stops():
            QWidget.setTabOrder(before, one)
            before = one

    def _make_room(self) -> None:
        """Where there is none for both, the picture is what was asked for."""
        least = self.pane.least_height() + self._splitter.handleWidth() + _LEAST_LIST_PX
        is_listed = self._splitter.height() >= least or self.current_item() is None
        listed = self._listed
        had_focus = listed.isAncestorOf(listed.window().focusWidget())
        listed.setVisible(is_listed or not self.is_open)
        if had_focus and listed.isHidden():
            self.pane.view.divider.setFocus()

    def _tell_current(self) -> None:
        self._make_room()
        self.current_item_changed.emit(self.current_item())

    def _share(self) -> None:
        """Give the picture its room, unless the user has divided it otherwise."""
        height = sum(self._splitter.sizes())
        if not self._is_shared and height > 0:
            of_list = max(round(height * _LIST_SHARE) if height > 560 else 0, _LEAST_LIST_PX)
            self._splitter.setSizes([of_list, height - of_list])

    def _keep_shares(self) -> None:
        self._is_shared = True

    def _show(self, is_open: bool) -> None:
        self.pane.setVisible(is_open)
        self._make_room()
        if is_open:
            self._share()
            self._tell_current()
            self._table.scrollTo(self._table.currentIndex())
        elif self._table.isVisible() and self.pane.isAncestorOf(self._table.window().focusWidget()):
            self._table.setFocus()
        self.open_changed.emit(is_open)
