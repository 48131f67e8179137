"""Same sources, same bytes: the settings and clocks of a build.

Owns what has to be fixed for that. Must not build anything.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

#: The date of builds from a tree without history: 1980, the first that ZIP files can tell.
_NO_HISTORY = "315532800"


def build_environment(root: Path, environment: Mapping[str, str]) -> dict[str, str]:
    """``environment`` with a fixed hash seed and the date of the last commit as the clock."""
    fixed = {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
    if not environment.get("SOURCE_DATE_EPOCH"):
        fixed["SOURCE_DATE_EPOCH"] = _last_commit(root)
    return dict(environment) | fixed


def _last_commit(root: Path) -> str:
    try:
        answer = subprocess.run(
            ["git", "log", "-1", "--format=%ct"], cwd=root, capture_output=True, text=True
        )
    except FileNotFoundError:
        return _NO_HISTORY
    return answer.stdout.strip() or _NO_HISTORY


def set_times(folder: Path, seconds: int) -> None:
    """Give everything below ``folder`` the same time stamp and plain rights."""
    for path in (folder, *folder.rglob("*")):
        if path.is_symlink():
            os.utime(path, (seconds, seconds), follow_symlinks=False)
            continue
        executable = path.is_dir() or path.stat().st_mode & 0o100
        path.chmod(0o755 if executable else 0o644)
        os.utime(path, (seconds, seconds))


def tree_hashes(folder: Path) -> dict[str, str]:
    """SHA-256 of every file below ``folder`` by its name there; of a link, its target."""
    return {
        path.relative_to(folder).as_posix(): file_hash(path)
        for path in sorted(folder.rglob("*"))
        if path.is_symlink() or path.is_file()
    }


def file_hash(path: Path) -> str:
    """SHA-256 of one file, in hexadecimal."""
    if path.is_symlink():
        return "-> " + str(path.readlink())
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
