"""A folder that is its own output folder, through a link, and converted again and again."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app import paths
from app.settings import Settings, save_settings
from app.window.offscreen_tour import drop_on
from tests.e2e.files import fingerprints, jpeg, write
from tests.e2e.playing import Steps, all_ended, run_window, states, trigger
from tests.fast_run import in_part
from tests.pictures import encoded, scene
from ui.actions import Command
from ui.main_window import MainWindow
from ui.panels.message_bar import MessageBar
from workers.contract.destination import Collision, Destination
from workers.contract.items import Converted

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")


@pytest.mark.parametrize("collision", in_part([Collision.RENAME, Collision.REPLACE], 2))
def test_originals_stay_and_results_do_not_become_sources(
    qapp: QApplication, tmp_path: Path, collision: Collision
) -> None:
    mine = encoded(scene(), "WEBP")
    files = {"trip/a.jpg": jpeg(), "trip/day 1/b.webp": mine, "trip/z/c.png": jpeg(60, 40)}
    originals = dict.fromkeys(write(tmp_path, files))
    (tmp_path / "link").symlink_to(tmp_path / "trip")
    before = fingerprints(tmp_path / "trip")
    output = Destination(directory=tmp_path / "link", collision=collision)
    save_settings(Settings(destination=output, workers=2), paths.settings_file())

    def play(window: MainWindow) -> Steps:
        drop_on(window, [tmp_path / "trip"])
        yield all_ended(window, len(originals))
        bar = window.findChild(MessageBar)
        assert bar is not None
        for _ in range(2):
            # The results of the time before lie in the folder now; none is a source.
            drop_on(window, [tmp_path / "trip"])
            yield lambda: bar.isVisible() and "3 pictures were on the list already" in bar.text
            bar.hide()
            trigger(window, Command.CONVERT_AGAIN)
            yield all_ended(window, len(originals))
            assert states(window).keys() == {"a.jpg", "b.webp", "c.png"}
            assert {type(state) for state in states(window).values()} == {Converted}

    assert run_window(qapp, play) == 0
    after = fingerprints(tmp_path / "trip")
    assert before.items() <= after.items()
    made = {str(path.relative_to(tmp_path / "trip")) for path in after.keys() - before.keys()}
    # With "replace" too: whatever lay in a folder that was dropped is never replaced.
    assert made == {
        *("a.webp", "a (2).webp", "a (3).webp"),
        *("day 1/b (2).webp", "day 1/b (3).webp", "day 1/b (4).webp"),
        *("z/c.webp", "z/c (2).webp", "z/c (3).webp"),
    }
