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
from workers.engine.files.publisher import Finished, Publisher, discard, failed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workers.contract.jobs import JobId
    from workers.contract.options import Collision
    from workers.engine.files.output_file import Original
    from workers.engine.files.publisher import Report


class _Append(NamedTuple):
    job: JobId
    target: Path
    original: Original
    data: bytes


class _Commit(NamedTuple):
    job: JobId
    collision: Collision


class _Abort(NamedTuple):
    job: JobId


class OutputWriter:
    """Writes outputs in the order asked, and has them published.

    ``report`` is called in other threads, once for each committed job.
    """

    def __init__(self, report: Callable[[Report], None]) -> None:
        self._report = report
        self._publisher = Publisher(report)
        self._commands: SimpleQueue[_Append | _Commit | _Abort | None] = SimpleQueue()
        self._parts: dict[JobId, PartFile] = {}
        self._failed: dict[JobId, OutputError] = {}
        self._backlog = 0
        self._lock = Lock()
        self._thread = Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    @property
    def backlog_bytes(self) -> int:
        """Bytes handed over and not yet written."""
        return self._backlog

    def append(self, job: JobId, target: Path, original: Original, data: bytes) -> None:
        """Add ``data`` to the output of ``job``; the first piece creates its part file."""
        with self._lock:
            self._backlog += len(data)
        self._commands.put(_Append(job, target, original, data))

    def commit(self, job: JobId, collision: Collision) -> None:
        """Everything was handed over: give the file its name, once it is on the disk."""
        self._commands.put(_Commit(job, collision))

    def abort(self, job: JobId) -> None:
        """Forget the job; its part file, if any, is removed. Too late after ``commit``."""
        self._commands.put(_Abort(job))

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
                case _Commit(job, collision):
                    self._commit(job, collision)
                case _Abort(job):
                    self._discard(job)
        for job in list(self._parts):
            self._discard(job)

    def _append(self, command: _Append) -> None:
        try:
            if command.job in self._failed:
                return
            part = self._parts.get(command.job)
            if part is None:
                part = PartFile(command.target, command.original)
                self._parts[command.job] = part
            part.write(command.data)
        except Exception as error:  # noqa: BLE001 - edge: the job fails, the thread lives
            self._discard(command.job)
            self._failed[command.job] = output_error(error)
        finally:
            with self._lock:
                self._backlog -= len(command.data)

    def _commit(self, job: JobId, collision: Collision) -> None:
        part = self._parts.pop(job, None)
        try:
            if part is None:
                raise self._failed.pop(job)
            self._publisher.publish(Finished(job, part, collision))
        except Exception as error:  # noqa: BLE001 - edge: the job fails, the thread lives
            self._report(failed(job, part, error))

    def _discard(self, job: JobId) -> None:
        self._failed.pop(job, None)
        part = self._parts.pop(job, None)
        if part is not None:
            discard(part)
