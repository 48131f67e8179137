"""Measures the window's own event loop, lightly, as long as somebody can see the figures."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from app.window.lag_minute import INTERVAL_MS, LagMinute
from workers.contract.machine import LoopLag


class LoopProbe(QObject):
    """Ticks while started; what was measured before a stop stays."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._minute = LagMinute()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(int(INTERVAL_MS))
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin, or go on."""
        if not self._timer.isActive():
            self._minute.begin(time.monotonic())
            self._timer.start()

    def stop(self) -> None:
        """Tick no more."""
        self._timer.stop()

    def lag(self) -> LoopLag:
        """How late the loop was in the last minute."""
        return self._minute.figures(time.monotonic())

    @Slot()
    def _tick(self) -> None:
        self._minute.tick(time.monotonic())
