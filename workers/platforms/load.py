"""How busy the machine is. Owns the reading of per-core load; must not keep a history."""

from __future__ import annotations

import psutil


def core_loads() -> tuple[float, ...]:
    """Return each core's load since the last call, 0 to 1; the first call returns zeros."""
    return tuple(percent / 100 for percent in psutil.cpu_percent(percpu=True))
