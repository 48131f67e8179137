"""Strategy 5: Dropmill's own pool, with results in shared memory.

Owns an engine for the run. Nothing here is made for the lab but the switches: the same engine
converts what is dropped on the window.
"""

from __future__ import annotations

import time
from pathlib import Path

from app.lab.strategies.base import PICTURES_UNDER_WAY, POLL_MS, Outcome, PoolBoard, Work
from app.lab.strategies.worker_killer import WorkerKiller
from workers.contract.events import (
    ConversionEnded,
    EngineFailed,
    JobCancelled,
    JobFailed,
    OutputWritten,
    PoolChanged,
    PreviewReady,
)
from workers.contract.jobs import ConvertJob, JobSpec, Output, PreviewJob
from workers.engine import ProcessEngine
from workers.platforms.base import Platform, current_platform, worker_command
from workers.platforms.portable import SLAB_BYTES  # the same on every platform

_START_TIMEOUT_S = 30.0


class DropmillPool:
    """``ProcessEngine`` with ``workers`` workers, below normal priority or not."""

    poll_ms = POLL_MS
    appetite = PICTURES_UNDER_WAY

    def __init__(self, work: Work, workers: int, *, below_normal_priority: bool) -> None:
        self._work = work
        self._workers = workers
        command = worker_command()
        if not below_normal_priority:
            command += ["--niceness", "0"]
        platform: Platform = current_platform(command)
        self._killer = WorkerKiller(platform, work.crash_every) if work.crash_every else None
        self._engine = ProcessEngine(workers, platform=self._killer or platform)
        self._bytes_copied = 0

    @property
    def crashes(self) -> int:
        """Workers that were killed under their picture."""
        return self._killer.kills if self._killer else 0

    @property
    def bytes_copied(self) -> int:
        """Out of the slab once; pixels also into one piece, if they came in several, and in two."""
        return self._bytes_copied

    @property
    def board(self) -> PoolBoard:
        """What the engine's supervisor has written down."""
        stats = self._engine.stats()
        return PoolBoard(
            stats.workers_started,
            sum(stats.workers_ended.values()),
            stats.jobs_waiting,
            stats.jobs_retried,
            stats.slab_bytes,
        )

    def start(self) -> None:
        """Wait until every worker is ready."""
        deadline = time.monotonic() + _START_TIMEOUT_S
        while time.monotonic() < deadline:
            for event in self._engine.drain(timeout_s=1.0):
                match event:
                    case PoolChanged(ready=ready) if ready >= self._workers:
                        return
                    case EngineFailed(detail=detail):
                        raise RuntimeError(detail)
                    case _:
                        pass
        raise RuntimeError("the workers are not ready in time")

    def submit(self, number: int, picture: Path) -> None:
        """Hand the picture to the engine."""
        self._engine.submit(self._spec(number, picture))

    def drain(self) -> list[Outcome]:
        """Take the engine's events, as the window's bridge does."""
        outcomes = []
        for event in self._engine.drain():
            match event:
                case ConversionEnded(outputs=(OutputWritten(bytes_out=count),)):
                    self._bytes_copied += count
                    outcomes.append(Outcome(count))
                case ConversionEnded(outputs=outputs):
                    outcomes.append(Outcome(failure=str(outputs)))
                case PreviewReady(before=before, after=after):
                    count = len(before.rgba) + len(after.rgba)
                    self._bytes_copied += count * (2 if count <= SLAB_BYTES else 3)
                    outcomes.append(Outcome(count))
                case JobFailed(code=code, detail=detail):
                    outcomes.append(Outcome(failure=f"{code}: {detail}"))
                case JobCancelled():
                    outcomes.append(Outcome(failure="cancelled"))
                case _:
                    pass  # what is under way, and kinds of jobs that the lab does not ask for
        return outcomes

    def close(self) -> None:
        """End workers and threads."""
        self._engine.close()

    def _spec(self, number: int, picture: Path) -> JobSpec:
        if self._work.preview_px is None:
            output = Output(self._work.target(number), self._work.options)
            return ConvertJob(picture, (output,))
        return PreviewJob(picture, self._work.options, self._work.preview_px)
