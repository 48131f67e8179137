"""Qt's own file dialog shows names as they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tests.file_opens import FileOpens
from tests.rich_text import RICH, hover, tip_on_screen
from ui.dialogs.file_dialog import FileDialog


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of a single folder with an awkward name."""
    (tmp_path / "pictures" / RICH).mkdir(parents=True)
    return tmp_path / "pictures"


@pytest.fixture
def dialog(qtbot: QtBot, folder: Path) -> Iterator[FileDialog]:
    owner = QWidget()
    qtbot.addWidget(owner)
    dialog = FileDialog("Choose", FileDialog.FileMode.Directory, owner)
    dialog.setDirectory(str(folder))
    dialog.open()
    yield dialog
    dialog.reject()


def view_of(dialog: QFileDialog, name: str) -> QAbstractItemView:
    view = dialog.findChild(QAbstractItemView, name)
    assert view is not None
    return view


def test_a_question_about_a_name_is_plain(
    qtbot: QtBot, opens: FileOpens, dialog: FileDialog, folder: Path
) -> None:
    files = view_of(dialog, "listView")
    qtbot.waitUntil(lambda: files.model().rowCount(files.rootIndex()) == 1)
    files.setCurrentIndex(files.model().index(0, 0, files.rootIndex()))
    asked = []

    def answer() -> None:
        question = QApplication.activeModalWidget()
        if isinstance(question, QMessageBox):
            question.grab()
            asked.append(question.text())
            question.button(QMessageBox.StandardButton.No).click()

    timer = QTimer(dialog, interval=5)  # Qt asks in an event loop of its own
    timer.timeout.connect(answer)
    timer.start()
    delete = dialog.findChild(QAction, "qt_delete_action")
    assert delete is not None
    delete.setEnabled(True)  # as the context menu does
    delete.trigger()
    timer.stop()

    assert len(asked) == 1
    assert RICH in asked[0]
    assert (folder / RICH).is_dir()
    assert opens.take() == set()


def test_places_in_the_side_bar_have_no_rich_tool_tip(
    opens: FileOpens, dialog: FileDialog, folder: Path
) -> None:
    dialog.setSidebarUrls([QUrl.fromLocalFile(str(folder / RICH))])
    bar = view_of(dialog, "sidebar")
    place = bar.visualRect(bar.model().index(0, 0)).topLeft() + QPoint(4, 4)
    assert bar.indexAt(place).data(Qt.ItemDataRole.ToolTipRole) == str(folder / RICH)

    hover(bar.viewport(), place)

    assert tip_on_screen() is None
    assert opens.take() == set()
