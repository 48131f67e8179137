"""A bus of a test's own."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

needs_dbus = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="no dbus-daemon here")


@contextmanager
def running_bus(folder: Path) -> Iterator[str]:
    """Start a bus; yields its address."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    command.append(f"--address=unix:path={folder / 'bus'}")
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.kill()
