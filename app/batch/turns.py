"""Whose turn is when, once somebody moves pictures in the line.

Pure functions of a line and what is moved in it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import assert_never

from app.batch.listed_columns import ListedColumns
from workers.contract.items import ItemId, Status
from workers.contract.moves import Move


def line_in(columns: ListedColumns) -> list[ItemId]:
    """All that wait, in the order in which they are converted."""
    waiting = columns.ids_in(Status.WAITING, columns.slots_in(Status.WAITING))
    return sorted(waiting, key=columns.rank_of)


def moved(line: Sequence[ItemId], chosen: Collection[ItemId], move: Move) -> list[ItemId]:
    """``line`` after ``chosen`` have moved; they keep their order among themselves."""
    match move:
        case Move.UP:
            return _one_up(line, chosen)
        case Move.DOWN:
            return _one_up(line[::-1], chosen)[::-1]
        case Move.TO_TOP:
            return sorted(line, key=lambda item: item not in chosen)
        case Move.TO_BOTTOM:
            return sorted(line, key=lambda item: item in chosen)
        case _:
            assert_never(move)


def placed(
    line: Sequence[ItemId], chosen: Collection[ItemId], before: ItemId | None
) -> list[ItemId]:
    """``line`` with ``chosen`` side by side, before that one; at the end if it is not there.

    Where that one is chosen itself, they come before the next that is not.
    """
    at = line.index(before) if before in line else len(line)
    first = [item for item in line[:at] if item not in chosen]
    last = [item for item in line[at:] if item not in chosen]
    return [*first, *(item for item in line if item in chosen), *last]


def _one_up(line: Sequence[ItemId], chosen: Collection[ItemId]) -> list[ItemId]:
    after = list(line)
    for place in range(1, len(after)):
        if after[place] in chosen and after[place - 1] not in chosen:
            after[place - 1], after[place] = after[place], after[place - 1]
    return after
