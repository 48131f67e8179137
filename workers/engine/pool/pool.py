"""The worker processes: how many, which state each is in, who runs what.

Owns every worker from spawn to reap; called by the supervisor thread only. Must not decide what
becomes of a job.
"""

from __future__ import annotations

import errno
from collections import Counter
from typing import TYPE_CHECKING

from workers.contract.events import PoolChanged, WorkersSeen
from workers.engine.pool.breaker import StartBreaker
from workers.engine.pool.patience import Bounds, Overdue, Patience
from workers.engine.pool.reader import WorkerReader
from workers.engine.pool.run_message import run_message
from workers.engine.pool.worker import EndCause, Worker, WorkerState
from workers.platforms.base import Role
from workers.wire.messages import Forget, ReturnSlab, encode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from queue import SimpleQueue

    from workers.engine.jobs.job import Job
    from workers.engine.meter import Meter
    from workers.platforms.base import Platform, WorkerHandle
    from workers.wire.tasks import Task

#: Seconds a worker may compute, or do nothing, from spawn to READY.
START_DEADLINE_S = 20.0
_START_BOUNDS = Bounds(START_DEADLINE_S, START_DEADLINE_S, START_DEADLINE_S, START_DEADLINE_S)
#: A job may take this many times its estimate before allocation fails, plus what the C library
#: reserves without using (an arena of 64 MiB for a thread, rounding of large blocks).
_LIMIT_FACTOR = 1.6
_LIMIT_SLACK_BYTES = 160 * 1024 * 1024
#: A worker has two threads, and one for each HEIC decoder that is at work.
MOST_THREADS = 16
#: Workers that wait for a source that does not come leave their cores to so many others.
_MOST_HELD_UP = 8
#: Seconds to wait before the next try when a process could not be started at all.
SPAWN_RETRY_S = 1.0
_REAP_TIMEOUT_S = 1.0
#: After so many seconds a worker is replaced when a spare is ready: one that a picture had taken
#: over would keep every later one in its hands. A start costs a quarter of a second.
RECYCLE_AFTER_S = 120.0


class PoolFailedError(Exception):
    """Workers cannot be started; the text is what is known of the reason."""


class WorkerPool:
    """Keeps ``wanted`` workers and one warm spare alive, once there was work for so many.

    ``early`` of them are there before any work is. One more is kept for interactive jobs on demand.
    """

    def __init__(
        self,
        platform: Platform,
        inbox: SimpleQueue[object],
        clock: Callable[[], float],
        meter: Meter,
        wanted: int,
        early: int,
    ) -> None:
        self._platform = platform
        self._inbox = inbox
        self._clock = clock
        self._meter = meter
        self._wanted = wanted
        self._needed = early
        self._workers: dict[int, Worker] = {}
        self._last_epoch = 0
        self._breaker = StartBreaker()
        self._next_spawn_at = 0.0
        # Of shared workers: the reserved one is none of those that are wanted.
        self._in_state = Counter[WorkerState]()
        self._keeps_ready = False
        self._reserved: Worker | None = None
        self._assigned_jobs = 0
        self._held_up = 0

    @property
    def state(self) -> PoolChanged:
        """Counts for the outside."""
        ready = self._in_state[WorkerState.IDLE] + self._in_state[WorkerState.BUSY]
        wanted = min(self._wanted, self._needed)
        return PoolChanged(min(self._busy, wanted), min(ready, wanted), wanted)

    @property
    def wanted(self) -> int:
        """How many workers may be busy at once."""
        return self._wanted

    @wanted.setter
    def wanted(self, count: int) -> None:
        self._wanted = count

    @property
    def is_full(self) -> bool:
        """Whether as many workers are busy as may be."""
        return self._busy >= self._target

    @property
    def _target(self) -> int:
        """How many workers may have jobs: those that wait for a source leave room for others."""
        return self._wanted + self._held_up

    @property
    def has_spare(self) -> bool:
        """Whether a worker is ready that has never had a job."""
        return any(w.state is WorkerState.IDLE and w.is_fresh for w in self.shared)

    @property
    def _busy(self) -> int:
        return self._in_state[WorkerState.BUSY]

    @property
    def assigned_jobs(self) -> int:
        """Jobs that workers have, running or sent in advance."""
        return self._assigned_jobs

    def seen(self) -> WorkersSeen:
        """What is to be seen of every worker that is ready."""
        ready = (WorkerState.IDLE, WorkerState.BUSY)
        return WorkersSeen(tuple(worker.seen() for worker in self if worker.state in ready))

    def keep_ready(self, wanted: bool) -> None:
        """Keep a worker for interactive jobs alone, or let it go once it has no job."""
        self._keeps_ready = wanted

    @property
    def keeps_ready(self) -> bool:
        """Whether there is a worker for interactive jobs alone, or will be soon."""
        return self._keeps_ready

    def reserved_worker(self, source: Path, *, fresh: bool) -> Worker | None:
        """That worker, if it is free for a job with this source.

        One that has served long, or is not ``fresh`` where it must be, is replaced instead. Not
        while the same picture is asked for: it would be decoded once more.
        """
        worker = self._reserved
        if worker is None or worker.state is not WorkerState.IDLE:
            return None
        is_old = self.is_old(worker) and worker.last_source != source
        if is_old or (fresh and not worker.is_fresh):
            self.end(worker, EndCause.RETIRED)
            return None
        return worker

    def is_old(self, worker: Worker) -> bool:
        """Whether it has served so long that it is to be replaced."""
        return self._clock() - worker.ready_at > RECYCLE_AFTER_S

    def forget_kept(self) -> bool:
        """Have the reserved worker let go of the picture it keeps; tells whether it had one."""
        worker = self._reserved
        if worker is None or not worker.kept_bytes or worker.state is not WorkerState.IDLE:
            return False
        worker.kept_bytes = 0
        self._tell(worker, Forget())
        return True

    @property
    def kept_bytes(self) -> int:
        """What the reserved worker keeps between two jobs."""
        return 0 if self._reserved is None else self._reserved.kept_bytes

    def _enter(self, worker: Worker, state: WorkerState) -> None:
        if worker.role is Role.SHARED:
            self._in_state[worker.state] -= 1
            self._in_state[state] += 1
        worker.state = state

    @property
    def shared(self) -> Iterator[Worker]:
        """The workers for any job that have not been reaped."""
        return (worker for worker in self if worker.role is Role.SHARED)

    def __iter__(self) -> Iterator[Worker]:
        """Every worker that has not been reaped."""
        return iter(self._workers.values())

    def get(self, epoch: int) -> Worker | None:
        """The worker of that incarnation, if it has not been reaped."""
        return self._workers.get(epoch)

    def ensure(self, jobs: int) -> None:
        """Start what is missing for so many ``jobs``, and for the most there have been.

        Raises ``PoolFailedError`` when there is no hope.
        """
        self._needed = max(self._needed, jobs)
        self._ensure_reserved()
        ready = self._in_state[WorkerState.IDLE] + self._in_state[WorkerState.BUSY]
        # The spare comes after the others: at the start it would only delay them.
        target = min(self._target + (ready >= self._target), self._needed)
        if ready + self._in_state[WorkerState.STARTING] == target:
            return
        living = [w for w in self.shared if w.state is not WorkerState.ENDING]
        idle = [w for w in living if w.state is WorkerState.IDLE]
        for worker in idle[: max(0, len(living) - target)]:
            self.end(worker, EndCause.RETIRED)
        # One that never was ready is succeeded when it is gone, and was counted by the breaker.
        failing = sum(not w.was_ready and w.state is WorkerState.ENDING for w in self.shared)
        for _ in range(target - len(living) - failing):
            if self._clock() < self._next_spawn_at or not self._spawn(Role.SHARED):
                return

    def _ensure_reserved(self) -> None:
        worker = self._reserved
        if worker is not None and worker.state is not WorkerState.ENDING:
            if not self._keeps_ready and worker.state is not WorkerState.BUSY:
                self.end(worker, EndCause.RETIRED)
        elif self._keeps_ready and self._clock() >= self._next_spawn_at:
            self._spawn(Role.RESERVED)

    def _spawn(self, role: Role) -> bool:
        self._last_epoch += 1
        epoch = self._last_epoch
        try:
            handle = self._platform.spawn(epoch, role)
            reader = self._begin_to_read(epoch, handle)
        except OSError as error:
            self._next_spawn_at = self._clock() + SPAWN_RETRY_S
            if self._breaker.failed(self._clock(), None) and not self._workers:
                raise PoolFailedError(f"no worker process can be started: {error}") from error
            return False
        patience = Patience(_START_BOUNDS, self._clock())
        worker = self._workers[epoch] = Worker(epoch, handle, reader, patience, role)
        if role is Role.SHARED:
            self._in_state[WorkerState.STARTING] += 1
        else:
            self._reserved = worker
        self._meter.workers_started += 1
        return True

    def _begin_to_read(self, epoch: int, handle: WorkerHandle) -> WorkerReader:
        """Start the worker's reader. Raises ``OSError``; the worker is gone then."""
        reader = WorkerReader(epoch, handle, self._inbox)
        try:
            reader.start()
        except RuntimeError as error:  # the system gives no more threads
            handle.kill()
            handle.reap(_REAP_TIMEOUT_S)
            handle.close()
            raise OSError(errno.EAGAIN, str(error)) from error
        return reader

    def ready(self, worker: Worker) -> None:
        """The worker has said READY."""
        self._enter(worker, WorkerState.IDLE)
        worker.was_ready = True
        worker.ready_at = self._clock()
        worker.patience = None
        self._breaker.started()

    def idle_worker(self, *, fresh: bool) -> Worker | None:
        """A worker for one more job, if one is free and the limit allows."""
        if self.is_full or not self._in_state[WorkerState.IDLE]:
            return None
        idle = (w for w in self.shared if w.state is WorkerState.IDLE and (w.is_fresh or not fresh))
        return next(idle, None)

    def make_fresh(self) -> None:
        """See that a worker that never ran a job will come, by replacing an idle one if need be."""
        coming = (w for w in self.shared if w.is_fresh and w.state is not WorkerState.ENDING)
        idle = (w for w in self.shared if w.state is WorkerState.IDLE)
        if next(coming, None) is None and (worker := next(idle, None)) is not None:
            self.end(worker, EndCause.RETIRED)

    def run(self, worker: Worker, jobs: Sequence[Job], tasks: Sequence[Task]) -> None:
        """Send the jobs in one message.

        Raises ``OSError`` when the worker is gone, ``ValueError`` for tasks that are too long; then
        it has not got them.
        """
        message = run_message(jobs, tasks, returns_slab=worker.is_owed_credit)
        data = encode(message, worker.epoch)
        if worker.is_owed_credit:
            worker.reader.slab_returned()
            worker.is_owed_credit = False
        # Before the worker has the job: its picture must be opened under its own limit. A job sent
        # in advance must not lower that of the one that runs.
        growth = int(_LIMIT_FACTOR * max(job.needs_bytes for job in jobs)) + _LIMIT_SLACK_BYTES
        worker.handle.limit_memory(growth, keep_higher=worker.groups > 0)
        descriptors = [job.source.descriptor for job in jobs]
        worker.handle.send(data, [each for each in descriptors if each is not None])
        worker.add(jobs)
        self._assigned_jobs += len(jobs) if worker.role is Role.SHARED else 0
        self._enter(worker, WorkerState.BUSY)

    def job_ended(self, worker: Worker) -> Job | None:
        """The running job is over; returns it, and the worker goes on to its next, if any."""
        group = worker.group
        job = worker.finish()
        self._assigned_jobs -= worker.role is Role.SHARED
        if worker.group is not group:
            worker.patience = None
        if worker.group is None:
            self._enter(worker, WorkerState.IDLE)
        return job

    def give_credit(self, worker: Worker) -> None:
        """Hand the slab back to the worker."""
        worker.is_owed_credit = False
        worker.reader.slab_returned()
        self._tell(worker, ReturnSlab())

    def _tell(self, worker: Worker, message: ReturnSlab | Forget) -> None:
        try:
            worker.handle.send(encode(message, worker.epoch))
        except OSError:
            self.end(worker, EndCause.ITSELF)

    def end(self, worker: Worker, cause: EndCause, reason: str = "") -> None:
        """Kill a worker; its reader will tell when it is gone."""
        if worker.state is WorkerState.ENDING:
            return
        worker.ended_by = cause
        worker.reason = reason
        worker.patience = None
        worker.kept_bytes = 0
        self._enter(worker, WorkerState.ENDING)
        worker.handle.kill()

    def reap(self, worker: Worker) -> int | None:
        """Forget a dead worker and return its exit status.

        Raises ``PoolFailedError`` when it was one too many that never became READY.
        """
        worker.handle.kill()  # its channel is closed; whatever is left of it must go as well
        status = worker.handle.reap(_REAP_TIMEOUT_S)
        stderr = worker.handle.stderr_tail()
        worker.reader.join(_REAP_TIMEOUT_S)
        worker.handle.close()
        del self._workers[worker.epoch]
        if worker.role is Role.SHARED:
            self._in_state[worker.state] -= 1
            self._assigned_jobs -= worker.jobs
        elif self._reserved is worker:
            self._reserved = None
        self._meter.workers_ended[worker.ended_by.value] += 1
        if not worker.was_ready and worker.ended_by is not EndCause.RETIRED:
            self._start_failed(worker, status, stderr)
        return status

    def _start_failed(self, worker: Worker, status: int | None, stderr: str) -> None:
        # One that we had to kill failed by itself, unlike one that was killed from outside.
        own_status = status if worker.ended_by is EndCause.ITSELF else None
        if not self._breaker.failed(self._clock(), own_status):
            return
        if any(one.was_ready and one.state is not WorkerState.ENDING for one in self):
            self._next_spawn_at = self._clock() + SPAWN_RETRY_S  # go on with those there are
            return
        detail = worker.reason or stderr or f"exit status {status}"
        raise PoolFailedError(f"workers end before they are ready: {detail}")

    def look(self) -> list[tuple[Worker, Overdue]]:
        """See what every worker has done; returns those that are overdue.

        One with more threads than any decoder starts is ended: it does what it was not asked to.
        """
        now = self._clock()
        overdue = []
        held_up = 0
        for worker in tuple(self):
            usage = worker.handle.usage()
            if usage is not None and usage.threads > MOST_THREADS:
                self.end(worker, EndCause.VIOLATION, f"a worker with {usage.threads} threads")
            if worker.patience is not None:
                found = worker.patience.look(now, usage, is_owed=worker.is_owed_credit)
                held_up += worker.role is Role.SHARED and worker.patience.is_held_up
                if found is not None:
                    overdue.append((worker, found))
        self._held_up = min(held_up, _MOST_HELD_UP)
        return overdue

    @property
    def is_timed(self) -> bool:
        """Whether time alone may give ``look`` or ``ensure`` something to do."""
        starting = self._in_state[WorkerState.STARTING]
        is_reserved_at_work = self._reserved is not None and self._reserved.patience is not None
        return (
            self._busy + starting > 0 or is_reserved_at_work or self._next_spawn_at > self._clock()
        )
