"""Files that macOS asks the running program to open: "Open With", drops on the Dock.

Owns that one event. Other systems start the program with the files' names instead; there this must
not be installed, because it sees every event of the process.
"""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class OpenRequests(QObject):
    """Watches ``app`` for as long as it lives.

    Signals:
        paths_opened(tuple[Path, ...]): one file or folder, told once the event loop is idle: the
            first request comes before the window is ready for it.
    """

    paths_opened = Signal(object)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - named by Qt
        """Take requests to open a file, leave everything else alone."""
        if event.type() != QEvent.Type.FileOpen:
            return False
        if path := cast("QFileOpenEvent", event).file():
            QTimer.singleShot(0, self, lambda: self.paths_opened.emit((Path(path),)))
        return True
