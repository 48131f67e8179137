"""The bar below the table: how far the batch is, and the commands for all of it.

What is said about a ``BatchSummary`` is ``ui.panels.headline``'s; it is computed elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from ui.actions import Command
from ui.announcing import announce
from ui.icons import icon
from ui.panels.action_button import ActionButton
from ui.panels.destination_button import DestinationButton
from ui.panels.headline import Headline, headline, kind_of
from ui.plain_text import explain
from workers.contract.summary import BatchSummary

_STEPS = 1000
_PRIMARY = {Command.RESUME: "resume", Command.START: "start"}
_PLAIN = (
    Command.RETRY_FAILED,
    Command.RETRY_CANCELLED,
    Command.CLEAR_FINISHED,
    Command.CLEAR_WAITING,
    Command.CANCEL_ALL,
    Command.PAUSE,
)
#: Beside the headline: what is to be done about what it tells. From left to right, as all rows.
_ABOVE = (
    Command.RETRY_FAILED,
    Command.RETRY_CANCELLED,
    Command.CLEAR_FINISHED,
    Command.CLEAR_WAITING,
)
_BELOW = (Command.CANCEL_ALL, Command.PAUSE, Command.RESUME, Command.START)
_OPPOSITES = (
    (Command.PAUSE, Command.RESUME),
    (Command.RESUME, Command.PAUSE),
    (Command.START, Command.PAUSE),
)


class BatchBar(QWidget):
    """Shows a ``BatchSummary``; its buttons are other faces of the window's commands.

    ``destination`` tells where results go, beside Start.

    Signals:
        start_on_drop_changed(bool): the user set whether dropped pictures are converted at once.
        failed_clicked(): the user wants to see what failed.
    """

    start_on_drop_changed = Signal(bool)
    failed_clicked = Signal()

    def __init__(self, actions: Mapping[Command, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._below = QHBoxLayout()
        self._is_under_way = False
        self._headline = Headline(actions)
        self._headline.failed_clicked.connect(self.failed_clicked)
        self._progress = QProgressBar(textVisible=False, maximum=_STEPS)
        self._progress.setAccessibleName(self.tr("Progress of all pictures"))
        self._at_once = QCheckBox(self.tr("Start b&y itself"))
        explain(
            self._at_once,
            self.tr("Convert pictures as soon as they are dropped; otherwise they wait for Start"),
        )
        self._at_once.toggled.connect(self.start_on_drop_changed)
        self.destination = DestinationButton()
        self._buttons = {command: ActionButton(actions[command]) for command in _PLAIN}
        self._buttons |= {
            command: _primary(actions[command], name) for command, name in _PRIMARY.items()
        }
        self._arrange()
        self.show_summary(BatchSummary())

    def show_summary(self, summary: BatchSummary) -> None:
        """Show where the batch stands; of two commands that exclude each other, one is there."""
        self._headline.show_summary(summary)
        _set_quietly(self._progress, round(summary.fraction * _STEPS))
        self._progress.setAccessibleDescription(headline(summary))
        ending = summary.ending
        if ending is not None and self._is_under_way:
            announce(self, headline(summary))
        self._is_under_way = ending is None and summary.total > 0
        self._show_kind(kind_of(summary))
        shown = {
            Command.RETRY_FAILED: summary.failed > 0,
            Command.RETRY_CANCELLED: summary.cancelled > 0,
            Command.CLEAR_WAITING: summary.can_clear_waiting,
            Command.CANCEL_ALL: not summary.can_clear_waiting and ending is None,
            Command.RESUME: summary.paused,
            Command.PAUSE: not summary.paused and ending is None,
            Command.START: not summary.paused,
        }
        for command, is_shown in shown.items():
            self._buttons[command].setVisible(is_shown)

    def has_lost(self, button: QWidget | None) -> bool:
        """Whether ``button`` is one of ours that cannot be used any more."""
        if button is None or not self.isAncestorOf(button):
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
        """Put something else, beside the switch at the lower edge."""
        self._below.insertWidget(1, widget)

    def _arrange(self) -> None:
        words = QHBoxLayout()
        words.setSpacing(10)
        # The window must not jump when the first failure brings a button.
        words.addStrut(self._buttons[Command.RETRY_FAILED].sizeHint().height())
        words.addWidget(self._headline, 1)
        for way_on in self._headline.ways_on:
            words.addWidget(way_on)
        for command in _ABOVE:
            words.addWidget(self._buttons[command])
        buttons = self._below
        buttons.setSpacing(8)
        buttons.addWidget(self._at_once)
        buttons.addStretch(1)
        buttons.addWidget(self.destination)
        for command in _BELOW:
            buttons.addWidget(self._buttons[command])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 12)
        layout.setSpacing(8)
        layout.addLayout(words)
        layout.addWidget(self._progress)
        layout.addLayout(buttons)


def _set_quietly(progress: QProgressBar, value: int) -> None:
    """Set its value and have it drawn with everything else.

    Left to itself, it draws at once, and with it all of the window that waits to be drawn: rows
    that pour in would all be drawn for each of their numbers.
    """
    if value != progress.value():
        progress.setUpdatesEnabled(False)
        progress.setValue(value)
        progress.setUpdatesEnabled(True)


def _primary(action: QAction, icon_name: str) -> ActionButton:
    # The button is filled with the accent colour; the ground of lists is what reads on it.
    button = ActionButton(action, icon(icon_name, QPalette.ColorRole.Base))
    button.setProperty("kind", "primary")
    return button
