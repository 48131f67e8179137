"""The one thread of a process that writes into the journal.

Owns the connection, the transactions and what happens when they fail. A journal that cannot be
written must never fail a batch: then nothing more is written, and whoever waits goes on at once.
"""

from __future__ import annotations

import logging
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Lock, Thread
from typing import NamedTuple

from app.batch.database import is_damage, transaction
from app.batch.journal.opening import (
    JournalTrouble,
    journal_file,
    opened,
    set_aside,
    trouble_of,
)
from app.batch.journal.tables import Tables

_log = logging.getLogger(__name__)

Change = Callable[[Tables], object]
"""What is to be written."""

Then = Callable[[], object]
"""What follows once it is on the disk, or once it is clear that it will not be."""

#: Changes that nobody waits for gather for so long, in seconds, so that a disk is not kept busy
#: with them; and how many go into one transaction.
GATHER_S = 0.25
MAX_TOGETHER = 2048

#: How long ``close`` waits for the last changes, in seconds.
PATIENCE_S = 10.0


class _Put(NamedTuple):
    change: Change
    then: Then | None


class JournalWriter:
    """Writes changes in the order given, many in one transaction.

    Its thread opens the journal, so that nobody waits for that either.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._changes: SimpleQueue[_Put | None] = SimpleQueue()
        self._lock = Lock()
        self._notices: list[str] = []
        self._connection: sqlite3.Connection | None = None
        self._is_open = Event()
        self._works = True
        # A daemon: a drive that hangs must not keep the process alive.
        self._thread = Thread(target=self._run, name="journal", daemon=True)
        self._thread.start()

    @property
    def file(self) -> Path | None:
        """The journal's file, once it is open; ``None`` if there is none to be had. Waits."""
        self._is_open.wait()
        return journal_file(self._folder) if self._works else None

    def put(self, change: Change, then: Then | None = None) -> None:
        """Have ``change`` written and ``then`` called, in the writer's thread; returns at once."""
        self._changes.put(_Put(change, then))

    def take_notices(self) -> list[str]:
        """Sentences for the user since the last call: why there is no journal."""
        with self._lock:
            notices, self._notices = self._notices, []
        return notices

    def tell(self, sentence: str) -> None:
        """Have this among the notices."""
        _log.info("%s", sentence)  # whoever takes the notices tells the user
        with self._lock:
            self._notices.append(sentence)

    def flush(self) -> bool:
        """Wait until what was put is written; tells whether it is. Not in the writer's thread."""
        written = Event()
        self.put(lambda _: None, written.set)
        return written.wait(PATIENCE_S) and self._works

    def close(self) -> None:
        """Write what is left and end the thread; one that hangs is left behind."""
        self._changes.put(None)
        self._thread.join(PATIENCE_S)

    def _run(self) -> None:
        try:
            self._connection, notice = opened(self._folder)
            if notice:
                self.tell(notice)
        except JournalTrouble as trouble:
            self._give_up(str(trouble))
        self._is_open.set()
        is_closing = False
        while not is_closing:
            group, is_closing = self._next_group()
            if self._connection is not None:
                self._write(self._connection, group)
            for put in group:
                if put.then is not None:
                    put.then()
        if self._connection is not None:
            self._connection.close()

    def _next_group(self) -> tuple[list[_Put], bool]:
        """What there is, once somebody waits for it or it has gathered; whether it is the end."""
        group: list[_Put] = []
        due_s = float("inf")
        while len(group) < MAX_TOGETHER:
            left_s = due_s - time.monotonic()
            try:
                if not group:
                    item = self._changes.get()
                    due_s = time.monotonic() + GATHER_S
                elif group[-1].then is not None or left_s <= 0:
                    item = self._changes.get_nowait()
                else:
                    item = self._changes.get(timeout=left_s)
            except Empty:
                break
            if item is None:
                return group, True
            group.append(item)
        return group, False

    def _write(self, connection: sqlite3.Connection, group: list[_Put]) -> None:
        try:
            with transaction(connection):
                tables = Tables(connection)
                for put in group:
                    put.change(tables)
        except Exception as error:  # noqa: BLE001 - edge: no defect here may hold up a batch
            self._on_error(error)

    def _on_error(self, error: Exception) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()
        if is_damage(error):
            self._give_up(set_aside(self._folder))
        else:
            self._give_up(trouble_of(self._folder, error))

    def _give_up(self, sentence: str) -> None:
        self._works = False
        self.tell(sentence)
