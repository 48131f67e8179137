"""What this process may take of the machine.

Owns the sum of what limits it (the machine, affinity, control groups). Must not decide which job
runs.
"""

from __future__ import annotations

import math
import os
from pathlib import Path

from workers.platforms.control_groups import cpu_quota, memory_left

_ROOT = Path("/")


def usable_cpus(root: Path = _ROOT) -> int:
    """CPUs that this process can really keep busy (affinity, quotas of its groups), at least 1."""
    if hasattr(os, "sched_getaffinity"):
        count = len(os.sched_getaffinity(0))
    else:
        count = os.cpu_count() or 1
    quota = cpu_quota(root)
    return max(1, count if quota is None else min(count, math.ceil(quota)))


def available_memory(root: Path = _ROOT) -> int:
    """Bytes that could be had without swapping: of the machine, or of its groups if less."""
    # Not above: the window asks for the CPUs before it is shown, and needs nothing of this then.
    import psutil

    available = int(psutil.virtual_memory().available)
    left = memory_left(root)
    return available if left is None else min(available, left)
