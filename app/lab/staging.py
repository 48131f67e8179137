"""The lab in a window: to play with, or as a show that runs by itself and leaves.

Owns the script of that show. Where no window can be shown it is the show, drawn unseen.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.batch.failure_messages import display_text
from app.lab.lab_controller import LabController
from app.settings import Settings
from app.window import bootstrap
from app.window.application import build_application, ending_on_signals
from app.window.session import WindowSession
from ui.lab.values import LabSettings
from ui.theme import apply_theme
from workers.engine import ProcessEngine

_SIZE_PX = (1240, 900)


def run(settings: LabSettings, json_file: Path | None, *, is_demo: bool) -> int:
    """Open the lab with ``settings``; a show also writes ``json_file``. Returns the exit code."""
    unseen = bootstrap.lacks_display(sys.platform, os.environ)
    if unseen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        sys.stdout.write("No display here: the lab runs offscreen.\n")
        sys.stdout.flush()
    if is_demo or unseen:
        return _run_demo(build_application(), settings, json_file)
    return bootstrap.run((), lambda session: session.open_lab().page.show_settings(settings))


def _run_demo(app: QApplication, settings: LabSettings, json_file: Path | None) -> int:
    session = WindowSession(Settings(), ProcessEngine)
    window = session.window
    apply_theme(app)
    window.resize(*_SIZE_PX)
    window.close_requested.connect(lambda: app.exit(1))
    window.show()
    session.start()
    lab = session.open_lab()
    lab.page.show_settings(settings)
    lab.ended.connect(lab.count)
    lab.count_ended.connect(lambda: app.exit())
    QTimer.singleShot(0, lab, lambda: lab.start(settings))
    try:
        with ending_on_signals(app):
            app.exec()
        return _tell(lab, settings, json_file)
    finally:
        session.close()
        window.allow_close()


def _tell(lab: LabController, settings: LabSettings, json_file: Path | None) -> int:
    files = lab.save(Path(tempfile.mkdtemp(prefix="dropmill-lab-run-")))
    if json_file is not None:
        json_file.write_text(json.dumps(lab.document(), indent=2) + "\n", encoding="ascii")
    sys.stdout.write(lab.table())
    sys.stdout.writelines(display_text(f"Saved: {path}") + "\n" for path in files)
    names = {figures.name for figures in lab.results}
    return int(names != set(settings.strategies))
