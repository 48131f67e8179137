"""Text that is shown as it is, whatever is in it.

Qt guesses whether a text is rich, and opens the files that a rich one names. Owns how labels and
tool tips are kept from guessing: names of files and words of decoders are anybody's.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QToolTip, QWidget

#: Lines of a tool tip that are longer than this are wrapped.
_LONG_LINE_CHARS = 80


class PlainLabel(QLabel):
    """A label for any text; ``wraps`` lets it take several lines."""

    def __init__(
        self, text: str = "", *, align: Qt.AlignmentFlag | None = None, wraps: bool = False
    ) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        if align is not None:
            self.setAlignment(align)
        self.setText(text)


def plain_tip(text: str) -> str:
    """``text`` as a tool tip: blanks and line breaks stay, long lines are wrapped; "" for none.

    Only tool tips understand the result. Screen readers want ``text`` itself.
    """
    if not text:
        return ""
    # Tool tips have no plain mode: so it is rich, and escaped. Qt would wrap even short lines.
    is_long = any(len(line) > _LONG_LINE_CHARS for line in text.splitlines())
    blanks = "pre-wrap" if is_long else "pre"
    return f'<div style="white-space: {blanks}">{escape(text)}</div>'


def explain(widget: QWidget, text: str) -> None:
    """Say ``text`` when the pointer rests on ``widget``, and to screen readers as description."""
    widget.setToolTip(plain_tip(text))
    widget.setAccessibleDescription(text)  # without one, they would get the tool tip's mark-up


def show_tip(at: QPoint, text: str, widget: QWidget) -> None:
    """Show ``text`` as the tool tip of ``widget`` now, at a point of the screen; "" hides it."""
    QToolTip.showText(at, plain_tip(text), widget)
