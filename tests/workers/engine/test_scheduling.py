"""Which job runs when, on which worker, and with what beside it.

The engine is the real one, its workers are scripted.
"""

from __future__ import annotations

import errno
import os
import threading
from pathlib import Path
from typing import Any

import pytest

from tests.fake_clock import FakeClock
from tests.fast_run import in_part
from tests.integration.outcomes import finals
from tests.integration.wishes import conversion, ends_of, written
from tests.tiny_webp import result_of
from tests.workers.engine.scripted import MIB, ScriptedWorker
from tests.workers.engine.setting import LARGE, Make, Source
from workers.contract.destination import Collision
from workers.contract.events import (
    EngineEvent,
    EngineFailed,
    JobCancelled,
    JobFailed,
    JobStarted,
    OutputFailed,
    OutputSkipped,
    OutputWritten,
    PictureProbed,
    PoolChanged,
    Size,
    WorkersSeen,
)
from workers.contract.failures import FailureCode
from workers.contract.files import stamp_of
from workers.contract.jobs import Lane, ProbeJob
from workers.contract.recipe import Recipe
from workers.engine.admission import MAX_PASSED
from workers.engine.dispatcher import WRITER_BACKLOG_BYTES
from workers.engine.ends import RECYCLE_RESIDENT_BYTES
from workers.engine.files.writer import OutputWriter
from workers.engine.jobs.blame import MAX_LONE_KILLS, MAX_TIMEOUTS
from workers.engine.pool.pool import MOST_THREADS, RECYCLE_AFTER_S, START_DEADLINE_S
from workers.engine.pool.reader import WorkerReader
from workers.platforms.base import Usage
from workers.wire.messages import MemoryFacts
from workers.wire.tasks import ConvertTask

SMALL = 100
_PATIENCE_S = 20.0


# How many


def test_one_spare_is_kept_warm(setting: Make, source: Source) -> None:
    one = setting(2)
    jobs = [one.engine.submit(ProbeJob(source(LARGE))) for _ in range(6)]
    for job in jobs:
        one.platform.worker_of(job).finish()
    one.ends(*jobs)

    assert len(one.platform.alive) == len(one.platform.workers) == 3


def test_the_spare_takes_the_place_of_a_dead_worker_at_once(setting: Make, source: Source) -> None:
    one = setting(1, ready_at_once=False)
    one.platform.wait(lambda: len(one.platform.workers) == 1)
    one.platform.workers[1].ready()
    one.platform.wait(lambda: len(one.platform.workers) == 2)
    one.platform.workers[2].ready()
    job = one.engine.submit(ProbeJob(source(LARGE)))
    one.platform.worker_of(job).die()

    assert one.platform.worker_of(job).epoch == 2  # 3 is not even ready


def test_no_more_than_twice_as_many_jobs_as_workers_are_taken_up(
    setting: Make, source: Source, tmp_path: Path
) -> None:
    one = setting(2)
    jobs = [one.engine.submit(ProbeJob(source(LARGE))) for _ in range(20)]
    most = 0
    for job in jobs[:-1]:
        worker = one.platform.worker_of(job)
        one.platform.wait(lambda: len(one.platform.busy) == 2)  # from here on nothing is closed
        one.catch_up()
        most = max(most, len(one.platform.busy) + _open_files(tmp_path))
        worker.finish()
    one.run_down(*jobs)

    assert most <= 4


def test_small_jobs_are_sent_in_advance_one_for_each_worker(setting: Make, source: Source) -> None:
    one = setting(2)
    jobs = [one.engine.submit(ProbeJob(source(SMALL))) for _ in range(20)]
    one.platform.wait(lambda: len(one.platform.sent) == 4)
    one.catch_up()

    assert sorted(len(worker.runs) for worker in one.platform.alive) == [0, 2, 2]
    assert [event.job for event in one.events if isinstance(event, JobStarted)] == jobs[:2]


def _open_files(folder: Path) -> int:
    return sum(
        link.startswith(str(folder))
        for link in (_link(entry) for entry in Path("/proc/self/fd").iterdir())
    )


def _link(entry: Path) -> str:
    try:
        return os.readlink(entry)  # noqa: PTH115 - no Path needed
    except FileNotFoundError:
        return ""


# Order


def test_workers_are_seen_with_what_they_run(setting: Make, source: Source) -> None:
    it = setting(1)
    job = it.engine.submit(ProbeJob(source(LARGE)))
    it.hear(lambda events: JobStarted(job) in events)
    it.engine.show_workers()
    seen: list[WorkersSeen] = []

    def is_seen(events: list[EngineEvent]) -> bool:
        seen[:] = [event for event in events if isinstance(event, WorkersSeen)]
        return bool(seen)

    it.hear(is_seen)
    running = [worker for worker in seen[0].workers if worker.source is not None]
    assert [worker.source for worker in running] == [source(LARGE)]
    assert running[0].process == running[0].epoch
    assert running[0].stage is None
    assert it.engine.stats().backlog_bytes == 0


def test_urgent_jobs_go_first(setting: Make, source: Source) -> None:
    one = setting(1)
    one.engine.pause()
    lanes = [Lane.BULK, Lane.BULK, Lane.VISIBLE, Lane.INTERACTIVE, Lane.VISIBLE]
    jobs = [one.engine.submit(ProbeJob(source(LARGE)), lane) for lane in lanes]
    one.engine.resume()
    order = [jobs[place] for place in (3, 2, 4, 0, 1)]
    for job in order:
        one.platform.worker_of(job).finish()
    one.ends(*jobs)

    assert one.platform.sent == order


def test_what_somebody_waits_for_overtakes_pictures_that_are_open_already(
    setting: Make, source: Source
) -> None:
    one = setting(1)
    bulk = [one.engine.submit(ProbeJob(source(LARGE)))]
    running = one.platform.worker_of(bulk[0])
    bulk += [one.engine.submit(ProbeJob(source(LARGE))) for _ in range(3)]
    one.catch_up()
    urgent = one.engine.submit(ProbeJob(source(LARGE)), Lane.INTERACTIVE)
    # Sources are opened one after the other: this one cannot be, once the urgent one is.
    one.ends(one.engine.submit(ProbeJob(Path("nobody looks")), Lane.INTERACTIVE))
    running.finish()
    one.platform.worker_of(urgent).finish()
    for _ in bulk[1:]:
        one.platform.wait(lambda: one.platform.busy)
        one.platform.busy[0].finish()
    one.ends(urgent, *bulk)

    assert one.platform.sent[:2] == [bulk[0], urgent]


def test_a_pause_does_not_hold_up_what_somebody_waits_for(setting: Make, source: Source) -> None:
    one = setting(2)
    one.engine.pause()
    bulk = [one.engine.submit(ProbeJob(source(LARGE))) for _ in range(3)]
    one.catch_up()
    urgent = one.engine.submit(ProbeJob(source(LARGE)), Lane.INTERACTIVE)
    one.platform.worker_of(urgent).finish()
    one.ends(urgent)
    one.catch_up()

    assert one.platform.sent == [urgent]
    one.engine.resume()
    for job in bulk:
        one.platform.worker_of(job).finish()
    one.ends(*bulk)


def test_promoted_rows_overtake(setting: Make, source: Source) -> None:
    one = setting(1)
    one.engine.pause()
    jobs = [one.engine.submit(ProbeJob(source(LARGE))) for _ in range(5)]
    one.engine.promote(jobs[3], Lane.VISIBLE)
    one.engine.promote(jobs[4], Lane.VISIBLE)
    one.engine.promote(jobs[4], Lane.BULK)  # scrolled away again
    one.engine.resume()
    order = [jobs[place] for place in (3, 0, 1, 2, 4)]
    for job in order:
        one.platform.worker_of(job).finish()
    one.ends(*jobs)

    assert one.platform.sent == order


def test_pause_lets_running_jobs_finish_and_starts_no_other(setting: Make, source: Source) -> None:
    one = setting(2)
    jobs = [one.engine.submit(ProbeJob(source(SMALL))) for _ in range(6)]
    one.platform.wait(lambda: len(one.platform.sent) == 4)
    one.engine.pause()
    one.catch_up()
    for worker in one.platform.busy:
        worker.finish()
        worker.finish()  # what was sent in advance; nobody wants to hear of it any more
    one.ends(*jobs[:2])
    one.catch_up()

    assert finals(one.events).keys() >= set(jobs[:2])
    assert not finals(one.events).keys() & set(jobs[2:])
    assert [event.job for event in one.events if isinstance(event, JobStarted)] == jobs[:2]

    one.engine.resume()
    assert all(isinstance(end, PictureProbed) for end in one.run_down(*jobs).values())


def test_more_workers_while_running(setting: Make, source: Source) -> None:
    one = setting(1)
    jobs = [one.engine.submit(ProbeJob(source(LARGE))) for _ in range(3)]
    one.platform.wait(lambda: len(one.platform.busy) == 1)
    one.engine.set_workers(3)
    one.platform.wait(lambda: len(one.platform.busy) == 3)

    assert one.platform.running == set(jobs)
    one.hear(lambda events: PoolChanged(3, 3, 3) in events)
    assert len(one.platform.alive) <= 4


def test_fewer_workers_while_running(setting: Make, source: Source) -> None:
    one = setting(3)
    jobs = [one.engine.submit(ProbeJob(source(LARGE))) for _ in range(6)]
    one.platform.wait(lambda: len(one.platform.busy) == 3)
    one.engine.set_workers(1)
    one.catch_up()
    for job in jobs[:3]:  # running ones are not disturbed
        one.platform.worker_of(job).finish()
    for job in jobs[3:]:
        one.platform.worker_of(job)
        one.catch_up()
        assert len(one.platform.busy) == 1
        one.platform.worker_of(job).finish()
    one.ends(*jobs)

    one.platform.wait(lambda: len(one.platform.alive) == 2)
    assert all(isinstance(end, PictureProbed) for end in one.ends(*jobs).values())


# Memory


def test_small_jobs_pass_one_that_waits_for_memory_but_not_for_ever(
    setting: Make, source: Source
) -> None:
    one = setting(2, available_bytes=2000 * MIB)  # 1000 MiB for all jobs together
    holder, big, *small = [one.engine.submit(ProbeJob(source(LARGE))) for _ in range(20)]
    held = one.platform.worker_of(holder)
    one.platform.worker_of(big).needs(900 * MIB)
    for job in small[:MAX_PASSED]:
        one.platform.worker_of(job).finish()
    held.finish()
    ends = one.run_down(holder, big, *small)

    assert all(isinstance(end, PictureProbed) for end in ends.values())
    # Those that were taken up before it was known to be big do not count as passing.
    passed = one.platform.sent.index(big, 2) - 2
    assert MAX_PASSED <= passed <= MAX_PASSED + 4


def test_an_oversized_job_runs_alone(setting: Make, source: Source) -> None:
    one = setting(2, available_bytes=2000 * MIB)
    big, other = (one.engine.submit(ProbeJob(source(LARGE))) for _ in range(2))
    one.platform.worker_of(other).finish()
    one.platform.worker_of(big).needs(1200 * MIB)
    large = one.platform.worker_of(big)
    third = one.engine.submit(ProbeJob(source(LARGE)))
    one.catch_up()
    assert one.platform.running == {big}

    large.finish()
    one.platform.worker_of(third).finish()
    one.ends(big, other, third)


@pytest.mark.parametrize(
    ("options", "needs", "numbers"),
    [
        ({"available_bytes": 2000 * MIB}, 1600, ("1648 MiB", "1600 MiB")),
        ({"memory_cap_bytes": 300 * MIB}, 280, ("328 MiB", "300 MiB")),
    ],
)
def test_what_can_never_fit_is_refused_with_numbers(
    setting: Make, source: Source, options: dict[str, int], needs: int, numbers: tuple[str, str]
) -> None:
    one = setting(1, **options)
    job = one.engine.submit(ProbeJob(source(LARGE)))
    one.platform.worker_of(job).needs(needs * MIB)

    failed = one.ends(job)[job]
    assert isinstance(failed, JobFailed)
    assert failed.code is FailureCode.TOO_LARGE
    assert all(number in failed.detail for number in numbers)
    assert not one.platform.busy


def test_a_worker_that_has_grown_is_replaced(setting: Make, source: Source) -> None:
    one = setting(1)
    grown = MemoryFacts(resident_bytes=RECYCLE_RESIDENT_BYTES + 1)
    first, second = (one.engine.submit(ProbeJob(source(SMALL))) for _ in range(2))
    worker = one.platform.worker_of(first)
    one.platform.wait(lambda: len(worker.runs) == 2)  # the second was sent in advance
    worker.finish(grown)
    one.platform.wait(lambda: worker.is_killed)
    successor = one.platform.worker_of(second)
    successor.finish()
    ends = one.ends(first, second)

    assert worker.is_killed
    assert successor is not worker
    assert all(isinstance(end, PictureProbed) for end in ends.values())
    one.hear(lambda _: one.engine.stats().workers_ended == {"retired": 1})
    assert one.engine.stats().jobs_retried == 0


# Several outputs


def test_outputs_end_one_by_one_and_the_job_with_the_last(
    setting: Make, source: Source, tmp_path: Path
) -> None:
    one = setting(1)
    targets = [tmp_path / "out" / f"{name}.webp" for name in "abc"]
    job = one.engine.submit(conversion(source(LARGE), *targets))
    worker = one.platform.worker_of(job)
    targets[2].write_bytes(b"theirs")
    worker.fail_output(1, FailureCode.TOO_LARGE_FOR_FORMAT)
    worker.output(2)
    worker.output(0)
    worker.end()

    first, second, third = ends_of(one.ends(job)[job])
    stamp = stamp_of(targets[0].stat())
    assert first == OutputWritten(targets[0], len(result_of(job)), Size(1, 1), stamp=stamp)
    assert second == OutputFailed(FailureCode.TOO_LARGE_FOR_FORMAT, "broken")
    assert third == OutputFailed(FailureCode.NAME_TAKEN, "")
    assert targets[0].read_bytes() == result_of(job)
    assert targets[2].read_bytes() == b"theirs"
    assert not worker.is_killed


def test_a_job_whose_outputs_all_fail_has_ended_and_its_worker_goes_on(
    setting: Make, source: Source, tmp_path: Path
) -> None:
    one = setting(1)
    job = one.engine.submit(conversion(source(LARGE), tmp_path / "a.webp", tmp_path / "b.webp"))
    worker = one.platform.worker_of(job)
    for output in (0, 1):
        worker.fail_output(output, FailureCode.TOO_LARGE_FOR_FORMAT)
    worker.end()

    failed = OutputFailed(FailureCode.TOO_LARGE_FOR_FORMAT, "broken")
    assert ends_of(one.ends(job)[job]) == (failed, failed)
    later = one.engine.submit(conversion(source(LARGE), tmp_path / "c.webp"))
    assert one.platform.worker_of(later) is worker
    worker.finish()
    assert written(one.ends(later)[later]).path == tmp_path / "c.webp"


def test_what_was_not_to_be_left_when_it_began_is_when_it_is_tried_again(
    setting: Make, source: Source, tmp_path: Path
) -> None:
    one = setting(1)
    targets = [tmp_path / "out" / f"{name}.webp" for name in "abc"]
    targets[0].parent.mkdir()
    targets[0].write_bytes(b"theirs")
    job = one.engine.submit(conversion(source(LARGE), *targets, collision=Collision.SKIP))
    worker = one.platform.worker_of(job)
    assert worker.runs[0].task == ConvertTask((Recipe(),) * 2)
    worker.output(0)  # of those wanted
    targets[1].write_bytes(b"theirs as well")
    worker.die()
    worker = one.platform.worker_of(job)
    assert worker.runs[0].task == ConvertTask((Recipe(),))
    worker.finish()

    *skipped, made = ends_of(one.ends(job)[job])
    assert skipped == [OutputSkipped(target) for target in targets[:2]]
    stamp = stamp_of(targets[2].stat())
    assert made == OutputWritten(targets[2], len(result_of(job)), Size(1, 1), stamp=stamp)
    assert targets[1].read_bytes() == b"theirs as well"
    assert targets[2].read_bytes() == result_of(job)


def test_a_job_that_finds_its_last_output_there_when_it_is_tried_again_is_over(
    setting: Make, source: Source, tmp_path: Path
) -> None:
    one = setting(1)
    targets = [tmp_path / "out" / f"{name}.webp" for name in "ab"]
    targets[0].parent.mkdir()
    targets[0].write_bytes(b"theirs")
    job = one.engine.submit(conversion(source(LARGE), *targets, collision=Collision.SKIP))
    worker = one.platform.worker_of(job)
    targets[0].unlink()
    targets[1].write_bytes(b"theirs")
    worker.die()

    assert ends_of(one.ends(job)[job]) == tuple(OutputSkipped(target) for target in targets)
    later = one.engine.submit(ProbeJob(source(LARGE)))
    one.platform.worker_of(later).finish()
    one.ends(later)
    assert one.platform.sent == [job, later]
    assert _open_files(tmp_path) == 0


def test_a_task_too_long_for_a_message_fails_and_keeps_no_slab(
    setting: Make, source: Source, tmp_path: Path
) -> None:
    clock = GatedClock()
    one = setting(1, clock=clock)
    before = one.engine.submit(conversion(source(LARGE), tmp_path / "a.webp"))
    worker = one.platform.worker_of(before)
    names = [tmp_path / f"{number}.webp" for number in range(1000)]
    long = one.engine.submit(conversion(source(LARGE), *names))
    one.catch_up()
    one.platform.wait(lambda: _open_files(tmp_path) == 1)
    one.catch_up()  # it is ready
    clock.gate.clear()
    one.engine.resume()
    assert clock.waits.wait(20)
    worker.finish()  # in one go, so that the slab would go back with the next task
    clock.gate.set()

    failed = one.ends(long)[long]
    assert isinstance(failed, JobFailed)
    assert "message body" in failed.detail
    after = one.engine.submit(conversion(source(LARGE), tmp_path / "b.webp"))
    assert one.platform.worker_of(after) is worker
    worker.finish()
    assert written(one.ends(after)[after]).path == tmp_path / "b.webp"


# Deaths


def test_a_death_is_blamed_on_the_running_job_only(setting: Make, source: Source) -> None:
    one = setting(1)
    bad, innocent = (one.engine.submit(ProbeJob(source(SMALL))) for _ in range(2))
    first = one.platform.worker_of(bad)
    one.platform.wait(lambda: len(first.runs) == 2)
    first.die(-11)
    second = one.platform.worker_of(bad)
    one.catch_up()
    assert [run.job for run in second.runs] == [bad]  # nothing is sent after it
    second.die(-11)
    one.platform.worker_of(innocent).finish()

    ends = one.ends(bad, innocent)
    assert ends[bad] == JobFailed(bad, FailureCode.CRASHED, "signal 11")
    assert isinstance(ends[innocent], PictureProbed)
    started = [event.job for event in one.events if isinstance(event, JobStarted)]
    assert started == [bad, bad, innocent]


def test_a_thousand_cancels_cost_no_more_workers_than_ran(setting: Make, source: Source) -> None:
    one = setting(2)
    path = source(LARGE)
    jobs = [one.engine.submit(ProbeJob(path)) for _ in range(1000)]
    one.platform.wait(lambda: len(one.platform.busy) == 2)
    for job in reversed(jobs):
        one.engine.cancel(job)
    ends = one.ends(*jobs)

    assert all(isinstance(end, JobCancelled) for end in ends.values())
    assert len(one.platform.sent) == 2
    assert sum(worker.is_killed for worker in one.platform.workers.values()) == 2


class GatedClock(FakeClock):
    """A clock at which the supervisor can be stopped, wherever it stands."""

    def __init__(self) -> None:
        super().__init__()
        self.gate = threading.Event()
        self.gate.set()
        self.waits = threading.Event()

    def __call__(self) -> float:
        if threading.current_thread().name == "supervisor" and not self.gate.is_set():
            self.waits.set()
            assert self.gate.wait(20)
        return super().__call__()


@pytest.mark.parametrize("first", ["cancel", "final"])
def test_cancel_and_final_that_cross_are_decided_by_who_comes_first(
    setting: Make, source: Source, tmp_path: Path, first: str
) -> None:
    clock = GatedClock()
    one = setting(1, clock=clock)
    target = tmp_path / "out" / "a.webp"
    job = one.engine.submit(conversion(source(LARGE), target))
    worker = one.platform.worker_of(job)
    clock.gate.clear()
    one.engine.resume()  # anything that makes it look at the clock
    assert clock.waits.wait(20)
    if first == "cancel":
        one.engine.cancel(job)
        worker.finish()
    else:
        worker.finish()
        one.engine.cancel(job)
    clock.gate.set()
    end = one.ends(job)[job]

    if first == "cancel":
        assert end == JobCancelled(job)
        one.platform.wait(lambda: worker.is_killed)
        assert not list(target.parent.iterdir())
    else:
        assert written(end).path == target
        assert target.read_bytes() == result_of(job)
        assert not worker.is_killed


def test_kills_from_outside_blame_no_picture(setting: Make, source: Source) -> None:
    one = setting(1)
    job = one.engine.submit(ProbeJob(source(LARGE)))
    for _ in range(MAX_LONE_KILLS - 1):
        one.platform.worker_of(job).die(-9)
    one.platform.worker_of(job).finish()

    assert isinstance(one.ends(job)[job], PictureProbed)


def test_a_picture_that_meets_a_kill_each_time_is_given_up_without_blame(
    setting: Make, source: Source
) -> None:
    one = setting(1)
    job = one.engine.submit(ProbeJob(source(LARGE)))
    for _ in range(MAX_LONE_KILLS):
        one.platform.worker_of(job).die(-9)

    assert one.ends(job)[job] == JobFailed(job, FailureCode.KILLED, "10 times")


def test_a_picture_whose_worker_was_killed_is_tried_again_alone(
    setting: Make, source: Source
) -> None:
    one = setting(2)
    unlucky, beside = (one.engine.submit(ProbeJob(source(LARGE))) for _ in range(2))
    one.platform.wait(lambda: one.platform.running == {unlucky, beside})
    one.platform.worker_of(unlucky).die(-9)
    one.hear(lambda _: one.engine.stats().jobs_retried == 1)
    one.catch_up()
    assert one.platform.running == {beside}
    one.platform.worker_of(beside).finish()
    one.platform.worker_of(unlucky).finish()

    assert all(isinstance(end, PictureProbed) for end in one.ends(unlucky, beside).values())


def test_a_decoder_that_fails_on_a_large_picture_gets_twice_the_memory_before_it_is_believed(
    setting: Make, source: Source
) -> None:
    one = setting(1)
    job = one.engine.submit(ProbeJob(source(4 * LARGE)))  # its guess is 192 MiB
    worker = one.platform.worker_of(job)
    worker.fail(FailureCode.CORRUPT)
    one.platform.wait(lambda: len(worker.memory_limits) == 2)
    assert worker.memory_limits[1] - worker.memory_limits[0] >= 192 * MIB
    worker.fail(FailureCode.CORRUPT)

    assert one.ends(job)[job] == JobFailed(job, FailureCode.CORRUPT, "broken")


def test_a_small_broken_picture_is_tried_once(setting: Make, source: Source) -> None:
    one = setting(1)
    job = one.engine.submit(ProbeJob(source(SMALL)))
    one.platform.worker_of(job).fail(FailureCode.CORRUPT)

    assert one.ends(job)[job] == JobFailed(job, FailureCode.CORRUPT, "broken")
    assert one.engine.stats().jobs_retried == 0


# Time


def _use(worker: ScriptedWorker, **used: Any) -> None:  # noqa: ANN401 - handed on
    worker.used = Usage(0, 0, 0)._replace(**used)


def test_a_picture_that_computes_too_long_is_tried_again_and_then_given_up(
    setting: Make, source: Source
) -> None:
    one = setting(1)
    job = one.engine.submit(ProbeJob(source(LARGE)))
    for _ in range(MAX_TIMEOUTS):
        worker = one.platform.worker_of(job)
        _use(worker)
        one.clock.pass_by(one.engine, 2)
        _use(worker, cpu_s=1000)
        one.clock.pass_by(one.engine, 2)
        one.platform.wait(lambda at=worker: at.is_killed)

    end = one.ends(job)[job]
    assert isinstance(end, JobFailed)
    assert end.code is FailureCode.TIMED_OUT


def test_a_worker_that_computes_slowly_is_waited_for(setting: Make, source: Source) -> None:
    one = setting(1)
    job = one.engine.submit(ProbeJob(source(LARGE)))
    worker = one.platform.worker_of(job)
    for second in range(600):  # a tenth of a core
        _use(worker, cpu_s=second / 100)
        one.clock.pass_by(one.engine, 1)
    worker.finish()

    assert isinstance(one.ends(job)[job], PictureProbed)


def test_a_suspended_program_blames_nobody_when_it_goes_on(setting: Make, source: Source) -> None:
    one = setting(1)
    job = one.engine.submit(ProbeJob(source(LARGE)))
    worker = one.platform.worker_of(job)
    _use(worker)
    one.clock.pass_by(one.engine, 2)
    one.clock.advance(100_000)
    one.clock.pass_by(one.engine, 2)
    worker.finish()

    assert isinstance(one.ends(job)[job], PictureProbed)


def test_a_source_that_does_not_come_is_told_as_such_and_leaves_its_core_to_others(
    setting: Make, source: Source
) -> None:
    one = setting(1)
    stuck, other = (one.engine.submit(ProbeJob(source(LARGE))) for _ in range(2))
    worker = one.platform.worker_of(stuck)
    _use(worker, is_reading=True)
    one.clock.pass_by(one.engine, 4)
    one.platform.worker_of(other).finish()
    assert isinstance(one.ends(other)[other], PictureProbed)
    assert not worker.is_killed
    one.clock.pass_by(one.engine, 130)

    assert one.ends(stuck)[stuck] == JobFailed(stuck, FailureCode.SOURCE_STALLED, "")


def test_a_source_that_comes_slowly_is_waited_for(setting: Make, source: Source) -> None:
    one = setting(1)
    job = one.engine.submit(ProbeJob(source(LARGE)))
    worker = one.platform.worker_of(job)
    for second in range(600):
        _use(worker, is_reading=True, read_bytes=1000 * (second // 60))
        one.clock.pass_by(one.engine, 1)
    worker.finish()

    assert isinstance(one.ends(job)[job], PictureProbed)


def test_a_worker_with_very_many_threads_is_ended(setting: Make, source: Source) -> None:
    one = setting(1)
    job = one.engine.submit(ProbeJob(source(LARGE)))
    worker = one.platform.worker_of(job)
    _use(worker, threads=MOST_THREADS + 1)
    one.clock.pass_by(one.engine, 2)
    one.platform.wait(lambda: worker.is_killed)

    detail = f"a worker with {MOST_THREADS + 1} threads"
    assert one.ends(job)[job] == JobFailed(job, FailureCode.REFUSED_RESULT, detail)


def test_an_output_that_is_not_taken_stops_the_clock(
    setting: Make, source: Source, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = setting(1)
    wish = conversion(source(LARGE), tmp_path / "out" / "a.webp")
    job = one.engine.submit(wish)
    worker = one.platform.worker_of(job)
    _use(worker)
    monkeypatch.setattr(OutputWriter, "backlog_bytes", WRITER_BACKLOG_BYTES + 1)
    worker.piece()
    one.clock.pass_by(one.engine, 300)
    assert not worker.is_killed


def test_a_worker_is_replaced_after_a_while(setting: Make, source: Source) -> None:
    one = setting(1)
    one.platform.wait(lambda: len(one.platform.alive) == 2)
    job = one.engine.submit(ProbeJob(source(LARGE)))
    worker = one.platform.worker_of(job)
    one.hear(lambda _: one.engine.stats().workers_started == 2)
    one.clock.advance(RECYCLE_AFTER_S + 1)
    worker.finish()

    one.platform.wait(lambda: worker.is_killed)
    assert isinstance(one.ends(job)[job], PictureProbed)
    assert one.engine.stats().jobs_retried == 0


# Workers that come when they are needed


def test_workers_start_as_there_are_jobs_for_them(setting: Make, source: Source) -> None:
    one = setting(3, early_workers=1)
    one.hear(lambda events: PoolChanged(0, 1, 1) in events)
    one.run_down(one.engine.submit(ProbeJob(source(LARGE))))
    one.catch_up()
    assert one.engine.stats().workers_started == 1

    for _ in range(5):
        one.engine.submit(ProbeJob(source(LARGE)))
    one.hear(lambda events: PoolChanged(3, 3, 3) in events)
    one.platform.wait(lambda: len(one.platform.alive) == 4)  # the spare


# Workers that cannot be started


@pytest.mark.parametrize(("workers", "generations"), [(1, 3), (2, 2)])
def test_workers_that_are_never_ready_stop_the_pool(
    setting: Make, source: Source, workers: int, generations: int
) -> None:
    one = setting(workers, ready_at_once=False)
    job = one.engine.submit(ProbeJob(source(LARGE)))
    for generation in range(1, generations + 1):
        one.platform.wait(lambda at=generation * workers: len(one.platform.workers) >= at)
        one.clock.pass_by(one.engine, START_DEADLINE_S + 5)

    end = one.ends(job)[job]
    assert isinstance(end, JobFailed)
    assert end.code is FailureCode.ENGINE_STOPPED
    assert "not ready in time" in end.detail


def test_a_worker_that_cannot_be_read_for_want_of_threads_is_a_failed_start(
    setting: Make, source: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = setting(1)
    one.hear(lambda events: PoolChanged(0, 1, 1) in events)
    one.platform.wait(lambda: len(one.platform.alive) == 2)
    working, spare = one.platform.alive

    def no_more(_: object) -> None:
        raise RuntimeError("can't start new thread")

    with monkeypatch.context() as patch:
        patch.setattr(WorkerReader, "start", no_more)
        spare.die()
        one.platform.wait(lambda: 3 in one.platform.workers)
        one.platform.wait(lambda: one.platform.workers[3].is_reaped)
        job = one.engine.submit(ProbeJob(source(LARGE)))
        one.platform.worker_of(job).finish()
        assert isinstance(one.ends(job)[job], PictureProbed)
    one.clock.advance(1.1)
    one.engine.resume()
    one.platform.wait(lambda: len(one.platform.alive) == 2)
    assert working in one.platform.alive


@pytest.mark.parametrize(
    "number", in_part([errno.EMFILE, errno.ENOSPC, errno.ENOMEM, errno.EAGAIN], 4)
)
def test_a_machine_that_gives_no_worker_stops_the_pool_clearly(
    setting: Make, source: Source, number: int
) -> None:
    one = setting(2)
    one.platform.spawn_error = OSError(number, os.strerror(number))
    for worker in one.platform.alive:
        worker.die()
    job = one.engine.submit(ProbeJob(source(LARGE)))

    def failed(events: list[EngineEvent]) -> bool:
        one.clock.advance(0.1)
        return job in finals(events)

    one.hear(failed)
    outcome = finals(one.events)[job]
    assert isinstance(outcome, JobFailed)
    assert outcome.code is FailureCode.ENGINE_STOPPED
    assert os.strerror(number) in outcome.detail
    assert len([event for event in one.events if isinstance(event, EngineFailed)]) == 1


def test_a_machine_that_gives_fewer_workers_has_fewer(setting: Make, source: Source) -> None:
    one = setting(3, ready_at_once=False)
    one.platform.wait(lambda: len(one.platform.workers) == 3)
    one.platform.workers[1].ready()
    one.hear(lambda events: PoolChanged(0, 1, 3) in events)
    one.platform.spawn_error = OSError(errno.EMFILE, os.strerror(errno.EMFILE))
    one.platform.workers[2].die(1)
    one.platform.workers[3].die(1)
    jobs = [one.engine.submit(ProbeJob(source(LARGE))) for _ in range(5)]
    for _ in jobs:  # in any order: what is just being opened counts as slow by this clock
        one.clock.advance(10)  # tries again, in vain
        one.platform.wait(lambda: one.platform.busy)
        one.platform.busy[0].finish()
    assert all(isinstance(end, PictureProbed) for end in one.ends(*jobs).values())
    assert one.platform.alive == [one.platform.workers[1]]

    one.platform.spawn_error = None
    one.clock.advance(10)
    one.engine.resume()
    one.platform.wait(lambda: len(one.platform.alive) == 3)


def test_starts_that_fail_beside_a_working_worker_are_paced_and_harm_nothing(
    setting: Make, source: Source
) -> None:
    one = setting(1, ready_at_once=False)
    one.platform.wait(lambda: len(one.platform.workers) == 1)
    one.platform.workers[1].ready()
    for epoch in (2, 3, 4):
        one.platform.wait(lambda at=epoch: at in one.platform.workers)
        one.platform.workers[epoch].die(1)
    jobs = [one.engine.submit(ProbeJob(source(LARGE))) for _ in range(3)]
    for job in jobs:
        one.platform.worker_of(job).finish()
    ends = one.ends(*jobs)
    one.catch_up()

    assert all(isinstance(end, PictureProbed) for end in ends.values())
    assert max(one.platform.workers) == 4
    one.clock.advance(1.1)
    one.engine.resume()
    one.platform.wait(lambda: 5 in one.platform.workers)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (ValueError("not foreseen"), "ValueError: not foreseen"),
        (MemoryError(), "the system gives it no more memory"),
    ],
)
def test_a_defect_of_the_engine_itself_ends_the_batch_and_not_the_program(
    error: Exception, reason: str, setting: Make, source: Source
) -> None:
    one = setting(1)
    one.hear(lambda events: PoolChanged(0, 1, 1) in events)
    one.platform.wait(lambda: len(one.platform.alive) == 2)
    one.platform.spawn_error = error
    job = one.engine.submit(ProbeJob(source(LARGE)))
    one.platform.worker_of(job).die()
    later = one.engine.submit(ProbeJob(source(LARGE)))
    ends = one.ends(job, later)

    for end in ends.values():
        assert isinstance(end, JobFailed)
        assert end.code is FailureCode.ENGINE_STOPPED
        assert reason in end.detail
