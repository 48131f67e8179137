"""What happens between a window being built and its engine: nobody waits, nothing is lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app import cli
from app.settings import Settings
from app.window import bootstrap
from app.window.bootstrap import run_session
from app.window.first_sight import FirstSight
from app.window.offscreen_tour import drop_on
from app.window.session import WindowSession
from tests.fakes import FakeEngine
from tests.integration.children import worker_processes
from ui.models.picture_table_model import PictureTableModel
from workers.contract.preset import Preset
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.platforms.base import Platform, Role
from workers.platforms.head_start import FIRST_EPOCH


class Painted(QLabel):
    """Notes when it is painted, which is after the window that it is in."""

    def __init__(self, told: list[str], parent: QWidget) -> None:
        super().__init__("text", parent)
        self._told = told

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - named by Qt
        self._told.append("painted")
        super().paintEvent(event)


def test_a_window_is_seen_once_all_of_it_is_painted(qtbot: QtBot) -> None:
    window, told = QWidget(), list[str]()
    qtbot.addWidget(window)
    Painted(told, window)
    sight = FirstSight(window)
    sight.seen.connect(lambda: told.append("seen"))
    window.show()
    qtbot.waitUntil(lambda: "seen" in told)
    assert told == ["painted", "seen"]
    window.update()
    qtbot.waitUntil(lambda: told.count("painted") == 2)
    assert told.count("seen") == 1


def test_a_window_that_nobody_looks_at_is_not_waited_for(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitSignal(FirstSight(window).seen):
        window.showMinimized()


def test_the_window_is_painted_before_its_engine_starts(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    start = WindowSession.start

    def noted_start(session: WindowSession) -> None:
        told.append("start")
        start(session)

    def noted_paint(*_: object) -> None:
        told.append("painted")

    monkeypatch.setattr(WindowSession, "start", noted_start)
    monkeypatch.setattr("ui.panels.drop_zone.DropZone.paintEvent", noted_paint)
    assert run_session(qapp, [], lambda session: QTimer.singleShot(0, session, qapp.exit)) == 0
    assert told[:2] == ["painted", "start"]


def test_what_is_added_before_there_is_an_engine_waits_for_it(qtbot: QtBot, tmp_path: Path) -> None:
    for name in ("first.jpg", "second.jpg"):
        (tmp_path / name).write_bytes(b"x")
    session = WindowSession(Settings(start_on_drop=False), lambda _workers: FakeEngine())
    small = Preset(name="Small", recipes=(Recipe(resize=Resize(width=80)),))
    try:
        session.add_paths([tmp_path / "first.jpg"], small)
        drop_on(session.window, [tmp_path / "second.jpg"])
        session.start()
        model: PictureTableModel = session.window.model
        qtbot.waitUntil(lambda: model.rowCount() == 2)
        assert session.window.recipes() == small.recipes
    finally:
        session.close()
        session.window.allow_close()


LOOKS = """
import sys
from app.batch.items import ItemStore
from app.window.application import build_application
from ui.main_window import MainWindow
from ui.theme import apply_theme
from workers.contract.scheme import Scheme

app = build_application()
early = MainWindow(ItemStore().columns)
assert not app.styleSheet()
apply_theme(app, Scheme[sys.argv[1]])
late = MainWindow(ItemStore().columns)
pictures = []
for window in (early, late):
    window.resize(1180, 780)
    window.show()
    app.processEvents()
    pictures.append(window.grab().toImage())
    window.hide()
print(pictures[0] == pictures[1])
"""


@pytest.mark.parametrize("scheme", ["LIGHT", "DARK"])
def test_a_window_looks_the_same_whether_it_was_built_before_the_style_or_after(
    scheme: str,
) -> None:
    command = [sys.executable, "-c", LOOKS, scheme]
    assert subprocess.run(command, capture_output=True, check=True).stdout == b"True\n"


def test_a_worker_starts_while_the_window_loads_and_is_ended_with_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    early: list[int] = []

    def run(_files: object, *, platform: Platform, **_: object) -> int:
        early.extend(worker.pid for worker in worker_processes())
        handle = platform.spawn(FIRST_EPOCH, Role.SHARED)
        assert [handle.pid] == early
        handle.kill()
        handle.reap(10)
        handle.close()
        return 0

    monkeypatch.setattr(bootstrap, "run", run)
    assert cli.run([]) == 0
    monkeypatch.setattr(bootstrap, "run", lambda *_, **__: 0)
    assert cli.run([]) == 0
    assert not worker_processes()
