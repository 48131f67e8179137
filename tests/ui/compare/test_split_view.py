from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.compare.shots import plain, shot
from ui.compare.split_view import SplitView
from ui.compare.values import Look, Shot
from workers.contract.events import Area, Size
from workers.contract.jobs import WHOLE

BEFORE, AFTER = QColor(Qt.GlobalColor.green), QColor(Qt.GlobalColor.red)


@pytest.fixture
def view(qtbot: QtBot) -> SplitView:
    view = SplitView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    return view


def colour_at(view: SplitView, x: int, y: int = 250) -> QColor:
    image = view.grab().toImage()
    ratio = image.devicePixelRatio()
    return image.pixelColor(round(x * ratio), round(y * ratio))


def wheel(view: SplitView, notches: int, at: QPointF) -> None:
    event = QWheelEvent(
        at,
        view.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def test_before_is_left_of_the_divider_and_after_right_of_it(view: SplitView) -> None:
    assert not view.is_complete
    view.show_shots(shot())
    assert view.is_complete
    assert (colour_at(view, 100), colour_at(view, 300)) == (BEFORE, AFTER)
    view.divider.setValue(900)
    assert (colour_at(view, 300), colour_at(view, 390)) == (BEFORE, AFTER)


def test_the_divider_is_dragged(view: SplitView, qtbot: QtBot) -> None:
    view.show_shots(shot())
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(view.divider, left, pos=QPoint(203, 100))
    qtbot.mouseMove(view.divider, QPoint(100, 100))
    qtbot.mouseRelease(view.divider, left, pos=QPoint(100, 100))

    assert view.divider.value() == 250
    assert (colour_at(view, 90), colour_at(view, 110)) == (BEFORE, AFTER)


def test_the_divider_is_a_slider_to_the_keyboard_and_to_screen_readers(
    view: SplitView, qtbot: QtBot
) -> None:
    view.show_shots(shot())
    told = QAccessible.queryAccessibleInterface(view.divider)
    assert told.role() == QAccessible.Role.Slider
    assert told.text(QAccessible.Text.Name) == "Divider between before and after"
    qtbot.keyClick(view.divider, Qt.Key.Key_Right)
    assert view.divider.value() == 520
    assert told.valueInterface().currentValue() == 520
    assert told.text(QAccessible.Text.Description) == "52 % before, 48 % after"
    qtbot.keyClick(view.divider, Qt.Key.Key_Home)
    assert colour_at(view, 50) == AFTER

    told.valueInterface().setCurrentValue(1000)
    assert colour_at(view, 350) == BEFORE


def test_keys_of_the_view_reach_it_through_the_divider(view: SplitView, qtbot: QtBot) -> None:
    view.show_shots(shot(4000, 3000, shrunk=10))
    qtbot.keyClick(view.divider, Qt.Key.Key_1)
    assert view.viewport.scale == 1
    qtbot.keyClick(view.divider, Qt.Key.Key_2)
    assert view.viewport.scale == 2
    x = view.viewport.frame.x
    qtbot.keyClick(view.divider, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert view.viewport.frame.x == pytest.approx(x + 60)
    assert view.divider.value() == 500
    qtbot.keyClick(view.divider, Qt.Key.Key_Minus)
    assert view.viewport.scale == pytest.approx(1.6)
    qtbot.keyClick(view.divider, Qt.Key.Key_0)
    assert view.viewport.zoom is None


def test_away_from_the_divider_a_drag_moves_the_picture(view: SplitView, qtbot: QtBot) -> None:
    view.show_shots(shot(4000, 3000, shrunk=10))
    view.zoom_to(1.0)
    before = view.viewport.frame
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    qtbot.mouseMove(view, QPoint(80, 90))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(80, 90))
    qtbot.mouseMove(view, QPoint(200, 200))  # let go

    after = view.viewport.frame
    assert (after.x - before.x, after.y - before.y) == pytest.approx((30, 40))
    assert view.divider.value() == 500


def test_the_wheel_zooms_at_the_pointer(view: SplitView) -> None:
    view.show_shots(shot(4000, 3000, shrunk=10))
    wheel(view, 2, QPointF(0, 0))
    assert view.viewport.frame[:2] == (0, 0)
    assert view.viewport.scale == pytest.approx(0.1 * 1.25**2)
    wheel(view, -5, QPointF(0, 0))
    assert view.viewport.zoom is None


def test_it_tells_how_it_is_looked_at(view: SplitView, qtbot: QtBot) -> None:
    assert view.look() == Look(400)
    with qtbot.waitSignal(view.look_changed) as told:
        view.show_shots(shot(4000, 3000, shrunk=10))
    assert told.args == [Look(400, 0.1, WHOLE)]
    with qtbot.waitSignal(view.look_changed) as told:
        view.zoom_to(1.0)
    (look,) = told.args
    assert look.scale == 1
    assert look.part.right - look.part.left == pytest.approx(0.1)


def test_pictures_are_scaled_once_for_each_zoom(view: SplitView) -> None:
    view.show_shots(shot(4000, 3000, shrunk=2))
    view.grab()
    assert view.scalings == 2
    for value in range(0, 1000, 100):
        view.divider.setValue(value)
        view.grab()
    assert view.scalings == 2
    view.zoom_in()
    view.grab()
    assert view.scalings == 4


def test_a_detail_lies_where_it_belongs(view: SplitView) -> None:
    size = Size(4000, 3000)
    blue = plain(400, 300, Qt.GlobalColor.blue)
    detail = Shot(blue, blue, Area(1800, 1350, Size(400, 300)), size)
    view.show_shots(shot(4000, 3000, shrunk=10), detail)
    view.zoom_to(1.0)
    assert colour_at(view, 20) == QColor(Qt.GlobalColor.blue)
    view.zoom_to(0.5)
    assert (colour_at(view, 20), colour_at(view, 150, 150)) == (
        BEFORE,
        QColor(Qt.GlobalColor.blue),
    )


def test_a_checkerboard_shows_through(view: SplitView) -> None:
    clear = QImage(400, 300, QImage.Format.Format_ARGB32_Premultiplied)
    clear.fill(Qt.GlobalColor.transparent)
    view.show_shots(Shot(clear, clear, Area(0, 0, Size(400, 300)), Size(400, 300)))
    assert colour_at(view, 100, 250) != colour_at(view, 108, 250)


def test_that_it_is_being_renewed_can_be_seen(view: SplitView) -> None:
    view.show_shots(shot())
    calm = view.grab().toImage()
    view.show_shots(shot(), is_renewing=True)
    assert view.grab().toImage() != calm


def test_a_high_resolution_screen_gets_its_own_pixels(
    view: SplitView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SplitView, "devicePixelRatioF", lambda _self: 2.0)
    view.show_shots(shot(4000, 3000, shrunk=4))
    view.resize(410, 300)
    assert view.look().longest_px == 820
    view.zoom_to(1.0)
    assert view.viewport.visible.right - view.viewport.visible.left == pytest.approx(820 / 4000)
