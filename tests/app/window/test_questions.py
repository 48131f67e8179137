"""Questions that the program begins with come one at a time, in their order."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.window.questions import Questions, open_dialog


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    yield window
    if (left := open_dialog()) is not None:
        left.close()


def test_each_waits_for_the_one_before(qtbot: QtBot, window: QWidget) -> None:
    questions = Questions(window)
    first, second = QDialog(window), QDialog(window)
    questions.ask(lambda: first)
    questions.ask(lambda: second)
    assert (first.isVisible(), second.isVisible()) == (True, False)
    with qtbot.waitSignal(questions.asked):
        first.accept()
    assert (first.isVisible(), second.isVisible()) == (False, True)


def test_none_opens_over_what_the_user_has_opened(qtbot: QtBot, window: QWidget) -> None:
    questions = Questions(window)
    settings, question, folder = QDialog(window), QDialog(window), QDialog(window)
    settings.open()
    questions.ask(lambda: question)
    settings.finished.connect(folder.open)  # one dialog leads to the next
    settings.accept()
    assert open_dialog() is folder
    with qtbot.waitSignal(questions.asked):
        folder.reject()
    assert open_dialog() is question


def test_what_has_become_needless_is_not_asked(qtbot: QtBot, window: QWidget) -> None:
    questions = Questions(window)
    settings, question = QDialog(window), QDialog(window)
    settings.open()
    questions.ask(lambda: None)
    questions.ask(lambda: question)
    with qtbot.waitSignal(questions.asked):
        settings.reject()
    assert open_dialog() is question
