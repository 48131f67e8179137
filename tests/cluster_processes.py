"""A scheduler and nodes as a user starts them: processes of their own, on this machine."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
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
    process = subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, env={**os.environ, **IMPATIENT}
    )
    try:
        assert process.stderr is not None
        told = []
        for line in process.stderr:
            told.append(line)
            if ready in line:
                break
        else:
            raise AssertionError("".join(told))
        yield process
    finally:
        process.kill() if process.poll() is None and _is_stopped(process) else process.terminate()
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
