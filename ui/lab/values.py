"""What the lab's page shows and what it can be asked for, as frozen values.

Owns names, ranges and meanings. Must not import Qt: the lab without a window uses them too.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

#: One frame of a 60 Hz screen, in ms: what comes later than this can be seen.
FRAME_MS = 16.7
#: In ms; above this people notice that they are waiting (the RAIL model's limit for a response).
NOTICEABLE_MS = 100.0


class StrategyName(StrEnum):
    """The five ways to get the same work done, from the worst."""

    UI_THREAD = "ui-thread"
    THREAD_PER_PICTURE = "thread-per-picture"
    THREAD_POOL = "thread-pool"
    PROCESS_POOL_PICKLE = "process-pool-pickle"
    DROPMILL_POOL = "dropmill-pool"


class ResultKind(StrEnum):
    """What comes back of every picture, in all strategies alike."""

    FILE = "file"
    """The WebP file, written to disk: some hundred kilobytes."""
    PREVIEW = "preview"
    """Pixels before and after at 800 px: some four megabytes."""
    LARGE_PREVIEW = "large-preview"
    """The same at 1600 px: some fifteen megabytes."""


class Severity(StrEnum):
    """What a delay means to somebody at the screen."""

    UNSEEN = "unseen"
    SEEN = "seen"
    WAITED_FOR = "waited-for"


def severity(lag_ms: float) -> Severity:
    """How bad it is that the window answers ``lag_ms`` late."""
    if lag_ms <= FRAME_MS:
        return Severity.UNSEEN
    return Severity.SEEN if lag_ms <= NOTICEABLE_MS else Severity.WAITED_FOR


@dataclass(frozen=True, slots=True, kw_only=True)
class LabSettings:
    """One run of the lab. No ``pictures`` means generated ones, ``crash_every`` 0 means never.

    ``seconds`` is how long each strategy is given new pictures. ``below_normal_priority`` is for
    the workers of ``dropmill-pool``, the only ones whose priority this project decides.

    Raises ``ValueError`` for a value out of range.
    """

    strategies: tuple[StrategyName, ...] = tuple(StrategyName)
    seconds: float = 10.0
    workers: int = 1
    below_normal_priority: bool = True
    result: ResultKind = ResultKind.PREVIEW
    crash_every: int = 0
    pictures: tuple[Path, ...] = ()

    def __post_init__(self) -> None:
        if not self.strategies or self.seconds <= 0 or self.workers < 1 or self.crash_every < 0:
            message = "a run needs a strategy, some seconds and at least one worker"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Lag:
    """How late the event loop was, in ms, over ``samples`` ticks of the probe."""

    p50_ms: float = 0.0
    p95_ms: float = 0.0
    p99_ms: float = 0.0
    p999_ms: float = 0.0
    max_ms: float = 0.0
    samples: int = 0


@dataclass(frozen=True, slots=True)
class Stall:
    """A time in which the window's thread did not come back to its event loop."""

    lasted_ms: float
    place: str
    """Where the thread stood when it was looked at: function, file and line."""


@dataclass(frozen=True, slots=True)
class StrategyFigures:
    """What was measured of one strategy; also while it still runs.

    ``bytes_copied`` are the bytes that the window's process copied to get at results, each copy
    counted. ``memory_bytes`` is the peak of this process and its children, above what they
    had before. ``core_loads`` are means over the run, from 0 to 1.
    """

    name: StrategyName
    seconds: float = 0.0
    lag: Lag = field(default_factory=Lag)
    completed: int = 0
    failed: int = 0
    crashes: int = 0
    result_bytes: int = 0
    bytes_copied: int = 0
    parent_cpu_s: float = 0.0
    memory_bytes: int = 0
    core_loads: tuple[float, ...] = ()
    stalls: tuple[Stall, ...] = ()
    trace_ms: tuple[float, ...] = ()
    """The worst lag of each tenth of a second, oldest first; the newest ten seconds."""
    was_stopped: bool = False

    @property
    def pictures_per_s(self) -> float:
        """Finished pictures by time."""
        return self.completed / self.seconds if self.seconds > 0 else 0.0


@dataclass(frozen=True, slots=True)
class BoardFigures:
    """The pool's own figures, as its one writer left them."""

    workers_started: int = 0
    workers_ended: int = 0
    jobs_waiting: int = 0
    jobs_retried: int = 0
    slab_bytes: int = 0


@dataclass(frozen=True, slots=True)
class CounterFigures:
    """Two processes that counted: what both did, and what the shared memory says."""

    expected: int
    naive: int
    slots: tuple[int, ...]

    @property
    def naive_lost(self) -> int:
        """Updates that the one counter for both does not know of."""
        return self.expected - self.naive

    @property
    def slots_lost(self) -> int:
        """Updates that the sum over one slot per writer does not know of."""
        return self.expected - sum(self.slots)
