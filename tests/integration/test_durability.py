"""What is left of a batch after the power has failed: whole outputs or none."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.integration.disk_image import DiskImage, new_disk

Pictures = Callable[[int], list[Path]]
_PICTURES = 44


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[DiskImage]:
    with new_disk(tmp_path) as disk:
        yield disk


def _convert(sources: list[Path], output: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "app", "convert", str(sources[0].parent), "-o", str(output)]
    return subprocess.Popen([*command, "--quiet", "--json", "-"], stdout=subprocess.PIPE)


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.slow
def test_everything_is_on_the_disk_when_the_program_has_ended(
    disk: DiskImage, pictures: Pictures, tmp_path: Path
) -> None:
    output = disk.folder / "new" / "folder"
    with _convert(pictures(_PICTURES), output) as program:
        program.communicate()
    assert program.returncode == 0
    with disk.after_power_failure(tmp_path / "copy") as left:
        found = _contents(left)

    assert len(found) == _PICTURES
    assert found == _contents(disk.folder)


def test_nothing_is_incomplete_under_its_name_in_the_middle(
    disk: DiskImage, pictures: Pictures, tmp_path: Path
) -> None:
    with _convert(pictures(_PICTURES), disk.folder / "out") as program:
        assert program.stdout is not None
        for line in program.stdout:
            if json.loads(line)["output"].endswith("020.webp"):
                break
        os.kill(program.pid, signal.SIGSTOP)
        try:
            _store_all_names(disk.folder)
            with disk.after_power_failure(tmp_path / "copy") as left:
                found = _contents(left)
        finally:
            os.kill(program.pid, signal.SIGCONT)
        program.communicate()
    whole = _contents(disk.folder)

    assert len(whole) == _PICTURES + 1
    assert len(found) > 1
    assert found.items() <= whole.items()


def _store_all_names(folder: Path) -> None:
    """Another program saves a file, and ext4 stores every name along with it."""
    with (folder / "theirs").open("wb") as stream:
        stream.write(b"theirs")
        stream.flush()
        os.fsync(stream.fileno())
