"""Which items an undo is about, and what they are after it.

Pure: an undo tells where results were that are in the trash now; items tell where theirs are.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

from app.batch.columns import ItemColumns
from workers.contract.items import (
    Converted,
    ItemId,
    ItemState,
    Kept,
    ResultEnd,
    Several,
    Undone,
)


def undone_states(columns: ItemColumns, gone: Collection[Path]) -> list[tuple[ItemId, ItemState]]:
    """The items of which something was at ``gone``, and their states now.

    Of several results those that were left alone stay as they are.
    """
    if not gone:
        return []
    slots = columns.slots_written(frozenset(map(os.fspath, gone)))
    before = ((slot, columns.state_at(slot)) for slot in slots)
    after = ((slot, state, _without(state, gone)) for slot, state in before)
    return [(columns.id_at(slot), now) for slot, state, now in after if now != state]


def _without(state: ItemState, gone: Collection[Path]) -> ItemState:
    match state:
        case Several(ends):
            left = tuple(_end_without(end, gone) for end in ends)
            return Undone() if all(isinstance(end, Undone) for end in left) else Several(left)
        case Converted() | Kept():
            return _end_without(state, gone)
        case _:
            return state


def _end_without(end: ResultEnd, gone: Collection[Path]) -> ResultEnd:
    is_gone = isinstance(end, Converted | Kept) and end.output in gone
    return Undone() if is_gone else end
