"""The comparison in the window, from a key to what the batch makes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.window.session import WindowSession
from tests.fakes import FakeEngine
from ui.actions import Command
from ui.main_window import MainWindow
from workers.contract.encoders import WebP
from workers.contract.jobs import ConvertJob, PreviewJob
from workers.contract.recipe import Recipe

OTHER = (Recipe(encoder=WebP(quality=11)),)


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def window(engine: FakeEngine, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    session = WindowSession(replace(Settings(), start_on_drop=False), lambda _workers: engine)
    session.window.resize(1200, 900)
    session.window.show()
    session.start()
    for name in ("a.jpg", "b.jpg"):
        (tmp_path / name).write_bytes(b"x")
    session.add_paths([tmp_path])
    model = session.window.model
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    yield session.window
    session.close()
    session.window.allow_close()


def trigger(window: MainWindow, command: Command) -> None:
    window.actions_by_command[command].trigger()


def previewed(engine: FakeEngine) -> list[tuple[str, Recipe]]:
    jobs = (spec for spec, _ in engine.submitted if isinstance(spec, PreviewJob))
    return [(job.source.name, job.recipe) for job in jobs]


def test_space_on_a_row_opens_it_and_closes_it(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    table, pane = window.table, window.compare.pane
    assert not pane.isVisible()
    window.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    table.selectRow(1)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert pane.isVisible()
    qtbot.waitUntil(pane.view.isVisible)
    assert [name for name, _ in previewed(engine)] == ["b.jpg"]
    table.selectRow(0)
    qtbot.waitUntil(lambda: [name for name, _ in previewed(engine)] == ["b.jpg", "a.jpg"])
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert not pane.isVisible()
    assert table.hasFocus()


def test_pinned_options_are_used_for_all(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    form = window.recipes()
    window.table.selectRow(0)
    trigger(window, Command.COMPARE)
    trigger(window, Command.PIN_OPTIONS)
    window.change_options(OTHER, window.destination())
    qtbot.waitUntil(lambda: ("a.jpg", OTHER[0]) in previewed(engine))
    window.compare.pane.candidate_chosen.emit(1)
    trigger(window, Command.USE_FOR_ALL)
    assert window.recipes() == form


def test_options_are_used_for_the_selected_pictures_alone(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    form = window.recipes()
    window.change_options(OTHER, window.destination())
    window.table.selectRow(0)
    trigger(window, Command.COMPARE)
    trigger(window, Command.USE_FOR_SELECTED)
    window.change_options(form, window.destination())
    assert "own options" in window.compare.pane.notes_text()
    trigger(window, Command.START)

    def converted() -> dict[str, Recipe]:
        jobs = (spec for spec, _ in engine.submitted if isinstance(spec, ConvertJob))
        return {job.source.name: job.outputs[0].recipe for job in jobs}

    wanted = {"a.jpg": OTHER[0], "b.jpg": form[0]}
    qtbot.waitUntil(lambda: converted() == wanted)


def test_a_removed_row_leaves_the_comparison(window: MainWindow, qtbot: QtBot) -> None:
    trigger(window, Command.COMPARE)
    window.table.selectAll()
    window.table.setCurrentIndex(window.model.index(0, 0))
    qtbot.waitUntil(window.compare.pane.view.isVisible)
    ids = window.model.ids_between(0, 1)
    window.remove_requested.emit(ids)
    assert not window.compare.pane.view.isVisible()


def test_an_estimate_goes_when_the_list_changes(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    window.table.selectRow(0)
    trigger(window, Command.COMPARE)
    trigger(window, Command.ESTIMATE)
    pane = window.compare.pane
    qtbot.waitUntil(lambda: "200 B" in pane.estimate_text())
    window.remove_requested.emit(window.model.ids_between(1, 1))
    assert pane.estimate_text() == ""


def test_it_is_remembered_whether_it_was_open(window: MainWindow) -> None:
    closed = window.save_state()
    trigger(window, Command.COMPARE)
    opened = window.save_state()
    assert window.restore_state(closed)
    assert not window.compare.pane.isVisible()
    assert window.restore_state(opened)
    assert window.compare.pane.isVisible()


def test_the_window_still_fits_a_small_screen(window: MainWindow, qtbot: QtBot) -> None:
    window.table.selectRow(0)
    trigger(window, Command.COMPARE)
    qtbot.waitUntil(window.compare.pane.view.isVisible)
    window.resize(800, 600)
    assert (window.width(), window.height()) == (800, 600)
    pane = window.compare.pane
    assert pane.view.height() >= pane.view.minimumHeight()


def test_in_another_language_it_goes_on(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    window.table.selectRow(0)
    trigger(window, Command.COMPARE)
    qtbot.waitUntil(window.compare.pane.view.isVisible)
    window.say_anew()
    assert window.compare.is_open
    window.table.selectRow(1)
    qtbot.waitUntil(window.compare.pane.view.isVisible)
    assert previewed(engine)[-1][0] == "b.jpg"
