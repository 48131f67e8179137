"""A preset that a start names, in the window that it opens and in one that is open already."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from unittest.mock import Mock

import pytest
from pytestqt.qtbot import QtBot

from app.__main__ import main
from app.batch.preset_file import preset_text, write_preset
from app.batch.presets import slug
from app.second_start import Handed
from app.settings import Settings
from app.window.bootstrap import _come_forward
from app.window.second_starts import SecondStarts
from app.window.session import WindowSession
from tests.fakes import FakeEngine
from tests.ui.finding import child
from ui.panels.message_bar import MessageBar, Severity
from workers.contract.destination import Destination
from workers.contract.encoders import Avif, Jpeg
from workers.contract.items import Converted
from workers.contract.preset import Preset
from workers.contract.recipe import Recipe

AVIF = Preset(name="To AVIF", recipes=(Recipe(encoder=Avif()),))
JPEG = Preset(name="To JPEG", recipes=(Recipe(encoder=Jpeg()),))


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def session(qtbot: QtBot, engine: FakeEngine, tmp_path: Path) -> Iterator[WindowSession]:
    place = Destination(directory=tmp_path / "out")
    settings = Settings(destination=place, start_on_drop=True)
    session = WindowSession(settings, lambda _workers: engine)
    session.window.show()
    session.start()
    yield session
    session.close()
    session.window.allow_close()


@pytest.fixture
def hand(session: WindowSession) -> partial[None]:
    """What the window does with what a second start hands over."""
    return partial(_come_forward, session, Mock())


def pictures(folder: Path, *names: str) -> tuple[str, ...]:
    paths = [folder / name for name in names]
    for path in paths:
        path.write_bytes(b"x")
    return tuple(map(str, paths))


def results(session: WindowSession, folder: Path) -> list[str]:
    model = session.window.model
    states = [model.facts_at(row).state for row in range(model.rowCount())]
    assert all(isinstance(state, Converted) for state in states)
    return sorted(path.name for path in (folder / "out").iterdir())


def all_done(session: WindowSession, rows: int) -> bool:
    model = session.window.model
    states = [model.facts_at(row).state for row in range(model.rowCount())]
    return len(states) == rows and all(isinstance(state, Converted) for state in states)


def test_it_is_chosen_in_the_window(
    session: WindowSession, hand: partial[None], qtbot: QtBot, tmp_path: Path
) -> None:
    hand(Handed(pictures(tmp_path, "a.png", "b.png"), preset=preset_text(AVIF)))
    assert session.window.recipes() == AVIF.recipes
    assert session.settings().recipes == AVIF.recipes
    qtbot.waitUntil(lambda: all_done(session, 2))
    assert results(session, tmp_path) == ["a.avif", "b.avif"]


def test_pictures_that_wait_keep_their_options(
    engine: FakeEngine, session: WindowSession, hand: partial[None], qtbot: QtBot, tmp_path: Path
) -> None:
    engine.held = True
    before = session.window.recipes()
    hand(Handed(pictures(tmp_path, "a.png")))
    hand(Handed(pictures(tmp_path, "b.png"), preset=preset_text(AVIF)))
    hand(Handed(pictures(tmp_path, "c.png"), preset=preset_text(JPEG)))
    hand(Handed(pictures(tmp_path, "d.png")))
    assert session.window.recipes() == before
    assert "keep their options" in child(session.window, MessageBar).text
    engine.held = False
    qtbot.waitUntil(lambda: all_done(session, 4))
    assert results(session, tmp_path) == ["a.webp", "b.avif", "c.jpg", "d.webp"]


def test_one_without_pictures_is_chosen_though_others_wait(
    engine: FakeEngine, session: WindowSession, hand: partial[None], tmp_path: Path
) -> None:
    engine.held = True
    hand(Handed(pictures(tmp_path, "a.png")))
    hand(Handed((), preset=preset_text(JPEG)))
    assert session.window.recipes() == JPEG.recipes


def test_what_is_no_preset_brings_no_pictures(
    session: WindowSession, hand: partial[None], tmp_path: Path
) -> None:
    hand(Handed(pictures(tmp_path, "a.png"), preset='{"name": 3}'))
    assert child(session.window, MessageBar).severity is Severity.ERROR
    assert not session.running.drops.is_walking


@pytest.fixture
def starts(qtbot: QtBot) -> Iterator[SecondStarts]:
    starts = SecondStarts()
    yield starts
    starts.close()


def test_a_second_start_hands_it_over(qtbot: QtBot, starts: SecondStarts, tmp_path: Path) -> None:
    write_preset(AVIF, tmp_path / "mine.json")
    command = [sys.executable, "-m", "app", "--preset", str(tmp_path / "mine.json"), "a.png"]
    with qtbot.waitSignal(starts.handed_over, timeout=20_000) as handed:
        process = subprocess.Popen(command)
    assert process.wait(20) == 0
    (what,) = handed.args or ()
    assert what.preset == preset_text(AVIF)
    assert what.paths() == (Path.cwd() / "a.png",)


def test_one_that_is_not_there_is_told_and_opens_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--preset", slug("Web 1601"), "a.png"])
    assert caught.value.code == 2
    assert "did you mean Web 1600?" in capsys.readouterr().err
