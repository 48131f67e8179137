"""The lab without a display: a real event loop, no window."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from app.batch.failure_messages import display_text
from app.lab import report
from app.lab.core_monitor import CpuMonitor
from app.lab.lab_show import LabShow
from app.window.application import build_application, ending_on_signals
from ui.lab.values import LabSettings, StrategyFigures, StrategyName

EXIT_INTERRUPTED = 130


def run(settings: LabSettings, json_file: Path | None) -> int:
    """Run the lab and write ``json_file``; returns 1 when a strategy could not be run."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = build_application()
    where = report.machine()
    show, cpu = LabShow(), CpuMonitor()
    results: list[StrategyFigures] = []
    failures: list[str] = []

    def note_failure(name: StrategyName, reason: str) -> None:
        failures.append(f"{name} could not be run: {reason}")

    show.strategy_started.connect(_say_started)
    show.strategy_ended.connect(results.append)
    show.strategy_broke_down.connect(note_failure)
    show.ended.connect(lambda: app.exit())
    cpu.sampled.connect(show.add_core_sample)
    cpu.start()
    QTimer.singleShot(0, show, lambda: show.start(settings))
    try:
        with ending_on_signals(app):
            app.exec()
        was_interrupted = show.is_running
    finally:
        cpu.stop()
        show.close()
    if json_file is not None:
        text = json.dumps(report.document(where, settings, results), indent=2)
        json_file.write_text(text + "\n", encoding="ascii")
    sys.stdout.write(report.text_table(results))
    sys.stderr.writelines(display_text(line) + "\n" for line in failures)
    return EXIT_INTERRUPTED if was_interrupted else int(bool(failures))


def _say_started(name: StrategyName) -> None:
    sys.stderr.write(f"{name} …\n")
    sys.stderr.flush()
