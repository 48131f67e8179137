"""The pane that compares one picture before and after.

Owns its arrangement and which of its states is shown. Values in, wishes out: it asks for nothing
itself, and knows neither files nor the engine.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.actions import Command
from ui.compare.candidate_table import CandidateTable
from ui.compare.split_view import SplitView
from ui.compare.texts import before_text, estimate_text, frames_text, recipe_text
from ui.compare.told import Told
from ui.compare.values import MOST_CANDIDATES, BatchEstimate, Comparison
from ui.formatting import format_name
from ui.icons import icon
from ui.models.note_texts import note_sentence
from ui.panels.elided_label import ElidedLabel
from ui.panels.fitting_row import FittingRow, Offer
from ui.plain_text import PlainLabel, explain
from ui.spacing import Gap
from ui.words import without_mnemonic

_ZOOMS = (
    Command.ZOOM_OUT,
    Command.ZOOM_IN,
    Command.ZOOM_FIT,
    Command.ZOOM_FULL,
    Command.ZOOM_DOUBLE,
)
#: The first is the last to make room for the name.
_BY_WEIGHT = (
    Command.ZOOM_FIT,
    Command.ZOOM_OUT,
    Command.ZOOM_IN,
    Command.ZOOM_FULL,
    Command.ZOOM_DOUBLE,
)
#: So much of a name is read before commands get the room.
_NAME_CHARS = 16
#: How much of the height figures and notes may take.
_TOLD_SHARE = 0.4
_LEAST_TOLD_LINES = 4
_WISHES = (
    Command.PIN_OPTIONS,
    Command.USE_FOR_ALL,
    Command.USE_FOR_SELECTED,
    Command.ESTIMATE,
)
_SIGNS = {Command.ZOOM_OUT: "\N{MINUS SIGN}", Command.ZOOM_IN: "+"}


class ComparePane(QWidget):
    """Shows a ``Comparison``; ``actions`` are the commands of the window.

    Signals:
        candidate_chosen(int): show the result of these options; 0 are those of the picture.
        result_chosen(int): of the shown options, show the result of this recipe.
        unpinned(int): these options are not wanted any more.
        look_changed(Look): the user looks at another part, or in another size.
        close_requested(): the user has seen enough.
    """

    close_requested = Signal()
    candidate_chosen = Signal(int)
    result_chosen = Signal(int)
    unpinned = Signal(int)
    look_changed = Signal(object)

    def __init__(self, actions: Mapping[Command, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.view = SplitView()
        self._name = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._name.setProperty("kind", "heading")
        self._zoom = PlainLabel()
        self._zoom.setProperty("kind", "muted")
        self._results = QComboBox()
        self._results.setAccessibleName(self.tr("Result that is shown"))
        self._message = PlainLabel(align=Qt.AlignmentFlag.AlignCenter, wraps=True)
        self._message.setProperty("kind", "muted")
        self._message.setMinimumHeight(60)
        self._table = CandidateTable()
        self._notes = PlainLabel(wraps=True)
        self._notes.setProperty("kind", "muted")
        self._estimate = PlainLabel(wraps=True)
        self._estimate.setProperty("kind", "muted")
        self._estimate.hide()
        self._close = QToolButton()
        self._close.setIcon(icon("cancel"))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.setAccessibleName(self.tr("Close the comparison"))
        explain(self._close, self.tr("Close the comparison"))
        self._close.clicked.connect(self.close_requested)
        self._told = Told(self._notes, self._table, self._estimate)
        self.setAccessibleName(self.tr("Comparison"))
        self._arrange()
        self._connect()
        self.show_comparison(None)
        self._show_zoom()

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Show this; ``None`` means that no picture is selected."""
        if comparison is None:
            self._name.setText("")
            self.view.show_shots()
            self._show_message(self.tr("Select a picture to compare it before and after."))
        else:
            self._name.setText(format_name(comparison.name))
            self._show_picture(comparison)
            self._table.show_comparison(comparison)
        self._show_results(comparison)
        self._table.setVisible(comparison is not None)
        self._show_notes(comparison)
        self._enable(comparison)

    def show_estimate(self, estimate: BatchEstimate | None) -> None:
        """Show what all results may take; ``None`` shows nothing."""
        self._estimate.setText("" if estimate is None else estimate_text(estimate))
        self._estimate.setVisible(estimate is not None)

    def estimate_text(self) -> str:
        """What is said of the whole batch; empty while nothing is."""
        return self._estimate.text()

    def notes_text(self) -> str:
        """What is to be known of what is shown; empty where nothing is."""
        return self._notes.text()

    def show_estimating(self) -> None:
        """An estimate is on its way."""
        self._estimate.setText(self.tr("Converting a few pictures on trial…"))
        self._estimate.show()

    def show_no_estimate(self) -> None:
        """None of the pictures that were tried could be converted."""
        self._estimate.setText(
            self.tr("No estimate: none of the pictures tried could be converted.")
        )
        self._estimate.show()

    def sizeHint(self) -> QSize:  # noqa: N802 - named by Qt
        """Enough for the picture to be worth looking at."""
        return QSize(640, 420)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - named by Qt
        """Leave the larger part to the picture."""
        super().resizeEvent(event)
        height = event.size().height()
        room = height - self._least_without_told()
        self._told.limit_height(max(0, min(round(height * _TOLD_SHARE), room)))

    def least_height(self) -> int:
        """Pixels below which it is not worth looking at."""
        return self._least_without_told() + _LEAST_TOLD_LINES * self.fontMetrics().height()

    def _least_without_told(self) -> int:
        # Not the layout's: while a size changes, it is that of before.
        parts = (self._header.sizeHint(), self.view.minimumSize(), self._foot.sizeHint())
        return sum(part.height() for part in parts) + 5 * int(Gap.ROW)

    def stops(self) -> list[QWidget]:
        """Where the keyboard stops, in the order of the eye."""
        parts: list[QWidget] = [self._results, self._header, self._close, self.view, self._told]
        within = [
            one for part in (*parts, self._foot) for one in (part, *part.findChildren(QWidget))
        ]
        own = [one for one in within if one.focusProxy() is None]
        stops = [one for one in own if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        return [one for one in stops if one.window() is self.window()]

    def _show_picture(self, comparison: Comparison) -> None:
        if comparison.failure:
            self.view.show_shots()
            self._show_message(comparison.failure)
        elif comparison.overview is None and comparison.detail is None:
            self.view.show_shots()
            self._show_message(self.tr("Converting {} to compare it…").format(self._name.text()))
        else:
            self._pages.setCurrentWidget(self.view)
            self.view.show_shots(
                comparison.overview, comparison.detail, is_renewing=comparison.is_renewing
            )

    def _show_message(self, text: str) -> None:
        self._message.setText(text)
        self._pages.setCurrentWidget(self._message)

    def _show_results(self, comparison: Comparison | None) -> None:
        recipes = () if comparison is None else comparison.candidate.recipes
        self._results.setVisible(len(recipes) > 1)
        texts = [_result_text(number, recipe_text(each)) for number, each in enumerate(recipes, 1)]
        with QSignalBlocker(self._results):
            if texts != [self._results.itemText(at) for at in range(self._results.count())]:
                self._results.clear()
                self._results.addItems(texts)
            if comparison is not None:
                self._results.setCurrentIndex(comparison.candidate.shown)

    def _show_notes(self, comparison: Comparison | None) -> None:
        known = None if comparison is None else comparison.candidate.figures
        lines = []
        if comparison is not None and comparison.has_own:
            lines = [self.tr("This picture has its own options; the form is for the others")]
        if known is not None and comparison is not None and not comparison.failure:
            lines += [
                before_text(known),
                frames_text(known),
                *(note_sentence(note) for note in known.result.notes),
            ]
        text = " · ".join(line for line in lines if line)
        self._notes.setText(text)
        self._notes.setVisible(bool(text))

    def _enable(self, comparison: Comparison | None) -> None:
        has_picture = self._pages.currentWidget() is self.view
        for command in _ZOOMS:
            self._actions[command].setEnabled(has_picture)
        count = 0 if comparison is None else len(comparison.candidates)
        self._actions[Command.PIN_OPTIONS].setEnabled(0 < count < MOST_CANDIDATES)
        for command in (Command.USE_FOR_ALL, Command.USE_FOR_SELECTED, Command.ESTIMATE):
            self._actions[command].setEnabled(count > 0)

    def _show_zoom(self) -> None:
        self._zoom.setText(self.view.zoom_text())
        self.view.setAccessibleDescription(self.tr("Shown at {}").format(self._zoom.text()))

    def _connect(self) -> None:
        self.view.look_changed.connect(self.look_changed)
        self.view.zoom_changed.connect(self._show_zoom)
        self._table.chosen.connect(self.candidate_chosen)
        self._table.unpinned.connect(self.unpinned)
        self._results.activated.connect(self.result_chosen)
        for command, slot in (
            (Command.ZOOM_IN, self.view.zoom_in),
            (Command.ZOOM_OUT, self.view.zoom_out),
            (Command.ZOOM_FIT, self.view.zoom_fit),
            (Command.ZOOM_FULL, lambda: self.view.zoom_to(1.0)),
            (Command.ZOOM_DOUBLE, lambda: self.view.zoom_to(2.0)),
        ):
            self._actions[command].triggered.connect(slot)

    def _arrange(self) -> None:
        self._header = self._row_above()
        self._foot = self._row(QWidget(), lambda: 0, _WISHES, _WISHES)
        pages = QWidget()
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(self._message)
        self._pages.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.NONE, Gap.ROW, Gap.NONE, Gap.ROW)
        column.setSpacing(Gap.ROW)
        header = QHBoxLayout()
        header.setSpacing(Gap.ROW)
        header.addWidget(self._header, 1)
        header.addWidget(self._close)
        column.addLayout(header)
        column.addWidget(pages, 1)
        column.addWidget(self._told)
        column.addWidget(self._foot)

    def _row_above(self) -> FittingRow:
        what = QWidget()
        row = QHBoxLayout(what)
        row.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        row.setSpacing(Gap.ROW)
        row.addWidget(self._name, 1)
        row.addWidget(self._results)
        row.addWidget(self._zoom)

        def wanted() -> int:
            name = min(
                self._name.sizeHint().width(),
                _NAME_CHARS * self._name.fontMetrics().averageCharWidth(),
            )
            results = 0 if self._results.isHidden() else self._results.sizeHint().width() + Gap.ROW
            return name + results + self._zoom.sizeHint().width() + 2 * Gap.ROW

        return self._row(what, wanted, _ZOOMS, _BY_WEIGHT)

    def _row(
        self,
        text: QWidget,
        text_width: Callable[[], int],
        order: Sequence[Command],
        by_weight: Sequence[Command],
    ) -> FittingRow:
        """Faces of these commands.

        No tool bar: Qt's crashes when it is destroyed after the actions that it has no room for.
        """
        actions = self._actions
        offers = {
            each: Offer(_button(actions[each], _SIGNS.get(each)), actions[each])
            for each in by_weight
        }
        row = FittingRow(text, text_width, offers, order)
        row.offer(order)
        return row


def _button(action: QAction, sign: str | None) -> QToolButton:
    """Without the action's mnemonic, which is the menu's."""
    button = QToolButton()
    name = without_mnemonic(action.text())
    button.setText(sign or name)
    button.setAccessibleName(name)
    button.setToolTip(action.toolTip())
    button.setAccessibleDescription(action.statusTip())
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setEnabled(action.isEnabled())
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    return button


def _result_text(number: int, text: str) -> str:
    """Two results may differ in their size only."""
    return f"{number}. {text}"
