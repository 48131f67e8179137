"""A window that is killed in the middle of a batch, as a real process, and the next one."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from app import paths
from app.settings import Settings, save_settings

#: Opens a window, which is killed once some pictures have ended.
_KILLED = """
import os, signal, sys
from pathlib import Path
from app.window.application import build_application
from app.window.bootstrap import run_session

def begin(session):
    def look(summary):
        if summary.converted >= 2:
            session.running._journal._journal._writer.flush()
            os.kill(os.getpid(), signal.SIGKILL)
    session.summary_changed.connect(look)

run_session(build_application(), [Path(sys.argv[1])], begin)
"""

#: Opens the next one, which goes on and ends with the batch.
_NEXT = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from app.window.application import build_application
from app.window.bootstrap import run_session

def begin(session):
    offer = session.window.offer
    def look():
        if offer.isVisible():
            sys.stdout.write(offer.text)
            timer.stop()
            next(b for b in offer.findChildren(QPushButton) if b.text() == "Go on").click()
    timer = QTimer(session)
    timer.timeout.connect(look)
    timer.start(20)
    def end(summary):
        if summary.ending is not None:
            QApplication.exit()
    session.summary_changed.connect(end)

run_session(build_application(), [], begin)
"""


@pytest.mark.slow
def test_what_a_kill_broke_off_is_offered_and_goes_on(tmp_path: Path) -> None:
    save_settings(Settings(), paths.settings_file())  # it is not the first time
    folder = tmp_path / "in"
    folder.mkdir()
    sources = [folder / f"{number}.png" for number in range(300)]
    for source in sources:
        Image.effect_noise((48, 32), 60).save(source)
    killed = subprocess.run([sys.executable, "-c", _KILLED, str(folder)], check=False, timeout=60)
    assert killed.returncode == -9
    done = {path: path.stat().st_mtime_ns for path in folder.rglob("*.webp")}
    assert 2 <= len(done) < len(sources)

    after = subprocess.run(
        [sys.executable, "-c", _NEXT], capture_output=True, text=True, check=False, timeout=60
    )
    told = re.fullmatch(r"Last time \d+ of (\d+) pictures were not converted\.", after.stdout)
    assert told, after.stderr
    assert int(told[1]) <= len(sources)  # the walk may have been broken off as well, and goes on
    results = list(folder.rglob("*.webp"))
    assert len(results) == len(sources), "each picture has one result"
    kept = [path for path, time in done.items() if path.stat().st_mtime_ns == time]
    assert len(kept) == len(done), "what was done is not done again"
