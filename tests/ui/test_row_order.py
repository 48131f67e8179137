"""The order of rows: whatever happens, settling gives what sorting everything would."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from ui.models.row_order import RowOrder

KEYS = st.integers(0, 9)  # few, so that many are equal


class Orders(RuleBasedStateMachine):
    """Appends, changes, removes and settles at random, beside a plain list of keys."""

    def __init__(self) -> None:
        super().__init__()
        self.order = RowOrder()
        self.keys: list[int] = []
        self.descending = False

    @rule(keys=st.lists(KEYS, max_size=40))
    def append(self, keys: list[int]) -> None:
        self.keys.extend(keys)
        self.order.append(len(keys), keys)

    @rule(descending=st.booleans())
    def sort(self, descending: bool) -> None:
        self.descending = descending
        self.order.sort(list(self.keys), descending=descending)

    @rule()
    def unsort(self) -> None:
        self.order.sort(None)
        assert list(self.order) == list(range(len(self.keys)))

    @precondition(lambda self: self.keys)
    @rule(data=st.data())
    def rekey(self, data: st.DataObject) -> None:
        slots = data.draw(st.lists(st.integers(0, len(self.keys) - 1), max_size=5, unique=True))
        for slot in slots:
            self.keys[slot] = data.draw(KEYS)
        self.order.rekey(slots, [self.keys[slot] for slot in slots])

    @precondition(lambda self: self.keys)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        first = data.draw(st.integers(0, len(self.keys) - 1))
        last = data.draw(st.integers(first, len(self.keys) - 1))
        gone = set(self.order.slots_between(first, last))
        shown = [slot for slot in self.order if slot not in gone]
        kept = sorted(shown)
        self.order.cut(first, last)
        self.order.close_up(kept)
        self.keys = [self.keys[slot] for slot in kept]
        assert list(self.order) == [kept.index(slot) for slot in shown]

    @rule()
    def settle(self) -> None:
        self.order.settle()
        assert not self.order.is_loose
        if self.order.is_sorted:
            slots = range(len(self.keys))
            key = self.keys.__getitem__
            assert list(self.order) == sorted(slots, key=key, reverse=self.descending)

    @invariant()
    def places_and_slots_are_inverse(self) -> None:
        assert sorted(self.order) == list(range(len(self.keys)))
        for place in range(len(self.order)):
            assert self.order.place_of(self.order.slot_at(place)) == place


TestOrders = Orders.TestCase


@pytest.mark.parametrize("descending", [False, True])
@given(changed=st.sets(st.integers(0, 999), max_size=29), seed=st.integers(0, 9))
def test_a_few_loose_rows_are_placed_as_a_full_sort_would(
    descending: bool, changed: set[int], seed: int
) -> None:
    chance = random.Random(seed)
    keys = [chance.randrange(50) for _ in range(1000)]
    order = RowOrder()
    order.append(1000)
    order.sort(list(keys), descending=descending)
    for slot in changed:
        keys[slot] = chance.randrange(50)
    order.rekey(changed, [keys[slot] for slot in changed])
    order.settle()
    assert list(order) == sorted(range(1000), key=keys.__getitem__, reverse=descending)


def test_a_row_whose_key_stays_is_not_out_of_order() -> None:
    order = RowOrder()
    order.append(3)
    order.sort([3, 1, 2])
    order.rekey([0, 1, 2], [3, 1, 2])
    assert not order.is_loose
    order.rekey([0], [0])
    assert order.is_loose
    assert list(order) == [1, 2, 0]  # until it is settled
    order.settle()
    assert list(order) == [0, 1, 2]


def test_rows_that_are_not_sorted_are_never_out_of_order() -> None:
    order = RowOrder()
    order.append(3)
    order.rekey([0], [9])
    assert not order.is_loose
