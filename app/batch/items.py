"""The one store of a batch's items, for the command line and the window alike.

Owns the only way to change an item; tells its watchers of every change. Must not decide what is to
be done next, nor know the order in which a window shows the items.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from app.batch.columns import NewItem
from app.batch.listed_columns import ListedColumns
from workers.contract.events import Size
from workers.contract.items import Cancelled, ItemId, ItemState, StatusCounts, Waiting, status_of
from workers.contract.recipe import Recipes


class ItemWatcher(Protocol):
    """Hears of every change right after it, or before it where items go."""

    def items_added(self, count: int) -> None:
        """So many new slots are at the end."""
        ...

    def items_changed(self, slots: Sequence[int]) -> None:
        """The items in these slots are in another state, or more is known of them."""
        ...

    def items_leaving(self, slots: Sequence[int]) -> None:
        """The items in these slots (ascending) are about to go; they are still there."""
        ...

    def items_gone(self, kept: Sequence[int]) -> None:
        """Of the slots there were only ``kept`` (ascending) are left, numbered anew."""
        ...


class ItemStore:
    """Items by id; ids that are gone already are ignored.

    ``columns`` is for reading: whoever changes them there tells nobody.
    """

    def __init__(self) -> None:
        self.columns = ListedColumns()
        self._watchers: list[ItemWatcher] = []

    def __len__(self) -> int:
        return len(self.columns)

    def __contains__(self, item: ItemId) -> bool:
        return self.columns.slot_of(item) is not None

    @property
    def counts(self) -> StatusCounts:
        """Items per status; costs nothing to ask for."""
        return self.columns.counts

    def watch(self, watcher: ItemWatcher) -> None:
        """Tell ``watcher`` of every change from now on."""
        self._watchers.append(watcher)

    def append(self, items: Sequence[NewItem]) -> None:
        """Add waiting items at the end. Raises ``ValueError`` for an id that is there already."""
        self.columns.append(items)
        if items:
            for watcher in self._watchers:
                watcher.items_added(len(items))

    def set_states(self, states: Iterable[tuple[ItemId, ItemState]]) -> None:
        """Take over new states; those that are the same are ignored."""
        slot_of, set_state = self.columns.slot_of, self.columns.set_state
        changed: list[int] = []
        for item, state in states:
            slot = slot_of(item)
            if slot is not None and set_state(slot, state):
                changed.append(slot)
        self._tell(changed)

    def set_all(self, items: Iterable[ItemId], state: Waiting | Cancelled) -> None:
        """Put very many items into one state, which takes a tenth of ``set_states``."""
        slots = self.columns.slots_of(items)
        self.columns.set_all(slots, status_of(state))
        self._tell(slots)

    def cancel_waiting(self, but: Iterable[ItemId]) -> None:
        """Call every waiting item cancelled, ``but`` some; costs the same for any number."""
        if self.columns.cancel_waiting(self.columns.slots_of(but)):
            self._tell(range(len(self.columns)))

    def set_source_size(self, item: ItemId, size: Size) -> None:
        """Take over a source's size in pixels."""
        slot = self.columns.slot_of(item)
        if slot is not None and self.columns.set_source_size(slot, size):
            self._tell((slot,))

    def set_own(self, items: Iterable[ItemId], recipes: Recipes | None) -> None:
        """Let these items have recipes of their own, or with ``None`` none."""
        slots = self.columns.slots_of(items)
        self.columns.set_own(map(self.columns.id_at, slots), recipes)
        self._tell(slots)

    def reorder(self, items: Iterable[ItemId]) -> bool:
        """Let these come in this order, in the places that they have; tells whether any moved."""
        moved = self.columns.trade_ranks(self.columns.slots_of(items))
        self._tell(moved)
        return bool(moved)

    def remove(self, items: Iterable[ItemId]) -> None:
        """Take items out."""
        slots = set(self.columns.slots_of(items))
        if not slots:
            return
        leaving = sorted(slots)
        kept = [slot for slot in range(len(self.columns)) if slot not in slots]
        for watcher in self._watchers:
            watcher.items_leaving(leaving)
        self.columns.keep(kept)
        for watcher in self._watchers:
            watcher.items_gone(kept)

    def _tell(self, slots: Sequence[int]) -> None:
        if slots:
            for watcher in self._watchers:
                watcher.items_changed(slots)
