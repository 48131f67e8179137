"""A batch that this process carries out, as the journal sees it.

Owns its number, its key and its lock, which tells other processes that it is being carried out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from app.batch.journal.opening import batch_lock_file
from app.batch.journal.tables import EndedPicture, Tables
from app.batch.journal.values import JournalPicture, Origin, Walk, Wish
from app.batch.journal.writer import JournalWriter
from workers.platforms.file_lock import FileLock


class RunningBatch:
    """Has written what happens to one batch; every call but ``close`` returns at once."""

    def __init__(
        self,
        writer: JournalWriter,
        folder: Path,
        *,
        key: str,
        number: int | None = None,
        lock: FileLock | None = None,
        added: int = 0,
    ) -> None:
        """``key`` is told from those of all batches there ever were.

        ``number``, ``lock`` and ``added`` are those of a batch that goes on.
        """
        self.key = key
        self._writer = writer
        self._folder = folder
        self._number = number
        self._lock = lock
        self._added = added

    @property
    def number(self) -> int | None:
        """What the journal calls it, ``None`` until it is written there."""
        return self._number

    def begin(self, origin: Origin, wish: Wish) -> None:
        """Begin a batch that was not there before."""

        def change(tables: Tables) -> None:
            self._number = tables.begin(origin, wish, self.key)
            # Before others can see the batch: nobody may take it for one that was broken off.
            self._lock = FileLock(batch_lock_file(self._folder, self._number))
            tables.prune_if_due()

        self._writer.put(change)

    def set_wish(self, wish: Wish) -> None:
        """Pictures that have no names yet are to become this."""
        self._put(lambda tables, number: tables.set_wish(number, wish))

    def begin_walk(self, walk: Walk) -> None:
        """The user has named these paths."""
        self._put(lambda tables, number: tables.begin_walk(number, walk))

    def end_walk(self, *, all_before: bool = False) -> None:
        """All pictures of the first walk that had not ended were added, or of all walks."""
        self._put(lambda tables, number: tables.end_walk(number, all_before=all_before))

    def add(self, pictures: Sequence[JournalPicture], status: str | None = None) -> None:
        """Pictures are on the list, or wait again; with a ``status`` they have ended already."""
        first, self._added = self._added, self._added + len(pictures)
        self._put(lambda tables, number: tables.add(number, first, pictures, status))

    def set_own(self, sources: Sequence[Path], wish: Wish | None) -> None:
        """This is made of these pictures, or with ``None`` what the batch's wish says."""
        self._put(lambda tables, number: tables.set_own(number, sources, wish))

    def cancel(self) -> None:
        """Nothing that has not ended is to be converted any more."""
        self._put(lambda tables, number: tables.cancel(number))

    def remove(self, sources: Sequence[Path]) -> None:
        """Pictures were taken off the list before they ended."""
        self._put(lambda tables, number: tables.remove(number, sources))

    def plan(
        self, source: Path, wish: Wish, targets: Sequence[Path], then: Callable[[], object]
    ) -> None:
        """Names are chosen; ``then`` is called when that is on the disk, in another thread."""
        self._put(lambda tables, number: tables.plan(number, source, wish, targets), then)

    def end(self, ended: Iterable[EndedPicture]) -> None:
        """Pictures have ended."""

        def change(tables: Tables, number: int) -> None:
            for each in ended:
                tables.end(number, each)

        self._put(change)

    def finish(self) -> None:
        """The batch is over."""
        self._put(lambda tables, number: tables.finish(number), lambda: self._let_go(removes=True))

    def break_off(self) -> None:
        """Carry it out no further: it can go on later."""
        self._writer.put(lambda _: None, lambda: self._let_go(removes=False))

    def _let_go(self, *, removes: bool) -> None:
        if self._lock is not None:
            self._lock.release(removes=removes)

    def _put(
        self,
        change: Callable[[Tables, int], object],
        then: Callable[[], object] | None = None,
    ) -> None:
        def numbered(tables: Tables) -> None:
            assert self._number is not None  # it was begun, or nothing is written any more
            change(tables, self._number)

        self._writer.put(numbered, then)
