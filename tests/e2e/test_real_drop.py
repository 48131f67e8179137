"""A true drop: another program's files, dragged with the mouse of an X server onto our window."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.paths import settings_file
from app.settings import Settings, save_settings
from tests.e2e import drag_source
from tests.e2e.files import fingerprints, jpeg, photo, webp, write
from tests.e2e.screen import NEEDS_SCREEN, PATIENCE_MS, Screen, screen, waited_for

__all__ = ["screen"]

pytestmark = NEEDS_SCREEN


@pytest.mark.slow
def test_files_dragged_out_of_another_program_are_converted(
    qtbot: QtBot, tmp_path: Path, screen: Screen
) -> None:
    sources = write(
        tmp_path, {"a.jpg": jpeg(), "über uns.jpg": photo(800, 600), "in/c.jpg": jpeg()}
    )
    before = fingerprints(tmp_path)
    save_settings(Settings(), settings_file())  # it is not the first time
    dragged = [str(sources[0]), str(sources[1]), str(tmp_path / "in")]
    with (
        screen.running("dropmill", "-m", "app") as dropmill,
        screen.running("source", drag_source.__file__, *dragged) as source,
    ):
        ours = waited_for(qtbot, lambda: screen.window_of(dropmill, "Dropmill"))
        theirs = waited_for(qtbot, lambda: screen.window_of(source, "files to drag"))
        # Nobody arranges windows here.
        screen.do("windowmove", "--sync", ours, 0, 0)
        screen.do("windowmove", "--sync", theirs, *drag_source.PLACE_PX[:2])
        screen.do("mousemove", drag_source.PLACE_PX[0] + 100, drag_source.PLACE_PX[1] + 100)
        screen.do("mousedown", 1)
        places = iter(range(100_000))

        def is_accepted() -> bool:
            """Move on a little, over our window, until it has said that it takes the files."""
            screen.do("mousemove", 700 - next(places) % 200, 300)
            return "accepted" in screen.said("source")

        qtbot.waitUntil(is_accepted, timeout=PATIENCE_MS)
        screen.do("mouseup", 1)
        qtbot.waitUntil(lambda: "ended" in screen.said("source"), timeout=PATIENCE_MS)
        outputs = [path.with_suffix(".webp") for path in sources]
        qtbot.waitUntil(lambda: all(path.is_file() for path in outputs), timeout=PATIENCE_MS)
        # Or it would ask what is to become of the batch.
        qtbot.waitUntil(lambda: screen.do("getwindowname", ours) == "Dropmill", timeout=PATIENCE_MS)
        screen.do("windowfocus", "--sync", ours)
        screen.do("key", "ctrl+q")
        qtbot.waitUntil(lambda: dropmill.poll() is not None, timeout=PATIENCE_MS)

    assert (dropmill.returncode, screen.said("dropmill")) == (0, "")
    # A copy, though a move was offered: else the file manager would delete the originals.
    assert screen.said("source").splitlines()[-1] == "ended CopyAction"
    assert [webp(path).size for path in outputs] == [(120, 80), (800, 600), (120, 80)]
    assert before.items() <= fingerprints(tmp_path).items()
    assert len(fingerprints(tmp_path)) == len(before) + len(outputs)
