"""The whole program, killed while it converts, and what ``dropmill resume`` makes of that."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.integration.command_line import CONVERT, convert, hashes, picture

Pictures = Callable[[int], list[Path]]
#: Hundreds of pictures on a machine that has other things to do.
MANY_PATIENCE_S = 300.0
RESUME = (sys.executable, "-m", "app", "resume", "--quiet")


def _resume(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*RESUME, *words], capture_output=True, text=True, timeout=MANY_PATIENCE_S, check=False
    )


def _killed(command: list[str], folder: Path, after: int, delay_s: float) -> bool:
    """Run and kill the program once ``folder`` has so many files; tells whether it was killed."""
    program = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)
    waiting = threading.Event()
    while program.poll() is None and len(_results(folder)) < after:
        waiting.wait(0.005)
    waiting.wait(delay_s)
    program.kill()
    program.wait()
    return program.returncode == -signal.SIGKILL


def _results(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*.webp") if path.is_file()]


def _by_name(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): value for path, value in hashes(_results(folder)).items()
    }


def _kill_and_resume(
    folder: Path, output: Path, count: int, kills: int, randomly: random.Random
) -> int:
    """Returns how many kills hit the program while it was at work."""
    hit = 0
    command = [*CONVERT, str(folder), "-o", str(output), "--quiet"]
    for _ in range(kills):
        have = len(_results(output))
        after = have + randomly.randint(0, max(1, (count - have) // max(1, kills - hit)))
        hit += _killed(command, output, min(after, count), randomly.uniform(0, 0.05))
        command = list(RESUME)
    assert _resume().returncode == 0
    return hit


def _undisturbed(folder: Path, output: Path) -> dict[str, str]:
    ran = convert(folder, "-o", output, "--quiet", patience_s=MANY_PATIENCE_S)
    assert ran.returncode == 0
    return _by_name(output)


def test_what_was_killed_goes_on_as_if_nothing_had_been(pictures: Pictures, tmp_path: Path) -> None:
    sources = pictures(24)
    before = hashes(sources)
    hit = _kill_and_resume(sources[0].parent, tmp_path / "out", 24, 2, random.Random(7))

    assert hit >= 1
    assert _by_name(tmp_path / "out") == _undisturbed(sources[0].parent, tmp_path / "whole")
    assert hashes(sources) == before


def test_a_journal_that_is_broken_is_told_of_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    (tmp_path / "dropmill").mkdir()
    (tmp_path / "dropmill" / "journal.sqlite").write_bytes(b"this is no database" * 500)
    photo = picture(tmp_path / "photos" / "a.png", "red")
    told = convert(photo).stderr
    assert told.count("was damaged and was set aside") == 1


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_twenty_kills_of_500_pictures(pictures: Pictures, tmp_path: Path) -> None:
    sources = pictures(500)
    before = hashes(sources)
    seed = int(os.environ.get("DROPMILL_SEED", "11"))
    hit = _kill_and_resume(sources[0].parent, tmp_path / "out", 500, 20, random.Random(seed))

    assert hit >= 15
    assert _by_name(tmp_path / "out") == _undisturbed(sources[0].parent, tmp_path / "whole")
    assert hashes(sources) == before
