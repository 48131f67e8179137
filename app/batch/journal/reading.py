"""What the journal tells: batches in history, those that can go on, what is missing of one.

Owns the statements that only read. Must not change anything.
"""

from __future__ import annotations

import itertools
import json
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import lru_cache
from operator import itemgetter
from pathlib import Path, PurePath
from typing import Any

from msgspec import Struct

from app.batch.file_identity import FileStamp
from app.batch.journal.opening import batch_lock_file
from app.batch.journal.values import (
    JournalPicture,
    Origin,
    RecordedBatch,
    RecordedStamp,
    UnendedPicture,
    Walk,
    Wish,
    ends_of,
    unpacked_paths,
    value_from,
)
from workers.contract.items import ResultEnd, Status
from workers.platforms.file_lock import FileLock

_WAITING = Status.WAITING.word


_KNOWN = """
SELECT done.id, done.size_bytes, done.modified_ns, digest, confirmed_s, written, kept,
    path, results.size_bytes, results.modified_ns, place
FROM done LEFT JOIN results ON results.done = done.id
WHERE source = ? AND meaning = ?
UNION ALL
SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    path, results.size_bytes, results.modified_ns, place
FROM results JOIN done ON done.id = done
WHERE path = ? AND meaning = ?
ORDER BY place
"""

_KNOWN_AMONG = """
SELECT done.id, done.size_bytes, done.modified_ns, digest, confirmed_s, written, kept,
    path, results.size_bytes, results.modified_ns, source
FROM done LEFT JOIN results ON results.done = done.id
WHERE meaning = ? AND source IN ({})
ORDER BY done.id, place
"""


class KnownDone(Struct, frozen=True):
    """What is known of a source that was converted.

    ``results`` are the files, with size and time as recorded; ``ends`` are how it stands if they
    are still there.
    """

    number: int
    stamp: FileStamp
    digest: bytes | None
    confirmed_s: float
    results: tuple[tuple[Path, RecordedStamp], ...]
    ends: tuple[ResultEnd, ...]

    @property
    def paths(self) -> tuple[Path, ...]:
        """The results."""
        return tuple(path for path, _ in self.results)


class JournalReader:
    """Reads on a connection of its own, in one thread at a time; all raises ``sqlite3.Error``."""

    def __init__(self, file: Path) -> None:
        self._folder = file.parent
        self._connection = sqlite3.connect(
            file, isolation_level=None, check_same_thread=False, timeout=1.0
        )

    def close(self) -> None:
        """Read no more."""
        self._connection.close()

    # Batches

    def batches(self) -> list[RecordedBatch]:
        """Every batch, the last first."""
        return self._batches("")

    def unfinished(self) -> list[RecordedBatch]:
        """Those that were broken off and can go on, the last first."""
        return [batch for batch in self.broken_off() if batch.is_unfinished]

    def broken_off(self) -> list[RecordedBatch]:
        """Those that were broken off, whether they can go on or not, the last first."""
        return [batch for batch in self._batches("WHERE ended_s IS NULL") if batch.is_broken_off]

    def has_ended(self, batch: int) -> bool:
        """Whether a batch is over, or forgotten."""
        statement = "SELECT 1 FROM batches WHERE id = ? AND ended_s IS NULL"
        return self._connection.execute(statement, (batch,)).fetchone() is None

    def walks(self, batch: int, *, ended: bool) -> list[Walk]:
        """The walks that had not ended, with ``ended`` all. Raises ``ValueError``.

        That is for those of another version.
        """
        rows = self._connection.execute(
            "SELECT body FROM walks WHERE batch = ? AND has_ended <= ? ORDER BY id", (batch, ended)
        )
        return [value_from(body, Walk) for (body,) in rows]

    def _batches(self, condition: str) -> list[RecordedBatch]:
        rows = self._connection.execute(
            "SELECT batches.id, key, origin, begun_s, ended_s, wishes.body, counts, bytes_in,"
            f" bytes_out FROM batches LEFT JOIN wishes ON wishes.id = wish {condition}"
            " ORDER BY batches.id DESC"
        ).fetchall()
        return [batch for row in rows if (batch := self._batch(*row)) is not None]

    def _batch(
        self,
        number: int,
        key: str,
        origin: str,
        begun_s: float,
        ended_s: float | None,
        wish: str | None,
        counts: str,
        bytes_in: int,
        bytes_out: int,
    ) -> RecordedBatch | None:
        try:
            known_origin = value_from(origin, Origin)
        except ValueError:
            return None  # of a version that is not this one
        told = dict(json.loads(counts))
        if ended_s is None:
            told, bytes_in, bytes_out = self._counts_so_far(number)
        return RecordedBatch(
            number=number,
            key=key,
            origin=known_origin,
            begun_s=begun_s,
            ended_s=ended_s,
            is_running=ended_s is None and self._is_running(number),
            wish=_wish(wish),
            counts=told,
            bytes_in=bytes_in,
            bytes_out=bytes_out,
            sources=self._sources(number),
        )

    def _counts_so_far(self, batch: int) -> tuple[dict[str, int], int, int]:
        rows = self._connection.execute(
            "SELECT coalesce(status, ?), count(*), sum(bytes_in), sum(bytes_out)"
            " FROM items WHERE batch = ? GROUP BY 1",
            (_WAITING, batch),
        ).fetchall()
        counts = {status: count for status, count, _, _ in rows}
        return counts, sum(row[2] for row in rows), sum(row[3] for row in rows)

    def _sources(self, batch: int) -> tuple[Path, ...]:
        rows = self._connection.execute("SELECT body FROM walks WHERE batch = ?", (batch,))
        try:
            return tuple(path for (body,) in rows for path in value_from(body, Walk).paths)
        except ValueError:
            return ()

    def _is_running(self, batch: int) -> bool:
        lock = batch_lock_file(self._folder, batch)
        try:
            if lock.exists():
                FileLock(lock).release()
        except OSError:
            return True
        return False

    # Items

    def count_items(self, batch: int) -> int:
        """One more than the highest number of an item."""
        statement = "SELECT coalesce(max(number) + 1, 0) FROM items WHERE batch = ?"
        return int(self._connection.execute(statement, (batch,)).fetchone()[0])

    def items(self, batch: int) -> Iterator[tuple[UnendedPicture, str | None]]:
        """Every item in the order it was added, with the word of its status once it has ended."""
        return self._items(batch, "")

    def begun(self, batch: int) -> Iterator[UnendedPicture]:
        """The items that got names and have not ended, in the order they were added."""
        begun = self._items(batch, "AND status IS NULL AND targets IS NOT NULL")
        return (item for item, _ in begun)

    def _items(self, batch: int, condition: str) -> Iterator[tuple[UnendedPicture, str | None]]:
        statement = (
            "SELECT source, folder, size_bytes, modified_ns, wishes.body, targets, status,"
            " owns.body FROM items LEFT JOIN wishes ON wishes.id = wish"
            " LEFT JOIN wishes AS owns ON owns.id = own"
            f" WHERE batch = ? {condition} ORDER BY number"
        )
        with closing(self._connection.execute(statement, (batch,))) as rows:
            for source, folder, size, modified_ns, wish, targets, status, own in rows:
                picture = JournalPicture(
                    Path(os.fsdecode(source)),
                    PurePath(os.fsdecode(folder)),
                    None if modified_ns is None else FileStamp(size, modified_ns),
                    _wish(own),
                )
                yield UnendedPicture(picture, _wish(wish), unpacked_paths(targets)), status

    def holds(self, batch: int, source: Path) -> bool:
        """Whether this picture is on the list of the batch."""
        statement = "SELECT 1 FROM items WHERE batch = ? AND source = ?"
        key = (batch, os.fsencode(source))
        return self._connection.execute(statement, key).fetchone() is not None

    def planned(self, batch: int, source: Path) -> tuple[Wish | None, tuple[Path, ...]]:
        """The names a picture of the batch was to get, and for what."""
        row = self._connection.execute(
            "SELECT wishes.body, targets FROM items LEFT JOIN wishes ON wishes.id = wish"
            " WHERE batch = ? AND source = ?",
            (batch, os.fsencode(source)),
        ).fetchone()
        return (None, ()) if row is None else (_wish(row[0]), unpacked_paths(row[1]))

    # What is done

    def known(self, source: Path, meaning: bytes) -> KnownDone | RecordedStamp | None:
        """What was made of ``source`` by a wish with this meaning, if it is known completely.

        Of a source that is itself such a result, its size and time as recorded. It is one question
        to the database: after each the interpreter may go on with another thread.
        """
        key = os.fsencode(source)
        rows = self._connection.execute(_KNOWN, (key, meaning, key, meaning)).fetchall()
        if not rows:
            return None
        own = next((row for row in rows if row[0] is None), None)
        if own is not None:
            return RecordedStamp(own[8], own[9])
        return _known_done(rows)

    def known_among(self, sources: Sequence[str], meaning: bytes) -> dict[str, KnownDone]:
        """What was made of each of ``sources``, in one question for all of them."""
        statement = _KNOWN_AMONG.format(",".join("?" * len(sources)))
        rows = self._connection.execute(statement, (meaning, *map(os.fsencode, sources)))
        known: dict[str, KnownDone] = {}
        for _, group in itertools.groupby(rows, key=itemgetter(0)):
            of_one = list(group)
            if (done := _known_done(of_one)) is not None:
                known[os.fsdecode(of_one[0][10])] = done
        return known


def _known_done(rows: Sequence[tuple[Any, ...]]) -> KnownDone | None:
    """``rows`` are all of one source; ``None`` if it is not known completely."""
    number, size, modified_ns, digest, confirmed_s, written, kept, *_ = rows[0]
    results = tuple(
        (Path(os.fsdecode(row[7])), RecordedStamp(row[8], row[9]))
        for row in rows
        if row[7] is not None
    )
    if modified_ns is None or len(results) != written:
        return None
    if not (ends := ends_of(size, [path for path, _ in results], kept)):
        return None
    return KnownDone(number, FileStamp(size, modified_ns), digest, confirmed_s, results, ends)


@lru_cache(maxsize=64)
def _wish(body: str | None) -> Wish | None:
    """``None`` also for what another version has written."""
    try:
        return None if body is None else value_from(body, Wish)
    except ValueError:
        return None
