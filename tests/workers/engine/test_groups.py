"""Small pictures that go to a worker together: each one's end is still its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.fake_clock import FakeClock
from tests.integration.wishes import conversion, end_of
from tests.workers.engine.setting import LARGE, Make, Setting, Source
from workers.contract.events import JobCancelled, JobFailed, JobStarted, OutputWritten
from workers.contract.failures import FailureCode
from workers.contract.jobs import ProbeJob
from workers.engine.dispatcher import GROUP_CPU_LIMIT_S
from workers.engine.grouping import GROUP_MAX_BYTES
from workers.engine.jobs.blame import MAX_CRASHES
from workers.platforms.base import Usage
from workers.wire.messages import MAX_GROUP

if TYPE_CHECKING:
    from pathlib import Path

    from tests.workers.engine.scripted import ScriptedWorker
    from workers.contract.jobs import JobId

SMALL = 100


@pytest.fixture
def learned(setting: Make, source: Source, tmp_path: Path) -> Setting:
    """One worker, and an engine that knows that small pictures take no time at all."""
    one: Setting = setting(1, clock=FakeClock())
    one.run_down(one.engine.submit(conversion(source(SMALL), tmp_path / "out" / "first.webp")))
    return one


def _send_group(one: Setting, source: Source, tmp_path: Path, count: int) -> list[JobId]:
    """Have so many small pictures go to the worker in one message."""
    large = one.engine.submit(ProbeJob(source(LARGE)))
    worker = one.platform.worker_of(large)
    wishes = [conversion(source(SMALL), tmp_path / "out" / f"{n}.webp") for n in range(count)]
    jobs = [one.engine.submit(wish) for wish in wishes]
    one.ends(one.engine.submit(ProbeJob(tmp_path / "missing")))  # sources are opened in order
    worker.finish()
    one.platform.wait(lambda: tuple(jobs) in worker.groups)
    return jobs


def _busy(one: Setting) -> ScriptedWorker:
    one.platform.wait(lambda: one.platform.busy)
    return one.platform.busy[0]


@pytest.mark.parametrize("count", [2, MAX_GROUP])
def test_each_ends_by_itself(learned: Setting, source: Source, tmp_path: Path, count: int) -> None:
    jobs = _send_group(learned, source, tmp_path, count)
    ends = learned.run_down(*jobs)

    assert all(isinstance(end_of(ends[job]), OutputWritten) for job in jobs)
    assert all(JobStarted(job) in learned.events for job in jobs)


def test_no_more_go_together_than_a_message_takes(
    learned: Setting, source: Source, tmp_path: Path
) -> None:
    _send_group(learned, source, tmp_path, MAX_GROUP)
    more = [
        learned.engine.submit(conversion(source(SMALL), tmp_path / "out" / f"more {n}.webp"))
        for n in range(2 * MAX_GROUP)
    ]
    learned.run_down(*more)

    assert all(
        len(group) <= MAX_GROUP
        for worker in learned.platform.workers.values()
        for group in worker.groups
    )


@pytest.mark.parametrize("told", [0, 3])
def test_a_crash_blames_nobody_until_it_is_clear_who_it_was(
    learned: Setting, source: Source, tmp_path: Path, told: int
) -> None:
    jobs = _send_group(learned, source, tmp_path, 5)
    worker = _busy(learned)
    for _ in range(told):
        worker.finish()
    learned.catch_up()
    worker.die()
    culprit, left = jobs[4], jobs[told:]
    deaths = 0
    while deaths < MAX_CRASHES:  # alone it crashes as often as any
        busy = _busy(learned)
        if busy.runs[0].job == culprit:
            busy.die()
            deaths += 1
        else:
            busy.finish()
    ends = learned.run_down(*jobs)

    failed = ends.pop(culprit)
    assert isinstance(failed, JobFailed)
    assert failed.code is FailureCode.CRASHED
    assert all(isinstance(end_of(end), OutputWritten) for end in ends.values())
    later = [w for w in learned.platform.workers.values() if w is not worker]
    assert not any(set(group) & set(left) for each in later for group in each.groups)


def test_a_cancelled_one_ends_at_once_and_costs_the_worker_nothing(
    learned: Setting, source: Source, tmp_path: Path
) -> None:
    jobs = _send_group(learned, source, tmp_path, 3)
    for job in jobs[:2]:
        learned.engine.cancel(job)
    assert set(map(type, learned.ends(*jobs[:2]).values())) == {JobCancelled}
    worker = _busy(learned)
    assert not worker.is_killed
    learned.run_down(jobs[2])

    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["2.webp", "first.webp"]
    assert not worker.is_killed


def test_a_crash_after_all_but_one_were_cancelled_blames_nobody_yet(
    learned: Setting, source: Source, tmp_path: Path
) -> None:
    jobs = _send_group(learned, source, tmp_path, 3)
    for job in jobs[:2]:
        learned.engine.cancel(job)
    learned.ends(*jobs[:2])
    learned.platform.worker_of(jobs[0]).die()
    for _ in range(MAX_CRASHES - 1):
        learned.platform.worker_of(jobs[2]).die()

    assert isinstance(end_of(learned.run_down(jobs[2])[jobs[2]]), OutputWritten)


def test_a_group_that_takes_too_long_is_tried_one_by_one(
    learned: Setting, source: Source, tmp_path: Path
) -> None:
    jobs = _send_group(learned, source, tmp_path, 3)
    worker = _busy(learned)
    for cpu_s in (0.0, GROUP_CPU_LIMIT_S + 1):
        worker.used = Usage(cpu_s=cpu_s, read_bytes=0, resident_bytes=0)
        learned.clock.pass_by(learned.engine, 2)
    learned.platform.wait(lambda: worker.is_killed)
    ends = learned.run_down(*jobs)

    assert all(isinstance(end_of(end), OutputWritten) for end in ends.values())


def test_one_that_needs_more_memory_comes_again_by_itself(
    learned: Setting, source: Source, tmp_path: Path
) -> None:
    jobs = _send_group(learned, source, tmp_path, 3)
    worker = _busy(learned)
    worker.needs(2**30)
    ends = learned.run_down(*jobs)

    assert all(isinstance(end_of(end), OutputWritten) for end in ends.values())
    assert sum(jobs[0] in group for group in worker.groups) == 1


def test_pictures_that_take_their_time_go_one_by_one(
    setting: Make, source: Source, tmp_path: Path
) -> None:
    one = setting(1, clock=FakeClock())
    for n in range(3):
        job = one.engine.submit(conversion(source(SMALL), tmp_path / "out" / f"slow {n}.webp"))
        worker = one.platform.worker_of(job)
        one.catch_up()
        one.clock.advance(0.1)
        worker.finish()
        one.ends(job)
    jobs = [
        one.engine.submit(conversion(source(SMALL), tmp_path / "out" / f"{n}.webp"))
        for n in range(4)
    ]
    one.run_down(*jobs)

    assert not any(worker.groups for worker in one.platform.workers.values())


def test_larger_ones_go_one_by_one(learned: Setting, source: Source, tmp_path: Path) -> None:
    large = learned.engine.submit(ProbeJob(source(LARGE)))
    jobs = [
        learned.engine.submit(
            conversion(source(GROUP_MAX_BYTES + 1), tmp_path / "out" / f"{n}.webp")
        )
        for n in range(8)
    ]
    learned.run_down(large, *jobs)

    assert not any(worker.groups for worker in learned.platform.workers.values())
