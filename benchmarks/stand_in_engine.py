"""An engine that makes nothing: it writes a byte for each result, and has no worker.

Owns no process. It shows what everything around the workers costs for very many pictures.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from workers.contract.events import ConversionEnded, EngineEvent, JobStarted, OutputWritten, Size
from workers.contract.jobs import ConvertJob, JobId, JobSpec, Lane
from workers.contract.stats import EngineStats

_SIZE = Size(64, 48)


class StandInEngine:
    """Implements ``workers.contract.engine.Engine``: a job has ended when it is asked for."""

    def __init__(self) -> None:
        self._ids = itertools.count(1)
        self._events: list[EngineEvent] = []

    def submit(self, spec: JobSpec, lane: Lane = Lane.BULK) -> JobId:
        """Do the job."""
        assert isinstance(spec, ConvertJob)
        job = JobId(next(self._ids))
        ends = []
        for output in spec.outputs:
            output.target.parent.mkdir(parents=True, exist_ok=True)
            output.target.write_bytes(b"1")
            ends.append(OutputWritten(output.target, 1, _SIZE))
        self._events += (JobStarted(job), ConversionEnded(job, tuple(ends), 1000, _SIZE, 1.0))
        return job

    def drain(self, timeout_s: float = 0.0) -> Sequence[EngineEvent]:
        """Take all events since the last call."""
        events, self._events = self._events, []
        return events

    def stats(self) -> EngineStats:
        """There is nothing to tell."""
        return EngineStats()

    def promote(self, job: JobId, lane: Lane) -> None:
        """It has ended."""

    def cancel(self, job: JobId) -> None:
        """It has ended."""

    def cancel_all(self) -> None:
        """All have ended."""

    def pause(self) -> None:
        """There is nothing to pause."""

    def resume(self) -> None:
        """There was no pause."""

    def set_workers(self, count: int) -> None:
        """There are none."""

    def keep_ready(self, wanted: bool) -> None:
        """It has no interactive jobs."""

    def show_workers(self) -> None:
        """There are none."""

    def close(self, timeout_s: float = 5.0) -> None:
        """There is nothing to release."""
