"""Puts a verified result in its original's place, so that at every moment one of them is there.

Owns the order of the steps on the disk. Before the original goes, the result is complete, verified,
on the disk and has a name that anybody finds; the log knows of both. Must not judge the result.
"""

from __future__ import annotations

import itertools
import stat
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from app.batch.changes import (
    Change,
    ChangeLog,
    ChangeNumber,
    KeptChange,
    ReplacedOriginal,
    Written,
)
from workers.contract.files import FileStamp, stamp_of
from workers.contract.names import Ending, numbered_name
from workers.contract.notes import Note
from workers.contract.trash import Trash, TrashError
from workers.platforms.durability import sync_folder
from workers.platforms.new_names import rename_exclusively


class Replacement(Struct, frozen=True):
    """What is to be done: ``staged``, which was made of ``source``, is to become ``target``.

    ``read`` and ``written`` are how both were when they were read and written.
    """

    source: Path
    read: FileStamp
    staged: Path
    written: FileStamp
    target: Path


class Notes(Protocol):
    """The log of the batch that is under way; a log that cannot be written is their concern."""

    def append(self, change: Change) -> ChangeNumber:
        """Keep ``change``."""
        ...

    def amend(self, number: ChangeNumber, change: Change) -> None:
        """Keep ``change`` in the place of one that was kept before."""
        ...

    def remove(self, number: ChangeNumber) -> None:
        """Forget it."""
        ...


def replace_original(wish: Replacement, trash: Trash, notes: Notes) -> tuple[Path, Note]:
    """Do it, or keep both where that cannot be; returns where the result is, and which it was.

    Raises:
        OSError: the result cannot get its name; it is complete under the staged one.
    """
    obstacle = _obstacle(wish)
    if obstacle is not None:
        return keep_both(wish, notes), obstacle
    sync_folder(wish.staged.parent)  # the result's name, before the original's goes
    noted = notes.append(_under_way(wish, None))
    try:
        place = trash.put(wish.source)
    except TrashError:
        notes.remove(noted)
        return keep_both(wish, notes), Note.KEPT_NO_TRASH
    if place is not None and _is_put_back(place, wish, trash):
        notes.remove(noted)
        return keep_both(wish, notes), Note.KEPT_CHANGED
    notes.amend(noted, _under_way(wish, place))
    path = take_name(wish.staged, wish.target, wish.written)
    notes.amend(noted, ReplacedOriginal(wish.source, wish.read, path, wish.written, place))
    sync_folder(path.parent)
    return path, Note.ORIGINAL_REPLACED


def keep_both(wish: Replacement, notes: Notes) -> Path:
    """Leave the original where it is and put the result beside it; returns where that is.

    Raises:
        OSError: the result cannot get its name; it is complete under the staged one.
    """
    path = take_name(wish.staged, wish.target, wish.written)
    notes.append(Written(path, wish.written))
    return path


def take_name(staged: Path, target: Path, stamp: FileStamp) -> Path:
    """Call a result ``target``, or the first numbered name that is free; returns which.

    Nothing is ever overwritten. Raises ``OSError``.
    """
    for number in itertools.count(1):
        ending = Ending("", target.suffix)
        name = numbered_name(target.stem, ending, number) if number > 1 else target.name
        path = target.with_name(name)
        try:
            rename_exclusively(staged, path)
        except FileExistsError:
            continue
        except FileNotFoundError:
            if stamp_at(path) != stamp:  # else another program has finished this
                raise
        return path
    raise AssertionError("there is always another number")


def finish_broken_off(log: ChangeLog, trash: Trash) -> list[Path]:
    """Give the results their names whose originals were in the trash when a program was ended.

    Returns where they are now. What another program is at just now comes to the same end.

    Raises:
        ChangeLogError: the log cannot be read or written.
    """
    return [path for kept in log.broken_off() if (path := _finish(kept, log, trash)) is not None]


def _finish(kept: KeptChange, log: ChangeLog, trash: Trash) -> Path | None:
    change = kept.change
    assert isinstance(change, ReplacedOriginal)
    assert change.staged is not None
    is_there = stamp_at(change.staged) == change.result_stamp
    if stamp_at(change.source) == change.stamp:  # it had not gone yet
        if not is_there:
            log.remove([kept.number])
        return None
    path: Path | None = None
    if is_there:
        try:
            path = take_name(change.staged, change.result, change.result_stamp)
        except OSError:
            return None  # the drive is not writable now: the next time
    place = change.place or trash.find(change.source, change.stamp)
    result = path or change.result
    done = ReplacedOriginal(change.source, change.stamp, result, change.result_stamp, place)
    log.amend(kept.number, done)
    return path


def stamp_at(path: Path) -> FileStamp | None:
    """What is at ``path`` now, a link itself; ``None`` if nothing can be seen there."""
    try:
        return stamp_of(path.lstat())
    except (OSError, ValueError):
        return None


def remove_staged(staged: Path, stamp: FileStamp) -> None:
    """Remove a result that is not to be kept, if it is still the one that was written."""
    if stamp_at(staged) == stamp:
        try:
            staged.unlink()
        except OSError:
            pass  # its name says what it is


def _obstacle(wish: Replacement) -> Note | None:
    """Why the original must not go, as it is now."""
    try:
        status = wish.source.lstat()
    except (OSError, ValueError):
        return Note.KEPT_CHANGED
    if stat.S_ISLNK(status.st_mode):
        return Note.KEPT_LINK
    return None if stamp_of(status) == wish.read else Note.KEPT_CHANGED


def _is_put_back(place: Path, wish: Replacement, trash: Trash) -> bool:
    """Whether somebody wrote into the original at the last moment, and it is back."""
    if stamp_at(place) == wish.read:
        return False
    try:
        trash.restore(place, wish.source)
    except TrashError:
        return False  # it stays in the trash, as it is
    return True


def _under_way(wish: Replacement, place: Path | None) -> ReplacedOriginal:
    return ReplacedOriginal(wish.source, wish.read, wish.target, wish.written, place, wish.staged)
