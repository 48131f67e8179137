"""A file of SQLite's: opened, brought up to date, and changed all at once or not at all.

Owns what a connection is set to. Must not know any table.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path

from msgspec import Struct, field

#: The part of SQLite's error codes that says what is wrong; the rest says where.
_PRIMARY = 0xFF


class Synced(StrEnum):
    """What is still there after the power has failed; whoever is killed loses nothing."""

    ALWAYS = "FULL"
    """Every change that was made."""
    AT_TIMES = "NORMAL"
    """All but the changes of the last moments."""


class Layout(Struct, frozen=True):
    """The tables that a file has.

    ``tables`` are the statements that make them. ``version`` is raised when a table changes;
    ``migrations`` has the statements that make version N + 1 of version N.
    """

    version: int
    tables: str
    migrations: Mapping[int, str] = field(default_factory=dict)


class NewerDatabaseError(Exception):
    """A newer Dropmill has written this file."""


def open_database(
    file: Path, layout: Layout, synced: Synced, patience_s: float
) -> sqlite3.Connection:
    """Open ``file``, which is made where it is missing; any thread may use it, one at a time.

    ``patience_s`` is how long another program that writes into it is waited for.

    Raises:
        NewerDatabaseError: a newer Dropmill has written it; it was not changed.
        sqlite3.Error: this is no database, the disk is full, or another program keeps it.
    """
    connection = sqlite3.connect(
        file,
        timeout=patience_s,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=64,
    )
    try:
        if (version := _version(connection)) > layout.version:
            raise NewerDatabaseError
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA synchronous = {synced}")
        if version < layout.version:
            _bring_up_to_date(connection, layout)
    except BaseException:
        connection.close()
        raise
    return connection


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Make all changes within, or none of them when one fails. Raises ``sqlite3.Error``."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def primary_code(error: Exception) -> int:
    """What is wrong, as one of SQLite's primary codes; 0 if that is not known."""
    return (getattr(error, "sqlite_errorcode", 0) or 0) & _PRIMARY


def is_damage(error: Exception) -> bool:
    """Whether this is what SQLite says of a file that is no database (any more)."""
    return primary_code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def is_sound(file: Path) -> bool:
    """Whether the database in ``file`` is whole. Reads all of it."""
    try:
        with contextlib.closing(sqlite3.connect(file)) as connection:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.DatabaseError as error:
        return not is_damage(error)


def set_aside(file: Path) -> Path:
    """Put a damaged file where the next is not in its way; returns where. Raises ``OSError``."""
    aside = file.with_name(f"{file.name}.corrupt")
    file.replace(aside)
    for ending in ("-wal", "-shm"):  # of no use to the next one
        with contextlib.suppress(FileNotFoundError):
            file.with_name(file.name + ending).replace(aside.with_name(aside.name + ending))
    return aside


def _bring_up_to_date(connection: sqlite3.Connection, layout: Layout) -> None:
    with transaction(connection):
        version = _version(connection)  # another process may have been faster
        steps = range(version, layout.version) if version else ()
        scripts = [layout.migrations[step] for step in steps] if version else [layout.tables]
        for statement in ";\n".join(scripts).split(";\n"):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {layout.version}")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
