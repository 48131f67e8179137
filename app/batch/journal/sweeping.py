"""Removes results that were to take their originals' places when the program was ended.

Owns which files these are: only names that a batch has written down for itself, and only of a
batch that nobody carries out. Must not touch one whose original has gone: it is all there is.
"""

from __future__ import annotations

import contextlib

from app.batch.file_identity import stamp_at
from app.batch.journal.reading import JournalReader
from app.batch.journal.values import RecordedBatch, UnendedPicture
from workers.contract.destination import Originals
from workers.contract.names import staged_path


def sweep_staged(reader: JournalReader, batch: RecordedBatch) -> int:
    """Remove what ``batch``, whose lock the caller has, left under staged names; returns how many.

    Looks at disks, so it belongs on a thread that may wait for them. Raises ``sqlite3.Error``.
    """
    items = (item for item, status in reader.items(batch.number) if status is None)
    return sum(_sweep(item) for item in items)


def _sweep(item: UnendedPicture) -> int:
    wish, picture = item.wish, item.picture
    if wish is None or wish.destination.originals is Originals.KEEP or picture.stamp is None:
        return 0
    removed = 0
    for staged in map(staged_path, item.targets):
        # The log of changes brings those to an end whose originals are in the trash.
        if stamp_at(staged) is None or stamp_at(picture.source) != picture.stamp:
            continue
        with contextlib.suppress(OSError):  # its name says what it is
            staged.unlink()
            removed += 1
    return removed
