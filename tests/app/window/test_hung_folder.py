"""A window, its real engine, and a drive that does not answer when a name is looked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from app.batch import planner
from app.engines import open_engine
from app.settings import Settings
from app.window.session import WindowSession
from tests.integration.drives import hung_drive
from workers.contract.items import Converted, Failed, ItemState, Waiting


def picture(path: Path) -> Path:
    path.parent.mkdir(exist_ok=True)
    Image.effect_noise((64, 48), 30).save(path)
    return path


def test_a_window_goes_on_while_a_folder_hangs(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = [picture(tmp_path / "in" / f"{n}.jpg") for n in range(6)]
    with hung_drive(tmp_path / "drive", good[0]) as drive:
        monkeypatch.setattr(planner, "DELAYED_S", 0.1)
        session = WindowSession(Settings(workers=1, start_on_drop=False), open_engine)
        session.start()
        try:
            hung = [drive.file(f"photo-{n}.jpg") for n in range(100)]
            session.add_paths([*hung, *good])
            model = session.window.model
            # The drive answers one question at a time: none may hang before all files were seen.
            qtbot.waitUntil(lambda: model.rowCount() == 106)
            session.window.start_requested.emit()

            def states() -> list[ItemState]:
                return [model.facts_at(row).state for row in range(model.rowCount())]

            qtbot.waitUntil(
                lambda: list(map(type, states()[100:])) == [Converted] * 6, timeout=20_000
            )
            assert states()[:100] == [Waiting()] * 100
            drive.go_on()
            # The drive cannot be written to, which each of them says.
            qtbot.waitUntil(lambda: set(map(type, states()[:100])) == {Failed}, timeout=20_000)
        finally:
            session.window.allow_close()
            session.close()
