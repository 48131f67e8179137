"""Two processes that count in shared memory: in one counter for both, and in a slot each.

Owns the processes and the memory. The first way is wrong on purpose: reading, adding and writing
back are three steps, and what the other process wrote between them is lost. The second is the
pool's way: every word has one writer, and whoever wants the sum adds up. No lock in either.
"""

from __future__ import annotations

import multiprocessing
from ctypes import Array, c_longlong
from multiprocessing.context import SpawnProcess
from multiprocessing.sharedctypes import RawArray
from multiprocessing.synchronize import Barrier

from ui.lab.values import CounterFigures

WRITERS = 2
#: Increments of each process, in each of the two ways: a tenth of a second's work.
INCREMENTS = 300_000
_START_TIMEOUT_S = 30.0
_NAIVE = 0
_FIRST_SLOT = 1


class CounterRace:
    """Starts the processes in ``start``; ``figures`` may be asked for at any time."""

    def __init__(self, increments: int = INCREMENTS) -> None:
        spawn = multiprocessing.get_context("spawn")
        self._increments = increments
        self._words: Array[c_longlong] = RawArray(c_longlong, _FIRST_SLOT + 2 * WRITERS)
        self._barrier = spawn.Barrier(WRITERS)  # it goes when nobody here holds it
        self._processes: list[SpawnProcess] = [
            spawn.Process(target=count, args=(self._words, self._barrier, increments, writer))
            for writer in range(WRITERS)
        ]

    def start(self) -> None:
        """Let both count. Raises ``OSError``."""
        for process in self._processes:
            process.start()

    @property
    def is_over(self) -> bool:
        """Whether both have ended."""
        return not any(process.is_alive() for process in self._processes)

    def figures(self) -> CounterFigures:
        """What both say they did, and what the shared memory knows of it."""
        words = list(self._words)
        slots = words[_FIRST_SLOT : _FIRST_SLOT + WRITERS]
        claimed = words[_FIRST_SLOT + WRITERS :]
        return CounterFigures(sum(claimed), words[_NAIVE], tuple(slots))

    def close(self) -> None:
        """End what still runs."""
        for process in self._processes:
            if process.ident is not None:
                process.kill()
                process.join()
                process.close()


def count(words: Array[c_longlong], barrier: Barrier, increments: int, writer: int) -> None:
    """What each process does: ``increments`` in the shared counter and in its own slot.

    It also says how many it has done, in a word of its own, so that the figures can be watched.
    """
    slot = _FIRST_SLOT + writer
    claim = _FIRST_SLOT + WRITERS + writer
    barrier.wait(_START_TIMEOUT_S)
    for done in range(1, increments + 1):
        words[_NAIVE] += 1
        words[slot] += 1
        words[claim] = done
