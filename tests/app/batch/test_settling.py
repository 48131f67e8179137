"""The log of changes: kept beyond the program's end, and done without where it cannot be had."""

from __future__ import annotations

import contextlib
from functools import partial
from pathlib import Path

import pytest

from app.batch.change_store import MAX_BATCHES, ChangeStore
from app.batch.changes import (
    ChangeLogError,
    ReplacedFile,
    ReplacedOriginal,
    Written,
    decode_change,
    encode_change,
)
from app.batch.settling import BeginBatch, FindResult, Found, Record, SettlerThread, UndoLast
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


def test_old_batches_are_forgotten_but_not_what_was_broken_off(tmp_path: Path) -> None:
    with contextlib.closing(ChangeStore(tmp_path / "changes.sqlite")) as log:
        oldest = log.begin()
        log.append(oldest, CHANGES)
        for _ in range(MAX_BATCHES):
            log.append(log.begin(), CHANGES[:1])
        assert [each.change for each in log.changes(oldest)] == [CHANGES[2]]


@pytest.mark.parametrize("content", [b"no database at all" * 100, None])
def test_a_log_that_cannot_be_used_costs_the_undo_only(
    content: bytes | None, tmp_path: Path
) -> None:
    file = tmp_path / "changes.sqlite"
    if content is None:
        file.mkdir()
    else:
        file.write_bytes(content)
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
