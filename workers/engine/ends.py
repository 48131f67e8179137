"""The room where workers' ends are judged: who is ended, who is to blame, who is tried again.

Owns what follows from a worker's end for the jobs it had. The rules themselves are pure, in
``patience`` and ``blame``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workers.contract.failures import FailureCode
from workers.contract.jobs import Lane
from workers.engine.admission import MIB
from workers.engine.dispatcher import cpu_limit_s
from workers.engine.jobs.blame import Ended
from workers.engine.jobs.job import JobState
from workers.engine.pool.worker import EndCause
from workers.platforms.base import Role
from workers.wire.framing import ProtocolError
from workers.wire.messages import MOST_KEPT_BYTES

if TYPE_CHECKING:
    from workers.contract.events import JobFailed
    from workers.engine.dispatcher import Dispatcher
    from workers.engine.jobs.intake import Intake
    from workers.engine.jobs.job import Job
    from workers.engine.jobs.ledger import Ledger
    from workers.engine.meter import Meter
    from workers.engine.pool.pool import WorkerPool
    from workers.engine.pool.worker import Worker
    from workers.engine.receiver import Receiver
    from workers.wire.messages import MemoryFacts

#: A worker is replaced when it holds more memory than this after a job (it has about 30 MiB when
#: new): heaps that have grown rarely shrink.
RECYCLE_RESIDENT_BYTES = 256 * MIB
#: Decoders say "broken" for some allocations that failed. A picture whose estimate is at least this
#: large gets a second try with twice the memory before that is believed; for smaller ones the slack
#: of the limit alone is more than they could miss.
_MAY_LACK_MEMORY_BYTES = 128 * MIB
_DECODER_FAILURES = frozenset({FailureCode.CORRUPT, FailureCode.UNSUPPORTED, FailureCode.INTERNAL})


class WorkerEnds:
    """Ends overdue workers, and settles what the jobs of ended ones come to."""

    def __init__(
        self,
        ledger: Ledger,
        pool: WorkerPool,
        intake: Intake,
        dispatcher: Dispatcher,
        receiver: Receiver,
        meter: Meter,
    ) -> None:
        self._ledger = ledger
        self._pool = pool
        self._intake = intake
        self._dispatcher = dispatcher
        self._receiver = receiver
        self._meter = meter
        self._outside_kills = 0

    def end_overdue(self) -> None:
        """End the workers that are not waited for any longer."""
        for worker, overdue in self._pool.look():
            worker.overdue = overdue
            reason = "" if worker.was_ready else "it was not ready in time"
            self._pool.end(worker, EndCause.TIMED_OUT, reason)

    def settle_dead(self, worker: Worker, status: int | None) -> None:
        """The worker is gone: its running job is judged, the others go to another worker."""
        is_violation = worker.ended_by is EndCause.VIOLATION
        is_own_doing = worker.ended_by in (EndCause.CANCELLED, EndCause.RETIRED)
        ended = Ended(status, worker.overdue, worker.reason if is_violation else "")
        self._outside_kills += ended.is_from_outside and not is_own_doing
        ended = ended._replace(kills_so_far=self._outside_kills)
        running, waiting, is_certain = worker.left_over()
        for job in reversed(waiting):  # each goes to the front
            self._take_back(job)
        for job in reversed(running):
            if job.state is JobState.ENDED:
                continue
            if worker.ended_by is EndCause.RETIRED:
                self._take_back(job)
                continue
            self._dispatcher.released(job)
            if is_certain:
                self._judge(job, ended)
            else:
                self._suspect(job)

    def retries_failure(self, worker: Worker, job: Job, failure: JobFailed) -> bool:
        """Whether the failure that a worker told is perhaps one of memory, and tried again."""
        if failure.code is FailureCode.OUT_OF_MEMORY:
            self._pool.end(worker, EndCause.RETIRED)
            if job.exclusive:
                return False
            job.exclusive = True
        elif (
            job.has_more_memory
            or failure.code not in _DECODER_FAILURES
            or job.needs_bytes < _MAY_LACK_MEMORY_BYTES
        ):
            return False
        job.has_more_memory = True
        job.needs_bytes *= 2
        self._try_again(job)
        return True

    def recycle(self, worker: Worker, memory: MemoryFacts) -> None:
        """Replace a worker that has grown or is old; a job sent in advance goes to another.

        Raises:
            ProtocolError: it keeps a picture, and was not to.
        """
        self._meter.peak_worker_bytes = max(self._meter.peak_worker_bytes, memory.peak_bytes)
        is_shared = worker.role is Role.SHARED
        if is_shared and memory.kept_bytes:
            raise ProtocolError("a picture was kept that was not to be")
        worker.kept_bytes = min(memory.kept_bytes, MOST_KEPT_BYTES)
        is_old = self._pool.is_old(worker) and self._pool.has_spare
        grown_bytes = memory.resident_bytes - worker.kept_bytes
        if (is_shared and is_old) or grown_bytes > RECYCLE_RESIDENT_BYTES:
            self._pool.end(worker, EndCause.RETIRED)

    def _take_back(self, job: Job) -> None:
        if job.state is not JobState.ENDED:
            self._dispatcher.released(job)
            self._receiver.forget(job)
            self._intake.add_again(job)

    def _suspect(self, job: Job) -> None:
        """It was in a group, and perhaps not the one that ran: only alone can that be told."""
        job.goes_alone = True
        self._receiver.forget(job)
        self._try_again(job)

    def _judge(self, job: Job, ended: Ended) -> None:
        self._receiver.forget(job)
        blame = job.trials.judge(ended, cpu_limit_s(job))
        if blame is None:
            job.exclusive = job.exclusive or job.trials.kills > _kills_before_alone(job)
            self._try_again(job)
        else:
            self._ledger.fail(job.id, blame.code, blame.detail)

    def _try_again(self, job: Job) -> None:
        self._meter.jobs_retried += 1
        self._intake.add_again(job)


def _kills_before_alone(job: Job) -> int:
    """To run alone is to wait for all other pictures: nobody who waits for one has the time."""
    return 1 if job.lane is Lane.INTERACTIVE else 0
