"""Sends a job's results through the slab, one credited piece at a time.

Owns the slab on the worker's side: it is written only while the credit is here.
"""

from __future__ import annotations

import time
from threading import Semaphore
from typing import TYPE_CHECKING

from workers.wire.messages import (
    MAX_RESULTS,
    Failed,
    OutputFailed,
    Piece,
    Progress,
    Results,
    encode,
    plain_text,
)

if TYPE_CHECKING:
    from workers.child.transport import Channel
    from workers.contract.events import Stage
    from workers.contract.failures import FailureCode
    from workers.wire.messages import FromWorker, JobMessage, OutputFacts

#: Results of a group wait for those that follow for so many seconds at most.
HOLD_S = 0.1


class ResultStream:
    """Writes results into ``slab`` and tells the engine; waits for each credit.

    Results of a group are held back, to be told in one message: between ``hold`` and ``release``.
    """

    def __init__(self, channel: Channel, slab: memoryview, epoch: int) -> None:
        self._channel = channel
        self._slab = slab
        self._epoch = epoch
        self._credit = Semaphore(1)
        self._is_holding = False
        self._held: list[JobMessage] = []
        self._held_bytes = 0
        self._held_since = 0.0

    def give_credit(self) -> None:
        """The slab is ours again (called when the engine says so)."""
        self._credit.release()

    def hold(self) -> None:
        """A group begins."""
        self._is_holding = True

    def release(self) -> None:
        """The group has ended: tell what is held back."""
        self._is_holding = False
        self._flush()

    def release_if_due(self) -> None:
        """Tell what has been held back for a while."""
        if self._held and time.monotonic() - self._held_since > HOLD_S:
            self._flush()

    def tell(self, message: FromWorker) -> None:
        """Send a message that needs no slab and belongs to no group."""
        self._channel.send(encode(message, self._epoch))

    def tell_of_job(self, message: JobMessage) -> None:
        """Send a message about a job that needs no slab, or hold it back.

        Nobody sees the stages of a job that is over so soon.
        """
        if not self._is_holding:
            self.tell(message)
        elif not isinstance(message, Progress):
            self._hold_back(message)
            if isinstance(message, OutputFailed | Failed):
                self._flush()  # many of their texts would not fit into one message

    def send(self, job: int, output: int, facts: OutputFacts, data: bytes) -> None:
        """Send the output in that place, in pieces of at most the slab's size."""
        if self._is_holding and self._can_hold(len(data)):
            self._put(self._held_bytes, data)
            self._hold_back(Piece(job, output, facts, len(data), self._held_bytes))
            self._held_bytes += len(data)
            return
        self._flush()
        rest = memoryview(data)
        while rest:
            piece, rest = rest[: len(self._slab)], rest[len(self._slab) :]
            self._credit.acquire()
            self._put(0, piece)
            self.tell(Piece(job, output, facts, len(piece)))

    def _can_hold(self, length: int) -> bool:
        """Whether there is room beside what is held back; the slab is ours then."""
        if len(self._held) == MAX_RESULTS:
            self._flush()
        if self._held_bytes:
            return self._held_bytes + length <= len(self._slab)
        return length <= len(self._slab) and self._credit.acquire(blocking=False)

    def _put(self, offset: int, data: bytes | memoryview) -> None:
        self._slab[offset : offset + len(data)] = data

    def _hold_back(self, message: JobMessage) -> None:
        if len(self._held) == MAX_RESULTS:
            self._flush()
        if not self._held:
            self._held_since = time.monotonic()
        self._held.append(message)

    def _flush(self) -> None:
        held, self._held, self._held_bytes = tuple(self._held), [], 0
        if held:
            self.tell(Results(held))


class JobResults:
    """What one job makes, on its way to the engine."""

    def __init__(self, stream: ResultStream, job: int) -> None:
        self._stream = stream
        self._job = job

    def stage(self, output: int, stage: Stage) -> None:
        """The output in that place has reached ``stage``."""
        self._stream.tell_of_job(Progress(self._job, output, stage))

    def output(self, output: int, facts: OutputFacts, data: bytes) -> None:
        """The output in that place is made."""
        self._stream.send(self._job, output, facts, data)

    def output_failed(self, output: int, code: FailureCode, detail: str) -> None:
        """The output in that place cannot be made; the others go on."""
        self._stream.tell_of_job(OutputFailed(self._job, output, code, plain_text(detail)))
