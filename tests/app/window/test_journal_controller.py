"""A window that remembers: what was broken off, and what is done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.window.session import WindowSession
from tests.app.batch.journal.desk import make
from tests.fakes import FakeEngine, succeed
from workers.contract.encoders import WebP
from workers.contract.events import EngineEvent
from workers.contract.items import Converted, ItemState, Skipped, SkipReason, Waiting
from workers.contract.jobs import ConvertJob, JobId, JobSpec
from workers.contract.recipe import Recipe

_SETTINGS = Settings()

OpenSession = Callable[..., WindowSession]


@pytest.fixture
def open_session(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenSession]:
    sessions: list[WindowSession] = []

    def open_(engine: FakeEngine, settings: Settings = _SETTINGS) -> WindowSession:
        session = WindowSession(settings, lambda _workers: engine, tmp_path / "state")
        session.window.show()
        session.start()
        sessions.append(session)
        return session

    yield open_
    for session in sessions:
        _end(session)


def _end(session: WindowSession) -> None:
    session.close()
    session.window.allow_close()
    session.window.close()


def _answer(job: JobId, spec: JobSpec) -> EngineEvent:
    return make(job, spec) if isinstance(spec, ConvertJob) else succeed(job, spec)


def _pictures(folder: Path, *names: str) -> list[Path]:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_bytes(name.encode())
    return [folder / name for name in names]


def _states(session: WindowSession) -> list[ItemState]:
    model = session.window.model
    return [model.facts_at(row).state for row in range(model.rowCount())]


def _kinds(session: WindowSession) -> list[type[ItemState]]:
    return [type(state) for state in _states(session)]


@pytest.fixture
def broken_off(open_session: OpenSession, qtbot: QtBot, tmp_path: Path) -> Path:
    """A window was closed over three pictures of which none had ended; returns their folder."""
    folder = tmp_path / "in"
    session = open_session(FakeEngine(_answer), Settings(start_on_drop=False))
    session.window.change_options(Recipe(encoder=WebP(quality=7)), session.window.destination())
    session.add_paths(_pictures(folder, "a.jpg", "b.jpg", "c.jpg"))
    qtbot.waitUntil(lambda: _kinds(session) == [Waiting] * 3)
    _end(session)
    return folder


def test_what_was_broken_off_can_go_on(
    open_session: OpenSession, qtbot: QtBot, broken_off: Path
) -> None:
    engine = FakeEngine(_answer)
    session = open_session(engine, Settings(start_on_drop=False))
    offer = session.window.offer
    qtbot.waitUntil(offer.isVisible)
    assert offer.text == "Last time 3 of 3 pictures were not converted."
    next(b for b in offer.findChildren(QPushButton) if b.text() == "Go on").click()
    qtbot.waitUntil(lambda: _kinds(session) == [Converted] * 3)

    assert not offer.isVisible()
    assert session.window.recipe() == Recipe(encoder=WebP(quality=7))
    jobs = [spec for spec, _ in engine.submitted if isinstance(spec, ConvertJob)]
    assert {job.outputs[0].recipe for job in jobs} == {Recipe(encoder=WebP(quality=7))}
    assert sorted(path.name for path in broken_off.glob("*.webp")) == ["a.webp", "b.webp", "c.webp"]
    _end(session)
    _is_not_offered(open_session(FakeEngine(_answer)), qtbot)


def test_what_is_not_wanted_is_not_offered_again(
    open_session: OpenSession, qtbot: QtBot, broken_off: Path
) -> None:
    session = open_session(FakeEngine(_answer))
    offer = session.window.offer
    qtbot.waitUntil(offer.isVisible)
    next(b for b in offer.findChildren(QPushButton) if b.text() == "Forget").click()
    _end(session)

    _is_not_offered(open_session(FakeEngine(_answer)), qtbot)


def test_a_drop_lets_the_offer_wait_for_the_next_start(
    open_session: OpenSession, qtbot: QtBot, broken_off: Path, tmp_path: Path
) -> None:
    session = open_session(FakeEngine(_answer))
    qtbot.waitUntil(session.window.offer.isVisible)
    session.add_paths(_pictures(tmp_path / "other", "x.jpg"))
    assert not session.window.offer.isVisible()
    qtbot.waitUntil(lambda: _kinds(session) == [Converted])
    _end(session)

    again = open_session(FakeEngine(_answer))
    qtbot.waitUntil(again.window.offer.isVisible)


def test_what_was_converted_before_is_told_and_converted_again_on_request(
    open_session: OpenSession, qtbot: QtBot, tmp_path: Path
) -> None:
    sources = _pictures(tmp_path / "in", "a.jpg")
    first = open_session(FakeEngine(_answer))
    first.add_paths(sources)
    qtbot.waitUntil(lambda: _kinds(first) == [Converted])
    _end(first)

    session = open_session(FakeEngine(_answer))
    session.add_paths(sources)
    qtbot.waitUntil(lambda: _kinds(session) == [Skipped])
    done = Skipped(tmp_path / "in" / "a.webp", SkipReason.DONE_BEFORE)
    assert _states(session) == [done]
    session.window.retry_requested.emit(session.window.model.ids_between(0, 0))
    qtbot.waitUntil(lambda: _kinds(session) == [Converted])


def test_other_options_are_written_down_with_the_next_name(
    open_session: OpenSession, qtbot: QtBot, tmp_path: Path
) -> None:
    sources = _pictures(tmp_path / "in", "a.jpg")
    session = open_session(FakeEngine(_answer))
    session.add_paths(sources)
    qtbot.waitUntil(lambda: _kinds(session) == [Converted])
    other = replace(session.window.recipe(), encoder=WebP(quality=9))
    session.window.change_options(other, session.window.destination())
    session.window.clear_finished_requested.emit()
    session.add_paths(sources)
    qtbot.waitUntil(lambda: _kinds(session) == [Converted])  # nobody has made this of it before


def _is_not_offered(session: WindowSession, qtbot: QtBot) -> None:
    """The thread that looks has looked, and what it found would have been taken."""
    journal = session.running._journal
    assert journal is not None
    journal._thread.join()
    journal.poll()
    assert not session.window.offer.isVisible()
