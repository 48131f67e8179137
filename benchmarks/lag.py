"""How late the window's event loop is while thousands of small pictures pour in.

Owns a drop on the real window, with its settings, journal and engine, and the lab's arithmetic of a
probe in its event loop. The folder is dropped while an earlier batch converts, and converted as it
comes; the figures are those of the first seconds after it. A second probe, in a process that does
nothing else, tells how late anything was on this machine meanwhile.

Run it with ``python -m benchmarks.lag [--files 10000] [--runs N] [--json FILE]``.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from app import paths
from app.lab.lag import INTERVAL_MS, LagRecorder
from app.settings import Settings, save_settings
from app.window.application import build_application
from app.window.bootstrap import lacks_display, run_session
from app.window.offscreen_tour import drop_on
from app.window.session import WindowSession
from benchmarks.pictures import tiny
from ui.lab.values import Lag
from workers.contract.destination import Destination
from workers.contract.summary import BatchSummary

#: Pictures of the batch that is under way when the folder is dropped, and how many of them have
#: been converted by then: the workers are awake, and have enough left to do.
_EARLIER, _WARM = 400, 40
_TIMEOUT_MS = 300_000
_ENDLESS_S = 600.0


@dataclass(frozen=True, slots=True)
class Measured:
    """One drop: lag in its first seconds, in the window and in the process beside it.

    ``handler_s`` is how long the window's thread took for the drop itself, ``shown_s`` the time
    until all rows were there, ``cpu_s`` the processor time of the window's thread,
    ``process_cpu_s`` that of its process; ``converted`` are pictures of the time measured.
    """

    lag: Lag
    beside: Lag
    handler_s: float
    shown_s: float
    cpu_s: float
    process_cpu_s: float
    converted: int
    platform: str


class DropWatch(QObject):
    """Drops ``folder`` once the earlier batch is under way, and ends the loop after ``first_s``."""

    def __init__(self, session: WindowSession, earlier: Path, folder: Path, first_s: float) -> None:
        super().__init__(session)
        self.measured: Measured | None = None
        self._session, self._folder, self._first_s = session, folder, first_s
        self._dropped_at = 0.0
        self._handler_s = self._shown_s = 0.0
        self._summary = BatchSummary()
        # Now, for its own start is work: it begins to measure with the drop.
        self._beside = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.lag", "--beside"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(int(INTERVAL_MS))
        self._timer.timeout.connect(self._tick)
        session.summary_changed.connect(self._on_summary)
        session.drop_ended.connect(self._on_drop_ended)
        QTimer.singleShot(_TIMEOUT_MS, self, self._give_up)
        drop_on(session.window, [earlier])

    def _on_summary(self, summary: BatchSummary) -> None:
        self._summary = summary
        if not self._dropped_at and summary.converted >= _WARM:
            self._dropped_at = time.perf_counter()
            QTimer.singleShot(0, self, self._drop)

    def _drop(self) -> None:
        assert not self._summary.ending, "the earlier batch was over too soon"
        assert self._beside.stdin is not None
        self._beside.stdin.write(b"begin")
        self._beside.stdin.flush()
        self._dropped_at = time.perf_counter()
        self._before = self._summary.converted
        self._cpu = (time.thread_time(), time.process_time())
        self._recorder = LagRecorder(self._dropped_at)
        self._timer.start()
        drop_on(self._session.window, [self._folder])
        self._handler_s = time.perf_counter() - self._dropped_at

    def _tick(self) -> None:
        now = time.perf_counter()
        self._recorder.tick(now)
        is_over = self._summary.finished == self._summary.total
        if self._shown_s and (is_over or now - self._dropped_at >= self._first_s):
            self._end()

    def _on_drop_ended(self) -> None:
        if self._timer.isActive():
            self._shown_s = time.perf_counter() - self._dropped_at

    def _end(self) -> None:
        self._timer.stop()
        self.measured = Measured(
            lag=self._recorder.lag(),
            beside=Lag(**json.loads(self._beside.communicate()[0])),
            handler_s=self._handler_s,
            shown_s=self._shown_s,
            cpu_s=time.thread_time() - self._cpu[0],
            process_cpu_s=time.process_time() - self._cpu[1],
            converted=self._summary.converted - self._before,
            platform=QGuiApplication.platformName(),
        )
        build_application().exit()

    def _give_up(self) -> None:
        self._beside.communicate()
        build_application().exit(1)


def measure(earlier: Path, folder: Path, first_s: float) -> Measured:
    """Open the window, drop ``folder``, close it when all is converted. Raises ``TimeoutError``.

    To be called once a process, in its main thread.
    """
    if lacks_display(sys.platform, os.environ):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with TemporaryDirectory() as home:
        for kind in ("CONFIG", "STATE", "DATA", "CACHE"):
            os.environ[f"XDG_{kind}_HOME"] = home
        output = Destination(directory=Path(home) / "results")
        save_settings(Settings(destination=output), paths.settings_file())
        watches: list[DropWatch] = []
        run_session(
            build_application(),
            (),
            lambda session: watches.append(DropWatch(session, earlier, folder, first_s)),
        )
        if watches[0].measured is None:
            raise TimeoutError("the batch did not end")
        return watches[0].measured


def lag_beside() -> Lag:
    """How late a process is that does nothing but wake up.

    It begins with the first bytes of its standard input, and ends with the last.
    """
    os.read(sys.stdin.fileno(), 64)
    os.set_blocking(sys.stdin.fileno(), False)
    recorder = LagRecorder(time.perf_counter())
    next_s = time.perf_counter()
    end_s = next_s + _ENDLESS_S
    while next_s < end_s:
        next_s += INTERVAL_MS / 1000
        time.sleep(max(next_s - time.perf_counter(), 0))
        now = time.perf_counter()
        recorder.tick(now)
        if now - next_s > INTERVAL_MS / 1000:
            next_s = now  # as the recorder has it, and Qt's timers
        try:
            if not os.read(sys.stdin.fileno(), 1):
                break
        except BlockingIOError:
            continue
    return recorder.lag()


def figures(runs: Sequence[Measured]) -> dict[str, object]:
    """Medians of the runs, and the range of what is promised."""
    return {
        **_lag_figures([run.lag for run in runs]),
        "p99_range_ms": _range([run.lag.p99_ms for run in runs]),
        "max_range_ms": _range([run.lag.max_ms for run in runs]),
        "handler_ms": 1000 * statistics.median(run.handler_s for run in runs),
        "process_beside": _lag_figures([run.beside for run in runs]),
        **{
            name: statistics.median(getattr(run, name) for run in runs)
            for name in ("shown_s", "cpu_s", "process_cpu_s", "converted")
        },
        "runs": len(runs),
        "platform": runs[0].platform,
    }


def _range(values: Sequence[float]) -> tuple[float, float]:
    return min(values), max(values)


def _lag_figures(lags: Sequence[Lag]) -> Mapping[str, float]:
    return {
        name: statistics.median(getattr(lag, name) for lag in lags)
        for name in ("p50_ms", "p99_ms", "p999_ms", "max_ms")
    }


def measure_runs(files: int, runs: int, first_s: float) -> list[Measured]:
    """Drop ``files`` pictures ``runs`` times, each time on the window of a new process."""
    with TemporaryDirectory() as place:
        earlier, folder = Path(place) / "earlier", Path(place) / "dropped"
        for where, count in ((earlier, _EARLIER), (folder, files)):
            where.mkdir()
            tiny(where, count)
        measured = []
        for _ in range(runs):
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
                measured.append(process.submit(measure, earlier, folder, first_s).result())
        return measured


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, print, and write the figures as JSON if wanted."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--files", type=int, default=10_000, help="small pictures in the folder")
    parser.add_argument("--seconds", type=float, default=5.0, help="how much of it is measured")
    parser.add_argument("--runs", type=int, default=1, help="medians of so many drops")
    parser.add_argument("--json", type=Path, help="write the figures there")
    parser.add_argument("--beside", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args(argv)
    if arguments.beside:
        print(json.dumps(asdict(lag_beside())))
        return 0
    runs = measure_runs(arguments.files, arguments.runs, arguments.seconds)
    text = json.dumps(figures(runs), indent=2)
    print(text)
    if arguments.json is not None:
        arguments.json.write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
