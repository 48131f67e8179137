"""Paths that come through a pipe, as a shell sends them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.integration.command_line import CONVERT, PATIENCE_S, picture

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="names of any bytes")


def test_paths_are_converted_while_they_come(tmp_path: Path) -> None:
    first = picture(tmp_path / "a.png", "red")
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\n.png"))
    picture(tmp_path / "b.png", "blue").rename(odd)
    command = [*CONVERT, "-0", "--json", "-", "--workers", "1"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        running.stdin.write(os.fsencode(first) + b"\0")
        running.stdin.flush()
        told = json.loads(running.stdout.readline())  # although the pipe is still open
        assert (told["source"], told["status"]) == (str(first), "converted")
        rest, _ = running.communicate(os.fsencode(odd) + b"\0", timeout=PATIENCE_S)
    assert json.loads(rest.splitlines()[0])["source"] == str(odd)
    assert running.returncode == 0
    assert len(list(tmp_path.glob("*.webp"))) == 2


def test_a_pipe_that_brings_nothing_is_told(tmp_path: Path) -> None:
    ran = subprocess.run(
        [*CONVERT, "-"],
        input="",
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        cwd=tmp_path,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "There was nothing to convert.\n")


def test_an_interruption_does_not_wait_for_the_pipe(tmp_path: Path) -> None:
    first = picture(tmp_path / "a.png", "red")
    command = [*CONVERT, "-", "--json", "-", "--workers", "1"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        running.stdin.write(os.fsencode(first) + b"\n")
        running.stdin.flush()
        running.stdout.readline()
        running.terminate()
        assert running.wait(PATIENCE_S) == 143
        assert running.stderr is not None
        assert b"Fatal" not in running.stderr.read()
