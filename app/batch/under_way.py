"""The items that are with the engine, and what was wished of them since.

Owns which job is whose. Must not decide what is to be handed over.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from app.batch.making import Making
from app.batch.outcomes import ConvertEnd
from app.batch.planner import Named
from workers.contract.engine import Engine
from workers.contract.events import JobCancelled, OutputWritten
from workers.contract.items import ItemId
from workers.contract.jobs import JobId, Lane
from workers.contract.recipe import Recipe

TakeBack = Callable[[Sequence[OutputWritten]], object]


class UnderWay:
    """Jobs of a batch, from being submitted to their end."""

    def __init__(
        self, engine: Engine, take_back: TakeBack, batch_key: Callable[[], str] = str
    ) -> None:
        """``take_back`` gets results of pictures that are not to be completed.

        ``batch_key`` tells the batch under way from those of other programs.
        """
        self._engine = engine
        self._batch_key = batch_key
        self._take_back = take_back
        self._handed: dict[JobId, Making] = {}
        self._postponed: dict[ItemId, Making] = {}
        self._jobs: dict[ItemId, JobId] = {}
        self._started: set[JobId] = set()
        self._recalled: set[JobId] = set()
        self._cancelled: set[JobId] = set()

    def __len__(self) -> int:
        return len(self._jobs)

    @property
    def items(self) -> Collection[ItemId]:
        """The items that are with the engine."""
        return self._jobs.keys()

    def submit(self, named: Named, recipes: Sequence[Recipe], lane: Lane) -> None:
        """Hand an item over that has a target for each of ``recipes`` and each page."""
        making = self._postponed.pop(named.request.item, None)
        if making is None or not making.takes_up(named, recipes):
            making = Making(named, recipes, self._batch_key())
        self._submit_next(making, lane)

    def go_on(self, event: ConvertEnd) -> ConvertEnd | None:
        """How the item stands whose job this was; ``None`` if more is to be made of it now.

        It is a whole item's end even where its results were made by several jobs. Of a cancelled
        one, what earlier jobs have written is taken back.
        """
        making = self._handed[event.job]
        if isinstance(event, JobCancelled):
            self._take_back(making.written)
            return event
        whole = making.take(event)
        if making.has_more:
            if event.job in self._cancelled:  # it came too late for this job, not for the next
                self._take_back(making.written)
                return JobCancelled(event.job)
            self.end(event.job)
            self._started.add(self._submit_next(making, Lane.BULK))
            return None
        if making.is_postponed and event.job in self._cancelled:
            self._take_back(making.written)
        elif making.is_postponed:
            self._postponed[making.item] = making
        return whole

    def _submit_next(self, making: Making, lane: Lane) -> JobId:
        job = self._engine.submit(making.next_job(), lane)
        self._handed[job] = making
        self._jobs[making.item] = job
        return job

    def named_of(self, job: JobId) -> Named | None:
        """Whose job this is, ``None`` if it is not one of ours (any more)."""
        handed = self._handed.get(job)
        return None if handed is None else handed.named

    def forget(self, items: Iterable[ItemId]) -> None:
        """Nothing more is to be made of those that are not with the engine."""
        for item in items:
            if (making := self._postponed.pop(item, None)) is not None:
                self._take_back(making.written)

    def begin(self, job: JobId) -> None:
        """A worker has it: its recipe cannot change any more."""
        self._started.add(job)

    def is_recalled(self, job: JobId) -> bool:
        """Whether the item is to be handed over anew if the engine gives it back."""
        return job in self._recalled

    def is_cancelled(self, job: JobId) -> bool:
        """Whether the user wants no more of it."""
        return job in self._cancelled

    def end(self, job: JobId) -> None:
        """The engine does not have it any more, or what becomes of it does not matter."""
        del self._jobs[self._handed.pop(job).item]
        for group in (self._started, self._recalled, self._cancelled):
            group.discard(job)

    def recall(self, items: Iterable[ItemId] | None = None) -> None:
        """Have the engine give back what it has not begun of ``items``, of all by default."""
        jobs = set(self._jobs.values()) if items is None else self._jobs_of(items)
        for job in jobs - self._started - self._recalled - self._cancelled:
            self._recalled.add(job)
            self._engine.cancel(job)

    def cancel(self, items: Collection[ItemId]) -> None:
        """Cancel those of ``items`` that are with the engine; it tells when they have ended."""
        self.forget(items)
        for job in self._jobs_of(items):
            self._recalled.discard(job)
            self._cancelled.add(job)
            self._engine.cancel(job)

    def cancel_all(self) -> None:
        """Cancel all that are with the engine, or were and are to come again."""
        self.cancel((*self._jobs, *self._postponed))

    def abandon(self, items: Iterable[ItemId]) -> int:
        """Cancel ``items`` and hear no more of them; returns how many there were."""
        jobs = self._jobs_of(items)
        for job in jobs:
            self._engine.cancel(job)
            self._take_back(self._handed[job].written)
            self.end(job)
        return len(jobs)

    def promote(self, items: Iterable[ItemId], lane: Lane) -> None:
        """Let those of ``items`` that wait within the engine wait in this lane."""
        for job in self._jobs_of(items):
            self._engine.promote(job, lane)

    def _jobs_of(self, items: Iterable[ItemId]) -> set[JobId]:
        return {self._jobs[item] for item in items if item in self._jobs}
