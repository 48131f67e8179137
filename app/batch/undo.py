"""Undoes a batch, the last change first: results go to the trash, what they replaced comes back.

Owns what is undone and in which order. Every step looks first at what is there, so an undo that was
broken off is simply done again. Nothing is deleted, and nothing overwritten.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import assert_never

from app.batch.changes import (
    BatchBusyError,
    BatchNumber,
    Change,
    ChangedBatch,
    ChangeLog,
    ReplacedFile,
    ReplacedOriginal,
    Written,
)
from app.batch.failure_messages import display_name
from app.batch.replacing import stamp_at
from workers.contract.files import FileStamp
from workers.contract.trash import Trash, TrashError
from workers.contract.wording import Sentence

#: Changes that are forgotten together, once they are undone.
_FORGOTTEN_TOGETHER = 100


#: Why a batch is not undone just now.
IS_BUSY = Sentence(
    "Another Dropmill is still at work on the last batch, so it was not undone;"
    " wait until it has ended, or stop it there."
)


@dataclass(frozen=True, slots=True)
class UndoneChange:
    """What came of one change.

    ``problem`` is a sentence that names the file and says why not all of it could be undone; empty
    if it is undone, or was before.
    """

    removed: tuple[Path, ...] = ()
    restored: tuple[Path, ...] = ()
    problem: str = ""


@dataclass(slots=True)
class UndoTally:
    """Counts what was undone."""

    removed: int = 0
    restored: int = 0
    problems: list[str] = field(default_factory=list)
    gone: set[Path] = field(default_factory=set, compare=False)
    """Where the results were that are in the trash now."""
    is_refused: bool = False
    """Somebody else is at work on the batch, so nothing was done."""

    def add(self, undone: UndoneChange) -> None:
        """Count one change."""
        self.removed += len(undone.removed)
        self.gone.update(undone.removed)
        self.restored += len(undone.restored)
        if undone.problem:
            self.problems.append(undone.problem)

    @property
    def has_any(self) -> bool:
        """Whether there was anything to undo."""
        return bool(self.removed or self.restored or self.problems or self.is_refused)

    def sentence(self) -> str:
        """All of it in one sentence."""
        if self.is_refused:
            return IS_BUSY
        parts = []
        if self.removed:
            parts.append(f"{_counted(self.removed, 'result')} moved to the trash")
        if self.restored:
            parts.append(f"{_counted(self.restored, 'file')} brought back")
        if self.problems:
            parts.append(f"{len(self.problems)} could not be undone")
        if not parts:
            return "There is nothing to undo."
        done = ", ".join(parts)
        return f"The batch was undone: {done}."


class _LeftError(Exception):
    """Something stays as it is; the text is a sentence that names the file and says why."""

    def __init__(self, path: Path, reason: Sentence) -> None:
        self.sentence = Sentence("{name}: {reason}.", name=display_name(path), reason=reason)
        super().__init__(self.sentence)


def last_batch(log: ChangeLog) -> ChangedBatch | None:
    """The batch that an undo is about: the last that nobody has tried to undo.

    Raises:
        ChangeLogError: the log cannot be read.
    """
    return next((batch for batch in log.batches() if not batch.was_undone), None)


def undo_last(log: ChangeLog, trash: Trash) -> UndoTally:
    """Undo the last batch of which anything is left to undo.

    Of one that was broken off, all may have been undone before.

    Raises:
        ChangeLogError: the log cannot be read or written.
    """
    tally = UndoTally()
    while not tally.has_any and (batch := last_batch(log)) is not None:
        tally = undo_whole(log, trash, batch.number)
    return tally


def undo_whole(log: ChangeLog, trash: Trash, batch: BatchNumber) -> UndoTally:
    """Undo a batch, unless somebody else is at work on it.

    Raises:
        ChangeLogError: the log cannot be read or written.
    """
    tally = UndoTally()
    try:
        with log.claim(batch):
            for undone in undo_batch(log, trash, batch):
                tally.add(undone)
    except BatchBusyError:
        tally.is_refused = True
    return tally


def undo_batch(log: ChangeLog, trash: Trash, batch: BatchNumber) -> Iterator[UndoneChange]:
    """Undo a batch while this is iterated; what could not be undone stays in the log."""
    done = []
    for kept in log.changes(batch):
        undone = undo_change(kept.change, trash)
        if not undone.problem:
            done.append(kept.number)
        if len(done) >= _FORGOTTEN_TOGETHER:
            log.remove(done)
            done.clear()
        yield undone
    log.remove(done)
    log.mark_undone(batch)


def undo_change(change: Change, trash: Trash) -> UndoneChange:
    """Undo one change, as far as that has not been done."""
    try:
        match change:
            case Written(path, stamp):
                return UndoneChange(removed=_throw_away(path, stamp, trash))
            case ReplacedFile(path, stamp, place):
                return UndoneChange(restored=_bring_back(path, stamp, place, trash))
            case ReplacedOriginal():
                return _undo_replacing(change, trash)
            case _:
                assert_never(change)
    except _LeftError as error:
        return UndoneChange(problem=error.sentence)


def _undo_replacing(change: ReplacedOriginal, trash: Trash) -> UndoneChange:
    source, stamp = change.source, change.stamp
    is_there = _is_content(source, stamp)
    place = None if is_there else change.place or trash.find(source, stamp)
    if not is_there and (place is None or not os.path.lexists(place)):
        raise _LeftError(
            source, Sentence("the original is not in the trash any more, its result was left")
        )
    removed: tuple[Path, ...] = ()
    for path in dict.fromkeys((change.staged or change.result, change.result)):
        if not (is_there and path == source):
            removed += _throw_away(path, change.result_stamp, trash)
    return UndoneChange(removed, _bring_back(source, stamp, place, trash))


def _throw_away(path: Path, stamp: FileStamp, trash: Trash) -> tuple[Path, ...]:
    """Put a result into the trash, if it is there and as it was written. Raises ``_LeftError``."""
    if not os.path.lexists(path):
        return ()
    if not _is_content(path, stamp):
        raise _LeftError(
            path, Sentence("it was changed since it was written, so it was left alone")
        )
    try:
        trash.put(path)
    except TrashError as error:
        raise _LeftError(
            path, Sentence("it cannot be moved to the trash ({reason})", reason=error)
        ) from error
    return (path,)


def _bring_back(path: Path, stamp: FileStamp, place: Path | None, trash: Trash) -> tuple[Path, ...]:
    """Get back what was at ``path``, if it is not there yet. Raises ``_LeftError``."""
    if _is_content(path, stamp):
        return ()
    if place is None:
        raise _LeftError(
            path, Sentence("the file that was there before was overwritten and is gone")
        )
    try:
        trash.restore(place, path)
    except TrashError as error:
        raise _LeftError(
            path, Sentence("it cannot be brought back from the trash ({reason})", reason=error)
        ) from error
    return (path,)


def _is_content(path: Path, stamp: FileStamp) -> bool:
    there = stamp_at(path)
    return there is not None and there.is_same_content(stamp)


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
