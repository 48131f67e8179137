from __future__ import annotations

from pathlib import Path

from workers.contract.jobs import JobId, Lane, ProbeJob
from workers.engine.jobs.job import Job, JobState
from workers.engine.jobs.lanes import PATIENCE, LaneQueue


def _job(number: int, lane: Lane) -> Job:
    return Job(JobId(number), ProbeJob(Path("a")), lane)


def _pop_all(queue: LaneQueue) -> list[int]:
    taken = []
    while (job := queue.pop()) is not None:
        taken.append(int(job.id))
    return taken


def test_urgent_lanes_first_and_in_order() -> None:
    queue = LaneQueue()
    lanes = [Lane.BULK, Lane.VISIBLE, Lane.INTERACTIVE, Lane.BULK, Lane.VISIBLE]
    for number, lane in enumerate(lanes):
        queue.push(_job(number, lane))

    assert _pop_all(queue) == [2, 1, 4, 0, 3]


def test_a_lower_lane_is_served_after_patience() -> None:
    queue = LaneQueue()
    queue.push(_job(-1, Lane.BULK))
    queue.push(_job(-2, Lane.BULK))
    for number in range(3 * PATIENCE):
        queue.push(_job(number, Lane.VISIBLE))

    order = _pop_all(queue)

    assert order.index(-1) == PATIENCE
    assert order.index(-2) == 2 * PATIENCE + 1


def test_no_lane_starves_under_two_busy_ones() -> None:
    queue = LaneQueue()
    queue.push(_job(-1, Lane.BULK))
    for number in range(40):
        queue.push(_job(number, Lane.INTERACTIVE))
        queue.push(_job(100 + number, Lane.VISIBLE))

    order = _pop_all(queue)

    assert order.index(-1) == PATIENCE
    assert next(place for place, number in enumerate(order) if number >= 100) <= PATIENCE + 1


def test_promoted_and_ended_jobs_are_skipped_in_their_old_place() -> None:
    queue = LaneQueue()
    jobs = [_job(number, Lane.BULK) for number in range(4)]
    for job in jobs:
        queue.push(job)
    jobs[2].lane = Lane.VISIBLE
    queue.push(jobs[2])
    jobs[0].state = JobState.ENDED

    assert _pop_all(queue) == [2, 1, 3]


def test_a_job_put_back_goes_first_in_its_lane() -> None:
    queue = LaneQueue()
    queue.push(_job(1, Lane.BULK))
    queue.push(_job(2, Lane.BULK))
    first = queue.pop()
    assert first is not None
    queue.push_front(first)

    assert _pop_all(queue) == [1, 2]
