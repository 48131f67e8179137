"""Whether a picture was converted before, and is still as it was then.

Owns the comparison. A source is known by path, size and time, and by its content where only the
time differs. Looks at disks, so it belongs on a thread that may wait for them.
"""

from __future__ import annotations

import logging
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TypeVar

from app.batch.file_identity import FileStamp, stamp_at
from app.batch.journal.looking import stamped_digest
from app.batch.journal.reading import JournalReader, KnownDone
from app.batch.journal.values import RecordedStamp, Wish

_log = logging.getLogger(__name__)
_Answer = TypeVar("_Answer")

#: Seconds after which it is noted again that something is still of use.
CONFIRM_AFTER_S = 86_400.0


class KnownResults:
    """Answers from the journal; without one nothing is known. Any thread may ask."""

    def __init__(
        self, reader: JournalReader | None, confirm: Callable[[int, FileStamp], object]
    ) -> None:
        """``confirm`` hears which record is still right, and of the source's time now."""
        self._reader = reader
        self._confirm = confirm
        self._lock = Lock()
        self.hashed = 0
        """How many sources had to be read."""

    def results(self, source: Path, stamp: FileStamp, meaning: bytes) -> tuple[Path, ...] | None:
        """The results of ``source`` if all are there as they were written, and it has not changed.

        There may be none at all, where it was found that none is wanted.
        """
        known = self._ask(lambda reader: reader.done(source, meaning))
        if known is None or known.stamp.size_bytes != stamp.size_bytes:
            return None
        if not all(_is_as_recorded(path, recorded) for path, recorded in known.results):
            return None
        if known.stamp != stamp and not self._has_same_content(source, known):
            return None
        if known.stamp != stamp or time.time() - known.confirmed_s > CONFIRM_AFTER_S:
            self._confirm(known.number, stamp)
        return tuple(path for path, _ in known.results)

    def is_result(self, path: Path, stamp: FileStamp, meaning: bytes) -> bool:
        """Whether ``path`` is itself a result of this, and unchanged."""
        found = self._ask(lambda reader: reader.result(path))
        if found is None:
            return False
        recorded, wanted = found
        return wanted == meaning and _is_same(stamp, recorded)

    def planned(self, batch: int, source: Path, wish: Wish) -> tuple[Path, ...]:
        """The names that a picture of a batch that goes on was to get."""
        found = self._ask(lambda reader: reader.planned(batch, source))
        return found[1] if found is not None and found[0] == wish else ()

    def close(self) -> None:
        """Know nothing more."""
        with self._lock:
            reader, self._reader = self._reader, None
        if reader is not None:
            reader.close()

    def _has_same_content(self, source: Path, known: KnownDone) -> bool:
        if known.digest is None:
            return False
        self.hashed += 1
        _, digest = stamped_digest(source)
        return digest == known.digest

    def _ask(self, question: Callable[[JournalReader], _Answer | None]) -> _Answer | None:
        with self._lock:
            if self._reader is None:
                return None
            try:
                return question(self._reader)
            except sqlite3.Error as error:  # the writer will meet it too, and tell
                _log.warning("the journal cannot be read: %s", error)
                self._reader = None
                return None


def _is_as_recorded(path: Path, recorded: RecordedStamp) -> bool:
    there = stamp_at(path)
    return there is not None and _is_same(there, recorded)


def _is_same(there: FileStamp, recorded: RecordedStamp) -> bool:
    """Size and time; where the program ended before it looked at the time, the size."""
    times = recorded.modified_ns, there.modified_ns
    return there.size_bytes == recorded.size_bytes and (times[0] is None or times[0] == times[1])
