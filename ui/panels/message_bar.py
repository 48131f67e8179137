"""A notice that does not stand in the way.

Owns one sentence at a time: until it is dismissed, outdated or has been read, or the next one
comes. Must not ask questions.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from ui.icons import icon
from ui.panels.icon_view import IconView
from ui.plain_text import PlainLabel, explain
from ui.spacing import Gap

_ICON_PX = 18

#: Time to notice a notice, and to read one of its words without hurry.
_NOTICING_MS = 4000
_WORD_MS = 400


class Severity(StrEnum):
    """What a notice tells of. Errors stay; the others go when they can be taken as read."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


_ICONS = {Severity.INFO: "about", Severity.WARNING: "warning", Severity.ERROR: "failed"}


def reading_ms(text: str) -> int:
    """How long ``text`` has to be there so that anybody could read it."""
    return _NOTICING_MS + _WORD_MS * len(text.split())


class MessageBar(QFrame):
    """Hidden until there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._severity = Severity.INFO
        self._stays = False
        self._icon = IconView(icon(_ICONS[self._severity]), _ICON_PX)
        self._text = PlainLabel(wraps=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._dismiss = QToolButton()
        self._dismiss.setIcon(icon("cancel"))
        self._dismiss.setAccessibleName(self.tr("Dismiss"))
        explain(self._dismiss, self.tr("Dismiss"))
        self._dismiss.clicked.connect(self.hide)
        self._read = QTimer(self, singleShot=True)
        self._read.timeout.connect(self._on_read)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Gap.FIELD, Gap.ROW, Gap.ROW, Gap.ROW)
        layout.setSpacing(Gap.ROW)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._dismiss)
        self.hide()

    @property
    def text(self) -> str:
        """The notice in force, shown or dismissed."""
        return self._text.text()

    @property
    def severity(self) -> Severity:
        """What the notice in force tells of."""
        return self._severity

    def show_notice(
        self, text: str, severity: Severity = Severity.INFO, *, stays: bool = False
    ) -> None:
        """Show ``text``, as plain text, in place of what was there, and tell screen readers.

        An error stays until it is dismissed; others do where ``stays`` says so.
        """
        self._severity = severity
        self._stays = stays or severity is Severity.ERROR
        self._icon.show_icon(icon(_ICONS[severity]))
        self._text.setText(text)
        self.setAccessibleName(self._spoken(text))
        self.show()
        self._begin_to_read()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _spoken(self, text: str) -> str:
        match self._severity:
            case Severity.INFO:
                return text
            case Severity.WARNING:
                return self.tr("Warning: {}").format(text)
            case Severity.ERROR:
                return self.tr("Error: {}").format(text)

    def _begin_to_read(self) -> None:
        if self._stays:
            self._read.stop()
        elif self.isVisible():
            self._read.start(reading_ms(self.text))

    def _on_read(self) -> None:
        # Not from under the pointer or the keyboard: somebody is about to copy or dismiss it.
        if self.underMouse() or self._dismiss.hasFocus():
            self._read.start(_NOTICING_MS)
        else:
            self.hide()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - named by Qt
        """Time counts from when the notice can be seen."""
        super().showEvent(event)
        self._begin_to_read()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - named by Qt
        """Nobody can read it now."""
        super().hideEvent(event)
        self._read.stop()
