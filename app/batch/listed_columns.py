"""What a list of items needs beside them: order, filter, marks.

Owns the columns that matter only where items are shown: ranks and marks. Must not change how an
item stands.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from operator import gt
from pathlib import Path

from app.batch.columns import UNKNOWN, ItemColumns, NewItem
from app.batch.packing import area_of
from workers.contract.failures import FailureCode
from workers.contract.item_filter import ItemFilter, Kind
from workers.contract.items import Failed, ItemId, Several, Status
from workers.contract.recipe import Recipes


class ListedColumns(ItemColumns):
    """Items by slot, as lists show them.

    An item's rank says when its turn is. Ranks are those in which the items came, until somebody
    moves some: then these trade ranks with others that wait.
    """

    def __init__(self) -> None:
        super().__init__()
        self._ranks = array("q")
        self._own: dict[ItemId, Recipes] = {}
        self.is_reordered = False

    def append(self, items: Sequence[NewItem]) -> None:
        """Add waiting items, the last in line. Raises ``ValueError`` as the other does."""
        super().append(items)
        self._ranks.extend(new.item for new in items)
        self._own.update((new.item, new.own) for new in items if new.own is not None)

    def keep(self, slots: Sequence[int]) -> None:
        """Drop all items but those in ``slots`` (ascending), which close up."""
        super().keep(slots)
        self._ranks = array("q", [self._ranks[slot] for slot in slots])
        self._own = {item: own for item, own in self._own.items() if item in self._slots}
        self.is_reordered = self.is_reordered and bool(slots)

    # Marks

    def has_own_at(self, slot: int) -> bool:
        """Whether the item in ``slot`` has recipes of its own."""
        return self.id_at(slot) in self._own

    @property
    def have_own(self) -> bool:
        """Whether any item has recipes of its own."""
        return bool(self._own)

    def own_of(self, item: ItemId) -> Recipes | None:
        """The recipes that ``item`` has of its own, if it has any."""
        return self._own.get(item)

    def set_own(self, items: Iterable[ItemId], recipes: Recipes | None) -> None:
        """Let ``items`` have these recipes of their own, or with ``None`` none."""
        for item in items:
            if recipes is None:
                self._own.pop(item, None)
            else:
                self._own[item] = recipes

    @property
    def common_folder(self) -> Path | None:
        """The folder above all sources; ``None`` where they all lie in one."""
        return self._names.common_folder

    # Order

    def rank_of(self, item: ItemId) -> int:
        """When its turn is; of two items the one with the lower rank comes first."""
        slot = self.slot_of(item)
        return item if slot is None else self._ranks[slot]

    def ranks(self, slots: Iterable[int]) -> list[int]:
        """Sort key of each of ``slots``: its rank."""
        ranks = self._ranks
        return [ranks[slot] for slot in slots]

    def trade_ranks(self, slots: Sequence[int]) -> list[int]:
        """Let these come in this order, in the places that they have; returns those that moved."""
        ranks = self.ranks(slots)
        moved = []
        for slot, rank in zip(slots, sorted(ranks), strict=True):
            if self._ranks[slot] != rank:
                self._ranks[slot] = rank
                moved.append(slot)
        self.is_reordered = self.is_reordered or bool(moved)
        return moved

    # Filter

    def count_larger(self) -> int:
        """How many results have more bytes than their sources; some ms for 100 000 items."""
        return sum(map(gt, self._bytes_out, self._bytes_in))

    def passing(self, items: ItemFilter) -> bytearray:
        """A byte for every slot: 1 where the filter lets the item through."""
        passes = self._statuses.translate(_TABLES[items.kind])
        if items.kind is Kind.LARGER:
            passes = _both(passes, bytes(map(gt, self._bytes_out, self._bytes_in)))
        if items.text:
            passes = _both(passes, self._names.having(items.text))
        return passes

    def passing_of(self, items: ItemFilter, slots: Sequence[int]) -> bytearray:
        """Like ``passing``, for each of ``slots``."""
        before, after = self._bytes_in, self._bytes_out
        passes = bytearray([self._statuses[slot] for slot in slots]).translate(_TABLES[items.kind])
        if items.kind is Kind.LARGER:
            passes = _both(passes, bytes([after[slot] > before[slot] for slot in slots]))
        if items.text:
            passes = _both(passes, self._names.having(items.text, slots))
        return passes

    def failures(self) -> Mapping[FailureCode, Sequence[ItemId]]:
        """The items that have failed, by why: of several results the first that did."""
        found: dict[FailureCode, list[ItemId]] = {}
        for slot in self.slots_in(Status.FAILED):
            if (code := _code_of(self._ends[slot])) is not None:
                found.setdefault(code, []).append(self.id_at(slot))
        return found

    # Sort keys

    def names(self, slots: Iterable[int]) -> list[str]:
        """Sort key of each of ``slots``: the file name in natural order."""
        return self._names.sort_keys(slots)

    def areas(self, slots: Iterable[int], unknown: float) -> list[float]:
        """Sort key of each of ``slots``: pixels of the result, else of the source."""
        before, after = self._source_sizes, self._output_sizes
        sizes = [before[slot] if after[slot] == UNKNOWN else after[slot] for slot in slots]
        return [unknown if size == UNKNOWN else area_of(size) for size in sizes]

    def file_bytes(self, slots: Iterable[int], unknown: float) -> list[float]:
        """Sort key of each of ``slots``: bytes of the result, else of the source."""
        before, after = self._bytes_in, self._bytes_out
        sizes = [before[slot] if after[slot] == UNKNOWN else after[slot] for slot in slots]
        return [unknown if size == UNKNOWN else size for size in sizes]

    def saved_shares(self, slots: Iterable[int], unknown: float) -> list[float]:
        """Sort key of each of ``slots``: the share saved, of those that have a result."""
        before, after = self._bytes_in, self._bytes_out
        return [
            unknown if after[slot] == UNKNOWN else 1 - after[slot] / max(before[slot], 1)
            for slot in slots
        ]

    def state_ranks(self, slots: Iterable[int]) -> list[int]:
        """Sort key of each of ``slots``: the status; running items do not change places."""
        statuses = self._statuses
        return [statuses[slot] for slot in slots]


#: For each kind: a status becomes whether it is of that kind.
_TABLES = {kind: bytes(number in kind.statuses for number in range(256)) for kind in Kind}


def _both(one: bytes | bytearray, other: bytes | bytearray) -> bytearray:
    both = int.from_bytes(one) & int.from_bytes(other)  # all at once
    return bytearray(both.to_bytes(len(one)))


def _code_of(end: object) -> FailureCode | None:
    if isinstance(end, Several):
        return next((each.code for each in end.ends if isinstance(each, Failed)), None)
    return end.code if isinstance(end, Failed) else None
