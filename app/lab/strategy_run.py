"""One strategy, measured: brought up, fed for some seconds, brought down.

Owns the strategy, the probe and the figures. Whatever may take long is done in a helper thread;
everything else happens on the window's thread, because that is what is measured.
"""

from __future__ import annotations

import itertools
import logging
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.lab.probe import Probe
from app.lab.strategies.base import POLL_MS, PoolBoard, Strategy
from app.lab.usage import Usage
from ui.lab.values import StrategyFigures, StrategyName

_log = logging.getLogger(__name__)

#: Figures are told this often while a strategy runs, in seconds.
_TELL_S = 0.05


class _Phase(Enum):
    STARTING = auto()
    RUNNING = auto()
    CLOSING = auto()
    ENDED = auto()


class StrategyRun(QObject):
    """Runs once. Give it to ``start``, and it ends with ``ended`` or ``broke_down``.

    Signals:
        changed(StrategyFigures): how it stands, some twenty times a second if it can.
        board_changed(PoolBoard): the figures of the strategy's pool, if it has one.
        ended(StrategyFigures): it is over and everything is released.
        broke_down(str): it could not be brought up; everything is released.
    """

    changed = Signal(object)
    board_changed = Signal(object)
    ended = Signal(object)
    broke_down = Signal(str)

    def __init__(
        self,
        name: StrategyName,
        open_strategy: Callable[[], Strategy],
        pictures: Sequence[Path],
        seconds: float,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.name = name
        self._open_strategy = open_strategy
        self._pictures = itertools.cycle(pictures)
        self._seconds = seconds
        self._phase = _Phase.STARTING
        self._helper = ThreadPoolExecutor(1, thread_name_prefix="lab-helper")
        self._helped: Future[None] | None = None
        self._strategy: Strategy | None = None
        self._failure = ""
        self._probe = Probe(self)
        self._usage = Usage()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._turn)
        self._began_at = self._told_at = 0.0
        self._lasted_s = 0.0
        self._submitted = self._completed = self._failed = self._result_bytes = 0
        self._is_stopping = False

    def start(self) -> None:
        """Bring the strategy up and run it."""
        self._usage.start()
        self._helped = self._helper.submit(self._bring_up)
        self._timer.start(POLL_MS)

    def stop(self) -> None:
        """End early; pictures under way do not count."""
        self._is_stopping = True

    def abandon(self) -> None:
        """Release everything now, however long that takes; nothing is told any more."""
        if self._phase is _Phase.ENDED:
            return
        self._phase = _Phase.ENDED
        self._timer.stop()
        self._probe.stop()
        self._usage.stop()
        self._helper.submit(self._bring_down)
        self._helper.shutdown()

    def add_core_sample(self, loads: tuple[float, ...]) -> None:
        """The load of each core just now, from 0 to 1."""
        if self._phase is _Phase.RUNNING:
            self._usage.add_core_sample(loads)

    def _bring_up(self) -> None:
        try:
            self._strategy = self._open_strategy()
            self._strategy.start()
        except (OSError, RuntimeError, ImportError) as error:
            _log.warning("%s could not be started", self.name, exc_info=True)
            self._failure = str(error)

    def _bring_down(self) -> None:
        if self._strategy is not None:
            self._strategy.close()

    @Slot()
    def _turn(self) -> None:
        match self._phase:
            case _Phase.STARTING if self._is_helped():
                self._begin()
            case _Phase.RUNNING:
                self._work()
            case _Phase.CLOSING if self._is_helped():
                self._end()
            case _:
                pass

    def _is_helped(self) -> bool:
        return self._helped is not None and self._helped.done()

    def _begin(self) -> None:
        if self._strategy is None or self._failure or self._is_stopping:
            self._close()
            return
        self._phase = _Phase.RUNNING
        self._began_at = time.perf_counter()
        self._timer.setInterval(self._strategy.poll_ms)
        self._usage.start_clock()
        self._probe.start()
        self._feed(self._strategy)

    def _work(self) -> None:
        strategy = self._strategy
        if strategy is None:
            return
        for outcome in strategy.drain():
            self._completed += not outcome.failure
            self._failed += bool(outcome.failure)
            self._result_bytes += outcome.result_bytes
        now = time.perf_counter()
        self._lasted_s = now - self._began_at
        if self._lasted_s < self._seconds and not self._is_stopping:
            self._feed(strategy)
        elif self._under_way == 0 or self._is_stopping:
            self._tell(strategy.board)
            self._close()
            return
        if now - self._told_at >= _TELL_S:
            self._told_at = now
            self._tell(strategy.board)

    @property
    def _under_way(self) -> int:
        return self._submitted - self._completed - self._failed

    def _feed(self, strategy: Strategy) -> None:
        while self._under_way < strategy.appetite:
            self._submitted += 1
            strategy.submit(self._submitted, next(self._pictures))

    def _tell(self, board: PoolBoard | None) -> None:
        self.changed.emit(self._figures())
        if board is not None:
            self.board_changed.emit(board)

    def _close(self) -> None:
        self._probe.stop()
        self._usage.stop_clock()
        self._phase = _Phase.CLOSING
        self._timer.setInterval(POLL_MS)
        self._helped = self._helper.submit(self._bring_down)

    def _end(self) -> None:
        self._phase = _Phase.ENDED
        self._timer.stop()
        self._usage.stop()
        self._helper.shutdown()
        if self._failure:
            self.broke_down.emit(self._failure)
        else:
            self.ended.emit(self._figures())

    def _figures(self) -> StrategyFigures:
        strategy = self._strategy
        return StrategyFigures(
            name=self.name,
            seconds=self._lasted_s,
            lag=self._probe.lag(),
            completed=self._completed,
            failed=self._failed,
            crashes=strategy.crashes if strategy else 0,
            result_bytes=self._result_bytes,
            bytes_copied=strategy.bytes_copied if strategy else 0,
            parent_cpu_s=self._usage.cpu_s,
            memory_bytes=self._usage.memory_bytes,
            core_loads=self._usage.core_loads,
            stalls=self._probe.stalls(),
            trace_ms=self._probe.trace(),
            was_stopped=self._is_stopping,
        )
