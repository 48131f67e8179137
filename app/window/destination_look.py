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
#: How long a start waits for a drive that had trouble; then what was found before counts.
_PATIENCE_MS = 1500
#: More folders than this are not looked at: they are on the same drives, mostly.
_MOST_FOLDERS = 100


class DestinationLook(QObject):
    """Collects what a drop has brought, and looks when all of it is there.

    Signals:
        trouble_found(str): sentences about folders that cannot be written, drives without room.
        decision_wanted(str): the same, where a start is wished in spite of them.
        start_cleared(): a start is wished, and nothing needs a decision.
    """

    trouble_found = Signal(str)
    decision_wanted = Signal(str)
    start_cleared = Signal()

    def __init__(self, destination: Destination, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._destination = destination
        self._needed: Counter[Path] = Counter()
        self._troubled: Counter[Path] = Counter()
        self._trouble: tuple[str, ...] = ()
        self._is_start_wished = False
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._decide)
        self._found: SimpleQueue[tuple[Path | None, tuple[str, ...]]] = SimpleQueue()
        self._thread: Thread | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._take)

    def set_destination(self, destination: Destination) -> None:
        """Results go there from now on."""
        if destination.directory != self._destination.directory:
            self._trouble, self._troubled = (), Counter()
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
        needed, self._needed = self._needed + self._troubled, Counter()
        if needed and (self._thread is None or not self._thread.is_alive()):
            self._troubled = needed
            # A daemon: a dead network drive must not keep the process alive.
            self._thread = Thread(
                target=self._look,
                args=(self._destination.directory, needed),
                name="look",
                daemon=True,
            )
            self._thread.start()
            self._timer.start()

    def check_start(self) -> None:
        """A start is wished: look once more where there was trouble, and nowhere else."""
        if not self._trouble:
            self.start_cleared.emit()
            return
        self._is_start_wished = True
        self._patience.start()
        self.look()

    def close(self) -> None:
        """Tell nothing more."""
        self._timer.stop()
        self._patience.stop()

    def _look(self, directory: Path | None, needed: Counter[Path]) -> None:
        self._found.put((directory, room_for(needed).problems))

    def _take(self) -> None:
        try:
            directory, problems = self._found.get_nowait()
        except Empty:
            return
        self._timer.stop()
        if directory != self._destination.directory:
            problems = ()  # results go elsewhere now
        self._trouble = problems
        if not problems:
            self._troubled = Counter()
        if self._is_start_wished:
            self._decide()
        elif problems:
            self.trouble_found.emit(lines_said(problems))

    def _decide(self) -> None:
        self._is_start_wished = False
        self._patience.stop()
        if self._trouble:
            self.decision_wanted.emit(lines_said(self._trouble))
        else:
            self.start_cleared.emit()
