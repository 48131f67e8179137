"""Stand-ins for the project's own seams, faithful to their contracts."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from app.batch.names import OutputNamer, directory_for
from app.batch.planner import Named, NameRequest, claim_names
from workers.contract.events import (
    Area,
    ConversionEnded,
    EngineEvent,
    EngineFailed,
    JobCancelled,
    JobFailed,
    JobStarted,
    OutputSkipped,
    OutputWritten,
    PictureInfo,
    PictureProbed,
    Pixels,
    PoolChanged,
    PreviewReady,
    ResultFacts,
    Size,
    ThumbnailReady,
    WorkerSeen,
    WorkersSeen,
)
from workers.contract.failures import FailureCode
from workers.contract.jobs import ConvertJob, JobId, JobSpec, Lane, PreviewJob, ProbeJob
from workers.contract.stats import EngineStats

FinalAnswer = Callable[[JobId, JobSpec], EngineEvent]

INFO = PictureInfo(size=Size(8, 6), format="PNG", mode="RGB", frames=1)


def succeed(job: JobId, spec: JobSpec) -> EngineEvent:
    """Convert by writing a few bytes; thumbnails are opaque red."""
    pixels = Pixels(Size(2, 1), b"\xff\x00\x00\xff" * 2)
    if isinstance(spec, ConvertJob):
        ends = []
        for output in spec.outputs:
            output.target.parent.mkdir(parents=True, exist_ok=True)
            output.target.write_bytes(b"webp")
            ends.append(OutputWritten(output.target, 100, Size(4, 3)))
        return ConversionEnded(job, tuple(ends), 1000, Size(8, 6), 2.5)
    if isinstance(spec, ProbeJob):
        return PictureProbed(job, INFO)
    if isinstance(spec, PreviewJob):
        area = Area(0, 0, pixels.size)
        facts = ResultFacts(100, pixels.size, 0.99)
        return PreviewReady(job, pixels, pixels, facts, area, 1000, INFO)
    return ThumbnailReady(job, pixels, INFO)


def fail(code: FailureCode, detail: str = "") -> FinalAnswer:
    """Answer every job with this failure."""
    return lambda job, _spec: JobFailed(job, code, detail)


def skip(job: JobId, spec: JobSpec) -> EngineEvent:
    """Answer a conversion as if its target was there already."""
    assert isinstance(spec, ConvertJob)
    return ConversionEnded(job, tuple(OutputSkipped(each.target) for each in spec.outputs))


def by_name(answers: dict[str, FinalAnswer]) -> FinalAnswer:
    """Answer by the source's file name; names that are not listed succeed."""

    def answer(job: JobId, spec: JobSpec) -> EngineEvent:
        return answers.get(spec.source.name, succeed)(job, spec)

    return answer


@dataclass
class FakeEngine:
    """An engine whose work is done inside ``drain``: one drain starts jobs, the next ends them.

    ``held`` keeps started jobs running until it is cleared. ``on_drain`` runs at every drain.
    """

    answer: FinalAnswer = succeed
    workers: int = 2
    held: bool = False
    paused: bool = False
    keeps_ready: bool = False
    on_drain: Callable[[FakeEngine], None] = lambda _engine: None
    submitted: list[tuple[JobSpec, Lane]] = field(default_factory=list)
    cancelled: list[JobId] = field(default_factory=list)
    most_unended: int = 0
    closed: bool = False

    def __post_init__(self) -> None:
        self._numbers = itertools.count(1)
        self._queue: dict[JobId, tuple[Lane, JobSpec]] = {}
        self._running: dict[JobId, JobSpec] = {}
        self._events: list[EngineEvent] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def sources(self) -> list[Path]:
        return [spec.source for spec, _ in self.submitted]

    def lane_of(self, source: Path) -> Lane:
        """The lane of the one waiting job for ``source``."""
        (lane,) = (lane for lane, spec in self._queue.values() if spec.source == source)
        return lane

    def submit(self, spec: JobSpec, lane: Lane = Lane.BULK) -> JobId:
        if self.closed:
            message = "the engine is closed"
            raise RuntimeError(message)
        job = JobId(next(self._numbers))
        self.submitted.append((spec, lane))
        self._queue[job] = (lane, spec)
        self.most_unended = max(self.most_unended, len(self._queue) + len(self._running))
        return job

    def promote(self, job: JobId, lane: Lane) -> None:
        if job in self._queue:
            self._queue[job] = (lane, self._queue[job][1])

    def cancel(self, job: JobId) -> None:
        self.cancelled.append(job)
        if self._queue.pop(job, None) or self._running.pop(job, None):
            self._events.append(JobCancelled(job))

    def cancel_all(self) -> None:
        for job in [*self._running, *self._queue]:
            self.cancel(job)

    def pause(self) -> None:
        self.paused = True

    def resume(self) -> None:
        self.paused = False

    def set_workers(self, count: int) -> None:
        if count < 1:
            message = f"an engine needs at least one worker, not {count}"
            raise ValueError(message)
        self.workers = count

    def keep_ready(self, wanted: bool) -> None:
        self.keeps_ready = wanted

    def show_workers(self) -> None:
        busy = [
            WorkerSeen(number, 1_000_000 + number, spec.source)
            for number, spec in enumerate(self._running.values(), 1)
        ]
        self._events.append(WorkersSeen(tuple(busy)))

    def stats(self) -> EngineStats:
        return EngineStats(jobs_waiting=len(self._queue))

    def drain(self, timeout_s: float = 0.0) -> Sequence[EngineEvent]:
        self.on_drain(self)
        if not self.held:
            for job, spec in self._running.items():
                self._events.append(self.answer(job, spec))
            self._running.clear()
        for job in sorted(self._queue, key=lambda job: (self._queue[job][0], job)):
            if len(self._running) >= self.workers:
                break
            if self.paused and self._queue[job][0] is not Lane.INTERACTIVE:
                continue
            self._running[job] = self._queue.pop(job)[1]
            self._events.append(JobStarted(job))
        events, self._events = self._events, []
        return events

    def close(self, timeout_s: float = 5.0) -> None:
        self.cancel_all()
        self.closed = True

    def break_down(self, detail: str) -> None:
        """Stop for good, as a pool does whose workers cannot start."""
        self._events.append(EngineFailed(detail))
        for job in [*self._running, *self._queue]:
            self._events.append(JobFailed(job, FailureCode.ENGINE_STOPPED, detail))
        self._running.clear()
        self._queue.clear()

    def tell(self, event: PoolChanged | EngineFailed) -> None:
        """Report something that is no answer to a job."""
        self._events.append(event)


class FakePlanner:
    """A planner without threads: what was asked is answered when it is taken.

    ``held`` keeps the answers to requests in this folder until it is cleared; sources whose name
    is in ``refused`` get none.
    """

    def __init__(self) -> None:
        self.namer = OutputNamer()
        self.held: Path | None = None
        self.refused: set[str] = set()
        self.requests: list[NameRequest] = []

    @property
    def held_up(self) -> int:
        return sum(self._is_held(wanted) for wanted in self.requests)

    def request(self, wanted: NameRequest) -> None:
        self.requests.append(wanted)

    def withdraw_all(self) -> list[Named]:
        answers = self.take()
        self.requests.clear()
        return answers

    def release(self, targets: Sequence[Path]) -> None:
        self.namer.release(targets)

    def release_all(self) -> None:
        self.namer.release_all()

    def take(self, timeout_s: float = 0.0) -> list[Named]:
        due = [wanted for wanted in self.requests if not self._is_held(wanted)]
        self.requests = [wanted for wanted in self.requests if self._is_held(wanted)]
        return [self._answer(wanted) for wanted in due]

    def _is_held(self, wanted: NameRequest) -> bool:
        directory = directory_for(wanted.source, wanted.folder, wanted.destination)
        return directory == self.held

    def _answer(self, wanted: NameRequest) -> Named:
        if wanted.source.name in self.refused:
            self.namer.release(wanted.former)
            return Named(wanted, (), "refused")
        return Named(wanted, claim_names(self.namer, wanted))
