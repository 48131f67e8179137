"""The window's presets and the folder they are in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from app.batch.built_in_presets import BUILT_IN_PRESETS
from app.batch.preset_file import read_preset, write_preset
from app.batch.presets import PresetFolder
from app.window.preset_controller import PresetController
from tests.ui.finding import child
from tests.ui.rows import ListedWindow
from ui.panels.message_bar import MessageBar, Severity
from workers.contract.encoders import Avif
from workers.contract.preset import Preset
from workers.contract.recipe import Recipe

BLOG = Preset(name="Blog", recipes=(Recipe(encoder=Avif()),))
BUILT_IN = [preset.name for preset in BUILT_IN_PRESETS]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "presets"


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[ListedWindow]:
    window = ListedWindow()
    qtbot.addWidget(window)
    yield window
    window.allow_close()


@pytest.fixture
def controller(folder: Path, window: ListedWindow) -> Iterator[PresetController]:
    controller = PresetController(PresetFolder(folder), window)
    yield controller
    controller.close()


def offered(window: ListedWindow) -> list[str]:
    """The names that can be chosen."""
    names = child(window.presets, QComboBox)
    return [names.itemText(row) for row in range(names.count()) if names.itemData(row)]


@pytest.mark.usefixtures("controller")
def test_presets_are_kept_renamed_and_dropped(
    qtbot: QtBot, folder: Path, window: ListedWindow
) -> None:
    assert offered(window) == BUILT_IN
    window.presets.save_requested.emit(BLOG)
    qtbot.waitUntil(lambda: offered(window) == [*BUILT_IN, "Blog"])
    window.presets.rename_requested.emit("Blog", "Diary")
    qtbot.waitUntil(lambda: offered(window) == [*BUILT_IN, "Diary"])
    assert [path.name for path in folder.iterdir()] == ["diary.json"]
    window.presets.delete_requested.emit("Diary")
    qtbot.waitUntil(lambda: offered(window) == BUILT_IN)


@pytest.mark.usefixtures("controller")
def test_presets_go_out_and_come_in(qtbot: QtBot, tmp_path: Path, window: ListedWindow) -> None:
    file = tmp_path / "out.json"
    window.presets.export_requested.emit(BUILT_IN_PRESETS[0], file)
    qtbot.waitUntil(lambda: file.exists() and file.stat().st_size > 0)
    assert read_preset(file) == BUILT_IN_PRESETS[0]
    window.presets.import_requested.emit(file)
    # It is the same as the one that is there.
    told = child(window, MessageBar)
    qtbot.waitUntil(lambda: told.text == "Web 1600 is among the presets now.")
    write_preset(BLOG, file)
    window.presets.import_requested.emit(file)
    qtbot.waitUntil(lambda: offered(window) == [*BUILT_IN, "Blog"])


@pytest.mark.usefixtures("controller")
def test_what_cannot_be_done_is_told(qtbot: QtBot, tmp_path: Path, window: ListedWindow) -> None:
    window.presets.import_requested.emit(tmp_path / "missing.json")
    bar = child(window, MessageBar)
    qtbot.waitUntil(lambda: "missing.json: it cannot be read" in bar.text)
    assert bar.severity is Severity.ERROR


def test_a_file_that_is_no_preset_is_told_at_the_start(
    qtbot: QtBot, folder: Path, window: ListedWindow
) -> None:
    write_preset(BLOG, folder / "blog.json")
    (folder / "bad.json").write_text("{", encoding="utf-8")
    controller = PresetController(PresetFolder(folder), window)
    bar = child(window, MessageBar)
    qtbot.waitUntil(lambda: offered(window) == [*BUILT_IN, "Blog"])
    assert "bad.json: it is no preset" in bar.text
    controller.close()
