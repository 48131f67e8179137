"""What a worker's message means for the job it runs.

Owns the checks that a message is legal now, and the pieces of results on their way. Changes jobs
and hands bytes to the writer; must not touch workers: it answers with what is to be done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from workers.contract.events import JobFailed, JobProgress, JobSkipped
from workers.contract.jobs import ConvertJob
from workers.engine.jobs.job import JobState
from workers.engine.pool.pool import WorkerState
from workers.engine.results import check_first, converted, in_memory_event
from workers.wire.bodies import STAGES, Facts, decode_facts, decode_failure
from workers.wire.protocol import Message, MessageType, ProtocolError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workers.contract.events import FinalEvent, PictureConverted
    from workers.contract.jobs import JobId
    from workers.engine.event_queue import EventQueue
    from workers.engine.files.writer import OutputWriter
    from workers.engine.jobs.job import Job
    from workers.engine.pool.pool import Worker


#: A worker may ask for more memory before it opens a picture and once more when it has its header,
#: in each of the two tries that a failing decoder gets.
_MAX_NEEDS_TOLD = 4


class Reply(NamedTuple):
    """What a message leads to. ``final`` is set when the outcome is known already."""

    is_ready: bool = False
    lent_slab: bool = False
    job_ended: bool = False
    final: FinalEvent | None = None
    needs_bytes: int = 0
    facts: Facts | None = None
    violation: str = ""


class _Told(NamedTuple):
    """What a worker says of the result that it sends."""

    facts: Facts
    total_bytes: int


class Receiver:
    """Reads messages of workers that are not ended."""

    def __init__(
        self, writer: OutputWriter, events: EventQueue, clock: Callable[[], float]
    ) -> None:
        self._writer = writer
        self._events = events
        self._clock = clock
        self._told: dict[JobId, _Told] = {}

    def begin(self, job: Job) -> None:
        """A worker begins the job, perhaps again."""
        job.received.clear()
        job.received_bytes = 0
        job.next_stage = 0
        self._told.pop(job.id, None)

    def forget(self, job: Job) -> None:
        """Throw away what came of the job so far."""
        if isinstance(job.spec, ConvertJob) and job.received_bytes:
            self._writer.abort(job.id)
        self.begin(job)

    def written(self, job: Job, path: Path) -> PictureConverted:
        """The event of a conversion whose output is on disk."""
        facts = self._told.pop(job.id).facts
        elapsed_ms = (self._clock() - job.started_at) * 1000
        return converted(job.id, path, job.source.size_bytes, facts, elapsed_ms)

    def left(self, job: Job, path: Path) -> JobSkipped:
        """The event of a conversion whose name was taken while it ran, and is to be left."""
        del self._told[job.id]
        return JobSkipped(job.id, path)

    def not_written(self, job_id: JobId) -> None:
        """Writing failed: forget what was to be told of the output."""
        self._told.pop(job_id, None)

    def receive(self, worker: Worker, message: Message, payload: bytes) -> Reply:
        """Check the message against what the worker is doing, and take in what it brings."""
        if message.type is MessageType.READY:
            if worker.state is not WorkerState.STARTING:
                return Reply(violation="READY twice")
            return Reply(is_ready=True)
        if not worker.assigned:
            return Reply(violation=f"{message.type.name} without a job")
        job = worker.assigned[0]
        try:
            return self._receive(job, message, payload)
        except ProtocolError as error:
            return Reply(violation=str(error))

    def _receive(self, job: Job | None, message: Message, payload: bytes) -> Reply:
        """``job`` is ``None`` for one cancelled after it was sent in advance."""
        if job is not None and message.job != job.id:
            raise ProtocolError(f"{message.type.name} for job {message.job}")
        match message.type:
            case MessageType.PROGRESS:
                self._on_progress(job, message)
                return Reply()
            case MessageType.CHUNK:
                if not payload:
                    raise ProtocolError("an empty chunk")
                if job is not None:
                    self._on_chunk(job, message, payload)
                return Reply(lent_slab=True)
            case MessageType.FINAL:
                facts = decode_facts(message.body)
                told = _Told(facts, message.b)
                event = self._on_final(job, told, payload) if job is not None else None
                return Reply(lent_slab=True, job_ended=True, final=event, facts=facts)
            case MessageType.NEEDS:
                return Reply(job_ended=True, needs_bytes=_more_needed(job, message.a))
            case MessageType.ERROR:
                return Reply(job_ended=True, final=self._on_error(job, message))
            case _:
                raise ProtocolError(f"{message.type.name} from a worker")

    def _on_progress(self, job: Job | None, message: Message) -> None:
        if message.a >= len(STAGES):
            raise ProtocolError(f"stage {message.a}")
        if job is not None:
            # Only forward: a worker that repeats itself would fill the queue of events.
            if message.a < job.next_stage:
                raise ProtocolError(f"stage {message.a} again")
            job.next_stage = message.a + 1
            self._events.put(JobProgress(job.id, STAGES[message.a]))

    def _on_chunk(self, job: Job, message: Message, payload: bytes) -> None:
        told = self._told.get(job.id)
        if told is None:
            told = _Told(decode_facts(message.body), len(payload) + message.b)
        self._take(job, told, payload)

    def _take(self, job: Job, told: _Told, payload: bytes) -> None:
        """Hand on a piece; what is told of the whole is checked before the first."""
        if job.id not in self._told:
            check_first(job.spec, job.source.size_bytes, *told, payload)
            self._told[job.id] = told
        elif told != self._told[job.id]:
            raise ProtocolError("at its end the result is told otherwise than at its beginning")
        job.received_bytes += len(payload)
        if job.received_bytes > told.total_bytes:
            raise ProtocolError(f"{job.received_bytes} bytes came, {told.total_bytes} were told")
        if isinstance(job.spec, ConvertJob):
            self._writer.append(job.id, job.spec.target, job.source.original, payload)
        elif payload:
            job.received.append(payload)

    def _on_final(self, job: Job, told: _Told, payload: bytes) -> FinalEvent | None:
        self._take(job, told, payload)
        if job.received_bytes != told.total_bytes:
            raise ProtocolError(f"{job.received_bytes} bytes came, {told.total_bytes} were told")
        if isinstance(job.spec, ConvertJob):
            job.state = JobState.WRITING
            self._writer.commit(job.id, job.spec.options.output.collision)
            return None
        del self._told[job.id]
        return in_memory_event(job.id, job.spec, told.facts, b"".join(job.received))

    def _on_error(self, job: Job | None, message: Message) -> JobFailed | None:
        code, detail = decode_failure(message.body)
        if job is None:
            return None
        self.forget(job)
        return JobFailed(job.id, code, detail)


def _more_needed(job: Job | None, bytes_told: int) -> int:
    """What the worker says a picture needs: more than it was given, and seldom a second time."""
    if job is not None and (bytes_told <= job.needs_bytes or job.needs_told >= _MAX_NEEDS_TOLD):
        raise ProtocolError(f"{bytes_told} bytes of memory are needed where more were given")
    if job is not None and job.received_bytes:
        raise ProtocolError("more memory is needed in the middle of a result")
    return bytes_told
