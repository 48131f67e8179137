"""What the engine's callers ask of the supervisor."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from workers.contract.jobs import JobId, Lane
    from workers.engine.jobs.job import Job


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


class SetPaused(NamedTuple):
    """Start nothing new, or go on."""

    paused: bool


class SetWorkers(NamedTuple):
    """How many workers may be busy."""

    workers: int


class KeepReady(NamedTuple):
    """Whether a worker is kept for interactive jobs alone."""

    wanted: bool


class ShowWorkers(NamedTuple):
    """Somebody wants to see what the workers do."""


class Close(NamedTuple):
    """End everything, within ``timeout_s`` seconds."""

    timeout_s: float


def split_at_close(items: list[object]) -> tuple[list[object], Close | None, list[object]]:
    """What came before the first ``Close``, that, and what came after.

    It is told by its kind and not by comparing: tuples of two kinds can be equal, and the death
    of worker 5 once went for a ``Close`` within 5 seconds.
    """
    for place, item in enumerate(items):
        if isinstance(item, Close):
            return items[:place], item, items[place + 1 :]
    return items, None, []


Command = Submit | Promote | Cancel | CancelAll | SetPaused | SetWorkers | KeepReady | ShowWorkers
