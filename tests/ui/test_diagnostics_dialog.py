"""The diagnostics dialog: shows what it is given, again and again, and copies it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ui.dialogs.diagnostics_dialog import DiagnosticsDialog
from ui.stats_texts import stats_text
from workers.contract.posture import Posture
from workers.contract.stats import EngineStats

LATER = EngineStats(jobs_waiting=1234, posture=Posture.FULL)


def texts(dialog: DiagnosticsDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def test_figures_are_shown_replaced_and_copied(qtbot: QtBot) -> None:
    dialog = DiagnosticsDialog(EngineStats())
    dialog.show()
    assert not dialog.isModal()
    assert "1,234" not in texts(dialog)
    dialog.show_stats(LATER)
    qtbot.waitUntil(lambda: {"1,234", "Few system calls (seccomp)"} <= set(texts(dialog)))
    copy = next(one for one in dialog.findChildren(QPushButton) if "Copy" in one.text())
    copy.click()
    assert QGuiApplication.clipboard().text() == stats_text(LATER)
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
