"""What is written into the journal, a statement or two each.

Owns the statements that change it. Must not begin or end a transaction: the writer does.
"""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from app.batch.file_identity import FileStamp
from app.batch.journal.values import (
    JournalPicture,
    Origin,
    Walk,
    Wish,
    meaning_of,
    packed_paths,
    text_of,
    text_of_kept,
    text_of_wish,
)
from workers.contract.items import Kept

#: What the journal keeps at most: batches in history, sources whose results are known, and for how
#: many days after they were last seen.
MAX_BATCHES = 1000
MAX_DONE = 500_000
MAX_AGE_DAYS = 365
#: What is kept however old it seems: a clock that was wrong once must not cost what is recent.
LEAST_BATCHES, LEAST_DONE = 50, 100_000
_DAY_S = 86_400.0


class EndedPicture(Struct, frozen=True):
    """How a picture ended; ``written`` are its results with their bytes, in order.

    ``kept`` are the results that would have been no gain. ``is_done`` says that nothing is missing,
    so that it need not be converted again.
    """

    source: Path
    status: str
    code: str | None = None
    wish: Wish | None = None
    written: tuple[tuple[Path, int], ...] = ()
    kept: tuple[Kept, ...] = ()
    bytes_in: int = 0
    is_done: bool = False

    @property
    def there(self) -> tuple[tuple[Path, int], ...]:
        """The files that were written, copies of the source among them."""
        copies = ((end.output, end.bytes_in) for end in self.kept if end.output is not None)
        return (*self.written, *copies)


class SeenPicture(Struct, frozen=True):
    """Source and results as they were found after the conversion.

    ``digest`` is ``None`` where the source could not be read, ``results`` has what is there.
    """

    source: Path
    wish: Wish
    stamp: FileStamp | None
    digest: bytes | None
    results: tuple[tuple[Path, FileStamp], ...]


class Tables:
    """The journal's tables, to be changed within one transaction; all raises ``sqlite3.Error``."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._wishes: dict[Wish, int] = {}

    # Batches

    def begin(self, origin: Origin, wish: Wish, key: str) -> int:
        """Add a batch that is under way; returns its number."""
        row = (text_of(origin), time.time(), self._number_of(wish), key)
        insert = "INSERT INTO batches (origin, begun_s, wish, key) VALUES (?, ?, ?, ?)"
        cursor = self._run(insert, row)
        assert cursor.lastrowid is not None
        return cursor.lastrowid

    def set_wish(self, batch: int, wish: Wish) -> None:
        """Pictures that have no names yet are to become this."""
        self._run("UPDATE batches SET wish = ? WHERE id = ?", (self._number_of(wish), batch))

    def begin_walk(self, batch: int, walk: Walk) -> None:
        """The user has named more."""
        self._run("INSERT INTO walks (batch, body) VALUES (?, ?)", (batch, text_of(walk)))

    def end_walk(self, batch: int, *, all_before: bool) -> None:
        """All pictures of the first walk that had not ended were added, or of all walks."""
        self._run(
            "UPDATE walks SET has_ended = 1 WHERE batch = ? AND (? OR id ="
            " (SELECT min(id) FROM walks WHERE batch = ? AND NOT has_ended))",
            (batch, all_before, batch),
        )

    def finish(self, batch: int) -> None:
        """The batch is over: of its items only counts are kept."""
        counts = dict(
            self._run(
                "SELECT coalesce(status, 'cancelled'), count(*) FROM items WHERE batch = ?"
                " GROUP BY 1",
                (batch,),
            )
        )
        self._run(
            "UPDATE batches SET ended_s = ?, counts = ?,"
            " bytes_in = (SELECT coalesce(sum(bytes_in), 0) FROM items WHERE batch = id),"
            " bytes_out = (SELECT coalesce(sum(bytes_out), 0) FROM items WHERE batch = id)"
            " WHERE id = ? AND ended_s IS NULL",
            (time.time(), json.dumps(counts), batch),
        )
        self._run("DELETE FROM items WHERE batch = ?", (batch,))

    # Items

    def cancel(self, batch: int) -> None:
        """Nothing that has not ended is to be converted any more."""
        self._run(
            "UPDATE items SET status = 'cancelled' WHERE batch = ? AND status IS NULL", (batch,)
        )

    def add(
        self, batch: int, first: int, pictures: Sequence[JournalPicture], status: str | None = None
    ) -> None:
        """Add pictures that wait, or wait again; they are numbered from ``first``.

        With a ``status`` they have ended already.
        """
        owns = [self._number_of(each.own) if each.own else None for each in pictures]
        self._connection.executemany(
            "INSERT INTO items"
            " (batch, source, number, folder, size_bytes, modified_ns, status, own)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (batch, source) DO UPDATE SET"
            " status = excluded.status, code = NULL, own = excluded.own,"
            " size_bytes = excluded.size_bytes, modified_ns = excluded.modified_ns",
            (
                (*_item_row(batch, number, each), status, own)
                for number, (each, own) in enumerate(zip(pictures, owns, strict=True), first)
            ),
        )

    def set_own(self, batch: int, sources: Iterable[Path], wish: Wish | None) -> None:
        """This is made of these pictures, or with ``None`` what the batch's wish says."""
        own = None if wish is None else self._number_of(wish)
        self._connection.executemany(
            "UPDATE items SET own = ? WHERE batch = ? AND source = ?",
            ((own, batch, os.fsencode(source)) for source in sources),
        )

    def remove(self, batch: int, sources: Iterable[Path]) -> None:
        """Forget pictures that were taken off the list before they ended."""
        self._connection.executemany(
            "DELETE FROM items WHERE batch = ? AND source = ?",
            ((batch, os.fsencode(source)) for source in sources),
        )

    def plan(self, batch: int, source: Path, wish: Wish, targets: Sequence[Path]) -> None:
        """These names are to be given to what ``wish`` makes of a picture."""
        self._run(
            "UPDATE items SET wish = ?, targets = ? WHERE batch = ? AND source = ?",
            (self._number_of(wish), packed_paths(targets), batch, os.fsencode(source)),
        )

    def end(self, batch: int, ended: EndedPicture) -> None:
        """A picture has ended."""
        source = os.fsencode(ended.source)
        bytes_out = sum(size for _, size in ended.written)
        self._run(
            "UPDATE items SET status = ?, code = ?, bytes_in = ?, bytes_out = ?,"
            " targets = coalesce(?, targets) WHERE batch = ? AND source = ?",
            (
                ended.status,
                ended.code,
                ended.bytes_in,
                bytes_out,
                packed_paths(path for path, _ in ended.written) if ended.written else None,
                batch,
                source,
            ),
        )
        if ended.is_done and ended.wish is not None:
            self._keep_results(batch, source, ended.wish, ended)

    # What is done

    def see(self, seen: SeenPicture) -> None:
        """Complete what is known of a picture that was converted."""
        key = (os.fsencode(seen.source), meaning_of(seen.wish))
        if seen.stamp is not None:
            # Of a source that changed while it was converted nobody knows what was converted.
            self._run(
                "UPDATE done SET digest = ?, modified_ns ="
                " CASE WHEN size_bytes = ? AND modified_ns = ? THEN modified_ns END"
                " WHERE source = ? AND meaning = ?",
                (seen.digest, *seen.stamp, *key),
            )
        self._connection.executemany(
            "UPDATE results SET modified_ns = ? WHERE path = ? AND size_bytes = ?",
            (
                (stamp.modified_ns, os.fsencode(path), stamp.size_bytes)
                for path, stamp in seen.results
            ),
        )

    def confirm(self, done: int, modified_ns: int) -> None:
        """What was done is still right; the source has this time now."""
        self._run(
            "UPDATE done SET confirmed_s = ?, modified_ns = ? WHERE id = ?",
            (time.time(), modified_ns, done),
        )

    def _keep_results(self, batch: int, source: bytes, wish: Wish, ended: EndedPicture) -> None:
        meaning, there = meaning_of(wish), ended.there
        self._run(
            "INSERT INTO done"
            " (source, meaning, size_bytes, modified_ns, written, kept, confirmed_s)"
            " SELECT source, ?, size_bytes, modified_ns, ?, ?, ? FROM items"
            " WHERE batch = ? AND source = ?"
            " ON CONFLICT (source, meaning) DO UPDATE SET size_bytes = excluded.size_bytes,"
            " modified_ns = excluded.modified_ns, digest = NULL, written = excluded.written,"
            " kept = excluded.kept, confirmed_s = excluded.confirmed_s",
            (meaning, len(there), text_of_kept(ended.kept), time.time(), batch, source),
        )
        found = self._run(
            "SELECT id FROM done WHERE source = ? AND meaning = ?", (source, meaning)
        ).fetchone()
        if found is None:
            return
        self._run("DELETE FROM results WHERE done = ?", found)
        self._connection.executemany(
            "INSERT OR REPLACE INTO results (path, done, place, size_bytes) VALUES (?, ?, ?, ?)",
            ((os.fsencode(path), *found, place, size) for place, (path, size) in enumerate(there)),
        )

    # Limits

    def prune_if_due(self) -> None:
        """Once a day, forget what is older, or more, than the journal keeps.

        Never a batch that can go on.
        """
        now_s = time.time()
        # What was done in the future was done by a wrong clock.
        lately = (now_s - _DAY_S, now_s)
        found = self._run("SELECT 1 FROM upkeep WHERE pruned_s BETWEEN ? AND ?", lately)
        if found.fetchone() is None:
            self._prune(now_s - MAX_AGE_DAYS * _DAY_S)
            self._run("DELETE FROM upkeep", ())
            self._run("INSERT INTO upkeep (pruned_s) VALUES (?)", (now_s,))

    def _prune(self, oldest_s: float) -> None:
        for before_s, most in ((oldest_s, LEAST_BATCHES), (float("inf"), MAX_BATCHES)):
            self._run(
                "DELETE FROM batches WHERE ended_s < ? AND id <="
                " (SELECT id FROM batches ORDER BY id DESC LIMIT 1 OFFSET ?)",
                (before_s, most),
            )
        self._run(
            "DELETE FROM done WHERE confirmed_s <="
            " (SELECT confirmed_s FROM done ORDER BY confirmed_s DESC LIMIT 1 OFFSET ?)",
            (MAX_DONE,),
        )
        # The last to be seen and, where the clock was behind then, the last to come.
        self._run(
            "DELETE FROM done WHERE confirmed_s < ? AND confirmed_s <="
            " (SELECT confirmed_s FROM done ORDER BY confirmed_s DESC LIMIT 1 OFFSET ?)"
            " AND id <= (SELECT id FROM done ORDER BY id DESC LIMIT 1 OFFSET ?)",
            (oldest_s, LEAST_DONE, LEAST_DONE),
        )
        self._sweep()

    def clear(self) -> None:
        """Forget every batch that has ended, and what is known of results."""
        self._run("DELETE FROM batches WHERE ended_s IS NOT NULL", ())
        self._run("DELETE FROM done", ())
        self._run("DELETE FROM results", ())
        self._sweep()

    def _sweep(self) -> None:
        self._run("DELETE FROM results WHERE done NOT IN (SELECT id FROM done)", ())
        self._run("DELETE FROM walks WHERE batch NOT IN (SELECT id FROM batches)", ())
        self._run(
            "DELETE FROM wishes WHERE id NOT IN (SELECT wish FROM batches"
            " UNION SELECT wish FROM items WHERE wish IS NOT NULL"
            " UNION SELECT own FROM items WHERE own IS NOT NULL)",
            (),
        )

    def _number_of(self, wish: Wish) -> int:
        if wish not in self._wishes:
            body = (text_of_wish(wish),)
            self._run("INSERT OR IGNORE INTO wishes (body) VALUES (?)", body)
            row = self._run("SELECT id FROM wishes WHERE body = ?", body).fetchone()
            self._wishes[wish] = int(row[0])
        return self._wishes[wish]

    def _run(self, statement: str, values: Sequence[object]) -> sqlite3.Cursor:
        return self._connection.execute(statement, values)


def _item_row(batch: int, number: int, picture: JournalPicture) -> tuple[object, ...]:
    source, folder = os.fsencode(picture.source), os.fsencode(picture.folder)
    return batch, source, number, folder, *(picture.stamp or (0, None))
