"""One list of pictures: what the user wants of each, what the engine makes of it.

Owns which row is converted by which job, and feeds the engine so that it never holds more than a
few: 100 000 rows cost rows, not jobs. Must not build widgets or read files.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import count
from pathlib import Path, PurePath
from typing import assert_never

from PySide6.QtCore import QObject, Signal

from app.batch_progress import BatchProgress
from app.failure_messages import display_lines, failure_sentence
from app.naming import OutputNamer
from app.report import ConvertEnd
from app.walk import FoundPicture
from ui.models.picture_table_model import PictureTableModel
from ui.models.rows import (
    Cancelled,
    Done,
    Failed,
    NewRow,
    RowId,
    RowState,
    Running,
    Skipped,
    Waiting,
)
from workers.contract.engine import Engine
from workers.contract.events import (
    EngineEvent,
    EngineFailed,
    JobCancelled,
    JobFailed,
    JobProgress,
    JobSkipped,
    JobStarted,
    PictureConverted,
)
from workers.contract.jobs import ConvertJob, JobId
from workers.contract.options import ConvertOptions

#: Conversions handed to the engine at a time.
MAX_IN_FLIGHT = 64


_WAITING, _CANCELLED = Waiting(), Cancelled()

_ConvertEvent = JobStarted | JobProgress | ConvertEnd


@dataclass(slots=True)
class _Row:
    """What is known of a row here: its source, and its job or its result if it has one."""

    source: Path
    folder: PurePath
    size_bytes: int
    job: JobId | None = None
    target: str | None = None  # a text: a path would take three times the memory
    bytes_in: int = 0
    bytes_out: int = 0


_Rows = OrderedDict[RowId, None]  # an ordered set; popping at the front costs nothing


class ConversionController(QObject):
    """Carries the user's wishes to the engine and the engine's facts to the rows.

    Every row is in one of four places: waiting for a start, waiting for its turn, with the
    engine, or ended.

    Signals:
        summary_changed(BatchSummary): after every change.
        rows_removed(tuple[RowId, ...]): these are gone.
        engine_failed(str): the engine has stopped for good; a text for the user.
    """

    summary_changed = Signal(object)
    rows_removed = Signal(object)
    engine_failed = Signal(str)

    def __init__(
        self,
        engine: Engine,
        model: PictureTableModel,
        namer: OutputNamer,
        options: ConvertOptions,
        *,
        start_on_drop: bool,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._model = model
        self._namer = namer
        self._options = options
        self._start_on_drop = start_on_drop
        self._clock = clock
        self._engine_runs = True
        self._numbers = count(1)
        self._rows: dict[RowId, _Row] = {}
        self._idle: _Rows = OrderedDict()
        self._queue: _Rows = OrderedDict()
        self._jobs: dict[JobId, RowId] = {}
        self._progress = BatchProgress()

    def set_options(self, options: ConvertOptions) -> None:
        """Use these options for every picture that is not with the engine yet."""
        self._options = options

    def set_start_on_drop(self, start_on_drop: bool) -> None:
        """Choose whether pictures are converted as they come, from now on."""
        self._start_on_drop = start_on_drop

    def add(self, pictures: tuple[FoundPicture, ...]) -> None:
        """Append a row for each picture."""
        added = [RowId(next(self._numbers)) for _ in pictures]
        for row, picture in zip(added, pictures, strict=True):
            self._rows[row] = _Row(picture.source, picture.folder, picture.size_bytes)
        self._model.append(
            [NewRow(row, picture.source) for row, picture in zip(added, pictures, strict=True)]
        )
        self._idle.update(dict.fromkeys(added))
        if self._start_on_drop:
            self.start()
        else:
            self._tell()

    def start(self) -> None:
        """Convert everything that waits for a start."""
        if self._engine_runs:
            self._enqueue(self._idle)
            self._idle.clear()
        self._feed()
        self._tell()

    def retry(self, rows: Iterable[RowId]) -> None:
        """Convert ended rows once more, with the options of now."""
        again = [row for row in rows if row in self._rows and self._has_ended(row)]
        for row in again:
            known = self._rows[row]
            self._progress.count(-known.bytes_in, -known.bytes_out)
            known.bytes_in = known.bytes_out = 0
            self._release(known)
        self._model.set_states([(row, _WAITING) for row in again])
        if self._engine_runs:
            self._enqueue(again)
        else:
            self._idle.update(dict.fromkeys(again))
        self._feed()
        self._tell()

    def cancel(self, rows: Iterable[RowId]) -> None:
        """Cancel those of ``rows`` that have not ended; running ones end with the engine's word."""
        cancelled = []
        for row in rows:
            known = self._rows.get(row)
            if known is None:
                continue
            if known.job is not None:
                self._engine.cancel(known.job)
            elif self._take_out(row):
                cancelled.append(row)
        self._model.set_states([(row, _CANCELLED) for row in cancelled])
        self._tell()

    def cancel_all(self) -> None:
        """Cancel every row that has not ended."""
        for job in self._jobs:
            self._engine.cancel(job)
        for row in self._queue:
            self._progress.drop(self._rows[row].size_bytes)
        self._model.set_states([(row, _CANCELLED) for row in (*self._queue, *self._idle)])
        self._queue.clear()
        self._idle.clear()
        self._tell()

    def clear_finished(self) -> None:
        """Take all ended rows off the list."""
        self.remove([row for row in self._rows if self._has_ended(row)])

    def remove(self, rows: Iterable[RowId]) -> None:
        """Take rows off the list; those that are with the engine are cancelled."""
        gone = tuple(row for row in rows if row in self._rows)
        removed = [self._rows.pop(row) for row in gone]
        for row, known in zip(gone, removed, strict=True):
            self._take_out(row, known)
            self._progress.count(-known.bytes_in, -known.bytes_out)
            if known.job is not None:
                self._engine.cancel(known.job)
                del self._jobs[known.job]
                self._progress.drop(known.size_bytes)
        if self._rows:
            for known in removed:
                self._release(known)
            self._model.remove(gone)
        else:
            self._namer.release_all()
            self._model.clear()
        self.rows_removed.emit(gone)
        self._feed()
        self._tell()

    def apply(self, events: tuple[EngineEvent, ...]) -> None:
        """Take over what the engine reports; events of jobs that are not ours are ignored."""
        states: dict[RowId, RowState] = {}
        for event in events:
            if isinstance(event, EngineFailed):
                self._on_engine_failed(event)
            elif isinstance(event, _ConvertEvent) and event.job in self._jobs:
                row = self._jobs[event.job]
                states[row] = self._next_state(self._rows[row], event)
                if isinstance(event, ConvertEnd):
                    self._end(event.job)
        if states:
            self._model.set_states(list(states.items()))
            self._feed()
        self._tell()

    def _next_state(self, known: _Row, event: _ConvertEvent) -> RowState:
        match event:
            case JobStarted():
                return Running(None)
            case JobProgress():
                return Running(event.stage)
            case PictureConverted():
                known.bytes_in, known.bytes_out = event.bytes_in, event.bytes_out
                self._progress.count(event.bytes_in, event.bytes_out)
                return Done(
                    event.output,
                    event.bytes_in,
                    event.bytes_out,
                    event.source_size,
                    event.output_size,
                )
            case JobSkipped():
                return Skipped(event.output)
            case JobFailed():
                target = Path(known.target or "")
                sentence = failure_sentence(event.code, event.detail, known.source, target)
                return Failed(sentence, event.code)
            case JobCancelled():
                return _CANCELLED
            case _:
                assert_never(event)

    def _end(self, job: JobId) -> None:
        known = self._rows[self._jobs.pop(job)]
        known.job = None
        self._progress.end(known.size_bytes, self._clock())

    def _on_engine_failed(self, event: EngineFailed) -> None:
        self._engine_runs = False
        for row in self._queue:
            self._progress.drop(self._rows[row].size_bytes)
        self._idle.update(self._queue)
        self._queue.clear()
        self.engine_failed.emit(f"The conversion engine has stopped: {display_lines(event.detail)}")

    def _enqueue(self, rows: Iterable[RowId]) -> None:
        now = self._clock()
        for row in rows:
            self._queue[row] = None
            self._progress.expect(self._rows[row].size_bytes, now)

    def _feed(self) -> None:
        while self._queue and len(self._jobs) < MAX_IN_FLIGHT:
            row, _ = self._queue.popitem(last=False)
            known = self._rows[row]
            target = self._namer.claim(known.source, known.folder, self._options.output)
            known.target = str(target)
            known.job = self._engine.submit(ConvertJob(known.source, target, self._options))
            self._jobs[known.job] = row

    def _take_out(self, row: RowId, known: _Row | None = None) -> bool:
        """Take a row out of the waiting ones; tells whether it was there."""
        if row in self._idle:
            del self._idle[row]
            return True
        if row in self._queue:
            del self._queue[row]
            self._progress.drop((known or self._rows[row]).size_bytes)
            return True
        return False

    def _release(self, known: _Row) -> None:
        """Give back the row's name: it belongs to the row only while that is on the list."""
        if known.target is not None:
            self._namer.release(known.source, Path(known.target))
            known.target = None

    def _has_ended(self, row: RowId) -> bool:
        return self._rows[row].job is None and row not in self._queue and row not in self._idle

    def _tell(self) -> None:
        self.summary_changed.emit(self._progress.summary(self._model.counts, self._clock()))
