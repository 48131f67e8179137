"""Where nobody listens any more, pictures are converted all the same."""

from __future__ import annotations

import contextlib
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from tests.fast_run import in_part
from tests.integration.command_line import CONVERT, PATIENCE_S, convert, picture, pictures

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="descriptors and devices of Linux")

COUNT = 6


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    pictures(tmp_path / "photos", *(f"{number}.jpg" for number in range(COUNT)))
    return tmp_path / "photos"


def results(photos: Path) -> int:
    return len(list(photos.glob("*.webp")))


@pytest.mark.parametrize(
    "closed",
    [
        "<&- >&- 2>&-",
        pytest.param(">&-", marks=pytest.mark.slow),
        pytest.param("2>&-", marks=pytest.mark.slow),
        pytest.param("2>/dev/full", marks=pytest.mark.slow),
        pytest.param(">&- 2>/dev/full", marks=pytest.mark.slow),
    ],
)
def test_a_closed_stream_costs_no_picture(photos: Path, closed: str) -> None:
    ran = convert(photos, photos / "gone.jpg", shell_words=closed)
    assert ran.returncode == 1  # the file that is not there
    assert results(photos) == COUNT
    assert "Traceback" not in ran.stderr
    (photos / "gone.jpg").write_bytes((photos / "0.jpg").read_bytes())
    assert convert(photos / "gone.jpg", shell_words=closed).returncode == 0


@pytest.mark.slow
def test_a_report_that_cannot_be_written_costs_no_picture(photos: Path) -> None:
    ran = convert(photos, "--json", "/dev/full", "--quiet")
    assert ran.returncode == 1
    assert results(photos) == COUNT
    assert ran.stderr == (
        "The report on /dev/full could not be written: No space left on device.\n"
    )


@pytest.mark.parametrize("stdout", in_part([">/dev/full", ">&-"], 2))
def test_a_report_to_nowhere_costs_no_picture(photos: Path, stdout: str) -> None:
    ran = convert(photos, "--json", "-", "--quiet", shell_words=stdout)
    assert ran.returncode == 1
    assert results(photos) == COUNT
    assert ran.stderr.startswith("The report on standard output could not be written: ")
    assert ran.stderr.count("\n") == 1


def test_a_reader_that_goes_away_costs_no_picture(photos: Path) -> None:
    ran = convert(photos, "--json", "-", "--quiet", shell_words="| head -c 1")
    assert results(photos) == COUNT
    assert ran.stderr == ("The report on standard output could not be written: Broken pipe.\n")


_LISTS = (("history",), ("presets", "list"), ("undo", "--list"), ("doctor",))


@pytest.mark.parametrize("words", _LISTS)
def test_a_list_that_nobody_reads_or_that_cannot_be_written(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    convert(*pictures(tmp_path / "photos", "a.png"))

    def run(shell_words: str) -> subprocess.CompletedProcess[str]:
        command = ["sh", "-c", f'"$@" {shell_words}', "sh", *CONVERT[:-1], *words]
        return subprocess.run(
            command, capture_output=True, text=True, timeout=PATIENCE_S, check=False
        )

    assert run("| true").stderr == ""
    full = run(">/dev/full")
    assert full.stderr == "Standard output could not be written: No space left on device.\n"
    assert full.returncode == 1


@contextlib.contextmanager
def long_batch(
    photos: Path, *before: str, stderr: int = subprocess.PIPE
) -> Iterator[subprocess.Popen[str]]:
    """A batch that has converted something and has much left to do."""
    big = picture(photos / "big.png", "red", side_px=1500)
    for number in range(60):
        (photos / f"link-{number}.png").symlink_to(big)
    command = [*before, *CONVERT, str(photos), "--lossless", "--effort", "6", "--workers", "2"]
    with subprocess.Popen(
        command,
        stdin=stderr if stderr >= 0 else None,
        stderr=stderr,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            wait_until(lambda: results(photos) > COUNT)
            yield process
        finally:
            process.kill()


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < deadline
        os.sched_yield()


def test_a_hang_up_ends_the_batch_in_good_order(photos: Path) -> None:
    with long_batch(photos) as process:
        workers = psutil.Process(process.pid).children()
        process.send_signal(signal.SIGHUP)
        _, told = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 129
    assert "cancelled" in told
    assert "Traceback" not in told
    assert not psutil.wait_procs(workers, timeout=5)[1]
    assert COUNT < results(photos) < COUNT + 61
    assert not list(photos.glob(".dropmill-*"))


@pytest.mark.slow
def test_a_terminal_that_closes_ends_the_batch_in_good_order(photos: Path) -> None:
    ours, theirs = pty.openpty()
    setsid = (sys.executable, "-c", CONTROLLING)
    with long_batch(photos, *setsid, stderr=theirs) as process:
        os.close(theirs)
        os.close(ours)
        process.wait(PATIENCE_S)
    assert process.returncode == 129
    assert not list(photos.glob(".dropmill-*"))


#: Makes standard input the terminal that the process belongs to, and becomes the program.
CONTROLLING = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""


@pytest.mark.slow
def test_a_batch_that_was_told_to_outlive_the_terminal_does(photos: Path) -> None:
    with long_batch(photos, "sh", "-c", 'trap "" HUP; exec "$@"', "sh") as process:
        so_far = results(photos)
        process.send_signal(signal.SIGHUP)
        wait_until(lambda: results(photos) > so_far + 2)
        assert process.poll() is None
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 143
