from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path, PurePath

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.batch.file_identity import FileIdentity
from app.batch.walk import FoundPicture, WalkProblem, WalkTrouble
from app.lab.core_monitor import CpuMonitor
from app.logging_setup import logging_to
from app.window.bootstrap import lacks_display
from app.window.crash_handler import CrashHandler
from app.window.drop_controller import DropController
from app.window.engine_bridge import EngineBridge
from app.window.window_state import WindowState
from tests.fakes import FakeEngine
from workers.contract.destination import Destination
from workers.contract.events import PoolChanged
from workers.contract.jobs import JobId, ProbeJob


def test_the_bridge_brings_all_events_in_one_signal(qtbot: QtBot) -> None:
    engine = FakeEngine()
    engine.tell(PoolChanged(0, 1, 2))
    engine.tell(PoolChanged(0, 2, 2))
    bridge = EngineBridge(engine)
    with qtbot.waitSignal(bridge.events_arrived, timeout=5000) as arrived:
        bridge.start()
    assert arrived.args == [(PoolChanged(0, 1, 2), PoolChanged(0, 2, 2))]
    engine.submit(ProbeJob(Path("a.jpg")))
    with qtbot.waitSignal(bridge.events_arrived, timeout=5000) as arrived:
        pass
    assert arrived.args is not None
    assert arrived.args[0][0].job == JobId(1)
    bridge.stop()


def test_the_cpu_monitor_samples_every_core(qtbot: QtBot) -> None:
    monitor = CpuMonitor()
    with qtbot.waitSignal(monitor.sampled, timeout=5000) as sampled:
        cores = monitor.start()
    monitor.stop()
    assert sampled.args is not None
    assert len(sampled.args[0]) == cores
    assert all(0 <= load <= 1 for load in sampled.args[0])


class Drops:
    def __init__(self) -> None:
        self.protected: list[tuple[Path, FileIdentity | None]] = []
        self.protecting: set[threading.Thread] = set()
        self.controller = DropController(self._protect)
        self.pictures: list[FoundPicture] = []
        self.problems: list[WalkProblem] = []
        self.chunks: list[int] = []
        self.threads: set[threading.Thread] = set()
        self.controller.pictures_found.connect(self._found)
        self.controller.problems_found.connect(lambda problems: self.problems.extend(problems))

    def _protect(self, source: Path, identity: FileIdentity | None) -> None:
        self.protected.append((source, identity))
        self.protecting.add(threading.current_thread())

    def _found(self, pictures: tuple[FoundPicture, ...]) -> None:
        assert {(one.source, one.identity) for one in pictures} <= set(self.protected)
        self.pictures.extend(pictures)
        self.chunks.append(len(pictures))
        self.threads.add(threading.current_thread())


@pytest.fixture
def drops(qtbot: QtBot) -> Iterator[Drops]:
    drops = Drops()
    yield drops
    drops.controller.close()
    assert "walk" not in [thread.name for thread in threading.enumerate()]


def make(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:04}.jpg").write_bytes(b"x")
    return folder


def test_a_drop_is_walked_in_chunks(drops: Drops, qtbot: QtBot, tmp_path: Path) -> None:
    folder, empty = make(tmp_path / "d", 1200), make(tmp_path / "empty", 0)
    drops.controller.walk((folder, empty))
    assert drops.pictures == []  # the handler only takes note
    qtbot.waitUntil(lambda: len(drops.problems) == 1, timeout=10_000)
    assert [found.source.name for found in drops.pictures] == [
        f"{number:04}.jpg" for number in range(1200)
    ]
    assert drops.pictures[0].folder == PurePath("d")
    assert max(drops.chunks) <= 250
    assert drops.problems == [WalkProblem(empty, WalkTrouble.NO_PICTURES)]
    assert drops.threads == {threading.main_thread()}
    assert len(drops.protected) == 1200
    assert threading.main_thread() not in drops.protecting


def test_what_looks_like_a_result_is_protected_and_not_listed(
    drops: Drops, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = make(tmp_path / "d", 1)
    (folder / "0000.webp").write_bytes(b"x")
    with qtbot.waitSignal(drops.controller.walk_ended, timeout=10_000):
        drops.controller.walk((folder,))
    assert [found.source.name for found in drops.pictures] == ["0000.jpg"]
    assert {source.name for source, _ in drops.protected} == {"0000.jpg", "0000.webp"}


def test_drops_are_walked_in_the_order_they_came(
    drops: Drops, qtbot: QtBot, tmp_path: Path
) -> None:
    one, other = make(tmp_path / "z", 3), make(tmp_path / "a", 3)
    with qtbot.waitSignals([drops.controller.walk_ended] * 2, timeout=10_000):
        drops.controller.walk((one,))
        drops.controller.walk((other,))
    assert [found.source.parent for found in drops.pictures] == [one] * 3 + [other] * 3


def test_the_output_folder_is_not_walked(drops: Drops, qtbot: QtBot, tmp_path: Path) -> None:
    folder = make(tmp_path / "d", 1)
    make(folder / "webp", 5)
    drops.controller.set_destination(Destination(directory=folder / "webp"))
    drops.controller.walk((folder, make(tmp_path / "empty", 0)))
    qtbot.waitUntil(lambda: len(drops.problems) == 1, timeout=10_000)
    assert len(drops.pictures) == 1


def test_closing_ends_a_walk_nobody_listens_to(qtbot: QtBot, tmp_path: Path) -> None:
    drops = Drops()
    drops.controller.walk((make(tmp_path / "d", 6000),))  # more than may wait in the queue
    drops.controller.close()
    assert "walk" not in [thread.name for thread in threading.enumerate()]


def test_the_window_state_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "config/window.ini"
    assert WindowState(file).load() is None
    WindowState(file).save(b"\x00geometry\xff")
    assert WindowState(file).load() == b"\x00geometry\xff"


def raise_in(handler: CrashHandler, text: str) -> None:
    try:
        raise ValueError(text)
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_a_defect_is_logged_and_shown_as_text(
    qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    before = sys.excepthook, threading.excepthook
    with CrashHandler(tmp_path / "log") as handler:
        raise_in(handler, "first defect")
        qtbot.waitUntil(lambda: handler.dialog is not None and handler.dialog.isVisible())
        dialog = handler.dialog
        assert dialog is not None
        assert not dialog.isModal()
        raise_in(handler, "second defect")
        qtbot.waitUntil(lambda: "second defect" in dialog.text())
        assert "ValueError: first defect" in dialog.text()
        assert "raise_in" in dialog.text()
    assert (sys.excepthook, threading.excepthook) == before
    assert not dialog.isVisible()
    assert "ValueError: second defect" in caplog.text


def test_a_defect_in_a_thread_is_shown_too(qtbot: QtBot, tmp_path: Path) -> None:
    def fail() -> None:
        message = "defect in a thread"
        raise ValueError(message)

    with CrashHandler(tmp_path / "log") as handler:
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        qtbot.waitUntil(
            lambda: handler.dialog is not None and "defect in a thread" in handler.dialog.text()
        )


def test_the_log_goes_to_a_file_and_the_logger_is_left_as_it_was(tmp_path: Path) -> None:
    root = logging.getLogger()
    before = list(root.handlers), root.level
    with logging_to(tmp_path / "logs/dropmill.log"):
        logging.getLogger("app.test").info("hello \udcff")
    assert (list(root.handlers), root.level) == before
    assert "INFO app.test: hello \\udcff" in (tmp_path / "logs/dropmill.log").read_text("utf-8")


def test_no_log_file_is_no_reason_to_fail(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with logging_to(tmp_path / "file/dropmill.log"):
        logging.getLogger("app.test").warning("nobody hears this")


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, True),
        ("linux", {"DISPLAY": ""}, True),
        ("linux", {"DISPLAY": ":0"}, False),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, False),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, False),
        ("win32", {}, False),
        ("darwin", {}, False),
    ],
)
def test_where_no_window_can_be_shown(
    platform: str, environment: dict[str, str], expected: bool
) -> None:
    assert lacks_display(platform, environment) is expected


def test_the_log_is_rotated_and_stays_small(tmp_path: Path) -> None:
    file = tmp_path / "dropmill.log"
    with logging_to(file):
        log = logging.getLogger("app.test")
        for number in range(300):
            log.info("%d %s", number, "x" * 10_000)
    logs = sorted(path.name for path in tmp_path.iterdir())
    assert logs == ["dropmill.log", "dropmill.log.1", "dropmill.log.2", "dropmill.log.3"]
    assert max(path.stat().st_size for path in tmp_path.iterdir()) <= 500_000
    assert "299 xxx" in file.read_text("utf-8")


def test_a_crash_report_can_be_copied(qtbot: QtBot, tmp_path: Path) -> None:
    with CrashHandler(tmp_path / "log") as handler:
        raise_in(handler, "a defect to copy")
        qtbot.waitUntil(lambda: handler.dialog is not None and handler.dialog.isVisible())
        dialog = handler.dialog
        assert dialog is not None
        (copy,) = [each for each in dialog.findChildren(QPushButton) if each.text() == "Copy"]
        copy.click()
    assert "ValueError: a defect to copy" in QGuiApplication.clipboard().text()
