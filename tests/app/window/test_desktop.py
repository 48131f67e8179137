"""What the desktop is told: on a bus of the test's own, by services in another process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtGui import QIcon
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QPushButton, QStyle
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.window.application import build_application
from app.window.file_transfers import FileTransfers
from app.window.keep_awake import KeepAwake
from app.window.notifier import Notifier
from app.window.reduced_motion import MotionController, SystemMotion
from app.window.task_bar import TaskBar
from tests.app.window.bus import needs_dbus, running_bus
from ui.theme import apply_motion, apply_theme
from workers.contract.motion import Motion

Lines = Callable[[], str]


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    with running_bus(tmp_path) as address:
        yield address


@pytest.fixture
def bus(address: str) -> Iterator[QDBusConnection]:
    yield QDBusConnection.connectToBus(address, "desktop-test")
    QDBusConnection.disconnectFromBus("desktop-test")


@pytest.fixture
def service(
    request: pytest.FixtureRequest, address: str, qtbot: QtBot
) -> Iterator[tuple[Lines, subprocess.Popen[str]]]:
    """What the named service says, line by line."""
    command = [sys.executable, "-m", "tests.app.window.fake_services", address, request.param]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        said: SimpleQueue[str] = SimpleQueue()
        stream = process.stdout
        assert stream is not None

        def read() -> None:
            for line in stream:
                said.put(line.strip())

        thread = Thread(target=read)
        thread.start()

        def next_line() -> str:
            qtbot.waitUntil(lambda: not said.empty())
            return said.get()

        assert next_line() == "ready"
        yield next_line, process
        process.kill()
        thread.join()


@needs_dbus
@pytest.mark.parametrize("service", ["login"], indirect=True)
def test_the_machine_stays_awake_until_the_end(
    bus: QDBusConnection, service: tuple[Lines, subprocess.Popen[str]]
) -> None:
    says, _ = service
    awake = KeepAwake(bus)
    awake.begin("Converting pictures")
    awake.begin("Converting pictures")
    assert says() == "inhibit sleep:idle Dropmill Converting pictures block"
    awake.end()
    assert says() == "let go"
    awake.begin("again")
    assert says() == "inhibit sleep:idle Dropmill again block"
    awake.end()


@needs_dbus
@pytest.mark.parametrize("service", ["power"], indirect=True)
def test_where_there_is_no_login_manager_the_power_manager_is_asked(
    bus: QDBusConnection, address: str, service: tuple[Lines, subprocess.Popen[str]]
) -> None:
    says, _ = service
    awake = KeepAwake(bus, address)
    awake.begin("Converting pictures")
    assert says() == "inhibit Dropmill Converting pictures"
    awake.end()
    assert says() == "left"


def test_without_a_bus_nothing_happens() -> None:
    nowhere = QDBusConnection("no such connection")
    awake = KeepAwake(nowhere, "unix:path=/nowhere")
    awake.begin("Converting pictures")
    awake.end()
    TaskBar(nowhere).show(41)


@needs_dbus
@pytest.mark.parametrize("service", ["dock"], indirect=True)
def test_the_dock_hears_of_each_percent_once(
    bus: QDBusConnection, service: tuple[Lines, subprocess.Popen[str]]
) -> None:
    says, _ = service
    bar = TaskBar(bus)
    for percent in (41, 41, 42, None):
        bar.show(percent)
    entry = "application://dropmill.desktop"
    for progress, visible in ((0.41, True), (0.42, True), (0.0, False)):
        told = [("progress", progress), ("progress-visible", visible), ("urgent", False)]
        assert says() == f"{entry} {told}"


@needs_dbus
@pytest.mark.parametrize("service", ["files"], indirect=True)
def test_the_portal_hands_files_over_to_who_has_the_key(
    bus: QDBusConnection, service: tuple[Lines, subprocess.Popen[str]], qtbot: QtBot
) -> None:
    says, _ = service
    transfers = FileTransfers(bus)
    with qtbot.waitSignal(transfers.retrieved) as told:
        transfers.retrieve("right")
    assert told.args == [(Path("/run/doc/1/a.jpg"), Path("/run/doc/2/ä b.jpg"))]
    assert says() == "retrieve right {}"
    with qtbot.waitSignal(transfers.failed):
        transfers.retrieve("wrong")


@needs_dbus
@pytest.mark.parametrize("service", ["files"], indirect=True)
def test_a_portal_that_hangs_is_not_waited_for(
    bus: QDBusConnection, service: tuple[Lines, subprocess.Popen[str]], qtbot: QtBot
) -> None:
    _, process = service
    process.send_signal(signal.SIGSTOP)
    transfers = FileTransfers(bus, patience_ms=50)
    with qtbot.waitSignal(transfers.failed):
        transfers.retrieve("right")


@needs_dbus
def test_without_a_portal_or_a_bus_a_sentence_says_what_to_do(
    bus: QDBusConnection, qtbot: QtBot
) -> None:
    for where in (bus, QDBusConnection("no such connection")):
        transfers = FileTransfers(where)
        told = QSignalSpy(transfers.failed)
        transfers.retrieve("right")
        qtbot.waitUntil(lambda told=told: told.count() == 1)
        assert "Add files" in told.at(0)[0]


@needs_dbus
@pytest.mark.parametrize("service", ["portal", "gnome"], indirect=True)
def test_who_wants_less_motion_gets_it_as_long_as_that_is_wanted(
    bus: QDBusConnection,
    service: tuple[Lines, subprocess.Popen[str]],
    qtbot: QtBot,
    qapp: QApplication,
) -> None:
    apply_theme(build_application())
    button = QPushButton()
    qtbot.addWidget(button)

    def duration_ms() -> int:
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return button.style().styleHint(hint, None, button)

    assert duration_ms() > 0
    motion = MotionController(qapp, Motion.SYSTEM, bus)
    try:
        qtbot.waitUntil(lambda: duration_ms() == 0)
        motion.follow(Settings(motion=Motion.FULL))
        assert duration_ms() > 0
        motion.follow(Settings())
        assert duration_ms() == 0
        path, portal = "/org/freedesktop/portal/desktop", "org.freedesktop.portal"
        change = QDBusMessage.createMethodCall(
            f"{portal}.Desktop", path, f"{portal}.Settings", "Read"
        )
        change.setArguments(["test", "change"])
        bus.send(change)
        qtbot.waitUntil(lambda: duration_ms() > 0)
        motion.follow(Settings(motion=Motion.REDUCED))
        assert duration_ms() == 0
    finally:
        apply_motion(qapp, is_reduced=False)


@needs_dbus
def test_without_a_portal_all_moves_as_usual(bus: QDBusConnection, qapp: QApplication) -> None:
    for where in (bus, QDBusConnection("no such connection")):
        assert not SystemMotion(where).is_reduced


@pytest.mark.skipif(os.name != "posix", reason="a script stands in for the desktop's program")
def test_a_notification_that_is_clicked_brings_the_window(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "notify-send"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {tmp_path}/told\necho default\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    notifier = Notifier(QIcon())
    with qtbot.waitSignal(notifier.clicked):
        notifier.notify("3 failed", "-- 41 converted")
    assert (tmp_path / "told").read_text().splitlines()[-3:] == [
        "--",
        "3 failed",
        "-- 41 converted",
    ]
    notifier.withdraw()


@pytest.mark.skipif(os.name != "posix", reason="a script stands in for the desktop's program")
def test_a_notification_is_withdrawn_with_its_program(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "notify-send"
    program.write_text(f"#!/bin/sh\n: > {tmp_path}/told\nexec sleep 600\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    notifier = Notifier(QIcon())
    notifier.notify("Done", "41 converted")
    qtbot.waitUntil((tmp_path / "told").exists)
    notifier.withdraw()  # the fixture that counts processes sees what is left


def test_a_window_belongs_to_its_menu_entry_in_a_flatpak_too(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FLATPAK_ID", "app.dropmill.Dropmill")
    assert build_application().desktopFileName() == "app.dropmill.Dropmill"
    monkeypatch.delenv("FLATPAK_ID")
    assert build_application().desktopFileName() == "dropmill"
