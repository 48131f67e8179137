"""Starts pictures: at once those about which nothing has to be decided, the others when it is.

Owns which pictures are wished to start and have not, and the look at them. Must not look at a disk.
"""

from __future__ import annotations

import itertools
import time
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.batch.start_look import Seen, StartLook, may_concern
from app.batch.walk import FoundPicture
from app.batch.wishes import Recipes
from app.window.batch_controller import BatchController
from workers.contract.concerns import Concern
from workers.contract.events import EngineEvent
from workers.contract.items import ItemId

#: How often the look is asked, how long a turn may take, and how many are started at once.
_TICK_MS = 10
_BUDGET_MS = 4.0
_PORTION = 64
#: For how long pictures wait for those before them to be looked at, so that all start in order.
_PATIENCE_S = 3.0


class StartController(QObject):
    """Takes pictures and wishes to start.

    Where a result may replace files, nothing is looked at before the whole drop is known.

    Signals:
        decision_wanted(Concerns): about these pictures, and no others, ``decide`` has to be called.
        decision_outdated(): it has not to be called any more.
    """

    decision_wanted = Signal(object)
    decision_outdated = Signal()

    def __init__(
        self,
        batch: BatchController,
        open_look: Callable[[], StartLook],
        is_walking: Callable[[], bool],
        *,
        start_on_drop: bool,
        parent: QObject | None = None,
    ) -> None:
        """``is_walking`` tells whether pictures are still being found."""
        super().__init__(parent)
        self._batch = batch
        self._open_look = open_look
        self._is_walking = is_walking
        self._starts_on_drop = start_on_drop
        self._wished: OrderedDict[ItemId, None] = OrderedDict()
        self._look: StartLook | None = None
        self._looked_at: set[ItemId] = set()
        self._cleared: OrderedDict[ItemId, bool] = OrderedDict()
        """In the order of the list: whether it may start, or is still being looked at."""
        self._moved_s = 0.0
        self._seen: dict[ItemId, Seen] = {}
        self._asked: tuple[ItemId, ...] = ()
        self._has_begun = False
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._take_turn)

    @Slot(bool)
    def set_start_on_drop(self, start_on_drop: bool) -> None:
        """Choose whether pictures are converted as they come, from now on."""
        self._starts_on_drop = start_on_drop

    def add(self, pictures: tuple[FoundPicture, ...], own: Recipes | None = None) -> None:
        """Some pictures of a drop were found; ``own`` are recipes for these alone."""
        added = self._batch.add(pictures, own)
        if self._starts_on_drop:
            self._wish(added)

    @Slot(object)
    def add_watched(self, pictures: tuple[FoundPicture, ...]) -> None:
        """Some pictures landed in a watched folder: nobody is there who could decide anything."""
        added = self._batch.add(pictures)
        if self._starts_on_drop:
            self._batch.start_some(added, joins=False)

    @Slot()
    def start(self) -> None:
        """Start all that wait for it."""
        self._wish(self._batch.line.unstarted_items())

    @Slot()
    def look_anew(self) -> None:
        """Other options hold now: what was seen before means nothing."""
        wished = [*self._seen, *self._cleared, *self._wished]
        self._forget()
        self._wish(wished)

    @Slot(object)
    def apply(self, events: tuple[EngineEvent, ...]) -> None:
        """Take over what the engine reports."""
        if self._look is not None:
            self._look.apply(events)

    def decide(self, *, starts: bool) -> None:
        """Start what was asked about, or take it out of the batch."""
        asked, self._asked = self._asked, ()
        followers = [item for item in asked if item in self._seen and not self._seen[item].concerns]
        for item in asked:
            self._seen.pop(item, None)
        if starts:
            self._start(asked)
        else:
            self._batch.cancel(set(asked) - set(followers))
            self._wish(followers)
        self._timer.start()

    def put_off(self) -> None:
        """Let what was asked about wait for another start."""
        for item in self._asked:
            self._seen.pop(item, None)
        self._asked = ()
        self._timer.start()

    def close(self) -> None:
        """Start nothing more."""
        self._forget()

    def _wish(self, items: Collection[ItemId]) -> None:
        known = (self._cleared, self._seen)
        self._wished.update((item, None) for item in items if not any(item in k for k in known))
        if self._wished:
            self._take_turn()

    def _forget(self) -> None:
        self._timer.stop()
        self._wished.clear()
        self._seen.clear()
        self._looked_at.clear()
        self._cleared.clear()
        asked, self._asked = self._asked, ()
        self._has_begun = False
        self._end_look()
        if asked:
            self.decision_outdated.emit()

    def _end_look(self) -> None:
        if self._look is not None:
            self._look.close()
            self._look = None

    def _take_turn(self) -> None:
        self._timer.start()
        due = time.perf_counter() + _BUDGET_MS / 1000
        while self._wished and time.perf_counter() < due:
            count = min(_PORTION, len(self._wished))
            if not self._sort([self._wished.popitem(last=False)[0] for _ in range(count)]):
                break
        self._take_seen()
        self._start_cleared()
        if not self._wished and (self._look is None or self._look.is_at_rest):
            self._settle()
            if not self._looked_at and not self._cleared:
                self._end_look()
                self._timer.stop()

    def _sort(self, items: list[ItemId]) -> bool:
        """Have those looked at that need it; tells whether they could be."""
        line = self._batch.line
        requests = [line.request_of(item) for item in items if line.waits_for_start(item)]
        later = [request for request in requests if may_concern(request)]
        replaces = any(request.destination.collision.may_replace for request in later)
        if replaces and self._is_walking():
            for request in reversed(requests):
                self._wished[request.item] = None
                self._wished.move_to_end(request.item, last=False)
            return False
        held = {request.item for request in later}
        if not self._cleared:
            self._moved_s = time.perf_counter()
        self._cleared.update((request.item, request.item not in held) for request in requests)
        for request in later:
            if self._look is None:
                self._look = self._open_look()
            self._looked_at.add(request.item)
            self._look.request(request)
        return True

    def _take_seen(self) -> None:
        seen = () if self._look is None else self._look.take()
        self._looked_at.difference_update(each.item for each in seen)
        self._seen.update((each.item, each) for each in seen if each.concerns or each.follows)
        for each in seen:
            if each.item in self._seen:
                self._cleared.pop(each.item, None)
            else:
                self._cleared[each.item] = True

    def _start_cleared(self) -> None:
        """Start what may start, in order as long as the look does not take too long."""
        started = list(itertools.takewhile(self._cleared.__getitem__, self._cleared))
        now_s = time.perf_counter()
        is_stuck = bool(self._cleared) and not started
        if is_stuck and now_s - self._moved_s > _PATIENCE_S:
            started = [item for item, is_cleared in self._cleared.items() if is_cleared]
            is_stuck = False
        if not is_stuck:
            self._moved_s = now_s
        for item in started:
            del self._cleared[item]
        self._start(started)

    def _start(self, items: Collection[ItemId]) -> None:
        if items:
            self._batch.start_some(items, joins=self._has_begun)
            self._has_begun = True

    def _settle(self) -> None:
        """All was looked at: ask, where there is anything to ask and nobody is being asked."""
        if self._asked:
            return
        line = self._batch.line
        self._seen = {i: seen for i, seen in self._seen.items() if line.waits_for_start(i)}
        concerns = _together(self._seen.values())
        if concerns:
            self._asked = tuple(self._seen)
            self.decision_wanted.emit(concerns)
            return
        self._start(tuple(self._seen))
        self._seen.clear()
        self._has_begun = False


def _together(seen: Iterable[Seen]) -> dict[Concern, list[str]]:
    found: dict[Concern, list[str]] = {}
    for each in seen:
        for concern, names in each.concerns.items():
            found.setdefault(concern, []).extend(names)
    return {concern: found[concern] for concern in Concern if concern in found}
