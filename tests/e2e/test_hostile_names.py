"""Real files whose names look like rich text, through the whole program."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app import paths
from app.settings import Settings, save_settings
from app.window.offscreen_tour import drop_on
from tests.e2e.files import jpeg, write
from tests.e2e.playing import Steps, all_ended, run_window, states
from tests.pictures import cut
from tests.rich_text import BAIT, RICH, baited, hover, take_tip, tip_on_screen
from ui.main_window import MainWindow
from ui.models.cell_texts import Column
from ui.panels.picture_table import PictureTable
from workers.contract.destination import Destination
from workers.contract.items import Converted, Failed


def test_resting_on_such_a_name_opens_no_other_file(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / RICH
    good, bad = f"{RICH}.jpg", f"{RICH}-cut.jpg"
    write(folder, {good: jpeg(), bad: cut(jpeg())})
    destination = Destination(directory=folder / "out")
    save_settings(Settings(destination=destination, workers=1), paths.settings_file())

    def play(window: MainWindow) -> Steps:
        drop_on(window, [folder, folder / "gone"])
        yield all_ended(window, 3)
        assert {type(state) for state in states(window).values()} == {Converted, Failed}
        table = window.findChild(PictureTable)
        assert table is not None
        for row in range(3):
            for column in (Column.PICTURE, Column.STATE):
                hover(table.viewport(), table.visualRect(window.model.index(row, column)).center())
                yield lambda: tip_on_screen() is not None
                assert str(folder) in take_tip()
        window.grab()

    with baited(tmp_path, monkeypatch) as opens:
        assert run_window(qapp, play) == 0
        assert BAIT not in opens.take()
