"""Brings ready jobs and free workers together, within the memory there is.

Owns the choice of job, worker and moment. Must not decide outcomes, but for a picture that can
never fit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workers.contract.destination import IfLarger
from workers.contract.events import JobStarted
from workers.contract.failures import FailureCode
from workers.contract.jobs import ConvertJob, Lane
from workers.engine.admission import (
    MAX_PASSED,
    MIB,
    Admission,
    Limits,
    Verdict,
    cost_bytes,
    guess_bytes,
    limits,
)
from workers.engine.grouping import Grouping, may_join
from workers.engine.jobs.intake import close_source
from workers.engine.jobs.job import JobState
from workers.engine.pool.patience import Bounds, Patience
from workers.engine.pool.worker import EndCause
from workers.wire.tasks import task_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from workers.engine.files.writer import OutputWriter
    from workers.engine.jobs.intake import Intake
    from workers.engine.jobs.job import Job
    from workers.engine.jobs.ledger import Ledger
    from workers.engine.meter import Meter
    from workers.engine.pool.pool import WorkerPool
    from workers.engine.pool.worker import Group, Worker
    from workers.engine.receiver import Receiver
    from workers.wire.messages import StageFacts

#: Seconds a picture may compute before it is given up: a base for any, more for large ones
#: (lossless at the highest effort takes some 50 s for the gigabyte that 25 megapixels need on a
#: slow core), and never more than five minutes.
CPU_LIMIT_BASE_S = 30.0
#: … and for a group of small pictures, which are meant to take 0.08 s together: after that each of
#: them is tried alone.
GROUP_CPU_LIMIT_S = 10.0
_CPU_LIMIT_PER_BYTE_S = 0.1 / MIB
_CPU_LIMIT_MAX_S = 300.0
#: A worker is handed a second job in advance when both sources are at most this large, in bytes:
#: with pictures that take a few milliseconds the way there and back would cost as much as the work.
PREFETCH_MAX_BYTES = 256 * 1024
#: Results that wait for a slow disk, in bytes, before workers are made to wait as well.
WRITER_BACKLOG_BYTES = 64 * MIB
#: Jobs that are opened or ready at most, beyond two for each worker: each holds a descriptor.
_MOST_UNDER_WAY = 192
_LIMITS_AGE_S = 1.0


def cpu_limit_s(job: Job) -> float:
    """Seconds of CPU time that a job may take, by its memory estimate and for each page."""
    page_s = min(CPU_LIMIT_BASE_S + _CPU_LIMIT_PER_BYTE_S * job.needs_bytes, _CPU_LIMIT_MAX_S)
    return page_s * job.page_count


class Dispatcher:
    """Starts jobs; called by the supervisor after everything that may have made room."""

    def __init__(
        self,
        ledger: Ledger,
        pool: WorkerPool,
        intake: Intake,
        writer: OutputWriter,
        receiver: Receiver,
        meter: Meter,
        clock: Callable[[], float],
        available_bytes: Callable[[], int],
        cap_bytes: int | None,
    ) -> None:
        self._ledger = ledger
        self._pool = pool
        self._intake = intake
        self._writer = writer
        self._receiver = receiver
        self._meter = meter
        self._clock = clock
        self._available_bytes = available_bytes
        self._cap_bytes = cap_bytes
        self._admission = Admission()
        self._grouping = Grouping()
        self._limits = Limits(0, 0)
        self._limits_at = float("-inf")
        self._waiting_for_memory = 0
        self._is_paused = False

    def set_paused(self, paused: bool) -> None:
        """From now on start nothing but interactive jobs, not even what was sent in advance.

        Or go on.
        """
        self._is_paused = paused
        if paused:
            for worker in self._pool:
                self._take_back_prefetched(worker)

    def dispatch(self) -> None:
        """Start what can be started now."""
        self._admission.kept_bytes = self._pool.kept_bytes
        lanes = self._startable
        assigned = self._pool.assigned_jobs
        # Jobs that wait for memory must not keep smaller ones from being looked at.
        passable = min(self._waiting_for_memory, MAX_PASSED)
        wanted = 2 * self._pool.wanted
        wanted = max(wanted, min(wanted * self._grouping.most, _MOST_UNDER_WAY + assigned))
        self._intake.take_up(wanted - assigned + passable, lanes)
        self._meter.backlog_bytes = backlog_bytes = self._writer.backlog_bytes
        self._meter.is_held_by_disk = backlog_bytes > WRITER_BACKLOG_BYTES
        self._start_ready_jobs(lanes)
        self._meter.jobs_held_by_memory = self._waiting_for_memory
        if self._waiting_for_memory and self._pool.forget_kept():
            self._admission.kept_bytes = 0
            self._start_ready_jobs(lanes)
        self._tell_reserved()
        if self._intake.under_way == 0 and not self._is_paused:
            self._rescue_prefetched()

    def released(self, job: Job) -> None:
        """The job holds no memory any more."""
        self._admission.release(job.id)
        self._tell_reserved()

    def ended(self, job: Job, group: Group, stages: StageFacts) -> None:
        """A worker has told the job's end; of a group each job is said to have taken its share.

        With many workers the engine hears late of an end: ``stages`` tell what the work alone took.
        """
        self.released(job)
        job.took_ms = (self._clock() - group.began_at) * 1000 / group.size
        worked_us = stages.decode_us + stages.resize_us + stages.encode_us
        self._grouping.took(job, min(job.took_ms, worked_us / 1000) if worked_us else job.took_ms)

    def begin(self, worker: Worker) -> None:
        """The first group of the worker is running now."""
        now = self._clock()
        worker.patience = Patience(Bounds(_cpu_limit_s(worker.group)), now)
        if worker.group is None:
            return
        worker.group.began_at = now
        for job in worker.group.jobs:
            if job is not None:
                self._meter.wait.add((now - job.submitted_at) * 1000)
                self._receiver.begin(job)
                self._ledger.tell(JobStarted(job.id))

    def _tell_reserved(self) -> None:
        self._meter.reserved_bytes = self._admission.reserved_bytes
        self._meter.kept_bytes = self._admission.kept_bytes

    @property
    def _startable(self) -> Collection[Lane]:
        """Interactive jobs write nothing: neither a pause nor a slow disk holds them up."""
        is_slow = self._writer.backlog_bytes > WRITER_BACKLOG_BYTES
        return (Lane.INTERACTIVE,) if self._is_paused or is_slow else tuple(Lane)

    def _start_ready_jobs(self, lanes: Collection[Lane]) -> None:
        passed: list[Job] = []
        is_held_up = False
        for job in self._intake.ready_jobs():
            if job.state is not JobState.READY or job.lane not in lanes:
                continue
            if is_held_up and not self._is_urgent(job):
                continue
            job.needs_bytes = job.needs_bytes or guess_bytes(job.source.size_bytes)
            verdict = self._admission.judge(
                cost_bytes(job.needs_bytes),
                self._current_limits(),
                exclusive=job.exclusive,
                urgent=self._is_urgent(job),
            )
            if verdict is Verdict.TOO_LARGE:
                self._refuse(job)
            elif verdict is Verdict.WAIT:
                passed.append(job)
                is_held_up = is_held_up or job.passed >= MAX_PASSED
            elif (worker := self._worker_for(job)) is not None:
                is_alone = verdict is Verdict.RUN_ALONE
                self._run_on(worker, [job] if is_alone else self._group(job), alone=is_alone)
                for earlier in passed:
                    earlier.passed += 1
            elif may_join(job):
                break  # where one of these finds no worker, no job behind it does
        self._waiting_for_memory = len(passed)

    def _current_limits(self) -> Limits:
        if self._clock() - self._limits_at >= _LIMITS_AGE_S:
            reserved = self._admission.reserved_bytes
            self._limits = limits(self._available_bytes(), reserved, self._cap_bytes)
            self._limits_at = self._clock()
            self._meter.budget_bytes = self._limits.budget_bytes
        return self._limits

    def _refuse(self, job: Job) -> None:
        self._intake.drop(job)
        needs, most = cost_bytes(job.needs_bytes) // MIB, self._limits.hard_bytes // MIB
        detail = f"it needs about {needs} MiB of memory, {most} MiB can be had"
        self._ledger.fail(job.id, FailureCode.TOO_LARGE, detail)

    def _is_urgent(self, job: Job) -> bool:
        return job.lane is Lane.INTERACTIVE and self._pool.keeps_ready

    def _worker_for(self, job: Job) -> Worker | None:
        wants_fresh = job.trials.wants_fresh_worker
        if self._is_urgent(job):
            reserved = self._pool.reserved_worker(job.spec.source, fresh=wants_fresh)
            return reserved or self._pool.idle_worker(fresh=wants_fresh)
        worker = self._pool.idle_worker(fresh=wants_fresh)
        if worker is not None:
            return worker
        if wants_fresh:
            self._pool.make_fresh()
            return None
        if not (self._pool.is_full and _is_small(job)):
            return None
        for worker in self._pool.shared:
            if worker.groups == 1 and worker.patience is not None:
                running = worker.running
                if running is not None and _is_small(running) and not running.trials.any:
                    return worker
        return None

    def _group(self, first: Job) -> list[Job]:
        """This job, which may run now, and those that go to the same worker with it."""
        group = [first]
        waiting = len(self._ledger) - self._pool.assigned_jobs
        size = self._grouping.size(waiting, self._pool.wanted)
        if size == 1 or not may_join(first):
            return group
        costs_bytes = cost_bytes(first.needs_bytes)
        for job in self._intake.ready_jobs():
            if len(group) == size:
                break
            if job is first or not may_join(job):
                continue
            job.needs_bytes = job.needs_bytes or guess_bytes(job.source.size_bytes)
            costs_bytes += cost_bytes(job.needs_bytes)
            limits_now = self._current_limits()
            verdict = self._admission.judge(costs_bytes, limits_now, exclusive=False, urgent=False)
            if verdict is not Verdict.RUN:
                break
            group.append(job)
        return group

    def _run_on(self, worker: Worker, jobs: list[Job], *, alone: bool) -> None:
        for job in jobs:
            self._intake.take(job)
        tasks = [task_of(job.spec, job.wanted, job.source.stamp) for job in jobs]
        try:
            self._pool.run(worker, jobs, tasks)
        except ValueError as error:
            self._too_long(jobs, str(error))
            return
        except OSError:
            self._pool.end(worker, EndCause.ITSELF)  # dead already; the jobs have not begun
            for job in reversed(jobs):
                self._intake.add_again(job)
            return
        for job in jobs:
            self._assign(job, alone=alone)
        self._tell_reserved()
        if worker.groups == 1:
            self.begin(worker)

    def _assign(self, job: Job, *, alone: bool) -> None:
        spec = job.spec
        if not (isinstance(spec, ConvertJob) and spec.if_larger is IfLarger.COPY_SOURCE):
            close_source(job)
        job.state = JobState.ASSIGNED
        self._admission.reserve(job.id, cost_bytes(job.needs_bytes), alone=alone)

    def _too_long(self, jobs: list[Job], detail: str) -> None:
        """What they ask for does not fit into one message: for one job that is its end."""
        if len(jobs) == 1:
            self._ledger.fail(jobs[0].id, FailureCode.UNREADABLE, detail)
            return
        for job in reversed(jobs):
            job.goes_alone = True
            self._intake.add_again(job)

    def _rescue_prefetched(self) -> None:
        """Take a job sent in advance from behind a slow one, when another worker has no work."""
        for worker in self._pool:
            if self._pool.idle_worker(fresh=False) is None:
                return
            if taken := self._take_back_prefetched(worker):
                self._intake.take_up(taken)

    def _take_back_prefetched(self, worker: Worker) -> int:
        """Give up on what waits in the worker; what comes of it there is thrown away."""
        jobs = worker.take_back()
        for job in reversed(jobs):
            self.released(job)
            self._intake.add_again(job)
        return len(jobs)


def _cpu_limit_s(group: Group | None) -> float:
    """Seconds of CPU time for what a worker is at; nothing of it is blamed where there are more."""
    if group is None or group.size > 1:
        return CPU_LIMIT_BASE_S if group is None else GROUP_CPU_LIMIT_S
    job = group.jobs[0]
    return CPU_LIMIT_BASE_S if job is None else cpu_limit_s(job)


def _is_small(job: Job) -> bool:
    return job.source.size_bytes <= PREFETCH_MAX_BYTES
