"""Keeps the journal of the batches of one run, or of one window.

Owns when a batch begins and ends in the journal: it begins with the first picture after nothing was
under way, and ends when all have ended. Hears of items as one of the store's watchers, and of names
as the planner's memory. Nothing here waits for a disk but ``recall``, in the planner's threads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from threading import Lock

import msgspec
from msgspec.structs import replace

from app.batch.file_identity import real_path
from app.batch.inputs import DonePicture, Taken
from app.batch.items import ItemStore
from app.batch.journal.journal import Journal
from app.batch.journal.known import KnownResults
from app.batch.journal.running import RunningBatch
from app.batch.journal.sorting import sorted_out
from app.batch.journal.tables import EndedPicture
from app.batch.journal.values import (
    JournalPicture,
    Origin,
    Walk,
    Wish,
    meaning_of,
)
from app.batch.names import directory_for
from app.batch.planner import Named, NameRequest, Recalled
from app.batch.settling import BeginBatch
from app.batch.walk import Walked
from workers.contract.destination import Destination
from workers.contract.failures import FailureCode
from workers.contract.items import (
    ENDED,
    Cancelled,
    Converted,
    Failed,
    ItemId,
    ItemState,
    Kept,
    ResultEnd,
    Several,
    Skipped,
    SkipReason,
    Status,
    status_of,
)
from workers.contract.recipe import Recipe, Recipes

#: More items than this that change at once were changed by the user, all alike: more than can be
#: under way, with four for each of ``MAX_WORKERS`` and as many again.
_MANY = 2048


class BatchRecorder:
    """The journal's ear at a batch: an ``ItemWatcher`` and a ``PlanMemory``.

    All but ``recall`` and ``keep`` is called in the batch's thread.
    """

    def __init__(
        self, journal: Journal, origin: Origin, wish: Wish, resumed: RunningBatch | None = None
    ) -> None:
        """``resumed`` is a batch that goes on: its pictures get the names they had."""
        self._journal = journal
        self._origin = origin
        self._wish = absolute_wish(wish.recipes, wish.destination)
        self._wish_is_new = False
        self._running = resumed
        self._resumed = resumed
        self._lock = Lock()
        self._known: KnownResults | None = None
        self._items: ItemStore | None = None
        self._open: set[ItemId] = set()
        self._wishes: dict[ItemId, Wish] = {}  # of those that have names
        self._own: dict[ItemId, Recipes] = {}  # as it is written down, of those that are open
        self._walks = 0 if resumed is None else 1
        self._is_broken_off = False
        self._here = Path(real_path(Path()))

    # What the user does

    def watch(self, items: ItemStore) -> None:
        """Keep the journal of these items from now on."""
        self._items = items
        items.watch(self)

    def set_wish(self, recipes: tuple[Recipe, ...], destination: Destination) -> None:
        """Pictures that have no names yet are to become this."""
        self._wish = absolute_wish(recipes, destination)
        self._wish_is_new = True  # written with the next name: a slider has many wishes

    def begin_walk(
        self,
        paths: Iterable[Path],
        output_folder: Path | None,
        include: Sequence[str] = (),
        exclude: Sequence[str] = (),
    ) -> None:
        """The user has named these paths; their pictures will be added."""
        folder = None if output_folder is None else self._absolute(output_folder)
        self._walks += 1
        self._batch().begin_walk(
            Walk(
                paths=tuple(map(self._absolute, paths)),
                output_folder=folder,
                include=tuple(include),
                exclude=tuple(exclude),
            )
        )

    def end_walk(self) -> None:
        """All pictures of the first walk were added."""
        if self._running is not None and self._walks:
            self._walks -= 1
            if not self._is_broken_off:
                self._running.end_walk(all_before=self._running is self._resumed)
            self._finish_if_over()

    def go_on(self, batch: RunningBatch) -> None:
        """Go on with a batch that was broken off; nothing else is under way."""
        assert self._running is None
        self._running = self._resumed = batch
        self._walks = 1

    def batch_now(self) -> BeginBatch:
        """The batch under way; it goes on while pictures come, and if it was broken off."""
        if self._running is None:
            return BeginBatch()
        return BeginBatch(self._running.key, self._walks > 0 or self._running is self._resumed)

    def break_off(self) -> None:
        """What is cancelled from now on is to be converted when the batch goes on."""
        self._is_broken_off = True

    def close(self) -> None:
        """Let go of a batch that has not ended: it can go on later."""
        running, self._running = self._running, None
        if running is not None:
            running.break_off()
        if self._known is not None:
            self._known.close()

    @property
    def hashed(self) -> int:
        """How many sources were read to see whether they are what was converted before."""
        return 0 if self._known is None else self._known.hashed

    def sort_out(self, walked: Sequence[Walked]) -> Sequence[Taken]:
        """Tell pictures whose results are there already from the others; looks at disks."""
        if self._origin.again:
            return walked
        return sorted_out(walked, self._known_results(), self._wish, self._absolute)

    def add_done(self, pictures: Iterable[DonePicture]) -> None:
        """Nothing is to be done for these: they end as they are added."""
        by_word: dict[str, list[JournalPicture]] = {}
        for each in pictures:
            found = each.picture
            picture = JournalPicture(self._absolute(found.source), found.folder, found.stamp)
            by_word.setdefault(status_of(each.state).word, []).append(picture)
        for word, of_word in by_word.items():
            self._batch().add(of_word, word)

    # What happens to items

    def items_added(self, count: int) -> None:
        """So many new slots are at the end."""
        assert self._items is not None
        total = len(self._items)
        self._add(range(total - count, total))

    def items_changed(self, slots: Sequence[int]) -> None:
        """See which have ended, and which are to be converted once more."""
        assert self._items is not None
        columns = self._items.columns
        if len(slots) > _MANY:
            self._all_changed(slots)
            return
        again: list[int] = []
        ended: list[EndedPicture] = []
        for slot in slots:
            status, item = columns.status_at(slot), columns.id_at(slot)
            if status in ENDED and item in self._open:
                source = self._absolute(columns.source_at(slot)[0])
                if (end := self._end(item, source, columns.state_at(slot))) is not None:
                    ended.append(end)
            elif status is Status.WAITING and item not in self._open:
                again.append(slot)
        self._add(again)
        self._write_own(slots)
        self._tell_ended(ended)

    def items_leaving(self, slots: Sequence[int]) -> None:
        """The user does not want these any more, if they have not ended."""
        assert self._items is not None
        columns = self._items.columns
        gone = self._open.intersection(columns.id_at(slot) for slot in slots)
        if gone and self._running is not None:
            self._open -= gone
            for item in gone:
                self._own.pop(item, None)
            self._running.remove([self._absolute(source) for source in columns.sources(gone)])
            self._finish_if_over()

    def items_gone(self, kept: Sequence[int]) -> None:
        """Ids stay."""

    # The planner's memory; in its threads

    def recall(self, wanted: NameRequest) -> Recalled | None:
        """Results that are there already, or names that were planned before a batch broke off."""
        known = self._known_results()
        wish = absolute_wish(wanted.recipes, wanted.destination)
        source = self._absolute(wanted.source)
        if not (wanted.is_again or self._origin.again) and wanted.stamp is not None:
            done = known.recall(source, wanted.stamp, meaning_of(wish))
            if done is not None and self._lies_right(done, wanted, wish):
                return done
        if self._resumed is not None and self._resumed.number is not None:
            planned = known.planned(self._resumed.number, source, wish)
            if planned:
                return Recalled(planned)
        return None

    def keep(self, named: Named, told: Callable[[], object]) -> None:
        """Write down which names were chosen; ``told`` when no power failure can undo that."""
        running, request = self._running, named.request
        if running is None:
            told()
            return
        wish = absolute_wish(request.recipes, request.destination)
        if self._wish_is_new:
            self._wish_is_new = False
            running.set_wish(self._wish)
        self._wishes[request.item] = wish
        targets = [self._absolute(target) for target in named.targets]
        running.plan(self._absolute(request.source), wish, targets, told)

    def _lies_right(self, done: Recalled, wanted: NameRequest, wish: Wish) -> bool:
        """Whether the results are where they belong: a folder may be walked from higher up."""
        source = self._absolute(wanted.source)
        home = directory_for(source, wanted.folder, wish.destination)
        return all(result.parent == home for result in done.targets)

    def _known_results(self) -> KnownResults:
        with self._lock:
            if self._known is None:
                self._known = self._journal.known_results()
            return self._known

    # The batch in the journal

    def _batch(self) -> RunningBatch:
        if self._running is None:
            self._running = self._journal.begin(self._origin, self._wish)
            self._wish_is_new = False
        return self._running

    def _absolute(self, path: Path) -> Path:
        """Like ``Path.absolute``, which asks for the working folder each time."""
        return path if path.is_absolute() else self._here / path

    def _add(self, slots: Sequence[int]) -> None:
        if not slots:
            return
        assert self._items is not None
        columns = self._items.columns
        pictures = []
        for slot in slots:
            source, folder = columns.source_at(slot)
            item, own = columns.id_at(slot), None
            if (recipes := columns.own_of(item)) is not None:
                self._own[item] = recipes
                own = absolute_wish(recipes, self._wish.destination)
            stamp = columns.stamp_at(slot)
            pictures.append(JournalPicture(self._absolute(source), folder, stamp, own))
            self._open.add(item)
        self._batch().add(pictures)

    def _write_own(self, slots: Sequence[int]) -> None:
        """Write down which open items have other recipes of their own now, or none any more."""
        assert self._items is not None
        columns = self._items.columns
        if self._running is None or not (self._own or columns.have_own):
            return
        others: dict[Recipes | None, list[Path]] = {}
        for slot in slots:
            item = columns.id_at(slot)
            own = columns.own_of(item)
            if item in self._open and own != self._own.get(item):
                others.setdefault(own, []).append(self._absolute(columns.source_at(slot)[0]))
                if own is None:
                    del self._own[item]
                else:
                    self._own[item] = own
        for own, sources in others.items():
            wish = None if own is None else absolute_wish(own, self._wish.destination)
            self._running.set_own(sources, wish)

    def _all_changed(self, slots: Sequence[int]) -> None:
        """Very many were cancelled, or are to be converted once more."""
        assert self._items is not None
        columns = self._items.columns
        cancelled = self._open.intersection(columns.ids_in(Status.CANCELLED, slots))
        waiting = columns.ids_in(Status.WAITING, slots)
        self._add(columns.slots_of(item for item in waiting if item not in self._open))
        if cancelled and self._running is not None:
            self._open -= cancelled
            if not self._is_broken_off:
                self._running.cancel()
            self._finish_if_over()
        self._write_own(slots)

    def _end(self, item: ItemId, source: Path, state: ItemState) -> EndedPicture | None:
        """What to write down; nothing of a picture that is to be converted when it goes on."""
        self._open.discard(item)
        self._own.pop(item, None)
        wish = self._wishes.pop(item, None)
        if isinstance(state, Failed) and state.code is FailureCode.ENGINE_STOPPED:
            self._is_broken_off = True
            return None
        if isinstance(state, Cancelled) and self._is_broken_off:
            return None
        return ended_picture(source, state, wish, self._absolute)

    def _tell_ended(self, ended: Sequence[EndedPicture]) -> None:
        if self._running is None:
            return
        if ended:
            self._running.end(ended)
            for each in ended:
                if each.is_done:
                    self._journal.look_at(each)
        self._finish_if_over()

    def _finish_if_over(self) -> None:
        if self._running is None or self._open or self._walks:
            return
        if self._is_broken_off:
            self._running.break_off()
        else:
            self._running.finish()
        self._running = self._resumed = None


def ended_picture(
    source: Path, state: ItemState, wish: Wish | None, absolute: Callable[[Path], Path]
) -> EndedPicture:
    """How an item ended for which ``wish`` was planned, as the journal keeps it."""
    word = status_of(state).word
    match state:
        case Converted() | Several() | Kept():
            ends = state.ends if isinstance(state, Several) else (state,)
            written = tuple(
                (absolute(end.output), end.bytes_out) for end in ends if isinstance(end, Converted)
            )
            kept = tuple(_kept(end, absolute) for end in ends if isinstance(end, Kept))
            return EndedPicture(
                source,
                word,
                wish=wish,
                written=written,
                kept=kept,
                bytes_in=max((e.bytes_in for e in ends if isinstance(e, Converted)), default=0),
                is_done=bool(written or kept) and all(map(_is_complete, ends)),
            )
        case Skipped(_, reason):
            return EndedPicture(source, word, code=reason)
        case Failed(_, code):
            return EndedPicture(source, word, code=code)
        case _:
            return EndedPicture(source, word)


def _kept(end: Kept, absolute: Callable[[Path], Path]) -> Kept:
    return end if end.output is None else replace(end, output=absolute(end.output))


def _is_complete(end: ResultEnd) -> bool:
    return isinstance(end, Converted | Kept) or (
        isinstance(end, Skipped) and end.reason is SkipReason.NEEDLESS
    )


@lru_cache(maxsize=64)
def absolute_wish(recipes: tuple[Recipe, ...], destination: Destination) -> Wish:
    """A wish that means the same in any working folder."""
    if destination.directory is not None:
        directory = destination.directory.absolute()
        destination = msgspec.structs.replace(destination, directory=directory)
    return Wish(recipes=recipes, destination=destination)
