"""The thread that puts results on disk, so that a slow disk never holds the supervisor.

Owns every part file until its last byte is written; then it is the publisher's. Must not decide
what becomes of a job: it reports what was done.
"""

from __future__ import annotations

import os
import time
from queue import SimpleQueue
from threading import Lock, Thread
from typing import TYPE_CHECKING, NamedTuple

from workers.contract.destination import Collision
from workers.engine.files.output_file import Order, OutputError, PartFile, PlaceError, writing_error
from workers.engine.files.output_folders import prepare_below
from workers.engine.files.publisher import (
    Finished,
    OutputKey,
    Publisher,
    SourceStays,
    discard,
    failed,
    refused,
)
from workers.engine.files.verbatim import chunks_of, open_again
from workers.platforms.places import lack_of_room, lies_outside

if TYPE_CHECKING:
    from collections.abc import Callable

    from workers.contract.trash import Trash
    from workers.engine.files.publisher import Report


class _Append(NamedTuple):
    key: OutputKey
    order: Order
    data: bytes


class _Copy(NamedTuple):
    key: OutputKey
    order: Order
    descriptor: int | None


class _Commit(NamedTuple):
    key: OutputKey
    collision: Collision
    adopts_same: bool


class _Abort(NamedTuple):
    key: OutputKey


class OutputWriter:
    """Writes outputs in the order asked, and has them published.

    ``report`` is called in other threads, once for each output committed.
    """

    def __init__(self, report: Callable[[Report], None], trash: Trash | None = None) -> None:
        self._report = report
        self._publisher = Publisher(report, trash)
        self._commands: SimpleQueue[_Append | _Copy | _Commit | _Abort | None] = SimpleQueue()
        self._parts: dict[OutputKey, PartFile] = {}
        self._failed: dict[OutputKey, OutputError | PlaceError] = {}
        self._owed: dict[OutputKey, int] = {}
        self._backlog = 0
        self._lock = Lock()
        self._thread = Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    @property
    def backlog_bytes(self) -> int:
        """Bytes handed over and not yet written."""
        return self._backlog

    def append(self, key: OutputKey, order: Order, data: bytes) -> None:
        """Add ``data`` to the output ``key``; the first piece creates its part file."""
        with self._lock:
            self._backlog += len(data)
        self._commands.put(_Append(key, order, data))

    def commit(self, key: OutputKey, collision: Collision, *, adopts_same: bool = False) -> None:
        """Everything was handed over: give the file its name, once it is on the disk."""
        self._commands.put(_Commit(key, collision, adopts_same))

    def copy(self, key: OutputKey, order: Order, descriptor: int | None) -> None:
        """Make the output a copy of its source, and give it its name; that is never taken away.

        ``descriptor`` has the source open, where it is not opened by path.
        """
        ours = None if descriptor is None else os.dup(descriptor)
        self._commands.put(_Copy(key, order, ours))

    def abort(self, key: OutputKey) -> None:
        """Forget the output; its part file, if any, is removed. Too late after ``commit``."""
        self._commands.put(_Abort(key))

    def close(self, timeout_s: float) -> bool:
        """Finish what was asked, remove what was left uncommitted, end the threads."""
        deadline = time.monotonic() + timeout_s
        self._commands.put(None)
        self._thread.join(timeout_s)
        is_done = self._publisher.close(max(0.0, deadline - time.monotonic()))
        return is_done and not self._thread.is_alive()

    def _run(self) -> None:
        while (command := self._commands.get()) is not None:
            match command:
                case _Append():
                    self._append(command)
                case _Copy():
                    self._copy(command)
                case _Commit():
                    self._commit(command)
                case _Abort(key):
                    self._discard(key)
        for key in list(self._parts):
            self._discard(key)

    def _append(self, command: _Append) -> None:
        try:
            if command.key in self._failed:
                return
            part = self._parts.get(command.key)
            if part is None:
                part = self._new_part(command.order)
                self._parts[command.key] = part
                self._owed[command.key] = command.order.total_bytes
            part.write(command.data)
            self._owed[command.key] -= len(command.data)
        except Exception as error:  # noqa: BLE001 - edge: the job fails, the thread lives
            self._discard(command.key)
            self._failed[command.key] = writing_error(error, command.order)
        finally:
            with self._lock:
                self._backlog -= len(command.data)

    def _copy(self, command: _Copy) -> None:
        key, order, descriptor = command
        part: PartFile | None = None
        try:
            if order.original.lies_in(order.target.parent):
                self._report(SourceStays(key))
                return
            if descriptor is None:
                descriptor = open_again(order.original)
            part = self._new_part(order)
            for data in chunks_of(descriptor):
                part.write(data)
            self._publisher.publish(Finished(key, part, Collision.RENAME))
        except Exception as error:  # noqa: BLE001 - edge: the job fails, the thread lives
            self._report(failed(key, part, order, error))
        finally:
            if descriptor is not None:
                os.close(descriptor)

    def _commit(self, command: _Commit) -> None:
        key = command.key
        part = self._parts.pop(key, None)
        self._owed.pop(key, None)
        if part is None:
            self._report(refused(key, self._failed.pop(key)))
            return
        try:
            self._publisher.publish(Finished(key, part, *command[1:]))
        except Exception as error:  # noqa: BLE001 - edge: the job fails, the thread lives
            self._report(failed(key, part, part.order, error))

    def _new_part(self, order: Order) -> PartFile:
        """Create a part file if there is room for all of it. Raises ``PlaceError``, ``OSError``."""
        needed_bytes = order.total_bytes + sum(self._owed.values())
        if trouble := lack_of_room(order.target.parent, needed_bytes):
            raise PlaceError(trouble)
        try:
            part = PartFile(order)
        except FileNotFoundError:
            if order.place is None:
                raise
            prepare_below(order.place, order.target.parent)  # it was removed meanwhile
            part = PartFile(order)
        if order.place is not None and lies_outside(part.descriptor, order.place):
            discard(part)
            raise PlaceError(order.place)
        return part

    def _discard(self, key: OutputKey) -> None:
        self._owed.pop(key, None)
        self._failed.pop(key, None)
        part = self._parts.pop(key, None)
        if part is not None:
            discard(part)
