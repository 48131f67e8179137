"""Dropping and pasting: what is taken, what is refused, and how soon the handler returns."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.panels.drop_target import DropTarget

Copy, Move = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction
Left, NoKeys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def widget(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def target(widget: QWidget) -> DropTarget:
    return DropTarget(widget)


def mime_of(*urls: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl(url) for url in urls])
    return mime


def enter(widget: QWidget, mime: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(5, 5), Copy | Move, mime, Left, NoKeys)
    event.setAccepted(False)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def drop(widget: QWidget, mime: QMimeData) -> QDropEvent:
    enter(widget, mime)  # Qt drops only where a drag has been accepted
    event = QDropEvent(QPointF(5, 5), Copy | Move, mime, Left, NoKeys)
    event.setDropAction(Move)
    event.setAccepted(False)
    QApplication.sendEvent(widget, event)
    return event


def test_local_files_and_folders_become_one_tuple_of_paths(
    qtbot: QtBot, widget: QWidget, target: DropTarget
) -> None:
    with qtbot.waitSignal(target.paths_dropped) as told:
        event = drop(widget, mime_of("file:///pictures/a%20b.jpg", "file:///pictures/2026"))
    assert told.args == [(Path("/pictures/a b.jpg"), Path("/pictures/2026"))]
    assert event.isAccepted()


def test_a_proposed_move_is_taken_as_a_copy(
    qtbot: QtBot, widget: QWidget, target: DropTarget
) -> None:
    with qtbot.waitSignal(target.paths_dropped):
        event = drop(widget, mime_of("file:///a.jpg"))
    assert event.dropAction() == Copy


def test_addresses_elsewhere_are_reported_and_local_ones_still_taken(
    qtbot: QtBot, widget: QWidget, target: DropTarget
) -> None:
    mime = mime_of("https://example.org/cat.jpg", "file:///a.jpg")
    paths = QSignalSpy(target.paths_dropped)
    with qtbot.waitSignal(target.unusable_dropped) as unusable:
        drop(widget, mime)
    assert paths.at(0)[0] == (Path("/a.jpg"),)
    assert unusable.args == [("https://example.org/cat.jpg",), 0]


def test_the_handler_returns_before_ten_thousand_paths_are_made(
    qtbot: QtBot, widget: QWidget, target: DropTarget
) -> None:
    mime = mime_of(*(f"file:///pictures/DSC_{number:05d}.JPG" for number in range(10_000)))
    told = QSignalSpy(target.paths_dropped)
    drop(widget, mime)
    assert told.count() == 0
    qtbot.waitUntil(lambda: told.count() == 1)
    paths = told.at(0)[0]
    assert len(paths) == 10_000
    assert paths[-1] == Path("/pictures/DSC_09999.JPG")


def test_drops_one_after_the_other_stay_apart(
    qtbot: QtBot, widget: QWidget, target: DropTarget
) -> None:
    told = QSignalSpy(target.paths_dropped)
    drop(widget, mime_of("file:///a.jpg"))
    drop(widget, mime_of("file:///b.jpg"))
    qtbot.waitUntil(lambda: told.count() == 2)
    assert [told.at(at)[0] for at in range(2)] == [(Path("/a.jpg"),), (Path("/b.jpg"),)]


def test_lines_of_a_text_are_files_and_those_that_are_not_are_counted(
    qtbot: QtBot, widget: QWidget, target: DropTarget
) -> None:
    mime = QMimeData()
    mime.setText("file:///a.jpg\n\nhello\nfile:///b.jpg")
    paths = QSignalSpy(target.paths_dropped)
    with qtbot.waitSignal(target.unusable_dropped) as unusable:
        event = drop(widget, mime)
    assert event.isAccepted()
    assert event.dropAction() == Copy
    assert paths.at(0)[0] == (Path("/a.jpg"), Path("/b.jpg"))
    assert unusable.args == [(), 1]


def test_a_picture_without_a_file_is_told_and_a_file_goes_before_it(
    qtbot: QtBot, widget: QWidget, target: DropTarget
) -> None:
    pictures = QSignalSpy(target.picture_dropped)
    mime = mime_of("https://example.org/cat.png")
    mime.setData("image/png", b"a PNG")
    assert drop(widget, mime).isAccepted()
    assert pictures.at(0)[0].content == b"a PNG"
    with_file = mime_of("file:///cat.png")
    with_file.setData("image/png", b"a PNG")
    with qtbot.waitSignal(target.paths_dropped):
        drop(widget, with_file)
    assert pictures.count() == 1


def test_what_can_name_no_file_is_refused(widget: QWidget, target: DropTarget) -> None:
    mime = QMimeData()
    mime.setData("application/x-colour", b"red")
    hovers = QSignalSpy(target.hover_changed)
    assert not enter(widget, mime)
    assert hovers.count() == 0
    assert not drop(widget, mime).isAccepted()


def test_hovering_is_told_when_it_begins_and_ends(widget: QWidget, target: DropTarget) -> None:
    hovers = QSignalSpy(target.hover_changed)
    assert enter(widget, mime_of("file:///a.jpg"))
    QApplication.sendEvent(widget, QDragLeaveEvent())
    assert [hovers.at(at)[0] for at in range(hovers.count())] == [True, False]
