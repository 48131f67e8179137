"""The empty state: what it says, what it offers, how it lights up."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ui.actions import Command, make_actions
from ui.formats import name_filter
from ui.panels.drop_zone import DropZone
from ui.window_commands import WINDOW_COMMANDS
from workers.contract.formats import PICTURE_FORMATS


@pytest.fixture
def commands() -> Iterator[QObject]:
    yield (parent := QObject())
    parent.deleteLater()


@pytest.fixture
def zone(qtbot: QtBot, commands: QObject) -> DropZone:
    actions = make_actions(WINDOW_COMMANDS, commands, Qt.ShortcutContext.WindowShortcut)
    zone = DropZone(actions[Command.ADD_FILES], actions[Command.ADD_FOLDER])
    zone.resize(600, 400)
    qtbot.addWidget(zone)
    return zone


def said(zone: DropZone) -> str:
    return "\n".join(label.text() for label in zone.findChildren(QLabel))


def test_it_says_what_is_read_and_where_results_land(zone: DropZone) -> None:
    assert all(each.name in said(zone) for each in PICTURE_FORMATS)
    assert "next to it" in said(zone)
    zone.show_destination(("AVIF",), "/out")
    assert "one AVIF file in /out" in said(zone)
    zone.show_destination(("WebP", "AVIF", "WebP", "AVIF"), None)
    assert "becomes 4 files (WebP and AVIF) next to it" in said(zone)
    zone.show_destination("PNG", None)
    assert "next to it" in said(zone)


def test_its_buttons_are_the_commands(zone: DropZone, commands: QObject) -> None:
    triggers = [
        QSignalSpy(action.triggered)
        for action in commands.findChildren(QAction)
        if action.objectName() in (Command.ADD_FILES, Command.ADD_FOLDER)
    ]
    for button in zone.findChildren(QPushButton):
        button.click()
    assert [spy.count() for spy in triggers] == [1, 1]


@pytest.mark.usefixtures("themed")
def test_it_lights_up_while_something_hovers(zone: DropZone) -> None:
    asleep = zone.grab().toImage()
    zone.set_hovered(True)
    awake = zone.grab().toImage()
    zone.set_hovered(False)
    assert awake != asleep
    assert zone.grab().toImage() == asleep


def test_the_file_dialog_finds_endings_in_both_cases() -> None:
    patterns = name_filter("Pictures")
    assert patterns.startswith("Pictures (*.jpg *.JPG ")
    assert patterns.endswith(")")
