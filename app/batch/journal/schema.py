"""The journal's tables, and how those of an older version become today's.

Owns the layout and what a connection is set to. Must not read or write records.

Paths are bytes (``os.fsencode``): names of files may be no Unicode. What is kept of a batch's items
goes when the batch has ended; what is known of results stays, whatever becomes of history.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from pathlib import Path

#: Raised when a table changes; ``MIGRATIONS`` says how.
SCHEMA_VERSION = 1

#: How long to wait for another Dropmill that writes, in seconds; it takes milliseconds.
BUSY_S = 3.0

TABLES = """
CREATE TABLE wishes (
    id INTEGER PRIMARY KEY,
    body TEXT NOT NULL UNIQUE
);
CREATE TABLE batches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,  -- a number of a lock's file, so never used twice
    origin TEXT NOT NULL,
    begun_s REAL NOT NULL,
    ended_s REAL,                          -- NULL: under way, or broken off
    wish INTEGER NOT NULL REFERENCES wishes (id),
    counts TEXT NOT NULL DEFAULT '{}',     -- written at the end: pictures for each status
    bytes_in INTEGER NOT NULL DEFAULT 0,
    bytes_out INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE walks (
    id INTEGER PRIMARY KEY,
    batch INTEGER NOT NULL,
    body TEXT NOT NULL,
    has_ended INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE items (
    batch INTEGER NOT NULL,
    source BLOB NOT NULL,
    number INTEGER NOT NULL,               -- in which order they were added
    folder BLOB NOT NULL,
    size_bytes INTEGER NOT NULL,
    modified_ns INTEGER,
    wish INTEGER,                          -- what the names in targets were planned for
    targets BLOB,
    status TEXT,                           -- NULL: has not ended
    code TEXT,
    bytes_in INTEGER NOT NULL DEFAULT 0,
    bytes_out INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (batch, source)
) WITHOUT ROWID;
CREATE TABLE done (
    id INTEGER PRIMARY KEY,
    source BLOB NOT NULL,
    meaning BLOB NOT NULL,
    size_bytes INTEGER NOT NULL,
    modified_ns INTEGER,                   -- NULL: the source changed while it was converted
    digest BLOB,
    written INTEGER NOT NULL,              -- how many results there have to be
    confirmed_s REAL NOT NULL,
    UNIQUE (source, meaning)
);
CREATE TABLE results (
    path BLOB PRIMARY KEY,
    done INTEGER NOT NULL,
    place INTEGER NOT NULL,
    size_bytes INTEGER NOT NULL,
    modified_ns INTEGER                    -- NULL: not looked at since it was written
) WITHOUT ROWID;
CREATE INDEX results_by_done ON results (done);
CREATE TABLE upkeep (
    pruned_s REAL NOT NULL
);
"""

#: The statements that make version N + 1 of version N.
MIGRATIONS: Mapping[int, str] = {}


class NewerJournalError(Exception):
    """A newer Dropmill has written this journal."""


def connect(file: Path) -> sqlite3.Connection:
    """Open the journal, which is made where it is missing.

    Raises:
        NewerJournalError: a newer Dropmill has written it; it was not changed.
        sqlite3.Error: this is no journal, the disk is full, or another program keeps it.
    """
    connection = sqlite3.connect(
        file, timeout=BUSY_S, isolation_level=None, check_same_thread=False, cached_statements=64
    )
    try:
        if (version := _version(connection)) > SCHEMA_VERSION:
            raise NewerJournalError
        connection.execute("PRAGMA journal_mode = WAL")
        # A planned name must be on the disk before a result can have it, also when power fails.
        connection.execute("PRAGMA synchronous = FULL")
        if version < SCHEMA_VERSION:
            _bring_up_to_date(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _bring_up_to_date(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = _version(connection)  # another process may have been faster
        steps = range(version, SCHEMA_VERSION) if version else ()
        scripts = [MIGRATIONS[step] for step in steps] if version else [TABLES]
        for statement in ";\n".join(scripts).split(";\n"):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
