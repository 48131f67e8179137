"""A drive that hangs, as a test holds it: see ``hung_drive.py``."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

SERVER = Path(__file__).with_name("hung_drive.py")


class HungDrive:
    """The server, and the folder in which it is mounted."""

    def __init__(self, folder: Path, server: subprocess.Popen[str]) -> None:
        self._folder = folder
        self._server = server

    def file(self, name: str) -> Path:
        """A picture that hangs in what its name begins with."""
        return self._folder / name

    def wait_until_held(self, count: int) -> None:
        """Wait until so many more requests hang."""
        for _ in range(count):
            assert self.says().startswith("held ")

    def go_on(self) -> None:
        """Answer what hangs."""
        assert self._server.stdin is not None
        self._server.stdin.write("go on\n")
        self._server.stdin.flush()

    def says(self) -> str:
        assert self._server.stdout is not None
        return self._server.stdout.readline()


@contextmanager
def hung_drive(folder: Path, picture: Path) -> Iterator[HungDrive]:
    """Mount a drive whose files are copies of ``picture``; where that is denied, skip the test."""
    if sys.platform != "linux":
        pytest.skip("Linux's FUSE")
    folder.mkdir()
    command = [sys.executable, str(SERVER), str(folder), str(picture)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as server:
        drive = HungDrive(folder, server)
        said = drive.says()
        if said != "mounted\n":
            pytest.skip(f"only root can mount: {said.strip()}")
        yield drive
        drive.go_on()
        server.communicate(timeout=20)
