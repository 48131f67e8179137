"""Decides when the machine is looked at, and puts together what is shown of it.

Nothing is sampled that nobody can see. Owns the pace, the sampler and the lag probe.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.batch.failure_messages import display_text
from app.window.bottleneck import Facts, judge
from app.window.loop_probe import LoopProbe
from app.window.machine_sampler import MachineSampler
from workers.contract.engine import Engine
from workers.contract.events import (
    ConversionEnded,
    EngineEvent,
    PoolChanged,
    WorkerSeen,
    WorkersSeen,
)
from workers.contract.machine import SPAN_S, MachineNow, MachineSample, ProcessLoad, WorkerNow
from workers.contract.stats import EngineStats, StageTimes

#: For the sparkline, which only says how things are.
CALM_MS = 1000
#: For the machine view.
LIVELY_MS = 500
#: Looking never takes more than this share of a core: with many cores it is done less often.
MOST_OF_A_CORE = 0.004
#: Rates and the bottleneck are those of so many seconds.
_RECENT_S = 6.0


class _Mark(NamedTuple):
    at_s: float
    ended: int
    stats: EngineStats


class MachineController(QObject):
    """Looks while the sparkline or the machine view is on screen.

    Signals:
        changed(MachineNow): one look, and all there is to say after it.
    """

    changed = Signal(object)

    def __init__(
        self, engine: Engine, sampler: MachineSampler | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._sampler = sampler or MachineSampler()
        self._sampler.setParent(self)
        self._sampler.sampled.connect(self._on_sampled)
        self._probe = LoopProbe(self)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._is_calm = self._is_lively = False
        self._is_awaited = False
        self._cost_s = 0.0
        self._pool = PoolChanged(busy=0, ready=0, wanted=0)
        self._workers: tuple[WorkerSeen, ...] = ()
        self._ended = 0
        self._marks: deque[_Mark] = deque()
        self._recent: deque[MachineNow] = deque()

    @property
    def recent(self) -> tuple[MachineNow, ...]:
        """What was found in the last minute, oldest first."""
        return tuple(self._recent)

    @property
    def is_looking(self) -> bool:
        """Whether anybody can see what is found."""
        return self._timer.isActive()

    @Slot(bool)
    def set_sparkline_on_screen(self, on_screen: bool) -> None:
        """Look now and then, or no more."""
        self._is_calm = on_screen
        self._set_pace()

    @Slot(bool)
    def set_view_on_screen(self, on_screen: bool) -> None:
        """Look often, or as before."""
        self._is_lively = on_screen
        self._set_pace()

    def close(self) -> None:
        """Stop everything that runs."""
        self._timer.stop()
        self._probe.stop()
        self._sampler.close()

    @Slot(object)
    def apply(self, events: Iterable[EngineEvent]) -> None:
        """Take over what the engine reports."""
        for event in events:
            match event:
                case ConversionEnded():
                    self._ended += 1
                case PoolChanged():
                    self._pool = event
                case WorkersSeen(workers):
                    self._workers = workers
                    if self.is_looking:
                        self._sampler.ask(tuple(worker.process for worker in workers))
                case _:
                    pass

    def _set_pace(self) -> None:
        if not (self._is_calm or self._is_lively):
            self._timer.stop()
            self._probe.stop()
            return
        usual_ms = LIVELY_MS if self._is_lively else CALM_MS
        interval_ms = max(usual_ms, round(self._cost_s / MOST_OF_A_CORE * 1000))
        if not self.is_looking:
            self._is_awaited = False
            self._probe.start()
            self._look()
        elif self._timer.interval() == interval_ms:
            return
        self._timer.start(interval_ms)

    @Slot()
    def _look(self) -> None:
        if not self._is_awaited:  # else the counters do not answer: do not ask again and again
            self._is_awaited = True
            self._engine.show_workers()

    @Slot(object)
    def _on_sampled(self, sample: MachineSample) -> None:
        self._is_awaited = False
        if not self.is_looking:
            return
        # Slowly down, at once up: one dear look (a busy machine) does not change the pace for long.
        self._cost_s = max(sample.cost_s, 0.8 * self._cost_s) if sample.cost_s else self._cost_s
        self._set_pace()
        self._marks.append(_Mark(sample.at_s, self._ended, self._engine.stats()))
        while sample.at_s - self._marks[0].at_s > _RECENT_S:
            self._marks.popleft()
        now = self._now(sample)
        self._recent.append(now)
        while sample.at_s - self._recent[0].sample.at_s > SPAN_S:
            self._recent.popleft()
        self.changed.emit(now)

    def _now(self, sample: MachineSample) -> MachineNow:
        first, last = self._marks[0], self._marks[-1]
        span_s = last.at_s - first.at_s
        return MachineNow(
            sample,
            workers_now(self._workers, sample.workers),
            last.stats.budget_bytes,
            (last.ended - first.ended) / span_s if span_s else 0.0,
            self._probe.lag(),
            judge(self._facts(sample, first.stats, last.stats)),
        )

    def _facts(self, sample: MachineSample, first: EngineStats, last: EngineStats) -> Facts:
        cores = max(len(sample.cores), 1)
        busy = sum(core.busy for core in sample.cores)
        ours = sum(core.ours or 0.0 for core in sample.cores)
        return Facts(
            jobs=last.jobs_waiting,
            busy=self._pool.busy,
            wanted=self._pool.wanted,
            stages=_between(first.stages, last.stages),
            held_by_memory=last.jobs_held_by_memory,
            is_held_by_disk=last.is_held_by_disk,
            workers_load=sum(worker.load for worker in sample.workers),
            program_load=0.0 if sample.program is None else sample.program.load,
            idle_share=1 - busy / cores if sample.cores else 1.0,
            others_share=(busy - ours) / cores,
        )


def workers_now(seen: Iterable[WorkerSeen], loads: Iterable[ProcessLoad]) -> tuple[WorkerNow, ...]:
    """What each worker does and takes; those that have gone since they were seen are left out."""
    by_process = {load.process: load for load in loads}
    return tuple(
        WorkerNow(
            number,
            "" if worker.source is None else display_text(worker.source.name),
            worker.stage,
            load.core,
            load.load,
            load.resident_bytes,
        )
        for number, worker in enumerate(seen, 1)
        if (load := by_process.get(worker.process)) is not None
    )


def _between(first: StageTimes, last: StageTimes) -> StageTimes:
    return StageTimes(
        last.decode_ms - first.decode_ms,
        last.resize_ms - first.resize_ms,
        last.encode_ms - first.encode_ms,
    )
