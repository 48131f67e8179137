"""The about dialog: shows what it is given and goes away by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from ui.dialogs.about_dialog import AboutDialog, AboutFacts
from ui.dialogs.text_dialog import TextDialog


def test_the_facts_are_shown_without_blocking(qtbot: QtBot) -> None:
    components = (("Qt", "6.11"), ("Pillow", "13.0"))
    dialog = AboutDialog(AboutFacts("1.2.3", "MIT", components, (("Resource limits", "off"),)))
    dialog.open()  # comes back at once, or the next line is never reached
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Version 1.2.3 · MIT licence" in texts
    assert {"Qt", "6.11", "Pillow", "13.0", "Resource limits", "off"} <= set(texts)
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_licences_can_be_read(qtbot: QtBot) -> None:
    dialog = AboutDialog(AboutFacts("1.2.3", "MIT", (), licence_texts="<b>All</b> of it"))
    dialog.open()
    (read,) = [each for each in dialog.findChildren(QPushButton) if each.text() == "Licences"]
    read.click()
    (shown,) = dialog.findChildren(TextDialog)
    (text,) = shown.findChildren(QPlainTextEdit)
    assert text.toPlainText() == "<b>All</b> of it"
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
