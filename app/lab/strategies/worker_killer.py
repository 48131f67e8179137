"""Crashes the engine's workers under certain pictures, from outside.

Owns the choice of victims. The product's worker knows nothing of it: this stands between the
engine and the operating system, at the seam that every platform goes through, reads which worker
is on which job, and sends it the signal that a crashing decoder would end with.
"""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from threading import Lock
from typing import TYPE_CHECKING

from workers.platforms.base import Platform, Role, Usage, WorkerHandle
from workers.wire.framing import FrameParser, encode_frame
from workers.wire.messages import (
    Done,
    Failed,
    Needs,
    Results,
    Run,
    RunGroup,
    decode_from_worker,
    decode_to_worker,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def crash(worker: WorkerHandle) -> None:
    """End the worker as a crashing decoder would; a kill would not count against the picture.

    Waits until it is dead, without taking its exit status, and cuts the channel then: a small
    picture may be done already, and its result must not arrive.
    """
    if sys.platform != "win32":
        os.kill(worker.pid, signal.SIGSEGV)
        os.waitid(os.P_PID, worker.pid, os.WEXITED | os.WNOWAIT)
    worker.kill()


class WorkerKiller:
    """A platform whose workers die at every ``every``-th job, also when it is tried again."""

    def __init__(
        self,
        platform: Platform,
        every: int,
        crash: Callable[[WorkerHandle], None] = crash,
    ) -> None:
        self._platform = platform
        self._crash = crash
        self._every = every
        self._numbers: dict[int, int] = {}
        self._lock = Lock()
        self.kills = 0

    @property
    def passes_descriptors(self) -> bool:
        """As the platform behind."""
        return self._platform.passes_descriptors

    def spawn(self, epoch: int, role: Role) -> WorkerHandle:
        """Start a worker that is watched."""
        return _WatchedWorker(self._platform.spawn(epoch, role), self)

    def job_begins(self, job: int, worker: WorkerHandle) -> bool:
        """A worker has this job in hand now; tells whether that was its end."""
        with self._lock:
            number = self._numbers.setdefault(job, len(self._numbers) + 1)
            is_doomed = number % self._every == 0
            self.kills += is_doomed
        if is_doomed:
            self._crash(worker)
        return is_doomed


class _WatchedWorker:
    """Passes everything through and follows which job the worker is on.

    A small picture may be sent in advance, so a job begins when it is first in line: when it
    is sent, or when the one before has ended. One thread sends and another receives; the lock
    sees that a job is sent before it begins, and has begun before its end counts.
    """

    def __init__(self, worker: WorkerHandle, killer: WorkerKiller) -> None:
        self._worker = worker
        self._killer = killer
        self._parser = FrameParser()
        self._jobs: deque[int] = deque()
        self._is_crashed = False
        self._lock = Lock()

    @property
    def pid(self) -> int:
        return self._worker.pid

    @property
    def slab_bytes(self) -> int:
        return self._worker.slab_bytes

    def send(self, data: bytes, descriptors: Sequence[int] = ()) -> None:
        for frame in FrameParser().feed(data):
            match decode_to_worker(frame.body):
                case Run() as run:
                    self._add([run.job], data, descriptors)
                    return
                case RunGroup(runs):
                    self._add([run.job for run in runs], data, descriptors)
                    return
                case _:
                    pass
        self._worker.send(data, descriptors)

    def receive(self) -> bytes:
        """Frame by frame: of a worker that crashes here, what it said of that job is lost.

        And what it held back of others, to say it together.
        """
        passed_on = b""
        while not passed_on and (data := self._worker.receive()):
            for frame in self._parser.feed(data):
                message = decode_from_worker(frame.body)
                told = message.messages if isinstance(message, Results) else (message,)
                ends = [one for one in told if isinstance(one, Done | Failed | Needs)]
                if not all(self._end_first() for _ in ends):
                    return passed_on
                passed_on += encode_frame(frame)
        return passed_on

    def read_slab(self, length: int, offset: int) -> bytes:
        return self._worker.read_slab(length, offset)

    def usage(self) -> Usage | None:
        return self._worker.usage()

    def limit_memory(self, growth_bytes: int, *, keep_higher: bool) -> None:
        self._worker.limit_memory(growth_bytes, keep_higher=keep_higher)

    def kill(self) -> None:
        self._worker.kill()

    def reap(self, timeout_s: float) -> int | None:
        return self._worker.reap(timeout_s)

    def stderr_tail(self) -> str:
        return self._worker.stderr_tail()

    def close(self) -> None:
        self._worker.close()

    def _add(self, jobs: list[int], data: bytes, descriptors: Sequence[int]) -> None:
        with self._lock:
            self._worker.send(data, descriptors)
            self._jobs.extend(jobs)
            if len(self._jobs) == len(jobs):
                self._begin_first()

    def _end_first(self) -> bool:
        """The first job's end has been read; tells whether it ended before a crash."""
        with self._lock:
            if self._is_crashed:
                return False
            self._jobs.popleft()
            if self._jobs:
                self._begin_first()
            return True

    def _begin_first(self) -> None:
        self._is_crashed = self._killer.job_begins(self._jobs[0], self._worker)
