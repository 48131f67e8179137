"""What the picture table reads of the items on the list.

Whoever keeps the items satisfies the protocol. Items have slots, in the order in which they came.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from workers.contract.failures import FailureCode
from workers.contract.item_filter import ItemFilter
from workers.contract.items import ItemFacts, ItemId, Status, StatusCounts


class Items(Protocol):
    """Reads cost nothing that grows with the number of items, but where slots are given."""

    def __len__(self) -> int: ...

    @property
    def counts(self) -> StatusCounts:
        """Items per status."""
        ...

    def slot_of(self, item: ItemId) -> int | None:
        """Where ``item`` is, ``None`` when it is not (or no longer) here."""
        ...

    def id_at(self, slot: int) -> ItemId:
        """The item in ``slot``."""
        ...

    def name_at(self, slot: int) -> str:
        """The file name of the item in ``slot``."""
        ...

    def status_at(self, slot: int) -> Status:
        """The status of the item in ``slot``."""
        ...

    def facts_at(self, slot: int) -> ItemFacts:
        """All that is known about the item in ``slot``."""
        ...

    def slots_in(self, status: Status) -> list[int]:
        """The slots of all items with that status."""
        ...

    def statuses_in(self, slots: Iterable[int]) -> frozenset[Status]:
        """Which statuses the items in ``slots`` have."""
        ...

    def ids_in(self, status: Status, slots: Iterable[int]) -> tuple[ItemId, ...]:
        """The items in ``slots`` with that status, in that order."""
        ...

    @property
    def common_folder(self) -> Path | None:
        """The folder above all sources; ``None`` where they all lie in one."""
        ...

    def has_own_at(self, slot: int) -> bool:
        """Whether the item in ``slot`` has recipes of its own."""
        ...

    def count_larger(self) -> int:
        """How many results have more bytes than their sources; costs some ms for very many."""
        ...

    def passing(self, items: ItemFilter) -> bytearray:
        """A byte for every slot: 1 where the filter lets the item through."""
        ...

    def passing_of(self, items: ItemFilter, slots: Sequence[int]) -> bytearray:
        """Like ``passing``, for each of ``slots``."""
        ...

    def failures(self) -> Mapping[FailureCode, Sequence[ItemId]]:
        """The items that have failed, by why."""
        ...

    @property
    def is_reordered(self) -> bool:
        """Whether the turn of some items is another one than that in which they came."""
        ...

    def ranks(self, slots: Iterable[int]) -> list[int]:
        """Sort keys: whose turn is when."""
        ...

    def names(self, slots: Iterable[int]) -> list[str]:
        """Sort keys: file names in natural order."""
        ...

    def areas(self, slots: Iterable[int], unknown: float) -> list[float]:
        """Sort keys: pixels of the result, else of the source."""
        ...

    def file_bytes(self, slots: Iterable[int], unknown: float) -> list[float]:
        """Sort keys: bytes of the result, else of the source."""
        ...

    def saved_shares(self, slots: Iterable[int], unknown: float) -> list[float]:
        """Sort keys: the share saved, of those that have a result."""
        ...

    def state_ranks(self, slots: Iterable[int]) -> list[int]:
        """Sort keys: the status."""
        ...
