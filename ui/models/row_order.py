"""Which row is shown where: as they came, or by a key.

Owns the order, and which rows are out of it because their key has changed since. Must not know
what a key means, nor Qt. With 100 000 rows a sort takes longer than a frame; putting back the few
that have changed does not.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

#: When more than this share of the rows is loose, sorting all is cheaper than placing each.
_MANY_SHARE = 0.03


class RowOrder:
    """A permutation between places (as shown, 0 is the top) and slots (as they came).

    Equal keys keep the order in which the rows came, ascending or descending.
    """

    def __init__(self) -> None:
        self._slots = array("i")  # place → slot
        self._places = array("i")  # slot → place
        self._keys: list[Any] | None = None  # by slot
        self._descending = False
        self._loose: set[int] = set()

    def __len__(self) -> int:
        return len(self._slots)

    def __iter__(self) -> Iterator[int]:
        """The slots from top to bottom."""
        return iter(self._slots)

    @property
    def is_sorted(self) -> bool:
        """Whether the rows are to stand by a key."""
        return self._keys is not None

    @property
    def is_loose(self) -> bool:
        """Whether some rows are not where their keys want them."""
        return bool(self._loose)

    def slot_at(self, place: int) -> int:
        """The slot shown at ``place``. Raises ``IndexError``."""
        return self._slots[place]

    def slots_between(self, first: int, last: int) -> Sequence[int]:
        """The slots shown from ``first`` to ``last``, both included."""
        return self._slots[first : last + 1]

    def place_of(self, slot: int) -> int:
        """Where ``slot`` is shown. Raises ``IndexError``."""
        return self._places[slot]

    def append(self, count: int, keys: Iterable[Any] = ()) -> None:
        """Add ``count`` new slots at the bottom; sorted rows bring their ``keys``."""
        first = len(self._slots)
        new = range(first, first + count)
        self._slots.extend(new)
        self._places.extend(new)
        if self._keys is not None:
            self._keys.extend(keys)
            self._loose.update(new)

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
        if len(self._loose) > _MANY_SHARE * len(self._slots):
            self._sort_all()
        elif self._loose:
            self._place_loose()

    def cut(self, first: int, last: int) -> None:
        """Show the rows from ``first`` to ``last`` no longer; ``close_up`` is to follow."""
        del self._slots[first : last + 1]
        self._index()

    def close_up(self, kept: Sequence[int]) -> None:
        """Forget all slots but ``kept`` (ascending) and number these anew, from 0."""
        now = {slot: number for number, slot in enumerate(kept)}
        self._slots = array("i", [now[slot] for slot in self._slots if slot in now])
        self._places = array("i", bytes(4 * len(kept)))
        self._index()
        self._loose = {now[slot] for slot in self._loose if slot in now}
        if self._keys is not None:
            self._keys = [self._keys[slot] for slot in kept]

    def _sort_all(self) -> None:
        slots: Sequence[int] = range(len(self._slots))
        if self._keys is not None:
            slots = sorted(slots, key=self._keys.__getitem__, reverse=self._descending)
        self._slots = array("i", slots)
        self._loose.clear()
        self._index()

    def _place_loose(self) -> None:
        fixed = self._without_loose()
        assert self._keys is not None
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
        self._slots = order
        self._loose.clear()
        self._index()

    def _without_loose(self) -> array[int]:
        fixed, start = array("i"), 0
        for place in sorted(self._places[slot] for slot in self._loose):
            fixed.extend(self._slots[start:place])
            start = place + 1
        fixed.extend(self._slots[start:])
        return fixed

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

    def _index(self) -> None:
        places = self._places
        for place, slot in enumerate(self._slots):
            places[slot] = place
