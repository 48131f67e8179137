"""Finds the pictures in what was dropped, without holding up the window.

Owns the walking thread. The thread touches the file system, the window's thread never does; what
was found crosses in chunks through a bounded queue.
"""

from __future__ import annotations

import queue
import time
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Event, Thread

from PySide6.QtCore import QObject, QTimer, Signal

from app.batch.file_identity import FileIdentity
from app.batch.walk import FoundPicture, Walked, WalkProblem, walk
from app.batch.wishes import Recipes
from workers.contract.destination import Destination

#: Rows given to the window at once, and how often and how long it takes some, in ms. It is to have
#: time for what else happens within a frame: a turn ends with the rows at hand when time is up.
_PORTION_ROWS = 64
_TICK_MS = 10
_BUDGET_MS = 4.0

#: Rows that cross from the walking thread at once.
_CHUNK_ROWS = 250

#: Chunks that may wait for the window before the walk pauses.
_MAX_CHUNKS = 16

#: A chunk is handed over after this time even if it is not full, in seconds.
_MAX_DELAY_S = 0.05

_Item = FoundPicture | WalkProblem


class DropController(QObject):
    """Walks drops in the order they came.

    Signals:
        pictures_found(tuple[FoundPicture, ...]): some of them, in order.
        problems_found(tuple[WalkProblem, ...]): paths that gave nothing.
        walk_ended(): everything in one drop has been told.
    """

    pictures_found = Signal(object)
    problems_found = Signal(object)
    walk_ended = Signal()

    def __init__(
        self,
        protect: Callable[[Path, FileIdentity | None], None],
        parent: QObject | None = None,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        """``protect`` hears of every file, in the walking thread, before anybody else does."""
        super().__init__(parent)
        self._clock = clock
        self._found: deque[_Item] = deque()
        self._protect = protect
        self._destination = Destination()
        self._drops: queue.SimpleQueue[Iterable[Walked] | None] = queue.SimpleQueue()
        self._chunks: queue.Queue[list[_Item] | None] = queue.Queue(_MAX_CHUNKS)
        self._walks: deque[Recipes | None] = deque()
        self._closing = Event()
        # A daemon: a walk stuck in a dead network drive must not keep the process alive.
        self._thread = Thread(target=self._work, name="walk", daemon=True)
        self._thread.start()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._take)

    def set_destination(self, destination: Destination) -> None:
        """Take over where outputs go, so that no walk brings them in again."""
        self._destination = destination

    @property
    def is_walking(self) -> bool:
        """Whether not everything that was dropped has been told."""
        return bool(self._walks)

    @property
    def own_recipes(self) -> Recipes | None:
        """What is to be made of the pictures that are being told, if not what is made of all."""
        return self._walks[0] if self._walks else None

    def walk(self, paths: tuple[Path, ...], own: Recipes | None = None) -> None:
        """Find the pictures below ``paths``, which have recipes of their own; returns at once."""
        self.take(walk(paths, self._destination.directory, self._destination.naming), own)

    def take(self, inputs: Iterable[Walked], own: Recipes | None = None) -> None:
        """Tell of ``inputs``, which are iterated in the walking thread; returns at once."""
        self._walks.append(own)
        self._drops.put(inputs)
        self._timer.start()

    def close(self) -> None:
        """Stop walking."""
        self._timer.stop()
        self._closing.set()
        self._drops.put(None)
        self._thread.join(timeout=1.0)

    def _take(self) -> None:
        started = self._clock()
        while (self._clock() - started) * 1000 < _BUDGET_MS:
            if not self._found and not self._next_chunk():
                return
            portion = [self._found.popleft() for _ in range(min(_PORTION_ROWS, len(self._found)))]
            pictures = tuple(item for item in portion if isinstance(item, FoundPicture))
            problems = tuple(item for item in portion if isinstance(item, WalkProblem))
            if pictures:
                self.pictures_found.emit(pictures)
            if problems:
                self.problems_found.emit(problems)

    def _next_chunk(self) -> bool:
        """Take over what the walking thread has found; tells whether there was anything."""
        try:
            chunk = self._chunks.get_nowait()
        except queue.Empty:
            return False
        if chunk is None:
            self._walks.popleft()
            if not self._walks:
                self._timer.stop()
            self.walk_ended.emit()
        else:
            self._found.extend(chunk)
        return True

    def _work(self) -> None:
        while (drop := self._drops.get()) is not None and not self._closing.is_set():
            chunk: list[_Item] = []
            due = time.monotonic() + _MAX_DELAY_S
            for item in drop:
                if not isinstance(item, WalkProblem):
                    self._protect(item.source, item.identity)
                if isinstance(item, FoundPicture | WalkProblem):
                    chunk.append(item)
                if len(chunk) == _CHUNK_ROWS or time.monotonic() >= due:
                    self._hand_over(chunk)
                    chunk, due = [], time.monotonic() + _MAX_DELAY_S
                if self._closing.is_set():
                    return
            self._hand_over(chunk)
            self._hand_over(None)

    def _hand_over(self, chunk: list[_Item] | None) -> None:
        while not self._closing.is_set():
            try:
                self._chunks.put(chunk, timeout=0.1)
            except queue.Full:
                continue
            return
