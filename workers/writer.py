"""The thread that puts results on disk, so that a slow disk never holds the supervisor.

Owns every part file. Must not decide what becomes of a job: it reports what it did.
"""

from __future__ import annotations

from queue import SimpleQueue
from threading import Lock, Thread
from typing import TYPE_CHECKING, NamedTuple

from workers.output_file import OutputError, PartFile, output_error

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workers.contract.failures import FailureCode
    from workers.contract.jobs import JobId
    from workers.contract.options import Collision


class Written(NamedTuple):
    """The output is complete under ``path``."""

    job: JobId
    path: Path


class WriteFailed(NamedTuple):
    """The output could not be written; nothing of it is left."""

    job: JobId
    code: FailureCode
    detail: str


class _Append(NamedTuple):
    job: JobId
    target: Path
    data: bytes


class _Commit(NamedTuple):
    job: JobId
    collision: Collision


class _Abort(NamedTuple):
    job: JobId


class OutputWriter:
    """Writes one output after the other, in the order asked; ``report`` is called in its thread."""

    def __init__(self, report: Callable[[Written | WriteFailed], None]) -> None:
        self._report = report
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

    def append(self, job: JobId, target: Path, data: bytes) -> None:
        """Add ``data`` to the output of ``job``; the first piece creates its part file."""
        with self._lock:
            self._backlog += len(data)
        self._commands.put(_Append(job, target, data))

    def commit(self, job: JobId, collision: Collision) -> None:
        """Everything was handed over: give the file its name."""
        self._commands.put(_Commit(job, collision))

    def abort(self, job: JobId) -> None:
        """Forget the job; its part file, if any, is removed."""
        self._commands.put(_Abort(job))

    def close(self, timeout_s: float) -> bool:
        """Finish what was asked, remove what was left uncommitted, end the thread."""
        self._commands.put(None)
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

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
                part = self._parts[command.job] = PartFile(command.target)
            part.write(command.data)
        except (OSError, ValueError) as error:
            self._discard(command.job)
            self._failed[command.job] = output_error(error)
        finally:
            with self._lock:
                self._backlog -= len(command.data)

    def _commit(self, job: JobId, collision: Collision) -> None:
        failure = self._failed.pop(job, None)
        if failure is None:
            try:
                self._report(Written(job, self._parts[job].publish(collision)))
                del self._parts[job]
                return
            except (OSError, ValueError) as error:
                failure = output_error(error)
                self._discard(job)
        self._report(WriteFailed(job, failure.code, failure.detail))

    def _discard(self, job: JobId) -> None:
        self._failed.pop(job, None)
        part = self._parts.pop(job, None)
        if part is None:
            return
        try:
            part.discard()
        except OSError:
            pass  # the folder itself is gone, and the part file with it
