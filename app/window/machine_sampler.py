"""Looks at the machine on a thread of its own: reading counters may block, and takes its time.

Owns that thread. Must not decide when to look: it does so when it is asked.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread

from PySide6.QtCore import QObject, Signal

from workers.contract.machine import MachineMonitor, MachineSample

_JOIN_S = 1.0


def open_system_monitor() -> MachineMonitor:
    """The monitor of this machine."""
    from workers.platforms.load import SystemMonitor  # loads psutil: on the thread, not before

    return SystemMonitor()


class MachineSampler(QObject):
    """Answers every ``ask`` with one ``sampled``; to be closed.

    Signals:
        sampled(MachineSample): told in this object's thread.
    """

    sampled = Signal(object)

    def __init__(
        self,
        open_monitor: Callable[[], MachineMonitor] = open_system_monitor,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_monitor = open_monitor
        self._asked: SimpleQueue[tuple[int, ...] | None] = SimpleQueue()
        # A daemon: a counter that never answers must not keep the program alive.
        self._thread = Thread(target=self._run, name="machine", daemon=True)

    def ask(self, workers: tuple[int, ...]) -> None:
        """Look at the machine, and at these processes of ours."""
        if self._thread.ident is None:
            self._thread.start()
        self._asked.put(workers)

    def close(self) -> None:
        """Look no more."""
        if self._thread.ident is not None:
            self._asked.put(None)
            self._thread.join(_JOIN_S)

    def _run(self) -> None:
        monitor: MachineMonitor | None = None
        while (workers := self._asked.get()) is not None:
            try:
                monitor = monitor or self._open_monitor()
                sample = monitor.sample(workers)
            except Exception:  # noqa: BLE001 - edge: without figures the window shows a sentence
                sample = MachineSample(time.monotonic(), ())
            self.sampled.emit(sample)
