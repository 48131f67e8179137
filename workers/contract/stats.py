"""The engine's figures about itself, as frozen values.

They are a snapshot for people to read: single numbers may be one event apart.
"""

from __future__ import annotations

from msgspec import Struct, field

from workers.contract.posture import Posture


class Distribution(Struct, frozen=True):
    """Durations in milliseconds."""

    count: int = 0
    p50_ms: float = 0.0
    p95_ms: float = 0.0
    p99_ms: float = 0.0
    max_ms: float = 0.0


class StageTimes(Struct, frozen=True):
    """Time that all workers together have spent on stages of still pictures, in milliseconds."""

    decode_ms: float = 0.0
    """Reading the source included."""
    resize_ms: float = 0.0
    """Colours and turning upright included."""
    encode_ms: float = 0.0


class EngineStats(Struct, frozen=True):
    """What happened since the engine began; memory and slab traffic in bytes."""

    wait: Distribution = field(default_factory=Distribution)
    """From a job's submission to its start."""
    run: Distribution = field(default_factory=Distribution)
    """From a job's start to its end in the worker."""
    workers_started: int = 0
    workers_ended: dict[str, int] = field(default_factory=dict)
    """Ends by cause: itself, cancelled, timed-out, violation, retired."""
    jobs_retried: int = 0
    jobs_waiting: int = 0
    jobs_held_by_memory: int = 0
    """Of the jobs looked at last, those that could not begin for lack of memory."""
    stages: StageTimes = field(default_factory=StageTimes)
    backlog_bytes: int = 0
    """Results that wait for the disk."""
    is_held_by_disk: bool = False
    """Whether so many results wait that no worker gets more to do."""
    peak_worker_bytes: int = 0
    """Largest resident memory any worker has had."""
    reserved_bytes: int = 0
    budget_bytes: int = 0
    kept_bytes: int = 0
    """Of what is reserved: a decoded picture that the next preview may be of."""
    slab_bytes: int = 0
    """Results that came through shared memory."""
    posture: Posture | None = None
    """Protections of the worker that became ready last; ``None`` before there was one."""
