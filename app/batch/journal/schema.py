"""The journal's tables, and how those of an older version become today's.

Must not read or write records.

Paths are bytes (``os.fsencode``): names of files may be no Unicode. What is kept of a batch's items
goes when the batch has ended; what is known of results stays, whatever becomes of history.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from app.batch.database import Layout, Synced, open_database

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
    bytes_out INTEGER NOT NULL DEFAULT 0,
    key TEXT NOT NULL                      -- random: numbers begin anew with the next journal
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
    own INTEGER,                           -- what is made of it where that is not the batch's wish
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
    kept TEXT NOT NULL DEFAULT '[]',       -- those that were no gain: bytes, and place of a copy
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

_MIGRATIONS = {
    1: "ALTER TABLE done ADD COLUMN kept TEXT NOT NULL DEFAULT '[]'",
    2: "ALTER TABLE items ADD COLUMN own INTEGER",
    3: """ALTER TABLE batches ADD COLUMN key TEXT NOT NULL DEFAULT '';
UPDATE batches SET key = lower(hex(randomblob(16)))""",
}

LAYOUT = Layout(4, TABLES, _MIGRATIONS)


def connect(file: Path) -> sqlite3.Connection:
    """Open the journal, as ``open_database`` does.

    A planned name must be on the disk before a result can have it, also when power fails.
    """
    return open_database(file, LAYOUT, Synced.ALWAYS, BUSY_S)
