from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenuBar, QTreeWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.keys_dialog import CommandKeys, KeysDialog, command_keys


def test_commands_with_keys_are_read_from_the_menus(qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    edit = bar.addMenu("&Edit")
    edit.addAction("&Save && send…").setShortcuts([QKeySequence("Ctrl+S"), QKeySequence("F2")])
    edit.addSeparator()
    edit.addAction("Without")
    edit.addMenu("More").addAction("&Inner").setShortcut("Ctrl+I")
    assert command_keys(bar) == (
        CommandKeys("Edit", "Save & send", ("Ctrl+S", "F2")),
        CommandKeys("Edit", "Inner", ("Ctrl+I",)),
    )


def test_letters_behind_the_words_of_a_command_are_left_out(qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    bar.addMenu("文件(&F)").addAction("添加文件(&A)…").setShortcut("Ctrl+O")
    assert command_keys(bar) == (CommandKeys("文件", "添加文件", ("Ctrl+O",)),)


def test_the_table_has_a_group_for_every_menu(qtbot: QtBot) -> None:
    rows = [CommandKeys("File", "Open", ("Ctrl+O",)), CommandKeys("Edit", "Find", ("Ctrl+F", "F3"))]
    dialog = KeysDialog(rows)
    qtbot.addWidget(dialog)
    table = dialog.findChild(QTreeWidget)
    assert table is not None
    model = table.model()
    assert [model.index(at, 0).data() for at in range(model.rowCount())] == ["File", "Edit"]
    edit = model.index(1, 0)
    assert [model.index(0, at, edit).data() for at in (0, 1)] == ["Find", "Ctrl+F, F3"]
    assert table.currentIndex().data() == "Open"
