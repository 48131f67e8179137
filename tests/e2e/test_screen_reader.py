"""What a screen reader is told over AT-SPI, by the real program on a real screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.paths import settings_file
from app.settings import Settings, save_settings
from tests.app.window.bus import running_bus
from tests.e2e.files import jpeg, write
from tests.e2e.screen import NEEDS_SCREEN, PATIENCE_MS, Screen, screen
from tests.e2e.screen_reader import NEEDS_SCREEN_READER, Part, ScreenReader, listening
from workers.contract.language import Language

__all__ = ["screen"]

pytestmark = [*NEEDS_SCREEN, NEEDS_SCREEN_READER, pytest.mark.slow]

_MAIN_CONTROLS = {
    ("push button", "Start"),
    ("button menu", "Where results go"),
    ("check box", "Start by itself"),
    ("text", "Search names and folders"),
    ("table", "Pictures"),
}
#: What somebody who cannot see it has to know by its name.
_USABLE = {"push button", "button menu", "check box", "combo box", "text", "slider", "table"}


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ScreenReader]:
    with running_bus(tmp_path) as session, listening(tmp_path) as (address, reader):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", session)
        monkeypatch.setenv("AT_SPI_BUS_ADDRESS", address)
        monkeypatch.setenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1")
        yield reader


def test_a_screen_reader_finds_the_controls_and_hears_of_the_end(
    qtbot: QtBot, tmp_path: Path, reader: ScreenReader, request: pytest.FixtureRequest
) -> None:
    on: Screen = request.getfixturevalue("screen")  # after its environment
    source = write(tmp_path, {"in/a.jpg": jpeg()})[0]
    save_settings(Settings(start_on_drop=False, language=Language.ENGLISH), settings_file())
    found: dict[tuple[str, str], Part] = {}
    unnamed: list[Part] = []

    def sees_all() -> bool:
        parts = [
            part
            for program in reader.programs()
            if program.name == "dropmill"
            for part in reader.parts(program)
        ]
        found.update({(part.role, part.name): part for part in parts})
        unnamed[:] = [part for part in parts if part.role in _USABLE and not part.name]
        return found.keys() >= _MAIN_CONTROLS

    with on.running("dropmill", "-m", "app", str(source)) as dropmill:
        qtbot.waitUntil(sees_all, timeout=PATIENCE_MS)
        for control in _MAIN_CONTROLS:
            assert reader.states(found[control]) >= {"enabled", "showing"}, control
        assert not [part for part in unnamed if "showing" in reader.states(part)]
        window = on.window_of(dropmill, "Dropmill")
        on.do("windowfocus", "--sync", window)
        on.do("key", "ctrl+Return")
        qtbot.waitUntil(
            lambda: any("1 converted" in told for told in reader.announced), timeout=PATIENCE_MS
        )
        on.do("key", "ctrl+q")
        qtbot.waitUntil(lambda: dropmill.poll() is not None, timeout=PATIENCE_MS)
