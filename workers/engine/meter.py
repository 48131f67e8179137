"""The engine's own figures while it runs.

Owns the counters; written by the supervisor thread, read by ``snapshot`` from any.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from workers.contract.stats import EngineStats, StageTimes
from workers.engine.histogram import Histogram

if TYPE_CHECKING:
    from workers.contract.posture import Posture
    from workers.wire.messages import StageFacts


class Meter:
    """Counts what the supervisor does."""

    def __init__(self) -> None:
        self.wait = Histogram()
        self.run = Histogram()
        self.workers_started = 0
        self.workers_ended: Counter[str] = Counter()
        self.jobs_retried = 0
        self.jobs_waiting = 0
        self.jobs_held_by_memory = 0
        self.backlog_bytes = 0
        self.is_held_by_disk = False
        self._decode_us = self._resize_us = self._encode_us = 0
        self.peak_worker_bytes = 0
        self.reserved_bytes = 0
        self.budget_bytes = 0
        self.kept_bytes = 0
        self.slab_bytes = 0
        self.posture: Posture | None = None

    def add_stages(self, took: StageFacts) -> None:
        """A conversion has ended."""
        self._decode_us += took.decode_us
        self._resize_us += took.resize_us
        self._encode_us += took.encode_us

    def snapshot(self) -> EngineStats:
        """The figures as they are now."""
        return EngineStats(
            wait=self.wait.distribution(),
            run=self.run.distribution(),
            workers_started=self.workers_started,
            workers_ended=dict(self.workers_ended),
            jobs_retried=self.jobs_retried,
            jobs_waiting=self.jobs_waiting,
            jobs_held_by_memory=self.jobs_held_by_memory,
            stages=StageTimes(
                self._decode_us / 1000, self._resize_us / 1000, self._encode_us / 1000
            ),
            backlog_bytes=self.backlog_bytes,
            is_held_by_disk=self.is_held_by_disk,
            peak_worker_bytes=self.peak_worker_bytes,
            reserved_bytes=self.reserved_bytes,
            budget_bytes=self.budget_bytes,
            kept_bytes=self.kept_bytes,
            slab_bytes=self.slab_bytes,
            posture=self.posture,
        )
