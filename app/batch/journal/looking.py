"""Looks at converted pictures: how sources and results lie on the disk, and what sources hold.

Owns the thread that does so, behind the batch: a look at a drive that hangs holds up nothing but
what is remembered for the next time. Must not write into the journal itself.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from app.batch.file_identity import FileStamp, stamp_at, stamp_of
from app.batch.journal.tables import EndedPicture, SeenPicture

_CHUNK_BYTES = 1 << 20
_DIGEST_BYTES = 16

#: How long ``close`` waits for the last looks, in seconds.
PATIENCE_S = 10.0


class PictureLooker:
    """Looks at pictures in the order they ended and tells ``report`` of each, in its thread."""

    def __init__(self, report: Callable[[SeenPicture], object]) -> None:
        self._report = report
        self._pictures: SimpleQueue[EndedPicture | None] = SimpleQueue()
        # A daemon: a drive that hangs must not keep the process alive.
        self._thread = Thread(target=self._run, name="looker", daemon=True)
        self._thread.start()

    def look_at(self, picture: EndedPicture) -> None:
        """Have a look at a picture that was converted; returns at once."""
        self._pictures.put(picture)

    def close(self) -> None:
        """Wait for the last looks; a thread that hangs is left behind."""
        self._pictures.put(None)
        self._thread.join(PATIENCE_S)

    def _run(self) -> None:
        while (picture := self._pictures.get()) is not None:
            if picture.wish is None:
                continue
            stamp, digest = stamped_digest(picture.source)
            results = tuple(
                (path, there) for path, _ in picture.there if (there := stamp_at(path)) is not None
            )
            self._report(SeenPicture(picture.source, picture.wish, stamp, digest, results))


def stamped_digest(path: Path) -> tuple[FileStamp | None, bytes | None]:
    """Size, time and hash of a file's content; ``None`` for what cannot be had.

    There is no hash of a file that changes while it is read.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError):
        return None, None
    try:
        before = os.fstat(descriptor)
        # Python's own: it is as fast where OpenSSL does not come along.
        content = hashlib.blake2b(digest_size=_DIGEST_BYTES)
        while chunk := os.read(descriptor, _CHUNK_BYTES):
            content.update(chunk)
        after = os.fstat(descriptor)
    except OSError:
        return None, None
    finally:
        os.close(descriptor)
    is_still = stamp_of(before) == stamp_of(after)
    return stamp_of(after), content.digest() if is_still else None
