"""Which row is shown where: as they came, or by a key; and which rows are not shown at all.

Owns the order, the filter's word, and which rows are out of place because their key or that word
has changed since. Must not know what a key or a filter means, nor Qt. With 100 000 rows a sort
takes longer than a frame; putting back the few that have changed does not.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

#: When more than this share of the rows is loose, sorting all is cheaper than placing each.
_MANY_SHARE = 0.03

#: The place of a slot that is not shown.
_HIDDEN = -1


class RowOrder:
    """A mapping between places (as shown, 0 is the top) and slots (as they came).

    Equal keys keep the order in which the rows came, ascending or descending.
    """

    def __init__(self) -> None:
        self._all = array("i")  # every slot in order, also those that are not shown
        self._slots = self._all  # place → slot; the same array while all are shown
        self._places: array[int] | None = array("i")  # slot → place, _HIDDEN; made when needed
        self._keys: list[Any] | None = None  # by slot
        self._descending = False
        self._loose: set[int] = set()
        self._wanted: bytearray | None = None  # by slot: whether the filter lets it through
        self._astray: set[int] = set()  # shown against the filter's word, or not shown

    def __len__(self) -> int:
        return len(self._slots)

    def __iter__(self) -> Iterator[int]:
        """The shown slots from top to bottom."""
        return iter(self._slots)

    @property
    def total(self) -> int:
        """How many slots there are, shown or not."""
        return len(self._all)

    @property
    def every_slot(self) -> Sequence[int]:
        """All slots in order, shown or not."""
        return self._all

    @property
    def is_sorted(self) -> bool:
        """Whether the rows are to stand by a key."""
        return self._keys is not None

    @property
    def is_loose(self) -> bool:
        """Whether some rows are not where their keys want them, or not as the filter wants."""
        return bool(self._loose or self._astray)

    @property
    def is_astray(self) -> bool:
        """Whether some rows are shown or not shown against the filter's word."""
        return bool(self._astray)

    def slot_at(self, place: int) -> int:
        """The slot shown at ``place``. Raises ``IndexError``."""
        return self._slots[place]

    def slots_between(self, first: int, last: int) -> Sequence[int]:
        """The slots shown from ``first`` to ``last``, both included."""
        return self._slots[first : last + 1]

    def place_of(self, slot: int) -> int:
        """Where ``slot`` is shown, -1 where it is not. Raises ``IndexError``."""
        places = self._places
        if places is None:
            places = self._places = self._indexed()
        return places[slot]

    def places_of(self, slots: Iterable[int]) -> list[int]:
        """Where those of ``slots`` are shown that are, from top to bottom."""
        return sorted(place for slot in slots if (place := self.place_of(slot)) != _HIDDEN)

    def append(
        self, count: int, keys: Iterable[Any] = (), wanted: bytes | bytearray | None = None
    ) -> int:
        """Add ``count`` new slots at the bottom; returns how many of them are shown there.

        Sorted rows bring their ``keys``, filtered ones the filter's word, a byte for each.
        """
        first = len(self._all)
        new = range(first, first + count)
        self._all.extend(new)
        if self._wanted is None:
            shown = count
        else:
            word = bytes(count) if wanted is None else wanted
            self._wanted.extend(word)
            self._slots.extend(
                [slot for slot, is_wanted in zip(new, word, strict=True) if is_wanted]
            )
            shown = sum(word)
        self._places = None
        if self._keys is not None:
            self._keys.extend(keys)
            self._loose.update(new)
        return shown

    def sort(self, keys: list[Any] | None, *, descending: bool = False) -> None:
        """Put all rows in order by ``keys``, one for each slot; ``None`` is as they came."""
        self._keys, self._descending = keys, descending
        self._sort_all()

    def rekey(self, slots: Iterable[int], keys: Iterable[Any]) -> None:
        """These slots have these keys now; where a key is another one, its row is loose."""
        known = self._keys
        if known is None:
            return
        for slot, key in zip(slots, keys, strict=True):
            if known[slot] != key:
                known[slot] = key
                self._loose.add(slot)

    def settle(self) -> None:
        """Put loose rows where they belong."""
        if len(self._loose) > _MANY_SHARE * len(self._all):
            self._sort_all()
        elif self._loose:
            self._place_loose()

    # Filter

    def filter(self, wanted: bytearray | None) -> None:
        """Show exactly the slots with a 1, or all."""
        self._wanted = wanted
        self.show_wanted()

    def recheck(self, slots: Iterable[int], wanted: Iterable[int]) -> None:
        """The filter's word on these slots; where it has changed, the row is astray."""
        known = self._wanted
        if known is None:
            return
        for slot, is_wanted in zip(slots, wanted, strict=True):
            if known[slot] != is_wanted:
                known[slot] = is_wanted
                self._astray ^= {slot}  # twice changed is unchanged

    def vanishing(self) -> list[int]:
        """The places of the rows that are to go, from top to bottom."""
        wanted = self._wanted or b""
        return self.places_of(slot for slot in self._astray if not wanted[slot])

    def hide(self, first: int, last: int) -> None:
        """Show the rows from ``first`` to ``last`` no longer."""
        self._astray.difference_update(self._slots[first : last + 1])
        del self._slots[first : last + 1]
        self._places = None

    def appearing(self) -> list[tuple[int, int]]:
        """The places and slots of the rows that are to come, from top to bottom.

        The places are right when the rows are shown in this order, after those that go are gone.
        """
        wanted, coming = self._wanted or b"", self._astray
        shown = (slot for slot in self._all if wanted[slot])
        return [(place, slot) for place, slot in enumerate(shown) if slot in coming]

    def show(self, place: int, slots: Sequence[int]) -> None:
        """Show ``slots`` from ``place`` on."""
        self._slots[place:place] = array("i", slots)
        self._astray.difference_update(slots)
        self._places = None

    def show_wanted(self) -> None:
        """Show exactly what the filter lets through."""
        wanted = self._wanted
        self._astray.clear()
        self._slots = (
            self._all
            if wanted is None
            else array("i", [slot for slot in self._all if wanted[slot]])
        )
        self._places = None

    # Slots that go

    def cut(self, first: int, last: int) -> None:
        """Show the rows from ``first`` to ``last`` no longer; ``close_up`` is to follow."""
        if self._slots is self._all:
            self._slots = self._all[:]
        del self._slots[first : last + 1]
        self._places = None

    def close_up(self, kept: Sequence[int]) -> None:
        """Forget all slots but ``kept`` (ascending) and number these anew, from 0."""
        now = {slot: number for number, slot in enumerate(kept)}
        self._all = array("i", [now[slot] for slot in self._all if slot in now])
        self._slots = (
            self._all
            if self._wanted is None
            else array("i", [now[slot] for slot in self._slots if slot in now])
        )
        self._places = None
        self._loose = {now[slot] for slot in self._loose if slot in now}
        self._astray = {now[slot] for slot in self._astray if slot in now}
        if self._keys is not None:
            self._keys = [self._keys[slot] for slot in kept]
        if self._wanted is not None:
            self._wanted = bytearray([self._wanted[slot] for slot in kept])

    def _sort_all(self) -> None:
        slots: Sequence[int] = range(len(self._all))
        if self._keys is not None:
            slots = sorted(slots, key=self._keys.__getitem__, reverse=self._descending)
        self._loose.clear()
        self._take_order(array("i", slots))

    def _take_order(self, slots: array[int]) -> None:
        """All stand in this order now; whether they are shown stays as it is."""
        before, self._all = self._slots, slots
        if self._wanted is None:
            self._slots = slots
        else:
            is_shown = bytearray(len(slots))
            for slot in before:
                is_shown[slot] = 1
            self._slots = array("i", [slot for slot in slots if is_shown[slot]])
        self._places = None

    def _place_loose(self) -> None:
        assert self._keys is not None
        fixed = array("i", [slot for slot in self._all if slot not in self._loose])
        # Backwards as sorted() does it: then equal keys stay as they came.
        loose = sorted(self._loose)
        loose.sort(key=self._keys.__getitem__, reverse=self._descending)
        order, taken = array("i"), 0
        for slot in loose:
            place = self._place_among(fixed, slot, taken)
            order.extend(fixed[taken:place])
            order.append(slot)
            taken = place
        order.extend(fixed[taken:])
        self._loose.clear()
        self._take_order(order)

    def _place_among(self, fixed: array[int], slot: int, low: int) -> int:
        """Where among ``fixed``, from ``low`` on, ``slot`` belongs."""
        assert self._keys is not None
        keys, descending = self._keys, self._descending
        key, high = keys[slot], len(fixed)
        while low < high:
            middle = (low + high) // 2
            other = fixed[middle]
            known = keys[other]
            comes_before = other < slot if known == key else (known < key) != descending
            if comes_before:
                low = middle + 1
            else:
                high = middle
        return low

    def _indexed(self) -> array[int]:
        places = array("i", (_HIDDEN,)) * len(self._all)
        for place, slot in enumerate(self._slots):
            places[slot] = place
        return places
