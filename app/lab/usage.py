"""What a run takes of the machine: processor time of this process, memory of it and its children.

Owns the thread that looks at memory. Must not look often: looking costs the interpreter time.
"""

from __future__ import annotations

import threading
import time

import psutil

_LOOK_S = 0.5


class Usage:
    """Measures between ``start`` and ``stop``; ``start`` is called before anything is brought up.

    Memory is resident memory, so pages that processes share count once for each of them.
    """

    def __init__(self) -> None:
        self._process = psutil.Process()
        self._before_bytes = 0
        self._peak_bytes = 0
        self._cpu_started_s = 0.0
        self._cpu_s = 0.0
        self._samples: list[tuple[float, ...]] = []
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="usage", daemon=True)

    def start(self) -> None:
        """Begin to look at memory."""
        self._before_bytes = self._resident_bytes()
        self._thread.start()

    def start_clock(self) -> None:
        """Begin to count processor time and loads."""
        self._cpu_started_s = time.process_time()
        self._samples.clear()

    def add_core_sample(self, loads: tuple[float, ...]) -> None:
        """The load of each core just now, from 0 to 1."""
        self._samples.append(loads)

    def stop_clock(self) -> None:
        """The work is over."""
        self._cpu_s = self.cpu_s
        self._cpu_started_s = 0.0

    def stop(self) -> None:
        """Look no more."""
        if self._thread.ident is not None:
            self._stop.set()
            self._thread.join()

    @property
    def cpu_s(self) -> float:
        """Processor time of all threads of this process, in seconds, children not included."""
        if self._cpu_started_s:
            return time.process_time() - self._cpu_started_s
        return self._cpu_s

    @property
    def memory_bytes(self) -> int:
        """The most that this process and its children took, above what they had before."""
        return max(self._peak_bytes - self._before_bytes, 0)

    @property
    def core_loads(self) -> tuple[float, ...]:
        """Each core's mean."""
        return tuple(sum(core) / len(core) for core in zip(*self._samples, strict=False))

    def _run(self) -> None:
        while not self._stop.wait(_LOOK_S):
            self._peak_bytes = max(self._peak_bytes, self._resident_bytes())

    def _resident_bytes(self) -> int:
        total: int = self._process.memory_info().rss
        for child in self._process.children(recursive=True):
            try:
                total += child.memory_info().rss
            except psutil.Error:
                pass  # it ended just now
        return total
