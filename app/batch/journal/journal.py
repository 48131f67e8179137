"""The journal of this user, as one process uses it.

Owns its threads and connections, and puts them together. Whoever opens it closes it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import uuid4

from app.batch.file_identity import FileStamp
from app.batch.journal.known import KnownResults
from app.batch.journal.looking import PictureLooker
from app.batch.journal.opening import batch_lock_file
from app.batch.journal.reading import JournalReader
from app.batch.journal.running import RunningBatch
from app.batch.journal.tables import EndedPicture, SeenPicture, Tables
from app.batch.journal.values import Origin, RecordedBatch, Wish
from app.batch.journal.writer import JournalWriter
from workers.platforms.file_lock import FileLock


class Journal:
    """Context manager. Where there is no journal to be had, everything goes on without.

    ``take_notices`` says why; nothing here raises because of it but ``reading``.
    """

    def __init__(self, folder: Path) -> None:
        """Open the journal in ``folder``, behind the caller's back."""
        self._folder = folder
        self._writer = JournalWriter(folder)
        self._looker = PictureLooker(self._see)

    def take_notices(self) -> list[str]:
        """Sentences for the user since the last call."""
        return self._writer.take_notices()

    def tell(self, sentence: str) -> None:
        """Have this among the notices."""
        self._writer.tell(sentence)

    def begin(self, origin: Origin, wish: Wish) -> RunningBatch:
        """Begin a batch; returns at once."""
        running = RunningBatch(self._writer, self._folder, key=uuid4().hex)
        running.begin(origin, wish)
        return running

    def go_on(self, batch: RecordedBatch) -> RunningBatch | None:
        """Take up a batch that was broken off; ``None`` if another process has done so."""
        try:
            lock = FileLock(batch_lock_file(self._folder, batch.number))
        except OSError:
            return None
        with self.reading() as reader:
            has_ended = reader.has_ended(batch.number)
            added = reader.count_items(batch.number)
        if has_ended:
            lock.release(removes=True)
            return None
        return RunningBatch(
            self._writer,
            self._folder,
            key=batch.key,
            number=batch.number,
            lock=lock,
            added=added,
        )

    def forget(self, batch: RecordedBatch) -> None:
        """Do not offer a batch that was broken off any more; one that is under way stays."""
        running = self.go_on(batch)
        if running is not None:
            running.finish()

    def known_results(self) -> KnownResults:
        """What was done before. Waits until the journal is open."""
        file = self._writer.file
        try:
            reader = None if file is None else JournalReader(file)
        except sqlite3.Error:
            reader = None
        return KnownResults(reader, self._confirm)

    @contextmanager
    def reading(self) -> Iterator[JournalReader]:
        """Read what was written until now. Raises ``sqlite3.Error``, also without a journal."""
        self._writer.flush()
        file = self._writer.file
        if file is None:
            raise sqlite3.OperationalError("there is no journal")
        reader = JournalReader(file)
        try:
            yield reader
        finally:
            reader.close()

    def flush(self) -> None:
        """Wait until what was told is written."""
        self._writer.flush()

    def look_at(self, picture: EndedPicture) -> None:
        """Have a look at a picture that was converted, to know it again."""
        self._looker.look_at(picture)

    def clear(self) -> bool:
        """Forget the batches that have ended and all results; tells whether that was done."""
        self._writer.put(Tables.clear)
        return self._writer.flush()

    def close(self) -> None:
        """Write what is left and end the threads."""
        self._looker.close()
        self._writer.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _see(self, seen: SeenPicture) -> None:
        self._writer.put(lambda tables: tables.see(seen))

    def _confirm(self, done: int, stamp: FileStamp) -> None:
        self._writer.put(partial(Tables.confirm, done=done, modified_ns=stamp.modified_ns))
