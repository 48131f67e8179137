"""Showing a file: asked of a file manager on a bus of the test's own, else the folder is opened."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import ClassInfo, QObject, QUrl, Signal, Slot
from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from app.window.file_manager import FileManager

needs_dbus = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="no dbus-daemon here")


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    command.append(f"--address=unix:path={tmp_path / 'bus'}")
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.kill()


@ClassInfo({"D-Bus Interface": "org.freedesktop.FileManager1"})  # type: ignore[call-arg]
class Desktop(QObject):  # type: ignore[operator]  # PySide types its decorator as a class
    """A file manager that only listens."""

    asked = Signal(list, str)

    @Slot("QStringList", str)
    def ShowItems(self, addresses: list[str], startup_id: str) -> None:  # noqa: N802
        self.asked.emit(addresses, startup_id)


class Opener(QObject):
    """Takes the addresses that would be opened with the desktop's programs."""

    opened = Signal(QUrl)

    @Slot(QUrl)
    def take(self, address: QUrl) -> None:
        self.opened.emit(address)


@pytest.fixture
def opener(qapp: object) -> Iterator[Opener]:
    opener = Opener()
    QDesktopServices.setUrlHandler("file", opener, "take")  # type: ignore[arg-type]  # a text it is
    yield opener
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def bus(address: str) -> Iterator[QDBusConnection]:
    yield QDBusConnection.connectToBus(address, "client")
    QDBusConnection.disconnectFromBus("client")


@needs_dbus
def test_the_file_manager_is_asked_to_select_the_file(
    qtbot: QtBot, address: str, bus: QDBusConnection, tmp_path: Path
) -> None:
    desktop = Desktop()
    server = QDBusConnection.connectToBus(address, "desktop")
    everything = QDBusConnection.RegisterOption.ExportAllSlots
    assert server.registerObject("/org/freedesktop/FileManager1", desktop, everything)
    assert server.registerService("org.freedesktop.FileManager1")
    with qtbot.waitSignal(desktop.asked) as asked:
        FileManager(bus, desktop).reveal(tmp_path / "a b.webp")
    QDBusConnection.disconnectFromBus("desktop")
    assert asked.args == [[QUrl.fromLocalFile(str(tmp_path / "a b.webp")).toString()], ""]


@needs_dbus
def test_without_a_file_manager_on_the_bus_the_folder_is_opened(
    qtbot: QtBot, bus: QDBusConnection, opener: Opener, tmp_path: Path
) -> None:
    manager = FileManager(bus)
    with qtbot.waitSignal(opener.opened) as opened:
        manager.reveal(tmp_path / "a.webp")
    assert opened.args == [QUrl.fromLocalFile(str(tmp_path))]


def test_without_a_bus_the_folder_is_opened(qtbot: QtBot, opener: Opener, tmp_path: Path) -> None:
    manager = FileManager(QDBusConnection("no such connection"))
    with qtbot.waitSignal(opener.opened) as opened:
        manager.reveal(tmp_path / "a.webp")
    assert opened.args == [QUrl.fromLocalFile(str(tmp_path))]
