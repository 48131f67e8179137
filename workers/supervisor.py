"""The thread that owns all state of the engine: jobs, their order, workers, deadlines.

Everything reaches it through one inbox and is handled in turn, so nothing here needs a lock. It
must never wait for a disk, a picture or a worker: only for its inbox.
"""

from __future__ import annotations

from dataclasses import replace
from queue import Empty
from typing import TYPE_CHECKING, Any, NamedTuple, assert_never

from workers.contract.events import EngineFailed, JobCancelled, JobFailed, JobSkipped, JobStarted
from workers.contract.failures import FailureCode
from workers.contract.jobs import JobId, Lane
from workers.intake import Intake, close_source
from workers.job import Job, JobState
from workers.pool import EndCause, PoolFailedError, Worker, WorkerPool
from workers.reader import Died, FromWorker, Violated
from workers.receiver import Receiver
from workers.source_file import Existing, Opened, Refused, SourceOpener
from workers.wire import encode_task, task_of
from workers.writer import OutputWriter, WriteFailed, Written

if TYPE_CHECKING:
    from collections.abc import Callable
    from queue import SimpleQueue

    from workers.contract.events import FinalEvent
    from workers.event_queue import EventQueue
    from workers.platforms.base import Platform
    from workers.source_file import OpenedSource

#: Seconds a picture may take before it is given up as a hang.
JOB_DEADLINE_S = 120.0
#: A worker is handed a second job in advance when both sources are at most this large, in bytes:
#: with pictures that take a few milliseconds the way there and back would cost as much as the work.
PREFETCH_MAX_BYTES = 256 * 1024
#: Results that wait for a slow disk, in bytes, before workers are made to wait as well.
WRITER_BACKLOG_BYTES = 64 * 1024 * 1024
_BACKLOG_CHECK_S = 0.05
#: A job whose worker died is tried once more.
_MAX_DEATHS = 2


class Submit(NamedTuple):
    """A new job."""

    job: Job


class Promote(NamedTuple):
    """A queued job is wanted in another lane."""

    job: JobId
    lane: Lane


class Cancel(NamedTuple):
    """A job is not wanted any more."""

    job: JobId


class CancelAll(NamedTuple):
    """No job is wanted any more."""


class Close(NamedTuple):
    """End everything, within ``timeout_s`` seconds."""

    timeout_s: float


class Supervisor:
    """Runs in one thread (``run``); other threads only put into ``inbox``."""

    def __init__(
        self,
        platform: Platform,
        inbox: SimpleQueue[object],
        events: EventQueue,
        clock: Callable[[], float],
        workers: int,
    ) -> None:
        self._inbox = inbox
        self._events = events
        self._clock = clock
        self._jobs: dict[JobId, Job] = {}
        self._failure = ""
        self._pool = WorkerPool(platform, inbox, clock, workers)
        self._writer = OutputWriter(inbox.put)
        self._opener = SourceOpener(inbox.put, keep_descriptors=platform.passes_descriptors)
        self._by_descriptor = platform.passes_descriptors
        self._intake = Intake(self._opener)
        self._receiver = Receiver(self._writer, events, clock)
        self._owed_credit: list[Worker] = []
        self._handlers: dict[type, Callable[[Any], None]] = {
            **dict.fromkeys((FromWorker, Violated, Died), self._on_reader),
            **dict.fromkeys((Opened, Refused, Existing), self._on_opener),
            **dict.fromkeys((Written, WriteFailed), self._on_writer),
            **dict.fromkeys((Submit, Promote, Cancel, CancelAll), self._on_command),
        }

    def run(self) -> None:
        """Handle what comes in until ``Close``."""
        self._keep_pool()
        while True:
            try:
                item = self._inbox.get(timeout=self._patience())
            except Empty:
                item = None
            if isinstance(item, Close):
                self._close(item.timeout_s)
                return
            if item is not None:
                self._handlers[type(item)](item)
            self._after_each()

    def _patience(self) -> float | None:
        if self._owed_credit:
            return _BACKLOG_CHECK_S
        deadline = self._pool.next_deadline()
        return None if deadline is None else max(0.0, deadline - self._clock())

    def _on_command(self, item: Submit | Promote | Cancel | CancelAll) -> None:
        match item:
            case Submit(job):
                self._on_submit(job)
            case Promote(job_id, lane):
                self._promote(job_id, lane)
            case Cancel(job_id):
                self._cancel(job_id)
            case CancelAll():
                for job_id in tuple(self._jobs):
                    self._cancel(job_id)
            case _:
                assert_never(item)

    def _on_opener(self, item: Opened | Refused | Existing) -> None:
        self._intake.opening_ended()
        match item:
            case Opened(job_id, source):
                self._on_opened(job_id, source)
            case Refused(job_id, code, detail):
                self._fail(job_id, code, detail)
            case Existing(job_id, output):
                self._end(job_id, lambda job: JobSkipped(job.id, output))
            case _:
                assert_never(item)

    def _on_writer(self, item: Written | WriteFailed) -> None:
        match item:
            case Written(job_id, path):
                self._end(job_id, lambda job: self._receiver.written(job, path))
            case WriteFailed(job_id, code, detail):
                self._receiver.not_written(job_id)
                self._fail(job_id, code, detail)
            case _:
                assert_never(item)

    def _on_reader(self, item: FromWorker | Violated | Died) -> None:
        worker = self._pool.get(item.epoch)
        if worker is None:
            return
        match item:
            case FromWorker():
                self._on_message(worker, item)
            case Violated(_, reason):
                self._pool.end(worker, EndCause.VIOLATION, reason)
            case Died():
                self._on_died(worker)
            case _:
                assert_never(item)

    def _after_each(self) -> None:
        for worker in self._pool.overdue():
            reason = "" if worker.was_ready else "it was not ready in time"
            self._pool.end(worker, EndCause.TIMED_OUT, reason)
        if self._owed_credit and self._writer.backlog_bytes <= WRITER_BACKLOG_BYTES:
            owed, self._owed_credit = self._owed_credit, []
            for worker in owed:
                self._pool.give_credit(worker)
        self._keep_pool()
        self._dispatch()
        self._events.set_pool(self._pool.state)

    # Jobs on their way to a worker

    def _on_submit(self, job: Job) -> None:
        self._jobs[job.id] = job
        if self._failure:
            self._fail(job.id, FailureCode.ENGINE_STOPPED, self._failure)
        else:
            self._intake.add(job)

    def _on_opened(self, job_id: JobId, source: OpenedSource) -> None:
        job = self._jobs.get(job_id)
        if job is None:
            source.close()
        else:
            self._intake.make_ready(job, source)

    def _promote(self, job_id: JobId, lane: Lane) -> None:
        job = self._jobs.get(job_id)
        if job is not None and job.state is JobState.QUEUED and job.lane is not lane:
            job.lane = lane
            self._intake.add(job)

    def _dispatch(self) -> None:
        if self._failure:
            return
        assigned = sum(len(worker.assigned) for worker in self._pool)
        self._intake.take_up(2 * self._pool.wanted - assigned)
        if self._writer.backlog_bytes > WRITER_BACKLOG_BYTES:
            return
        for job in self._intake.ready_jobs():
            worker = self._worker_for(job)
            if worker is not None:
                self._intake.take(job)
                self._run_on(worker, job)
        if self._intake.under_way == 0:
            self._rescue_prefetched()

    def _rescue_prefetched(self) -> None:
        """Take a job sent in advance from behind a slow one, when another worker has no work."""
        for worker in self._pool:
            if self._pool.idle_worker(fresh=False) is None:
                return
            if len(worker.assigned) == 2 and (job := worker.assigned[1]) is not None:
                worker.assigned[1] = None
                self._intake.add_again(job)
                self._intake.take_up(1)

    def _worker_for(self, job: Job) -> Worker | None:
        worker = self._pool.idle_worker(fresh=job.deaths > 0)
        if worker is not None:
            return worker
        if job.deaths > 0:
            self._pool.make_fresh()
            return None
        if not (self._pool.is_full and _is_small(job)):
            return None
        for worker in self._pool:
            if len(worker.assigned) == 1 and worker.deadline is not None:
                running = worker.assigned[0]
                if running is not None and _is_small(running) and running.deaths == 0:
                    return worker
        return None

    def _run_on(self, worker: Worker, job: Job) -> None:
        task = task_of(job.spec)
        if not self._by_descriptor and job.source is not None:
            task = replace(task, path=job.source.path)
        try:
            self._pool.run(worker, job, 0, encode_task(task))
        except ValueError as error:
            self._fail(job.id, FailureCode.UNREADABLE, str(error))
            return
        except OSError:
            self._pool.end(worker, EndCause.ITSELF)  # dead already; the job has not begun
            close_source(job)
            self._intake.add_again(job)
            return
        close_source(job)
        job.state = JobState.ASSIGNED
        if len(worker.assigned) == 1:
            self._begin(worker)

    def _begin(self, worker: Worker) -> None:
        """The first of the worker's jobs is running now."""
        worker.deadline = self._clock() + JOB_DEADLINE_S
        job = worker.assigned[0]
        if job is not None:
            job.started_at = self._clock()
            self._receiver.begin(job)
            self._events.put(JobStarted(job.id))

    # What workers say

    def _on_message(self, worker: Worker, item: FromWorker) -> None:
        worker.reader.handled()
        if worker.ended_by is not EndCause.ITSELF:
            return
        reply = self._receiver.receive(worker, item.message, item.payload)
        if reply.violation:
            self._pool.end(worker, EndCause.VIOLATION, reply.violation)
            return
        if reply.is_ready:
            self._pool.ready(worker)
        if reply.lent_slab:
            self._return_slab(worker)
        if reply.job_ended:
            self._job_left(worker, reply.final)

    def _return_slab(self, worker: Worker) -> None:
        if self._writer.backlog_bytes > WRITER_BACKLOG_BYTES:
            self._owed_credit.append(worker)
        else:
            self._pool.give_credit(worker)

    def _job_left(self, worker: Worker, event: FinalEvent | None) -> None:
        self._pool.job_ended(worker)
        if event is not None:
            self._end(event.job, lambda _: event)
        if worker.assigned:
            self._begin(worker)

    # Ends of workers

    def _keep_pool(self) -> None:
        try:
            if not self._failure:
                self._pool.ensure()
        except PoolFailedError as error:
            self._stop(str(error))

    def _on_died(self, worker: Worker) -> None:
        status: int | None = None
        try:
            status = self._pool.reap(worker)
        except PoolFailedError as error:
            self._stop(str(error))
        if worker in self._owed_credit:
            self._owed_credit.remove(worker)
        for place, job in enumerate(tuple(worker.assigned)):
            if job is None or job.id not in self._jobs:
                continue
            if place == 0:
                self._blame(worker, job, status)
            else:
                self._intake.add_again(job)

    def _blame(self, worker: Worker, job: Job, status: int | None) -> None:
        """The worker died while it ran this job."""
        self._receiver.forget(job)
        match worker.ended_by:
            case EndCause.TIMED_OUT:
                self._fail(job.id, FailureCode.TIMED_OUT, f"{JOB_DEADLINE_S:.0f} s")
            case EndCause.VIOLATION:
                self._fail(job.id, FailureCode.CRASHED, worker.reason)
            case EndCause.ITSELF | EndCause.CANCELLED | EndCause.RETIRED:
                job.deaths += 1
                if job.deaths < _MAX_DEATHS:
                    self._intake.add_again(job)
                else:
                    self._fail(job.id, FailureCode.CRASHED, _status_text(status))

    def _stop(self, reason: str) -> None:
        """Give up for good: what is left fails, what comes later fails at once."""
        self._failure = reason
        for worker in self._pool:
            self._pool.end(worker, EndCause.RETIRED)
        for job in tuple(self._jobs.values()):
            if job.state is not JobState.WRITING:
                self._forget_work(job)
                self._fail(job.id, FailureCode.ENGINE_STOPPED, reason)
        self._events.put(EngineFailed(reason))

    # Ends of jobs

    def _end(self, job_id: JobId, event_of: Callable[[Job], FinalEvent]) -> None:
        """Decide a job's outcome, once: later claims find it gone."""
        job = self._jobs.pop(job_id, None)
        if job is not None:
            close_source(job)
            job.state = JobState.ENDED
            self._events.put(event_of(job))

    def _fail(self, job_id: JobId, code: FailureCode, detail: str) -> None:
        self._end(job_id, lambda job: JobFailed(job.id, code, detail))

    def _cancel(self, job_id: JobId) -> None:
        job = self._jobs.get(job_id)
        if job is None or job.state is JobState.WRITING:
            return
        self._forget_work(job)
        self._end(job_id, lambda job: JobCancelled(job.id))

    def _forget_work(self, job: Job) -> None:
        """Undo what was begun: the source closed, the worker that runs it replaced."""
        self._intake.drop(job)
        if job.state is not JobState.ASSIGNED:
            return
        self._receiver.forget(job)
        for worker in self._pool:
            if job not in worker.assigned:
                continue
            place = worker.assigned.index(job)
            worker.assigned[place] = None
            if place == 0:
                self._pool.end(worker, EndCause.CANCELLED)

    def _close(self, timeout_s: float) -> None:
        deadline = self._clock() + timeout_s
        self._failure = "the engine was closed"
        for job_id in tuple(self._jobs):
            self._cancel(job_id)
        for worker in self._pool:
            self._pool.end(worker, EndCause.RETIRED)
        self._writer.close(timeout_s)
        self._opener.close(max(0.0, deadline - self._clock()))
        while any(True for _ in self._pool) or not self._inbox.empty():
            try:
                item = self._inbox.get(timeout=max(0.0, deadline - self._clock()))
            except Empty:
                break
            if not isinstance(item, Close):
                self._handlers[type(item)](item)
        self._events.set_pool(self._pool.state)


def _is_small(job: Job) -> bool:
    return job.source is not None and job.source.size_bytes <= PREFETCH_MAX_BYTES


def _status_text(status: int | None) -> str:
    if status is None:
        return "it did not end when killed"
    return f"signal {-status}" if status < 0 else f"exit status {status}"
