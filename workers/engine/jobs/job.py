"""What the engine remembers of a job between submit and its final event.

Owns the record and its states. Transitions are made by the supervisor alone.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from msgspec import Struct, field

from workers.contract.jobs import ConvertJob
from workers.engine.files.output_file import Original
from workers.engine.files.source_file import OpenedSource
from workers.engine.jobs.blame import Trials
from workers.engine.jobs.incoming import Incoming

if TYPE_CHECKING:
    from workers.contract.events import OutputEnd
    from workers.contract.jobs import JobId, JobSpec, Lane
    from workers.contract.places import FolderGone
    from workers.wire.messages import SourceFacts

NOT_OPENED = OpenedSource("", None, 0, Original("", 0, 0, 0))


class JobState(Enum):
    """Where a job stands."""

    QUEUED = auto()
    """Waits in its lane."""
    OPENING = auto()
    """Its source is being opened."""
    READY = auto()
    """Its source is open; waits for a worker."""
    ASSIGNED = auto()
    """A worker has it, behind another job or running."""
    WRITING = auto()
    """Its result is complete and on the way to disk: it can no longer be cancelled."""
    ENDED = auto()
    """Its final event was told; only a queue may still hold it."""


class Job(Struct, eq=False):
    """One job under way. Times are seconds of the engine's clock."""

    id: JobId
    spec: JobSpec
    lane: Lane
    state: JobState = JobState.QUEUED
    trials: Trials = field(default_factory=Trials)
    """Workers that ended while they ran this job."""
    source: OpenedSource = NOT_OPENED
    place: FolderGone | None = None
    """The folder that its outputs land in, and how to know that it has gone."""
    submitted_at: float = 0.0
    took_ms: float = 0.0
    """How long a worker was at it."""
    needs_bytes: int = 0
    """Memory it is expected to take; 0 before its source was opened."""
    needs_told: int = 0
    """How often a worker has looked at the source and corrected ``needs_bytes``."""
    has_more_memory: bool = False
    """Its decoder failed, perhaps for lack of memory: it is tried again with more."""
    exclusive: bool = False
    """Memory ran out or its worker was killed: it is tried again with no other beside it."""
    goes_alone: bool = False
    """It was in a group whose worker ended: from now on what its worker does is its own doing."""
    passed: int = 0
    """Jobs started before it while it waited for memory."""
    wanted: tuple[int, ...] = ()
    """Which of its outputs are to be made: those that are not there already."""
    incoming: Incoming = field(default_factory=Incoming)
    """What the worker that runs it has sent."""
    pixels: list[bytes] = field(default_factory=list)
    """Pieces of a result that does not go to disk."""
    source_facts: SourceFacts | None = None
    """What the source is, once a worker is done with it."""
    sharers: dict[int, list[int]] = field(default_factory=dict)
    """Outputs that end as another does: both are one and the same copy of the source."""
    ends: dict[int, OutputEnd] = field(default_factory=dict)
    """How its outputs ended, as far as they have."""

    @property
    def page_count(self) -> int:
        """Pages that a worker has to decode for it."""
        if not isinstance(self.spec, ConvertJob):
            return 1
        return len({output.page for output in self.spec.outputs})
