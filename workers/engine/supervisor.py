"""The thread that owns all state of the engine: jobs, their order, workers, deadlines.

Everything reaches it through one inbox and is handled in turn, so nothing here needs a lock. It
must never wait for a disk, a picture or a worker: only for its inbox.
"""

from __future__ import annotations

from queue import Empty
from typing import TYPE_CHECKING, Any, NamedTuple, assert_never, get_args

from workers.contract.events import EngineFailed, JobCancelled, JobFailed
from workers.contract.failures import FailureCode
from workers.contract.posture import Posture
from workers.contract.posture_texts import unprotected
from workers.engine.dispatcher import WRITER_BACKLOG_BYTES, Dispatcher
from workers.engine.ends import WorkerEnds
from workers.engine.files.opener import SourceOpener
from workers.engine.files.publisher import NameTaken, Postponed, SourceStays, WriteFailed, Written
from workers.engine.files.source_file import AllExist, Answer, Opened, Refused, Unplaced
from workers.engine.files.writer import OutputWriter
from workers.engine.inbox import (
    Cancel,
    CancelAll,
    Close,
    Command,
    KeepReady,
    Promote,
    SetPaused,
    SetWorkers,
    ShowWorkers,
    Submit,
    split_at_close,
)
from workers.engine.jobs.intake import Intake
from workers.engine.jobs.job import Job, JobState
from workers.engine.jobs.ledger import Ledger
from workers.engine.outputs import OutputEnds
from workers.engine.pool.patience import LOOK_EVERY_S
from workers.engine.pool.pool import PoolFailedError, WorkerPool
from workers.engine.pool.reader import Died, FromWorker, Violated
from workers.engine.pool.worker import EndCause, Worker, WorkerState
from workers.engine.receiver import Receiver, Reply
from workers.wire.framing import ProtocolError
from workers.wire.messages import Piece, Ready

if TYPE_CHECKING:
    from collections.abc import Callable
    from queue import SimpleQueue

    from workers.contract.jobs import JobId, Lane
    from workers.contract.trash import Trash
    from workers.engine.event_queue import EventQueue
    from workers.engine.meter import Meter
    from workers.platforms.base import Platform
    from workers.wire.messages import JobMessage

#: How often starts and the writer's backlog are looked at, in seconds.
_TICK_S = 0.1
_REPORTS = (Written, NameTaken, WriteFailed, SourceStays, Postponed)
#: Items handled before the next look at what can be started.
_MAX_ITEMS = 64


class _Look(NamedTuple):
    """Workers are to be looked at now, everything before it having been handled."""


class Supervisor:
    """Runs in one thread (``run``); other threads only put into ``inbox``."""

    def __init__(
        self,
        platform: Platform,
        inbox: SimpleQueue[object],
        events: EventQueue,
        meter: Meter,
        clock: Callable[[], float],
        workers: int,
        early_workers: int,
        available_bytes: Callable[[], int],
        cap_bytes: int | None,
        trash: Trash | None = None,
        required: Posture = Posture.NONE,
    ) -> None:
        self._inbox = inbox
        self._events = events
        self._meter = meter
        self._required = required
        self._clock = clock
        self._failure = ""
        self._ledger = Ledger(events)
        self._pool = WorkerPool(platform, inbox, clock, meter, workers, early_workers)
        self._writer = OutputWriter(inbox.put, trash)
        self._opener = SourceOpener(inbox.put, keep_descriptors=platform.passes_descriptors)
        self._intake = Intake(self._opener)
        self._receiver = Receiver(self._writer, events)
        self._outputs = OutputEnds(self._ledger)
        self._dispatcher = Dispatcher(
            self._ledger,
            self._pool,
            self._intake,
            self._writer,
            self._receiver,
            meter,
            clock,
            available_bytes,
            cap_bytes,
        )
        self._ends = WorkerEnds(
            self._ledger, self._pool, self._intake, self._dispatcher, self._receiver, meter
        )
        self._owed_credit: list[Worker] = []
        self._next_look = float("-inf")
        self._handlers: dict[type, Callable[[Any], None]] = {
            **dict.fromkeys((FromWorker, Violated, Died), self._on_reader),
            **dict.fromkeys(get_args(Answer), self._on_opener),
            **dict.fromkeys(_REPORTS, self._outputs.take),
            **dict.fromkeys(get_args(Command), self._on_command),
            _Look: lambda _: self._ends.end_overdue(),
        }

    def run(self) -> None:
        """Handle what comes in until ``Close``."""
        self._guard(self._keep_pool)
        while True:
            before, close, after = split_at_close(self._next_items())
            self._handle(before)
            if close is not None:
                for item in after:  # deaths and opened sources: there is something to close
                    self._inbox.put(item)
                self._close(close.timeout_s)
                return

    def _next_items(self) -> list[object]:
        """What has come in; waits for a first item as long as nothing is due."""
        items: list[object] = []
        try:
            items.append(self._inbox.get(timeout=self._patience()))
            while len(items) < _MAX_ITEMS:
                items.append(self._inbox.get_nowait())
        except Empty:
            pass
        return items

    def _handle(self, items: list[object]) -> None:
        for item in items:
            self._guard(self._handlers[type(item)], item)
        self._guard(self._go_on)
        self._events.set_pool(self._pool.state)
        self._meter.jobs_waiting = len(self._ledger)

    def _go_on(self) -> None:
        self._ask_to_look()
        self._keep_pool()
        if not self._failure:
            self._dispatcher.dispatch()
        self._return_slabs()

    def _guard(self, do: Callable[..., None], *arguments: object) -> None:
        try:
            do(*arguments)
        except MemoryError:
            self._stop("the system gives it no more memory")
        except Exception as error:  # noqa: BLE001 - edge: without this thread nothing would ever end
            self._stop(f"{type(error).__name__}: {error}")

    def _patience(self) -> float | None:
        is_timed = self._pool.is_timed or self._intake.is_timed
        return _TICK_S if is_timed or self._owed_credit else None

    def _ask_to_look(self) -> None:
        """Have the workers looked at after all that has come in by now, which may clear them."""
        now = self._clock()
        self._opener.check(now)
        if now >= self._next_look and self._pool.is_timed:
            self._next_look = now + LOOK_EVERY_S
            self._inbox.put(_Look())

    def _return_slabs(self) -> None:
        """Give back the slabs that did not go back with a new job."""
        if self._owed_credit and self._writer.backlog_bytes <= WRITER_BACKLOG_BYTES:
            owed, self._owed_credit = self._owed_credit, []
            for worker in owed:
                if worker.is_owed_credit:
                    self._pool.give_credit(worker)

    # What callers ask

    def _on_command(self, item: Command) -> None:
        match item:
            case Submit(job):
                self._on_submit(job)
            case Promote(job_id, lane):
                self._promote(job_id, lane)
            case Cancel(job_id):
                self._cancel(job_id)
            case CancelAll():
                for job in self._ledger:
                    self._cancel(job.id)
            case SetPaused(paused):
                self._dispatcher.set_paused(paused)
            case SetWorkers(count):
                self._pool.wanted = count
            case KeepReady(wanted):
                self._pool.keep_ready(wanted)
            case ShowWorkers():
                self._events.put(self._pool.seen())
            case _:
                assert_never(item)

    def _on_submit(self, job: Job) -> None:
        self._ledger.add(job)
        if self._failure:
            self._ledger.fail(job.id, FailureCode.ENGINE_STOPPED, self._failure)
        else:
            self._intake.add(job)

    def _promote(self, job_id: JobId, lane: Lane) -> None:
        job = self._ledger.get(job_id)
        if job is not None and job.state is JobState.QUEUED and job.lane is not lane:
            job.lane = lane
            self._intake.add(job)

    def _cancel(self, job_id: JobId) -> None:
        job = self._ledger.get(job_id)
        if job is None or job.state is JobState.WRITING:
            return
        self._forget_work(job)
        self._ledger.end(job_id, lambda job: JobCancelled(job.id))

    # What the two file threads report

    def _on_opener(self, item: Answer) -> None:
        self._intake.opening_ended()
        match item:
            case Opened():
                self._on_opened(item)
            case Refused(job_id, code, detail):
                self._ledger.fail(job_id, code, detail)
            case Unplaced(job_id, trouble):
                if (job := self._ledger.get(job_id)) is not None:
                    self._outputs.postpone(job, trouble)
            case AllExist(job_id):
                if (job := self._ledger.get(job_id)) is not None:
                    self._outputs.leave_all(job)
            case _:
                assert_never(item)

    def _on_opened(self, opened: Opened) -> None:
        job = self._ledger.get(opened.job)
        if job is not None:
            self._outputs.leave_existing(job, opened.existing)  # perhaps those left of a retry
        if job is None or job.state is JobState.ENDED:
            opened.source.close()
        else:
            job.place = opened.place
            self._intake.make_ready(job, opened.source)

    # What workers say

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

    def _on_message(self, worker: Worker, item: FromWorker) -> None:
        worker.reader.handled()
        try:
            for message, payload in item.messages:
                self._take_in(worker, message, payload)
        except ProtocolError as error:
            self._pool.end(worker, EndCause.VIOLATION, str(error))

    def _take_in(self, worker: Worker, message: Ready | JobMessage, payload: bytes) -> None:
        if worker.state is WorkerState.ENDING:
            return
        if isinstance(message, Ready):
            if worker.state is not WorkerState.STARTING:
                raise ProtocolError("ready twice")
            self._on_ready(worker, Posture(message.posture))
            return
        if worker.group is None:
            raise ProtocolError(f"{type(message).__name__} without a job")
        reply = self._receiver.receive(worker.running, message, payload)
        if isinstance(message, Piece):
            self._meter.slab_bytes += len(payload)
            worker.is_owed_credit = True
            if worker not in self._owed_credit:
                self._owed_credit.append(worker)
        if reply.job_ended:
            self._on_job_ended(worker, reply)

    def _on_ready(self, worker: Worker, posture: Posture) -> None:
        self._meter.posture = posture
        if missing := self._required & ~posture:
            self._stop(unprotected(missing))
        else:
            self._pool.ready(worker)

    def _on_job_ended(self, worker: Worker, reply: Reply) -> None:
        self._meter.add_stages(reply.stages)
        group = worker.group
        job = self._pool.job_ended(worker)
        if job is not None and group is not None:
            self._dispatcher.ended(job, group, reply.stages)
            self._settle(worker, job, reply)
        if reply.memory is not None:
            self._ends.recycle(worker, reply.memory)
        if worker.state is WorkerState.BUSY and worker.group is not group:
            self._dispatcher.begin(worker)

    def _settle(self, worker: Worker, job: Job, reply: Reply) -> None:
        event = reply.final
        if reply.needs_bytes:
            job.needs_bytes = reply.needs_bytes
            job.needs_told += 1
            self._intake.add_again(job)
            return
        self._meter.run.add(job.took_ms)
        if isinstance(event, JobFailed) and self._ends.retries_failure(worker, job, event):
            return
        if event is not None:
            self._ledger.end(job.id, lambda _: event)
        else:
            self._outputs.settle(job)

    # Ends of workers

    def _keep_pool(self) -> None:
        try:
            if not self._failure:
                self._pool.ensure(len(self._ledger))
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
        self._ends.settle_dead(worker, status)

    def _stop(self, reason: str) -> None:
        """Give up for good: what is left fails, what comes later fails at once."""
        self._failure = reason
        for worker in self._pool:
            self._pool.end(worker, EndCause.RETIRED)
        for job in self._ledger:
            if job.state is not JobState.WRITING:
                self._forget_work(job)
                self._ledger.fail(job.id, FailureCode.ENGINE_STOPPED, reason)
        self._events.put(EngineFailed(reason))

    def _forget_work(self, job: Job) -> None:
        """Undo what was begun: the source closed, the worker that runs it replaced."""
        self._intake.drop(job)
        if job.state is not JobState.ASSIGNED:
            return
        self._receiver.forget(job)
        self._dispatcher.released(job)
        for worker in self._pool:
            if worker.drop(job):
                self._pool.end(worker, EndCause.CANCELLED)

    def _close(self, timeout_s: float) -> None:
        deadline = self._clock() + timeout_s
        self._failure = "the engine was closed"
        for job in self._ledger:
            self._cancel(job.id)
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
                self._guard(self._handlers[type(item)], item)
        for job in self._ledger:  # only what a disk has not taken in all the time there was
            self._ledger.fail(job.id, FailureCode.ENGINE_STOPPED, self._failure)
        self._events.set_pool(self._pool.state)
