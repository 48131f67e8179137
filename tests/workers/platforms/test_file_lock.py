from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from workers.platforms.file_lock import FileLock

_HOLD = """
import sys
from pathlib import Path
from workers.platforms.file_lock import FileLock
lock = FileLock(Path(sys.argv[1]))
print("locked", flush=True)
sys.stdin.read()
"""


def test_one_at_a_time_even_in_one_process(tmp_path: Path) -> None:
    with FileLock(tmp_path / "lock") as lock:
        with pytest.raises(BlockingIOError):
            FileLock(tmp_path / "lock")
        lock.release()
        FileLock(tmp_path / "lock").release()


def test_it_is_gone_with_a_killed_process(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(tmp_path / "lock")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"locked\n"
        with pytest.raises(BlockingIOError):
            FileLock(tmp_path / "lock")
        holder.kill()
        holder.wait()

    FileLock(tmp_path / "lock").release(removes=True)
    assert list(tmp_path.iterdir()) == []


def test_where_there_can_be_none_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        FileLock(tmp_path / "missing" / "lock")
