"""``dropmill watch`` as a shell starts it: files land, results follow, nothing comes twice."""

from __future__ import annotations

import contextlib
import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.integration.command_line import PATIENCE_S, files_below, picture, pictures
from tests.pictures import encoded, textured

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="ended by a signal")

WATCH = (sys.executable, "-m", "app", "watch")
QUICK = ("--settle", "0.2", "--rescan", "0.5", "--workers", "2", "--json", "-")


class Watch:
    """A running watch; waits for what it tells."""

    def __init__(self, running: subprocess.Popen[str]) -> None:
        self._running = running
        self.summary: dict[str, Any] = {}
        self._complaints = ""

    def outcome(self) -> dict[str, Any]:
        """The next outcome, when it comes."""
        assert self._running.stdout is not None
        told: dict[str, Any] = json.loads(self._running.stdout.readline())
        return told

    def outcomes(self, count: int) -> list[str]:
        """The names of the next so many sources, all of them converted."""
        told = [self.outcome() for _ in range(count)]
        assert {each["status"] for each in told} == {"converted"}
        return sorted(Path(each["source"]).name for each in told)

    def sentence(self) -> str:
        """The next line on standard error, when it comes."""
        assert self._running.stderr is not None
        return self._running.stderr.readline()

    @property
    def complaints(self) -> str:
        """What was written to standard error and not read yet, once it has ended."""
        return self._complaints

    def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Let it end; nothing was told that nobody asked for."""
        self._running.send_signal(number)
        rest, self._complaints = self._running.communicate(timeout=PATIENCE_S)
        (last,) = rest.splitlines()
        self.summary = json.loads(last)["summary"]
        return self._running.returncode


@contextlib.contextmanager
def watching(*words: object) -> Iterator[Watch]:
    command = [*WATCH, *QUICK, *map(str, words)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        try:
            yield Watch(running)
        finally:
            running.kill()


@pytest.mark.slow
def test_slow_writers_renames_and_bursts_and_a_restart(tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    with watching(folder, "-o", out) as watch:
        assert watch.sentence().startswith("Watching ")
        data = picture(tmp_path / "x.png", "red", 64).read_bytes()
        with (folder / "slow.png").open("wb") as slow:
            slow.write(data[:50])
            slow.flush()
            picture(tmp_path / "other.png", "blue").rename(folder / "renamed.png")
            assert watch.outcomes(1) == ["renamed.png"]  # although slow.png came before
            slow.write(data[50:])
        assert watch.outcomes(1) == ["slow.png"]
        names = [f"{number:03}.png" for number in range(200)]
        pictures(folder / "burst", *names)
        assert watch.outcomes(200) == names
        (folder / "bad.png").write_bytes(b"not a picture")
        assert watch.outcome()["status"] == "failed"
        (tmp_path / "x.png").replace(folder / "bad.png")
        assert watch.outcomes(1) == ["bad.png"]  # changed, and tried again
        assert watch.end() == 1
        assert (watch.summary["converted"], watch.summary["failed"]) == (203, 1)
    assert len(files_below(out)) == 203
    assert "in/bad.webp" in files_below(out)
    picture(folder / "meanwhile.png", "green")
    with watching(folder, "-o", out) as watch:
        assert watch.outcomes(1) == ["meanwhile.png"]
        assert watch.end(signal.SIGINT) == 0
    assert len(files_below(out)) == 204


def test_a_folder_that_is_moved_away_and_comes_back_elsewhere(tmp_path: Path) -> None:
    folder, away = tmp_path / "in", tmp_path / "away"
    pictures(folder / "first", "a.png")
    with watching(folder, "-o", tmp_path / "out", "--quiet") as watch:
        assert watch.outcomes(1) == ["a.png"]
        (folder / "first").rename(away)
        away.rename(folder / "second")
        assert watch.outcomes(1) == ["a.png"]
        picture(folder / "second" / "b.png", "red")
        assert watch.outcomes(1) == ["b.png"]
        assert watch.end() == 0
    assert watch.complaints == ""
    assert files_below(tmp_path / "out") == {
        "in/first/a.webp",
        "in/second/a.webp",
        "in/second/b.webp",
    }


def test_results_beside_are_not_converted_again_nor_after_a_restart(tmp_path: Path) -> None:
    pictures(tmp_path, "a.png", "b.png")
    for run in range(2):
        with watching(tmp_path, "--format", "jpeg") as watch:
            if run == 0:
                assert watch.outcomes(2) == ["a.png", "b.png"]
            picture(tmp_path / f"last{run}.png", "green")
            assert watch.outcomes(1) == [f"last{run}.png"]  # others were seen meanwhile
            assert watch.end() == 0
    assert len(list(tmp_path.glob("*.jpg"))) == 4


@pytest.mark.slow
@pytest.mark.parametrize("out", [".", "out"])
def test_results_in_the_watched_folder_are_not_converted_again(tmp_path: Path, out: str) -> None:
    pictures(tmp_path, "a.png", "b.png")
    with watching(tmp_path, "--format", "jpeg", "-o", tmp_path / out) as watch:
        assert watch.outcomes(2) == ["a.png", "b.png"]
        picture(tmp_path / "last.png", "green")
        assert watch.outcomes(1) == ["last.png"]
        assert watch.end() == 0


@pytest.mark.slow
def test_replacing_needs_no_end_of_the_drop(tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    source = picture(folder / "a.png", "red")
    with watching(folder, "-o", out, "--on-collision", "replace") as watch:
        assert watch.outcomes(1) == ["a.png"]
        picture(source, "blue", 48)
        assert watch.outcomes(1) == ["a.png"]
        assert watch.end() == 0
    assert files_below(out) == {"in/a.webp"}


@pytest.mark.slow
def test_a_folder_that_vanishes_and_returns(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    pictures(folder, "a.png")
    with watching(folder, "-o", tmp_path / "out") as watch:
        assert watch.outcomes(1) == ["a.png"]
        watch.sentence()
        folder.rename(tmp_path / "away")
        assert watch.sentence() == f"The folder {folder} is gone; waiting for it to come back.\n"
        (tmp_path / "away").rename(folder)
        assert watch.sentence() == f"The folder {folder} is back.\n"
        picture(folder / "b.png", "red")
        assert watch.outcomes(1) == ["b.png"]
        assert watch.end() == 0


def test_what_is_no_folder_is_wrong_usage(tmp_path: Path) -> None:
    ran = subprocess.run(
        [*WATCH, str(tmp_path / "gone")], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 2
    assert f"{tmp_path / 'gone'} is not a folder" in ran.stderr


@pytest.mark.slow
def test_ten_thousand_files_land_at_once(tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    data = picture(tmp_path / "x.png", "red", 8).read_bytes()
    with watching(folder, "-o", out) as watch:
        watch.sentence()
        names = [f"{number:05}.png" for number in range(10_000)]
        for name in names:
            (folder / name).write_bytes(data)
        assert watch.outcomes(10_000) == names
        assert watch.end() == 0
    assert len(files_below(out)) == 10_000


def test_a_watch_that_was_killed_is_no_batch_to_go_on_with(tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    pictures(folder, "a.png")
    under_way = folder / "large.png"
    under_way.write_bytes(encoded(textured(1600, 1200), "PNG"))
    slowly = ("--lossless", "--effort", "6", "-o", out)
    with watching(folder, *slowly) as watch:
        assert watch.outcomes(1) == ["a.png"]
    deadline_s = time.monotonic() + PATIENCE_S
    while "(broken off)" not in _told("history"):  # a worker about to begin may have its lock yet
        assert time.monotonic() < deadline_s
    assert _told("resume", "--list") == ""
    assert "There is nothing to go on with." in _told("resume")
    picture(folder / "later.png", "red")
    with watching(folder, *slowly) as watch:
        assert watch.outcomes(2) == ["large.png", "later.png"]
        assert watch.end() == 0
    assert "(broken off)" not in _told("history")


def _told(*words: str) -> str:
    command = [sys.executable, "-m", "app", *words]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_S, check=True)
    return done.stdout + done.stderr
