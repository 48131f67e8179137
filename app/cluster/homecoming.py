"""What a job's end on a node means here.

Owns the step from a node's words to ours: files are known by how this machine sees them, and
results that came as bytes are checked and written as those of a worker are.
"""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from app.cluster.shards import PictureEnd
from workers.contract.destination import Collision
from workers.contract.events import (
    ConversionEnded,
    JobCancelled,
    JobFailed,
    OutputEnd,
    OutputFailed,
    OutputKept,
    OutputPostponed,
    OutputSkipped,
    OutputWritten,
    Size,
)
from workers.contract.failures import FailureCode
from workers.contract.files import FileStamp, stamp_of
from workers.contract.jobs import ConvertJob
from workers.contract.notes import Note
from workers.contract.places import FolderGone
from workers.engine.jobs.job import Job
from workers.engine.jobs.ledger import Ledger
from workers.engine.outputs import OutputEnds
from workers.engine.receiver import Receiver
from workers.wire.framing import ProtocolError
from workers.wire.messages import Done, JobMessage, OutputFacts, Piece, SourceFacts
from workers.wire.messages import OutputFailed as OutputFailedMessage


class Homecoming:
    """Ends jobs with what nodes have told of them."""

    def __init__(
        self,
        ledger: Ledger,
        receiver: Receiver,
        outputs: OutputEnds,
    ) -> None:
        self._ledger = ledger
        self._receiver = receiver
        self._outputs = outputs

    def take(self, job: Job, end: PictureEnd, *, returned: bool) -> None:
        """End ``job``, or begin to write what was made of it."""
        event = end.event
        match event:
            case JobCancelled():
                self._ledger.end(job.id, lambda job: JobCancelled(job.id))
            case JobFailed(_, code, detail):
                self._ledger.fail(job.id, code, detail)
            case ConversionEnded():
                job.took_ms = event.elapsed_ms
                job.source_facts = _source_facts(event)
                if returned:
                    self._write(job, event, end.bodies)
                else:
                    self._settle(job, event)

    def _settle(self, job: Job, event: ConversionEnded) -> None:
        assert isinstance(job.spec, ConvertJob)
        for place, end in zip(job.wanted, event.outputs, strict=True):
            job.ends[place] = _as_seen_here(job, job.spec, place, end)
        self._outputs.settle(job)

    def _write(self, job: Job, event: ConversionEnded, bodies: tuple[bytes, ...]) -> None:
        self._receiver.begin(job)
        try:
            for place, end in enumerate(event.outputs):
                message = _message(job, place, end, event)
                self._receiver.receive(job, message, bodies[place])
            self._receiver.receive(job, Done(job.id, _source_facts(event)), b"")
        except (ProtocolError, IndexError) as error:
            self._receiver.forget(job)
            self._ledger.fail(job.id, FailureCode.REFUSED_RESULT, str(error))
            return
        self._outputs.settle(job)


def _source_facts(event: ConversionEnded) -> SourceFacts:
    size = event.source_size or Size(1, 1)
    return SourceFacts(size.width, size.height, "", "", event.source_frames)


def _message(job: Job, place: int, end: OutputEnd, event: ConversionEnded) -> JobMessage:
    """What a worker of this machine would have said. Raises ``ProtocolError``."""
    match end:
        case OutputWritten(_, bytes_out, size, notes, frames, has_profile):
            made = tuple(note for note in notes if note is not Note.LARGER)  # it is noted anew
            source = _source_facts(event)
            if isinstance(job.spec, ConvertJob) and job.spec.outputs[job.wanted[place]].page:
                # A page of its own size, which nobody has told: it may be larger than the first.
                width, height = max(source.width, size.width), max(source.height, size.height)
                source = replace(source, width=width, height=height)
            facts = OutputFacts(
                bytes_out, size.width, size.height, source, frames, has_profile, made
            )
            return Piece(job.id, place, facts, bytes_out)
        case OutputFailed(code, detail):
            return OutputFailedMessage(job.id, place, code, detail)
        case OutputPostponed():
            detail = "a node has no room for its work"
            return OutputFailedMessage(job.id, place, FailureCode.OUTPUT_FAILED, detail)
        case OutputSkipped() | OutputKept():
            raise ProtocolError("a node skipped what it was to send back")


def _as_seen_here(job: Job, spec: ConvertJob, place: int, end: OutputEnd) -> OutputEnd:
    """How an output ended that a node has written into a folder which it shares."""
    match end:
        case OutputWritten(stamp=stamp):
            target = spec.outputs[place].target
            return replace(end, path=target, stamp=_stamp_at(target, stamp))
        case OutputFailed(FailureCode.NAME_TAKEN) if spec.collision is Collision.SKIP:
            return OutputSkipped(spec.outputs[place].target)
        case OutputPostponed(FolderGone()) if job.place is not None:
            return OutputPostponed(job.place)
        case _:
            return end


def _stamp_at(path: Path, told: FileStamp | None) -> FileStamp | None:
    """The stamp of a result as it is here: every machine has numbers of its own for files."""
    try:
        stamp = stamp_of(path.stat())
    except OSError:
        return told  # it is not seen here yet
    return stamp if told is None or stamp.size_bytes == told.size_bytes else told
