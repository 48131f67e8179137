"""The window and the screen: never larger, always there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize

from ui.placement import fitting_place, fitting_size

ROOM = QRect(0, 30, 800, 570)  # a panel lies above

#: Shows the window, perhaps where it was before, and tells where it is then.
SCRIPT = """
import json, sys
from PySide6.QtWidgets import QApplication
from app.batch.items import ItemStore
from ui.main_window import MainWindow
app = QApplication([])
window = MainWindow(ItemStore().columns)
if len(sys.argv) > 1:
    assert window.restore_state(bytes.fromhex(sys.argv[1]))
window.show()
app.processEvents()
room, frame = window.screen().availableGeometry(), window.frameGeometry()
print(json.dumps([room.contains(frame), window.width(), window.height(),
                  window.save_state().hex()]))
"""


def test_a_window_that_fits_is_left_alone() -> None:
    there = QRect(20, 80, 640, 480)
    assert fitting_place(there, ROOM) == there
    assert fitting_size(QSize(640, 480), ROOM) == QSize(640, 480)


@pytest.mark.parametrize(
    "wanted",
    [
        QRect(0, 0, 2000, 1500),
        QRect(1700, 900, 640, 480),
        QRect(-900, -900, 640, 480),
        QRect(300, 300, 700, 500),
    ],
)
def test_a_window_comes_to_where_it_can_be_seen(wanted: QRect) -> None:
    place = fitting_place(wanted, ROOM)
    assert ROOM.contains(place)
    assert place.size() == fitting_size(wanted.size(), ROOM)


def shown_on(tmp_path: Path, width: int, height: int, ratio: int, state: str = "") -> list[object]:
    """What ``SCRIPT`` tells on a screen of this size."""
    screen = {"name": "s", "x": 0, "y": 0, "width": width, "height": height, "dpr": ratio}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96}
    file = tmp_path / "screen.json"
    file.write_text(json.dumps({"windowFrameMargins": True, "screens": [screen]}))
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, *([state] if state else [])],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={file}"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    answer: list[object] = json.loads(run.stdout)
    return answer


def test_the_window_opens_no_larger_than_the_screen(tmp_path: Path) -> None:
    fits, width, height, large = shown_on(tmp_path, 2560, 1440, 1)
    assert (fits, width, height) == (True, 1180, 780)
    assert shown_on(tmp_path, 800, 600, 1, str(large))[0]  # where it was on a larger one


@pytest.mark.slow
@pytest.mark.parametrize(
    ("width", "height", "ratio"),
    [(800, 600, 1), (1280, 720, 2)],  # the latter is 1440 pixels high
)
def test_the_first_window_fits_the_screen(
    tmp_path: Path, width: int, height: int, ratio: int
) -> None:
    assert shown_on(tmp_path, width, height, ratio)[0]
