"""The worker processes of an engine, seen from its own process."""

from __future__ import annotations

import psutil


def worker_processes() -> list[psutil.Process]:
    """Children but the standard library's resource tracker, which other tests may have started."""
    return [child for child in psutil.Process().children() if _is_worker(child)]


def _is_worker(child: psutil.Process) -> bool:
    try:
        if child.status() == psutil.STATUS_ZOMBIE:
            return False  # nobody's any more, perhaps a tracker that another test has ended
        return not any("resource_tracker" in part for part in child.cmdline())
    except psutil.Error:
        return False  # ended meanwhile
