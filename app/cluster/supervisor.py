"""The thread that owns all state of a batch's conversions on a cluster.

Everything reaches it through one inbox. It never waits for the network, which is the link's.
Sources are opened and results written by the threads that do it for this machine's own engine; all
that is left to wait for is a look at what a node says it has written.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import Any, assert_never, get_args

from app.cluster.dispatch import Dispatch
from app.cluster.homecoming import Homecoming
from app.cluster.link import Answered, Broken, Link, LinkReport, Lost, NodesSeen, SchedulerGone
from app.cluster.nodes import Nodes
from app.cluster.proofs import Proofs
from app.cluster.shards import Unfit
from workers.contract.events import EngineFailed, JobCancelled, PoolChanged
from workers.contract.failures import FailureCode
from workers.contract.jobs import JobId, Lane
from workers.contract.posture import Posture
from workers.contract.trash import Trash
from workers.engine.dispatcher import WRITER_BACKLOG_BYTES
from workers.engine.event_queue import EventQueue
from workers.engine.files.opener import SourceOpener
from workers.engine.files.publisher import NameTaken, Postponed, SourceStays, WriteFailed, Written
from workers.engine.files.source_file import AllExist, Answer, Opened, Refused, Unplaced
from workers.engine.files.writer import OutputWriter
from workers.engine.inbox import (
    Cancel,
    CancelAll,
    Promote,
    SetPaused,
    SetWorkers,
    Submit,
    split_at_close,
)
from workers.engine.jobs.intake import Intake
from workers.engine.jobs.job import Job, JobState
from workers.engine.jobs.ledger import Ledger
from workers.engine.meter import Meter
from workers.engine.outputs import OutputEnds
from workers.engine.receiver import Receiver

_TICK_S = 0.1
#: Seconds between two calls to nodes of what is not wanted any more; a node may have come since.
_CANCEL_AGAIN_S = 1.0
_REPORTS = (Written, NameTaken, WriteFailed, SourceStays, Postponed)
_Command = Submit | Promote | Cancel | CancelAll | SetPaused | SetWorkers


class ClusterSupervisor:
    """Runs in one thread (``run``); other threads only put into ``inbox``."""

    def __init__(
        self,
        link: Link,
        inbox: SimpleQueue[object],
        events: EventQueue,
        meter: Meter,
        clock: Callable[[], float],
        *,
        wait_s: float,
        proofs: Proofs,
        trash: Trash | None = None,
        required: Posture = Posture.NONE,
    ) -> None:
        self._link = link
        self._inbox = inbox
        self._events = events
        self._meter = meter
        self._clock = clock
        self._wait_s = wait_s
        self._proofs = proofs
        self._run_name = secrets.token_hex(8)
        self._failure = ""
        self._ledger = Ledger(events)
        self._writer = OutputWriter(inbox.put, trash)
        self._opener = SourceOpener(inbox.put, keep_descriptors=False)
        self._intake = Intake(self._opener)
        receiver = Receiver(self._writer, events)
        self._outputs = OutputEnds(self._ledger)
        self._home = Homecoming(self._ledger, receiver, self._outputs)
        self._nodes = Nodes()
        self._dispatch = Dispatch(
            self._run_name, link, self._nodes, self._ledger, self._intake, proofs, required
        )
        self._unwanted: set[JobId] = set()
        self._next_cancel = 0.0
        self._without_nodes_since: float | None = None
        self._handlers: dict[type, Callable[[Any], None]] = {
            **dict.fromkeys(get_args(LinkReport), self._on_link),
            **dict.fromkeys(get_args(Answer), self._on_opener),
            **dict.fromkeys(_REPORTS, self._outputs.take),
            **dict.fromkeys(get_args(_Command), self._on_command),
        }

    def run(self) -> None:
        """Handle what comes in until ``Close``."""
        while True:
            before, close, _ = split_at_close(self._next_items())
            for item in before:
                self._guard(self._handlers[type(item)], item)
            self._guard(self._go_on)
            if close is not None:
                self._close(close.timeout_s)
                return

    def _next_items(self) -> list[object]:
        items: list[object] = []
        try:
            items.append(self._inbox.get(timeout=_TICK_S))
            while True:
                items.append(self._inbox.get_nowait())
        except Empty:
            return items

    def _guard(self, do: Callable[..., None], *arguments: object) -> None:
        try:
            do(*arguments)
        except Exception as error:  # noqa: BLE001 - edge: without this thread nothing would ever end
            self._stop(f"{type(error).__name__}: {error}")

    def _go_on(self) -> None:
        now = self._clock()
        self._opener.check(now)
        if not self._failure:
            self._call_off(now)
            self._miss_nodes(now)
        if not self._failure and self._writer.backlog_bytes <= WRITER_BACKLOG_BYTES:
            for job in self._dispatch.send():
                self._begin(job, now)
        workers = self._nodes.workers
        self._events.set_pool(PoolChanged(min(workers, len(self._dispatch)), workers, workers))
        self._meter.jobs_waiting = len(self._ledger)

    def _begin(self, job: Job, now: float) -> None:
        self._meter.wait.add((now - job.submitted_at) * 1000)

    # What callers ask

    def _on_command(self, item: _Command) -> None:
        match item:
            case Submit(job):
                self._ledger.add(job)
                if self._failure:
                    self._ledger.fail(job.id, FailureCode.ENGINE_STOPPED, self._failure)
                else:
                    self._intake.add(job)
            case Promote(job_id, lane):
                self._promote(job_id, lane)
            case Cancel(job_id):
                self._cancel(job_id)
            case CancelAll():
                for job in self._ledger:
                    self._cancel(job.id)
            case SetPaused(paused):
                self._dispatch.is_paused = paused
            case SetWorkers(count):
                self._dispatch.most_out = count
            case _:
                assert_never(item)

    def _promote(self, job_id: JobId, lane: Lane) -> None:
        job = self._ledger.get(job_id)
        if job is not None and job.state is JobState.QUEUED and job.lane is not lane:
            job.lane = lane
            self._intake.add(job)

    def _cancel(self, job_id: JobId) -> None:
        job = self._ledger.get(job_id)
        if job is None or job.state is JobState.WRITING:
            return
        if job.state is JobState.ASSIGNED:  # only its node can say whether it is too late
            self._unwanted.add(job_id)
            self._next_cancel = 0.0
            return
        self._intake.drop(job)
        self._ledger.end(job_id, lambda job: JobCancelled(job.id))

    def _call_off(self, now: float) -> None:
        """Tell nodes what is not wanted any more, again and again until it has ended."""
        if self._unwanted and now >= self._next_cancel:
            self._next_cancel = now + _CANCEL_AGAIN_S
            self._link.cancel(self._run_name, tuple(self._unwanted), tuple(self._nodes.fit))

    # What the opener finds

    def _on_opener(self, item: Answer) -> None:
        self._intake.opening_ended()
        job = self._ledger.get(item.job)
        match item:
            case Opened():
                self._on_opened(item, job)
            case Refused(job_id, code, detail):
                self._ledger.fail(job_id, code, detail)
            case Unplaced(_, trouble) if job is not None:
                self._outputs.postpone(job, trouble)
            case AllExist() if job is not None:
                self._outputs.leave_all(job)
            case Unplaced() | AllExist():
                pass  # it was cancelled meanwhile
            case _:
                assert_never(item)

    def _on_opened(self, opened: Opened, job: Job | None) -> None:
        if job is not None:
            self._outputs.leave_existing(job, opened.existing)
        if job is None or job.state is JobState.ENDED:
            opened.source.close()
        else:
            job.place = opened.place
            self._intake.make_ready(job, opened.source)

    # What the cluster says

    def _on_link(self, item: LinkReport) -> None:
        match item:
            case NodesSeen():
                self._nodes.see(item)
                for number in self._dispatch.unreachable():
                    self._give_back(self._dispatch.end(number))
            case Answered():
                self._on_answer(item)
            case Lost(number):
                self._give_back(self._dispatch.end(number))
            case Broken(number, detail, killed):
                code = FailureCode.KILLED if killed else FailureCode.INTERNAL
                for job in self._dispatch.end(number):
                    self._ledger.fail(job.id, code, detail)
            case SchedulerGone(detail):
                self._stop(detail)
            case _:
                assert_never(item)

    def _on_answer(self, item: Answered) -> None:
        answer, returned = item.answer, self._dispatch.is_returned(item.number)
        left = {job.id: job for job in self._dispatch.end(item.number)}
        for end in answer.ends:
            if (job := left.pop(end.job, None)) is None or self._ledger.get(job.id) is None:
                continue
            self._unwanted.discard(job.id)
            self._dispatch.learn(end)
            self._home.take(job, end, returned=returned)
        if answer.unfit is Unfit.FOLDER and self._proofs.may_return:
            self._proofs.give_up()
        else:
            self._nodes.exclude(answer)
        self._give_back(tuple(left.values()))

    def _give_back(self, jobs: tuple[Job, ...]) -> None:
        """Let other nodes have what one did not convert."""
        for job in reversed(jobs):
            if self._ledger.get(job.id) is None:
                continue
            if job.id in self._unwanted:
                self._unwanted.discard(job.id)
                self._ledger.end(job.id, lambda job: JobCancelled(job.id))
            else:
                self._meter.jobs_retried += 1
                # Not opened anew: what a node has written would then count as there before.
                self._intake.make_ready(job, job.source)

    # Ends

    def _miss_nodes(self, now: float) -> None:
        """Give up when there has been no node for too long, and something is to be done."""
        if self._nodes.fit or not self._nodes.is_known or not len(self._ledger):
            self._without_nodes_since = None
        elif self._without_nodes_since is None:
            self._without_nodes_since = now
        elif now - self._without_nodes_since > self._wait_s:
            self._stop(self._nodes.lack)

    def _stop(self, reason: str) -> None:
        """Give up for good: what is left fails, what comes later fails at once."""
        if self._failure:
            return
        self._failure = reason
        self._events.put(EngineFailed(reason))
        for job in self._ledger:
            if job.state is not JobState.WRITING:
                self._intake.drop(job)
                self._ledger.fail(job.id, FailureCode.ENGINE_STOPPED, reason)

    def _close(self, timeout_s: float) -> None:
        deadline = self._clock() + timeout_s
        for job in self._ledger:
            self._cancel(job.id)
        while self._unwanted and not self._failure and self._clock() < deadline:
            for item in self._next_items():
                if type(item) in self._handlers:
                    self._guard(self._handlers[type(item)], item)
            self._guard(self._call_off, self._clock())
        self._failure = self._failure or "the engine was closed"
        self._link.close(max(1.0, deadline - self._clock()))
        self._writer.close(max(1.0, deadline - self._clock()))
        self._opener.close(max(0.0, deadline - self._clock()))
        while not self._inbox.empty():
            item = self._inbox.get()
            if type(item) in self._handlers:
                self._guard(self._handlers[type(item)], item)
        for job in self._ledger:
            self._ledger.fail(job.id, FailureCode.ENGINE_STOPPED, self._failure)
        self._proofs.remove()
