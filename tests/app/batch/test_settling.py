"""The log of changes: kept beyond the program's end, and done without where it cannot be had."""

from __future__ import annotations

import contextlib
import sqlite3
from functools import partial
from pathlib import Path

import pytest

from app.batch import change_store
from app.batch.change_store import ChangeStore
from app.batch.changes import (
    BatchBusyError,
    BatchNumber,
    ChangeLogError,
    ReplacedFile,
    ReplacedOriginal,
    Written,
    decode_change,
    encode_change,
)
from app.batch.settling import BeginBatch, FindResult, Found, Record, Rest, SettlerThread, UndoLast
from app.trash import QtTrash
from workers.contract.files import FileStamp, stamp_of
from workers.contract.items import ItemId

STAMP = FileStamp(1, 2, 3, 4)
ODD = Path("/p/a\udcff \n.jpg")
CHANGES = (
    Written(ODD, STAMP),
    ReplacedFile(ODD, STAMP, None),
    ReplacedOriginal(ODD, STAMP, ODD, STAMP, Path("/trash/a"), Path("/p/a.dropmill-new.jpg")),
)

TABLES_OF_VERSION_1 = """
CREATE TABLE batches (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    began_s REAL NOT NULL,
    was_undone INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE changes (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    batch INTEGER NOT NULL,
    is_under_way INTEGER NOT NULL,
    body BLOB NOT NULL
);
CREATE INDEX changes_of_batch ON changes (batch);
CREATE INDEX changes_under_way ON changes (number) WHERE is_under_way;
PRAGMA user_version = 1;
"""


def test_changes_become_bytes_and_come_back() -> None:
    assert tuple(decode_change(encode_change(each)) for each in CHANGES) == CHANGES
    with pytest.raises(ChangeLogError):
        decode_change(b"\xc1")


def test_what_was_kept_is_there_for_the_next_program(tmp_path: Path) -> None:
    file = tmp_path / "state" / "changes.sqlite"
    with contextlib.closing(ChangeStore(file, clock=lambda: 5.0)) as log:
        first, second = log.begin(), log.begin()
        log.append(first, CHANGES)
        log.append(second, CHANGES[:1])
    with contextlib.closing(ChangeStore(file)) as log:
        assert [(each.number, each.began_s, each.changes) for each in log.batches()] == [
            (second, 5.0, 1),
            (first, 5.0, 3),
        ]
        kept = log.changes(first)
        assert tuple(each.change for each in kept) == CHANGES[::-1]
        assert [each.change for each in log.broken_off()] == [CHANGES[2]]
        log.remove([each.number for each in kept])
        assert [each.number for each in log.batches()] == [second]


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three batches are kept in any case, five at most."""
    for name, limit in {"LEAST_BATCHES": 3, "MAX_BATCHES": 5, "MAX_CHANGES": 12}.items():
        monkeypatch.setattr(change_store, name, limit)


@pytest.mark.usefixtures("few")
def test_old_batches_are_kept_as_long_as_they_are_small(tmp_path: Path) -> None:
    with contextlib.closing(ChangeStore(tmp_path / "changes.sqlite")) as log:
        for count in (1, 1, 1, 1, 1, 1):
            log.append(log.begin(), CHANGES[:1] * count)
        assert len(log.batches()) == 5
        log.append(log.begin(), CHANGES[:1] * 20)
        log.begin()
        assert [batch.changes for batch in log.batches()] == [20, 1]
        log.append(log.begin(), CHANGES[:1])
        log.begin()
        assert [batch.changes for batch in log.batches()] == [1]


@pytest.mark.usefixtures("few")
def test_old_batches_are_forgotten_but_not_what_was_broken_off(tmp_path: Path) -> None:
    with contextlib.closing(ChangeStore(tmp_path / "changes.sqlite")) as log:
        oldest = log.begin()
        log.append(oldest, CHANGES)
        for _ in range(5):
            log.append(log.begin(), CHANGES[:1])
        assert [each.change for each in log.changes(oldest)] == [CHANGES[2]]


def test_a_batch_that_goes_on_is_one_and_the_last(tmp_path: Path) -> None:
    with contextlib.closing(ChangeStore(tmp_path / "changes.sqlite")) as log:
        assert log.go_on("a") is None
        first = log.begin("a")
        log.append(first, CHANGES[:1])
        other = log.begin("b")
        log.append(other, CHANGES[:2])
        assert [each.number for each in log.batches()] == [other, first]

        assert log.go_on("a") == first
        log.append(first, CHANGES[:2])
        assert [(each.number, each.changes) for each in log.batches()] == [(first, 3), (other, 2)]

        log.mark_undone(first)
        assert log.go_on("a") is None, "what was undone stays undone"
        again = log.begin("a")
        assert log.go_on("a") == again


def test_a_batch_that_is_being_undone_does_not_go_on(tmp_path: Path) -> None:
    file = tmp_path / "changes.sqlite"
    with contextlib.closing(ChangeStore(file)) as log, contextlib.closing(ChangeStore(file)) as one:
        with one.claim(one.begin("a")):
            assert log.go_on("a") is None
        number = log.go_on("a")
        assert number is not None
        with pytest.raises(BatchBusyError), one.claim(number):
            pass


@pytest.mark.usefixtures("few")
def test_a_batch_that_goes_on_is_not_forgotten(tmp_path: Path) -> None:
    with contextlib.closing(ChangeStore(tmp_path / "changes.sqlite")) as log:
        log.append(log.begin("old"), CHANGES[:1])
        log.append(log.begin("older than it from now on"), CHANGES[:1])
        number = log.go_on("old")
        assert number is not None
        for _ in range(4):
            log.append(log.begin(), CHANGES[:1])
        assert len(log.batches()) == 5
        assert log.batches()[-1].number == number
        log.append(log.begin(), CHANGES[:1])
        assert log.changes(number) == []


def test_a_log_of_the_first_version_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "changes.sqlite"
    with contextlib.closing(sqlite3.connect(file)) as database:
        database.executescript(TABLES_OF_VERSION_1)
        for number in (1, 2):
            database.execute("INSERT INTO batches (began_s) VALUES (?)", (number,))
            row = (number, encode_change(CHANGES[0]))
            database.execute(
                "INSERT INTO changes (batch, is_under_way, body) VALUES (?, 0, ?)", row
            )
        database.commit()
    with contextlib.closing(ChangeStore(file)) as log:
        assert [each.number for each in log.batches()] == [2, 1]
        log.append(third := log.begin("a"), CHANGES[:1])
        assert [each.number for each in log.batches()] == [third, 2, 1]
        assert [each.change for each in log.changes(BatchNumber(1))] == [CHANGES[0]]


def test_a_log_that_cannot_be_used_costs_the_undo_only(tmp_path: Path) -> None:
    file = tmp_path / "changes.sqlite"
    file.mkdir()
    settler = SettlerThread(partial(ChangeStore, file), QtTrash())
    settler.ask(Record(CHANGES))
    settler.ask(UndoLast())
    settler.close()
    (notice,) = settler.take_notices()
    assert notice.startswith("What this batch does cannot be undone: ")
    (tally,) = settler.take_undone()
    assert tally.sentence() == "There is nothing to undo."


def test_a_log_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "changes.sqlite"
    with contextlib.closing(ChangeStore(file)) as log:
        log._database.execute("PRAGMA user_version = 99")
    with pytest.raises(ChangeLogError, match="newer Dropmill"):
        ChangeStore(file)


def test_the_results_of_replaced_originals_are_found(tmp_path: Path) -> None:
    result = tmp_path / "a.webp"
    result.write_bytes(b"result")
    stamp = stamp_of(result.stat())
    source, other = tmp_path / "a.jpg", tmp_path / "b.jpg"
    settler = SettlerThread(partial(ChangeStore, tmp_path / "changes.sqlite"), QtTrash())
    settler.ask(
        Record(
            (
                ReplacedOriginal(source, STAMP, result, stamp, None),
                ReplacedOriginal(other, STAMP, result, STAMP, None),
            )
        )
    )
    for item, path in enumerate((source, other, tmp_path / "c.jpg")):
        settler.ask(FindResult(ItemId(item), path))
    settler.close()
    assert settler.take() == [
        Found(ItemId(0), result),
        Found(ItemId(1), None),  # changed since
        Found(ItemId(2), None),
    ]


def test_paths_mean_the_same_in_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    file, here = tmp_path / "changes.sqlite", Path("a.jpg")
    settler = SettlerThread(partial(ChangeStore, file), QtTrash())
    changes = (Written(here, STAMP), ReplacedOriginal(here, STAMP, here, STAMP, None))
    settler.ask(Record(changes))
    settler.close()
    there = tmp_path / "a.jpg"
    with contextlib.closing(ChangeStore(file)) as log:
        original, written = (each.change for each in log.changes(log.batches()[0].number))
    assert written == Written(there, STAMP)
    assert original == ReplacedOriginal(there, STAMP, there, STAMP, None)


def test_a_batch_begins_with_its_first_change(tmp_path: Path) -> None:
    file = tmp_path / "changes.sqlite"
    settler = SettlerThread(partial(ChangeStore, file), QtTrash())
    begin, record = BeginBatch(), Record(CHANGES[:1])
    for wish in (begin, record, record, begin, begin):
        settler.ask(wish)
    settler.close()
    with contextlib.closing(ChangeStore(file)) as log:
        assert [each.changes for each in log.batches()] == [2]


def test_a_batch_that_goes_on_joins_what_the_program_before_did(tmp_path: Path) -> None:
    file, record = tmp_path / "changes.sqlite", Record(CHANGES[:1])
    goes_on = BeginBatch("a", goes_on=True)
    for wishes in (
        (BeginBatch("a"), record),
        (goes_on, record, Rest(), goes_on, record),
        (BeginBatch("b"), record),
        (BeginBatch("a"), record),  # begun by the user once more
        (goes_on, record),
    ):
        settler = SettlerThread(partial(ChangeStore, file), QtTrash())
        for wish in wishes:
            settler.ask(wish)
        settler.close()
        assert settler.take_notices() == []
    with contextlib.closing(ChangeStore(file)) as log:
        assert [each.changes for each in log.batches()] == [2, 1, 3]


def test_what_follows_an_undo_is_another_batch(tmp_path: Path) -> None:
    file = tmp_path / "changes.sqlite"
    here = tmp_path / "a.webp"
    here.write_bytes(b"edited")  # so that it is not undone
    record, goes_on = Record((Written(here, STAMP),)), BeginBatch("a", goes_on=True)
    settler = SettlerThread(partial(ChangeStore, file), QtTrash())
    for wish in (goes_on, record, UndoLast(), record, goes_on, record):
        settler.ask(wish)
    settler.close()
    with contextlib.closing(ChangeStore(file)) as log:
        assert [(each.changes, each.was_undone) for each in log.batches()] == [
            (2, False),
            (1, True),
        ]


def test_a_damaged_log_is_set_aside_and_a_new_one_begun(tmp_path: Path) -> None:
    file = tmp_path / "changes.sqlite"
    file.write_bytes(b"this is no log of changes" * 500)
    settler = SettlerThread(partial(ChangeStore, file), QtTrash())
    settler.ask(Record(CHANGES[:1]))
    settler.close()

    (notice,) = settler.take_notices()
    assert "was damaged and was set aside as " in notice
    assert (tmp_path / "changes.sqlite.corrupt").read_bytes().startswith(b"this is no log")
    with contextlib.closing(ChangeStore(file)) as log:
        assert [batch.changes for batch in log.batches()] == [1]
        assert not log.notice


def test_a_log_that_turns_out_to_be_damaged_is_not_in_the_way_of_the_next(tmp_path: Path) -> None:
    file = tmp_path / "changes.sqlite"
    with contextlib.closing(ChangeStore(file)) as log:
        log.append(log.begin(), CHANGES)
    with file.open("r+b") as stream:  # the header is whole, the tables are not
        stream.seek(4096)
        stream.write(b"\xff" * (file.stat().st_size - 4096))
    with (
        contextlib.closing(ChangeStore(file)) as log,
        pytest.raises(ChangeLogError, match="was damaged and was set aside as"),
    ):
        log.batches()
    with contextlib.closing(ChangeStore(file)) as log:
        log.append(log.begin(), CHANGES[:1])
        assert [batch.changes for batch in log.batches()] == [1]
