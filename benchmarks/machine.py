"""What the machine view costs: the processor time of looking, as a share of one core.

``python -m benchmarks.machine [--looks 200] [--json FILE]``

For 2, 64 and 128 cores: the sampler with a worker a core, whose counters are read from a made-up
``/proc/stat`` and, for the workers, from this process's own real ones (so the kernel's part for the
cores is that of this machine, for the workers it is counted in full); and what the window's thread
takes to put the figures together and to paint the view. Last, the probe of the event loop. Shares
are at the paces of the program: once a second for the sparkline, twice for the machine view, and
less often where a look is dear.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from app.window.lag_minute import INTERVAL_MS, LagMinute
from app.window.machine_controller import CALM_MS, LIVELY_MS, MOST_OF_A_CORE
from tests.fake_machine import moments
from ui.charts.core_grid import CoreGrid
from ui.machine.machine_view import MachineView
from ui.theme import apply_theme
from workers.contract.scheme import Scheme
from workers.platforms.load import SystemMonitor

_CORES = (2, 64, 128)
_VIEW = QSize(1180, 700)


@dataclass(frozen=True, slots=True)
class Cost:
    """Milliseconds of processor time for one look or repaint; shares of one core."""

    cores: int
    look_ms: float
    sparkline_share: float
    view_share: float
    view_every_ms: float
    figures_ms: float
    paint_ms: float


def measure(cores: int, looks: int, folder: Path) -> Cost:
    """What ``cores`` cores with a worker each cost."""
    (folder / "stat").write_text(_stat(cores))
    before = psutil.PROCFS_PATH
    psutil.PROCFS_PATH = str(folder)
    try:
        monitor = SystemMonitor()
        workers = [os.getpid()] * cores
        look_s = _cpu_s(lambda: monitor.sample(workers), looks)
    finally:
        psutil.PROCFS_PATH = before
    every_ms = max(LIVELY_MS, look_s / MOST_OF_A_CORE * 1000)
    figures_s, paint_s = _window_s(cores)
    return Cost(
        cores,
        look_s * 1000,
        look_s / max(CALM_MS / 1000, look_s / MOST_OF_A_CORE),
        look_s / (every_ms / 1000),
        every_ms,
        figures_s * 1000,
        paint_s * 1000,
    )


def probe_share(ticks: int = 5000) -> float:
    """The probe's share of one core, without Qt's own timer."""
    minute = LagMinute()
    minute.begin(0.0)
    at = iter(range(1, ticks + 10))
    return _cpu_s(lambda: minute.tick(next(at) * INTERVAL_MS / 1000), ticks) / (INTERVAL_MS / 1000)


def _window_s(cores: int) -> tuple[float, float]:
    view = MachineView()
    *past, now = moments(cores)
    for each in past:
        view.add_past(each)
    view.resize(_VIEW)
    view.show_now(now)
    view.show()
    figures_s = _cpu_s(lambda: view.show_now(now), 20)
    grid = view.findChild(CoreGrid)
    assert grid is not None
    canvas = QPixmap(grid.size())
    paint_s = _cpu_s(lambda: grid.render(canvas), 20)
    view.close()
    return figures_s, paint_s


def _cpu_s(do: Callable[[], object], times: int) -> float:
    do()
    began = time.thread_time()
    for _ in range(times):
        do()
    return (time.thread_time() - began) / times


def _stat(cores: int) -> str:
    """A ``/proc/stat`` of so many cores, with this machine's other lines."""
    lines = Path("/proc/stat").read_text("ascii").splitlines()
    figures = lines[1].partition(" ")[2]
    others = [line for line in lines if not line.startswith("cpu")]
    made_up = [f"cpu{number} {figures}" for number in range(cores)]
    return "\n".join([lines[0], *made_up, *others]) + "\n"


def _line(cost: Cost) -> str:
    return (
        f"{cost.cores} cores: a look {cost.look_ms:.2f} ms; sparkline {cost.sparkline_share:.3%}, "
        f"view {cost.view_share:.3%} of a core, every {cost.view_every_ms:.0f} ms; "
        f"figures {cost.figures_ms:.1f} ms, repaint {cost.paint_ms:.1f} ms"
    )


def main() -> None:
    """Measure and print a line for each number of cores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--looks", type=int, default=200)
    parser.add_argument("--json", type=Path)
    wanted = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    apply_theme(app, Scheme.LIGHT)
    with TemporaryDirectory() as folder:
        costs = [measure(cores, wanted.looks, Path(folder)) for cores in _CORES]
    for cost in costs:
        print(_line(cost))
    found = {
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} CPUs",
        "probe_share": probe_share(),
        "costs": [asdict(cost) for cost in costs],
    }
    print(f"The probe takes {found['probe_share']:.4%} of a core.")
    if wanted.json is not None:
        wanted.json.write_text(json.dumps(found, indent=2) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
