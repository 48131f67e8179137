"""A second start, as a real process, and the window that is open already."""

from __future__ import annotations

import os
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from app.second_start import Handed, decoded, encoded, hand_over, is_private, socket_file
from app.window.second_starts import SecondStarts
from workers.contract.posture import Posture

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no such sockets here")


@pytest.fixture
def starts(qtbot: QtBot) -> Iterator[SecondStarts]:
    starts = SecondStarts()
    assert starts.is_listening
    yield starts
    starts.close()


def test_a_second_start_hands_its_files_over_and_ends(
    qtbot: QtBot, starts: SecondStarts, tmp_path: Path
) -> None:
    odd = os.fsdecode(b"a \xff.jpg")
    command = [sys.executable, "-m", "app", "--", odd, str(tmp_path)]
    with qtbot.waitSignal(starts.handed_over, timeout=20_000) as handed:
        process = subprocess.Popen(command)
    assert process.wait(20) == 0
    (what,) = handed.args or ()
    assert what.paths() == (Path.cwd() / odd, tmp_path)


def test_only_this_user_finds_the_window(starts: SecondStarts) -> None:
    place = socket_file()
    assert place is not None
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert is_private(place.parent)


def test_a_folder_that_others_can_write_is_not_trusted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tmp_path.chmod(0o777)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert not is_private(tmp_path)
    place = socket_file()
    assert place is None or place.parent != tmp_path


def test_a_window_that_was_killed_is_not_in_the_way(qtbot: QtBot) -> None:
    place = socket_file()
    assert place is not None
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(os.fspath(place))
    assert hand_over([]) is False
    starts = SecondStarts()
    assert starts.is_listening
    second = SecondStarts()
    assert not second.is_listening
    second.close()
    starts.close()
    assert not place.exists()


def test_nonsense_is_not_taken(qtbot: QtBot, starts: SecondStarts) -> None:
    spy = QSignalSpy(starts.handed_over)
    place = socket_file()
    answers: list[bytes] = []

    def talk() -> None:
        with socket.socket(socket.AF_UNIX) as stream:
            stream.connect(os.fspath(place or ""))
            stream.sendall(b'{"files": 3}')
            stream.shutdown(socket.SHUT_WR)
            answers.append(stream.recv(9))

    thread = Thread(target=talk)
    thread.start()
    qtbot.waitUntil(lambda: answers == [b""])
    thread.join()
    assert spy.count() == 0


@pytest.mark.parametrize("insists", [True, False])
def test_a_start_that_requires_a_sandbox_is_taken_only_by_a_window_that_does(
    insists: bool, qtbot: QtBot, tmp_path: Path
) -> None:
    starts = SecondStarts(required=Posture.FULL if insists else Posture.NONE)
    spy = QSignalSpy(starts.handed_over)
    taken: list[bool] = []
    talk = Thread(target=lambda: taken.append(hand_over([tmp_path], required=Posture.FULL)))
    talk.start()
    qtbot.waitUntil(lambda: taken != [])
    talk.join()
    assert taken == [insists]
    assert spy.count() == int(insists)
    starts.close()


def test_names_of_any_bytes_cross() -> None:
    handed = Handed((os.fsdecode(b"/\xff \n"),), "token")
    assert decoded(encoded(handed)) == handed
