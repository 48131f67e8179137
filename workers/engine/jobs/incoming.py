"""The outputs of one job on their way from a worker.

Owns what was told of each output and how much of it has come. Must not know workers or files.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from workers.contract.events import Stage
from workers.wire.framing import ProtocolError

if TYPE_CHECKING:
    from workers.contract.events import OutputFailed
    from workers.wire.messages import OutputFacts


class _Arriving(Struct):
    facts: OutputFacts
    received_bytes: int = 0


class Incoming(Struct):
    """What one worker has sent of a job; outputs are told by their place among those wanted."""

    stages: tuple[int, int] = (0, -1)
    """The output and the number of its stage that were reported last."""
    failed: dict[int, OutputFailed] = field(default_factory=dict)
    _arriving: dict[int, _Arriving] = field(default_factory=dict)

    @property
    def stage(self) -> Stage | None:
        """The stage that was reported last, if any."""
        number = self.stages[1]
        return tuple(Stage)[number] if number >= 0 else None

    def has_begun(self, output: int) -> bool:
        """Whether a piece of that output has come."""
        return output in self._arriving

    @property
    def begun(self) -> tuple[int, ...]:
        """The outputs of which a piece has come."""
        return tuple(self._arriving)

    def facts(self, output: int) -> OutputFacts:
        """What was told of an output that has begun."""
        return self._arriving[output].facts

    def begin(self, output: int, facts: OutputFacts) -> None:
        """The first piece of an output is here. Raises ``ProtocolError`` where it cannot be."""
        if output in self.failed:
            raise ProtocolError("a piece of an output that has failed")
        self._arriving[output] = _Arriving(facts)

    def take(self, output: int, facts: OutputFacts, length: int) -> None:
        """So many bytes of an output have come. Raises ``ProtocolError`` for too many."""
        arriving = self._arriving[output]
        if facts != arriving.facts:
            raise ProtocolError("at its end the result is told otherwise than at its beginning")
        arriving.received_bytes += length
        if arriving.received_bytes > facts.total_bytes:
            told = f"{facts.total_bytes} were told"
            raise ProtocolError(f"{arriving.received_bytes} bytes came, {told}")

    def fail(self, output: int, end: OutputFailed) -> None:
        """The worker cannot make an output. Raises ``ProtocolError`` if it has sent some of it."""
        if output in self._arriving or output in self.failed:
            raise ProtocolError("an output that has begun cannot fail")
        self.failed[output] = end

    def progress(self, output: int, stage: Stage, number: int) -> None:
        """A stage was reported. Raises ``ProtocolError`` unless that leads forward.

        A worker that repeats itself would fill the queue of events.
        """
        if (output, number) <= self.stages:
            raise ProtocolError(f"stage {stage} of output {output} again")
        self.stages = (output, number)

    def check_complete(self, wanted: int) -> None:
        """See that every output has come or failed. Raises ``ProtocolError``."""
        for output in range(wanted):
            if output in self.failed:
                continue
            arriving = self._arriving.get(output)
            received = arriving.received_bytes if arriving else 0
            if arriving is None or received != arriving.facts.total_bytes:
                raise ProtocolError(f"done, but {received} bytes of output {output} came")
