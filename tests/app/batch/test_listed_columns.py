"""What a list asks of its items: the filter, the search, failures by code."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.batch.columns import NewItem
from app.batch.items import ItemStore
from workers.contract.events import Size, Stage
from workers.contract.failures import FailureCode
from workers.contract.item_filter import ItemFilter, Kind
from workers.contract.items import (
    Cancelled,
    Converted,
    Failed,
    ItemId,
    ItemState,
    Kept,
    Running,
    Several,
    Skipped,
)

SIZE = Size(4, 3)


def converted(bytes_out: int) -> Converted:
    return Converted(Path("/out/a.webp"), 1000, bytes_out, SIZE, SIZE)


STATES: dict[int, ItemState] = {
    2: Running(Stage.ENCODING),
    3: converted(400),
    4: converted(1400),
    5: Failed("Broken.", FailureCode.CORRUPT),
    6: Skipped(Path("/out/b.webp")),
    7: Kept(1000, 1200),
    8: Cancelled(),
    9: Several((converted(100), Failed("Full.", FailureCode.DISK_FULL))),
}


@pytest.fixture
def items() -> ItemStore:
    items = ItemStore()
    items.append([NewItem(ItemId(n), Path(f"/Fotos/{n}.jpg")) for n in range(1, 10)])
    items.set_states([(ItemId(n), state) for n, state in STATES.items()])
    return items


def shown(items: ItemStore, wanted: ItemFilter) -> list[int]:
    passing = items.columns.passing(wanted)
    slots = range(len(items))
    assert bytes(passing) == bytes(items.columns.passing_of(wanted, slots))
    return [items.columns.id_at(slot) for slot in slots if passing[slot]]


@pytest.mark.parametrize(
    ("kind", "numbers"),
    [
        (Kind.ALL, list(range(1, 10))),
        (Kind.WAITING, [1, 2]),
        (Kind.DONE, [3, 4]),
        (Kind.FAILED, [5, 9]),
        (Kind.LARGER, [4]),
        (Kind.SKIPPED, [6, 7, 8]),
    ],
)
def test_each_kind_has_its_items(items: ItemStore, kind: Kind, numbers: list[int]) -> None:
    assert shown(items, ItemFilter(kind)) == numbers


def test_the_count_of_larger_results_follows_every_change(items: ItemStore) -> None:
    assert items.columns.count_larger() == 1
    items.set_states([(ItemId(3), converted(5000))])
    assert items.columns.count_larger() == 2
    items.remove([ItemId(4)])
    assert items.columns.count_larger() == 1


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("STRASSE", ["Straße.jpg"]),
        ("été", ["E\u0301TE\u0301.png"]),  # accents of their own, as some systems write them
        ("lisbon", ["a.jpg", "b.jpg"]),  # the folder's name
        ("a.jpg", ["a.jpg"]),
        ("nowhere", []),
    ],
)
def test_search_knows_case_accents_and_folders(text: str, names: list[str]) -> None:
    items = ItemStore()
    paths = ["/x/Straße.jpg", "/x/E\u0301TE\u0301.png", "/x/Lisbon/a.jpg", "/x/Lisbon/b.jpg"]
    items.append([NewItem(ItemId(n), Path(path)) for n, path in enumerate(paths)])
    found = shown(items, ItemFilter(text=text))
    assert [items.columns.name_at(number) for number in found] == names


def test_kind_and_text_must_both_fit(items: ItemStore) -> None:
    assert shown(items, ItemFilter(Kind.DONE, "4")) == [4]


def test_search_still_works_when_items_have_gone(items: ItemStore) -> None:
    items.append([NewItem(ItemId(20), Path("/other/z.jpg"))])
    items.remove([ItemId(n) for n in range(1, 10)])
    assert shown(items, ItemFilter(text="other")) == [20]
    assert shown(items, ItemFilter(text="fotos")) == []


def test_failures_are_told_by_code(items: ItemStore) -> None:
    assert items.columns.failures() == {
        FailureCode.CORRUPT: [5],
        FailureCode.DISK_FULL: [9],
    }


def test_the_common_folder_is_told_only_where_folders_differ(items: ItemStore) -> None:
    assert items.columns.common_folder is None
    items.append([NewItem(ItemId(20), Path("/Fotos/2026/z.jpg"))])
    assert items.columns.common_folder == Path("/Fotos")
    items.remove([ItemId(20)])
    assert items.columns.common_folder is None
