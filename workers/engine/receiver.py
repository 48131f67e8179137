"""What a worker's message means for the job it runs.

Owns the checks that a message is legal now, and hands results on: pieces of outputs to the writer,
pixels to the job. Must not touch workers: it answers with what is to be done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from workers.contract.destination import IfLarger
from workers.contract.events import JobFailed, JobProgress, OutputFailed, OutputKept, Stage
from workers.contract.jobs import ConvertJob
from workers.contract.names import copy_name
from workers.engine.files.output_file import Order
from workers.engine.files.publisher import OutputKey
from workers.engine.jobs.incoming import Incoming
from workers.engine.jobs.job import JobState
from workers.engine.results import check_first, in_memory_event
from workers.engine.saving import is_no_gain
from workers.wire.framing import ProtocolError
from workers.wire.messages import (
    Done,
    Failed,
    MemoryFacts,
    Needs,
    Piece,
    Progress,
    StageFacts,
)
from workers.wire.messages import OutputFailed as OutputFailedMessage

if TYPE_CHECKING:
    from pathlib import Path

    from workers.contract.events import FinalEvent
    from workers.engine.event_queue import EventQueue
    from workers.engine.files.writer import OutputWriter
    from workers.engine.jobs.job import Job
    from workers.wire.messages import JobMessage

_STAGE_NUMBERS = {stage: number for number, stage in enumerate(Stage)}
#: A worker may ask for more memory before it opens a picture and once more when it has its header,
#: in each of the two tries that a failing decoder gets.
_MAX_NEEDS_TOLD = 4


class Reply(NamedTuple):
    """What a message leads to. ``final`` is set when the outcome is known already."""

    job_ended: bool = False
    final: FinalEvent | None = None
    needs_bytes: int = 0
    memory: MemoryFacts | None = None
    stages: StageFacts = StageFacts()


class Receiver:
    """Reads the messages of workers that run a job."""

    def __init__(self, writer: OutputWriter, events: EventQueue) -> None:
        self._writer = writer
        self._events = events

    def begin(self, job: Job) -> None:
        """A worker begins the job, perhaps again."""
        job.incoming = Incoming()
        job.pixels.clear()

    def forget(self, job: Job) -> None:
        """Throw away what came of the job so far."""
        if isinstance(job.spec, ConvertJob):
            for place in job.incoming.begun:
                self._writer.abort(OutputKey(job.id, job.wanted[place]))
        self.begin(job)

    def receive(self, job: Job | None, message: JobMessage, payload: bytes) -> Reply:
        """Check the message against what its job is, and take in what it brings.

        ``job`` is ``None`` for one cancelled after it was sent in advance.

        Raises:
            ProtocolError: no correct worker says this now.
        """
        if job is not None and message.job != job.id:
            raise ProtocolError(f"{type(message).__name__} for job {message.job}")
        match message:
            case Progress():
                self._on_progress(job, message)
                return Reply()
            case Piece():
                self._on_piece(job, message, payload)
                return Reply()
            case OutputFailedMessage():
                self._on_output_failed(job, message)
                return Reply()
            case Needs():
                return Reply(job_ended=True, needs_bytes=_more_needed(job, message.needs_bytes))
            case Failed():
                return Reply(job_ended=True, final=self._on_failed(job, message))
            case Done():
                final = None if job is None else self._on_done(job, message)
                return Reply(True, final, memory=message.memory, stages=message.stages)

    def _on_progress(self, job: Job | None, message: Progress) -> None:
        if job is not None:
            self._check_place(job, message.output)
            number = _STAGE_NUMBERS[message.stage]
            job.incoming.progress(message.output, message.stage, number)
            output = job.wanted[message.output] if job.wanted else 0
            self._events.put(JobProgress(job.id, message.stage, output))

    def _on_piece(self, job: Job | None, message: Piece, payload: bytes) -> None:
        if not payload:
            raise ProtocolError("an empty piece")
        if job is None:
            return
        self._check_place(job, message.output)
        facts = message.facts
        if not job.incoming.has_begun(message.output):
            check_first(job, message.output, facts, payload)
            job.incoming.begin(message.output, facts)
        job.incoming.take(message.output, facts, len(payload))
        if isinstance(job.spec, ConvertJob):
            if not is_no_gain(job.spec, job.source.size_bytes, facts.total_bytes):
                output = job.wanted[message.output]
                self._writer.append(
                    OutputKey(job.id, output), _order(job, job.spec, output), payload
                )
        else:
            job.pixels.append(payload)

    def _on_output_failed(self, job: Job | None, message: OutputFailedMessage) -> None:
        if job is None:
            return
        if not isinstance(job.spec, ConvertJob):
            raise ProtocolError("an output of a job without outputs")
        self._check_place(job, message.output)
        job.incoming.fail(message.output, OutputFailed(message.code, message.detail))

    def _on_done(self, job: Job, message: Done) -> FinalEvent | None:
        if not isinstance(job.spec, ConvertJob):
            return in_memory_event(job, message)
        job.incoming.check_complete(len(job.wanted))
        job.source_facts = message.source
        job.state = JobState.WRITING
        copies: dict[Path, int] = {}
        for place, output in enumerate(job.wanted):
            if place in job.incoming.failed:
                job.ends[output] = job.incoming.failed[place]
                continue
            spec, key = job.spec, OutputKey(job.id, output)
            bytes_out = job.incoming.facts(place).total_bytes
            if not is_no_gain(spec, job.source.size_bytes, bytes_out):
                self._writer.commit(key, spec.collision, adopts_same=spec.adopts_same)
            elif spec.if_larger is IfLarger.KEEP_SOURCE:
                job.ends[output] = OutputKept(bytes_out)
            else:
                self._copy_source(job, spec, output, copies)
        return None

    def _copy_source(
        self, job: Job, spec: ConvertJob, output: int, copies: dict[Path, int]
    ) -> None:
        """Let the source take the output's place; ``copies`` are those that the job has so far."""
        order = _order(job, spec, output)
        target = copy_name(order.target, spec.source)
        order = order._replace(target=target, total_bytes=job.source.size_bytes)
        first = copies.setdefault(order.target, output)
        if first == output:
            self._writer.copy(OutputKey(job.id, output), order, job.source.descriptor)
        else:
            job.sharers.setdefault(first, []).append(output)

    def _on_failed(self, job: Job | None, message: Failed) -> JobFailed | None:
        if job is None:
            return None
        self.forget(job)
        return JobFailed(job.id, message.code, message.detail)

    def _check_place(self, job: Job, place: int) -> None:
        places = len(job.wanted) if isinstance(job.spec, ConvertJob) else 1
        if place >= places:
            raise ProtocolError(f"output {place} of {places}")


def _order(job: Job, spec: ConvertJob, output: int) -> Order:
    facts = job.incoming.facts(job.wanted.index(output))
    target, original = spec.outputs[output].target, job.source.original
    return Order(target, original, facts.total_bytes, spec.keep_times, job.place)


def _more_needed(job: Job | None, bytes_told: int) -> int:
    """What the worker says a picture needs: more than it was given, and seldom a second time."""
    if job is None:
        return bytes_told
    if bytes_told <= job.needs_bytes or job.needs_told >= _MAX_NEEDS_TOLD:
        raise ProtocolError(f"{bytes_told} bytes of memory are needed where more were given")
    if job.incoming.begun:
        raise ProtocolError("more memory is needed in the middle of a result")
    return bytes_told
