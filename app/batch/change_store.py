"""The log of changes as a file of SQLite's.

Owns the file and its tables. One thread uses it; several programs may at the same time.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from app.batch.changes import (
    BatchBusyError,
    BatchNumber,
    Change,
    ChangedBatch,
    ChangeLogError,
    ChangeNumber,
    KeptChange,
    decode_change,
    encode_change,
    is_under_way,
)
from app.batch.database import (
    Layout,
    NewerDatabaseError,
    Synced,
    is_damage,
    is_sound,
    open_database,
    set_aside,
    transaction,
)
from app.batch.failure_messages import display_name
from workers.contract.wording import Sentence
from workers.platforms.file_lock import FileLock

#: Batches that can be undone in any case, and at most: as many as fit with so many changes in all,
#: a fifth of a gigabyte. Older ones are forgotten when a new one begins.
LEAST_BATCHES, MAX_BATCHES, MAX_CHANGES = 50, 1000, 1_000_000

_TABLES = """
CREATE TABLE batches (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    began_s REAL NOT NULL,
    was_undone INTEGER NOT NULL DEFAULT 0,
    key TEXT,                              -- the journal's for it, if it has one
    turn INTEGER NOT NULL                  -- the highest is that of the last to begin or go on
);
CREATE TABLE changes (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    batch INTEGER NOT NULL,
    is_under_way INTEGER NOT NULL,
    body BLOB NOT NULL
);
CREATE INDEX changes_of_batch ON changes (batch);
CREATE INDEX changes_under_way ON changes (number) WHERE is_under_way
"""
_MIGRATIONS = {
    1: """ALTER TABLE batches ADD COLUMN key TEXT;
ALTER TABLE batches ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;
UPDATE batches SET turn = number""",
}
LAYOUT = Layout(2, _TABLES, _MIGRATIONS)
_OLD = """SELECT number FROM (
    SELECT batches.number AS number, row_number() OVER newest AS place,
        sum(count(changes.number)) OVER newest AS total
    FROM batches LEFT JOIN changes ON batch = batches.number
    GROUP BY batches.number WINDOW newest AS (ORDER BY turn DESC)
) WHERE place > ? AND (place > ? OR total > ?)"""
_NEXT_TURN = "(SELECT coalesce(max(turn), 0) + 1 FROM batches)"
#: How long another program may keep the file, in seconds.
_PATIENCE_S = 5.0


class ChangeStore:
    """Implements ``app.batch.changes.ChangeLog``."""

    def __init__(self, file: Path, clock: Callable[[], float] = time.time) -> None:
        """Open ``file``, or make it; a damaged one is set aside. Raises ``ChangeLogError``."""
        self._clock = clock
        self._file = file
        self.notice = ""
        self._held: tuple[BatchNumber, FileLock] | None = None
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            self._database = self._opened()
        except NewerDatabaseError:
            raise ChangeLogError("it was written by a newer Dropmill") from None
        except (OSError, sqlite3.Error, MemoryError) as error:
            raise ChangeLogError(_reason(error)) from error

    def begin(self, key: str | None = None) -> BatchNumber:
        """A new batch, the last one from now on; ``key`` is the journal's for it."""
        insert = f"INSERT INTO batches (began_s, key, turn) VALUES (?, ?, {_NEXT_TURN})"
        with self._transaction() as database:
            number = BatchNumber(database.execute(insert, (self._clock(), key)).lastrowid or 0)
            limits = (LEAST_BATCHES, MAX_BATCHES, MAX_CHANGES)
            old = database.execute(_OLD, limits).fetchall()
            database.executemany("DELETE FROM changes WHERE NOT is_under_way AND batch = ?", old)
            database.executemany(
                "DELETE FROM batches WHERE number = ?1"
                " AND NOT EXISTS (SELECT 1 FROM changes WHERE batch = ?1)",
                old,
            )
        return number

    def go_on(self, key: str) -> BatchNumber | None:
        """Be at work on the last batch of ``key`` again, which is the last of all from now on.

        ``None`` if there is none that nobody has tried to undo, or is undoing just now.
        """
        self.rest()
        if (number := self._last_of(key)) is None:
            return None
        try:
            self._held = number, FileLock(self._lock_file(number))
        except BlockingIOError:
            return None
        except OSError:
            pass  # where there can be no lock, changes are kept all the same
        if self._last_of(key) != number:
            return None  # it was undone before it was ours
        with self._transaction() as database:
            update = f"UPDATE batches SET turn = {_NEXT_TURN} WHERE number = ?"
            database.execute(update, (number,))
        return number

    def append(self, batch: BatchNumber, changes: Sequence[Change]) -> tuple[ChangeNumber, ...]:
        """Keep ``changes``, in this order."""
        rows = [(batch, is_under_way(each), encode_change(each)) for each in changes]
        insert = "INSERT INTO changes (batch, is_under_way, body) VALUES (?, ?, ?)"
        with self._transaction() as database:
            return tuple(ChangeNumber(database.execute(insert, row).lastrowid or 0) for row in rows)

    def amend(self, number: ChangeNumber, change: Change) -> None:
        """Keep ``change`` in the place of one that was kept before."""
        update = "UPDATE changes SET is_under_way = ?, body = ? WHERE number = ?"
        with self._transaction() as database:
            database.execute(update, (is_under_way(change), encode_change(change), number))

    def hold(self, batch: BatchNumber) -> None:
        """From now on we are at work on ``batch``, and on no other: nobody else may undo it."""
        if self._held is not None and self._held[0] == batch:
            return
        self.rest()
        # Where there can be no lock, changes are kept all the same.
        with suppress(OSError):
            self._held = batch, FileLock(self._lock_file(batch))

    def rest(self) -> None:
        """We are at work on no batch any more."""
        held, self._held = self._held, None
        if held is not None:
            held[1].release(removes=True)

    @contextmanager
    def claim(self, batch: BatchNumber) -> Iterator[None]:
        """Nobody else is at work on ``batch`` while this is entered. Raises ``BatchBusyError``."""
        self.rest()
        try:
            lock = FileLock(self._lock_file(batch))
        except BlockingIOError as error:
            raise BatchBusyError from error
        except OSError as error:
            raise ChangeLogError(_reason(error)) from error
        try:
            yield
        finally:
            lock.release(removes=True)

    def remove(self, numbers: Sequence[ChangeNumber]) -> None:
        """Forget these; a batch without any is not told of any more."""
        with self._transaction() as database:
            rows = [(number,) for number in numbers]
            database.executemany("DELETE FROM changes WHERE number = ?", rows)

    def mark_undone(self, batch: BatchNumber) -> None:
        """It was tried to undo this batch."""
        with self._transaction() as database:
            database.execute("UPDATE batches SET was_undone = 1 WHERE number = ?", (batch,))

    def batches(self) -> list[ChangedBatch]:
        """Those that have changes, the last first."""
        query = """SELECT batches.number, began_s, count(*), was_undone FROM batches
            JOIN changes ON batch = batches.number
            GROUP BY batches.number ORDER BY turn DESC"""
        with self._transaction() as database:
            rows = database.execute(query).fetchall()
        return [
            ChangedBatch(BatchNumber(number), began_s, count, bool(undone))
            for number, began_s, count, undone in rows
        ]

    def changes(self, batch: BatchNumber) -> list[KeptChange]:
        """The changes of a batch, the last first."""
        return self._kept("WHERE batch = ? ORDER BY number DESC", (batch,))

    def broken_off(self) -> list[KeptChange]:
        """Originals that were being replaced when a program was ended, or are just now."""
        return self._kept("WHERE is_under_way ORDER BY number DESC", ())

    def close(self) -> None:
        """Let go of the file."""
        self.rest()
        self._database.close()

    def _last_of(self, key: str) -> BatchNumber | None:
        query = """SELECT number FROM batches WHERE key = ? AND NOT was_undone
            ORDER BY turn DESC LIMIT 1"""
        with self._transaction() as database:
            row = database.execute(query, (key,)).fetchone()
        return None if row is None else BatchNumber(row[0])

    def _lock_file(self, batch: BatchNumber) -> Path:
        return self._file.with_name(f"{self._file.stem}-{batch}.lock")

    def _kept(self, condition: str, values: tuple[int, ...]) -> list[KeptChange]:
        query = f"SELECT number, batch, body FROM changes {condition}"
        with self._transaction() as database:
            rows = database.execute(query, values).fetchall()
        return [
            KeptChange(ChangeNumber(number), BatchNumber(batch), decode_change(body))
            for number, batch, body in rows
        ]

    def _opened(self) -> sqlite3.Connection:
        # Not synced at every change, which would be once a picture.
        try:
            return open_database(self._file, LAYOUT, Synced.AT_TIMES, _PATIENCE_S)
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise
        if aside := self._set_aside():
            self.notice = Sentence(
                "The list of what can be undone was damaged and was set aside as {file};"
                " what was done before cannot be undone any more.",
                file=display_name(aside),
            )
        return open_database(self._file, LAYOUT, Synced.AT_TIMES, _PATIENCE_S)

    def _set_aside(self) -> Path | None:
        """Make room for a new file; ``None`` if another program has. Raises ``OSError``."""
        # One at a time: two that find it broken would each set aside what the other has made.
        with FileLock(self._file.with_name(f"{self._file.stem}.lock"), waits=True):
            return None if is_sound(self._file) else set_aside(self._file)

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        try:
            with transaction(self._database):
                yield self._database
        except sqlite3.Error as error:
            if not is_damage(error):
                raise ChangeLogError(_reason(error)) from error
            raise ChangeLogError(self._broken()) from error

    def _broken(self) -> str:
        """It turned out to be damaged while it was used: the next program begins a new one."""
        self.close()
        try:
            aside = self._set_aside()
        except OSError as error:
            return f"the file is damaged and cannot be set aside ({_reason(error)})"
        where = "" if aside is None else f" as {display_name(aside)}"
        return f"the file was damaged and was set aside{where}"


def _reason(error: Exception) -> str:
    if isinstance(error, MemoryError):
        return "there is too little memory"
    return (getattr(error, "strerror", None) or str(error)).rstrip(".")
