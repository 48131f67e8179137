"""The room where workers' ends are judged: who is ended, who is to blame, who is tried again.

Owns what follows from a worker's end for the jobs it had. The rules themselves are pure, in
``patience`` and ``blame``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workers.contract.failures import FailureCode
from workers.engine.admission import MIB
from workers.engine.dispatcher import cpu_limit_s
from workers.engine.jobs.blame import Ended
from workers.engine.jobs.job import JobState
from workers.engine.pool.worker import EndCause

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
        running, waiting = worker.left_over()
        for job in reversed(waiting):  # each goes to the front
            self._take_back(job)
        if running is not None and running.state is not JobState.ENDED:
            if worker.ended_by is EndCause.RETIRED:
                self._take_back(running)
            else:
                self._dispatcher.released(running)
                self._judge(running, ended)

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

    def _take_back(self, job: Job) -> None:
        if job.state is not JobState.ENDED:
            self._dispatcher.released(job)
            self._intake.add_again(job)

    def _judge(self, job: Job, ended: Ended) -> None:
        self._receiver.forget(job)
        blame = job.trials.judge(ended, cpu_limit_s(job))
        if blame is None:
            job.exclusive = job.exclusive or job.trials.kills > 0
            self._try_again(job)
        else:
            self._ledger.fail(job.id, blame.code, blame.detail)

    def _try_again(self, job: Job) -> None:
        self._meter.jobs_retried += 1
        self._intake.add_again(job)
