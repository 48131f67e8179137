"""How far the engine's own side would carry: many pretended workers, very many jobs.

``python -m benchmarks.scale [--workers 128] [--jobs 1000000]``

Everything in the engine is real (supervisor, lanes, admission, opener, reader threads, protocol
bytes); only the processes are not: each pretended worker answers a task at once, in this process.
What is measured is therefore an upper bound of what one engine can hand out, and the whole
of what it costs.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import platform
import time
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory
from threading import Event
from typing import TYPE_CHECKING

import psutil

from workers.contract.events import EngineEvent, JobStarted, PictureProbed
from workers.contract.jobs import JobId, Lane, ProbeJob
from workers.engine import ProcessEngine
from workers.platforms.base import Role, Usage
from workers.wire.framing import FrameParser
from workers.wire.messages import (
    Done,
    Ready,
    Results,
    Run,
    RunGroup,
    SourceFacts,
    StageFacts,
    decode_to_worker,
    encode,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_SLAB_BYTES = 4096
_SOURCE = SourceFacts(4000, 3000, "JPEG", "RGB")
#: Every so many jobs one goes into a faster lane, so that there is something to be fair about.
_VISIBLE_EVERY = 10
_INTERACTIVE_EVERY = 100


#: As of pictures small enough to go to a worker together.
_STAGES = StageFacts(encode_us=1000)


class PretendedWorker:
    """A ``WorkerHandle`` that has every task done the moment it is sent, once ``go`` is set."""

    slab_bytes = _SLAB_BYTES

    def __init__(self, epoch: int, go: Event) -> None:
        self.epoch = self.pid = epoch
        self._go = go
        self._is_ready = False
        self._parser = FrameParser()
        self._answers: SimpleQueue[bytes] = SimpleQueue()
        self._answers.put(encode(Ready(0), epoch))

    def send(self, data: bytes, descriptors: Sequence[int] = ()) -> None:
        """Take a task or a group of them, and answer."""
        for frame in self._parser.feed(data):
            match decode_to_worker(frame.body):
                case Run(job):
                    self._answer(Done(job, _SOURCE, stages=_STAGES))
                case RunGroup(runs):
                    self._answer(
                        Results(tuple(Done(run.job, _SOURCE, stages=_STAGES) for run in runs))
                    )
                case _:
                    pass

    def _answer(self, message: Done | Results) -> None:
        self._answers.put(encode(message, self.epoch))

    def receive(self) -> bytes:
        """Wait for an answer."""
        answer = self._answers.get()
        if self._is_ready:
            self._go.wait()
        self._is_ready = True
        return answer

    def read_slab(self, length: int, offset: int) -> bytes:
        """Nothing is ever in it."""
        return bytes(length)

    def usage(self) -> Usage | None:
        """Nobody can tell."""
        return None

    def limit_memory(self, growth_bytes: int, *, keep_higher: bool) -> None:
        """It takes none."""

    def kill(self) -> None:
        """End."""
        self._go.set()
        self._answers.put(b"")

    def reap(self, timeout_s: float) -> int:
        """It ended well."""
        return 0

    def stderr_tail(self) -> str:
        """It had nothing to complain of."""
        return ""

    def close(self) -> None:
        """There is nothing to release."""


class PretendedPlatform:
    """Starts them."""

    passes_descriptors = True

    def __init__(self) -> None:
        self.go = Event()

    def spawn(self, epoch: int, role: Role) -> PretendedWorker:
        """One more."""
        return PretendedWorker(epoch, self.go)


@dataclass(frozen=True, slots=True)
class Scale:
    """What was found; times in seconds, CPU of the whole process, memory in bytes."""

    workers: int
    jobs: int
    submit_per_s: float
    bytes_per_queued_job: float
    jobs_per_s: float
    cpu_us_per_job: float
    wait_p50_ms: dict[str, float]
    """Median time from the start of the run to a job's own start, by lane."""
    bulk_share_while_others_wait: float
    """Part of the jobs started that were bulk as long as faster lanes had jobs too."""


def measure(workers: int, jobs: int, folder: Path) -> Scale:
    """Queue ``jobs`` while paused, then let the engine run them all.

    A pause does not hold up interactive jobs: the first of them are with the workers by then.
    """
    source = folder / "a.jpg"
    source.write_bytes(b"nobody reads this")
    pretended = PretendedPlatform()
    with ProcessEngine(workers, platform=pretended, available_bytes=lambda: 1 << 50) as e:
        e.pause()
        gc.collect()
        before_bytes = psutil.Process().memory_info().rss
        began = time.perf_counter()
        lanes = _submit(e, source, jobs)
        starts = _catch_up(e, source)
        submit_s = time.perf_counter() - began
        queued_bytes = psutil.Process().memory_info().rss - before_bytes
        cpu, began = time.process_time(), time.perf_counter()
        pretended.go.set()
        e.resume()
        starts += _run(e, jobs)
        elapsed, cpu = time.perf_counter() - began, time.process_time() - cpu
    waits: dict[str, list[float]] = {lane.name.lower(): [] for lane in Lane}
    for job, at in starts:
        waits[lanes[job].name.lower()].append((at - began) * 1000)
    return Scale(
        workers=workers,
        jobs=jobs,
        submit_per_s=jobs / submit_s,
        bytes_per_queued_job=queued_bytes / jobs,
        jobs_per_s=jobs / elapsed,
        cpu_us_per_job=cpu / jobs * 1e6,
        wait_p50_ms={name: sorted(times)[len(times) // 2] for name, times in waits.items()},
        bulk_share_while_others_wait=_bulk_share([lanes[job] for job, _ in starts]),
    )


def _submit(engine: ProcessEngine, source: Path, jobs: int) -> dict[JobId, Lane]:
    lanes = {}
    spec = ProbeJob(source)
    for number in range(jobs):
        lane = Lane.BULK
        if number % _INTERACTIVE_EVERY == 0:
            lane = Lane.INTERACTIVE
        elif number % _VISIBLE_EVERY == 0:
            lane = Lane.VISIBLE
        lanes[engine.submit(spec, lane)] = lane
    return lanes


def _catch_up(engine: ProcessEngine, source: Path) -> list[tuple[JobId, float]]:
    """Wait until the supervisor has taken in everything that was submitted; returns the starts."""
    last = engine.submit(ProbeJob(source))
    engine.cancel(last)
    events: list[EngineEvent] = []
    while not any(getattr(event, "job", None) == last for event in events):
        events += engine.drain(1.0)
    now = time.perf_counter()
    return [(event.job, now) for event in events if isinstance(event, JobStarted)]


def _run(engine: ProcessEngine, jobs: int) -> list[tuple[JobId, float]]:
    """Drain as a window does, until all have ended; returns each start and when it was heard."""
    starts: list[tuple[JobId, float]] = []
    ended = 0
    while ended < jobs:
        events = engine.drain(timeout_s=0.033)
        now = time.perf_counter()
        for event in events:
            if isinstance(event, JobStarted):
                starts.append((event.job, now))
            elif isinstance(event, PictureProbed):
                ended += 1
    return starts


def _bulk_share(order: list[Lane]) -> float:
    faster = max(place for place, lane in enumerate(order) if lane is not Lane.BULK)
    return Counter(order[: faster + 1])[Lane.BULK] / (faster + 1)


def main() -> None:
    """Measure and print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--workers", type=int, default=128)
    parser.add_argument("--jobs", type=int, default=1_000_000)
    wanted = parser.parse_args()
    with TemporaryDirectory() as folder:
        found = measure(wanted.workers, wanted.jobs, Path(folder))
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} CPUs"
    python = platform.python_version()
    print(json.dumps({"machine": machine, "python": python, **asdict(found)}, indent=2))


if __name__ == "__main__":
    main()
