"""A scheduler and nodes as a user starts them: processes of their own, on this machine."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

PATIENCE_S = 240.0
#: Dask notices a node that does not answer after so long, and a peer that has gone.
IMPATIENT = {"DASK_DISTRIBUTED__SCHEDULER__WORKER_TTL": "4s"}


def free_port() -> int:
    """A port that nothing listens at now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def scheduler(port: int, *words: str) -> Iterator[subprocess.Popen[str]]:
    """Dask's own scheduler."""
    command = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1"]
    command += ["--port", str(port), "--no-dashboard", "--dashboard-address", "127.0.0.1:0"]
    with running([*command, *words], "Scheduler at") as process:
        yield process


@contextlib.contextmanager
def node(address: str, *words: str) -> Iterator[subprocess.Popen[str]]:
    """``dropmill node``, ready; with one worker process where nothing else is said."""
    workers = () if "--workers" in words else ("--workers", "1")
    command = [sys.executable, "-m", "app", "node", address, *workers, *words]
    with running(command, "Node of") as process:
        yield process


@contextlib.contextmanager
def running(command: list[str], ready: str) -> Iterator[subprocess.Popen[str]]:
    """A process that has written ``ready`` to its standard error; it has ended afterwards."""
    with tempfile.TemporaryDirectory() as scratch:  # one that is killed leaves some
        environment = {**os.environ, **IMPATIENT, "TMPDIR": scratch}
        process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment)
        with _ending(process):
            _wait_for_word(process, ready)
            yield process


def _wait_for_word(process: subprocess.Popen[str], ready: str) -> None:
    """Read what a process says until ``ready`` is among it."""
    assert process.stderr is not None
    told = []
    for line in process.stderr:
        told.append(line)
        if ready in line:
            return
    raise AssertionError("".join(told))


@contextlib.contextmanager
def _ending(process: subprocess.Popen[str]) -> Iterator[None]:
    """See that a process ends: kill one that was halted, tell others."""
    try:
        yield
    finally:
        if _is_stopped(process):
            process.kill()
        else:
            process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stderr is not None:
            process.stderr.close()


def _is_stopped(process: subprocess.Popen[str]) -> bool:
    stat = Path(f"/proc/{process.pid}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] == "T"


def wait_until(is_so: Callable[[], bool]) -> None:
    """Return when something is so; fails when that takes too long."""
    deadline, waiting = time.monotonic() + PATIENCE_S, threading.Event()
    while not is_so():
        assert time.monotonic() < deadline, "it never came to that"
        waiting.wait(0.02)
