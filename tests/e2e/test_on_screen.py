"""The window as a person has it: a real screen, real keys and a real mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.paths import settings_file
from app.settings import Settings, save_settings
from tests.e2e.files import jpeg, photo, webp, write
from tests.e2e.screen import NEEDS_SCREEN, PATIENCE_MS, Screen, screen, waited_for
from workers.contract.encoders import WebP
from workers.contract.recipe import Recipe

__all__ = ["screen"]

pytestmark = [*NEEDS_SCREEN, pytest.mark.slow]

#: Opens the window and says where the mouse is to go: to the first row, to the divider, to the
#: answer of an offer; and how far the divider was dragged.
_TELLING = """
import sys
from pathlib import Path
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QPushButton
from app.window.application import build_application
from app.window.bootstrap import run_session

def say(*words):
    print(*words, flush=True)

def begin(session):
    window = session.window
    view, table = window.compare.pane.view, window.table
    view.divider.valueChanged.connect(lambda value: say("divider", value))
    told = {}
    def tell(name, widget, x, y):
        place = widget.mapToGlobal(QPoint(x, y)).toTuple()
        if told.get(name) != place:
            told[name] = place
            say(name, *place)
    def look():
        if window.model.counts.converted:
            row = table.visualRect(window.model.index(0, 0))
            tell("row", table.viewport(), row.center().x(), row.center().y())
        if view.is_complete:
            line = view.divider
            share = line.value() / line.maximum()
            tell("line", line, round(line.width() * share), line.height() // 2)
        if window.offer.isVisible():
            answer = next(b for b in window.offer.findChildren(QPushButton) if b.text() == "Go on")
            tell("answer", answer, answer.width() // 2, answer.height() // 2)
    timer = QTimer(session)
    timer.timeout.connect(look)
    timer.start(100)

run_session(build_application(), [Path(one) for one in sys.argv[1:]], begin)
"""


def focused(qtbot: QtBot, on: Screen, process: object, title: str = "Dropmill") -> str:
    """The window, which has the keyboard."""
    window = waited_for(qtbot, lambda: on.window_of(process, title))  # type: ignore[arg-type]
    on.do("windowfocus", "--sync", window)
    return window


def place_of(qtbot: QtBot, on: Screen, name: str) -> tuple[int, int]:
    """Where the program says that something is now."""

    def told() -> str:
        lines = on.said("dropmill").splitlines()
        return next((line for line in reversed(lines) if line.startswith(name)), "")

    _, x, y = waited_for(qtbot, told).split()
    return int(x), int(y)


def test_the_main_job_by_keyboard_alone(qtbot: QtBot, tmp_path: Path, screen: Screen) -> None:
    source = write(tmp_path, {"a.jpg": jpeg()})[0]
    save_settings(Settings(start_on_drop=False), settings_file())
    with screen.running("dropmill", "-m", "app") as dropmill:
        focused(qtbot, screen, dropmill)
        screen.do("key", "ctrl+o")
        focused(qtbot, screen, dropmill, "Add pictures")
        screen.do("type", str(source))
        screen.do("key", "Return")
        window = focused(qtbot, screen, dropmill)

        def is_written() -> bool:
            """Start again and again: until the picture is on the list, it does nothing."""
            screen.do("windowfocus", "--sync", window)
            screen.do("key", "ctrl+Return")
            return source.with_suffix(".webp").is_file()

        qtbot.waitUntil(is_written, timeout=PATIENCE_MS)
        screen.do("key", "ctrl+q")
        qtbot.waitUntil(lambda: dropmill.poll() is not None, timeout=PATIENCE_MS)
    assert (dropmill.returncode, screen.said("dropmill")) == (0, "")
    assert webp(source.with_suffix(".webp")).size == (120, 80)


def test_the_divider_is_dragged_by_mouse(qtbot: QtBot, tmp_path: Path, screen: Screen) -> None:
    source = write(tmp_path, {"a.jpg": photo(800, 600)})[0]
    save_settings(Settings(), settings_file())
    with screen.running("dropmill", "-c", _TELLING, str(source)) as dropmill:
        focused(qtbot, screen, dropmill)
        screen.do("mousemove", *place_of(qtbot, screen, "row"), "click", 1)
        screen.do("key", "space")
        x, y = place_of(qtbot, screen, "line")
        screen.do("mousemove", x, y)
        screen.do("mousedown", 1)
        for step in range(1, 11):
            screen.do("mousemove", x - 10 * step, y)
        screen.do("mouseup", 1)
        qtbot.waitUntil(lambda: "divider" in screen.said("dropmill"), timeout=PATIENCE_MS)
        screen.do("key", "ctrl+q")
        qtbot.waitUntil(lambda: dropmill.poll() is not None, timeout=PATIENCE_MS)
    values = [
        int(line.split()[1]) for line in screen.said("dropmill").splitlines() if "div" in line
    ]
    assert values == sorted(values, reverse=True)
    assert values[-1] < 500


def test_a_second_start_hands_its_files_over(qtbot: QtBot, tmp_path: Path, screen: Screen) -> None:
    source = write(tmp_path, {"a.jpg": jpeg()})[0]
    save_settings(Settings(), settings_file())
    with screen.running("first", "-m", "app") as first:
        focused(qtbot, screen, first)
        with screen.running("second", "-m", "app", str(source)) as second:
            qtbot.waitUntil(lambda: second.poll() is not None, timeout=PATIENCE_MS)
            qtbot.waitUntil(source.with_suffix(".webp").is_file, timeout=PATIENCE_MS)
        assert second.returncode == 0
        assert first.poll() is None
        focused(qtbot, screen, first)
        screen.do("key", "ctrl+q")
        qtbot.waitUntil(lambda: first.poll() is not None, timeout=PATIENCE_MS)


def test_closing_in_the_middle_and_going_on_at_the_next_start(
    qtbot: QtBot, tmp_path: Path, screen: Screen
) -> None:
    files = {f"{number:02}.jpg": photo(640, 480) for number in range(24)}
    sources = write(tmp_path, files)
    slow = Recipe(encoder=WebP(lossless=True, effort=6))
    save_settings(Settings(recipes=(slow,), workers=1), settings_file())
    results = [source.with_suffix(".webp") for source in sources]
    with screen.running("first", "-m", "app", *map(str, sources)) as first:
        focused(qtbot, screen, first)
        qtbot.waitUntil(lambda: any(one.is_file() for one in results), timeout=PATIENCE_MS)
        screen.do("key", "ctrl+q")
        focused(qtbot, screen, first, "still being converted")
        screen.do("key", "alt+s")
        qtbot.waitUntil(lambda: first.poll() is not None, timeout=PATIENCE_MS)
    assert first.returncode == 0
    done = [result for result in results if result.is_file()]
    assert 0 < len(done) < len(results)
    with screen.running("dropmill", "-c", _TELLING) as following:
        focused(qtbot, screen, following)

        def has_gone_on() -> bool:
            """Click where the answer is, until it was taken: it moves while the window opens."""
            screen.do("mousemove", *place_of(qtbot, screen, "answer"), "click", 1)
            return sum(one.is_file() for one in results) > len(done)

        qtbot.waitUntil(has_gone_on, timeout=PATIENCE_MS)
        qtbot.waitUntil(lambda: all(one.is_file() for one in results), timeout=3 * PATIENCE_MS)
        screen.do("key", "ctrl+q")
        qtbot.waitUntil(lambda: following.poll() is not None, timeout=PATIENCE_MS)
