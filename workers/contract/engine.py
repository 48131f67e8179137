"""The engine as the other layers see it.

Owns the protocol. Must not import an implementation.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from workers.contract.events import EngineEvent
from workers.contract.jobs import JobId, JobSpec, Lane
from workers.contract.stats import EngineStats


class Engine(Protocol):
    """Runs jobs in the background and never calls back: facts are pulled with ``drain``.

    Every method may be called from any thread and returns at once, but for ``drain`` with a
    timeout and ``close``.
    """

    def submit(self, spec: JobSpec, lane: Lane = Lane.BULK) -> JobId:
        """Queue a job. Raises ``RuntimeError`` after ``close``."""
        ...

    def promote(self, job: JobId, lane: Lane) -> None:
        """Move a queued job to another lane; does nothing to one that runs or has ended."""
        ...

    def cancel(self, job: JobId) -> None:
        """End a job: a queued one is dropped, a running one's worker is replaced."""
        ...

    def cancel_all(self) -> None:
        """Cancel every job that has not ended."""
        ...

    def pause(self) -> None:
        """Let running jobs finish and start no others but interactive ones."""
        ...

    def resume(self) -> None:
        """Go on after ``pause``."""
        ...

    def set_workers(self, count: int) -> None:
        """Let so many workers be busy from now on. Raises ``ValueError`` below one."""
        ...

    def keep_ready(self, wanted: bool) -> None:
        """Keep a worker for interactive jobs alone, beyond the others, or let it go.

        While it is there, no interactive job waits for another's picture, and previews of one
        picture after the other decode it once.
        """
        ...

    def show_workers(self) -> None:
        """Ask for a ``WorkersSeen`` among the next events."""
        ...

    def stats(self) -> EngineStats:
        """The engine's figures about itself, as they are now."""
        ...

    def drain(self, timeout_s: float = 0.0) -> Sequence[EngineEvent]:
        """Take all events since the last call; wait up to ``timeout_s`` seconds for a first."""
        ...

    def close(self, timeout_s: float = 5.0) -> None:
        """Cancel what is left and release every process, thread, buffer and temp file."""
        ...
