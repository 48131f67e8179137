"""What this process may take of the machine.

Owns the reading of limits (affinity, control groups). Must not decide which job runs.
"""

from __future__ import annotations

import math
import os
from pathlib import Path

_CGROUP = Path("/sys/fs/cgroup")


def usable_cpus(cgroup: Path = _CGROUP) -> int:
    """CPUs that this process can really keep busy (affinity, cgroup quota), at least 1."""
    if hasattr(os, "sched_getaffinity"):
        count = len(os.sched_getaffinity(0))
    else:
        count = os.cpu_count() or 1
    quota = _cpu_quota(cgroup)
    return max(1, count if quota is None else min(count, math.ceil(quota)))


def _cpu_quota(cgroup: Path) -> float | None:
    """CPUs allowed by the control group (version 2, ``cpu.max``: quota and period in µs)."""
    try:
        quota, period = (cgroup / "cpu.max").read_text().split()
        return None if quota == "max" else int(quota) / int(period)
    except (OSError, ValueError):
        return None


def available_memory(cgroup: Path = _CGROUP) -> int:
    """Bytes that could be had without swapping: of the machine, or of the control group if less."""
    # Not above: the window asks for the CPUs before it is shown, and needs nothing of this then.
    import psutil

    available = int(psutil.virtual_memory().available)
    try:
        limit = (cgroup / "memory.max").read_text().strip()
        used = int((cgroup / "memory.current").read_text())
        # Cached file pages count as used there but are given up on demand.
        cached = _memory_stat(cgroup, "inactive_file")
        return available if limit == "max" else min(available, int(limit) - used + cached)
    except (OSError, ValueError):
        return available


def _memory_stat(cgroup: Path, name: str) -> int:
    for line in (cgroup / "memory.stat").read_text().splitlines():
        key, value = line.split()
        if key == name:
            return int(value)
    return 0
