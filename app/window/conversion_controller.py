"""One list of pictures: what the user wants of each, what the engine makes of it.

Owns which row is converted by which job, and feeds the engine so that it never holds more than a
few: 100 000 rows cost rows, not jobs. Must not build widgets or read files.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import QObject, Signal

from app.batch.failure_messages import display_lines
from app.batch.names import OutputNamer
from app.batch.report import ConvertEnd, lost_its_name
from app.batch.walk import FoundPicture
from app.window.batch_progress import BatchProgress
from app.window.row_states import KnownRow, ended_state
from ui.models.picture_table_model import PictureTableModel
from ui.models.rows import Cancelled, Done, NewRow, RowId, RowState, Running, Waiting
from workers.contract.destination import Collision, Destination
from workers.contract.engine import Engine
from workers.contract.events import (
    ConversionEnded,
    EngineEvent,
    EngineFailed,
    JobCancelled,
    JobFailed,
    JobProgress,
    JobStarted,
    PoolChanged,
)
from workers.contract.jobs import ConvertJob, JobId, Lane, Output
from workers.contract.recipe import Recipe

#: Conversions handed to the engine at a time, or so many a worker where that is more.
MAX_IN_FLIGHT = 64
_IN_FLIGHT_PER_WORKER = 4

_WAITING, _CANCELLED = Waiting(), Cancelled()

_Rows = OrderedDict[RowId, None]  # an ordered set; popping at the front costs nothing


class ConversionController(QObject):
    """Carries the user's wishes to the engine and the engine's facts to the rows.

    Every row is in one of four places: waiting for a start, waiting for its turn, with the
    engine, or ended. A pause ends when the user says so, or when nothing is left that it holds up.

    Signals:
        summary_changed(BatchSummary): after every change.
        rows_removed(tuple[RowId, ...]): these are gone.
        engine_failed(str): the engine has stopped for good; a text for the user.
        duplicates_found(int): so many pictures of a drop were on the list already.
    """

    summary_changed = Signal(object)
    rows_removed = Signal(object)
    engine_failed = Signal(str)
    duplicates_found = Signal(int)

    def __init__(
        self,
        engine: Engine,
        model: PictureTableModel,
        namer: OutputNamer,
        recipe: Recipe,
        destination: Destination,
        *,
        start_on_drop: bool,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._model = model
        self._namer = namer
        self._recipe = recipe
        self._destination = destination
        self._start_on_drop = start_on_drop
        self._clock = clock
        self._engine_runs = True
        self._last_row = self._last_of_ended_drops = 0
        self._rows: dict[RowId, KnownRow] = {}
        self._sources: set[Path] = set()
        self._duplicates = 0
        self._idle: _Rows = OrderedDict()
        self._queue: _Rows = OrderedDict()
        self._jobs: dict[JobId, RowId] = {}
        self._started: set[JobId] = set()
        self._recalled: set[JobId] = set()
        self._visible: dict[RowId, None] = {}  # an ordered set
        self._in_flight = MAX_IN_FLIGHT
        self._paused = False
        self._progress = BatchProgress()

    def set_recipe(self, recipe: Recipe) -> None:
        """Make this of every picture that has not begun, also of those the engine has already."""
        self._recipe = recipe
        self._recall()

    def set_destination(self, destination: Destination) -> None:
        """Let every picture that has not begun land there."""
        self._destination = destination
        self._recall()

    def _recall(self) -> None:
        """Have the engine give back what it has not begun, to be handed over anew."""
        for job in self._jobs.keys() - self._started - self._recalled:
            self._recalled.add(job)
            self._engine.cancel(job)
        self._feed()

    def set_start_on_drop(self, start_on_drop: bool) -> None:
        """Choose whether pictures are converted as they come, from now on."""
        self._start_on_drop = start_on_drop

    def add(self, pictures: tuple[FoundPicture, ...]) -> None:
        """Append a row for each picture that is not on the list yet; the others are counted."""
        added = []
        for picture in pictures:
            if picture.source in self._sources:
                self._duplicates += 1
                continue
            self._sources.add(picture.source)
            self._last_row += 1
            row = RowId(self._last_row)
            self._rows[row] = KnownRow(picture.source, picture.folder, picture.size_bytes)
            added.append(NewRow(row, picture.source, picture.size_bytes or None))
        self._model.append(added)
        self._idle.update((new.row, None) for new in added)
        if self._start_on_drop:
            self.start()
        else:
            self._tell()

    def end_drop(self) -> None:
        """All pictures of the drop that was added last are on the list."""
        self._last_of_ended_drops = self._last_row
        duplicates, self._duplicates = self._duplicates, 0
        if duplicates:
            self.duplicates_found.emit(duplicates)
        self._feed()
        self._tell()

    def start(self) -> None:
        """Convert everything that waits for a start."""
        if self._engine_runs:
            self._enqueue(self._idle)
            self._idle.clear()
        self._feed()
        self._tell()

    def pause(self) -> None:
        """Let running pictures finish and start no others."""
        self._paused = True
        self._engine.pause()
        self._tell()

    def resume(self) -> None:
        """Go on after a pause."""
        self._end_pause()
        self._tell()

    def show(self, rows: tuple[RowId, ...]) -> None:
        """These rows, and no others, are on screen now: they go first."""
        before, self._visible = self._visible, dict.fromkeys(rows)
        self._promote(before.keys() - self._visible.keys(), Lane.BULK)
        self._promote(self._visible.keys() - before.keys(), Lane.VISIBLE)
        self._feed()

    def retry(self, rows: Iterable[RowId]) -> None:
        """Convert ended rows once more, with the options of now."""
        again = [row for row in rows if self._has_ended(row)]
        for row in again:
            known = self._rows[row]
            if known.bytes_in:
                self._progress.count(-known.bytes_in, -known.bytes_out)
                known.bytes_in = known.bytes_out = 0
        self._model.set_all(again, _WAITING)
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
                self._cancel_job(known.job)
            elif self._take_out(row):
                cancelled.append(row)
        self._model.set_all(cancelled, _CANCELLED)
        self._tell()

    def cancel_all(self) -> None:
        """Cancel every row that has not ended."""
        for job in self._jobs:
            self._cancel_job(job)
        self._model.cancel_waiting(but=self._jobs.values())
        self._progress.drop(self._size_bytes(self._queue), len(self._queue))
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
        self._sources.difference_update(known.source for known in removed)
        for row, known in zip(gone, removed, strict=True):
            self._take_out(row, known)
            self._progress.count(-known.bytes_in, -known.bytes_out)
            if known.job is not None:
                self._engine.cancel(known.job)
                self._forget_job(known.job)
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
        given_back: list[RowId] = []
        for event in events:
            if isinstance(event, EngineFailed):
                self._on_engine_failed(event)
            elif isinstance(event, PoolChanged):
                self._in_flight = max(MAX_IN_FLIGHT, event.wanted * _IN_FLIGHT_PER_WORKER)
            elif isinstance(event, JobCancelled) and event.job in self._recalled:
                given_back.append(self._forget_job(event.job))
            elif (
                isinstance(event, JobStarted | JobProgress | ConvertEnd) and event.job in self._jobs
            ):
                row = self._jobs[event.job]
                if isinstance(event, ConvertEnd) and lost_its_name(event):
                    self._rows[row].target = None  # not to be claimed again
                    given_back.append(self._forget_job(event.job))
                    continue
                states[row] = self._next_state(self._rows[row], event)
                if isinstance(event, ConvertEnd):
                    self._end(event.job)
        for row in reversed(given_back):
            states[row] = _WAITING
            self._queue[row] = None
            self._queue.move_to_end(row, last=False)
        self._model.set_states(list(states.items()))
        self._feed()
        self._tell()

    def _next_state(
        self, known: KnownRow, event: JobStarted | JobProgress | ConvertEnd
    ) -> RowState:
        match event:
            case JobStarted():
                self._started.add(event.job)
                return Running(None)
            case JobProgress():
                return Running(event.stage)
            case JobCancelled():
                return _CANCELLED
            case ConversionEnded() | JobFailed():
                state = ended_state(event, known.source, Path(known.target or ""))
                if isinstance(state, Done):
                    known.bytes_in, known.bytes_out = state.bytes_in, state.bytes_out
                    self._progress.count(state.bytes_in, state.bytes_out)
                return state
            case _:
                assert_never(event)

    def _end(self, job: JobId) -> None:
        known = self._rows[self._forget_job(job)]
        self._progress.end(known.size_bytes, self._clock())

    def _forget_job(self, job: JobId) -> RowId:
        """The engine does not have this job any more, or what becomes of it does not matter."""
        row = self._jobs.pop(job)
        self._started.discard(job)
        self._recalled.discard(job)
        if row in self._rows:
            self._rows[row].job = None
        return row

    def _cancel_job(self, job: JobId) -> None:
        self._recalled.discard(job)
        self._engine.cancel(job)

    def _promote(self, rows: Iterable[RowId], lane: Lane) -> None:
        for row in rows:
            known = self._rows.get(row)
            if known is not None and known.job is not None:
                self._engine.promote(known.job, lane)

    def _on_engine_failed(self, event: EngineFailed) -> None:
        self._engine_runs = False
        self._progress.drop(self._size_bytes(self._queue), len(self._queue))
        self._idle.update(self._queue)
        self._queue.clear()
        self.engine_failed.emit(f"The conversion engine has stopped: {display_lines(event.detail)}")

    def _enqueue(self, rows: Collection[RowId]) -> None:
        self._progress.expect(self._size_bytes(rows), self._clock(), len(rows))
        self._queue.update(dict.fromkeys(rows))

    def _size_bytes(self, rows: Iterable[RowId]) -> int:
        return sum([self._rows[row].size_bytes for row in rows])

    def _feed(self) -> None:
        """Hand rows to the engine: those on screen first, for which there is always some room."""
        # The last picture of a drop might be the file that the output of the first would replace.
        may_replace = self._destination.collision is Collision.REPLACE
        last = self._last_of_ended_drops if may_replace else self._last_row
        if self._queue:
            for row in self._visible:
                if row in self._queue and row <= last and len(self._jobs) < 2 * self._in_flight:
                    del self._queue[row]
                    self._submit(row, Lane.VISIBLE)
        while self._queue and len(self._jobs) < self._in_flight:
            if (row := next(iter(self._queue))) > last:
                break
            del self._queue[row]
            self._submit(row, Lane.BULK)

    def _submit(self, row: RowId, lane: Lane) -> None:
        known = self._rows[row]
        self._release(known)
        target = self._namer.claim(known.source, known.folder, self._destination)
        known.target = str(target)
        output = Output(target, self._recipe)
        job = ConvertJob(known.source, (output,), self._destination.collision)
        known.job = self._engine.submit(job, lane)
        self._jobs[known.job] = row

    def _take_out(self, row: RowId, known: KnownRow | None = None) -> bool:
        """Take a row out of the waiting ones; tells whether it was there."""
        if row in self._idle:
            del self._idle[row]
            return True
        if row in self._queue:
            del self._queue[row]
            self._progress.drop((known or self._rows[row]).size_bytes)
            return True
        return False

    def _release(self, known: KnownRow) -> None:
        """Give back the row's name: it belongs to the row only while that is on the list."""
        if known.target is not None:
            self._namer.release(known.source, Path(known.target))
            known.target = None

    def _has_ended(self, row: RowId) -> bool:
        if row in self._queue or row in self._idle:
            return False
        known = self._rows.get(row)
        return known is not None and known.job is None

    def _end_pause(self) -> None:
        if self._paused:
            self._paused = False
            self._progress.begin_anew(self._clock())
            self._engine.resume()

    def _tell(self) -> None:
        counts = self._model.counts
        if counts.waiting + counts.running == 0:
            self._end_pause()
        summary = self._progress.summary(
            counts, self._clock(), unstarted=len(self._idle), paused=self._paused
        )
        self.summary_changed.emit(summary)
