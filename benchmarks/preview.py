"""How soon a preview is there after a slider has moved, and how the window feels meanwhile.

``python -m benchmarks.preview [--seconds 5] [--rounds 3] [--photos FOLDER] [--json FILE]``

The real pane with its controller and engine, on a screen that is none. The slider moves thirty
times a second; a preview's latency is the time from the move to the moment in which the pane is
told to show what that move has made. Afterwards single moves, each waited for. All of it with
idle workers, and while they convert photos of 12 megapixels; several rounds tell the spread.
Beside the time by the clock, which depends on what else the machine does, stands what a preview
costs the worker's CPU.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from itertools import count, cycle
from math import nan
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.batch.columns import NewItem
from app.batch.items import ItemStore
from app.lab.probe import Probe
from app.window.compare_controller import CompareController
from app.window.engine_bridge import EngineBridge
from benchmarks.pictures import photos
from ui.actions import make_actions
from ui.compare.commands import COMPARE_COMMANDS
from ui.compare.compare_pane import ComparePane
from ui.compare.values import Comparison
from ui.lab.values import Lag
from ui.theme import apply_theme
from workers.contract.encoders import WebP
from workers.contract.events import ConversionEnded, EngineEvent
from workers.contract.items import ItemId
from workers.contract.jobs import ConvertJob, JobId, Output
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.contract.scheme import Scheme
from workers.engine import ProcessEngine
from workers.platforms.budget import usable_cpus

_MOVE_MS = 33
_SINGLE_MOVES = 12
_PATIENCE_S = 60.0
_WINDOW_PX = (1000, 760)


def recipes(quality: int) -> tuple[Recipe, ...]:
    """1600 pixels, WebP."""
    return (Recipe(resize=Resize(width=1600, height=1600), encoder=WebP(quality=quality)),)


class Load(QObject):
    """Keeps every worker busy with photos, if it is to; writes into ``folder``."""

    def __init__(self, engine: ProcessEngine, sources: Sequence[Path], folder: Path) -> None:
        super().__init__()
        self._engine = engine
        self._sources = cycle(sources)
        self._folder = folder
        self._numbers = count()
        self._jobs: set[JobId] = set()
        self.converted = 0
        self.is_on = False
        self.of_others = os.getloadavg()[0] if hasattr(os, "getloadavg") else nan

    def start(self, jobs: int) -> None:
        """Have so many conversions waiting or running from now on."""
        self.is_on = True
        for _ in range(jobs):
            self._submit()

    def apply(self, events: tuple[EngineEvent, ...]) -> None:
        """One for each that has ended."""
        for event in events:
            if isinstance(event, ConversionEnded) and event.job in self._jobs:
                self._jobs.remove(event.job)
                self.converted += 1
                self._submit()

    def _submit(self) -> None:
        target = self._folder / f"{next(self._numbers)}.webp"
        job = ConvertJob(next(self._sources), (Output(target, recipes(80)[0]),))
        self._jobs.add(self._engine.submit(job))


@dataclass(frozen=True, slots=True)
class Figures:
    """Milliseconds; ``single_ms`` are of moves that were waited for, the others of a drag."""

    workers_busy: bool
    moves: int
    previews: int
    latency_p50_ms: float
    latency_max_ms: float
    last_ms: float
    single_p50_ms: float
    single_max_ms: float
    cpu_per_preview_ms: float
    load_of_others: float
    """Processes that wanted a core when it began, beside all this (the system's load average)."""
    converted: int
    lag: Lag


class Slider(QObject):
    """Moves the quality, and notes when which preview is shown."""

    def __init__(self, controller: CompareController) -> None:
        super().__init__()
        self._controller = controller
        self._moved_at: dict[Recipe, float] = {}
        self._last: Recipe | None = None
        self._is_measured = False
        self._qualities = cycle([*range(40, 95), *range(95, 40, -1)])
        self._timer = QTimer(self, interval=_MOVE_MS)
        self._timer.timeout.connect(self.move)
        self.moves = 0
        self.latencies: list[float] = []
        controller.compared.connect(self._see)

    def drag(self, seconds: float) -> None:
        """Move for so long."""
        self._timer.start()
        wait(lambda: False, seconds)
        self._timer.stop()

    def move(self) -> None:
        """One step."""
        wanted = recipes(next(self._qualities))
        self._last = wanted[0]
        self._moved_at[wanted[0]] = time.perf_counter()
        self.moves += 1
        self._controller.set_recipes(wanted)

    def settle(self) -> float:
        """Wait for what the last move has made; returns its latency in ms."""
        wait(lambda: self._last is None)
        latency = self.latencies[-1]
        wait(lambda: self._is_measured)  # somebody who moves a slider again lets go of it first
        return latency

    def _see(self, comparison: Comparison | None) -> None:
        figures = None if comparison is None else comparison.candidate.figures
        self._is_measured = figures is not None and figures.result.is_measured
        if figures is None or comparison is None or comparison.overview is None:
            return
        shown = self._shown_recipe()
        if shown in self._moved_at:
            self.latencies.append((time.perf_counter() - self._moved_at.pop(shown)) * 1000)
            if shown == self._last:
                self._last = None

    def _shown_recipe(self) -> Recipe:
        taken = self._controller.shown_preview
        assert taken is not None
        return taken.recipe


def wait(until: Callable[[], bool], seconds: float = _PATIENCE_S) -> None:
    """Let the event loop run until then, or for so long."""
    loop, ends_at = QEventLoop(), time.perf_counter() + seconds

    def look() -> None:
        if until() or time.perf_counter() >= ends_at:
            loop.quit()

    timer = QTimer(interval=2)
    timer.timeout.connect(look)
    timer.start()
    loop.exec()
    timer.stop()


def reserved_worker() -> psutil.Process | None:
    """The process that makes the previews."""
    for child in psutil.Process().children():
        with suppress(psutil.Error):
            if "reserved" in child.cmdline():
                return child
    return None


def cpu_ms(process: psutil.Process | None) -> float:
    """What it has computed; nothing that can be told if it has gone meanwhile."""
    if process is None:
        return nan
    try:
        times = process.cpu_times()
    except psutil.Error:
        return nan
    return float(times.user + times.system) * 1000


def measure(sources: Sequence[Path], folder: Path, seconds: float, *, busy: bool) -> Figures:
    """Drag for so long, then single moves."""
    owner = QObject()
    actions = make_actions(COMPARE_COMMANDS, owner, Qt.ShortcutContext.WindowShortcut)
    pane = ComparePane(actions)
    pane.resize(*_WINDOW_PX)
    items = ItemStore()
    items.append([NewItem(ItemId(1), sources[0])])
    with ProcessEngine() as engine:
        load = Load(engine, sources, folder)
        controller = CompareController(engine, items, recipes(80))
        bridge = EngineBridge(engine)
        bridge.events_arrived.connect(load.apply)
        bridge.events_arrived.connect(controller.apply)
        bridge.polled.connect(controller.poll)
        controller.compared.connect(pane.show_comparison)
        pane.look_changed.connect(controller.set_look)
        slider = Slider(controller)
        pane.show()
        bridge.start()
        if busy:
            load.start(4 * usable_cpus())
            wait(lambda: load.converted >= usable_cpus())
        controller.show_item(ItemId(1))
        controller.set_open(True)
        found = observe(slider, load, seconds)
        bridge.stop()
    pane.close()
    return found


def observe(slider: Slider, load: Load, seconds: float) -> Figures:
    """Drag, then move step by step, once the first previews are there."""
    wait(lambda: reserved_worker() is not None)
    for _ in range(3):
        slider.move()
        slider.settle()
    slider.latencies.clear()
    slider.moves = 0
    converted, worker, probe = load.converted, reserved_worker(), Probe()
    spent_ms = cpu_ms(worker)
    probe.start()
    slider.drag(seconds)
    probe.stop()
    drag, moves = list(slider.latencies), slider.moves
    last = slider.settle()
    spent_ms = (cpu_ms(worker) - spent_ms) / len(slider.latencies)
    single = []
    for _ in range(_SINGLE_MOVES):
        slider.move()
        single.append(slider.settle())
    return Figures(
        load.is_on,
        moves,
        len(drag),
        statistics.median(drag),
        max(drag),
        last,
        statistics.median(single),
        max(single),
        spent_ms,
        load.of_others,
        load.converted - converted,
        probe.lag(),
    )


def report(figures: Figures) -> str:
    """One paragraph."""
    workers = "all workers busy" if figures.workers_busy else "workers idle"
    lag = figures.lag
    return (
        f"{workers}: {figures.moves} moves, {figures.previews} previews shown; latency "
        f"p50 {figures.latency_p50_ms:.0f}, max {figures.latency_max_ms:.0f}, "
        f"last {figures.last_ms:.0f} ms; single moves "
        f"p50 {figures.single_p50_ms:.0f}, max {figures.single_max_ms:.0f} ms; "
        f"{figures.cpu_per_preview_ms:.0f} ms of CPU a preview; lag "
        f"p50 {lag.p50_ms:.1f}, p99 {lag.p99_ms:.1f}, max {lag.max_ms:.1f} ms; "
        f"{figures.converted} photos converted meanwhile; load before {figures.load_of_others:.1f}"
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Previews while a slider moves.")
    parser.add_argument("--seconds", type=float, default=5.0)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--photos", type=Path)
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args(argv)
    app = QApplication(sys.argv[:1])
    apply_theme(app, Scheme.LIGHT)
    found = []
    with TemporaryDirectory() as place:
        folder = arguments.photos or Path(place)
        if arguments.photos is None:
            photos(folder, 4)
        sources = sorted(folder.glob("*.jpg"))
        results = Path(place) / "out"
        results.mkdir()
        for busy in (False, True) * arguments.rounds:
            figures = measure(sources, results, arguments.seconds, busy=busy)
            print(report(figures), flush=True)
            found.append(asdict(figures))
    if arguments.json is not None:
        arguments.json.write_text(json.dumps(found, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
