"""Reads the cores' load for the lab at a steady pace, with ``workers.platforms.load``."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

SAMPLE_MS = 500


class CpuMonitor(QObject):
    """Samples while started.

    Signals:
        sampled(tuple[float, ...]): each core's load since the last sample, 0 to 1.
    """

    sampled = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(SAMPLE_MS)
        self._timer.timeout.connect(self._sample)

    def start(self) -> int:
        """Begin to sample; returns how many cores a sample has."""
        # Not above: it loads psutil, and the window is shown before that.
        from workers.platforms.load import core_loads

        self._core_loads = core_loads
        self._timer.start()
        return len(core_loads())

    def stop(self) -> None:
        """Sample no more."""
        self._timer.stop()

    def _sample(self) -> None:
        self.sampled.emit(self._core_loads())
