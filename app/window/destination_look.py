"""Looks at where the results of a drop will go, and says so early if they cannot.

Owns the thread that looks, for a drive may not answer. Must not hold anything up: whoever starts in
spite of it is told by each picture's own end.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

from app.batch.names import directory_for
from app.batch.space import room_for
from app.batch.walk import FoundPicture
from ui.sentences import lines_said
from workers.contract.destination import Destination

_TICK_MS = 50
#: More folders than this are not looked at: they are on the same drives, mostly.
_MOST_FOLDERS = 100


class DestinationLook(QObject):
    """Collects what a drop has brought, and looks when all of it is there.

    Signals:
        trouble_found(str): sentences about folders that cannot be written, drives without room.
    """

    trouble_found = Signal(str)

    def __init__(self, destination: Destination, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._destination = destination
        self._needed: Counter[Path] = Counter()
        self._found: SimpleQueue[tuple[str, ...]] = SimpleQueue()
        self._thread: Thread | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._take)

    def set_destination(self, destination: Destination) -> None:
        """Results go there from now on."""
        self._destination = destination

    def add(self, pictures: tuple[FoundPicture, ...]) -> None:
        """Some pictures of a drop were found. Results together are seldom larger than these."""
        for found in pictures:
            folder = self._destination.directory or directory_for(
                found.source, found.folder, self._destination
            )
            if folder in self._needed or len(self._needed) < _MOST_FOLDERS:
                self._needed[folder] += found.size_bytes

    def look(self) -> None:
        """All of a drop was found. One look at a time: a drive that hangs gets no second."""
        needed, self._needed = self._needed, Counter()
        if needed and (self._thread is None or not self._thread.is_alive()):
            # A daemon: a dead network drive must not keep the process alive.
            self._thread = Thread(target=self._look, args=(needed,), name="look", daemon=True)
            self._thread.start()
            self._timer.start()

    def close(self) -> None:
        """Tell nothing more."""
        self._timer.stop()

    def _look(self, needed: Counter[Path]) -> None:
        self._found.put(room_for(needed).problems)

    def _take(self) -> None:
        try:
            problems = self._found.get_nowait()
        except Empty:
            return
        self._timer.stop()
        if problems:
            self.trouble_found.emit(lines_said(problems))
