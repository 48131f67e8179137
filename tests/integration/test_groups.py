"""Real workers that are given many tiny pictures at a time, and die under some of them."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.integration.crashing_worker import FATAL
from tests.integration.outcomes import finals, wait_for_outcomes
from tests.integration.test_storms import KILLS, Killer
from tests.integration.wishes import conversion, target_of, written
from tests.pictures import encoded, scene
from workers.contract.encoders import WebP
from workers.contract.events import ConversionEnded, EngineEvent, JobFailed
from workers.contract.failures import FailureCode
from workers.contract.recipe import Recipe
from workers.engine import ProcessEngine
from workers.platforms.base import Role, worker_command
from workers.platforms.linux import LinuxPlatform, LinuxWorker
from workers.wire.framing import FrameParser
from workers.wire.messages import MAX_GROUP, RunGroup, decode_to_worker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workers.contract.jobs import ConvertJob, JobId

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="SIGKILL and descriptors")

CRASHING_WORKER = Path(__file__).with_name("crashing_worker.py")
RECIPE = Recipe(encoder=WebP(quality=50, effort=0))
#: As many as make a few dozen groups.
PICTURES = 240


class CountingPlatform(LinuxPlatform):
    """Linux, and how many jobs went to a worker together each time."""

    def __init__(self, command: Sequence[str]) -> None:
        super().__init__(command)
        self.groups: list[int] = []

    def spawn(self, epoch: int, role: Role) -> LinuxWorker:
        worker = super().spawn(epoch, role)
        send = worker.send

        def counting(data: bytes, descriptors: Sequence[int] = ()) -> None:
            for frame in FrameParser().feed(data):
                if isinstance(message := decode_to_worker(frame.body), RunGroup):
                    self.groups.append(len(message.runs))
            send(data, descriptors)

        worker.send = counting  # type: ignore[method-assign]
        return worker


@pytest.fixture
def tiny(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "in"
    folder.mkdir()
    contents = [encoded(scene(40 + n, 30), "JPEG") for n in range(8)]
    for number in range(PICTURES):
        (folder / f"{number:03}.jpg").write_bytes(contents[number % 8])
    return sorted(folder.iterdir())


def _wishes(sources: list[Path], out: Path) -> list[ConvertJob]:
    return [conversion(s, out / f"{s.stem}.webp", recipe=RECIPE) for s in sources]


def test_results_are_those_of_pictures_that_go_alone(tiny: list[Path], tmp_path: Path) -> None:
    platform = CountingPlatform(worker_command())
    with ProcessEngine(2, platform=platform) as engine:
        alone = conversion(tiny[0], tmp_path / "alone.webp", recipe=RECIPE)
        expected = _content(engine, [alone])
        wishes = _wishes(tiny, tmp_path / "out")
        contents = _content(engine, wishes)

    assert max(platform.groups) <= MAX_GROUP
    assert sum(platform.groups) > PICTURES // 2, platform.groups
    assert contents[::8] == expected * (PICTURES // 8)
    assert len(set(contents)) == 8


def _content(engine: ProcessEngine, wishes: list[ConvertJob]) -> list[bytes]:
    jobs = [engine.submit(wish) for wish in wishes]
    outcomes = wait_for_outcomes(engine, jobs)
    return [written(outcomes[job]).path.read_bytes() for job in jobs]


def test_each_picture_is_told_to_take_its_own_time_only(tiny: list[Path], tmp_path: Path) -> None:
    with ProcessEngine(1) as engine:
        began_s = time.monotonic()
        jobs = [engine.submit(wish) for wish in _wishes(tiny, tmp_path / "out")]
        outcomes = wait_for_outcomes(engine, jobs)
        took_ms = (time.monotonic() - began_s) * 1000

    spent_ms = 0.0
    for job in jobs:
        outcome = outcomes[job]
        assert isinstance(outcome, ConversionEnded)
        assert outcome.elapsed_ms > 0
        spent_ms += outcome.elapsed_ms
    assert spent_ms <= took_ms


def test_a_storm_of_kills_loses_doubles_and_blames_nothing(
    tiny: list[Path], tmp_path: Path
) -> None:
    platform = CountingPlatform(worker_command())
    wishes: list[ConvertJob] = []
    jobs: list[JobId] = []
    events: list[EngineEvent] = []
    with ProcessEngine(2, platform=platform) as engine, Killer() as killer:
        while killer.killed < KILLS:
            batch = _wishes(tiny, tmp_path / f"out-{len(jobs)}")
            wishes += batch
            jobs += [engine.submit(wish) for wish in batch]
            while not set(jobs) <= finals(events).keys():
                events += engine.drain(timeout_s=0.5)

    outcomes = finals(events)  # fails where a job has two
    assert platform.groups
    assert [written(outcomes[job]).path for job in jobs] == [target_of(wish) for wish in wishes]
    assert set(tmp_path.glob("out-*/*")) == {target_of(wish) for wish in wishes}


def test_pictures_that_crash_their_worker_cost_no_other(tiny: list[Path], tmp_path: Path) -> None:
    """Each of those that crash is found out alone; all others are converted."""
    platform = CountingPlatform([sys.executable, str(CRASHING_WORKER)])
    doomed = {50, 51, 150}
    for number in doomed:
        tiny[number].write_bytes(tiny[number].read_bytes() + FATAL)
    with ProcessEngine(2, platform=platform) as engine:
        jobs = [engine.submit(wish) for wish in _wishes(tiny, tmp_path / "out")]
        outcomes = wait_for_outcomes(engine, jobs)

    assert platform.groups
    for number, job in enumerate(jobs):
        outcome = outcomes[job]
        if number in doomed:
            assert isinstance(outcome, JobFailed)
            assert outcome.code is FailureCode.CRASHED
        else:
            assert written(outcome).path.exists()
