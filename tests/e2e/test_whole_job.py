"""The whole job with real keys on a real screen, by somebody without a mouse."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.exceptions import TimeoutError as TooLate
from pytestqt.qtbot import QtBot

from app.paths import settings_file
from app.settings import Settings, load_settings, save_settings
from tests.e2e.files import photo, webp, write
from tests.e2e.screen import NEEDS_SCREEN, PATIENCE_MS, Screen, screen, waited_for
from workers.contract.scheme import Scheme

__all__ = ["screen"]

pytestmark = [*NEEDS_SCREEN, pytest.mark.slow]

#: Opens the window and says, whenever that changes, what a person would see or hear.
_TELLING = """
import json
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from app.window.application import build_application
from app.window.bootstrap import run_session

def seen(window):
    model, focused = window.model, QApplication.focusWidget()
    facts = [model.facts_at(row) for row in range(model.rowCount())]
    text = getattr(focused, "text", getattr(focused, "currentText", None))
    active = QApplication.activeWindow()
    return {
        "rows": {one.source.name: type(one.state).__name__ for one in facts},
        "focus": focused.accessibleName() if focused else "",
        "text": text() if callable(text) else "",
        "list": window.table.hasFocus(),
        "row": window.table.currentIndex().row(),
        "name": window.table.currentIndex().siblingAtColumn(0).data() or "",
        "dialog": active.windowTitle() if isinstance(active, QDialog) else "",
        "compared": window.compare.pane.view.is_complete,
        "folder": str(window.destination().directory or ""),
        "width": window.recipes()[0].resize.width,

    }

def begin(session):
    last = {}
    def look():
        if (now := seen(session.window)) != last:
            last.clear()
            last.update(now)
            print(json.dumps(now), flush=True)
    timer = QTimer(session)
    timer.timeout.connect(look)
    timer.start(20)

run_session(build_application(), [], begin)
"""


class Person:
    """Types, and looks at what the window shows."""

    def __init__(self, qtbot: QtBot, on: Screen, program: subprocess.Popen[bytes]) -> None:
        self._qtbot = qtbot
        self._screen = on
        self._program = program

    def press(self, *keys: str) -> None:
        self._screen.do("key", "--clearmodifiers", *keys)

    def write(self, text: object) -> None:
        self._screen.do("type", "--clearmodifiers", text)

    def sees(self) -> dict[str, Any]:
        lines = self._screen.said("dropmill").splitlines()
        return json.loads(lines[-1]) if lines else {}

    def until(self, holds: Callable[[dict[str, Any]], object]) -> None:
        try:
            self._qtbot.waitUntil(lambda: bool(holds(self.sees())), timeout=PATIENCE_MS)
        except TooLate as error:
            raise AssertionError(f"seen instead: {self.sees()}") from error

    def goes_to(self, title: str = "Dropmill") -> None:
        """Wait for a window; where nothing arranges windows, it is given the keyboard."""
        window = waited_for(self._qtbot, lambda: self._screen.window_of(self._program, title))
        self._screen.do("windowfocus", "--sync", window)
        self.until(lambda seen: seen and (title == "Dropmill" or title in seen["dialog"]))

    def presses_until(self, key: str, holds: Callable[[dict[str, Any]], object]) -> None:
        """Press ``key`` again and again, each time when what it did is seen."""
        for _ in range(60):
            if holds(before := self.sees()):
                return
            self.press(key)
            self.until(lambda seen, before=before: seen != before)
        raise AssertionError(f"{key} does not lead there, but to {self.sees()}")

    def tabs_to(self, name: str) -> None:
        """Press Tab until that has the keyboard."""
        self.presses_until("Tab", lambda seen: seen["focus"] == name)

    def tabs_to_list(self) -> None:
        """The same for the pictures."""
        self.presses_until("Tab", lambda seen: seen["list"])


def test_the_whole_job_without_a_mouse(qtbot: QtBot, tmp_path: Path, screen: Screen) -> None:
    good, bad = write(tmp_path, {"in/good.jpg": photo(800, 600), "in/bad.jpg": b"no picture"})
    out = tmp_path / "out"
    out.mkdir()

    def results_are(names: set[str]) -> None:
        qtbot.waitUntil(lambda: {one.name for one in out.iterdir()} == names, timeout=PATIENCE_MS)

    save_settings(Settings(start_on_drop=False), settings_file())
    with screen.running("dropmill", "-c", _TELLING) as program:
        person = Person(qtbot, screen, program)
        person.goes_to()

        person.press("ctrl+o")
        person.goes_to("Add pictures")
        person.write(f'"{good}" "{bad}"')
        person.press("Return")
        person.until(lambda seen: seen["rows"] == {"good.jpg": "Waiting", "bad.jpg": "Waiting"})

        person.goes_to()
        person.press("alt+p")
        person.until(lambda seen: seen["focus"] == "Preset")
        person.presses_until("Up", lambda seen: seen["text"] == "Web 1600")
        person.until(lambda seen: seen["width"] == 1600)
        person.tabs_to("Width")
        person.press("ctrl+a")
        person.write("64")
        person.press("Tab")
        person.until(lambda seen: seen["width"] == 64)

        person.tabs_to("Where results go")
        person.press("space")
        person.press("Down", "Down", "Return")
        person.goes_to("Folder for results")
        person.write(out)
        person.press("Return")
        person.until(lambda seen: seen["folder"] == str(out))

        person.goes_to()
        person.press("ctrl+Return")
        person.until(lambda seen: seen["rows"] == {"good.jpg": "Converted", "bad.jpg": "Failed"})
        assert webp(out / "good.webp").width == 64

        person.tabs_to_list()
        person.presses_until("Home", lambda seen: seen["row"] == 0)
        person.presses_until("Down", lambda seen: seen["name"] == "bad.jpg")
        person.press("alt+Return")
        person.goes_to("bad.jpg")
        person.press("Escape")
        bad.write_bytes(photo(400, 300))
        person.goes_to()
        person.press("F5")
        person.until(lambda seen: seen["rows"] == {"good.jpg": "Converted", "bad.jpg": "Converted"})

        person.press("F4")
        person.until(lambda seen: seen["compared"])
        person.press("F4")
        person.until(lambda seen: seen["list"])

        for left in ({"good.webp"}, set()):  # what was converted once more was a batch of its own
            person.press("ctrl+z")
            results_are(left)
        person.press("ctrl+comma")
        person.goes_to("Settings")
        person.press("alt+a")
        person.presses_until("Down", lambda seen: seen["text"] == "Dark")
        person.press("Escape")
        person.goes_to()
        person.press("ctrl+q")
        qtbot.waitUntil(lambda: program.poll() is not None, timeout=PATIENCE_MS)
    assert program.returncode == 0
    assert load_settings(settings_file()).settings.scheme is Scheme.DARK
