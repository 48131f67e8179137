"""Files of SQLite's: tables of older versions become today's, and changes are made together."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.batch import change_store
from app.batch.database import (
    Layout,
    NewerDatabaseError,
    Synced,
    open_database,
    transaction,
)
from app.batch.journal import schema

LAYOUT = Layout(1, "CREATE TABLE birds (name TEXT);\nCREATE INDEX by_name ON birds (name)")


def opened(file: Path, layout: Layout = LAYOUT) -> sqlite3.Connection:
    return open_database(file, layout, Synced.AT_TIMES, 0.05)


@pytest.mark.parametrize("layout", [schema.LAYOUT, change_store.LAYOUT], ids=["journal", "changes"])
def test_tables_of_every_older_version_become_todays(layout: Layout) -> None:
    assert set(layout.migrations) == set(range(1, layout.version))


def test_a_failed_migration_changes_nothing(tmp_path: Path) -> None:
    opened(tmp_path / "j").close()
    step = "ALTER TABLE birds ADD COLUMN song TEXT;\nCREATE TABLE birds (id)"
    newer = replace(LAYOUT, version=2, migrations={1: step})
    with pytest.raises(sqlite3.OperationalError, match="birds"):
        opened(tmp_path / "j", newer)

    newer = replace(newer, migrations={1: step.partition(";")[0]})
    connection = opened(tmp_path / "j", newer)
    assert connection.execute("SELECT song FROM birds").fetchall() == []
    connection.close()


def test_a_newer_file_is_left_alone(tmp_path: Path) -> None:
    opened(tmp_path / "j", replace(LAYOUT, version=2)).close()
    before = (tmp_path / "j").read_bytes()
    with pytest.raises(NewerDatabaseError):
        opened(tmp_path / "j")
    assert (tmp_path / "j").read_bytes() == before


def test_a_change_that_fails_takes_those_before_it_back(tmp_path: Path) -> None:
    connection = opened(tmp_path / "j")
    with suppress(sqlite3.OperationalError), transaction(connection):
        connection.execute("INSERT INTO birds VALUES ('wren')")
        connection.execute("INSERT INTO trees VALUES ('oak')")
    assert connection.execute("SELECT * FROM birds").fetchall() == []
    with transaction(connection):
        connection.execute("INSERT INTO birds VALUES ('wren')")
    assert connection.execute("SELECT * FROM birds").fetchall() == [("wren",)]
    connection.close()
