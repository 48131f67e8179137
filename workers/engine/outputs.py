"""How a conversion's outputs end: there already, refused by the worker, written or not.

Owns the counting; the job ends with its last output.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from workers.contract.destination import Collision
from workers.contract.events import (
    ConversionEnded,
    OutputFailed,
    OutputSkipped,
    OutputWritten,
    Size,
)
from workers.contract.failures import FailureCode
from workers.contract.jobs import ConvertJob
from workers.engine.files.publisher import NameTaken, WriteFailed, Written
from workers.engine.jobs.job import NOT_OPENED

if TYPE_CHECKING:
    from collections.abc import Callable

    from workers.contract.events import OutputEnd
    from workers.engine.files.publisher import Report
    from workers.engine.jobs.job import Job
    from workers.engine.jobs.ledger import Ledger


class OutputEnds:
    """Takes in what happens to outputs and ends jobs of which nothing is left to wait for."""

    def __init__(self, ledger: Ledger, clock: Callable[[], float]) -> None:
        self._ledger = ledger
        self._clock = clock

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

    def take(self, report: Report) -> None:
        """The writer is done with an output, in whatever way."""
        job = self._ledger.get(report.key.job)
        if job is not None and isinstance(job.spec, ConvertJob):
            job.ends[report.key.output] = _end(job, job.spec.collision, report)
            self.settle(job)

    def settle(self, job: Job) -> None:
        """End the job if all its outputs have ended."""
        if not isinstance(job.spec, ConvertJob) or len(job.ends) < len(job.spec.outputs):
            return
        ends = tuple(job.ends[place] for place in range(len(job.spec.outputs)))
        source = job.source_facts
        size = None if source is None else Size(source.width, source.height)
        elapsed_ms = (self._clock() - job.started_at) * 1000 if job.started_at else 0.0
        event = ConversionEnded(
            job.id,
            ends,
            job.source.size_bytes,
            size,
            elapsed_ms,
            None if job.source is NOT_OPENED else job.source.stamp,
            0 if source is None else source.frames,
        )
        self._ledger.end(job.id, lambda _: event)


def _end(job: Job, collision: Collision, report: Report) -> OutputEnd:
    match report:
        case Written(key, path, stamp, displaced):
            facts = job.incoming.facts(job.wanted.index(key.output))
            size = Size(facts.width, facts.height)
            return OutputWritten(
                path,
                facts.total_bytes,
                size,
                facts.notes,
                facts.frames,
                facts.has_profile,
                stamp,
                displaced,
            )
        case NameTaken(_, path):
            if collision is Collision.SKIP:
                return OutputSkipped(path)
            return OutputFailed(FailureCode.NAME_TAKEN, "")
        case WriteFailed(_, code, detail):
            return OutputFailed(code, detail)
        case _:
            assert_never(report)
