"""The thread that puts results on disk, so that a slow disk never holds the supervisor.

Owns every part file until its last byte is written; then it is the publisher's. Must not decide
what becomes of a job: it reports what was done.
"""

from __future__ import annotations

import time
from queue import SimpleQueue
from threading import Lock, Thread
from typing import TYPE_CHECKING, NamedTuple

from workers.engine.files.output_file import OutputError, PartFile, output_error
from workers.engine.files.publisher import Finished, OutputKey, Publisher, discard, failed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workers.contract.destination import Collision
    from workers.contract.trash import Trash
    from workers.engine.files.output_file import Original
    from workers.engine.files.publisher import Report


class _Append(NamedTuple):
    key: OutputKey
    target: Path
    original: Original
    data: bytes


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
        self._commands: SimpleQueue[_Append | _Commit | _Abort | None] = SimpleQueue()
        self._parts: dict[OutputKey, PartFile] = {}
        self._failed: dict[OutputKey, OutputError] = {}
        self._backlog = 0
        self._lock = Lock()
        self._thread = Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    @property
    def backlog_bytes(self) -> int:
        """Bytes handed over and not yet written."""
        return self._backlog

    def append(self, key: OutputKey, target: Path, original: Original, data: bytes) -> None:
        """Add ``data`` to the output ``key``; the first piece creates its part file."""
        with self._lock:
            self._backlog += len(data)
        self._commands.put(_Append(key, target, original, data))

    def commit(self, key: OutputKey, collision: Collision, *, adopts_same: bool = False) -> None:
        """Everything was handed over: give the file its name, once it is on the disk."""
        self._commands.put(_Commit(key, collision, adopts_same))

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
                part = PartFile(command.target, command.original)
                self._parts[command.key] = part
            part.write(command.data)
        except Exception as error:  # noqa: BLE001 - edge: the job fails, the thread lives
            self._discard(command.key)
            self._failed[command.key] = output_error(error)
        finally:
            with self._lock:
                self._backlog -= len(command.data)

    def _commit(self, command: _Commit) -> None:
        key = command.key
        part = self._parts.pop(key, None)
        try:
            if part is None:
                raise self._failed.pop(key)
            self._publisher.publish(Finished(key, part, *command[1:]))
        except Exception as error:  # noqa: BLE001 - edge: the job fails, the thread lives
            self._report(failed(key, part, error))

    def _discard(self, key: OutputKey) -> None:
        self._failed.pop(key, None)
        part = self._parts.pop(key, None)
        if part is not None:
            discard(part)
