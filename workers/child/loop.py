"""The worker's life: say READY, run one task after the other, end when the engine does.

Owns the order of things inside a worker. Must not know how pictures are made: that is handed in.
"""

from __future__ import annotations

import os
from dataclasses import replace
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from workers.child.memory import NeedsMemoryError, admit
from workers.child.result_stream import ResultStream
from workers.child.transport import Credit, Run
from workers.contract.failures import FailureCode
from workers.pipeline.errors import PictureError
from workers.protocol import Message, MessageType, encode
from workers.wire import STAGES, encode_facts, encode_failure

if TYPE_CHECKING:
    from collections.abc import Callable

    from workers.child.memory import WorkerMemory
    from workers.child.transport import Channel
    from workers.contract.events import Stage
    from workers.contract.posture import Posture
    from workers.wire import Facts, Task

#: After so many seconds without work a worker gives back the memory it keeps for the next picture.
IDLE_S = 2.0


class Result(NamedTuple):
    """What a task yields: bytes for the slab, and facts."""

    data: bytes
    facts: Facts


if TYPE_CHECKING:
    Perform = Callable[[Task, BinaryIO, Callable[[int], None], Callable[[Stage], None]], Result]


class WorkerLoop:
    """Runs tasks with ``perform`` until the channel ends.

    A thread reads the channel all the time, so that the engine's end is noticed even while a
    decoder is busy: then the process leaves at once.
    """

    def __init__(
        self,
        channel: Channel,
        slab: memoryview,
        epoch: int,
        memory: WorkerMemory,
        perform: Perform,
    ) -> None:
        self._channel = channel
        self._memory = memory
        self._epoch = epoch
        self._perform = perform
        self._results = ResultStream(channel, slab, epoch)
        self._runs: SimpleQueue[Run] = SimpleQueue()
        self._watcher = Thread(target=self._watch, name="channel", daemon=True)

    def run(self, posture: Posture, versions: bytes) -> None:
        """Say READY, then work for as long as the process lives."""
        self._watcher.start()
        self._tell(Message(MessageType.READY, self._epoch, 0, os.getpid(), posture, versions))
        while True:
            self._work(self._next_run())

    def _next_run(self) -> Run:
        try:
            return self._runs.get(timeout=IDLE_S)
        except Empty:
            self._memory.give_back()
            return self._runs.get()

    def _watch(self) -> None:
        try:
            for request in self._channel.requests():
                if isinstance(request, Credit):
                    self._results.give_credit()
                else:
                    self._runs.put(request)
        finally:
            os._exit(0)  # the engine has gone or wants us gone: nothing here needs putting in order

    def _work(self, run: Run) -> None:
        def report(stage: Stage) -> None:
            number = STAGES.index(stage)
            self._tell(Message(MessageType.PROGRESS, self._epoch, run.job, number))

        try:
            with run.open_source() as stream:
                check = admit(run.allowance_bytes)
                result = self._perform(run.task, stream, check, report)
        except NeedsMemoryError as error:
            needs = Message(MessageType.NEEDS, self._epoch, run.job, error.bytes_needed)
            self._tell(needs)
        except PictureError as error:
            self._fail(run.job, error.code, error.detail)
        except MemoryError:
            self._fail(run.job, FailureCode.OUT_OF_MEMORY, "")
        except OSError as error:
            self._fail(run.job, FailureCode.UNREADABLE, error.strerror or str(error))
        except Exception as error:  # noqa: BLE001 - edge: whatever it was, only this job fails
            self._fail(run.job, FailureCode.INTERNAL, f"{type(error).__name__}: {error}")
        else:
            self._memory.give_back_if_grown()
            facts = replace(
                result.facts,
                peak_bytes=self._memory.peak_bytes(),
                resident_bytes=self._memory.resident_bytes(),
            )
            self._results.send(run.job, result.data, encode_facts(facts))

    def _fail(self, job: int, code: FailureCode, detail: str) -> None:
        body = encode_failure(code, detail)
        self._tell(Message(MessageType.ERROR, self._epoch, job, body=body))

    def _tell(self, message: Message) -> None:
        self._channel.send(encode(message))
