"""Carries the engine's events into the event loop.

One signal per poll, however many events there are.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from workers.contract.engine import Engine

#: One look per two frames of a 60 Hz screen; a signal per event would flood the event loop.
POLL_MS = 33


class EngineBridge(QObject):
    """Polls an engine while it is running.

    Signals:
        events_arrived(tuple[EngineEvent, ...]): all events since the last time, in order.
        polled(): a look was taken, for those who look for something else at the same pace.
    """

    events_arrived = Signal(object)
    polled = Signal()

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._poll)

    def start(self) -> None:
        """Begin to poll."""
        self._timer.start()

    def stop(self) -> None:
        """Poll no more."""
        self._timer.stop()

    def _poll(self) -> None:
        if events := tuple(self._engine.drain()):
            self.events_arrived.emit(events)
        self.polled.emit()
