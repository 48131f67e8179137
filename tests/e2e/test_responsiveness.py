"""The window's event loop goes on turning while every core is busy."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.window.offscreen_tour import drop_on
from tests.e2e.files import photo, write
from tests.e2e.playing import Steps, all_ended, run_window
from ui.main_window import MainWindow
from workers.platforms.budget import usable_cpus

#: A folder of photographs to use in place of generated pictures.
PHOTOS_VARIABLE = "DROPMILL_TEST_PHOTOS"

_PROBE_MS = 2
#: How much of a picture's work may hold up the loop, at the 99th percentile: a loop that decodes,
#: encodes or waits for a worker itself stands still for all of it.
_SHARE = 0.25


@pytest.fixture
def photos(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "photos"
    folder.mkdir()
    if chosen := os.environ.get(PHOTOS_VARIABLE):
        originals = sorted(Path(chosen).glob("*.jpg"))
        for original in originals:
            (folder / original.name).symlink_to(original)
    else:
        write(folder, dict.fromkeys((f"{n:02}.jpg" for n in range(14)), photo(1600, 1200)))
    return sorted(folder.iterdir())


@contextmanager
def beats() -> Iterator[list[float]]:
    """When a timer was heard that wants to be heard every ``_PROBE_MS``, in seconds."""
    heard: list[float] = []
    timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=_PROBE_MS)
    timer.timeout.connect(lambda: heard.append(time.perf_counter()))
    timer.start()
    yield heard
    timer.stop()


def test_converting_does_not_hold_up_the_window(qapp: QApplication, photos: list[Path]) -> None:
    measured: list[float] = []

    def play(window: MainWindow) -> Steps:
        with beats() as heard:
            drop_on(window, [photos[0].parent])
            yield all_ended(window, len(photos))
            measured.extend(heard)
        assert window.model.counts.converted == len(photos)

    assert run_window(qapp, play) == 0
    gaps = (later - earlier for earlier, later in pairwise(measured))
    lags = sorted(gap - _PROBE_MS / 1000 for gap in gaps)
    work = (measured[-1] - measured[0]) * usable_cpus() / len(photos)
    p99 = lags[len(lags) * 99 // 100]
    assert len(lags) > 100
    assert p99 < _SHARE * work, f"{p99 * 1000:.1f} ms of {work * 1000:.0f} ms"
