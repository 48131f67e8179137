"""Rows that a filter leaves out, while the list changes below it."""

from __future__ import annotations

import random
import time

import pytest
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from tests.ui.rows import ListedModel, converted, failed, ids, new_rows
from ui.models.cell_texts import Column
from workers.contract.item_filter import EVERY_ITEM, ItemFilter, Kind
from workers.contract.items import ItemId, ItemState, Running, Waiting

FAILED = ItemFilter(Kind.FAILED)
STATES: tuple[ItemState, ...] = (
    Waiting(),
    Running(None),
    converted(),
    converted(bytes_out=9_000_000),
    failed(),
)


@pytest.fixture
def model(qapp: QApplication) -> ListedModel:
    model = ListedModel()
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(model, mode, model)
    return model


def shown(model: ListedModel) -> tuple[ItemId, ...]:
    return model.ids_between(0, model.rowCount() - 1)


def test_only_what_passes_is_shown_and_all_of_it_comes_back(model: ListedModel) -> None:
    model.items.append(new_rows(5))
    model.items.set_states([(ItemId(2), failed()), (ItemId(4), failed())])
    model.set_filter(FAILED)
    assert shown(model) == ids([2, 4])
    assert model.total == 5
    assert model.every_id() == ids(range(1, 6))
    model.set_filter(EVERY_ITEM)
    assert shown(model) == ids(range(1, 6))


def test_rows_that_change_stay_until_the_order_is_restored(model: ListedModel) -> None:
    model.items.append(new_rows(4))
    model.set_filter(ItemFilter(Kind.WAITING))
    lost = []
    model.order_lost.connect(lambda: lost.append(True))
    kept = QPersistentModelIndex(model.index_of(ItemId(3)))
    model.items.set_states([(ItemId(2), converted())])
    assert shown(model) == ids(range(1, 5))
    assert lost
    model.restore_order()
    assert shown(model) == ids([1, 3, 4])
    assert kept.row() == 1
    model.items.set_states([(ItemId(2), Waiting())])
    model.restore_order()
    assert shown(model) == ids(range(1, 5))


def test_new_rows_come_only_where_they_pass(model: ListedModel) -> None:
    model.items.append(new_rows(2))
    model.set_filter(ItemFilter(text="3.jpg"))
    model.items.append(new_rows(2, first=3))
    assert shown(model) == ids([3])
    model.items.remove(ids([1, 3]))
    assert shown(model) == ()
    model.set_filter(EVERY_ITEM)
    assert shown(model) == ids([2, 4])


def test_whatever_happens_the_rows_are_those_that_a_new_filter_would_show(
    model: ListedModel,
) -> None:
    chance = random.Random(7)
    following = 1
    for _ in range(150):
        match chance.randrange(5):
            case 0:
                count = chance.randrange(1, 30)
                model.items.append(new_rows(count, first=following))
                following += count
            case 1:
                model.set_filter(ItemFilter(chance.choice([*Kind]), chance.choice(["", "", "7"])))
            case 2:
                model.sort(chance.choice([-1, Column.PICTURE, Column.STATE, Column.SAVED]))
            case 3 if model.total:
                model.items.remove(chance.sample(model.every_id(), chance.randrange(model.total)))
            case _:
                known = model.every_id()
                some = chance.sample(known, min(len(known), chance.randrange(1, 20)))
                model.items.set_states([(item, chance.choice(STATES)) for item in some])
        model.restore_order()
        passing = model.items.columns.passing(model.filter)
        slot_of = model.items.columns.slot_of
        wanted = [item for item in model.every_id() if passing[slot_of(item) or 0]]
        assert list(shown(model)) == wanted


def test_rows_that_were_moved_stand_in_the_order_of_their_turns(model: ListedModel) -> None:
    model.items.append(new_rows(4))
    model.items.reorder(ids([4, 1, 2, 3]))
    assert shown(model) == ids([4, 1, 2, 3])
    model.items.append(new_rows(1, first=5))
    model.items.reorder(ids([4, 5, 1, 2, 3]))
    model.restore_order()
    assert shown(model) == ids([4, 5, 1, 2, 3])
    model.sort(Column.PICTURE)
    model.sort(-1)
    assert shown(model) == ids([4, 5, 1, 2, 3])


@pytest.mark.slow
def test_filtering_takes_no_longer_than_sorting(qapp: QApplication) -> None:
    model = ListedModel()
    model.items.append(new_rows(100_000))
    model.items.set_states([(ItemId(n), failed()) for n in range(1, 100_000, 7)])

    def seconds(change: object, *args: object) -> float:
        began = time.perf_counter()
        assert callable(change)
        change(*args)
        return time.perf_counter() - began

    sort_s = min(seconds(model.sort, column) for column in (Column.SIZE, Column.PICTURE))
    filters = (FAILED, ItemFilter(text="99.jpg"), ItemFilter(Kind.LARGER), EVERY_ITEM)
    for wanted in filters:
        assert seconds(model.set_filter, wanted) < 2 * sort_s
