"""Removes what a batch left behind when the program was ended: results on their way.

Owns which files these are, and only of a batch that nobody carries out. A result that was to take
its original's place has a name that the batch has written down; where the original has gone it must
not be touched: it is all there is. A file that was being written lies where the batch was to write,
is called as only Dropmill calls them, and is claimed by nobody.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from app.batch.file_identity import stamp_at
from app.batch.journal.catching_up import OpenLog, catch_up
from app.batch.journal.journal import Journal
from app.batch.journal.reading import JournalReader
from app.batch.journal.values import RecordedBatch, UnendedPicture
from workers.contract.destination import Originals
from workers.contract.names import is_part, staged_path
from workers.platforms.file_lock import remove_unclaimed


def sweep(reader: JournalReader, batch: RecordedBatch) -> int:
    """Remove what ``batch``, whose lock the caller has, left behind; returns how many files.

    Looks at disks, so it belongs on a thread that may wait for them. Raises ``sqlite3.Error``.
    """
    removed = 0
    folders: set[Path] = set()
    for item in reader.begun(batch.number):
        removed += _sweep_staged(item, batch.key)
        folders.update(target.parent for target in item.targets)
    return removed + _sweep_parts(folders)


def sweep_broken_off(journal: Journal, open_log: OpenLog) -> None:
    """Remove what batches that nobody carries out left behind; they can go on as before, or end.

    Before the next batch begins: it may be about the same pictures. A journal that cannot be read
    says so itself. ``open_log`` is ``catch_up``'s.
    """
    with contextlib.suppress(sqlite3.Error), journal.reading() as reader:
        for batch in reader.broken_off():
            running = journal.go_on(batch)
            if running is not None:
                try:
                    sweep(reader, batch)
                    catch_up(journal, batch, running, open_log)
                finally:
                    if batch.is_unfinished:
                        running.break_off()
                    else:
                        running.finish()


def _sweep_parts(folders: Iterable[Path]) -> int:
    removed = 0
    for folder in folders:
        with contextlib.suppress(OSError), os.scandir(folder) as entries:
            parts = [folder / entry.name for entry in entries if is_part(entry.name)]
            removed += sum(remove_unclaimed(part) for part in parts if _is_plain(part))
    return removed


def _is_plain(path: Path) -> bool:
    return not path.is_symlink() and path.is_file()


def _sweep_staged(item: UnendedPicture, key: str) -> int:
    wish, picture = item.wish, item.picture
    if wish is None or wish.destination.originals is Originals.KEEP or picture.stamp is None:
        return 0
    removed = 0
    for staged in (staged_path(target, key) for target in item.targets):
        # The log of changes brings those to an end whose originals are in the trash.
        if stamp_at(staged) is None or stamp_at(picture.source) != picture.stamp:
            continue
        with contextlib.suppress(OSError):  # its name says what it is
            staged.unlink()
            removed += 1
    return removed
