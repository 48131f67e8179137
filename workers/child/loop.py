"""The worker's life: say that it is ready, run one job after the other, end when the engine does.

Owns the order of things inside a worker. Must not know how pictures are made: that is handed in.
"""

from __future__ import annotations

import os
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from workers.child.memory import NeedsMemoryError, admit
from workers.child.result_stream import JobResults, ResultStream
from workers.child.transport import Request, RequestGroup
from workers.contract.failures import FailureCode
from workers.pipeline.errors import PictureError
from workers.wire.messages import (
    Done,
    Failed,
    Forget,
    MemoryFacts,
    Needs,
    PreviewFacts,
    ProbeFacts,
    Ready,
    ReturnSlab,
    SourceFacts,
    StageFacts,
    VerifiedFacts,
    plain_text,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from workers.child.keeper import PictureKeeper
    from workers.child.memory import WorkerMemory
    from workers.child.transport import Channel
    from workers.contract.posture import Posture
    from workers.wire.tasks import Task

#: After so many seconds without work a worker gives back the memory it keeps for the next picture.
IDLE_S = 2.0


class Performed(NamedTuple):
    """What is told of a task when all its outputs were sent.

    ``probed`` is what a probe found, ``verified`` what verifying has found, ``previewed`` what a
    preview has made, ``stages`` how long the parts of a conversion took.
    """

    source: SourceFacts
    probed: ProbeFacts | None = None
    verified: VerifiedFacts | None = None
    previewed: PreviewFacts | None = None
    stages: StageFacts = StageFacts()


if TYPE_CHECKING:
    Perform = Callable[[Task, BinaryIO, Callable[[int], None], JobResults], Performed]


class WorkerLoop:
    """Runs jobs with ``perform`` until the channel ends.

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
        keeper: PictureKeeper,
    ) -> None:
        self._channel = channel
        self._memory = memory
        self._perform = perform
        self._keeper = keeper
        self._results = ResultStream(channel, slab, epoch)
        self._requests: SimpleQueue[Request | RequestGroup | Forget] = SimpleQueue()
        self._watcher = Thread(target=self._watch, name="channel", daemon=True)

    def run(self, posture: Posture) -> None:
        """Say that this worker is ready, then work for as long as the process lives."""
        self._watcher.start()
        self._results.tell(Ready(posture))
        while True:
            match self._next_request():
                case Request() as request:
                    self._work(request)
                case RequestGroup(requests):
                    self._work_together(requests)
                case Forget():
                    self._keeper.forget()
                    self._memory.give_back()

    def _next_request(self) -> Request | RequestGroup | Forget:
        try:
            return self._requests.get(timeout=IDLE_S)
        except Empty:
            self._memory.give_back()
            return self._requests.get()

    def _watch(self) -> None:
        try:
            for request in self._channel.requests():
                if isinstance(request, ReturnSlab):
                    self._results.give_credit()
                    continue
                if not isinstance(request, Forget) and _returns_slab(request):
                    self._results.give_credit()
                self._requests.put(request)
        finally:
            os._exit(0)  # the engine has gone or wants us gone: nothing here needs putting in order

    def _work_together(self, requests: tuple[Request, ...]) -> None:
        self._results.hold()
        for request in requests:
            self._work(request)
            self._results.release_if_due()
        self._results.release()

    def _work(self, request: Request) -> None:
        run = request.run
        try:
            with request.open_source() as stream:
                allowed = admit(run.allowance_bytes)
                done = self._perform(run.task, stream, allowed, JobResults(self._results, run.job))
        except NeedsMemoryError as error:
            self._results.tell_of_job(Needs(run.job, error.bytes_needed))
        except PictureError as error:
            self._fail(run.job, error.code, error.detail)
        except MemoryError:
            self._fail(run.job, FailureCode.OUT_OF_MEMORY, "")
        except OSError as error:
            self._fail(run.job, FailureCode.UNREADABLE, error.strerror or str(error))
        except Exception as error:  # noqa: BLE001 - edge: whatever it was, only this job fails
            self._fail(run.job, FailureCode.INTERNAL, f"{type(error).__name__}: {error}")
        else:
            kept_bytes = self._keeper.kept_bytes
            self._memory.give_back_if_grown(kept_bytes)
            peak, resident = self._memory.peak_bytes(), self._memory.resident_bytes()
            memory = MemoryFacts(peak, resident, kept_bytes)
            facts = (done.probed, done.verified, done.previewed, done.stages)
            self._results.tell_of_job(Done(run.job, done.source, memory, *facts))

    def _fail(self, job: int, code: FailureCode, detail: str) -> None:
        self._results.tell_of_job(Failed(job, code, plain_text(detail)))


def _returns_slab(request: Request | RequestGroup) -> bool:
    runs = request.requests if isinstance(request, RequestGroup) else (request,)
    return any(each.run.returns_slab for each in runs)
