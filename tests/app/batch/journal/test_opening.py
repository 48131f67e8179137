"""A journal that is broken, of another version, locked, or cannot be there at all."""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from app.batch.journal import schema
from app.batch.journal.journal import Journal
from app.batch.journal.opening import journal_file
from tests.app.batch.journal.desk import ORIGIN, Desk
from workers.contract.items import Converted, Skipped


def _converts_all_the_same(desk: Desk, words: str) -> None:
    desk.write("a.jpg", "b.jpg", "c.jpg")
    ends = desk.convert()
    assert {type(state) for state in ends.values()} == {Converted}
    (notice,) = desk.notices
    assert words in notice
    assert notice.count(". ") == 0  # one sentence


def test_a_broken_one_is_set_aside(desk: Desk) -> None:
    desk.state.mkdir()
    journal_file(desk.state).write_bytes(b"this is no journal" * 500)
    _converts_all_the_same(desk, "was damaged and was set aside as")

    aside = desk.state / "journal.sqlite.corrupt"
    assert aside.read_bytes().startswith(b"this is no journal")
    assert isinstance(desk.convert()["a.jpg"], Skipped)  # the fresh one works
    assert len(desk.notices) == 1


def test_one_of_an_older_version_goes_on(desk: Desk) -> None:
    desk.write("a.jpg", "b.jpg", "c.jpg")
    desk.convert(stops_after=1)
    with closing(sqlite3.connect(journal_file(desk.state))) as connection:
        connection.execute("ALTER TABLE items DROP COLUMN own")  # as version 1 had them
        connection.execute("ALTER TABLE done DROP COLUMN kept")
        connection.execute("ALTER TABLE batches DROP COLUMN key")
        connection.execute("PRAGMA user_version = 1")
    assert desk.resume()
    assert desk.names() == ["a.webp", "b.webp", "c.webp"]
    assert all(batch.key for batch in desk.batches())
    assert desk.notices == []


def test_one_that_breaks_while_it_is_read_is_set_aside(desk: Desk) -> None:
    desk.write("x.jpg")
    desk.convert()
    file = journal_file(desk.state)
    with file.open("r+b") as stream:  # the header is whole, the tables are not
        stream.seek(schema_bytes := 4096)
        stream.write(b"\xff" * (file.stat().st_size - schema_bytes))
    desk.write("a.jpg")
    ends = desk.convert()

    assert isinstance(ends["a.jpg"], Converted)
    assert "was set aside" in desk.notices[0]
    assert isinstance(desk.convert()["a.jpg"], Converted | Skipped)
    assert len(desk.batches()) == 1


def test_one_of_a_newer_version_is_not_touched(desk: Desk) -> None:
    desk.state.mkdir()
    file = journal_file(desk.state)
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE of_the_future (id)")
        connection.execute(f"PRAGMA user_version = {schema.LAYOUT.version + 1}")
    connection.close()
    before = file.read_bytes()
    _converts_all_the_same(desk, "is of a newer Dropmill")

    assert file.read_bytes() == before


def test_one_that_another_program_keeps_is_done_without(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("x.jpg")
    desk.convert()
    monkeypatch.setattr(schema, "BUSY_S", 0.05)
    other = sqlite3.connect(journal_file(desk.state), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        desk.write("a.jpg")
        assert isinstance(desk.convert()["a.jpg"], Converted)
    finally:
        other.close()
    assert "another program keeps it" in desk.notices[0]


def test_a_state_folder_that_cannot_be_made_is_done_without(desk: Desk) -> None:
    desk.state.write_bytes(b"a file is in its place")
    _converts_all_the_same(desk, "cannot be used (file exists)")


@pytest.mark.skipif(sys.platform == "win32" or os.getuid() == 0, reason="may write everywhere")
def test_a_folder_that_may_only_be_read_is_done_without(desk: Desk) -> None:
    desk.state.mkdir(mode=0o500)
    _converts_all_the_same(desk, "cannot be used (permission denied)")


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit")
def test_a_full_disk_is_told_once_and_fails_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite may not let the file grow, as on a disk without room."""
    connect = schema.connect

    def connect_to_full(file: Path) -> sqlite3.Connection:
        connection = connect(file)
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    monkeypatch.setattr("app.batch.journal.opening.connect", connect_to_full)
    names = [f"{number:03}-{'x' * 150}.jpg" for number in range(200)]
    desk.write(*names)
    ends = desk.convert()

    assert {type(state) for state in ends.values()} == {Converted}
    assert len(desk.notices) == 1
    assert "the disk is full" in desk.notices[0]


def test_two_programs_keep_it_at_the_same_time(desk: Desk) -> None:
    with Journal(desk.state) as one, Journal(desk.state) as other:
        running = [journal.begin(ORIGIN, desk.wish) for journal in (one, other, one)]
        with other.reading(), one.reading() as reader:  # both have written
            batches = reader.batches()
        assert [batch.is_running for batch in batches] == [True] * 3
        assert {batch.number for batch in running} == {batch.number for batch in batches}
        for batch in running:
            batch.finish()
        assert one.take_notices() == other.take_notices() == []
    assert [batch.ended_s is None for batch in desk.batches()] == [False] * 3
