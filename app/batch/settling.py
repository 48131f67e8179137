"""The thread that settles what was written: notes it for an undo, puts it in its original's place.

Owns the thread, and the log of changes while it runs. A log that cannot be written costs the undo
and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Protocol, assert_never

from msgspec import Struct

from app.batch.changes import (
    BatchNumber,
    Change,
    ChangeLog,
    ChangeLogError,
    ChangeNumber,
    ReplacedOriginal,
    absolute,
)
from app.batch.replacing import (
    Replacement,
    finish_broken_off,
    keep_both,
    remove_staged,
    replace_original,
    stamp_at,
)
from app.batch.undo import UndoTally, undo_change, undo_last
from workers.contract.files import FileStamp
from workers.contract.items import ItemId
from workers.contract.notes import Note
from workers.contract.trash import Trash

#: How long ``close`` waits for what was asked, in seconds; a drive that hangs is left behind.
PATIENCE_S = 30.0


class Replace(Struct, frozen=True):
    """Put a verified result in its original's place."""

    item: ItemId
    wish: Replacement


class KeepBoth(Struct, frozen=True):
    """Put a result beside its original, because of ``reason``."""

    item: ItemId
    wish: Replacement
    reason: Note


class Discard(Struct, frozen=True):
    """Remove a result that could not be verified."""

    wish: Replacement


class FindResult(Struct, frozen=True):
    """See whether the picture that was at ``source`` has given its place to a result."""

    item: ItemId
    source: Path


class Record(Struct, frozen=True):
    """Note what has been done already."""

    changes: tuple[Change, ...]


class TakeBack(Struct, frozen=True):
    """Undo what has been done already and is not noted yet."""

    changes: tuple[Change, ...]


class BeginBatch(Struct, frozen=True):
    """What is done from now on belongs together.

    ``key`` is the journal's for it. ``goes_on``: it also belongs to what was done under that key
    before, maybe by a program that was ended, unless that was undone.
    """

    key: str | None = None
    goes_on: bool = False


class Rest(Struct, frozen=True):
    """Nothing is under way: another program may undo the batch."""


class UndoLast(Struct, frozen=True):
    """Undo the last batch."""


Wish = Replace | KeepBoth | Discard | FindResult | Record | TakeBack | BeginBatch | Rest | UndoLast


class Settled(Struct, frozen=True):
    """The result of ``item`` is at ``path``; ``note`` tells of its original.

    ``trouble`` is why it has not got a better name; its original is in the trash or where it was.
    """

    item: ItemId
    path: Path
    note: Note | None
    trouble: str = ""


class Found(Struct, frozen=True):
    """The result in the place of what ``item`` was is at ``path``, if there is one."""

    item: ItemId
    path: Path | None


class Settler(Protocol):
    """Does one wish after the other in the background; everything returns at once."""

    def ask(self, wish: Wish) -> None:
        """Have this done; what tells of an item or undoes a batch is answered."""
        ...

    def take(self) -> list[Settled | Found]:
        """Take all answers since the last call."""
        ...


class SettlerThread:
    """The ``Settler`` of the command line and of the window; whoever makes it closes it."""

    def __init__(self, open_log: Callable[[], ChangeLog], trash: Trash) -> None:
        """``open_log`` is called in the thread, before anything else; may raise."""
        self._open_log = open_log
        self._trash = trash
        self._wishes: SimpleQueue[Wish | None] = SimpleQueue()
        self._settled: SimpleQueue[Settled | Found] = SimpleQueue()
        self._undone: SimpleQueue[UndoTally] = SimpleQueue()
        self._notices: SimpleQueue[str] = SimpleQueue()
        # A daemon: a drive that hangs must not keep the process alive.
        self._thread = Thread(target=self._run, name="settler", daemon=True)
        self._thread.start()

    def ask(self, wish: Wish) -> None:
        """Have this done."""
        self._wishes.put(wish)

    def take(self) -> list[Settled | Found]:
        """Take all answers since the last call."""
        return [self._settled.get() for _ in range(self._settled.qsize())]

    def take_undone(self) -> list[UndoTally]:
        """What came of each undo since the last call."""
        return [self._undone.get() for _ in range(self._undone.qsize())]

    def take_notices(self) -> list[str]:
        """Sentences for the user since the last call; all of them after ``close``."""
        return [self._notices.get() for _ in range(self._notices.qsize())]

    def close(self) -> None:
        """Do what was asked, then end."""
        self._wishes.put(None)
        self._thread.join(PATIENCE_S)

    def _run(self) -> None:
        notes = _BatchNotes(self._notices.put)
        notes.open(self._open_log, self._trash)
        while (wish := self._wishes.get()) is not None:
            self._do(wish, notes)
        notes.close()

    def _do(self, wish: Wish, notes: _BatchNotes) -> None:
        match wish:
            case Replace(item, replacement):
                self._settle(item, replacement, notes, None)
            case KeepBoth(item, replacement, reason):
                self._settle(item, replacement, notes, reason)
            case Discard(replacement):
                remove_staged(replacement.staged, replacement.written)
            case FindResult(item, source):
                self._settled.put(Found(item, notes.result_of(source)))
            case Record(changes):
                notes.append_all(changes)
            case TakeBack(changes):
                self._take_back(changes, notes)
            case BeginBatch():
                notes.begin(wish)
            case Rest():
                notes.rest()
            case UndoLast():
                self._undone.put(notes.undo_last(self._trash))
            case _:
                assert_never(wish)

    def _take_back(self, changes: tuple[Change, ...], notes: _BatchNotes) -> None:
        numbers = notes.append_all(changes)  # what cannot be undone now may be later
        for change, number in zip(reversed(changes), reversed(numbers), strict=True):
            undone = undo_change(change, self._trash)
            if undone.problem:
                self._notices.put(undone.problem)
            else:
                notes.remove(number)

    def _settle(
        self, item: ItemId, wish: Replacement, notes: _BatchNotes, reason: Note | None
    ) -> None:
        try:
            if reason is None:
                path, note = replace_original(wish, self._trash, notes)
            else:
                path, note = keep_both(wish, notes), reason
        except Exception as error:  # noqa: BLE001 - edge: this item is told, the thread lives
            trouble = getattr(error, "strerror", None) or f"{type(error).__name__}: {error}"
            self._settled.put(Settled(item, wish.staged, reason, trouble))
        else:
            self._settled.put(Settled(item, path, note))


class _BatchNotes:
    """The log of the batch under way, in whose place there may be nothing.

    A batch begins with its first change.
    """

    def __init__(self, tell: Callable[[str], object]) -> None:
        self._tell = tell
        self._log: ChangeLog | None = None
        self._begun = BeginBatch()
        self._batch: BatchNumber | None = None
        self._results: dict[Path, tuple[Path, FileStamp]] | None = None
        """Of originals that were replaced before; read when somebody asks."""

    def open(self, open_log: Callable[[], ChangeLog], trash: Trash) -> None:
        """Open the log, and bring to an end what was broken off."""
        try:
            self._log = open_log()
            if self._log.notice:
                self._tell(self._log.notice)
            finish_broken_off(self._log, trash)
        except ChangeLogError as error:
            self._give_up(error)

    def begin(self, begun: BeginBatch) -> None:
        """The next change is the first of a batch, or of its going on."""
        self._begun, self._batch = begun, None

    def rest(self) -> None:
        """Nothing is under way."""
        if self._log is not None:
            self._log.rest()

    def result_of(self, source: Path) -> Path | None:
        """Where the result is that has the place of what was at ``source``."""
        if self._results is None:
            self._results = dict(self._replaced())
        result, stamp = self._results.get(source.absolute(), (None, None))
        return result if result is not None and stamp_at(result) == stamp else None

    def _replaced(self) -> Iterator[tuple[Path, tuple[Path, FileStamp]]]:
        if self._log is None:
            return
        try:
            for batch in reversed(self._log.batches()):
                for kept in reversed(self._log.changes(batch.number)):
                    if isinstance(change := kept.change, ReplacedOriginal):
                        yield change.source, (change.result, change.result_stamp)
        except ChangeLogError as error:
            self._give_up(error)

    def undo_last(self, trash: Trash) -> UndoTally:
        """Undo the last batch; what comes after that is another."""
        self._batch = None
        if self._log is not None:
            try:
                return undo_last(self._log, trash)
            except ChangeLogError as error:
                self._give_up(error)
        return UndoTally()

    def append_all(self, changes: Sequence[Change]) -> tuple[ChangeNumber, ...]:
        """Keep ``changes``."""
        if self._log is not None:
            try:
                if self._batch is None:
                    self._batch = _next_batch(self._log, self._begun)
                self._log.hold(self._batch)
                return self._log.append(self._batch, tuple(map(absolute, changes)))
            except ChangeLogError as error:
                self._give_up(error)
        return tuple(ChangeNumber(0) for _ in changes)

    def append(self, change: Change) -> ChangeNumber:
        """Keep ``change``."""
        (number,) = self.append_all((change,))
        return number

    def amend(self, number: ChangeNumber, change: Change) -> None:
        """Keep ``change`` in the place of one that was kept before."""
        if self._log is not None:
            try:
                self._log.amend(number, absolute(change))
            except ChangeLogError as error:
                self._give_up(error)

    def remove(self, number: ChangeNumber) -> None:
        """Forget it."""
        if self._log is not None:
            try:
                self._log.remove([number])
            except ChangeLogError as error:
                self._give_up(error)

    def close(self) -> None:
        """Let go of the log."""
        log, self._log = self._log, None
        if log is not None:
            log.close()

    def _give_up(self, error: ChangeLogError) -> None:
        self.close()
        self._tell(f"What this batch does cannot be undone: {error}.")


def _next_batch(log: ChangeLog, begun: BeginBatch) -> BatchNumber:
    """Raises ``ChangeLogError``."""
    number = log.go_on(begun.key) if begun.goes_on and begun.key is not None else None
    return log.begin(begun.key) if number is None else number
