"""A picture with more results than one job may have: made by several, one after the other.

Owns what is left to be made and how the rest ended. Must not talk to the engine.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from workers.contract.destination import Collision
from workers.contract.events import ConversionEnded, JobFailed, OutputEnd, OutputFailed, Size
from workers.contract.jobs import MAX_OUTPUTS, ConvertJob, JobId, Output


class Parts:
    """The jobs of one picture; ``next_job`` and ``take`` by turns."""

    def __init__(
        self,
        source: Path,
        outputs: Sequence[Output],
        collision: Collision,
        *,
        adopts_same: bool = False,
    ) -> None:
        self._source = source
        self._collision = collision
        self._adopts_same = adopts_same
        self._left = list(outputs)
        self._asked = 0
        self._ends: list[OutputEnd] = []
        self._bytes_in = 0
        self._source_size: Size | None = None
        self._elapsed_ms = 0.0

    @property
    def has_more(self) -> bool:
        """Whether another job is needed after the one that was asked for last."""
        return len(self._left) > (0 if self._asked else MAX_OUTPUTS)

    def next_job(self) -> ConvertJob:
        """The next of its jobs."""
        self._asked = _fitting(self._left)
        outputs, self._left = self._left[: self._asked], self._left[self._asked :]
        return ConvertJob(self._source, tuple(outputs), self._collision, self._adopts_same)

    def take(self, event: ConversionEnded | JobFailed) -> None:
        """A job has ended. One that failed costs its own results only: others may be sound."""
        if isinstance(event, JobFailed):
            self._ends += [OutputFailed(event.code, event.detail)] * self._asked
            return
        self._ends += event.outputs
        self._bytes_in = event.bytes_in
        self._source_size = self._source_size or event.source_size
        self._elapsed_ms += event.elapsed_ms

    def ended(self, job: JobId) -> ConversionEnded:
        """How the whole ended, told as the end of its last ``job``."""
        ends = tuple(self._ends)
        return ConversionEnded(job, ends, self._bytes_in, self._source_size, self._elapsed_ms)


def _fitting(outputs: Sequence[Output]) -> int:
    """How many go into one job: of a page all or none, as far as that can be."""
    if len(outputs) <= MAX_OUTPUTS:
        return len(outputs)
    cuts = range(MAX_OUTPUTS, 0, -1)
    pages = (cut for cut in cuts if outputs[cut].page != outputs[cut - 1].page)
    return next(pages, MAX_OUTPUTS)
