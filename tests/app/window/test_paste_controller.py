"""Pictures on the clipboard become files: as they came, over no other, and nothing of them lost."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from app.window import paste_controller
from app.window.paste_controller import PasteController
from ui.picture_data import PictureData, has_picture, picture_in
from workers.contract.names import is_part
from workers.platforms.file_lock import remove_unclaimed

NOON = datetime(2026, 5, 4, 12, 0, 7)
NAME = "Pasted 2026-05-04 12.00.07"


@pytest.fixture
def pastes(qtbot: QtBot, tmp_path: Path) -> PasteController:
    return PasteController(tmp_path / "Pictures", lambda: NOON)


def pixels() -> QImage:
    image = QImage(3, 2, QImage.Format.Format_RGBA64)
    image.fill(QColor(255, 0, 0, 128))
    return image


def kept(qtbot: QtBot, pastes: PasteController, data: PictureData, chosen: Path | None) -> Path:
    with qtbot.waitSignal(pastes.kept) as told:
        pastes.keep(data, chosen)
    file, sentence = told.args
    assert file.name in sentence
    assert str(file.parent) in sentence
    assert isinstance(file, Path)
    return file


def test_bytes_of_a_file_are_kept_as_they_came(
    qtbot: QtBot, pastes: PasteController, tmp_path: Path
) -> None:
    file = kept(qtbot, pastes, PictureData(b"a PNG, it is said", ".png"), None)
    assert file == tmp_path / "Pictures" / f"{NAME}.png"
    assert file.read_bytes() == b"a PNG, it is said"
    assert [each.name for each in file.parent.iterdir()] == [file.name]


def test_pixels_become_a_png_without_loss_where_results_go(
    qtbot: QtBot, pastes: PasteController, tmp_path: Path
) -> None:
    file = kept(qtbot, pastes, PictureData(pixels(), ".png"), tmp_path / "out")
    assert file.parent == tmp_path / "out"
    with Image.open(file) as image:
        assert (image.format, image.size) == ("PNG", (3, 2))
        assert image.convert("RGBA").getpixel((0, 0)) == (255, 0, 0, 128)


def test_no_file_is_written_over(qtbot: QtBot, pastes: PasteController, tmp_path: Path) -> None:
    there = tmp_path / f"{NAME}.png"
    there.write_bytes(b"another")
    files = [kept(qtbot, pastes, PictureData(text, ".png"), tmp_path) for text in (b"1", b"2")]
    assert [file.name for file in files] == [f"{NAME} (2).png", f"{NAME} (3).png"]
    assert there.read_bytes() == b"another"


def test_a_folder_for_results_that_takes_nothing_loses_nothing(
    qtbot: QtBot, pastes: PasteController, tmp_path: Path
) -> None:
    (tmp_path / "out").write_bytes(b"no folder")
    file = kept(qtbot, pastes, PictureData(pixels(), ".png"), tmp_path / "out")
    assert file.parent == tmp_path / "Pictures"


def test_what_can_be_written_nowhere_is_told(
    qtbot: QtBot, pastes: PasteController, tmp_path: Path
) -> None:
    (tmp_path / "Pictures").write_bytes(b"no folder")
    with qtbot.waitSignal(pastes.failed) as told:
        pastes.keep(PictureData(b"1", ".png"), None)
    assert os.strerror(17) in told.args[0]


def test_the_empty_and_the_gigantic_are_refused(
    pastes: PasteController, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = QSignalSpy(pastes.failed)
    pastes.keep(PictureData(QImage(), ".png"), tmp_path)
    monkeypatch.setattr(paste_controller, "MAX_BYTES", 10)
    pastes.keep(PictureData(bytes(11), ".png"), tmp_path)
    assert ["empty" in told.at(0)[0], "too large" in told.at(1)[0]] == [True, True]
    assert list(tmp_path.iterdir()) == []


def test_closing_waits_until_the_picture_is_safe(pastes: PasteController, tmp_path: Path) -> None:
    pastes.keep(PictureData(b"the only copy", ".jpg"), tmp_path)
    pastes.close()
    assert (tmp_path / f"{NAME}.jpg").read_bytes() == b"the only copy"


def test_the_file_that_another_program_offers_is_taken_undecoded() -> None:
    mime = QMimeData()
    mime.setData("image/jpeg", b"a JPEG")
    mime.setData("image/png", b"a PNG")
    assert has_picture(mime)
    assert picture_in(mime) == PictureData(b"a PNG", ".png")
    mime.setData("image/png", b"")
    assert picture_in(mime) == PictureData(b"a JPEG", ".jpg")


def test_pixels_are_taken_where_there_is_no_file() -> None:
    mime = QMimeData()
    mime.setImageData(pixels())
    data = picture_in(mime)
    assert data is not None
    assert data.size_bytes == pixels().sizeInBytes()
    assert picture_in(QMimeData()) is None


def test_nobody_sweeps_up_what_is_being_written(
    qtbot: QtBot, pastes: PasteController, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    swept: list[bool] = []

    def sweep(_descriptor: int) -> None:
        parts = [path for path in tmp_path.iterdir() if is_part(path.name)]
        swept.extend(map(remove_unclaimed, parts))

    monkeypatch.setattr(paste_controller, "sync_data", sweep)
    file = kept(qtbot, pastes, PictureData(b"bytes", ".png"), tmp_path)
    assert swept == [False]
    assert file.read_bytes() == b"bytes"
