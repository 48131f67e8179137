"""What a screen reader sees of a program: AT-SPI, on a bus of the test's own.

Owns the bus, its registry, and the look at what is there. Owns no assertion of a test.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant

from tests.e2e.screen import ended

_CONFIG = Path("/usr/share/defaults/at-spi2/accessibility.conf")
_REGISTRIES = (Path("/usr/libexec/at-spi2-registryd"), Path("/usr/lib/at-spi2-registryd"))
_REGISTRY = next(filter(Path.is_file, _REGISTRIES), None)
_PROGRAMS = [name for name in ("dbus-daemon", "gdbus") if shutil.which(name) is None]
_MISSING = [*_PROGRAMS, *(["at-spi2-core"] if _REGISTRY is None or not _CONFIG.is_file() else [])]

NEEDS_SCREEN_READER = pytest.mark.skipif(
    bool(_MISSING), reason=f"not installed: {', '.join(_MISSING)}"
)

_REGISTRY_NAME, _ROOT = "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"
_ACCESSIBLE = "org.a11y.atspi.Accessible"
#: Numbers of states in AT-SPI's own order (atspi-constants.h).
_STATES = {8: "enabled", 12: "focused", 25: "showing"}
_MOST_PARTS = 400


class Part(NamedTuple):
    """Something that is read out: where it is, and what it says of itself."""

    service: str
    path: str
    role: str
    name: str


class ScreenReader(QObject):
    """Listens to what is announced, and looks at what there is."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.announced: list[str] = []
        self._address = address
        self._bus = QDBusConnection.connectToBus(address, "screen-reader")
        heard = SLOT("_on_announced(QDBusMessage)")
        interface = "org.a11y.atspi.Event.Object"
        self._bus.connect("", "", interface, "Announcement", self, heard)  # type: ignore[call-overload]
        # Programs tell only what somebody has asked for.
        call = QDBusMessage.createMethodCall(
            _REGISTRY_NAME, "/org/a11y/atspi/registry", _REGISTRY_NAME, "RegisterEvent"
        )
        call.setArguments(["object:announcement"])
        self._bus.call(call)

    def close(self) -> None:
        QDBusConnection.disconnectFromBus("screen-reader")

    @Slot(QDBusMessage)
    def _on_announced(self, message: QDBusMessage) -> None:
        for value in message.arguments():
            if isinstance(value, QDBusVariant):
                self.announced.append(str(value.variant()))

    def programs(self) -> list[Part]:
        """The programs that can be read."""
        return [self._part(*child) for child in self._children(_REGISTRY_NAME, _ROOT)]

    def parts(self, whole: Part) -> Iterator[Part]:
        """All that is in ``whole``, from the outside in."""
        waiting = [(whole.service, whole.path)]
        for _ in range(_MOST_PARTS):
            if not waiting:
                return
            for child in self._children(*waiting.pop(0)):
                part = self._part(*child)
                yield part
                if part.role not in ("table", "menu", "menu bar", "combo box"):
                    waiting.append(child)

    def states(self, part: Part) -> set[str]:
        """Those of its states that these tests know."""
        told = self._call(part.service, part.path, f"{_ACCESSIBLE}.GetState")
        low = int(re.findall(r"\d+", told.replace("uint32", ""))[0])
        return {name for number, name in _STATES.items() if low >> number & 1}

    def _part(self, service: str, path: str) -> Part:
        role = self._call(service, path, f"{_ACCESSIBLE}.GetRoleName")
        get = "org.freedesktop.DBus.Properties.Get"
        name = self._call(service, path, get, _ACCESSIBLE, "Name")
        return Part(service, path, _text_in(role), _text_in(name))

    def _children(self, service: str, path: str) -> list[tuple[str, str]]:
        told = self._call(service, path, f"{_ACCESSIBLE}.GetChildren")
        return re.findall(r"\('([^']+)', (?:objectpath )?'([^']+)'\)", told)

    def _call(self, service: str, path: str, method: str, *arguments: str) -> str:
        command = ["gdbus", "call", "--address", self._address, "--dest", service]
        command += ["--object-path", path, "--method", method, *arguments]
        run = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
        return run.stdout


def _text_in(told: str) -> str:
    """The one text in an answer as ``gdbus`` writes it: in double quotes if it has a single one."""
    found = re.search(r"'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"", told)
    return "" if found is None else found[1] or found[2] or ""


@contextmanager
def listening(folder: Path) -> Iterator[tuple[str, ScreenReader]]:
    """A bus for screen readers, and one that listens; yields its address too."""
    with ExitStack() as stack:
        command = ["dbus-daemon", f"--config-file={_CONFIG}", "--nofork", "--print-address"]
        command.append(f"--address=unix:path={folder / 'readers'}")
        quiet = subprocess.DEVNULL
        daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=quiet, text=True)
        stack.enter_context(ended(daemon))  # type: ignore[arg-type]
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip()
        stack.callback(daemon.stdout.close)
        environment = {**os.environ, "AT_SPI_BUS_ADDRESS": address}
        registry = subprocess.Popen([str(_REGISTRY)], env=environment, stdout=quiet, stderr=quiet)
        stack.enter_context(ended(registry))
        reader = ScreenReader(address)
        stack.callback(reader.close)
        yield address, reader
