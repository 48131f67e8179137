"""Which items of a list somebody wants to see."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from workers.contract.items import Status


class Kind(StrEnum):
    """What an item has come to, as far as people look for it."""

    ALL = "all"
    WAITING = "waiting"
    """Nothing has come of it yet, also while a worker has it."""
    DONE = "done"
    FAILED = "failed"
    LARGER = "larger"
    """Done, and the result has more bytes than its source."""
    SKIPPED = "skipped"
    """It ended without a result of its own: skipped, kept or cancelled."""

    @property
    def statuses(self) -> frozenset[Status]:
        """The statuses that items of this kind can have."""
        return _STATUSES[self]


_STATUSES = {
    Kind.ALL: frozenset(Status),
    Kind.WAITING: frozenset({Status.WAITING, Status.RUNNING}),
    Kind.DONE: frozenset({Status.CONVERTED}),
    Kind.FAILED: frozenset({Status.FAILED}),
    Kind.LARGER: frozenset({Status.CONVERTED}),
    Kind.SKIPPED: frozenset({Status.SKIPPED, Status.KEPT, Status.CANCELLED}),
}


class ItemFilter(Struct, frozen=True):
    """Items of a ``kind`` whose name or folder has ``text`` in it, whatever its case."""

    kind: Kind = Kind.ALL
    text: str = ""

    @property
    def lets_all_through(self) -> bool:
        """Whether it leaves nothing out."""
        return self.kind is Kind.ALL and not self.text


EVERY_ITEM = ItemFilter()
