"""A whole run of the lab: the pictures, then one strategy after the other.

Owns the temporary folder with generated pictures and results, and the run in force. Strategies do
not run at the same time: they would disturb each other's figures.
"""

from __future__ import annotations

import tempfile
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.lab.strategies.base import POLL_MS, Strategy, Work
from app.lab.strategy_run import StrategyRun
from ui.lab.values import LabSettings, ResultKind, StrategyFigures, StrategyName
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize

#: What the lab does with every picture: what a web page wants of a photograph.
OPTIONS = Recipe(resize=Resize(width=1600, height=1600))

_PREVIEW_PX = {ResultKind.FILE: None, ResultKind.PREVIEW: 800, ResultKind.LARGE_PREVIEW: 1600}


class LabShow(QObject):
    """Runs strategies in turn; to be closed.

    Signals:
        pictures_requested(): the lab begins to make its own pictures.
        strategy_started(StrategyName)
        strategy_changed(StrategyFigures): the running one, many times.
        board_changed(PoolBoard): the figures of the running strategy's pool.
        strategy_ended(StrategyFigures)
        strategy_broke_down(StrategyName, str)
        ended(): all are through, or it was stopped.
    """

    pictures_requested = Signal()
    strategy_started = Signal(object)
    strategy_changed = Signal(object)
    board_changed = Signal(object)
    strategy_ended = Signal(object)
    strategy_broke_down = Signal(object, str)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._generated: tuple[Path, ...] = ()
        self._settings = LabSettings()
        self._names: deque[StrategyName] = deque()
        self._run: StrategyRun | None = None
        self._painter = ThreadPoolExecutor(1, thread_name_prefix="lab-pictures")
        self._painted: Future[list[Path]] | None = None
        self._wait = QTimer(self)
        self._wait.setInterval(POLL_MS)
        self._wait.timeout.connect(self._take_pictures)

    @property
    def is_running(self) -> bool:
        """Whether something is going on."""
        return self._run is not None or self._painted is not None

    def start(self, settings: LabSettings) -> None:
        """Run ``settings.strategies``, in that order. Raises ``OSError`` without a temp folder."""
        if self.is_running:
            return
        self._settings = settings
        self._names = deque(settings.strategies)
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="dropmill-lab-")
        if settings.pictures or self._generated:
            self._next()
            return
        self.pictures_requested.emit()
        self._painted = self._painter.submit(_make_pictures, Path(self._folder.name))
        self._wait.start()

    def stop(self) -> None:
        """End the running strategy and start no other."""
        self._names.clear()
        if self._run is not None:
            self._run.stop()

    def add_core_sample(self, loads: tuple[float, ...]) -> None:
        """The load of each core just now, from 0 to 1."""
        if self._run is not None:
            self._run.add_core_sample(loads)

    def close(self) -> None:
        """Release everything, however long that takes."""
        self._wait.stop()
        self._painter.shutdown()
        if self._run is not None:
            self._run.abandon()
            self._run = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    @Slot()
    def _take_pictures(self) -> None:
        if self._painted is None or not self._painted.done():
            return
        self._wait.stop()
        painted, self._painted = self._painted, None
        try:
            self._generated = tuple(painted.result())
        except (OSError, ImportError) as error:
            self.strategy_broke_down.emit(self._settings.strategies[0], str(error))
            self._names.clear()
        self._next()

    def _next(self) -> None:
        if not self._names or self._folder is None:
            self.ended.emit()
            return
        name = self._names.popleft()
        pictures = self._settings.pictures or self._generated
        opened = partial(_open_strategy, name, self._settings, Path(self._folder.name))
        run = self._run = StrategyRun(name, opened, pictures, self._settings.seconds, self)
        run.changed.connect(self.strategy_changed)
        run.board_changed.connect(self.board_changed)
        run.ended.connect(self._on_ended)
        run.broke_down.connect(self._on_broke_down)
        self.strategy_started.emit(name)
        run.start()

    @Slot(object)
    def _on_ended(self, figures: StrategyFigures) -> None:
        self._let_go()
        self.strategy_ended.emit(figures)
        self._next()

    @Slot(str)
    def _on_broke_down(self, reason: str) -> None:
        name = self._let_go()
        self.strategy_broke_down.emit(name, reason)
        self._next()

    def _let_go(self) -> StrategyName:
        if self._run is None:
            raise RuntimeError("no strategy is running")
        run, self._run = self._run, None
        run.deleteLater()
        return run.name


def _make_pictures(folder: Path) -> list[Path]:
    from app.lab.strategies.camera import write_camera_pictures  # loads Pillow

    return write_camera_pictures(folder / "pictures")


def _open_strategy(name: StrategyName, settings: LabSettings, folder: Path) -> Strategy:
    from app.lab.strategies.catalogue import open_strategy  # loads Pillow

    results = folder / "results"
    results.mkdir(exist_ok=True)
    work = Work(OPTIONS, results, _PREVIEW_PX[settings.result], settings.crash_every)
    return open_strategy(
        name, work, settings.workers, below_normal_priority=settings.below_normal_priority
    )
