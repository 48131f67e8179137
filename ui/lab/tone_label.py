"""A label whose colour says how good its text is."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from ui.lab.values import Severity, severity
from ui.plain_text import PlainLabel
from ui.theme import colours


class Tone(StrEnum):
    """The colours to choose from."""

    PLAIN = "plain"
    GOOD = "good"
    FAIR = "fair"
    BAD = "bad"


_TONES = {
    Severity.UNSEEN: Tone.GOOD,
    Severity.SEEN: Tone.FAIR,
    Severity.WAITED_FOR: Tone.BAD,
}


def tone_of_lag(lag_ms: float) -> Tone:
    """The colour of a delay."""
    return _TONES[severity(lag_ms)]


class ToneLabel(PlainLabel):
    """Plain text in one of our colours."""

    def __init__(self, text: str = "", tone: Tone = Tone.PLAIN) -> None:
        super().__init__(text)
        self._tone = Tone.PLAIN
        self.set_tone(tone)

    def set_tone(self, tone: Tone) -> None:
        """Take another colour."""
        if tone is not self._tone:
            self._tone = tone
            self._colour()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - named by Qt
        """Follow the colour scheme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._colour()

    def _colour(self) -> None:
        base = QApplication.palette()
        own = colours(base)
        wanted = {
            Tone.PLAIN: base.windowText().color(),
            Tone.GOOD: own.success,
            Tone.FAIR: own.warning,
            Tone.BAD: own.danger,
        }[self._tone]
        palette = self.palette()
        if palette.color(QPalette.ColorRole.WindowText) != wanted:
            palette.setColor(QPalette.ColorRole.WindowText, wanted)
            self.setPalette(palette)
