"""What the end of a batch means outside the list: title, notification, folder, report, closing."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.window.closing import Closing
from app.window.offscreen_tour import drop_on
from app.window.session import WindowSession
from tests.fakes import FakeEngine, by_name, fail
from ui.actions import Command
from ui.dialogs.closing_dialog import ClosingDialog
from ui.dialogs.question_dialog import QuestionDialog
from workers.contract.failures import FailureCode

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a script stands in for a program")


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the desktop's program for notifications was started with, a line for each word."""
    program, told = tmp_path / "bin" / "notify-send", tmp_path / "told"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >> {told}.part\nmv {told}.part {told}\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    return told


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine(by_name({"2.jpg": fail(FailureCode.EMPTY)}), held=True)


@pytest.fixture
def session(qtbot: QtBot, engine: FakeEngine) -> Iterator[WindowSession]:
    session = WindowSession(Settings(), lambda _workers: engine)
    session.start()
    yield session
    session.close()
    session.window.allow_close()


def drop(session: WindowSession, folder: Path, count: int) -> None:
    folder.mkdir()
    files = [folder / f"{number}.jpg" for number in range(count)]
    for file in files:
        file.write_bytes(b"x")
    drop_on(session.window, files)


def test_the_title_tells_how_far_it_is_and_one_notification_the_end(
    qtbot: QtBot, session: WindowSession, engine: FakeEngine, told: Path, tmp_path: Path
) -> None:
    title = session.window.windowTitle
    drop(session, tmp_path / "in", 3)
    qtbot.waitUntil(lambda: title() == "0 % – Dropmill")
    engine.held = False
    qtbot.waitUntil(told.exists)
    assert title() == "Dropmill"
    *_, headline, _facts = told.read_text().splitlines()
    assert headline.startswith("2 converted, 1 failed")


def test_who_looks_at_the_window_is_not_told(
    qtbot: QtBot, session: WindowSession, engine: FakeEngine, told: Path, tmp_path: Path
) -> None:
    session.window.show()
    session.window.activateWindow()
    qtbot.waitUntil(session.window.isActiveWindow)
    engine.held = False
    drop(session, tmp_path / "in", 2)
    qtbot.waitUntil(lambda: session.window.model.counts.converted == 2)
    assert not told.exists()


def test_the_folder_of_the_results_is_opened(
    qtbot: QtBot,
    session: WindowSession,
    engine: FakeEngine,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    engine.held = False
    drop(session, tmp_path / "in", 1)
    qtbot.waitUntil(lambda: session.window.model.counts.converted == 1)
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    session.window.open_folder_requested.emit()
    assert opened == [str(tmp_path / "in")]


def test_a_report_is_saved_behind_the_window(
    qtbot: QtBot, session: WindowSession, engine: FakeEngine, tmp_path: Path
) -> None:
    engine.held = False
    drop(session, tmp_path / "in", 3)
    qtbot.waitUntil(lambda: session.window.model.counts.failed == 1)
    session.window.report_wanted.emit(tmp_path / "report.csv")
    qtbot.waitUntil((tmp_path / "report.csv").exists)
    with (tmp_path / "report.csv").open(newline="") as stream:
        statuses = [row["status"] for row in csv.DictReader(stream)]
    assert statuses == ["converted", "converted", "failed"]
    session.window.report_wanted.emit(tmp_path / "no such folder" / "report.csv")
    notice = session.window.bars.notices
    qtbot.waitUntil(lambda: "was not saved" in notice.text)


def closing_of(session: WindowSession) -> tuple[Closing, QSignalSpy]:
    closing = Closing(session.window, session)
    session.summary_changed.connect(closing.show_summary)
    return closing, QSignalSpy(closing.agreed)


def is_under_way(session: WindowSession) -> bool:
    """Whether two pictures are being converted, and the window has said so."""
    cancel = session.window.actions_by_command[Command.CANCEL_ALL]
    return session.window.model.counts.running == 2 and cancel.isEnabled()


def answer(qtbot: QtBot, session: WindowSession, number: int) -> None:
    """Close the window and press one of the buttons of the question."""
    session.window.close()
    (dialog,) = questioned(qtbot, session)
    dialog.findChildren(QPushButton)[number].click()


def questioned(qtbot: QtBot, session: WindowSession) -> list[ClosingDialog]:
    """The questions about closing, once there is one: of few pictures it comes in a moment."""
    qtbot.waitUntil(lambda: session.window.findChildren(ClosingDialog) != [])
    return session.window.findChildren(ClosingDialog)


def test_nothing_is_asked_where_nothing_runs(session: WindowSession) -> None:
    _, agreed = closing_of(session)
    session.window.close()
    assert agreed.count() == 1
    assert not session.window.findChildren(ClosingDialog)


def test_a_program_that_ends_asks_nothing_more(
    qtbot: QtBot, session: WindowSession, tmp_path: Path
) -> None:
    session.window.show()
    closing, agreed = closing_of(session)
    drop(session, tmp_path / "in", 2)
    qtbot.waitUntil(lambda: is_under_way(session))
    closing.stop()
    session.window.close()
    moment = closing.findChild(QTimer)
    assert moment is not None
    assert not moment.isActive()
    assert agreed.count() == 0


def test_a_batch_can_end_in_the_background(
    qtbot: QtBot, session: WindowSession, engine: FakeEngine, told: Path, tmp_path: Path
) -> None:
    session.window.show()
    closing, agreed = closing_of(session)
    drop(session, tmp_path / "in", 2)
    qtbot.waitUntil(lambda: is_under_way(session))
    answer(qtbot, session, 0)
    assert not session.window.isVisible()
    assert closing.is_in_background
    assert agreed.count() == 0
    engine.held = False
    qtbot.waitUntil(lambda: agreed.count() == 1)
    qtbot.waitUntil(told.exists, timeout=20_000)
    assert "--wait" not in told.read_text().splitlines(), "it outlives the program"


def test_a_batch_in_the_background_that_rests_brings_the_window_back(
    qtbot: QtBot, session: WindowSession, tmp_path: Path
) -> None:
    session.window.show()
    closing, agreed = closing_of(session)
    drop(session, tmp_path / "in", 2)
    qtbot.waitUntil(lambda: is_under_way(session))
    answer(qtbot, session, 0)
    session.window.pause_requested.emit()
    assert session.window.isVisible()
    assert not closing.is_in_background
    assert agreed.count() == 0


@pytest.mark.parametrize(("number", "ends"), [(1, 1), (2, 0)])
def test_a_batch_can_be_stopped_or_go_on(
    qtbot: QtBot, session: WindowSession, tmp_path: Path, number: int, ends: int
) -> None:
    session.window.show()
    _, agreed = closing_of(session)
    drop(session, tmp_path / "in", 2)
    qtbot.waitUntil(lambda: is_under_way(session))
    answer(qtbot, session, number)
    assert agreed.count() == ends
    assert session.window.isVisible()


def test_the_question_is_asked_once_and_goes_with_the_batch(
    qtbot: QtBot, session: WindowSession, engine: FakeEngine, tmp_path: Path
) -> None:
    session.window.show()
    closing_of(session)
    drop(session, tmp_path / "in", 2)
    qtbot.waitUntil(lambda: is_under_way(session))
    session.window.close()
    session.window.close()
    assert len(questioned(qtbot, session)) == 1
    session.window.close()
    assert len(questioned(qtbot, session)) == 1
    engine.held = False
    qtbot.waitUntil(lambda: not session.window.findChildren(ClosingDialog))


def test_the_wish_to_close_outlives_the_last_pictures(
    qtbot: QtBot, session: WindowSession, engine: FakeEngine, tmp_path: Path
) -> None:
    """A result is there a moment before the batch is over: nobody needs to be asked any more."""
    session.window.show()
    _, agreed = closing_of(session)
    drop(session, tmp_path / "in", 2)
    qtbot.waitUntil(lambda: is_under_way(session))
    session.window.close()
    engine.held = False
    qtbot.waitUntil(lambda: agreed.count() == 1)
    assert not session.window.findChildren(ClosingDialog)


def test_closing_waits_for_the_answer_that_is_asked_for_already(
    qtbot: QtBot, session: WindowSession, tmp_path: Path
) -> None:
    session.window.show()
    _, agreed = closing_of(session)
    drop(session, tmp_path / "in", 2)
    qtbot.waitUntil(lambda: is_under_way(session))
    first = QuestionDialog("Delete", "Delete the preset?", "Delete", session.window)
    first.open()
    session.window.close()
    assert not session.window.findChildren(ClosingDialog)
    assert agreed.count() == 0
    first.reject()
    session.window.close()
    assert len(questioned(qtbot, session)) == 1
