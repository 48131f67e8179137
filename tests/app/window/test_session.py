from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app import paths
from app.batch.walk import WalkProblem, WalkTrouble
from app.settings import Settings, load_settings, save_settings
from app.window.bootstrap import run_session
from app.window.offscreen_tour import drop_on
from app.window.session import WindowSession
from resources.sample_pictures import write_sample_pictures
from tests.fakes import FakeEngine, fail
from tests.fast_run import in_part
from ui.actions import Command
from ui.dialogs.about_dialog import AboutDialog
from ui.dialogs.closing_dialog import ClosingDialog
from ui.dialogs.diagnostics_dialog import DiagnosticsDialog
from ui.main_window import MainWindow
from ui.panels.message_bar import MessageBar, Severity
from workers.contract.destination import Collision, Destination, Originals
from workers.contract.encoders import Encoder, Jpeg, WebP
from workers.contract.failures import FailureCode
from workers.contract.items import Cancelled, Converted, Failed, ItemState, Several, Waiting
from workers.contract.jobs import ConvertJob, JobSpec, Lane, ThumbnailJob
from workers.contract.preset import Preset
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.platforms.budget import usable_cpus

#: What the system says when a terminal closes; Windows has no such signal.
HANG_UP = getattr(signal, "SIGHUP", signal.SIGTERM)

OpenSession = Callable[[FakeEngine, Settings], WindowSession]


@pytest.fixture
def open_session(qtbot: QtBot) -> Iterator[OpenSession]:
    sessions: list[WindowSession] = []

    def open_(engine: FakeEngine, settings: Settings) -> WindowSession:
        session = WindowSession(settings, lambda _workers: engine)
        session.window.show()
        session.start()
        sessions.append(session)
        return session

    yield open_
    for session in sessions:
        session.close()
        session.window.allow_close()


def pictures(folder: Path, count: int) -> list[Path]:
    folder.mkdir(exist_ok=True)
    paths = [folder / f"{n}.jpg" for n in range(count)]
    for path in paths:
        path.write_bytes(b"x")
    return paths


def states(session: WindowSession) -> list[type[ItemState]]:
    model = session.window.model
    return [type(model.facts_at(row).state) for row in range(model.rowCount())]


def test_what_lands_in_a_watched_folder_is_converted(
    open_session: OpenSession, qtbot: QtBot, tmp_path: Path
) -> None:
    pictures(tmp_path, 2)
    session = open_session(FakeEngine(), Settings())
    session.window.watch_requested.emit(tmp_path)
    bar = session.window.watch_bar
    assert bar.isVisible()
    told = f"Watching {tmp_path.name}: 2 converted"
    qtbot.waitUntil(lambda: bar.text == told, timeout=20_000)
    assert states(session) == [Converted, Converted]
    session.window.actions_by_command[Command.SHOW_WATCH].trigger()
    assert not bar.isVisible()  # its page says and offers the same
    session.window.show_pictures()
    assert bar.isVisible()
    bar.stop_requested.emit()
    assert not bar.isVisible()


def test_pictures_dropped_on_the_window_are_converted(
    open_session: OpenSession, qtbot: QtBot, tmp_path: Path
) -> None:
    session = open_session(FakeEngine(), Settings())
    drop_on(session.window, pictures(tmp_path, 2))
    qtbot.waitUntil(lambda: states(session) == [Converted, Converted])
    assert (tmp_path / "0.webp").is_file()
    model = session.window.model
    rows = model.ids_between(0, 1)
    qtbot.waitUntil(lambda: model.without_thumbnail(rows) == ())


def test_rows_that_come_on_screen_after_the_end_ask_for_nothing(
    open_session: OpenSession, qtbot: QtBot, tmp_path: Path
) -> None:
    engine = FakeEngine()
    session = open_session(engine, Settings(start_on_drop=False))
    drop_on(session.window, pictures(tmp_path, 60))
    qtbot.waitUntil(lambda: session.window.model.rowCount() == 60)
    session.close()
    below = session.window.model.ids_between(59, 59)
    asked = len(engine.submitted)
    session.window.visible_rows_changed.emit(below)
    assert len(engine.submitted) == asked


def test_a_preset_makes_several_results_and_is_remembered(
    open_session: OpenSession, qtbot: QtBot, tmp_path: Path
) -> None:
    session = open_session(FakeEngine(), Settings())
    encoders: tuple[Encoder, ...] = (WebP(), Jpeg())
    place = Destination(directory=tmp_path / "out")
    preset = Preset(
        name="Set",
        recipes=tuple(
            Recipe(resize=Resize(width=width), encoder=encoder)
            for width in (48, 96)
            for encoder in encoders
        ),
        destination=place,
    )
    session.window.presets.chosen.emit(preset)
    drop_on(session.window, pictures(tmp_path, 1))
    qtbot.waitUntil(lambda: states(session) == [Several])
    names = ["0-48w.jpg", "0-48w.webp", "0-96w.jpg", "0-96w.webp"]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == names
    place = replace(place, preset="Set")
    assert session.settings() == Settings(recipes=preset.recipes, destination=place)


def test_that_originals_are_replaced_is_asked_for_each_time(open_session: OpenSession) -> None:
    session = open_session(FakeEngine(), Settings())
    wish = Destination(originals=Originals.REPLACE)
    session.window.destination_changed.emit(wish)
    assert session.settings().destination == Destination()


def test_wishes_reach_the_rows(open_session: OpenSession, qtbot: QtBot, tmp_path: Path) -> None:
    engine = FakeEngine(fail(FailureCode.EMPTY))
    session = open_session(engine, Settings(start_on_drop=False))
    window = session.window
    session.add_paths(pictures(tmp_path, 2))
    qtbot.waitUntil(lambda: states(session) == [Waiting, Waiting])
    window.cancel_all_requested.emit()
    assert states(session) == [Cancelled, Cancelled]
    window.retry_requested.emit(window.model.ids_between(0, 0))
    qtbot.waitUntil(lambda: states(session) == [Failed, Cancelled])
    window.remove_requested.emit(window.model.ids_between(1, 1))
    assert states(session) == [Failed]
    window.clear_finished_requested.emit()
    assert states(session) == []
    window.start_on_drop_changed.emit(True)
    session.add_paths(pictures(tmp_path, 1))
    qtbot.waitUntil(lambda: states(session) == [Failed])


def test_choices_are_remembered(open_session: OpenSession, tmp_path: Path) -> None:
    settings = Settings(workers=3)
    session = open_session(FakeEngine(), settings)
    recipe, destination = Recipe(encoder=WebP(quality=12)), Destination(directory=tmp_path)
    session.window.recipes_changed.emit((recipe,))
    session.window.destination_changed.emit(destination)
    session.window.start_on_drop_changed.emit(False)
    assert session.settings() == replace(
        settings, recipes=(recipe,), destination=destination, start_on_drop=False
    )


def test_the_number_of_workers_is_set_and_remembered(open_session: OpenSession) -> None:
    engine = FakeEngine()
    session = open_session(engine, Settings())
    view = session.running.machine.open()
    view.worker_count_changed.emit(3)
    assert (engine.workers, session.settings().workers) == (3, 3)
    view.worker_count_changed.emit(None)
    assert (engine.workers, session.settings().workers) == (usable_cpus(), None)


def test_more_workers_than_the_window_offers_are_not_started(qtbot: QtBot) -> None:
    wished: list[int | None] = []

    def open_engine(workers: int | None) -> FakeEngine:
        wished.append(workers)
        return FakeEngine()

    session = WindowSession(Settings(workers=200), open_engine)
    session.start()
    session.close()
    session.window.allow_close()
    assert wished == [min(200, 2 * usable_cpus())]
    assert session.settings().workers == 200  # it may come from a larger machine


def test_with_replace_a_drop_is_converted_once_all_of_it_is_known(
    open_session: OpenSession, qtbot: QtBot, tmp_path: Path
) -> None:
    """The last picture that the walk finds is where the first result would go."""
    first, last, out = tmp_path / "in/a.jpg", tmp_path / "z/a.webp", tmp_path / "out"
    pictures(tmp_path / "in", 600)
    for path in (first, last):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"original")
    out.symlink_to(tmp_path / "z", target_is_directory=True)
    destination = Destination(directory=out, collision=Collision.REPLACE)
    session = open_session(FakeEngine(workers=60), Settings(destination=destination))
    session.add_paths([first, tmp_path / "in", last])
    qtbot.waitUntil(lambda: states(session) == [Converted] * 602, timeout=60_000)
    assert last.read_bytes() == b"original"
    assert {path.name for path in out.glob("a*")} == {"a.webp", "a (2).webp", "a (3).webp"}


def test_a_pause_reaches_the_engine(
    open_session: OpenSession, qtbot: QtBot, tmp_path: Path
) -> None:
    engine = FakeEngine(held=True)
    session = open_session(engine, Settings())
    session.add_paths(pictures(tmp_path, 1))
    qtbot.waitUntil(lambda: session.window.model.rowCount() == 1)
    session.window.pause_requested.emit()
    assert engine.paused
    session.window.resume_requested.emit()
    assert not engine.paused


def test_rows_on_screen_are_converted_first(
    open_session: OpenSession, qtbot: QtBot, tmp_path: Path
) -> None:
    engine = FakeEngine(held=True)
    session = open_session(engine, Settings())
    folder = tmp_path / "many"
    pictures(folder, 300)
    session.add_paths([folder])
    model = session.window.model
    qtbot.waitUntil(lambda: model.rowCount() == 300)
    last = model.facts_at(299).source
    assert last not in engine.sources
    session.window.show()
    session.window.table.scrollToBottom()

    def lanes() -> dict[type[JobSpec], Lane]:
        return {type(spec): lane for spec, lane in engine.submitted if spec.source == last}

    visible = {ThumbnailJob: Lane.VISIBLE, ConvertJob: Lane.VISIBLE}
    qtbot.waitUntil(lambda: lanes() == visible)


def test_diagnostics_are_open_beside_the_window_and_kept_fresh(
    open_session: OpenSession, qtbot: QtBot, tmp_path: Path
) -> None:
    engine = FakeEngine(paused=True)
    session = open_session(engine, Settings())
    session.window.diagnostics_requested.emit()
    session.window.diagnostics_requested.emit()
    (dialog,) = session.window.findChildren(DiagnosticsDialog)
    assert dialog.isVisible()
    for number in range(4321):
        engine.submit(ThumbnailJob(tmp_path / f"{number}.jpg"))
    labels = dialog.findChildren(QLabel)
    qtbot.waitUntil(lambda: "4,321" in [label.text() for label in labels])
    with qtbot.waitSignal(dialog.destroyed):
        session.close()


def test_about_tells_versions(open_session: OpenSession, qtbot: QtBot) -> None:
    session = open_session(FakeEngine(), Settings())
    session.window.about_requested.emit()
    (dialog,) = session.window.findChildren(AboutDialog)
    assert {"Python", "psutil"} <= {label.text() for label in dialog.findChildren(QLabel)}
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()


def test_closing_in_the_middle_of_a_batch_closes_the_engine(
    open_session: OpenSession, qtbot: QtBot, tmp_path: Path
) -> None:
    engine = FakeEngine(held=True)
    session = open_session(engine, Settings())
    session.add_paths(pictures(tmp_path, 10))
    qtbot.waitUntil(lambda: len(engine.submitted) >= 10)
    session.close()
    assert engine.closed
    assert list(tmp_path.glob("*.webp")) == []


def test_a_window_that_never_started_closes(qtbot: QtBot) -> None:
    session = WindowSession(Settings(), lambda _workers: FakeEngine())
    session.close()
    session.window.allow_close()


def test_sample_pictures_are_pictures(tmp_path: Path) -> None:
    paths = write_sample_pictures(tmp_path / "samples")
    for path in paths:
        with Image.open(path) as image:
            image.load()
            assert (image.format, image.mode, image.size) == ("PNG", "RGB", (1280, 853))
    assert len({path.read_bytes() for path in paths}) == len(paths)


@pytest.mark.parametrize("way", in_part([signal.SIGTERM, "the window is closed", HANG_UP], 3))
def test_the_window_closes_in_the_middle_of_a_batch(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, way: str | signal.Signals
) -> None:
    watched = way if isinstance(way, signal.Signals) else signal.SIGTERM
    if signal.getsignal(watched) is signal.SIG_IGN:
        pytest.skip(f"{watched.name} is ignored here")
    folder = tmp_path / "many"
    folder.mkdir()
    sample = write_sample_pictures(tmp_path / "samples")[0]
    for number in range(50):
        (folder / f"{number}.png").symlink_to(sample)

    def end_when_something_is_done() -> None:
        (window,) = (
            w for w in qapp.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()
        )
        if not window.model.counts.converted:
            return
        if load_settings(paths.settings_file()).settings.recipes != (chosen,):
            window.recipes_changed.emit((chosen,))  # saved while the window is open
        else:
            poll.stop()
            if isinstance(way, signal.Signals):
                signal.raise_signal(way)
            else:
                window.close()
                (question,) = window.findChildren(ClosingDialog)
                question.later_chosen.emit()

    chosen = Recipe(encoder=WebP(quality=33))
    poll = QTimer()
    poll.timeout.connect(end_when_something_is_done)
    poll.start(20)
    handler = signal.getsignal(watched)
    save_settings(Settings(), paths.settings_file())  # it is not the first time
    assert run_session(qapp, [folder]) == 0
    assert signal.getsignal(watched) is handler
    assert {path.suffix for path in folder.iterdir()} == {".png", ".webp"}  # no temporary files
    assert len(list(folder.glob("*.webp"))) < 50
    assert paths.window_state_file().is_file()


def run_without_display(folder: Path, *files: str) -> subprocess.CompletedProcess[str]:
    unset = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in unset}
    environment["TMPDIR"] = str(folder)
    return subprocess.run(
        [sys.executable, "-m", "app", *files],
        env=environment,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="a machine without a display")
def test_without_a_display_the_window_is_driven_unseen(tmp_path: Path) -> None:
    result = run_without_display(tmp_path)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith("No display here")
    (folder,) = tmp_path.glob("dropmill-tour-*")
    assert len(list((folder / "webp").glob("*.webp"))) == 6
    assert str(folder / "window.png") in result.stdout
    with Image.open(folder / "window.png") as picture:
        assert picture.width >= 800


@pytest.mark.skipif(sys.platform != "linux", reason="a machine without a display")
def test_a_tour_in_which_nothing_was_converted_has_failed(tmp_path: Path) -> None:
    result = run_without_display(tmp_path, str(tmp_path / "gone.jpg"))
    assert (result.returncode, result.stderr) == (1, "")
    assert "0 of 1 pictures converted." in result.stdout


def test_a_destination_that_cannot_be_written_is_told_before_the_start(
    open_session: OpenSession, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "a.jpg").write_bytes(b"x")
    destination = Destination(directory=tmp_path / "file" / "out")
    settings = Settings(destination=destination, start_on_drop=False)
    session = open_session(FakeEngine(), settings)
    notice, *_ = session.window.findChildren(MessageBar)
    session.add_paths([tmp_path / "a.jpg"])
    qtbot.waitUntil(notice.isVisible)
    assert notice.severity is Severity.WARNING
    assert notice.text == f"{tmp_path / 'file'} is no folder."


def test_problems_are_told_as_what_they_are(
    open_session: OpenSession, qtbot: QtBot, tmp_path: Path
) -> None:
    engine = FakeEngine()
    session = open_session(engine, Settings())
    notice, _hold, breakdown = session.window.findChildren(MessageBar)
    (tmp_path / "empty").mkdir()
    session.add_paths([tmp_path / "empty"])
    qtbot.waitUntil(notice.isVisible)
    assert notice.severity is Severity.WARNING
    closed = WalkProblem(tmp_path, WalkTrouble.UNREADABLE, "permission denied")
    session.running.drops.problems_found.emit((closed,))
    assert notice.severity is Severity.ERROR
    engine.break_down("no memory")
    qtbot.waitUntil(breakdown.isVisible)
    assert "The conversion engine has stopped" in breakdown.text
