"""The store tells its watchers of every change; the table's own tests go through what it keeps."""

from __future__ import annotations

import tracemalloc
from collections.abc import Sequence
from pathlib import Path, PurePath

import pytest

from app.batch.columns import NewItem
from app.batch.items import ItemStore
from workers.contract.events import Size
from workers.contract.failures import FailureCode
from workers.contract.items import (
    Cancelled,
    Converted,
    Failed,
    ItemId,
    ItemState,
    Running,
    Skipped,
    Waiting,
)

FOLDER = Path("/pictures")
OUTPUT = FOLDER / "1.webp"


class Heard:
    """A watcher that writes down what it hears, and what is there when it hears it."""

    def __init__(self, items: ItemStore) -> None:
        self._items = items
        self.told: list[tuple[str, object, int]] = []
        items.watch(self)

    def items_added(self, count: int) -> None:
        self._note("added", count)

    def items_changed(self, slots: Sequence[int]) -> None:
        self._note("changed", list(slots))

    def items_leaving(self, slots: Sequence[int]) -> None:
        self._note("leaving", list(slots))

    def items_gone(self, kept: Sequence[int]) -> None:
        self._note("gone", list(kept))

    def _note(self, what: str, value: object) -> None:
        self.told.append((what, value, len(self._items)))


def new(*numbers: int) -> list[NewItem]:
    return [NewItem(ItemId(n), FOLDER / f"{n}.jpg", 1000, PurePath("sub")) for n in numbers]


@pytest.fixture
def items() -> ItemStore:
    items = ItemStore()
    items.append(new(1, 2, 3, 4))
    return items


def state(items: ItemStore, number: int) -> ItemState:
    slot = items.columns.slot_of(ItemId(number))
    assert slot is not None
    return items.columns.state_at(slot)


def test_every_change_is_told_once(items: ItemStore) -> None:
    heard = Heard(items)
    items.append(new(5))
    items.append([])
    items.set_states([(ItemId(2), Running(None)), (ItemId(9), Running(None))])
    items.set_states([(ItemId(2), Running(None))])
    items.set_all([ItemId(1), ItemId(2)], Cancelled())
    items.set_source_size(ItemId(3), Size(4, 3))
    items.set_source_size(ItemId(3), Size(4, 3))
    items.remove([ItemId(4), ItemId(1), ItemId(9)])
    items.remove([])
    items.cancel_waiting(but=[ItemId(3)])
    items.cancel_waiting(but=[ItemId(3)])

    assert heard.told == [
        ("added", 1, 5),
        ("changed", [1], 5),
        ("changed", [0, 1], 5),
        ("changed", [2], 5),
        ("leaving", [0, 3], 5),
        ("gone", [1, 2, 4], 3),
        ("changed", [0, 1, 2], 3),
    ]
    assert [items.columns.name_at(slot) for slot in range(3)] == ["2.jpg", "3.jpg", "5.jpg"]


@pytest.mark.parametrize(
    "kept",
    [
        Waiting(),
        Running(None),
        Converted(OUTPUT, 1000, 90, Size(8, 6), Size(4, 3), 12.5),
        Failed("1.jpg: the file is empty.", FailureCode.EMPTY, "no bytes"),
        Skipped(OUTPUT),
        Cancelled(),
    ],
)
def test_a_state_comes_back_as_it_was(items: ItemStore, kept: ItemState) -> None:
    items.set_states([(ItemId(3), Converted(OUTPUT, 1, 2, Size(1, 1), Size(1, 1)))])
    items.set_states([(ItemId(3), kept)])
    items.remove([ItemId(1)])

    assert state(items, 3) == kept
    assert state(items, 2) == Waiting()


def test_an_id_is_given_once(items: ItemStore) -> None:
    heard = Heard(items)
    with pytest.raises(ValueError, match="twice"):
        items.append(new(5, 1))
    assert heard.told == []
    assert len(items) == 4


@pytest.mark.slow
def test_a_hundred_thousand_items_stay_small() -> None:
    folder = PurePath("holiday")
    sources = [Path(f"/home/somebody/Pictures/2026/holiday/DSC_{n:06d}.JPG") for n in range(20_000)]
    tracemalloc.start()
    try:
        items = ItemStore()
        items.append(
            [NewItem(ItemId(n), source, 9_000_000, folder) for n, source in enumerate(sources)]
        )
        columns = items.columns
        for n, source in enumerate(sources):
            target = source.with_suffix(".webp")
            columns.set_targets(n, (target,))
            done = Converted(target, 9_000_000, 300_000, Size(6000, 4000), Size(1600, 1067), 90.0)
            items.set_states([(ItemId(n), done)])
        used, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert used / len(sources) < 700  # bytes an item, its source's path aside
