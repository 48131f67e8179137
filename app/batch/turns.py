"""Whose turn is when, once somebody moves pictures in the line.

Pure functions of a line and what is moved in it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import assert_never

from workers.contract.items import ItemId
from workers.contract.moves import Move


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


def _one_up(line: Sequence[ItemId], chosen: Collection[ItemId]) -> list[ItemId]:
    after = list(line)
    for place in range(1, len(after)):
        if after[place] in chosen and after[place - 1] not in chosen:
            after[place - 1], after[place] = after[place], after[place - 1]
    return after
