"""The threads that open sources, so that a slow disk or a dead network drive never holds the rest.

Owns the requests and who works on which. Normally one thread does one after the other; when a
source takes long, another thread goes on with those behind it.
"""

from __future__ import annotations

import time
from queue import SimpleQueue
from threading import Lock, Thread, current_thread
from typing import TYPE_CHECKING

from msgspec import Struct

from workers.contract.failures import FailureCode
from workers.contract.jobs import ConvertJob
from workers.engine.files.output_file import OutputError, PlaceError
from workers.engine.files.output_folders import OutputFolders
from workers.engine.files.source_file import (
    AllExist,
    Answer,
    Opened,
    Refused,
    SourceError,
    Unplaced,
    existing_outputs,
    open_source,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from workers.contract.jobs import JobId, JobSpec
    from workers.contract.places import FolderGone

#: Threads there may be: so many sources that hang at once hold up the others.
MAX_THREADS = 16
#: Seconds of work after which another thread goes on with the next source.
DELAYED_S = 1.0
#: Seconds of work after which a source is given up.
STALLED_S = 60.0
#: A longer time between two looks is no proof that a drive is slow: the program may have slept.
_LONGEST_GAP_S = 0.5


class _Work(Struct, eq=False):
    """A request that a thread is at; ``waits_for`` says what it means if that never ends."""

    job: JobId
    spec: JobSpec
    waits_for: FailureCode = FailureCode.SOURCE_STALLED
    seen_s: float = 0.0
    is_replaced: bool = False
    """Whether another thread has gone on with the next request."""
    is_given_up: bool = False
    """Whether its outcome was told, so that what still comes of it is nobody's."""


class SourceOpener:
    """Opens sources in the order asked; ``report`` is called in any thread, once for each."""

    def __init__(
        self,
        report: Callable[[Answer], None],
        *,
        keep_descriptors: bool,
    ) -> None:
        self._report = report
        self._keep_descriptors = keep_descriptors
        self._requests: SimpleQueue[tuple[JobId, JobSpec] | None] = SimpleQueue()
        self._lock = Lock()
        self._at_work: list[_Work] = []
        self._checked_at = float("inf")
        self._closed = False
        self._folders = OutputFolders()
        self._threads: list[Thread] = []
        self._start_thread()

    @property
    def held_up(self) -> int:
        """Requests that take so long that they must not hold up others."""
        with self._lock:
            return sum(work.seen_s >= DELAYED_S for work in self._at_work if not work.is_given_up)

    def request(self, job: JobId, spec: JobSpec) -> None:
        """Open the source of ``spec``."""
        self._requests.put((job, spec))

    def check(self, now: float) -> None:
        """See which requests take long, at time ``now`` in seconds; to be called again and again.

        Another thread goes on after ``DELAYED_S``; after ``STALLED_S`` the request is answered
        without its thread. Only time between calls that follow each other counts.
        """
        with self._lock:
            passed = max(0.0, min(now - self._checked_at, _LONGEST_GAP_S))
            self._checked_at = now
            for work in self._at_work:
                work.seen_s += passed
            stalled = [w for w in self._at_work if w.seen_s >= STALLED_S and not w.is_given_up]
            for work in stalled:
                work.is_given_up = True
            self._replace_delayed()
        for work in stalled:
            self._report(Refused(work.job, work.waits_for, f"no answer for {STALLED_S:.0f} s"))

    def close(self, timeout_s: float) -> bool:
        """End the threads; one that hangs is left behind, and what still comes of it is dropped."""
        deadline = time.monotonic() + timeout_s
        with self._lock:
            self._closed = True
            for work in self._at_work:
                work.is_given_up = True
            threads = tuple(self._threads)
        for _ in threads:
            self._requests.put(None)
        for thread in threads:
            thread.join(max(0.0, deadline - time.monotonic()))
        return not any(thread.is_alive() for thread in threads)

    # Who works. At any time exactly one thread is not replaced: it takes the next request.

    def _start_thread(self) -> None:
        thread = Thread(target=self._run, name="opener", daemon=True)
        thread.start()
        self._threads.append(thread)

    def _replace_delayed(self) -> None:
        for work in self._at_work:
            if _is_without_successor(work) and len(self._threads) < MAX_THREADS:
                try:
                    self._start_thread()
                except RuntimeError:
                    return  # the system gives no thread now; there will be another look
                work.is_replaced = True

    def _run(self) -> None:
        while (request := self._requests.get()) is not None:
            work = _Work(*request)
            with self._lock:
                if self._closed:
                    return
                self._at_work.append(work)
            answer = self._answer(work)
            with self._lock:
                self._at_work.remove(work)
                if work.is_replaced and not self._succeeds_another():
                    self._threads.remove(current_thread())
                    request = None
            self._deliver(work, answer)
            if request is None:
                return

    def _succeeds_another(self) -> bool:
        """Whether this thread, replaced itself, is needed in the place of one that hangs."""
        heirless = next((work for work in self._at_work if _is_without_successor(work)), None)
        if heirless is not None:
            heirless.is_replaced = True
        return heirless is not None

    def _deliver(self, work: _Work, answer: Answer) -> None:
        if not work.is_given_up:  # nobody gives up what is not at work any more
            self._report(answer)
        elif isinstance(answer, Opened):
            answer.source.close()

    # The work

    def _answer(self, work: _Work) -> Answer:
        try:
            return self._open(work)
        except SourceError as error:
            return Refused(work.job, error.code, error.detail)
        except OutputError as error:
            return Refused(work.job, error.code, error.detail)
        except PlaceError as error:
            return Unplaced(work.job, error.trouble)
        except Exception as error:  # noqa: BLE001 - edge: the job fails, the thread lives
            return Refused(work.job, FailureCode.INTERNAL, f"{type(error).__name__}: {error}")

    def _open(self, work: _Work) -> Opened | AllExist:
        spec = work.spec
        if not isinstance(spec, ConvertJob):
            return Opened(
                work.job, open_source(spec.source, keep_descriptor=self._keep_descriptors)
            )
        work.waits_for = FailureCode.OUTPUT_FAILED
        existing = existing_outputs(spec)
        if len(existing) == len(spec.outputs):
            return AllExist(work.job)
        work.waits_for = FailureCode.SOURCE_STALLED
        source = open_source(spec.source, keep_descriptor=self._keep_descriptors)
        work.waits_for = FailureCode.OUTPUT_FAILED
        place: FolderGone | None = None
        try:
            # Second: a source that is not there must not leave a new, empty folder behind.
            for output in spec.outputs:
                place = self._folders.prepare(output.target.parent, spec.root)
        except Exception:
            source.close()
            raise
        return Opened(work.job, source, existing, place)


def _is_without_successor(work: _Work) -> bool:
    return work.seen_s >= DELAYED_S and not work.is_replaced
