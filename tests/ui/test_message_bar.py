"""Notices: the right mark, and gone when they are outdated or have been read."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.rich_text import spoken
from tests.ui.finding import child
from ui.panels import message_bar
from ui.panels.icon_view import IconView
from ui.panels.message_bar import MessageBar, Severity, reading_ms


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(MessageBar())
    page.resize(500, 200)
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.fixture
def bar(page: QWidget) -> MessageBar:
    return child(page, MessageBar)


@pytest.fixture
def fast(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everybody reads in no time."""
    monkeypatch.setattr(message_bar, "_NOTICING_MS", 1)
    monkeypatch.setattr(message_bar, "_WORD_MS", 0)


def reading(bar: MessageBar) -> QTimer:
    return child(bar, QTimer)


def test_there_is_time_to_read() -> None:
    few, many = reading_ms("No files there."), reading_ms("word " * 40)
    assert few >= 5000
    assert many >= few + 37 * 250  # 240 words a minute


@pytest.mark.usefixtures("fast")
@pytest.mark.parametrize("severity", [Severity.INFO, Severity.WARNING])
def test_a_notice_goes_when_it_has_been_read(
    qtbot: QtBot, bar: MessageBar, severity: Severity
) -> None:
    bar.show_notice("There are no files on the clipboard.", severity)
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert bar.text == "There are no files on the clipboard."


@pytest.mark.usefixtures("fast")
def test_an_error_stays_until_it_is_dismissed(qtbot: QtBot, bar: MessageBar) -> None:
    bar.show_notice("first")  # its time must not end the error's
    bar.show_notice("a.jpg could not be opened.", Severity.ERROR)
    assert not reading(bar).isActive()
    assert bar.isVisible()
    child(bar, QToolButton).click()
    assert not bar.isVisible()


@pytest.mark.usefixtures("fast")
def test_a_notice_is_not_taken_from_under_the_keyboard(qtbot: QtBot, bar: MessageBar) -> None:
    bar.show_notice("first")
    child(bar, QToolButton).setFocus()
    with qtbot.waitSignals([reading(bar).timeout] * 3):
        pass
    assert bar.isVisible()
    bar.window().setFocus()
    qtbot.waitUntil(lambda: not bar.isVisible())


@pytest.mark.usefixtures("fast")
def test_a_notice_is_not_taken_from_under_the_pointer(qtbot: QtBot, bar: MessageBar) -> None:
    bar.show_notice("first")
    bar.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    with qtbot.waitSignals([reading(bar).timeout] * 3):
        pass
    assert bar.isVisible()
    bar.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_time_stands_still_while_a_notice_cannot_be_seen(bar: MessageBar, page: QWidget) -> None:
    bar.show_notice("first")
    page.hide()
    assert not reading(bar).isActive()
    page.show()
    assert bar.isVisible()
    assert reading(bar).isActive()


def shape(image: QImage) -> frozenset[QPoint]:
    ground = image.pixel(0, 0)
    places = itertools.product(range(image.width()), range(image.height()))
    return frozenset(QPoint(*place) for place in places if image.pixel(*place) != ground)


def test_each_kind_of_notice_has_its_own_mark_and_words(bar: MessageBar) -> None:
    shapes, words = [], []
    for severity in Severity:
        bar.show_notice("gone.jpg", severity)
        shapes.append(shape(child(bar, IconView).grab().toImage()))
        words.append(spoken(bar))
    assert all(one != other for one, other in itertools.combinations(shapes, 2))
    assert words == ["gone.jpg", "Warning: gone.jpg", "Error: gone.jpg"]


@pytest.mark.usefixtures("fast")
def test_what_stays_is_there_until_it_is_taken_away(bar: MessageBar) -> None:
    bar.show_notice("The disk is nearly full.", Severity.WARNING, stays=True)
    assert not reading(bar).isActive()
    bar.show_notice("Read this.", Severity.WARNING)
    assert reading(bar).isActive()
