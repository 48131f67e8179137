"""Sends a job's results through the slab, one credited piece at a time.

Owns the slab on the worker's side: it is written only while the credit is here.
"""

from __future__ import annotations

from threading import Semaphore
from typing import TYPE_CHECKING

from workers.wire.messages import OutputFacts, OutputFailed, Piece, Progress, encode, plain_text

if TYPE_CHECKING:
    from workers.child.transport import Channel
    from workers.contract.events import Stage
    from workers.contract.failures import FailureCode
    from workers.wire.messages import FromWorker


class ResultStream:
    """Writes results into ``slab`` and tells the engine; waits for each credit."""

    def __init__(self, channel: Channel, slab: memoryview, epoch: int) -> None:
        self._channel = channel
        self._slab = slab
        self._epoch = epoch
        self._credit = Semaphore(1)

    def give_credit(self) -> None:
        """The slab is ours again (called when the engine says so)."""
        self._credit.release()

    def tell(self, message: FromWorker) -> None:
        """Send a message that needs no slab."""
        self._channel.send(encode(message, self._epoch))

    def send(self, job: int, output: int, facts: OutputFacts, data: bytes) -> None:
        """Send the output in that place, in pieces of at most the slab's size."""
        rest = memoryview(data)
        while rest:
            piece, rest = rest[: len(self._slab)], rest[len(self._slab) :]
            self._credit.acquire()
            self._slab[: len(piece)] = piece
            self.tell(Piece(job, output, facts, len(piece)))


class JobResults:
    """What one job makes, on its way to the engine."""

    def __init__(self, stream: ResultStream, job: int) -> None:
        self._stream = stream
        self._job = job

    def stage(self, output: int, stage: Stage) -> None:
        """The output in that place has reached ``stage``."""
        self._stream.tell(Progress(self._job, output, stage))

    def output(self, output: int, facts: OutputFacts, data: bytes) -> None:
        """The output in that place is made."""
        self._stream.send(self._job, output, facts, data)

    def output_failed(self, output: int, code: FailureCode, detail: str) -> None:
        """The output in that place cannot be made; the others go on."""
        self._stream.tell(OutputFailed(self._job, output, code, plain_text(detail)))
