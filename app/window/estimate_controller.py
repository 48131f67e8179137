"""Converts a few pictures on trial to tell how large all results may be.

Owns the jobs of one estimate. Nothing is written; other options make it invalid.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.batch.estimate import choose_sample, estimate
from app.batch.items import ItemStore
from app.batch.wishes import Recipes
from ui.compare.values import BatchEstimate
from workers.contract.engine import Engine
from workers.contract.events import EngineEvent, JobCancelled, JobFailed, PreviewReady
from workers.contract.jobs import JobId, Lane, PreviewJob

#: Only the bytes count: what is shown is as small as can be.
_LEAST_PX = 1


class EstimateController(QObject):
    """One estimate at a time.

    Signals:
        begun(): pictures are being tried.
        estimated(BatchEstimate | None): what came of it; ``None`` where it holds no more.
        failed(): none of the pictures could be converted.
    """

    begun = Signal()
    estimated = Signal(object)
    failed = Signal()

    def __init__(
        self, engine: Engine, items: ItemStore, recipes: Recipes, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._items = items
        self._recipes = recipes
        self._jobs: dict[JobId, int] = {}
        self._bytes: dict[int, int | None] = {}
        self._count = 0

    def begin(self) -> None:
        """Try a few pictures, spread over all sizes."""
        self._cancel()
        columns = self._items.columns
        self._count = len(self._items)
        sizes = columns.file_bytes(range(self._count), unknown=0)
        for number, slot in enumerate(choose_sample(sizes)):
            self._bytes[number] = 0
            source = columns.source_at(slot)[0]
            for recipe in self._recipes:
                job = self._engine.submit(PreviewJob(source, recipe, _LEAST_PX), Lane.BULK)
                self._jobs[job] = number
        if self._jobs:
            self.begun.emit()

    def set_recipes(self, recipes: Recipes) -> None:
        """Other options: what was estimated holds no more."""
        if recipes != self._recipes:
            self._recipes = recipes
            self.withdraw()

    def withdraw(self) -> None:
        """What is on the list has changed, or how it is converted."""
        if self._jobs or self._count:
            self._cancel()
            self.estimated.emit(None)

    def apply(self, events: tuple[EngineEvent, ...]) -> None:
        """Take over what was tried; events of jobs that are not ours are ignored."""
        for event in events:
            job = getattr(event, "job", None)
            if job not in self._jobs:
                continue
            match event:
                case PreviewReady():
                    number = self._jobs.pop(job)
                    so_far = self._bytes[number]
                    if so_far is not None:
                        self._bytes[number] = so_far + event.result.bytes_out
                case JobFailed() | JobCancelled():
                    self._bytes[self._jobs.pop(job)] = None
                case _:
                    continue
            if not self._jobs:
                self._tell()

    def _tell(self) -> None:
        tried = [size for _, size in sorted(self._bytes.items()) if size is not None]
        if not tried:
            self.failed.emit()
            return
        found = estimate(tried, self._count)
        self.estimated.emit(
            BatchEstimate(found.bytes_out, found.low, found.high, self._count, len(tried))
        )

    def _cancel(self) -> None:
        for job in self._jobs:
            self._engine.cancel(job)
        self._jobs.clear()
        self._bytes.clear()
        self._count = 0
