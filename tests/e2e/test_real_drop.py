"""A true drop: another program's files, dragged with the mouse of an X server onto our window."""

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

from app.paths import settings_file
from app.settings import Settings, save_settings
from tests.e2e import drag_source
from tests.e2e.files import fingerprints, jpeg, photo, webp, write

_MISSING = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.skipif(bool(_MISSING), reason=f"not installed: {', '.join(_MISSING)}"),
]

_SCREEN = "1600x1000x24"
_PATIENCE_MS = 30_000
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
        yield Screen(number, folder)


def waited_for(qtbot: QtBot, look: Callable[[], str]) -> str:
    """The first thing that ``look`` finds."""
    found: list[str] = []

    def is_there() -> bool:
        if answer := look():
            found.append(answer)
        return bool(found)

    qtbot.waitUntil(is_there, timeout=_PATIENCE_MS)
    return found[0]


def test_files_dragged_out_of_another_program_are_converted(
    qtbot: QtBot, tmp_path: Path, screen: Screen
) -> None:
    sources = write(
        tmp_path, {"a.jpg": jpeg(), "über uns.jpg": photo(800, 600), "in/c.jpg": jpeg()}
    )
    before = fingerprints(tmp_path)
    save_settings(Settings(), settings_file())  # it is not the first time
    dragged = [str(sources[0]), str(sources[1]), str(tmp_path / "in")]
    with (
        screen.running("dropmill", "-m", "app") as dropmill,
        screen.running("source", drag_source.__file__, *dragged) as source,
    ):
        ours = waited_for(qtbot, lambda: screen.window_of(dropmill, "Dropmill"))
        theirs = waited_for(qtbot, lambda: screen.window_of(source, "files to drag"))
        # Nobody arranges windows here.
        screen.do("windowmove", "--sync", ours, 0, 0)
        screen.do("windowmove", "--sync", theirs, *drag_source.PLACE_PX[:2])
        screen.do("mousemove", drag_source.PLACE_PX[0] + 100, drag_source.PLACE_PX[1] + 100)
        screen.do("mousedown", 1)
        places = iter(range(100_000))

        def is_accepted() -> bool:
            """Move on a little, over our window, until it has said that it takes the files."""
            screen.do("mousemove", 700 - next(places) % 200, 300)
            return "accepted" in screen.said("source")

        qtbot.waitUntil(is_accepted, timeout=_PATIENCE_MS)
        screen.do("mouseup", 1)
        qtbot.waitUntil(lambda: "ended" in screen.said("source"), timeout=_PATIENCE_MS)
        outputs = [path.with_suffix(".webp") for path in sources]
        qtbot.waitUntil(lambda: all(path.is_file() for path in outputs), timeout=_PATIENCE_MS)
        screen.do("windowfocus", "--sync", ours)
        screen.do("key", "ctrl+q")
        qtbot.waitUntil(lambda: dropmill.poll() is not None, timeout=_PATIENCE_MS)

    assert (dropmill.returncode, screen.said("dropmill")) == (0, "")
    # A copy, though a move was offered: else the file manager would delete the originals.
    assert screen.said("source").splitlines()[-1] == "ended CopyAction"
    assert [webp(path).size for path in outputs] == [(120, 80), (800, 600), (120, 80)]
    assert before.items() <= fingerprints(tmp_path).items()
    assert len(fingerprints(tmp_path)) == len(before) + len(outputs)
