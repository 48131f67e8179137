"""Tells when a window can be seen for the first time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

#: A window that is minimised, or on a desktop that nobody looks at, is not painted at all.
_PATIENCE_MS = 500


class FirstSight(QObject):
    """Watches ``window``, which is about to be shown, until it has been painted once.

    Signals:
        seen(): it is on the screen, or will not be for now; told once.
    """

    seen = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        # Behind the painting that is going on: its parts are painted after the window itself.
        self._soon = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._soon.timeout.connect(self._tell)
        self._soon.start()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - named by Qt
        """Notice that the window is painted."""
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            self._soon.start(0)
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        self._window.removeEventFilter(self)
        self.seen.emit()
