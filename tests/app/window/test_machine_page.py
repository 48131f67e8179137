from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.window.session import WindowSession
from tests.fakes import FakeEngine
from tests.ui.finding import child
from ui.charts.core_grid import CoreGrid
from ui.machine.machine_view import MachineView
from workers.contract.events import PoolChanged


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[WindowSession]:
    engine = FakeEngine()
    engine.tell(PoolChanged(busy=0, ready=2, wanted=2))
    session = WindowSession(Settings(workers=2), lambda _: engine)
    with qtbot.waitActive(session.window):
        session.window.show()
        session.window.activateWindow()
    session.start()
    yield session
    session.close()
    session.window.allow_close()


def is_looking(session: WindowSession) -> bool:
    return session.running.machine._controller.is_looking


def test_the_sparkline_lives_from_the_start(qtbot: QtBot, session: WindowSession) -> None:
    line = session.window.sparkline
    qtbot.waitUntil(lambda: "Dropmill" in line.accessibleDescription())


def test_the_view_opens_with_what_was_seen_and_closes_with_escape(
    qtbot: QtBot, session: WindowSession
) -> None:
    machine, window = session.running.machine, session.window
    qtbot.waitUntil(lambda: bool(machine._controller.recent))
    qtbot.mouseClick(window.sparkline, Qt.MouseButton.LeftButton)
    view = child(window, MachineView)
    assert view.isVisible()
    assert not window.sparkline.isVisible()
    assert child(view, CoreGrid).core_count > 0
    qtbot.waitUntil(lambda: child(view, CoreGrid).isVisible())
    qtbot.waitUntil(lambda: view._back.hasFocus())
    qtbot.keyClick(view._back, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.sparkline.hasFocus)
    assert not view.isVisible()
    assert machine.open() is view


def test_nothing_is_sampled_in_a_hidden_or_minimised_window(
    qtbot: QtBot, session: WindowSession
) -> None:
    window = session.window
    assert is_looking(session)
    window.showMinimized()
    qtbot.waitUntil(lambda: not is_looking(session))
    window.showNormal()
    qtbot.waitUntil(lambda: is_looking(session))
    session.running.machine.open()
    assert is_looking(session)
    window.hide()
    assert not is_looking(session)


def test_the_wish_for_workers_is_shown(session: WindowSession) -> None:
    view = session.running.machine.open()
    assert view._count.value() == 2
    assert view._count.maximum() >= 2
