"""Pictures that are moved in the line are converted in the order that is shown, and stop points."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.batch.batch import MAX_IN_FLIGHT
from app.batch.turns import moved, placed
from tests.app.batch.test_batch import Desk
from tests.fakes import FakeEngine
from workers.contract.items import Converted, ItemId, Waiting
from workers.contract.moves import Move
from workers.contract.pause import PauseReason
from workers.contract.recipe import Recipe


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(FakeEngine(), tmp_path, start_on_drop=False)


def order_of(desk: Desk) -> list[str]:
    """The sources in the order in which the engine last got each."""
    last = dict.fromkeys(reversed(desk.engine.sources))
    return [source.stem for source in reversed(last)]


@pytest.mark.parametrize(
    ("move", "chosen", "after"),
    [
        (Move.UP, {3, 4}, [1, 3, 4, 2, 5]),
        (Move.UP, {1, 3}, [1, 3, 2, 4, 5]),
        (Move.DOWN, {2, 5}, [1, 3, 2, 4, 5]),
        (Move.TO_TOP, {5, 3}, [3, 5, 1, 2, 4]),
        (Move.TO_BOTTOM, {1, 3}, [2, 4, 5, 1, 3]),
    ],
)
def test_moving_keeps_the_order_of_the_chosen(
    move: Move, chosen: set[int], after: list[int]
) -> None:
    line = [ItemId(number) for number in range(1, 6)]
    assert moved(line, {ItemId(number) for number in chosen}, move) == after


@pytest.mark.parametrize(
    ("chosen", "before", "after"),
    [
        ({4, 5}, 2, [1, 4, 5, 2, 3]),
        ({1, 5}, 3, [2, 1, 5, 3, 4]),
        ({2}, None, [1, 3, 4, 5, 2]),
        ({2, 3}, 3, [1, 2, 3, 4, 5]),
        ({1, 4}, 4, [2, 3, 1, 4, 5]),
        ({1}, 9, [2, 3, 4, 5, 1]),
    ],
)
def test_what_is_placed_stands_together(
    chosen: set[int], before: int | None, after: list[int]
) -> None:
    line = [ItemId(number) for number in range(1, 6)]
    place = None if before is None else ItemId(before)
    assert placed(line, {ItemId(number) for number in chosen}, place) == after


def test_what_was_placed_is_converted_there(desk: Desk) -> None:
    desk.add_many(4)
    desk.batch.place(desk.ids(3), desk.ids(1)[0])
    desk.batch.start()
    desk.run()
    assert order_of(desk) == ["0", "3", "1", "2"]


def test_what_was_moved_to_the_top_is_converted_first(desk: Desk) -> None:
    desk.add_many(6)
    desk.batch.move(desk.ids(4, 5), Move.TO_TOP)
    desk.batch.start()
    desk.run()
    assert order_of(desk) == ["4", "5", "0", "1", "2", "3"]


def test_a_move_counts_also_for_what_the_engine_has_but_has_not_begun(desk: Desk) -> None:
    desk.add_many(MAX_IN_FLIGHT + 6)
    desk.batch.start()
    desk.turn()
    last = MAX_IN_FLIGHT + 5
    desk.batch.move(desk.ids(last), Move.TO_TOP)
    before = len(desk.engine.submitted)
    desk.run()
    assert desk.engine.sources[before].stem == str(last)
    assert set(desk.states()) == {Converted}


def test_rows_on_screen_do_not_jump_a_line_that_somebody_has_ordered(desk: Desk) -> None:
    desk.add_many(4)
    desk.batch.show(desk.ids(3))
    desk.batch.move(desk.ids(2), Move.TO_TOP)
    desk.batch.start()
    desk.run()
    assert order_of(desk) == ["2", "0", "1", "3"]


def test_what_has_ended_keeps_its_place(desk: Desk) -> None:
    desk.add_many(2)
    desk.batch.start()
    desk.run()
    desk.add("x.jpg", "y.jpg")
    desk.batch.move(desk.ids(0, 3), Move.TO_TOP)
    columns = desk.items.columns
    by_rank = sorted(range(4), key=lambda slot: columns.rank_of(columns.id_at(slot)))
    assert by_rank == [0, 1, 3, 2]


def test_nothing_begins_after_the_stop_point(desk: Desk) -> None:
    desk.add_many(6)
    desk.batch.stop_after(desk.ids(2)[0])
    assert desk.summary.stop_after == desk.ids(2)[0]
    desk.batch.start()
    for _ in range(8):
        desk.turn()
    pause = desk.summary.pause
    assert pause is not None
    assert pause.reason is PauseReason.STOP_POINT
    assert "2.jpg" in pause.sentence
    assert desk.summary.stop_after is None
    assert desk.states()[:3] == [Converted] * 3
    assert desk.states()[4:] == [Waiting] * 2  # the fourth may have begun beside the third
    desk.batch.resume()
    desk.run()
    assert set(desk.states()) == {Converted}


def test_a_stop_point_that_is_taken_back_or_removed_stops_nothing(desk: Desk) -> None:
    desk.add_many(5)
    desk.batch.stop_after(desk.ids(1)[0])
    desk.batch.stop_after(None)
    desk.batch.start()
    desk.batch.stop_after(desk.ids(4)[0])
    desk.batch.remove(desk.ids(4))
    desk.run()
    assert not desk.summary.paused
    assert set(desk.states()) == {Converted}


def test_rows_know_whether_they_have_recipes_of_their_own(desk: Desk) -> None:
    desk.add_many(2)
    desk.batch.set_own_recipes(desk.ids(1), (Recipe(),))
    assert [desk.items.columns.has_own_at(slot) for slot in (0, 1)] == [False, True]
    desk.batch.set_own_recipes(desk.ids(1), None)
    assert not desk.items.columns.has_own_at(1)
