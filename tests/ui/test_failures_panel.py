"""Failures by cause: every code has one, and its commands speak of just its pictures."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.rows import ids
from ui.models.failure_advice import Cause, advice_on, cause_of
from ui.panels.failures_panel import FailuresPanel
from workers.contract.failures import FailureCode


@pytest.mark.parametrize("code", FailureCode)
def test_every_failure_has_a_cause_and_a_remedy(qapp: QApplication, code: FailureCode) -> None:
    advice = advice_on(cause_of(code))
    assert advice.title
    assert advice.remedy.endswith(".")


def test_no_cause_is_without_a_code() -> None:
    assert {cause_of(code) for code in FailureCode} == set(Cause)


def test_commands_speak_of_the_pictures_of_one_cause(qtbot: QtBot) -> None:
    panel = FailuresPanel()
    qtbot.addWidget(panel)
    panel.show_failures(
        {
            FailureCode.DISK_FULL: ids([7]),
            FailureCode.CORRUPT: ids([1, 2]),
            FailureCode.CRASHED: ids([3]),
        }
    )
    buttons = [one for one in panel.findChildren(QPushButton) if one.text() == "Try again"]
    retries = QSignalSpy(panel.retry_requested)
    for button in buttons:
        button.click()
    assert [retries.at(at)[0] for at in range(retries.count())] == [ids([1, 2, 3]), ids([7])]
