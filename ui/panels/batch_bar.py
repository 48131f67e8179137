"""The bar below the table: how far the batch is, and the commands for all of it.

Owns the words for a ``BatchSummary``. Must not compute one.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
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
from ui.formatting import format_bytes, format_duration, format_percent, format_rate
from ui.icons import icon
from ui.models.summary import BatchSummary
from ui.panels.action_button import ActionButton
from ui.panels.icon_view import IconView
from ui.plain_text import PlainLabel, explain

_STEPS = 1000
_MARK_PX = 18
_SECONDARY = (Command.CLEAR_FINISHED, Command.CANCEL_ALL)


def headline(summary: BatchSummary) -> str:
    """Where the batch stands, in a few words: "12 of 22"."""
    if summary.total == 0:
        return _tr("No pictures yet")
    if summary.paused:
        return _tr("Paused at {} of {}").format(summary.finished, summary.total)
    if summary.finished == summary.total:
        return _tr("Finished {}").format(_pictures(summary.total))
    if summary.unstarted == summary.total:
        return _tr("{} ready").format(_pictures(summary.total))
    return _tr("{} of {}").format(summary.finished, summary.total)


def facts(summary: BatchSummary) -> str:
    """What else there is to tell: "3.4 pictures/s · 8 s left · saved 41 MB (92 %)"."""
    parts = []
    if summary.pictures_per_s is not None:
        parts.append(format_rate(summary.pictures_per_s))
    if summary.seconds_left is not None:
        parts.append(_tr("{} left").format(format_duration(summary.seconds_left)))
    if summary.bytes_in > 0:
        parts.append(_gain(summary))
    if 0 < summary.unstarted < summary.total:
        parts.append(_tr("{} ready to start").format(summary.unstarted))
    if summary.skipped:
        parts.append(_tr("{} skipped").format(summary.skipped))
    if summary.cancelled:
        parts.append(_tr("{} cancelled").format(summary.cancelled))
    return " · ".join(parts)


class BatchBar(QWidget):
    """Shows a ``BatchSummary``; its buttons are other faces of the window's commands.

    Signals:
        start_on_drop_changed(bool): the user set whether dropped pictures are converted at once.
        failed_clicked(): the user wants to see what failed.
    """

    start_on_drop_changed = Signal(bool)
    failed_clicked = Signal()

    def __init__(self, actions: Mapping[Command, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headline = PlainLabel()
        self._headline.setProperty("kind", "heading")
        self._facts = PlainLabel()
        self._facts.setProperty("kind", "muted")
        # A narrow window cuts the facts off rather than growing.
        self._facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._pause_mark = IconView(icon("pause", QPalette.ColorRole.Accent), _MARK_PX)
        self._failed = QToolButton()
        self._failed.setIcon(icon("failed"))
        self._failed.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._failed.setToolTip(self.tr("Select the pictures that failed"))
        self._retry = ActionButton(actions[Command.RETRY_FAILED])
        for one in (self._failed, self._retry):
            policy = one.sizePolicy()
            policy.setRetainSizeWhenHidden(True)  # the window must not jump at the first failure
            one.setSizePolicy(policy)
        self._failed.clicked.connect(self.failed_clicked)
        self._progress = QProgressBar(textVisible=False, maximum=_STEPS)
        self._progress.setAccessibleName(self.tr("Progress of all pictures"))
        self._at_once = QCheckBox(self.tr("Convert on &drop"))
        self._at_once.setToolTip(
            self.tr("Convert pictures as soon as they are dropped; otherwise they wait for Start")
        )
        self._pause = ActionButton(actions[Command.PAUSE])
        self._resume = _primary(actions[Command.RESUME], "resume")
        self._start = _primary(actions[Command.START], "start")
        self._at_once.toggled.connect(self.start_on_drop_changed)
        self._arrange(actions)
        self.show_summary(BatchSummary())

    def show_summary(self, summary: BatchSummary) -> None:
        """Show where the batch stands; in a pause there is but one way to go on."""
        self._headline.setText(headline(summary))
        self._facts.setText(facts(summary))
        explain(self._facts, facts(summary))
        self._progress.setValue(round(summary.fraction * _STEPS))
        self._show_kind_of_progress("paused" if summary.paused else "")
        for going_on in (self._pause_mark, self._resume):
            going_on.setVisible(summary.paused)
        for button in (self._pause, self._start):
            button.setVisible(not summary.paused)
        for about_failures in (self._failed, self._retry):
            about_failures.setVisible(summary.failed > 0)
        self._failed.setText(self.tr("{} failed").format(summary.failed))

    def _show_kind_of_progress(self, kind: str) -> None:
        if self._progress.property("kind") != kind:
            self._progress.setProperty("kind", kind)
            self._progress.style().polish(self._progress)  # or the style sheet does not see it

    def set_start_on_drop(self, at_once: bool) -> None:
        """Show whether dropped pictures are converted at once; tells nobody."""
        with QSignalBlocker(self):
            self._at_once.setChecked(at_once)

    def _arrange(self, actions: Mapping[Command, QAction]) -> None:
        words = QHBoxLayout()
        words.setSpacing(10)
        words.addWidget(self._pause_mark)
        words.addWidget(self._headline)
        words.addWidget(self._facts, 1)
        words.addWidget(self._failed)
        words.addWidget(self._retry)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._at_once)
        buttons.addStretch(1)
        for command in _SECONDARY:
            buttons.addWidget(ActionButton(actions[command]))
        for button in (self._pause, self._resume, self._start):
            buttons.addWidget(button)
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


def _gain(summary: BatchSummary) -> str:
    share = format_percent(abs(summary.saved_bytes) / summary.bytes_in)
    size = format_bytes(abs(summary.saved_bytes))
    pattern = _tr("saved {} ({})") if summary.saved_bytes >= 0 else _tr("grew by {} ({})")
    return pattern.format(size, share)


def _pictures(count: int) -> str:
    return _tr("1 picture") if count == 1 else _tr("{} pictures").format(count)


def _tr(text: str) -> str:
    return QCoreApplication.translate("BatchBar", text)
