"""What the engine's word on a job means for the item it is of.

Owns the decision whether an item has ended or waits again. Must not hand anything over.
"""

from __future__ import annotations

from collections.abc import Callable

from app.batch.columns import ItemColumns
from app.batch.outcomes import ConvertEnd, lost_its_name, outcome_of
from app.batch.pausing import Pausing
from app.batch.planner import Named
from app.batch.progress import BatchProgress
from app.batch.replacements import Replacements
from app.batch.under_way import UnderWay
from workers.contract.events import JobCancelled, JobProgress, JobStarted
from workers.contract.items import Converted, ItemId, ItemState, Outcome, Running, Several, Waiting

JobEvent = JobStarted | JobProgress | ConvertEnd


class Verdicts:
    """Keeps jobs, progress and pause up to date with what the engine says."""

    def __init__(
        self,
        under_way: UnderWay,
        pausing: Pausing,
        replacements: Replacements,
        columns: ItemColumns,
        progress: BatchProgress,
        clock: Callable[[], float],
    ) -> None:
        self._under_way = under_way
        self._pausing = pausing
        self._replacements = replacements
        self._columns = columns
        self._progress = progress
        self._clock = clock

    def state_after(self, event: JobEvent, named: Named) -> ItemState:
        """The state of the item that ``named`` is of; ``Waiting`` if it was given back."""
        if isinstance(event, JobStarted):
            self._under_way.begin(event.job)
            return Running(None)
        if isinstance(event, JobProgress):
            return Running(event.stage)
        is_recalled = self._under_way.is_recalled(event.job)
        is_cancelled = self._under_way.is_cancelled(event.job)
        is_postponed = self._pausing.take(event)
        if (whole := self._under_way.go_on(event)) is None:
            return Running(None)
        event = whole
        self._under_way.end(event.job)
        if isinstance(event, JobCancelled) and is_recalled:
            return Waiting()
        if is_nameless := lost_its_name(event):
            self._columns.forget_targets(named.request.item)  # not to be claimed again
        if is_nameless or is_postponed:
            if not is_cancelled:
                return Waiting()
            event = JobCancelled(event.job)
        return self._end(event, named)

    def _end(self, event: ConvertEnd, named: Named) -> ItemState:
        outcome = outcome_of(event, named.request.source, named.targets)
        state = self._replacements.begin(event, named, outcome)
        return state if isinstance(state, Running) else self.count(named.request.item, outcome)

    def count(self, item: ItemId, outcome: Outcome) -> Outcome:
        """An item has ended; returns how."""
        size_bytes = self._columns.bytes_in(self._columns.slots_of((item,)))
        self._progress.end(size_bytes, self._clock())
        if isinstance(outcome, Converted | Several):
            self._progress.count(outcome.bytes_in, outcome.bytes_out)
        return outcome
