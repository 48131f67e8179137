"""A memory control group of a test's own, where the machine allows one."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOT = Path("/sys/fs/cgroup")


def _own_group() -> tuple[Path, str]:
    """The folder of this process's memory group, and the name of the file with its limit."""
    for line in Path("/proc/self/cgroup").read_text().splitlines():
        _, controllers, place = line.split(":", 2)
        if controllers == "memory":
            return _ROOT / "memory" / place.lstrip("/"), "memory.limit_in_bytes"
    for line in Path("/proc/self/cgroup").read_text().splitlines():
        if line.startswith("0::"):
            return _ROOT / line[3:].lstrip("/"), "memory.max"
    raise FileNotFoundError("no control groups")


@contextmanager
def memory_group(limit_bytes: int) -> Iterator[Path]:
    """A group below this process's own; write a pid to its ``cgroup.procs`` to put it there."""
    try:
        parent, limit = _own_group()
        group = parent / f"dropmill-test-{os.getpid()}"
        group.mkdir()
    except OSError as error:
        pytest.skip(f"no memory group can be made here: {error}")
    try:
        try:
            (group / limit).write_text(str(limit_bytes))
        except OSError as error:
            pytest.skip(f"a group's memory cannot be limited here: {error}")
        yield group
    finally:
        group.rmdir()
