from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.window.offscreen_tour import drop_on
from app.window.session import WindowSession
from tests.fakes import FakeEngine, succeed
from ui.actions import Command
from ui.panels.message_bar import MessageBar, Severity
from workers.contract.events import ConversionEnded, EngineEvent, OutputWritten
from workers.contract.files import stamp_of
from workers.contract.items import Converted, Undone
from workers.contract.jobs import JobId, JobSpec

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the trash of Linux desktops")


def stamped(job: JobId, spec: JobSpec) -> EngineEvent:
    """Succeed, and tell what was written as an engine does."""
    event = succeed(job, spec)
    if not isinstance(event, ConversionEnded):
        return event
    (end,) = event.outputs
    assert isinstance(end, OutputWritten)
    return replace(event, outputs=(replace(end, stamp=stamp_of(end.path.stat())),))


@pytest.fixture
def session(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[WindowSession]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    engine = FakeEngine(stamped)
    session = opened(engine, None)
    yield session
    end(session)


def opened(engine: FakeEngine, journal_folder: Path | None) -> WindowSession:
    session = WindowSession(Settings(), lambda _workers: engine, journal_folder)
    session.window.show()
    session.start()
    return session


def end(session: WindowSession) -> None:
    session.close()
    session.window.allow_close()


def message(session: WindowSession) -> MessageBar:
    notice, *_ = session.window.findChildren(MessageBar)
    return notice


def undo(session: WindowSession, qtbot: QtBot) -> None:
    (action,) = session.window.findChildren(QAction, str(Command.UNDO))
    qtbot.waitUntil(action.isEnabled)  # what can be done follows the list a moment later
    action.trigger()


def test_the_last_batch_is_undone_behind_the_window(
    session: WindowSession, qtbot: QtBot, tmp_path: Path
) -> None:
    pictures = [tmp_path / "a.jpg", tmp_path / "b.jpg"]
    for picture in pictures:
        picture.write_bytes(b"x")
    drop_on(session.window, pictures)
    results = [picture.with_suffix(".webp") for picture in pictures]
    qtbot.waitUntil(lambda: session.window.model.counts.converted == len(pictures))
    results[1].write_bytes(b"edited by somebody")

    undo(session, qtbot)
    qtbot.waitUntil(lambda: "undone" in message(session).text)

    assert not results[0].exists()
    assert results[1].read_bytes() == b"edited by somebody"
    assert message(session).severity is Severity.ERROR
    assert "1 result moved to the trash, 1 could not be undone" in message(session).text
    assert str(results[1]) in message(session).text

    model = session.window.model
    kinds = {model.facts_at(row).source.name: type(model.facts_at(row).state) for row in range(2)}
    assert kinds == {"a.jpg": Undone, "b.jpg": Converted}, "only what is gone is not done any more"
    assert (model.counts.converted, model.counts.undone) == (1, 1)

    undo(session, qtbot)
    qtbot.waitUntil(lambda: message(session).text == "There is nothing to undo.")
    assert message(session).severity is Severity.INFO


def test_a_batch_that_was_closed_in_the_middle_is_undone_as_a_whole(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    pictures = [tmp_path / "in" / f"{name}.jpg" for name in "abcd"]
    pictures[0].parent.mkdir()
    for picture in pictures:
        picture.write_bytes(b"x")
    engine = FakeEngine(stamped, workers=1)
    session = opened(engine, tmp_path / "journal")

    def hold(engine: FakeEngine) -> None:
        engine.held = session.window.model.counts.converted > 0

    engine.on_drain = hold
    drop_on(session.window, pictures)
    qtbot.waitUntil(lambda: session.window.model.counts.converted > 0)
    end(session)
    made = sum(picture.with_suffix(".webp").exists() for picture in pictures)
    assert 0 < made < len(pictures)

    session = opened(FakeEngine(stamped), tmp_path / "journal")
    offer = session.window.offer
    qtbot.waitUntil(offer.isVisible)
    next(b for b in offer.findChildren(QPushButton) if b.text() == "Go on").click()
    qtbot.waitUntil(lambda: session.window.model.counts.converted == len(pictures) - made)
    assert all(picture.with_suffix(".webp").exists() for picture in pictures)
    undo(session, qtbot)
    qtbot.waitUntil(lambda: "undone" in message(session).text)
    end(session)
    assert sorted(pictures[0].parent.iterdir()) == pictures
