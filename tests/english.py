"""Lets the tests of widgets read English, with its plurals, whatever the machine speaks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

import resources


@pytest.fixture(scope="session", autouse=True)
def english(request: pytest.FixtureRequest) -> Iterator[None]:
    """Install our English; asks for the application by name, or every test would have to."""
    app: QApplication = request.getfixturevalue("qapp")
    translator = QTranslator()
    assert translator.load(resources.translation("en"))
    app.installTranslator(translator)
    QLocale.setDefault(QLocale("en"))
    yield
    app.removeTranslator(translator)
