"""The worker processes of an engine, seen from its own process."""

from __future__ import annotations

import psutil


def worker_processes() -> list[psutil.Process]:
    """Children but the standard library's resource tracker, which other tests may have started."""
    return [child for child in psutil.Process().children() if not _is_tracker(child)]


def _is_tracker(child: psutil.Process) -> bool:
    try:
        return any("resource_tracker" in part for part in child.cmdline())
    except psutil.Error:
        return False  # ended meanwhile: it was a worker
