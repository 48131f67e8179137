"""What is put in the clipboard, with real files."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.batch.columns import NewItem
from app.batch.items import ItemStore
from app.window.copy_controller import MAX_URI_BYTES, CopyController
from ui.panels.row_commands import CopyAs
from workers.contract.events import Size
from workers.contract.failures import FailureCode
from workers.contract.items import Converted, Failed, ItemFacts, ItemId


@pytest.fixture
def items() -> ItemStore:
    return ItemStore()


@pytest.fixture
def copies(qtbot: QtBot, items: ItemStore) -> CopyController:
    return CopyController(items)


def converted(file: Path) -> ItemFacts:
    state = Converted(file, 1000, 100, Size(8, 6), Size(4, 3))
    return ItemFacts(ItemId(1), file.with_suffix(".png"), None, None, state)


def test_files_and_paths(copies: CopyController, tmp_path: Path) -> None:
    facts = [converted(tmp_path / "a b.webp"), converted(tmp_path / "c.avif")]
    copies.copy(CopyAs.FILES, facts)
    urls = QGuiApplication.clipboard().mimeData().urls()
    assert [Path(url.toLocalFile()).name for url in urls] == ["a b.webp", "c.avif"]
    copies.copy(CopyAs.PATHS, facts)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines == [str(tmp_path / "a b.webp"), str(tmp_path / "c.avif")]


def test_html_has_every_picture(copies: CopyController, tmp_path: Path) -> None:
    copies.copy(CopyAs.MARKUP, [converted(tmp_path / "a.webp"), converted(tmp_path / "c.avif")])
    text = QGuiApplication.clipboard().text()
    assert 'src="a.webp"' in text
    assert 'src="c.avif"' in text


def test_a_small_result_becomes_a_data_uri(
    qtbot: QtBot, copies: CopyController, tmp_path: Path
) -> None:
    file = tmp_path / "a.webp"
    file.write_bytes(b"RIFFwebp")
    with qtbot.waitSignal(copies.copied):
        copies.copy(CopyAs.DATA_URI, [converted(file)])
    text = base64.b64encode(b"RIFFwebp").decode()
    assert QGuiApplication.clipboard().text() == f"data:image/webp;base64,{text}"


@pytest.mark.parametrize("size_bytes", [None, MAX_URI_BYTES + 1])
def test_what_is_too_large_or_gone_is_told_and_not_copied(
    qtbot: QtBot, copies: CopyController, tmp_path: Path, size_bytes: int | None
) -> None:
    file = tmp_path / "a.webp"
    if size_bytes is not None:
        file.write_bytes(bytes(size_bytes))
    QGuiApplication.clipboard().setText("before")
    with qtbot.waitSignal(copies.failed) as told:
        copies.copy(CopyAs.DATA_URI, [converted(file)])
    assert "a.webp" in told.args[0]
    assert QGuiApplication.clipboard().text() == "before"


def test_the_list_of_failures_has_a_line_each(copies: CopyController, items: ItemStore) -> None:
    items.append([NewItem(ItemId(n), Path(f"/x/{n}.jpg")) for n in (1, 2)])
    items.set_states(
        [(ItemId(n), Failed(f"{n}.jpg: broken.", FailureCode.CORRUPT)) for n in (1, 2)]
    )
    copies.copy_failures([ItemId(2), ItemId(1)])
    assert QGuiApplication.clipboard().text() == "2.jpg: broken.\n1.jpg: broken."
