"""Workers that die all the time: nothing is lost, nothing doubled, nothing grows."""

from __future__ import annotations

import gc
import os
import random
import signal
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest
from PIL import Image

from tests.integration.children import worker_processes
from tests.integration.outcomes import finals, wait_for, wait_for_outcomes
from tests.integration.wishes import conversion, target_of, written
from workers.contract.events import EngineFailed, PoolChanged
from workers.contract.jobs import ProbeJob
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.engine import ProcessEngine

if TYPE_CHECKING:
    from collections.abc import Callable

    from workers.contract.events import EngineEvent
    from workers.contract.jobs import ConvertJob, JobId

    Pictures = Callable[[int], list[Path]]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="SIGKILL and /proc")

KILL_EVERY_S = 0.2
KILLS = 10
MIB = 1024 * 1024


class Killer:
    """Kills one of this process's children, chosen at random, ``KILLS`` times.

    For ever would be longer than the batch takes, where a worker needs longer to start than it has.
    """

    def __init__(self) -> None:
        self.killed = 0
        self._choose = random.Random(1).choice
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="killer")

    def _run(self) -> None:
        while self.killed < KILLS and not self._over.wait(KILL_EVERY_S):
            if children := worker_processes():
                try:
                    os.kill(self._choose(children).pid, signal.SIGKILL)
                    self.killed += 1
                except ProcessLookupError:
                    pass  # it was reaped just now

    def __enter__(self) -> Killer:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()


@pytest.fixture
def hundred(tmp_path: Path) -> list[Path]:
    """Pictures that take long enough for a batch of them to be hit several times."""
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(8):
        noise = Image.effect_noise((600, 450), 10 + 8 * number).convert("RGB")
        noise.save(folder / f"{number:03}.jpg", quality=85)
    for number in range(8, 100):
        (folder / f"{number:03}.jpg").hardlink_to(folder / f"{number % 8:03}.jpg")
    return sorted(folder.iterdir())


def test_random_kills_lose_double_and_blame_nothing(hundred: list[Path], tmp_path: Path) -> None:
    """The batch is done again until enough workers were killed."""
    recipe = Recipe(resize=Resize(width=400, height=400))
    wishes: list[ConvertJob] = []
    jobs: list[JobId] = []
    events: list[EngineEvent] = []
    with ProcessEngine(workers=2) as engine, Killer() as killer:
        while killer.killed < KILLS:
            out = tmp_path / f"out-{len(jobs)}"
            batch = [conversion(s, out / f"{s.stem}.webp", recipe=recipe) for s in hundred]
            wishes += batch
            jobs += [engine.submit(wish) for wish in batch]
            while not set(jobs) <= finals(events).keys():
                events += engine.drain(timeout_s=0.5)
    events += engine.drain()

    outcomes = finals(events)  # fails where a job has two
    assert outcomes.keys() == set(jobs)
    assert not [event for event in events if isinstance(event, EngineFailed)]
    for job, wish in zip(jobs, wishes, strict=True):
        output = written(outcomes[job])
        assert output.path == target_of(wish)
        assert output.bytes_out == output.path.stat().st_size
        assert output.path.read_bytes()[8:12] == b"WEBP"
    assert set(tmp_path.glob("out-*/*")) == {target_of(wish) for wish in wishes}


def _size() -> tuple[int, int, int]:
    """Descriptors, threads, resident bytes."""
    gc.collect()
    me = psutil.Process()
    return me.num_fds(), me.num_threads(), me.memory_info().rss


def _crash_and_replace(engine: ProcessEngine, source: Path, cycles: int) -> None:
    for _ in range(cycles):
        ended = engine.stats().workers_ended.get("itself", 0)
        victim = worker_processes()[0]
        os.kill(victim.pid, signal.SIGKILL)
        wait_for(engine, lambda _, at=ended: engine.stats().workers_ended.get("itself", 0) > at)
        job = engine.submit(ProbeJob(source))
        wait_for_outcomes(engine, [job])


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("cycles", [10, 500])
def test_crashes_and_replacements_leave_nothing_behind(cycles: int, pictures: Pictures) -> None:
    (source,) = pictures(1)
    with ProcessEngine(workers=1) as engine:
        wait_for(engine, lambda events: PoolChanged(0, 1, 1) in events)
        _crash_and_replace(engine, source, 2)
        descriptors, threads, resident = _size()
        _crash_and_replace(engine, source, cycles)
        after = _size()

    # A worker more or less may be starting at the moment of counting: three descriptors, a thread.
    assert after[0] <= descriptors + 8
    assert after[1] <= threads + 2
    assert after[2] <= resident + 8 * MIB
