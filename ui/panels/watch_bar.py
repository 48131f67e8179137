"""Says which folder is watched and what has come of it.

Owns one line and the button that ends the watch. Must not know how a folder is watched.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.formatting import enumerated, format_name
from ui.icons import icon
from ui.panels.icon_view import IconView
from ui.plain_text import PlainLabel
from ui.spacing import Gap
from workers.contract.watch_report import WatchReport

_ICON_PX = 18


class WatchBar(QFrame):
    """Hidden until a folder is watched, and while its page is in sight.

    Signals:
        stop_requested(): watch it no more.
        details_requested(): show all there is to say of it.
    """

    stop_requested = Signal()
    details_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._is_running, self._is_needed = False, True
        self._text = PlainLabel(wraps=True)
        stop = QPushButton(self.tr("Stop watching"))
        stop.clicked.connect(self.stop_requested)
        details = QPushButton(self.tr("Details"))
        details.setAccessibleDescription(self.tr("See the watched folder's page"))
        details.clicked.connect(self.details_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Gap.FIELD, Gap.ROW, Gap.ROW, Gap.ROW)
        layout.setSpacing(Gap.ROW)
        layout.addWidget(IconView(icon("folder-open"), _ICON_PX))
        layout.addWidget(self._text, 1)
        layout.addWidget(details)
        layout.addWidget(stop)
        self.hide()

    @property
    def text(self) -> str:
        """What is said of the watch."""
        return self._text.text()

    def set_needed(self, is_needed: bool) -> None:
        """Hide while something in sight says the same and more."""
        self._is_needed = is_needed
        self._show_or_hide()

    def show_report(self, report: WatchReport) -> None:
        """Say what is watched, and how many of its pictures ended in which way."""
        self._is_running = report.is_running
        self._show_or_hide()
        parts = [self.tr("%Ln converted", "", report.converted)]
        if report.failed:
            parts.append(self.tr("%Ln failed", "", report.failed))
        name = format_name(report.folder.name or str(report.folder))
        self._text.setText(self.tr("Watching {}: {}").format(name, enumerated(parts)))
        self.setAccessibleName(self._text.text())

    def _show_or_hide(self) -> None:
        self.setVisible(self._is_running and self._is_needed)
