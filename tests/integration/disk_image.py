"""A real file system in a file, whose copy is what a disk holds after the power has failed."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIZE_BYTES = 64 * 1024 * 1024
_MOST_TRIES = 200


def run(*command: str) -> str:
    """Run a tool of the system, or skip the test where it is missing or not allowed."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip(f"{command[0]} is not installed")
    if done.returncode != 0:
        pytest.skip(f"{command[0]} is not allowed here: {done.stderr.strip()}")
    return done.stdout.strip()


class DiskImage:
    """An image, mounted on ``folder``."""

    def __init__(self, image: Path, folder: Path) -> None:
        self.folder = folder
        self._image = image
        self._device = run("findmnt", "--noheadings", "--output", "SOURCE", str(folder))

    @contextlib.contextmanager
    def after_power_failure(self, folder: Path) -> Iterator[Path]:
        """What is on the disk at this moment, mounted on ``folder``."""
        copy = self._image.with_suffix(".copy")
        self._copy(copy)
        try:
            with mounted(copy, folder) as disk:
                yield disk.folder
        finally:
            copy.unlink()

    def _copy(self, copy: Path) -> None:
        """Copy the image at a moment at which nothing is written to it."""
        for _ in range(_MOST_TRIES):
            before = self._writes()
            shutil.copyfile(self._image, copy)
            if self._writes() == before:
                return
        raise AssertionError("the disk is never at rest")

    def _writes(self) -> list[str]:
        """Writes begun and ended so far, and requests in flight."""
        statistics = Path("/sys/block", Path(self._device).name, "stat").read_text().split()
        return statistics[4:9]


@contextlib.contextmanager
def mounted(image: Path, folder: Path) -> Iterator[DiskImage]:
    """Mount an image through a loop device."""
    folder.mkdir()
    run("mount", "-o", "loop", str(image), str(folder))
    try:
        yield DiskImage(image, folder)
    finally:
        subprocess.run(["umount", str(folder)], check=True)
        folder.rmdir()


@contextlib.contextmanager
def new_disk(folder: Path, size_bytes: int = _SIZE_BYTES) -> Iterator[DiskImage]:
    """A new ext4, mounted below ``folder``; skips the test where that is not allowed."""
    if sys.platform != "linux":
        pytest.skip("Linux's loop devices")
    image = folder / "disk.img"
    with image.open("wb") as stream:
        stream.truncate(size_bytes)
    run("mkfs.ext4", "-q", str(image))
    with mounted(image, folder / "disk") as disk:
        yield disk
