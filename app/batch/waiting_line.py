"""The items on their way to the engine: unstarted, then in the queue for a name, then named.

Owns the order in which they go, and what the planner was asked. Must not talk to the engine.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterable, Sequence

from app.batch.listed_columns import ListedColumns
from app.batch.planner import Named, NameRequest, Planner
from app.batch.wishes import Wishes
from workers.contract.items import ItemId

_Items = OrderedDict[ItemId, None]  # an ordered set; popping at the front costs nothing


class WaitingLine:
    """Items by id, each in one place.

    A name belongs to its item as long as that is on the list, so an item that comes again gets the
    same one, if it can be.
    """

    def __init__(self, planner: Planner, columns: ListedColumns, wishes: Wishes) -> None:
        self._planner = planner
        self._columns = columns
        self._wishes = wishes
        self._again: set[ItemId] = set()  # converted whatever is there from before
        self._unstarted: _Items = OrderedDict()
        self._queue: _Items = OrderedDict()
        self._asked: dict[ItemId, NameRequest] = {}
        self._is_mixed = False  # the queue has to be put in the order that somebody wants
        self._counted_from = 0
        self._unwanted: set[ItemId] = set()  # of those asked for: cancelled since
        self._named: OrderedDict[ItemId, Named] = OrderedDict()

    @property
    def unstarted(self) -> int:
        """How many wait for a start."""
        return len(self._unstarted)

    @property
    def names_wanted(self) -> bool:
        """Whether any waits for a name and not for a folder that hangs."""
        return len(self._asked) > self._planner.held_up

    def has_started(self, item: ItemId) -> bool:
        """Whether the item is here and waits for its turn."""
        is_asked = item in self._asked and item not in self._unwanted
        return is_asked or item in self._queue or item in self._named

    def started(self) -> list[ItemId]:
        """All that wait for their turn, in order."""
        asked = (item for item in self._asked if item not in self._unwanted)
        return [*self._named, *asked, *self._queue]

    @property
    def is_started(self) -> bool:
        """Whether anything waits for its turn; costs the same for any number."""
        return bool(self._named or self._queue or self._asked.keys() - self._unwanted)

    @property
    def _lines(self) -> tuple[OrderedDict[ItemId, None] | OrderedDict[ItemId, Named], ...]:
        return self._unstarted, self._queue, self._named

    # In and out

    def add(self, items: Iterable[ItemId]) -> None:
        """Let ``items`` wait for a start."""
        self._unstarted.update(dict.fromkeys(items))

    def start(self, items: Iterable[ItemId] | None = None) -> Sequence[ItemId]:
        """Let all that wait for a start, or those of ``items``, wait for their turn.

        Returns which these were.
        """
        if items is None:
            started = self.unstarted_items()
            self._unstarted.clear()
        else:
            started = tuple(item for item in items if item in self._unstarted)
            for item in started:
                del self._unstarted[item]
        self.enqueue(started)
        return started

    def waits_for_start(self, item: ItemId) -> bool:
        """Whether a start would let it wait for its turn."""
        return item in self._unstarted

    def unstarted_items(self) -> tuple[ItemId, ...]:
        """All that wait for a start, in order."""
        return tuple(self._unstarted)

    def stop(self) -> Sequence[ItemId]:
        """Let all that wait for their turn wait for a start; returns which these were."""
        self.forget_names()
        stopped = tuple(self._queue)
        self._queue.clear()
        self._unstarted = OrderedDict.fromkeys((*stopped, *self._unstarted))
        return stopped

    def reorder(self) -> None:
        """The ranks are others now: what has not begun goes by them."""
        self.forget_names()
        self._unstarted = self._by_rank(self._unstarted)
        self._is_mixed = True

    def enqueue(self, items: Iterable[ItemId]) -> None:
        """Let ``items`` wait for their turn."""
        self._is_mixed = self._columns.is_reordered
        for item in items:
            if item in self._asked:
                self._unwanted.discard(item)
            else:
                self._queue[item] = None

    def enqueue_again(self, items: Collection[ItemId]) -> None:
        """Let ``items`` wait for their turn, whatever is there from before."""
        self._again.update(items)
        self.enqueue(items)

    def put_back(self, named: Named) -> None:
        """The engine gave it back: let it be the next, under its name if that is still right."""
        item, request = named.request.item, named.request
        if self._columns.is_reordered:
            self.forget_names()
            self._queue[item] = None
            self._is_mixed = True
            return
        is_right = request.destination == self._wishes.destination
        is_right = is_right and request.recipes == self._wishes.recipes_of(item)
        if is_right and self._columns.has_targets(item):
            self._named[item] = named
            self._named.move_to_end(item, last=False)
        else:
            self._queue[item] = None
            self._queue.move_to_end(item, last=False)

    def take_out(self, item: ItemId) -> bool:
        """Let it wait no more; tells whether it was here. Its name stays its own."""
        if item in self._asked:
            is_here = item not in self._unwanted
            self._unwanted.add(item)
            return is_here
        line = next((each for each in self._lines if item in each), None)
        if line is not None:
            del line[item]
        return line is not None

    def clear(self) -> None:
        """Let nothing wait any more."""
        self._unwanted.update(self._asked)
        for line in self._lines:
            line.clear()

    def remove(self, items: Iterable[ItemId]) -> None:
        """These are going off the list: nothing waits for them, and their names are free."""
        for item in items:
            self.take_out(item)
            self._asked.pop(item, None)
            self._unwanted.discard(item)
            slot = self._columns.slot_of(item)
            if slot is not None and (targets := self._columns.targets_at(slot)):
                self._planner.release(targets)

    def release_all(self, last: ItemId) -> None:
        """The list is empty: every name is free, also those that were lost to other programs.

        The item after ``last`` is the first of a new list.
        """
        self._counted_from = last
        self._planner.release_all()

    # Names

    def forget_names(self) -> None:
        """The names chosen and asked for are not right any more: queue up anew."""
        failed = self._keep(self._planner.withdraw_all())
        asked = (item for item in self._asked if item not in self._unwanted)
        again = [*(named.request.item for named in failed), *self._named, *asked]
        self._asked.clear()
        self._unwanted.clear()
        self._named.clear()
        for item in reversed(again):  # in front, one by one: the queue may be very long
            self._queue[item] = None
            self._queue.move_to_end(item, last=False)

    def ask(self, visible: Iterable[ItemId], last: int, ahead: int) -> None:
        """Have names chosen for the next ``ahead`` items, for as many again of the ``visible``.

        Items after ``last`` are not to be named yet.
        """
        if self._is_mixed:
            self._queue = self._by_rank(self._queue)
            self._is_mixed = False
        # What is held up may have been taken off the list since.
        count = len(self._named) + max(0, len(self._asked) - self._planner.held_up)
        for item in visible if self._queue else ():
            if item in self._queue and item <= last and count < 2 * ahead:
                self._ask(item)
                count += 1
        if count > ahead // 2:  # many at a time: every request wakes a thread
            return
        while self._queue and count < ahead and (item := next(iter(self._queue))) <= last:
            self._ask(item)
            count += 1

    def take_names(self, timeout_s: float = 0.0) -> list[Named]:
        """Take what the planner has, as its ``take``; returns what will not be converted."""
        return self._keep(self._planner.take(timeout_s))

    def pop(self, item: ItemId) -> Named | None:
        """Take this item, if it has a name."""
        return self._named.pop(item, None)

    def pop_first(self) -> Named | None:
        """Take the next item that has a name."""
        return self._named.popitem(last=False)[1] if self._named else None

    def _by_rank(self, items: Iterable[ItemId]) -> _Items:
        return OrderedDict.fromkeys(sorted(items, key=self._columns.rank_of))

    def _ask(self, item: ItemId) -> None:
        del self._queue[item]
        self._asked[item] = request = self.request_of(item)
        self._planner.request(request)

    def request_of(self, item: ItemId) -> NameRequest:
        """What a planner has to know to find names for an item of the list."""
        slot = self._columns.slot_of(item)
        assert slot is not None
        source, folder = self._columns.source_at(slot)
        former = self._columns.targets_at(slot)
        return NameRequest(
            item,
            source,
            folder,
            self._wishes.destination,
            self._wishes.wanted_of(item),
            former,
            counter=item - self._counted_from,
            recipes=self._wishes.recipes_of(item),
            stamp=self._columns.stamp_at(slot),
            is_again=item in self._again,
        )

    def _keep(self, answers: Iterable[Named]) -> list[Named]:
        unconverted = []
        for named in answers:
            item, slot = named.request.item, self._columns.slot_of(named.request.item)
            if item not in self._asked or slot is None:  # removed meanwhile
                self._planner.release(named.targets)
                continue
            del self._asked[item]
            self._columns.set_targets(slot, named.targets)
            if item in self._unwanted:
                self._unwanted.discard(item)
            elif not named.targets or named.ends:
                unconverted.append(named)
            else:
                self._named[item] = named
        return unconverted
