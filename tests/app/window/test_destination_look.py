"""Whether results can go where they are meant to is looked at, and asked about before a start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePath

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.batch.walk import FoundPicture
from app.window.destination_look import DestinationLook
from ui.dialogs.start_dialog import StartDialog
from workers.contract.destination import Destination


@pytest.fixture
def look(qtbot: QtBot, tmp_path: Path) -> Iterator[DestinationLook]:
    look = DestinationLook(Destination(directory=tmp_path / "out"))
    yield look
    look.close()


def drop(look: DestinationLook) -> None:
    look.add((FoundPicture(Path("/in/a.jpg"), PurePath(), 1000),))
    look.look()


def test_where_nothing_is_wrong_nothing_is_asked(qtbot: QtBot, look: DestinationLook) -> None:
    asked = QSignalSpy(look.decision_wanted)
    drop(look)
    with qtbot.waitSignal(look.start_cleared):
        look.check_start()
    assert asked.count() == 0


def test_a_start_with_trouble_is_asked_about_until_it_is_mended(
    qtbot: QtBot, look: DestinationLook, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.write_bytes(b"no folder")
    with qtbot.waitSignal(look.trouble_found) as told:
        drop(look)
    assert "out is no folder" in told.args[0]
    cleared = QSignalSpy(look.start_cleared)
    with qtbot.waitSignal(look.decision_wanted) as asked:
        look.check_start()
    assert asked.args == told.args
    assert cleared.count() == 0
    out.unlink()
    with qtbot.waitSignal(look.start_cleared):
        look.check_start()


def test_another_folder_has_none_of_the_trouble(
    qtbot: QtBot, look: DestinationLook, tmp_path: Path
) -> None:
    (tmp_path / "out").write_bytes(b"no folder")
    with qtbot.waitSignal(look.trouble_found):
        drop(look)
    look.set_destination(Destination(directory=tmp_path / "elsewhere"))
    cleared = QSignalSpy(look.start_cleared)
    look.check_start()
    assert cleared.count() == 1


def test_the_dialog_starts_only_where_that_is_said(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    for word, signals in (("Start", (1, 0)), ("another", (0, 1)), ("Cancel", (0, 0))):
        dialog = StartDialog("/out is no folder.", parent)
        started, folder = QSignalSpy(dialog.start_chosen), QSignalSpy(dialog.folder_wanted)
        dialog.open()
        (button,) = [each for each in dialog.findChildren(QPushButton) if word in each.text()]
        with qtbot.waitSignal(dialog.finished):
            button.click()
        assert (started.count(), folder.count()) == signals
