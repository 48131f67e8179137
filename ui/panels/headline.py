"""What became of the batch, in a sentence that tells the truth, and what can be done about it.

Owns the words for a ``BatchSummary``, the sign before them, and which ways on there are: the
folder, an undo, what failed. The figures are computed elsewhere.
"""

from __future__ import annotations

from typing import assert_never

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.actions import Command
from ui.formatting import (
    enumerated,
    format_bytes,
    format_count,
    format_duration,
    format_percent,
    format_rate,
)
from ui.icons import icon
from ui.panels.elided_label import ElidedLabel
from ui.panels.icon_view import IconView
from ui.spacing import Gap
from ui.words import counted, translated
from workers.contract.items import Status
from workers.contract.pause import PauseReason
from workers.contract.summary import BatchSummary

_MARK_PX = 18
_PAUSED, _LARGER = "paused", "larger"
_BETWEEN_FACTS = " · "

#: What stands before the headline, so that a colour is never all there is to see.
_MARKS: dict[str, tuple[str, QPalette.ColorRole | None]] = {
    _PAUSED: ("pause", QPalette.ColorRole.Accent),
    _LARGER: ("warning", None),
    Status.CONVERTED.word: ("done", None),
    Status.SKIPPED.word: ("skipped", None),
    Status.CANCELLED.word: ("cancel", QPalette.ColorRole.PlaceholderText),
    Status.UNDONE.word: ("undo", QPalette.ColorRole.PlaceholderText),
    Status.FAILED.word: ("warning", None),
}


def kind_of(summary: BatchSummary) -> str:
    """Which of the looks of a batch this is: "converted" only when all is well."""
    if summary.paused:
        return _PAUSED
    ending = summary.ending
    if ending is None:
        return ""
    return _LARGER if ending is Status.CONVERTED and summary.larger else ending.word


def headline(summary: BatchSummary) -> str:
    """Where the batch stands, in a few words: "12 of 22", "9 converted, 3 failed in 22 s"."""
    if summary.total == 0:
        return translated("No pictures yet")
    if summary.ending is not None:
        return _outcome(summary)
    if summary.unstarted == summary.total and not summary.paused:
        return counted("%Ln picture(s) ready", "", summary.total)
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
        parts.append(counted("%Ln ready to start", "", summary.unstarted))
    parts += _left_out(summary)
    return _BETWEEN_FACTS.join(parts)


def ways_on(summary: BatchSummary) -> set[Command]:
    """What can be done about what the headline tells."""
    has_ended = summary.ending is not None
    offered = {
        Command.SHOW_FAILURES: summary.failed > 0,
        Command.OPEN_FOLDER: has_ended and summary.converted + summary.kept > 0,
        Command.UNDO: has_ended and summary.converted > 0,
        Command.RETRY_FAILED: summary.failed > 0,
        Command.RETRY_CANCELLED: summary.cancelled > 0,
        Command.CLEAR_WAITING: summary.can_clear_waiting,
        Command.CLEAR_FINISHED: summary.can_clear,
    }
    return {command for command, is_offered in offered.items() if is_offered}


class Headline(QWidget):
    """Shows a ``BatchSummary`` in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = IconView(icon("pause"), _MARK_PX)
        self._kind: str | None = None
        self._headline = ElidedLabel()
        self._headline.setProperty("kind", "heading")
        self._facts = _Facts()
        self._facts.setProperty("kind", "muted")
        # Where there is little room, the headline gets it.
        self._facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(Gap.NONE, Gap.NONE, Gap.NONE, Gap.NONE)
        row.setSpacing(Gap.ROW)
        row.addWidget(self._mark)
        row.addWidget(self._headline)
        row.addWidget(self._facts, 1)

    def wanted_width(self) -> int:
        """Pixels for the whole headline, without the facts."""
        mark = _MARK_PX + Gap.ROW if self._kind else 0
        return mark + self._headline.sizeHint().width() + Gap.ROW

    @property
    def text(self) -> str:
        """The headline, whole."""
        return self._headline.text()

    def show_summary(self, summary: BatchSummary) -> None:
        """Show where the batch stands."""
        self._headline.setText(headline(summary))
        self._facts.setText(facts(summary))
        self._show_mark(kind_of(summary))

    def _show_mark(self, kind: str) -> None:
        if kind == self._kind:
            return
        self._kind = kind
        self._mark.setVisible(bool(kind))
        if kind:
            self._mark.show_icon(icon(*_MARKS[kind]))


class _Facts(ElidedLabel):
    """Whole facts only: the first of them for which there is room, or none."""

    def shown_text(self) -> str:
        """The text as it is on screen."""
        facts, metrics = self.text().split(_BETWEEN_FACTS), self.fontMetrics()
        room = self.contentsRect().width()
        while facts and metrics.horizontalAdvance(_BETWEEN_FACTS.join(facts)) > room:
            facts.pop()
        return _BETWEEN_FACTS.join(facts)


def _outcome(summary: BatchSummary) -> str:
    parts = []
    if summary.converted:
        parts.append(counted("%Ln converted", "", summary.converted))
    elif summary.failed and not (summary.kept or summary.skipped):
        parts.append(translated("None converted"))
    if summary.failed:
        parts.append(counted("%Ln failed", "", summary.failed))
    if summary.larger:
        parts.append(counted("%Ln larger", "", summary.larger))
    parts += _left_out(summary)
    if summary.bytes_in > 0:
        parts.append(_gain(summary))
    text = enumerated(parts)
    if summary.seconds == 0:
        return text
    if summary.seconds < 1:
        return translated("{} in less than a second").format(text)
    return translated("{} in {}").format(text, format_duration(summary.seconds))


def _left_out(summary: BatchSummary) -> list[str]:
    """What was neither converted nor failed."""
    told = (
        (counted("%Ln kept", "", summary.kept), summary.kept),
        (counted("%Ln skipped", "", summary.skipped), summary.skipped),
        (counted("%Ln cancelled", "", summary.cancelled), summary.cancelled),
        (counted("%Ln undone", "", summary.undone), summary.undone),
    )
    return [text for text, count in told if count]


def _why_paused(reason: PauseReason) -> list[str]:
    match reason:
        case PauseReason.WISH:
            return []
        case PauseReason.STOP_POINT:
            return [translated("stopped where you wanted it, the rest waits")]
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
