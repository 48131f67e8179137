from __future__ import annotations

from pathlib import Path

from app.batch.columns import ItemColumns, NewItem
from app.batch.undone_items import undone_states
from workers.contract.events import Size
from workers.contract.items import (
    Converted,
    ItemId,
    ItemState,
    Kept,
    Several,
    Skipped,
    Status,
    Undone,
    status_of,
)


def converted(name: str) -> Converted:
    return Converted(Path(name), 100, 40, Size(4, 3), Size(4, 3))


def columns_of(*states: ItemState) -> ItemColumns:
    columns = ItemColumns()
    columns.append([NewItem(ItemId(n), Path(f"/in/{n}.jpg"), 100) for n in range(len(states))])
    for slot, state in enumerate(states):
        columns.set_state(slot, state)
    return columns


def test_an_item_whose_result_is_gone_is_undone() -> None:
    columns = columns_of(converted("/a.webp"), converted("/b.webp"), Kept(9, 12, Path("/c.jpg")))
    gone = {Path("/a.webp"), Path("/c.jpg"), Path("/somebody/elses.webp")}
    assert undone_states(columns, gone) == [(ItemId(0), Undone()), (ItemId(2), Undone())]


def test_what_was_there_before_is_not_what_was_undone() -> None:
    assert undone_states(columns_of(Skipped(Path("/a.webp"))), {Path("/a.webp")}) == []


def test_of_several_results_those_left_alone_stay() -> None:
    both = Several((converted("/a-1.webp"), converted("/a-2.webp")))
    columns = columns_of(both, both)
    ((_, partly), (_, again)) = undone_states(columns, {Path("/a-2.webp")})
    assert partly == again == Several((converted("/a-1.webp"), Undone()))
    assert status_of(partly) is Status.CONVERTED
    whole = undone_states(columns, {Path("/a-1.webp"), Path("/a-2.webp")})
    assert whole == [(ItemId(0), Undone()), (ItemId(1), Undone())]


def test_an_undone_item_can_be_converted_again_and_is_counted_as_undone() -> None:
    columns = columns_of(converted("/a.webp"))
    columns.set_state(0, Undone())
    assert columns.state_at(0) == Undone()
    assert columns.counts.undone == columns.counts.total == 1
    assert columns.can_come_again(ItemId(0))
