"""The worker that is kept for interactive jobs alone."""

from __future__ import annotations

from pathlib import Path

from tests.workers.engine.scripted import MIB, ScriptedWorker
from tests.workers.engine.setting import LARGE, Make, Setting, Source
from workers.contract.events import JobCancelled, JobFailed, PictureProbed, PoolChanged
from workers.contract.failures import FailureCode
from workers.contract.jobs import JobId, Lane, ProbeJob
from workers.engine.admission import ALONE_MIN_BYTES
from workers.engine.pool.pool import RECYCLE_AFTER_S
from workers.platforms.base import Role
from workers.wire.messages import MOST_KEPT_BYTES, MemoryFacts

KEPT = MemoryFacts(resident_bytes=60 * MIB, kept_bytes=30 * MIB)


def reserved(one: Setting) -> ScriptedWorker:
    """The living one; waits for it."""
    one.platform.wait(lambda: any(each.role is Role.RESERVED for each in one.platform.alive))
    return next(each for each in one.platform.alive if each.role is Role.RESERVED)


def hold_all(one: Setting, source: Source) -> list[JobId]:
    """Give every worker a job that does not end."""
    count = one.engine.stats().workers_started
    jobs = [one.engine.submit(ProbeJob(source(LARGE))) for _ in range(4)]
    one.platform.wait(lambda: len(one.platform.busy) == 2)
    assert count <= 4
    return jobs


def ask(one: Setting, source: Path) -> JobId:
    return one.engine.submit(ProbeJob(source), Lane.INTERACTIVE)


def test_an_interactive_job_ends_while_all_workers_are_held(setting: Make, source: Source) -> None:
    one = setting(2)
    one.engine.keep_ready(True)
    held = hold_all(one, source)
    for _ in range(20):  # also when others have waited long
        job = ask(one, source(LARGE))
        reserved(one).finish()
        assert isinstance(one.ends(job)[job], PictureProbed)

    assert one.platform.running == set(held[:2])
    assert not {end.job for end in one.events if isinstance(end, PictureProbed)} & set(held)


def test_it_takes_nothing_else(setting: Make, source: Source) -> None:
    one = setting(1)
    one.engine.keep_ready(True)
    worker = reserved(one)
    jobs = [
        one.engine.submit(ProbeJob(source(size)), lane)
        for size in (100, LARGE)
        for lane in (Lane.BULK, Lane.VISIBLE)
    ]
    one.run_down(*jobs)

    assert worker.jobs_seen == 0
    one.hear(lambda events: any(isinstance(each, PoolChanged) for each in events))
    assert {each.wanted for each in one.events if isinstance(each, PoolChanged)} <= {0, 1}
    assert max(each.ready for each in one.events if isinstance(each, PoolChanged)) == 1


def test_it_goes_when_it_is_not_wanted_any_more_but_not_in_the_middle_of_a_job(
    setting: Make, source: Source
) -> None:
    one = setting(1)
    one.engine.keep_ready(True)
    worker = reserved(one)
    job = ask(one, source(LARGE))
    one.platform.worker_of(job)
    one.engine.keep_ready(False)
    one.catch_up()
    assert not worker.is_killed

    worker.finish()
    one.platform.wait(lambda: worker.is_killed)
    assert isinstance(one.ends(job)[job], PictureProbed)


def test_one_that_was_killed_costs_nothing_but_the_time(setting: Make, source: Source) -> None:
    one = setting(2)
    one.engine.keep_ready(True)
    held = hold_all(one, source)
    worker = reserved(one)
    job = ask(one, source(LARGE))
    one.platform.worker_of(job)
    worker.die(-9)
    one.platform.wait(lambda: reserved(one) is not worker and reserved(one).runs)
    reserved(one).finish()

    assert isinstance(one.ends(job)[job], PictureProbed)
    assert one.platform.running == set(held[:2])


def test_one_that_crashes_twice_fails_its_job_and_the_next_has_a_new_one(
    setting: Make, source: Source
) -> None:
    one = setting(2)
    one.engine.keep_ready(True)
    hold_all(one, source)
    job = ask(one, source(LARGE))
    crashed = []
    for _ in range(2):
        crashed.append(one.platform.worker_of(job))
        crashed[-1].die(-11)
    end = one.ends(job)[job]
    assert isinstance(end, JobFailed)
    assert end.code is FailureCode.CRASHED

    following = ask(one, source(LARGE + 1))
    worker = one.platform.worker_of(following)
    assert worker not in crashed
    assert worker.role is Role.RESERVED
    worker.finish()
    assert isinstance(one.ends(following)[following], PictureProbed)


def test_what_it_keeps_is_counted_and_given_back(setting: Make, source: Source) -> None:
    one = setting(1)
    one.engine.keep_ready(True)
    worker = reserved(one)
    job = ask(one, source(LARGE))
    one.platform.worker_of(job)
    worker.finish(KEPT)
    one.ends(job)
    one.hear(lambda _: one.engine.stats().kept_bytes == KEPT.kept_bytes)
    assert one.engine.stats().reserved_bytes == KEPT.kept_bytes

    one.engine.keep_ready(False)
    one.hear(lambda _: one.engine.stats().kept_bytes == 0)
    assert one.engine.stats().reserved_bytes == 0


def test_what_it_keeps_gives_way_to_a_picture_that_needs_the_memory(
    setting: Make, source: Source
) -> None:
    one = setting(1, memory_cap_bytes=150 * MIB)
    one.engine.keep_ready(True)
    worker = reserved(one)
    job = ask(one, source(LARGE))
    one.platform.worker_of(job)
    worker.finish(KEPT)
    one.ends(job)
    bulk = one.engine.submit(ProbeJob(source(LARGE)))  # 128 MiB
    one.platform.worker_of(bulk).finish()
    one.ends(bulk)

    assert worker.forgets == 1
    assert one.engine.stats().kept_bytes == 0


def test_no_more_is_believed_to_be_kept_than_may_be(setting: Make, source: Source) -> None:
    one = setting(1)
    one.engine.keep_ready(True)
    job = ask(one, source(LARGE))
    one.platform.worker_of(job).finish(MemoryFacts(kept_bytes=1 << 40))
    one.ends(job)
    one.hear(lambda _: one.engine.stats().kept_bytes == MOST_KEPT_BYTES)


def test_a_shared_worker_that_keeps_a_picture_breaks_the_protocol(
    setting: Make, source: Source
) -> None:
    one = setting(1)
    job = one.engine.submit(ProbeJob(source(LARGE)))
    worker = one.platform.worker_of(job)
    worker.finish(KEPT)
    one.platform.wait(lambda: worker.is_killed)
    one.hear(lambda _: one.engine.stats().workers_ended.get("violation") == 1)


def test_bulk_pictures_that_fill_the_budget_do_not_hold_it_up(
    setting: Make, source: Source
) -> None:
    # Half of 600 MiB hold two jobs of 128 MiB, and not three; the limit of one alone is higher.
    one = setting(2, available_bytes=600 * MIB)
    assert ALONE_MIN_BYTES > 3 * 128 * MIB
    one.engine.keep_ready(True)
    held = hold_all(one, source)
    job = ask(one, source(LARGE))
    assert one.platform.worker_of(job) is reserved(one)
    reserved(one).finish()
    one.ends(job)
    assert one.platform.running == set(held[:2])


def test_it_is_replaced_after_a_while_but_not_while_one_picture_is_looked_at(
    setting: Make, source: Source
) -> None:
    one = setting(1)
    one.engine.keep_ready(True)
    worker = reserved(one)
    first = ask(one, source(LARGE))
    one.platform.worker_of(first).finish(KEPT)
    one.ends(first)
    one.clock.advance(RECYCLE_AFTER_S + 1)
    again = ask(one, source(LARGE))
    assert one.platform.worker_of(again) is worker
    worker.finish(KEPT)
    one.ends(again)

    other = ask(one, source(LARGE + 1))
    replaced_by = one.platform.worker_of(other)
    assert worker.is_killed
    replaced_by.finish()
    one.ends(other)


def test_a_cancelled_one_is_replaced(setting: Make, source: Source) -> None:
    one = setting(1)
    one.engine.keep_ready(True)
    worker = reserved(one)
    job = ask(one, source(LARGE))
    one.platform.worker_of(job)
    one.engine.cancel(job)

    assert isinstance(one.ends(job)[job], JobCancelled)
    assert reserved(one) is not worker
