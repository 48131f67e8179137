"""The bar below the table: how far the batch is, and the commands for all of it.

What is said about a ``BatchSummary`` is ``ui.panels.headline``'s; it is computed elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QProgressBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.actions import Command
from ui.announcing import announce
from ui.icons import SIZE_BESIDE_TEXT, icon
from ui.panels.action_button import ActionButton
from ui.panels.destination_button import DestinationButton
from ui.panels.fitting_row import FittingRow, Offer
from ui.panels.flow_row import FlowRow
from ui.panels.headline import Headline, headline, kind_of, ways_on
from ui.plain_text import explain
from ui.spacing import Gap
from workers.contract.summary import BatchSummary

_STEPS = 1000
_PRIMARY = "primary"
#: Beside the headline: what is to be done about what it tells. From left to right, as all rows.
_ABOVE = (
    Command.SHOW_FAILURES,
    Command.OPEN_FOLDER,
    Command.UNDO,
    Command.RETRY_FAILED,
    Command.RETRY_CANCELLED,
    Command.CLEAR_FINISHED,
    Command.CLEAR_WAITING,
)
#: Those that are only a picture and a word.
_QUIET = (Command.OPEN_FOLDER, Command.UNDO)
#: The first is the last to make room for the headline.
_BY_WEIGHT = (
    Command.OPEN_FOLDER,
    Command.RETRY_FAILED,
    Command.SHOW_FAILURES,
    Command.CLEAR_WAITING,
    Command.UNDO,
    Command.RETRY_CANCELLED,
    Command.CLEAR_FINISHED,
)
#: When the one has gone, the other takes the keyboard.
_OPPOSITES = ((Command.START, Command.PAUSE),)


class BatchBar(QWidget):
    """Shows a ``BatchSummary``; its buttons are other faces of the window's commands.

    ``destination`` tells where results go, beside Start. Pause and Resume are one button.

    Signals:
        start_on_drop_changed(bool): the user set whether dropped pictures are converted at once.
        failed_clicked(): the user wants to see what failed.
    """

    start_on_drop_changed = Signal(bool)
    failed_clicked = Signal()

    def __init__(self, actions: Mapping[Command, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._is_under_way = self._is_paused = False
        self._below = FlowRow(gap_px=Gap.ROW)
        self._headline = Headline()
        self._progress = QProgressBar(textVisible=False, maximum=_STEPS)
        self._progress.setAccessibleName(self.tr("Progress of all pictures"))
        self._at_once = QCheckBox(self.tr("Start b&y itself"))
        explain(
            self._at_once,
            self.tr("Convert pictures as soon as they are dropped; otherwise they wait for Start"),
        )
        self._at_once.toggled.connect(self.start_on_drop_changed)
        self.destination = DestinationButton()
        self._failed = self._make_failed()
        self._buttons: dict[Command, QAbstractButton] = {
            Command.SHOW_FAILURES: self._failed,
            **{command: _quiet(actions[command]) for command in _QUIET},
            **{one: ActionButton(actions[one]) for one in _ABOVE[len(_QUIET) + 1 :]},
            Command.CANCEL_ALL: ActionButton(actions[Command.CANCEL_ALL]),
            Command.START: _primary(actions[Command.START]),
        }
        self._pause = ActionButton(actions[Command.PAUSE])
        self._buttons[Command.PAUSE] = self._pause
        offers = {one: Offer(self._buttons[one], actions[one]) for one in _BY_WEIGHT}
        self._words = FittingRow(self._headline, self._headline.wanted_width, offers, _ABOVE)
        self._arrange()
        self.show_summary(BatchSummary())

    def show_summary(self, summary: BatchSummary) -> None:
        """Show where the batch stands; of two commands that exclude each other, one is there."""
        self._headline.show_summary(summary)
        _set_quietly(self._progress, round(summary.fraction * _STEPS))
        self._progress.setAccessibleDescription(headline(summary))
        ending = summary.ending
        self._announce_change(summary)
        self._show_kind(kind_of(summary))
        count = self.tr("%Ln failed", "", summary.failed)
        self._failed.setText(count if ending is None else self.tr("Show failed"))
        self._words.offer(ways_on(summary))
        self._buttons[Command.CANCEL_ALL].setVisible(summary.can_cancel)
        self._show_pause(summary)

    def _announce_change(self, summary: BatchSummary) -> None:
        """Tell of an end, a pause and going on; not of every picture."""
        was_under_way, was_paused = self._is_under_way, self._is_paused
        self._is_paused = summary.paused
        self._is_under_way = summary.ending is None and summary.total > 0
        has_ended = was_under_way and summary.ending is not None
        if has_ended or summary.paused != was_paused:
            announce(self, headline(summary))

    def _show_pause(self, summary: BatchSummary) -> None:
        if summary.paused:
            resume = self._actions[Command.RESUME]
            self._pause.show_action(resume, _on_accent("resume"), _PRIMARY)
        else:
            self._pause.show_action(self._actions[Command.PAUSE])
        self._pause.setVisible(summary.paused or summary.can_pause)

    def face_of(self, command: Command) -> QWidget:
        """The button of ``command``, shown or not."""
        return self._buttons[command]

    def has(self, button: QWidget | None) -> bool:
        """Whether ``button`` is one of ours."""
        return button is not None and self.isAncestorOf(button)

    def has_lost(self, button: QWidget | None) -> bool:
        """Whether ``button`` is one of ours that cannot be used any more."""
        if button is None or not self.has(button):
            return False
        return not (button.isVisibleTo(self) and button.isEnabled())

    def stand_in_for(self, button: QWidget | None) -> QWidget | None:
        """What takes the keyboard when ``button`` has gone: the command that undoes it."""
        for gone, other in _OPPOSITES:
            if button is self._buttons[gone] and self._buttons[other].isEnabled():
                return self._buttons[other]
        return None

    @property
    def starts_on_drop(self) -> bool:
        """Whether dropped pictures are said to be converted at once."""
        return self._at_once.isChecked()

    def set_start_on_drop(self, at_once: bool) -> None:
        """Show whether dropped pictures are converted at once; tells nobody."""
        with QSignalBlocker(self):
            self._at_once.setChecked(at_once)

    def _show_kind(self, kind: str) -> None:
        if self._progress.property("kind") == kind:
            return
        self._progress.setProperty("kind", kind)
        self._progress.style().polish(self._progress)  # or the style sheet does not see it

    def add_widget(self, widget: QWidget) -> None:
        """Put something else, beside the switch at the lower edge, as long as there is room."""
        self._below.add(widget, after=self._at_once, is_dispensable=True)

    def _make_failed(self) -> QToolButton:
        failed = QToolButton()
        failed.setObjectName("show-failed")
        failed.setIcon(icon("failed"))
        failed.setIconSize(SIZE_BESIDE_TEXT)
        failed.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        explain(failed, self.tr("Select the pictures that failed"))
        failed.clicked.connect(self.failed_clicked)
        return failed

    def _arrange(self) -> None:
        self._below.add(self._at_once)
        self._below.add(QWidget(), is_stretched=True)
        self._below.add(self.destination)
        for command in (Command.CANCEL_ALL, Command.PAUSE, Command.START):
            self._below.add(self._buttons[command])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Gap.PART, Gap.ROW, Gap.PART, Gap.FIELD)
        layout.setSpacing(Gap.ROW)
        layout.addWidget(self._words)
        layout.addWidget(self._progress)
        layout.addWidget(self._below)


def _set_quietly(progress: QProgressBar, value: int) -> None:
    """Set its value and have it drawn with everything else.

    Left to itself, it draws at once, and with it all of the window that waits to be drawn: rows
    that pour in would all be drawn for each of their numbers.
    """
    if value != progress.value():
        progress.setUpdatesEnabled(False)
        progress.setValue(value)
        progress.setUpdatesEnabled(True)


def _quiet(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setIconSize(SIZE_BESIDE_TEXT)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setAccessibleDescription(action.statusTip())
    return button


def _primary(action: QAction) -> ActionButton:
    button = ActionButton(action, _on_accent("start"))
    button.setProperty("kind", _PRIMARY)
    return button


def _on_accent(name: str) -> QIcon:
    """The button is filled with the accent colour; the ground of lists is what reads on it."""
    return icon(name, QPalette.ColorRole.Base)
