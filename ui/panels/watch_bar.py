"""Says which folder is watched and what has come of it.

Owns one line and the button that ends the watch. Must not know how a folder is watched.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.formatting import format_count, format_name
from ui.icons import icon
from ui.panels.icon_view import IconView
from ui.plain_text import PlainLabel
from ui.spacing import Gap

_ICON_PX = 18


class WatchBar(QFrame):
    """Hidden until a folder is watched.

    Signals:
        stop_requested(): watch it no more.
    """

    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._text = PlainLabel(wraps=True)
        stop = QPushButton(self.tr("Stop watching"))
        stop.clicked.connect(self.stop_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Gap.FIELD, Gap.ROW, Gap.ROW, Gap.ROW)
        layout.setSpacing(Gap.ROW)
        layout.addWidget(IconView(icon("folder-open"), _ICON_PX))
        layout.addWidget(self._text, 1)
        layout.addWidget(stop)
        self.hide()

    @property
    def text(self) -> str:
        """What is said of the watch."""
        return self._text.text()

    def show_watch(self, folder: Path, converted: int, failed: int) -> None:
        """Say that ``folder`` is watched, and how many of its pictures ended in which way."""
        parts = [self.tr("{} converted").format(format_count(converted))]
        if failed:
            parts.append(self.tr("{} failed").format(format_count(failed)))
        name = format_name(folder.name or str(folder))
        self._text.setText(self.tr("Watching {}: {}").format(name, ", ".join(parts)))
        self.setAccessibleName(self._text.text())
        self.show()
