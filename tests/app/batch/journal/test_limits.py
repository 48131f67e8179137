"""History and what is done have a size and an age."""

from __future__ import annotations

import sqlite3

import pytest

from app.batch.journal import tables
from app.batch.journal.opening import journal_file
from tests.app.batch.journal.desk import Desk
from workers.contract.items import Converted, ItemState


def _converted(ends: dict[str, ItemState]) -> set[str]:
    return {name for name, state in ends.items() if isinstance(state, Converted)}


def _change(desk: Desk, statement: str) -> None:
    connection = sqlite3.connect(journal_file(desk.state))
    with connection:
        connection.execute(statement)
    connection.close()


def _count(desk: Desk, table: str) -> int:
    connection = sqlite3.connect(journal_file(desk.state))
    (count,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    connection.close()
    return int(count)


def test_items_go_with_the_end_of_their_batch(desk: Desk) -> None:
    desk.write("a.jpg", "b.jpg")
    desk.convert()

    assert (_count(desk, "items"), _count(desk, "done"), _count(desk, "results")) == (0, 2, 2)


def test_what_is_old_is_forgotten(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "LEAST_BATCHES", 1)
    monkeypatch.setattr(tables, "LEAST_DONE", 0)
    desk.write("a.jpg")
    desk.convert()
    _change(desk, "UPDATE batches SET ended_s = 1000, begun_s = 1000")
    _change(desk, "UPDATE done SET confirmed_s = 1000")
    _change(desk, "DELETE FROM upkeep")
    desk.convert(*desk.write("b.jpg"))

    assert [batch.number for batch in desk.batches()] == [2]
    assert "a.jpg" in _converted(desk.convert())


def test_a_clock_that_is_far_ahead_once_costs_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("a.jpg")
    desk.convert()
    with monkeypatch.context() as future:
        future.setattr("time.time", lambda: 4_102_444_800.0)  # the year 2100
        desk.convert(*desk.write("b.jpg"))
    assert [batch.number for batch in desk.batches()] == [2, 1]
    monkeypatch.setattr(tables, "MAX_BATCHES", 1)
    assert "a.jpg" not in _converted(desk.convert())
    # The future's pruning does not stand for today's.
    assert [batch.number for batch in desk.batches()] == [3]


def test_there_is_a_most(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MAX_BATCHES", 2)
    monkeypatch.setattr(tables, "MAX_DONE", 2)
    for name in ("a.jpg", "b.jpg", "c.jpg"):
        desk.convert(*desk.write(name))
    _change(desk, "DELETE FROM upkeep")
    desk.convert(*desk.write("d.jpg"))

    assert [batch.number for batch in desk.batches()] == [4, 3]
    assert _count(desk, "done") == 3  # two, and the one that came since
    assert _count(desk, "walks") == 2


def test_pruning_is_for_once_a_day(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.convert(*desk.write("a.jpg"))
    monkeypatch.setattr(tables, "MAX_DONE", 0)
    desk.convert(*desk.write("b.jpg"))

    assert _count(desk, "done") == 2


def test_a_batch_that_can_go_on_is_kept_however_old(desk: Desk) -> None:
    desk.write(*(f"{number}.jpg" for number in range(6)))
    desk.convert(stops_after=2)
    _change(desk, "UPDATE batches SET begun_s = 1000")
    _change(desk, "DELETE FROM upkeep")
    desk.convert(*desk.write("x.jpg"))

    assert [batch.number for batch in desk.batches() if batch.is_unfinished] == [1]


def test_what_is_still_used_does_not_grow_old(desk: Desk) -> None:
    desk.write("a.jpg")
    desk.convert()
    _change(desk, "UPDATE done SET confirmed_s = 1000")
    assert _converted(desk.convert()) == set()  # it was not time to forget
    _change(desk, "DELETE FROM upkeep")

    assert _converted(desk.convert()) == set()
