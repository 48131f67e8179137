"""The bar below the table: how far the batch is, and the commands for all of it.

The words for a ``BatchSummary`` are here; it is computed elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.actions import Command
from ui.announcing import announce
from ui.formatting import format_bytes, format_count, format_duration, format_percent, format_rate
from ui.icons import icon
from ui.panels.action_button import ActionButton
from ui.panels.destination_button import DestinationButton
from ui.panels.elided_label import ElidedLabel
from ui.panels.icon_view import IconView
from ui.plain_text import explain
from ui.words import counted, translated
from workers.contract.items import Status
from workers.contract.pause import PauseReason
from workers.contract.summary import BatchSummary

_STEPS = 1000
_MARK_PX = 18
_PAUSED = "paused"
_PRIMARY = {Command.RESUME: "resume", Command.START: "start"}
_PLAIN = (
    Command.RETRY_FAILED,
    Command.RETRY_CANCELLED,
    Command.CLEAR_FINISHED,
    Command.CLEAR_WAITING,
    Command.CANCEL_ALL,
    Command.PAUSE,
)
#: The row of buttons, from left to right.
_BELOW = (
    Command.CLEAR_FINISHED,
    Command.CLEAR_WAITING,
    Command.CANCEL_ALL,
    Command.PAUSE,
    Command.RESUME,
    Command.START,
)
_OPPOSITES = (
    (Command.PAUSE, Command.RESUME),
    (Command.RESUME, Command.PAUSE),
    (Command.START, Command.PAUSE),
)

#: What stands before the headline, so that a colour is never all there is to see.
_MARKS: dict[str, tuple[str, QPalette.ColorRole | None]] = {
    _PAUSED: ("pause", QPalette.ColorRole.Accent),
    Status.CONVERTED.word: ("done", None),
    Status.SKIPPED.word: ("skipped", None),
    Status.CANCELLED.word: ("cancel", QPalette.ColorRole.PlaceholderText),
    Status.FAILED.word: ("warning", None),
}


def headline(summary: BatchSummary) -> str:
    """Where the batch stands, in a few words: "12 of 22", "9 converted, 3 failed in 22 s"."""
    if summary.total == 0:
        return translated("No pictures yet")
    if summary.ending is not None:
        return _outcome(summary)
    if summary.unstarted == summary.total and not summary.paused:
        return translated("{} ready").format(_pictures(summary.total))
    finished, total = format_count(summary.finished), format_count(summary.total)
    pattern = translated("Paused at {} of {}") if summary.paused else translated("{} of {}")
    return pattern.format(finished, total)


def facts(summary: BatchSummary) -> str:
    """What else there is to tell: "3.4 pictures/s · 8 s left · saved 41 MB (92 %)"."""
    if summary.ending is not None:
        return _sizes(summary) if summary.bytes_in > 0 else ""
    parts = [] if summary.pause is None else _why_paused(summary.pause.reason)
    if summary.pictures_per_s is not None:
        parts.append(format_rate(summary.pictures_per_s))
    if summary.seconds_left is not None:
        parts.append(translated("{} left").format(format_duration(summary.seconds_left)))
    if summary.bytes_in > 0:
        share = format_percent(abs(summary.saved_bytes) / summary.bytes_in)
        parts.append(f"{_gain(summary)} ({share})")
    if 0 < summary.unstarted < summary.total:
        parts.append(translated("{} ready to start").format(format_count(summary.unstarted)))
    if summary.kept:
        parts.append(translated("{} kept").format(format_count(summary.kept)))
    if summary.skipped:
        parts.append(translated("{} skipped").format(format_count(summary.skipped)))
    if summary.cancelled:
        parts.append(translated("{} cancelled").format(format_count(summary.cancelled)))
    return " · ".join(parts)


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
        self._is_under_way = False
        self._mark = IconView(icon("pause"), _MARK_PX)
        self._headline = ElidedLabel()
        self._headline.setProperty("kind", "heading")
        self._facts = ElidedLabel()
        self._facts.setProperty("kind", "muted")
        # Where there is little room, the headline gets it.
        self._facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._failed = QToolButton()
        self._failed.setIcon(icon("failed"))
        self._failed.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        explain(self._failed, self.tr("Select the pictures that failed"))
        self._failed.clicked.connect(self.failed_clicked)
        self._progress = QProgressBar(textVisible=False, maximum=_STEPS)
        self._progress.setAccessibleName(self.tr("Progress of all pictures"))
        self._at_once = QCheckBox(self.tr("Convert on &drop"))
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
        self._headline.setText(headline(summary))
        self._facts.setText(facts(summary))
        self._progress.setValue(round(summary.fraction * _STEPS))
        self._progress.setAccessibleDescription(headline(summary))
        ending = summary.ending
        if ending is not None and self._is_under_way:
            announce(self, headline(summary))
        self._is_under_way = ending is None and summary.total > 0
        self._show_kind(_PAUSED if summary.paused else "" if ending is None else ending.word)
        shown = {
            Command.RETRY_FAILED: summary.failed > 0,
            Command.RETRY_CANCELLED: summary.cancelled > 0,
            Command.CLEAR_WAITING: summary.can_clear_waiting,
            Command.CANCEL_ALL: not summary.can_clear_waiting,
            Command.RESUME: summary.paused,
            Command.PAUSE: not summary.paused,
            Command.START: not summary.paused,
        }
        for command, is_shown in shown.items():
            self._buttons[command].setVisible(is_shown)
        self._failed.setVisible(summary.failed > 0)
        count = self.tr("{} failed").format(format_count(summary.failed))
        self._failed.setText(self.tr("Show failed") if ending is not None else count)

    def add_corner_widget(self, widget: QWidget) -> None:
        """Give ``widget``, which is ours from now on, a place at the bar's beginning."""
        self._corner.addWidget(widget)

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
        self._mark.setVisible(bool(kind))
        if kind:
            self._mark.show_icon(icon(*_MARKS[kind]))

    def _arrange(self) -> None:
        words = QHBoxLayout()
        words.setSpacing(10)
        # The window must not jump when the first failure brings a button.
        words.addStrut(self._buttons[Command.RETRY_FAILED].sizeHint().height())
        words.addWidget(self._mark)
        words.addWidget(self._headline)
        words.addWidget(self._facts, 1)
        words.addWidget(self._failed)
        for command in (Command.RETRY_FAILED, Command.RETRY_CANCELLED):
            words.addWidget(self._buttons[command])
        self._corner = QHBoxLayout()
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._at_once)
        buttons.addLayout(self._corner)
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


def _primary(action: QAction, icon_name: str) -> ActionButton:
    # The button is filled with the accent colour; the ground of lists is what reads on it.
    button = ActionButton(action, icon(icon_name, QPalette.ColorRole.Base))
    button.setProperty("kind", "primary")
    return button


def _outcome(summary: BatchSummary) -> str:
    parts = [
        pattern.format(format_count(count))
        for pattern, count in (
            (translated("{} converted"), summary.converted),
            (translated("{} failed"), summary.failed),
            (translated("{} kept"), summary.kept),
            (translated("{} skipped"), summary.skipped),
            (translated("{} cancelled"), summary.cancelled),
        )
        if count
    ]
    if summary.bytes_in > 0:
        parts.append(_gain(summary))
    text = ", ".join(parts)
    if summary.seconds == 0:
        return text
    if summary.seconds < 1:
        return translated("{} in less than a second").format(text)
    return translated("{} in {}").format(text, format_duration(summary.seconds))


def _why_paused(reason: PauseReason) -> list[str]:
    match reason:
        case PauseReason.WISH:
            return []
        case PauseReason.DISK_FULL:
            return [translated("the disk is nearly full")]
        case PauseReason.FOLDER_GONE:
            return [translated("the folder for results is not there")]
        case _:
            assert_never(reason)


def _gain(summary: BatchSummary) -> str:
    pattern = translated("saved {}") if summary.saved_bytes >= 0 else translated("grew by {}")
    return pattern.format(format_bytes(abs(summary.saved_bytes)))


def _sizes(summary: BatchSummary) -> str:
    smaller = summary.saved_bytes >= 0
    pattern = (
        translated("from {} to {}, {} smaller")
        if smaller
        else translated("from {} to {}, {} larger")
    )
    share = format_percent(abs(summary.saved_bytes) / summary.bytes_in)
    return pattern.format(format_bytes(summary.bytes_in), format_bytes(summary.bytes_out), share)


def _pictures(count: int) -> str:
    return counted("%Ln picture(s)", "", count)
