"""Says on the desktop that a batch has ended.

Owns one notification at a time. Where the desktop's own program for that is not there, the system
tray says it; Qt does so on every system.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QProcess, QStandardPaths, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from app.version import APP_ID, APP_NAME

#: Comes with libnotify. QtDBus cannot be used from Python: the service wants unsigned numbers.
_PROGRAM = "notify-send"
_CLICKED = "default"


class Notifier(QObject):
    """Notifications of one window.

    Signals:
        clicked(): the user wants to see the window.
    """

    clicked = Signal()

    def __init__(self, icon: QIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._said: tuple[str, str] = ("", "")
        self._process: QProcess | None = None
        self._tray: QSystemTrayIcon | None = None

    def notify(self, title: str, text: str, *, stays: bool = False) -> None:
        """Say this in place of what was said before; returns at once.

        What ``stays`` outlives this program, and cannot be clicked.
        """
        self.withdraw()
        self._said = title, text
        program = QStandardPaths.findExecutable(_PROGRAM)
        if not program:
            self._notify_by_tray()
            return
        options = [f"--app-name={APP_NAME}", f"--icon={APP_ID}"]
        if stays:
            QProcess.startDetached(program, [*options, "--", title, text])
            return
        self._process = QProcess(self)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._notify_by_tray)
        action = f"--action={_CLICKED}={self.tr('Show')}"
        self._process.start(program, [*options, "--wait", action, "--", title, text])

    def withdraw(self) -> None:
        """Nobody needs to be told any more."""
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(1000)
            process.deleteLater()
        tray, self._tray = self._tray, None
        if tray is not None:
            tray.hide()
            tray.deleteLater()

    def _on_finished(self, code: int) -> None:
        if self._process is None:
            return
        if code != 0:  # an older one, that cannot wait for an answer
            self._notify_by_tray()
        elif bytes(self._process.readAllStandardOutput().data()).strip() == _CLICKED.encode():
            self.clicked.emit()

    def _notify_by_tray(self) -> None:
        if self._tray is not None or not QSystemTrayIcon.isSystemTrayAvailable():
            return
        self._tray = QSystemTrayIcon(self._icon, self)
        self._tray.messageClicked.connect(self.clicked)
        self._tray.activated.connect(self.clicked)
        self._tray.show()
        self._tray.showMessage(*self._said, self._icon)
