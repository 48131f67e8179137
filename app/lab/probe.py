"""Measures the event loop that it lives in."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from app.lab.lag import INTERVAL_MS, LagRecorder
from app.lab.watchdog import Watchdog
from ui.lab.values import Lag, Stall


class Probe(QObject):
    """Ticks every 5 ms while started and notes how late each tick was; for one run."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._recorder = LagRecorder(time.perf_counter())
        self._watchdog = Watchdog()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(int(INTERVAL_MS))
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin."""
        self._recorder = LagRecorder(time.perf_counter())
        self._watchdog.start()
        self._timer.start()

    def stop(self) -> None:
        """End; the figures stay."""
        if self._timer.isActive():
            self._timer.stop()
            self._watchdog.stop()

    def lag(self) -> Lag:
        """How late the ticks were."""
        return self._recorder.lag()

    def trace(self) -> tuple[float, ...]:
        """The newest ten seconds, for a chart."""
        return self._recorder.trace()

    def stalls(self) -> tuple[Stall, ...]:
        """Where the thread stood when it was away for too long, the longest first."""
        return self._watchdog.stalls()

    @Slot()
    def _tick(self) -> None:
        now = time.perf_counter()
        self._recorder.tick(now)
        self._watchdog.beat(now)
