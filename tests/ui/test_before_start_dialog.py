"""The question before a start is one column of text."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.before_start_dialog import BeforeStartDialog
from ui.plain_text import PlainLabel
from ui.theme import apply_theme
from workers.contract.scheme import Scheme


def test_heading_points_and_remark_begin_in_one_line(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, Scheme.LIGHT)
    owner = QWidget()
    qtbot.addWidget(owner)
    dialog = BeforeStartDialog("Title", "Question?", "One point.", "A remark.", owner)
    dialog.show()
    labels = dialog.findChildren(PlainLabel)
    assert len(labels) == 3
    qtbot.waitUntil(lambda: all(one.isVisible() for one in labels))
    left = {one.mapTo(dialog, one.contentsRect().topLeft()).x() for one in labels}
    dialog.close()
    assert len(left) == 1
