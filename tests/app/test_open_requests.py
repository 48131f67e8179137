from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.window.open_requests import OpenRequests


def test_a_file_that_the_system_wants_opened_is_told_about(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    requests = OpenRequests(qapp)
    picture = tmp_path / "über uns.jpg"
    with qtbot.waitSignal(requests.paths_opened, timeout=5000) as opened:
        QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(picture))))
    assert opened.args == [(picture,)]
    qapp.removeEventFilter(requests)
    requests.deleteLater()


def test_other_events_are_left_alone(qtbot: QtBot, qapp: QApplication) -> None:
    requests = OpenRequests(qapp)
    assert requests.eventFilter(qapp, QEvent(QEvent.Type.User)) is False
    qapp.removeEventFilter(requests)
    requests.deleteLater()
