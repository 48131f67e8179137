"""An X server of a test's own, with a window manager where there is one, and its mouse and keys.

Owns the server, what runs on it, and waiting for what is seen there. Owns no assertion of a test.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

_MISSING = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]

#: For a module's ``pytestmark``.
NEEDS_SCREEN = [
    pytest.mark.xvfb,
    pytest.mark.skipif(bool(_MISSING), reason=f"not installed: {', '.join(_MISSING)}"),
]
#: The first that is installed arranges windows; without one, they stay where they open.
_MANAGERS = ("openbox", "xfwm4", "metacity", "matchbox-window-manager", "icewm", "twm")

_SCREEN = "1600x1000x24"
PATIENCE_MS = 30_000
_GRACE_S = 10


class Screen:
    """An X server of the test's own, its mouse and keyboard, and what runs on it."""

    def __init__(self, number: str, folder: Path) -> None:
        self._folder = folder
        self._environment = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        self._environment.pop("WAYLAND_DISPLAY", None)

    def do(self, *words: object) -> str:
        """Let xdotool do something and return what it says."""
        command = ["xdotool", *(str(word) for word in words)]
        run = subprocess.run(
            command, env=self._environment, capture_output=True, text=True, timeout=20, check=False
        )
        return run.stdout.strip()

    @contextmanager
    def running(self, name: str, *command: str) -> Iterator[subprocess.Popen[bytes]]:
        """A program on this screen; what it says goes to the file ``name``."""
        with (
            (self._folder / name).open("wb") as said,
            ended(
                subprocess.Popen(
                    [sys.executable, *command],
                    env=self._environment,
                    stdout=said,
                    stderr=subprocess.STDOUT,
                )
            ) as process,
        ):
            yield process

    @contextmanager
    def managed(self, manager: str) -> Iterator[None]:
        """Windows are arranged by ``manager``."""
        quiet = subprocess.DEVNULL
        process = subprocess.Popen([manager], env=self._environment, stdout=quiet, stderr=quiet)
        with ended(process):
            yield

    def said(self, name: str) -> str:
        return (self._folder / name).read_text(errors="replace")

    def window_of(self, process: subprocess.Popen[bytes], title: str) -> str:
        """The number of a shown window, nothing while there is none."""
        search = ("search", "--all", "--onlyvisible", "--pid", process.pid, "--name", title)
        return self.do(*search).partition("\n")[0]


@contextmanager
def ended(process: subprocess.Popen[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    """End ``process`` in any case."""
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.wait(_GRACE_S)


@pytest.fixture
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    folder = tmp_path_factory.mktemp("screen")
    reading, writing = os.pipe()
    with ExitStack() as stack:
        log = stack.enter_context((folder / "Xvfb").open("wb"))
        # Without a reset when its last client leaves: one that connects meanwhile would be lost.
        server = subprocess.Popen(
            [
                "Xvfb",
                "-displayfd",
                str(writing),
                "-screen",
                "0",
                _SCREEN,
                "-nolisten",
                "tcp",
                "-noreset",
            ],
            pass_fds=(writing,),
            stdout=log,
            stderr=log,
        )
        stack.enter_context(ended(server))
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()  # comes when the server is there, empty if it failed
        assert number, (folder / "Xvfb").read_text()
        screen = Screen(number, folder)
        manager = next(filter(None, map(shutil.which, _MANAGERS)), None)
        if manager is not None:
            stack.enter_context(screen.managed(manager))
        yield screen


def waited_for(qtbot: QtBot, look: Callable[[], str]) -> str:
    """The first thing that ``look`` finds."""
    found: list[str] = []

    def is_there() -> bool:
        if answer := look():
            found.append(answer)
        return bool(found)

    qtbot.waitUntil(is_there, timeout=PATIENCE_MS)
    return found[0]
