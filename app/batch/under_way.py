"""The items that are with the engine, and what was wished of them since.

Owns which job is whose. Must not decide what is to be handed over.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from app.batch.planner import Named
from workers.contract.destination import Collision, Originals
from workers.contract.engine import Engine
from workers.contract.items import ItemId
from workers.contract.jobs import ConvertJob, JobId, Lane, Output
from workers.contract.names import staged_path
from workers.contract.recipe import Recipe


class UnderWay:
    """Jobs of a batch, from being submitted to their end."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._names: dict[JobId, Named] = {}
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
        """Hand an item over that has a target for each of ``recipes``."""
        request = named.request
        targets, collision = named.targets, request.destination.collision
        adopts_same = named.is_recalled
        if request.destination.originals is Originals.REPLACE:
            # What has such a name was left by a program that was ended in the middle.
            targets, collision = tuple(map(staged_path, targets)), Collision.REPLACE
            adopts_same = False
        outputs = tuple(map(Output, targets, recipes))
        spec = ConvertJob(request.source, outputs, collision, adopts_same)
        job = self._engine.submit(spec, lane)
        self._names[job] = named
        self._jobs[request.item] = job

    def named_of(self, job: JobId) -> Named | None:
        """Whose job this is, ``None`` if it is not one of ours (any more)."""
        return self._names.get(job)

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
        del self._jobs[self._names.pop(job).request.item]
        for group in (self._started, self._recalled, self._cancelled):
            group.discard(job)

    def recall(self, items: Iterable[ItemId] | None = None) -> None:
        """Have the engine give back what it has not begun of ``items``, of all by default."""
        jobs = set(self._jobs.values()) if items is None else self._jobs_of(items)
        for job in jobs - self._started - self._recalled - self._cancelled:
            self._recalled.add(job)
            self._engine.cancel(job)

    def cancel(self, items: Iterable[ItemId]) -> None:
        """Cancel those of ``items`` that are with the engine; it tells when they have ended."""
        for job in self._jobs_of(items):
            self._recalled.discard(job)
            self._cancelled.add(job)
            self._engine.cancel(job)

    def abandon(self, items: Iterable[ItemId]) -> int:
        """Cancel ``items`` and hear no more of them; returns how many there were."""
        jobs = self._jobs_of(items)
        for job in jobs:
            self._engine.cancel(job)
            self.end(job)
        return len(jobs)

    def promote(self, items: Iterable[ItemId], lane: Lane) -> None:
        """Let those of ``items`` that wait within the engine wait in this lane."""
        for job in self._jobs_of(items):
            self._engine.promote(job, lane)

    def _jobs_of(self, items: Iterable[ItemId]) -> set[JobId]:
        return {self._jobs[item] for item in items if item in self._jobs}
