"""Gets thumbnails for the rows on screen.

Owns the thumbnail jobs, and the one place where the engine's pixels become a ``QImage``. Must not
decode anything: the engine's workers do.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from app.batch.items import ItemStore
from ui.models.picture_table_model import PictureTableModel
from workers.contract.engine import Engine
from workers.contract.events import (
    EngineEvent,
    JobCancelled,
    JobFailed,
    JobStarted,
    Pixels,
    ThumbnailReady,
)
from workers.contract.items import ItemId
from workers.contract.jobs import JobId, Lane, ThumbnailJob


def image_of(pixels: Pixels) -> QImage:
    """Return a picture with its own memory; ``QImage`` would only look into the buffer."""
    size = pixels.size
    view = QImage(
        pixels.rgba, size.width, size.height, size.width * 4, QImage.Format.Format_RGBA8888
    )
    return view.copy()


class ThumbnailController(QObject):
    """Asks for the thumbnails of visible rows and lets go of those that scrolled away.

    A job that has started is left to end: cancelling it would cost a worker, and it is short.
    """

    def __init__(
        self,
        engine: Engine,
        items: ItemStore,
        model: PictureTableModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._items = items
        self._model = model
        self._jobs: dict[JobId, ItemId] = {}
        self._asked: dict[ItemId, JobId] = {}
        self._started: set[JobId] = set()
        self._hopeless: set[ItemId] = set()

    def show(self, rows: tuple[ItemId, ...]) -> None:
        """These rows, and no others, are on screen now."""
        visible = set(rows)
        for row in [row for row in self._asked if row not in visible]:
            self._let_go(row)
        for row in self._model.without_thumbnail(rows):
            if row not in self._asked and row not in self._hopeless:
                self._ask(row)

    def forget(self, rows: Iterable[ItemId]) -> None:
        """These rows are gone."""
        for row in rows:
            self._hopeless.discard(row)
            self._let_go(row)

    def apply(self, events: tuple[EngineEvent, ...]) -> None:
        """Take over thumbnails; events of jobs that are not ours are ignored."""
        for event in events:
            match event:
                case JobStarted() if event.job in self._jobs:
                    self._started.add(event.job)
                case ThumbnailReady() if event.job in self._jobs:
                    row = self._end(event.job)
                    self._model.set_thumbnail(row, image_of(event.pixels))
                    self._items.set_source_size(row, event.info.size)
                case JobFailed() if event.job in self._jobs:
                    self._hopeless.add(self._end(event.job))
                case JobCancelled() if event.job in self._jobs:
                    self._end(event.job)

    def _ask(self, row: ItemId) -> None:
        slot = self._items.columns.slot_of(row)
        if slot is None:
            return
        source, _ = self._items.columns.source_at(slot)
        job = self._engine.submit(ThumbnailJob(source), Lane.VISIBLE)
        self._jobs[job] = row
        self._asked[row] = job

    def _let_go(self, row: ItemId) -> None:
        job = self._asked.get(row)
        if job is not None and job not in self._started:
            self._engine.cancel(job)
            self._end(job)

    def _end(self, job: JobId) -> ItemId:
        row = self._jobs.pop(job)
        del self._asked[row]
        self._started.discard(job)
        return row
