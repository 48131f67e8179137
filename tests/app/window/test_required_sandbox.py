"""The window of ``dropmill --require-sandbox`` on a machine that lacks a protection."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app import cli
from app.window import bootstrap
from app.window.session import WindowSession
from tests.pictures import encoded, scene
from ui.panels.message_bar import MessageBar
from workers.platforms import base

SCRIPT = Path(__file__).parents[2] / "integration" / "unprotected_worker.py"


@pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is Linux's")
def test_the_window_converts_nothing_and_says_why(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = [sys.executable, str(SCRIPT), "--lacks", "landlock"]
    monkeypatch.setattr(base, "worker_command", lambda: command)
    picture = tmp_path / "a.png"
    picture.write_bytes(encoded(scene(), "PNG"))
    told: list[str] = []

    def look(session: WindowSession) -> None:
        def end_when_it_is_said() -> None:
            for bar in session.window.findChildren(MessageBar):
                if "has stopped" in bar.text:
                    told.append(bar.text)
                    poll.stop()
                    qapp.exit()

        poll = QTimer(session)
        poll.timeout.connect(end_when_it_is_said)
        poll.start(20)

    def run(files: list[Path], **options: object) -> int:
        return bootstrap.run_session(qapp, files, look, **options)  # type: ignore[arg-type] # as cli gives them

    monkeypatch.setattr(bootstrap, "run", run)
    assert cli.run(["--require-sandbox", str(picture)]) == 0

    assert told[0].endswith("not protected as required, missing: No access to files (Landlock)")
    assert list(tmp_path.glob("*.webp")) == []
