"""Carries a batch out from a stream of inputs to the end of the last, for those without a window.

Owns when inputs are taken and ended items let go, so that memory does not grow with their number.
Must not print.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from app.batch.batch import MAX_IN_FLIGHT, Batch
from app.batch.failure_messages import failure_sentence
from app.batch.inputs import DonePicture, Inputs
from app.batch.items import ItemStore
from app.batch.journal.recorder import BatchRecorder
from app.batch.names import OutputNamer
from app.batch.pausing import FAILURES
from app.batch.planner import PlannerThreads
from app.batch.settling import BeginBatch, Settler
from app.batch.walk import FoundPicture, WalkProblem
from app.batch.wishes import Recipes
from workers.contract.destination import Destination
from workers.contract.engine import Engine
from workers.contract.failures import FailureCode
from workers.contract.items import ENDED, Cancelled, Failed, ItemFacts, ItemId, Status
from workers.contract.pause import Pause

#: Inputs taken from the walk between two looks at the engine's events.
_TAKE = 256

#: Pictures that are waiting before more inputs are taken: enough to keep any pool busy.
_AHEAD = 4 * MAX_IN_FLIGHT

#: Ended items that are kept before they are let go together.
_KEPT = 256

#: How long to wait for an event before the caller gets the word again (to notice a Ctrl-C), and for
#: a name: its coming wakes nobody who waits for events.
_WAIT_S, _NAME_WAIT_S = 0.1, 0.005

#: A picture with all its results, or a path in which there was none.
Ended = ItemFacts | WalkProblem | DonePicture


class BatchRun:
    """One pass over ``inputs``; iterate it to carry it out.

    Yields each input as it ends, and ``None`` whenever a moment passes without any.
    """

    def __init__(
        self,
        engine: Engine,
        inputs: Inputs,
        namer: OutputNamer,
        recipes: Recipes,
        destination: Destination,
        recorder: BatchRecorder | None = None,
        *,
        settler: Settler | None = None,
    ) -> None:
        """``recorder`` has begun the walk of ``inputs``, and is told of its end."""
        self._engine = engine
        self._inputs = inputs
        self._namer = namer
        self._planner = PlannerThreads(namer, recorder)
        self._recorder = recorder
        self._items = ItemStore()
        self._ended = _EndedItems(self._items)
        self._items.watch(self._ended)
        if recorder is not None:
            recorder.watch(self._items)
        self._batch = Batch(
            engine,
            self._planner,
            self._items,
            recipes,
            destination,
            settler=settler,
            batch_now=BeginBatch if recorder is None else recorder.batch_now,
        )
        self._may_replace = destination.collision.may_replace
        self._given_up: FailureCode | None = None
        self._walking = True
        self._took_some = self._drop_is_open = False

    @property
    def engine_failure(self) -> str | None:
        """Why the engine has stopped, if it has."""
        return self._batch.engine_failure

    @property
    def pause(self) -> Pause | None:
        """Why no picture is begun now, if so."""
        return self._batch.pausing.pause

    @property
    def stuck_s(self) -> float | None:
        """For how long the place for results has taken nothing; ``None`` if it does."""
        return self._batch.pausing.stuck_s

    def give_up(self) -> None:
        """Wait no longer for the place for results: what has not ended fails for that reason."""
        if self.pause is not None:
            self._given_up = FAILURES.get(self.pause.reason)
        self.stop()

    def stop(self) -> None:
        """Take no more inputs and cancel what has not ended; its end still comes."""
        if self._recorder is not None:
            self._recorder.break_off()
        self._end_walk()
        self._batch.cancel_all()

    def __iter__(self) -> Iterator[Ended | None]:
        try:
            while self._walking or self._is_busy():
                ended: list[Ended] = list(self._take_inputs())
                self._wait()
                ended += self._take_ended()
                yield from ended or (None,)
            yield from self._take_ended()  # what was stopped
        finally:
            self._batch.pausing.stop_looking()
            self._planner.close()

    def _is_busy(self) -> bool:
        counts = self._items.counts
        return counts.waiting + counts.running > 0

    def _take_inputs(self) -> Iterator[WalkProblem | DonePicture]:
        """Take some inputs, all there are if the last might be the file that the first replaces."""
        self._took_some = False
        if not self._takes_more():
            return
        taken = self._inputs.take(_TAKE, 0.0 if self._is_busy() else _WAIT_S)
        found: list[FoundPicture | DonePicture] = []
        for item in taken:
            if isinstance(item, WalkProblem):
                yield item
                continue
            picture = item.picture if isinstance(item, DonePicture) else item
            if self._may_replace:
                self._namer.protect(picture.source, picture.identity)
            if isinstance(item, DonePicture) and self._namer.claim_these(item.results):
                found.append(item)
            elif isinstance(picture, FoundPicture):
                found.append(picture)
        yield from self._add(found)
        self._took_some = bool(taken)
        self._drop_is_open = self._drop_is_open or self._took_some
        if self._inputs.ended:
            self._end_walk()
        elif self._inputs.is_at_rest and self._drop_is_open:
            self._drop_is_open = False
            self._batch.end_drop()

    def _add(self, found: Sequence[FoundPicture | DonePicture]) -> Sequence[DonePicture]:
        """Add what is to be converted; returns what is not."""
        done = [each for each in found if isinstance(each, DonePicture)]
        if len(done) < len(found):
            self._let_go()  # a picture that has ended may come again
        self._batch.add(found)
        if self._recorder is not None and done:
            self._recorder.add_done(done)
        return done

    def _takes_more(self) -> bool:
        return self._walking and (self._may_replace or self._items.counts.waiting <= _AHEAD)

    def _end_walk(self) -> None:
        if self._walking:
            self._walking = False
            self._batch.end_drop()
            if self._recorder is not None:
                self._recorder.end_walk()

    def _wait(self) -> None:
        """Wait for something to happen, unless more inputs were there just now."""
        if self._batch.names_wanted:
            self._batch.poll(_NAME_WAIT_S)
        if self._batch.is_settling:
            self._batch.apply(self._engine.drain(_NAME_WAIT_S))
        is_idle = not self._took_some and not self._batch.names_wanted
        has_time = is_idle and self._is_busy()
        self._batch.apply(self._engine.drain(_WAIT_S if has_time else 0.0))
        if (detail := self._batch.engine_failure) is not None:
            if self._recorder is not None:
                self._recorder.break_off()
            self._end_walk()
            if not self._batch.under_way:
                self._fail_rest(detail)

    def _fail_rest(self, detail: str) -> None:
        """What waits for an engine that has stopped will not be converted."""
        code, columns = FailureCode.ENGINE_STOPPED, self._items.columns
        for slot in columns.slots_in(Status.WAITING):
            source, _ = columns.source_at(slot)
            sentence = failure_sentence(code, detail, source, source)
            self._items.set_states([(columns.id_at(slot), Failed(sentence, code, detail))])

    def _take_ended(self) -> list[ItemFacts]:
        columns = self._items.columns
        slots = columns.slots_of(self._ended.take())
        facts = [self._facts_at(slot) for slot in slots]
        for each, slot in zip(facts, slots, strict=True):
            self._inputs.end(each.source, columns.targets_at(slot))
        if len(self._ended.told) > max(_KEPT, len(self._items) // 2):
            self._let_go()
        return facts

    def _facts_at(self, slot: int) -> ItemFacts:
        facts = self._items.columns.facts_at(slot)
        if self._given_up is None or not isinstance(facts.state, Cancelled):
            return facts
        target = next(iter(self._items.columns.targets_at(slot)), facts.source)
        sentence = failure_sentence(self._given_up, "", facts.source, target)
        return replace(facts, state=Failed(sentence, self._given_up))

    def _let_go(self) -> None:
        self._batch.let_go(tuple(self._ended.told))
        self._ended.told.clear()


class _EndedItems:
    """Watches items and keeps those that have ended, each once."""

    def __init__(self, items: ItemStore) -> None:
        self._items = items
        self._new: dict[ItemId, None] = {}  # an ordered set
        self.told: set[ItemId] = set()

    def take(self) -> Sequence[ItemId]:
        """Those that have ended since the last call, in order."""
        new = tuple(self._new)
        self._new.clear()
        self.told.update(new)
        return new

    def items_added(self, count: int) -> None:
        """None of them has ended."""

    def items_changed(self, slots: Sequence[int]) -> None:
        """See which have ended."""
        columns = self._items.columns
        for slot in slots:
            item = columns.id_at(slot)
            if columns.status_at(slot) in ENDED and item not in self.told:
                self._new[item] = None

    def items_leaving(self, slots: Sequence[int]) -> None:
        """They were told before."""

    def items_gone(self, kept: Sequence[int]) -> None:
        """Ids stay."""
