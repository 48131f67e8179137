"""How a conversion's outputs end: there already, refused by the worker, written or not.

Owns the counting; the job ends with its last output.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from workers.contract.destination import Collision
from workers.contract.events import (
    ConversionEnded,
    OutputFailed,
    OutputKept,
    OutputPostponed,
    OutputSkipped,
    OutputWritten,
    Size,
)
from workers.contract.failures import FailureCode
from workers.contract.jobs import ConvertJob
from workers.contract.notes import Note
from workers.engine.files.publisher import NameTaken, Postponed, SourceStays, WriteFailed, Written
from workers.engine.jobs.job import NOT_OPENED
from workers.engine.saving import is_no_gain

if TYPE_CHECKING:
    from workers.contract.events import OutputEnd
    from workers.contract.places import PlaceTrouble
    from workers.engine.files.publisher import Report
    from workers.engine.jobs.job import Job
    from workers.engine.jobs.ledger import Ledger
    from workers.wire.messages import OutputFacts


class OutputEnds:
    """Takes in what happens to outputs and ends jobs of which nothing is left to wait for."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def leave_existing(self, job: Job, existing: tuple[int, ...]) -> None:
        """These outputs are there already; the others are wanted."""
        if not isinstance(job.spec, ConvertJob):
            return
        for place in existing:
            job.ends[place] = OutputSkipped(job.spec.outputs[place].target)
        places = range(len(job.spec.outputs))
        job.wanted = tuple(place for place in places if place not in job.ends)
        self.settle(job)

    def leave_all(self, job: Job) -> None:
        """Every output is there already."""
        if isinstance(job.spec, ConvertJob):
            self.leave_existing(job, tuple(range(len(job.spec.outputs))))

    def postpone(self, job: Job, trouble: PlaceTrouble) -> None:
        """None of the outputs can be written now."""
        if isinstance(job.spec, ConvertJob):
            for place in range(len(job.spec.outputs)):
                job.ends[place] = OutputPostponed(trouble)
            self.settle(job)

    def take(self, report: Report) -> None:
        """The writer is done with an output, in whatever way."""
        job = self._ledger.get(report.key.job)
        if job is not None and isinstance(job.spec, ConvertJob):
            for output in (report.key.output, *job.sharers.get(report.key.output, ())):
                job.ends[output] = _end(job, job.spec, output, report)
            self.settle(job)

    def settle(self, job: Job) -> None:
        """End the job if all its outputs have ended."""
        if not isinstance(job.spec, ConvertJob) or len(job.ends) < len(job.spec.outputs):
            return
        ends = tuple(job.ends[place] for place in range(len(job.spec.outputs)))
        source = job.source_facts
        size = None if source is None else Size(source.width, source.height)
        event = ConversionEnded(
            job.id,
            ends,
            job.source.size_bytes,
            size,
            job.took_ms,
            None if job.source is NOT_OPENED else job.source.stamp,
            0 if source is None else source.frames,
        )
        self._ledger.end(job.id, lambda _: event)


def _end(job: Job, spec: ConvertJob, output: int, report: Report) -> OutputEnd:
    match report:
        case Written():
            return _written(job, spec, output, report)
        case Postponed(_, trouble):
            return OutputPostponed(trouble)
        case SourceStays():
            return OutputKept(_facts(job, output).total_bytes)
        case NameTaken(_, path):
            is_left = spec.collision in (Collision.SKIP, Collision.REPLACE_OLDER)
            # A copy overwrites nothing. Only where names are numbered is another one looked for.
            is_replacing = spec.collision is Collision.REPLACE
            if is_left or (is_replacing and _is_no_gain(job, spec, output)):
                return OutputSkipped(path)
            return OutputFailed(FailureCode.NAME_TAKEN, "")
        case WriteFailed(_, code, detail):
            return OutputFailed(code, detail)
        case _:
            assert_never(report)


def _written(
    job: Job, spec: ConvertJob, output: int, report: Written
) -> OutputWritten | OutputKept:
    facts = _facts(job, output)
    if _is_no_gain(job, spec, output):
        return OutputKept(facts.total_bytes, report.path)
    is_larger = facts.total_bytes > job.source.size_bytes
    notes = (*facts.notes, Note.LARGER) if is_larger else facts.notes
    size = Size(facts.width, facts.height)
    return OutputWritten(
        report.path,
        facts.total_bytes,
        size,
        notes,
        facts.frames,
        facts.has_profile,
        report.stamp,
        report.displaced,
    )


def _is_no_gain(job: Job, spec: ConvertJob, output: int) -> bool:
    return is_no_gain(spec, job.source.size_bytes, _facts(job, output).total_bytes)


def _facts(job: Job, output: int) -> OutputFacts:
    return job.incoming.facts(job.wanted.index(output))
