"""Whether a picture was converted before, and is still as it was then.

Owns the comparison. A source is known by path, size and time, and by its content where only the
time differs. Looks at disks, so it belongs on a thread that may wait for them.
"""

from __future__ import annotations

import logging
import sqlite3
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Lock
from typing import TypeVar

from app.batch.file_identity import FileStamp, stamp_at
from app.batch.journal.looking import stamped_digest
from app.batch.journal.reading import JournalReader, KnownDone
from app.batch.journal.values import RecordedStamp, Wish
from app.batch.planner import Recalled
from workers.contract.items import Skipped, SkipReason

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

    def recall(self, source: Path, stamp: FileStamp, meaning: bytes) -> Recalled | None:
        """Why ``source`` need not be converted, if it need not.

        All its results are there as they were written, and it has not changed; or it is a result
        of this itself.
        """
        known: KnownDone | RecordedStamp | None = self._ask(
            lambda reader: reader.known(source, meaning)
        )
        if known is None:
            return None
        if isinstance(known, RecordedStamp):
            is_own = _is_same(stamp, known)
            return Recalled((), (Skipped(source, SkipReason.OWN_RESULT),)) if is_own else None
        if known.stamp.size_bytes != stamp.size_bytes or not _has_results(known):
            return None
        if known.stamp != stamp and not self._has_same_content(source, known):
            return None
        self._confirm_if_due(known, stamp)
        return Recalled(known.paths, known.ends)

    def unchanged(self, stamps: Mapping[str, FileStamp], meaning: bytes) -> dict[str, KnownDone]:
        """Those of the sources in ``stamps`` that need not be converted, and need no reading."""
        known = self._ask(lambda reader: reader.known_among(tuple(stamps), meaning)) or {}
        found: dict[str, KnownDone] = {}
        for source, done in known.items():
            if done.stamp == stamps[source] and _has_results(done):
                self._confirm_if_due(done, done.stamp)
                found[source] = done
        return found

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

    def _confirm_if_due(self, known: KnownDone, stamp: FileStamp) -> None:
        if known.stamp != stamp or time.time() - known.confirmed_s > CONFIRM_AFTER_S:
            self._confirm(known.number, stamp)

    def _has_same_content(self, source: Path, known: KnownDone) -> bool:
        if known.digest is None:
            return False
        self.hashed += 1
        _, digest = stamped_digest(source)
        return digest == known.digest

    def _ask(self, question: Callable[[JournalReader], _Answer]) -> _Answer | None:
        with self._lock:
            if self._reader is None:
                return None
            try:
                return question(self._reader)
            except sqlite3.Error as error:  # the writer will meet it too, and tell
                _log.info("the journal cannot be read: %s", error)
                self._reader = None
                return None


def _has_results(known: KnownDone) -> bool:
    """Whether all are there as they were written."""
    return all(_is_as_recorded(path, recorded) for path, recorded in known.results)


def _is_as_recorded(path: Path, recorded: RecordedStamp) -> bool:
    there = stamp_at(path)
    return there is not None and _is_same(there, recorded)


def _is_same(there: FileStamp, recorded: RecordedStamp) -> bool:
    """Size and time; where the program ended before it looked at the time, the size."""
    times = recorded.modified_ns, there.modified_ns
    return there.size_bytes == recorded.size_bytes and (times[0] is None or times[0] == times[1])
