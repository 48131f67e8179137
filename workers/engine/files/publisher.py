"""The threads that bring finished part files to the disk and then give them their names.

Own each part file from its last byte on, one thread at a time. What waits is synced together, so
that a file system can store many small outputs in one go; the folders with new names follow every
few seconds and at the end.
"""

from __future__ import annotations

import time
from collections import deque
from threading import Condition, Lock, Thread
from typing import TYPE_CHECKING, NamedTuple

from workers.engine.files.output_file import (
    NameTakenError,
    Order,
    OutputError,
    PartFile,
    PlaceError,
    writing_error,
)
from workers.platforms.durability import flush_drives, sync_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workers.contract.destination import Collision
    from workers.contract.events import Displaced
    from workers.contract.failures import FailureCode
    from workers.contract.files import FileStamp
    from workers.contract.jobs import JobId
    from workers.contract.places import PlaceTrouble
    from workers.contract.trash import Trash

#: More than one, so that a drive which does not answer holds up no other, and because some file
#: systems sync files side by side that they would not sync together.
MAX_THREADS = 4
#: Part files that may wait for the disk, each with a descriptor, and how many a thread takes.
MAX_UNPUBLISHED = 64
MAX_TOGETHER = MAX_UNPUBLISHED // MAX_THREADS
#: Seconds in which outputs may gather before the next are synced, so that a disk has fewer orders
#: to carry out; the first output never waits.
GATHER_S = 0.025
#: Seconds after which a new name is on the disk as well, at the latest.
FOLDER_SYNC_S = 3.0


class OutputKey(NamedTuple):
    """Names one output: its job, and its place there."""

    job: JobId
    output: int


class Written(NamedTuple):
    """The output is complete under ``path``, and its bytes are on the disk."""

    key: OutputKey
    path: Path
    stamp: FileStamp | None = None
    displaced: Displaced | None = None


class WriteFailed(NamedTuple):
    """The output could not be written; nothing of it is left."""

    key: OutputKey
    code: FailureCode
    detail: str


class NameTaken(NamedTuple):
    """The output's name was taken while it was made; nothing was written."""

    key: OutputKey
    path: Path


class Postponed(NamedTuple):
    """The output's place takes nothing now; nothing of it is left."""

    key: OutputKey
    trouble: PlaceTrouble


class SourceStays(NamedTuple):
    """The output was to be a copy of the source, which lies there already."""

    key: OutputKey


Report = Written | WriteFailed | NameTaken | SourceStays | Postponed


class Finished(NamedTuple):
    """An output whose every byte was written."""

    key: OutputKey
    part: PartFile
    collision: Collision
    adopts_same: bool = False


class Publisher:
    """Publishes what it is given; ``report`` is called in its threads, once for each.

    What is replaced goes to the ``trash``.
    """

    def __init__(self, report: Callable[[Report], None], trash: Trash | None = None) -> None:
        self._report = report
        self._trash = trash
        lock = Lock()
        self._has_work = Condition(lock)
        self._has_many = Condition(lock)
        self._has_room = Condition(lock)
        self._waiting: deque[Finished] = deque()
        self._unpublished = 0
        self._idle = 0
        self._closed = False
        self._folders = _NewNames()
        self._threads: list[Thread] = []
        self._start_thread()

    def publish(self, finished: Finished) -> None:
        """Take over the part file; waits while too many are on their way.

        One that comes after ``close`` is discarded without a report.
        """
        with self._has_room:
            self._has_room.wait_for(lambda: self._unpublished < MAX_UNPUBLISHED or self._closed)
            if not self._closed:
                self._unpublished += 1
                self._waiting.append(finished)
                self._call_thread()
                return
        discard(finished.part)

    def close(self, timeout_s: float) -> bool:
        """Publish what waits, sync the folders, end the threads; whether all that was in time."""
        deadline = time.monotonic() + timeout_s
        with self._has_work:
            self._closed = True
            for condition in (self._has_work, self._has_many, self._has_room):
                condition.notify_all()
        for thread in self._threads:
            thread.join(max(0.0, deadline - time.monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    def _start_thread(self) -> None:
        thread = Thread(target=self._run, name="publisher", daemon=True)
        thread.start()
        self._threads.append(thread)

    def _call_thread(self) -> None:
        """See that a thread comes for what waits: now, or when it has let more gather."""
        if len(self._waiting) >= MAX_TOGETHER:
            self._has_many.notify()
        if self._idle:
            self._has_work.notify()
        elif len(self._threads) < MAX_THREADS:
            try:
                self._start_thread()
            except RuntimeError:
                pass  # the system gives no more; those there are will do it

    def _run(self) -> None:
        while (group := self._next_group()) is not None:
            self._publish(group)
            with self._has_room:
                self._unpublished -= len(group)
                self._has_room.notify()
            self._folders.sync_if_due()
            if 0 < len(group) < MAX_TOGETHER:
                self._let_gather()
        self._folders.sync()

    def _let_gather(self) -> None:
        with self._has_many:
            self._idle += 1
            self._has_many.wait_for(
                lambda: len(self._waiting) >= MAX_TOGETHER or self._closed, GATHER_S
            )
            self._idle -= 1

    def _next_group(self) -> list[Finished] | None:
        """What waits and goes together; nothing when folders are due, ``None`` at the end."""
        with self._has_work:
            if not self._waiting and not self._closed:
                self._idle += 1
                self._has_work.wait(self._folders.due_in_s())
                self._idle -= 1
            if self._closed and not self._waiting:
                return None
            group = [self._waiting.popleft() for _ in range(min(len(self._waiting), MAX_TOGETHER))]
            if self._waiting:
                self._call_thread()
            return group

    def _publish(self, group: list[Finished]) -> None:
        begun = [finished for finished in group if self._did(PartFile.start_sync, finished)]
        synced = [finished for finished in begun if self._did(PartFile.sync, finished)]
        flush_drives(finished.part.descriptor for finished in synced)
        for finished in synced:
            self._report(self._name(finished))

    def _did(self, step: Callable[[PartFile], None], finished: Finished) -> bool:
        try:
            step(finished.part)
        except Exception as error:  # noqa: BLE001 - edge: the job fails, the thread lives
            self._report(failed(finished.key, finished.part, finished.part.order, error))
            return False
        return True

    def _name(self, finished: Finished) -> Report:
        try:
            path = finished.part.publish(
                finished.collision, self._trash, adopts_same=finished.adopts_same
            )
        except NameTakenError:
            discard(finished.part)
            return NameTaken(finished.key, finished.part.target)
        except Exception as error:  # noqa: BLE001 - edge: the job fails, the thread lives
            return failed(finished.key, finished.part, finished.part.order, error)
        self._folders.add(path.parent)
        return Written(finished.key, path, finished.part.stamp, finished.part.displaced)


def failed(
    key: OutputKey, part: PartFile | None, order: Order, error: Exception
) -> WriteFailed | Postponed:
    """What to report when ``error`` ended an output; its part file is removed."""
    if part is not None:
        discard(part)
    return refused(key, writing_error(error, order))


def refused(key: OutputKey, reason: OutputError | PlaceError) -> WriteFailed | Postponed:
    """What to report of an output that cannot be written for ``reason``."""
    if isinstance(reason, PlaceError):
        return Postponed(key, reason.trouble)
    return WriteFailed(key, reason.code, reason.detail)


def discard(part: PartFile) -> None:
    """Remove a part file."""
    try:
        part.discard()
    except OSError:
        pass  # the folder itself is gone, and the part file with it


class _NewNames:
    """Folders that got names which may not be on the disk yet."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._unsynced: set[Path] = set()
        self._known: set[Path] = set()
        self._due_at = 0.0

    def add(self, folder: Path) -> None:
        """A name was given in ``folder``."""
        with self._lock:
            if not self._unsynced:
                self._due_at = time.monotonic() + FOLDER_SYNC_S
            self._unsynced.add(folder)
            if folder not in self._known:
                self._known.add(folder)
                self._unsynced.update(folder.parents)  # it may be new itself, and those above it

    def due_in_s(self) -> float | None:
        """Seconds until folders have to be synced, if any have to."""
        with self._lock:
            return max(0.0, self._due_at - time.monotonic()) if self._unsynced else None

    def sync_if_due(self) -> None:
        """Sync the folders when it is time."""
        if self.due_in_s() == 0.0:
            self.sync()

    def sync(self) -> None:
        """Sync the folders now."""
        with self._lock:
            folders, self._unsynced = self._unsynced, set()
        for folder in folders:
            sync_folder(folder)
