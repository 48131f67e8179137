"""The fields for names: the example follows what is typed, and only sense is taken over."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from ui.panels.naming_fields import NamingFields
from workers.contract.naming import Naming


@pytest.fixture
def fields(qtbot: QtBot) -> NamingFields:
    fields = NamingFields()
    qtbot.addWidget(fields)
    fields.resize(400, 200)
    fields.show()
    return fields


def line(fields: NamingFields, name: str) -> QLineEdit:
    return next(each for each in fields.findChildren(QLineEdit) if each.accessibleName() == name)


def told(fields: NamingFields) -> str:
    """The example, or what is wrong."""
    shown = (each for each in fields.findChildren(QLabel) if each.isVisible())
    (text,) = (each.text() for each in shown if each.property("kind") == "muted")
    return text


def retype(qtbot: QtBot, where: QLineEdit, text: str) -> None:
    where.selectAll()
    qtbot.keyClick(where, Qt.Key.Key_Delete)
    qtbot.keyClicks(where, text)


def test_the_example_follows_what_is_typed(fields: NamingFields, qtbot: QtBot) -> None:
    assert told(fields) == "For example IMG_1234.webp"
    retype(qtbot, line(fields, "Name"), "{date}-{counter:04}")
    assert told(fields) == "For example 2026-05-31-0007.webp"
    retype(qtbot, line(fields, "Before it"), "web ")
    fields.set_ending(".avif")
    assert told(fields) == "For example web 2026-05-31-0007.avif"


def test_a_naming_is_told_once_when_it_is_typed(fields: NamingFields, qtbot: QtBot) -> None:
    spy = QSignalSpy(fields.edited)
    retype(qtbot, line(fields, "After it"), "-small")
    assert spy.count() == 0
    qtbot.waitUntil(lambda: spy.count() == 1)
    assert fields.options() == Naming(suffix="-small")
    qtbot.keyClick(line(fields, "After it"), Qt.Key.Key_Return)
    assert spy.count() == 1


def test_a_name_is_taken_at_once_with_the_return_key(fields: NamingFields, qtbot: QtBot) -> None:
    spy = QSignalSpy(fields.edited)
    retype(qtbot, line(fields, "Name"), "x{stem}")
    qtbot.keyClick(line(fields, "Name"), Qt.Key.Key_Return)
    assert (spy.count(), fields.options()) == (1, Naming(template="x{stem}"))


def test_what_makes_no_sense_is_told_and_not_taken(fields: NamingFields, qtbot: QtBot) -> None:
    spy = QSignalSpy(fields.edited)
    retype(qtbot, line(fields, "Name"), "../{stem}")
    qtbot.keyClick(line(fields, "Name"), Qt.Key.Key_Return)
    assert told(fields) == "A name cannot have '/' in it, as '../{stem}' has."
    assert (spy.count(), fields.options()) == (0, Naming())
    fields.set_options(Naming(template="{parent}"))
    assert told(fields) == "For example Summer.webp"
    assert spy.count() == 0
