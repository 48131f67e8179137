"""Carries the engine's events into the event loop.

One signal per poll, however many events there are, as long as they can be taken over within a
part of a frame; what is left then comes in the next turns of the loop.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from workers.contract.engine import Engine
from workers.contract.events import EngineEvent

#: One look per two frames of a 60 Hz screen; a signal per event would flood the event loop.
POLL_MS = 33
#: Events told at once, and how long that may go on within one turn of the event loop, in ms.
PORTION = 64
BUDGET_MS = 4.0


class EngineBridge(QObject):
    """Polls an engine while it is running.

    Signals:
        events_arrived(tuple[EngineEvent, ...]): the next events, in order.
        polled(): a look was taken, for those who look for something else at the same pace.
    """

    events_arrived = Signal(object)
    polled = Signal()

    def __init__(
        self,
        engine: Engine,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._clock = clock
        self._events: deque[EngineEvent] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._poll)
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._tell)

    def start(self) -> None:
        """Begin to poll."""
        self._timer.start()

    def stop(self) -> None:
        """Poll no more."""
        self._timer.stop()
        self._rest.stop()

    def _poll(self) -> None:
        self._events.extend(self._engine.drain())
        self._tell()
        self.polled.emit()

    def _tell(self) -> None:
        started = self._clock()
        while self._events:
            count = min(PORTION, len(self._events))
            self.events_arrived.emit(tuple(self._events.popleft() for _ in range(count)))
            if (self._clock() - started) * 1000 >= BUDGET_MS:
                break
        if self._events:
            self._rest.start()
