"""The scale of distances is used everywhere, and what has the keyboard is ringed everywhere."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

import resources
import ui
from tests.ui.contrast import contrast

_DISTANCES = {
    *("setSpacing", "setContentsMargins", "setHorizontalSpacing", "setVerticalSpacing"),
    *("addSpacing",),
}
_SOURCES = sorted(Path(ui.__path__[0]).rglob("*.py"))
_VISIBLE = 3.0  # WCAG 2.2, success criterion 1.4.11


def bare_distances(text: str) -> list[int]:
    """The lines in which a distance is a number and no name."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in _DISTANCES
        and any(isinstance(part, ast.Constant) for each in node.args for part in ast.walk(each))
    ]


def test_every_distance_has_a_name() -> None:
    assert len(_SOURCES) > 100
    found = {str(file): bare_distances(file.read_text(encoding="utf-8")) for file in _SOURCES}
    assert {file: lines for file, lines in found.items() if lines} == {}


def test_a_bare_distance_is_found() -> None:
    assert bare_distances("a.setSpacing(Gap.ROW)\nb.setContentsMargins(0, Gap.ROW, 0, 2)") == [2]


def tabs() -> QTabBar:
    bar = QTabBar()
    bar.addTab("One")
    return bar


def slider() -> QSlider:
    return QSlider(Qt.Orientation.Horizontal)


@pytest.mark.parametrize(
    "make",
    [
        *(QPushButton, QToolButton, QLineEdit, QComboBox, QSpinBox, QCheckBox, QRadioButton),
        *(slider, QListWidget, tabs),
    ],
    ids=lambda make: make.__name__,
)
@pytest.mark.usefixtures("themed")
def test_what_has_the_keyboard_is_ringed(
    qtbot: QtBot, qapp: QApplication, make: Callable[[], QWidget]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    control, other = make(), QPushButton("Other")
    for one in (control, other):
        column.addWidget(one)
    window.resize(300, 200)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    other.setFocus()
    before, size = control.grab().toImage(), control.size()
    control.setFocus()
    after = control.grab().toImage()
    assert control.size() == size
    ground = qapp.palette().color(QPalette.ColorRole.Window)
    changed = [
        after.pixelColor(x, y)
        for y in range(after.height())
        for x in range(after.width())
        if after.pixel(x, y) != before.pixel(x, y)
    ]
    ring = [colour for colour in changed if contrast(colour, ground) >= _VISIBLE]
    assert len(ring) >= 20


def test_rings_have_one_width_and_two_colours() -> None:
    """The accent, and on what is filled with it, the colour of text."""
    rules = re.findall(r"([^{}]+):focus[^{}]*\{([^}]*)\}", resources.stylesheet("dropmill"))
    widths = [re.findall(r"border: (\d+px) solid \$(\w+)", body) for _, body in rules]
    found = {border for borders in widths for border in borders}
    assert found == {("2px", "accent"), ("2px", "text")}
