"""The control groups that this process is in, as Linux tells them (versions 1 and 2).

Owns the reading. What a group may take holds for all groups inside it, so every group counts from
the process's own up to the root. What cannot be read sets no limit.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

#: How ``/proc/self/cgroup`` names the controllers of version 2's one hierarchy: not at all.
_UNIFIED = ""
_GROUP = re.compile(r"\d+:(?P<controllers>[^:]*):(?P<path>.*)")
_MOUNT = re.compile(
    r"\d+ \d+ \S+ (?P<shown>\S+) (?P<place>\S+) .*- cgroup(?P<version>2?) \S+ (?P<options>\S+)"
)


class _MemoryFiles(NamedTuple):
    """What a version calls a group's figures; the last is a key in ``memory.stat``."""

    limit: str
    used: str
    inactive_cache: str


_MEMORY_1 = _MemoryFiles("memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file")
_MEMORY_2 = _MemoryFiles("memory.max", "memory.current", "inactive_file")


def memory_left(root: Path = Path("/")) -> int | None:
    """Bytes that may be taken before a group is at its limit; ``None`` where none has one.

    ``root`` is the folder that holds ``proc`` and ``sys``.
    """
    left = [_memory_left_in(group, _MEMORY_1) for group in _groups(root, "memory")]
    left += [_memory_left_in(group, _MEMORY_2) for group in _groups(root, _UNIFIED)]
    return min((one for one in left if one is not None), default=None)


def cpu_quota(root: Path = Path("/")) -> float | None:
    """CPUs that may be kept busy in the long run; ``None`` where no group has a limit."""
    quotas = [_cpu_quota_1(group) for group in _groups(root, "cpu")]
    quotas += [_cpu_quota_2(group) for group in _groups(root, _UNIFIED)]
    return min((one for one in quotas if one is not None), default=None)


def _memory_left_in(group: Path, files: _MemoryFiles) -> int | None:
    try:
        limit = int((group / files.limit).read_text())
        used = int((group / files.used).read_text())
        statistics = (group / "memory.stat").read_text()
    except (OSError, ValueError):  # "max" is no number
        return None
    # Cached file pages count as used there but are given up on demand.
    cached = re.search(rf"^{files.inactive_cache} (\d+)$", statistics, re.MULTILINE)
    return max(0, limit - used + int(cached[1] if cached else 0))


def _cpu_quota_1(group: Path) -> float | None:
    try:
        quota_us = int((group / "cpu.cfs_quota_us").read_text())
        period_us = int((group / "cpu.cfs_period_us").read_text())
    except (OSError, ValueError):
        return None
    return quota_us / period_us if quota_us > 0 and period_us > 0 else None


def _cpu_quota_2(group: Path) -> float | None:
    try:
        quota_us, period_us = map(int, (group / "cpu.max").read_text().split())
    except (OSError, ValueError):
        return None
    return quota_us / period_us if period_us > 0 else None


def _groups(root: Path, controller: str) -> Iterator[Path]:
    """Folders of this process's groups for a controller, the innermost first."""
    path = _path_of_group(root, controller)
    mount = _mount(root, controller)
    if path is None or mount is None:
        return
    top, shown = mount
    # In a container only a part of the hierarchy may be shown; what is above cannot be read.
    inside = path.removeprefix(shown) if f"{path}/".startswith(f"{shown.rstrip('/')}/") else ""
    group = top.joinpath(*(name for name in inside.split("/") if name not in ("", "..")))
    yield group
    while group != top:
        group = group.parent
        yield group


def _path_of_group(root: Path, controller: str) -> str | None:
    for line in _lines(root / "proc/self/cgroup"):
        found = _GROUP.fullmatch(line)
        if found is not None and controller in found["controllers"].split(","):
            return found["path"]
    return None


def _mount(root: Path, controller: str) -> tuple[Path, str] | None:
    """Where the hierarchy of a controller is mounted, and which group of it is shown there."""
    for line in _lines(root / "proc/self/mountinfo"):
        found = _MOUNT.fullmatch(line)
        if found is None:
            continue
        is_unified = found["version"] == "2"
        if is_unified if controller == _UNIFIED else controller in found["options"].split(","):
            place, shown = (_unescaped(found[name]) for name in ("place", "shown"))
            return root / place.lstrip("/"), shown
    return None


def _unescaped(name: str) -> str:
    """A name as it is: blanks and the like are octal in ``mountinfo``."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), name)


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return []  # another system, or one that does not tell
