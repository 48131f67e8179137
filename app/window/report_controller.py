"""Saves what became of the list as a report, behind the window.

Owns the thread that writes. Must not choose the file: that is the user's.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

from app.batch.failure_messages import display_name
from app.batch.items import ItemStore
from app.batch.report import lines_of
from app.batch.saved_report import save_report, writer_for
from workers.contract.engine import Engine
from workers.contract.items import ENDED, ItemFacts

_TICK_MS = 50
#: Rows read at a time; more would take longer than a frame.
_SLICE = 500


class ReportController(QObject):
    """One report at a time; what is asked for meanwhile comes after it.

    Signals:
        saved(str), failed(str): a sentence that names the file.
    """

    saved = Signal(str)
    failed = Signal(str)

    def __init__(self, items: ItemStore, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items, self._engine = items, engine
        self._wanted: list[tuple[Path, float]] = []
        self._facts: list[ItemFacts] = []
        self._next_slot = 0
        self._ends: SimpleQueue[tuple[Path, str]] = SimpleQueue()
        self._thread: Thread | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    def save(self, file: Path, seconds: float) -> None:
        """Write what has ended into ``file``; returns at once. The batch took ``seconds``."""
        self._wanted.append((file, seconds))
        self._timer.start(0)

    def close(self) -> None:
        """Wait for what is being written."""
        self._timer.stop()
        if self._thread is not None:
            self._thread.join(5.0)

    def _go_on(self) -> None:
        if self._thread is not None:
            self._take()
        elif self._wanted:
            self._read_slice()
        else:
            self._timer.stop()

    def _read_slice(self) -> None:
        columns = self._items.columns
        slots = range(self._next_slot, min(self._next_slot + _SLICE, len(columns)))
        ended = (slot for slot in slots if columns.status_at(slot) in ENDED)
        self._facts += [columns.facts_at(slot) for slot in ended]
        self._next_slot += _SLICE
        if self._next_slot < len(columns):
            return
        facts, self._facts, self._next_slot = self._facts, [], 0
        file, seconds = self._wanted.pop(0)
        # A daemon: a drive that hangs must not keep the process alive.
        arguments = (file, facts, seconds)
        self._thread = Thread(target=self._write, args=arguments, name="report", daemon=True)
        self._thread.start()
        self._timer.start(_TICK_MS)

    def _write(self, file: Path, facts: Sequence[ItemFacts], seconds: float) -> None:
        lines = (line for each in facts for line in lines_of(each))
        try:
            save_report(file, writer_for(file)(lines, seconds, self._engine.stats()))
        except OSError as error:
            self._ends.put((file, error.strerror or str(error)))
        else:
            self._ends.put((file, ""))

    def _take(self) -> None:
        try:
            file, trouble = self._ends.get_nowait()
        except Empty:
            return
        self._thread = None
        name = display_name(file)
        if trouble:
            self.failed.emit(self.tr("The report {} was not saved: {}.").format(name, trouble))
        else:
            self.saved.emit(self.tr("The report was saved as {}.").format(name))
