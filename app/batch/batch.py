"""A batch: what the user wants of each picture, and what the engine makes of it.

Owns what is to be done next with each item, and feeds planner and engine so that they never hold
more than a few: 100 000 items cost items, not jobs. The command line and the window drive it, each
from one thread. Must not touch a disk: names come from the planner.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path

from app.batch.arrivals import Arrivals, Arriving
from app.batch.items import ItemStore
from app.batch.lookout import Look
from app.batch.outcomes import unconverted_outcome
from app.batch.pausing import Pausing
from app.batch.planner import Named, Planner
from app.batch.probing import ProbingPlanner
from app.batch.progress import BatchProgress
from app.batch.replacements import Replacements, VerifyEnd
from app.batch.settling import BeginBatch, Settler
from app.batch.stop_point import StopPoint
from app.batch.turns import line_in, moved, placed
from app.batch.under_way import UnderWay
from app.batch.undone_items import undone_states
from app.batch.verdicts import JobEvent, Verdicts
from app.batch.waiting_line import WaitingLine
from app.batch.wishes import Recipes as Recipes
from app.batch.wishes import Wishes
from workers.contract.destination import Destination
from workers.contract.engine import Engine
from workers.contract.events import EngineEvent, EngineFailed, PoolChanged
from workers.contract.items import ENDED, Cancelled, ItemId, ItemState, Several, Waiting
from workers.contract.jobs import Lane
from workers.contract.moves import Move
from workers.contract.summary import BatchSummary
from workers.platforms.places import is_mended

#: Conversions handed to the engine at a time, or so many a worker where that is more; as many
#: names are chosen ahead.
MAX_IN_FLIGHT = 64
_IN_FLIGHT_PER_WORKER = 4

_WAITING, _CANCELLED = Waiting(), Cancelled()


class Batch:
    """One list of pictures and what becomes of them.

    Every item waits for a start, or for its turn, or is with the engine, or has ended. A pause ends
    when the user says so, when what brought it about is over (``pausing`` tells what), or when
    nothing is left that it holds up. Where results may replace files, no item is named before its
    drop has ended: the last picture might be the file that the first would replace.
    """

    def __init__(
        self,
        engine: Engine,
        planner: Planner,
        items: ItemStore,
        recipes: Recipes,
        destination: Destination,
        *,
        settler: Settler | None = None,
        batch_now: Callable[[], BeginBatch] = BeginBatch,
        start_on_drop: bool = True,
        clock: Callable[[], float] = time.monotonic,
        look: Look = is_mended,
    ) -> None:
        self.engine_failure: str | None = None
        self._engine = engine
        self._items = items
        self._columns = items.columns
        self._wishes = Wishes(recipes, destination, items.columns)
        self._start_on_drop = start_on_drop
        self._clock = clock
        self._arrivals = Arrivals()
        self._planner = ProbingPlanner(engine, planner)
        self.line = WaitingLine(self._planner, items.columns, self._wishes)
        self._replacements = Replacements(engine, settler, batch_now)
        self._under_way = UnderWay(engine, self._replacements.take_back, self._replacements.key)
        self._visible: dict[ItemId, None] = {}  # an ordered set
        self._in_flight = MAX_IN_FLIGHT
        self.pausing = Pausing(engine, look, clock)
        self._stop_point = StopPoint(items.columns, self.pausing)
        self._progress = BatchProgress()
        self._verdicts = Verdicts(
            self._under_way, self.pausing, self._replacements, items.columns, self._progress, clock
        )

    # What the user wants

    def set_recipes(self, recipes: Recipes) -> None:
        """Make these of every picture that has not begun, also of those the engine has already."""
        is_other = self._wishes.set_recipes(recipes)
        self._under_way.recall()
        if is_other:
            self.line.forget_names()
        self._feed()

    def set_own_recipes(self, items: Collection[ItemId], recipes: Recipes | None) -> None:
        """Make these of ``items`` that have not begun; ``None`` are the batch's recipes again."""
        known = [item for item in items if item in self._items]
        before = [self.recipes_of(item) for item in known]
        self._items.set_own(known, recipes)
        is_other = [self.recipes_of(item) for item in known] != before
        self._under_way.recall(items)
        if is_other:
            self.line.forget_names()
        self._feed()

    def recipes_of(self, item: ItemId) -> Recipes:
        """What is to be made of it."""
        return self._wishes.recipes_of(item)

    def move(self, items: Collection[ItemId], move: Move) -> None:
        """Let those of ``items`` that wait go sooner or later, from now on in just this order."""
        self._reorder(moved(line_in(self._columns), frozenset(items), move))

    def place(self, items: Collection[ItemId], before: ItemId | None) -> None:
        """Let those of ``items`` that wait go before that one, or with ``None`` last."""
        self._reorder(placed(line_in(self._columns), frozenset(items), before))

    def stop_after(self, item: ItemId | None) -> None:
        """Begin nothing once ``item`` has begun; what runs then is finished. ``None``: go on."""
        self._stop_point.choose(item)
        self._end_vain_pause()

    def set_destination(self, destination: Destination) -> None:
        """Let every picture that has not begun land there."""
        self._wishes.set_destination(destination)
        if self.pausing.is_hold:
            self.resume()
        self._under_way.recall()
        self.line.forget_names()
        self._feed()

    def add(self, pictures: Iterable[Arriving], own: Recipes | None = None) -> Sequence[ItemId]:
        """Append an item for each picture not on the list yet; ``own`` is theirs. Returns these."""
        added = self._arrivals.take(pictures)
        self._items.append(added)
        if own is not None:
            self._items.set_own([new.item for new in added], own)
        self.line.add(new.item for new in added)
        if self._start_on_drop:
            self.start()
        return [new.item for new in added]

    def end_drop(self) -> int:
        """All of what was dropped is on the list; returns how many pictures were on it before."""
        duplicates = self._arrivals.end_drop()
        self._feed()
        return duplicates

    def start(self, items: Iterable[ItemId] | None = None, *, joins: bool = False) -> None:
        """Convert everything that waits for a start, or those of ``items``.

        What ``joins`` belongs to what was started before, also for an undo.
        """
        if not joins:
            self._begin_anew()
        if self.engine_failure is None:
            self._expect(self.line.start(items))
        self._feed()

    def pause(self) -> None:
        """Let running pictures finish and start no others."""
        self.pausing.wish()
        self._end_vain_pause()

    def resume(self) -> None:
        """Go on after a pause."""
        if self.pausing.end():
            self._progress.begin_anew(self._clock())

    def show(self, items: tuple[ItemId, ...]) -> None:
        """These items, and no others, are on screen now: they go first."""
        before, self._visible = self._visible, dict.fromkeys(items)
        self._under_way.promote(before.keys() - self._visible.keys(), Lane.BULK)
        if not self._columns.is_reordered:
            self._under_way.promote(self._visible.keys() - before.keys(), Lane.VISIBLE)
        self._feed()

    def convert_again(self, items: Iterable[ItemId]) -> None:
        """Convert ended items once more, with the options of now."""
        again = [item for item in items if self._columns.can_come_again(item)]
        self._uncount(again)
        self._items.set_all(again, _WAITING)
        self._begin_anew()
        if self.engine_failure is None:
            self.line.enqueue_again(again)
            self._expect(again)
        else:
            self.line.add(again)
        self._feed()

    def mark_undone(self, gone: Collection[Path]) -> None:
        """The results that were at ``gone`` are in the trash: their items say so."""
        states = undone_states(self._columns, gone)
        self._uncount(item for item, _ in states)
        self._items.set_states(states)
        for _, state in states:
            if isinstance(state, Several) and state.converted:
                self._progress.count(state.bytes_in, state.bytes_out)

    def cancel(self, items: Collection[ItemId]) -> None:
        """Cancel those that have not ended; running ones end with the engine's word."""
        self._under_way.cancel(items)
        started = [item for item in items if self.line.has_started(item)]
        cancelled = [item for item in items if self.line.take_out(item)]
        self._progress.drop(self._size_bytes(started), len(started))
        self._items.set_all(cancelled, _CANCELLED)
        self._end_vain_pause()

    def cancel_all(self) -> None:
        """Cancel every item that has not ended."""
        self._under_way.cancel_all()
        started = self.line.started()
        self.line.clear()
        self._progress.drop(self._size_bytes(started), len(started))
        self._items.cancel_waiting(but=self._under_way.items)
        self._end_vain_pause()

    def clear_finished(self) -> tuple[ItemId, ...]:
        """Take all ended items off the list; returns which these were."""
        slots = range(len(self._items))
        ended = [item for status in ENDED for item in self._columns.ids_in(status, slots)]
        return self.remove(ended)

    def remove(self, items: Iterable[ItemId]) -> tuple[ItemId, ...]:
        """Take items off the list and cancel what the engine has of them; returns which were on it.

        Their names are free again.
        """
        gone = tuple(item for item in items if item in self._items)
        started = [item for item in gone if self.line.has_started(item)]
        held = {*self._under_way.items, *self._replacements.items}
        started += [item for item in gone if item in held]
        self._under_way.abandon(gone)
        self._replacements.forget(gone)
        self._progress.drop(self._size_bytes(started), len(started))
        self.line.remove(gone)
        self._uncount(gone)
        self.let_go(gone)
        if not len(self._items):
            self.line.release_all(self._arrivals.last)
        self._feed()
        self._end_vain_pause()
        return gone

    def let_go(self, items: Iterable[ItemId]) -> None:
        """Keep nothing of these ended items but their names, which stay taken."""
        gone = tuple(items)
        self._arrivals.forget(self._columns.sources(gone))
        self._under_way.forget(gone)
        self._items.remove(gone)

    def close(self) -> None:
        """The engine is closed: leave no result behind that nobody has verified."""
        self._replacements.discard_unverified()

    # What has come of it

    def apply(self, events: Iterable[EngineEvent]) -> None:
        """Take over what the engine reports; events of jobs that are not ours are ignored."""
        states: dict[ItemId, ItemState] = {}
        given_back: list[Named] = []
        for event in events:
            if isinstance(event, EngineFailed):
                self._on_engine_failed(event)
            elif isinstance(event, PoolChanged):
                self._in_flight = max(MAX_IN_FLIGHT, event.wanted * _IN_FLIGHT_PER_WORKER)
            elif isinstance(event, JobEvent) and (named := self._under_way.named_of(event.job)):
                state = self._verdicts.state_after(event, named)
                states[named.request.item] = state
                if isinstance(state, Waiting):
                    given_back.append(named)
            elif isinstance(event, VerifyEnd) and (ended := self._replacements.hear(event)):
                states[ended[0]] = self._verdicts.count(*ended)
            else:
                self._planner.apply(event)
        for named in reversed(given_back):
            self.line.put_back(named)
        self._items.set_states(states.items())
        self._stop_point.stop_if_reached()
        self.poll()

    def poll(self, timeout_s: float = 0.0) -> bool:
        """Take the names there are, waiting up to ``timeout_s`` seconds for a first, and go on.

        Tells whether an item has another state now, or a pause has ended by itself.
        """
        if is_over := self.pausing.is_over:
            self.resume()
        unconverted = self.line.take_names(timeout_s)
        for named in unconverted:
            self._progress.drop(self._size_bytes((named.request.item,)))
        ended: list[tuple[ItemId, ItemState]] = [
            (item, self._verdicts.count(item, end)) for item, end in self._replacements.take_ended()
        ]
        ended += [(named.request.item, unconverted_outcome(named)) for named in unconverted]
        self._items.set_states(ended)
        self._stop_point.stop_if_reached()
        self._feed()
        self._end_vain_pause()
        if self._is_at_rest:
            self._replacements.rest()
        return is_over or bool(ended)

    @property
    def names_wanted(self) -> bool:
        """Whether any item waits for a name and not for a folder that hangs."""
        return self.line.names_wanted

    @property
    def under_way(self) -> int:
        """Items that are with the engine, or whose results are on their way."""
        return len(self._under_way) + len(self._replacements)

    @property
    def is_settling(self) -> bool:
        """Whether there is something to come that no event of the engine tells of."""
        return len(self._replacements) > 0

    def summary(self) -> BatchSummary:
        """Where the batch stands."""
        return self._progress.summary(
            self._items.counts,
            self._clock(),
            unstarted=self.line.unstarted,
            pause=self.pausing.pause,
            stop_after=self._stop_point.item,
        )

    def _reorder(self, line: Iterable[ItemId]) -> None:
        if self._items.reorder(line):
            self._under_way.recall()
            self.line.reorder()
            self._feed()

    def _begin_anew(self) -> None:
        """What comes now is a batch of its own for an undo, if nothing is under way."""
        if self._is_at_rest:
            self._replacements.begin_batch()

    @property
    def _is_at_rest(self) -> bool:
        return not self.under_way and not self.line.is_started

    def _on_engine_failed(self, event: EngineFailed) -> None:
        self.engine_failure = event.detail
        stopped = self.line.stop()
        self._progress.drop(self._size_bytes(stopped), len(stopped))

    def _feed(self) -> None:
        """Have names chosen and hand named items over: those on screen first.

        For these there is always some room. Where somebody has set an order, that is the order.
        """
        arrivals = self._arrivals
        may_replace = self._wishes.destination.collision.may_replace
        last = arrivals.last_of_ended_drops if may_replace else arrivals.last
        first = () if self._columns.is_reordered else tuple(self._visible)
        self.line.ask(first, last, self._in_flight)
        self._submit(first)

    def _submit(self, first: Iterable[ItemId]) -> None:
        for item in first:
            if self.under_way >= 2 * self._in_flight:
                break
            if (named := self.line.pop(item)) is not None:
                self._hand_over(named, Lane.VISIBLE)
        while self.under_way < self._in_flight:
            if (named := self.line.pop_first()) is None:
                break
            self._hand_over(named, Lane.BULK)

    def _hand_over(self, named: Named, lane: Lane) -> None:
        self._under_way.submit(named, self._wishes.recipes_of(named.request.item), lane)

    def _expect(self, items: Collection[ItemId]) -> None:
        if items:
            self._progress.expect(self._size_bytes(items), self._clock(), len(items))

    def _uncount(self, items: Iterable[ItemId]) -> None:
        """The results of ``items`` are not on the list any more."""
        for slot in self._columns.slots_of(items):
            bytes_in, bytes_out = self._columns.bytes_at(slot)
            if bytes_out:
                self._progress.count(-bytes_in, -bytes_out)

    def _size_bytes(self, items: Iterable[ItemId]) -> int:
        return self._columns.bytes_in(self._columns.slots_of(items))

    def _end_vain_pause(self) -> None:
        counts = self._items.counts
        if counts.waiting + counts.running == 0:
            self.resume()
