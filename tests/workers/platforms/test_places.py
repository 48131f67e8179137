from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from workers.contract.places import DiskFull, FolderGone
from workers.platforms import places
from workers.platforms.places import (
    RESERVE_BYTES,
    Space,
    disk_space,
    is_gone,
    is_mended,
    lack_of_room,
    place_of,
    trouble_behind,
)

LARGE = 1 << 40


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> list[Space | None]:
    """What the disk says from now on: the last of the list."""
    said: list[Space | None] = [Space(LARGE, LARGE)]
    monkeypatch.setattr(places, "disk_space", lambda _: said[-1])
    return said


@pytest.mark.parametrize(
    ("total", "reserve"), [(LARGE, RESERVE_BYTES), (16_000_000, 1_000_000), (160, 10)]
)
def test_a_reserve_stays_free(
    disk: list[Space | None], tmp_path: Path, total: int, reserve: int
) -> None:
    disk.append(Space(total, reserve + 5))
    assert lack_of_room(tmp_path, 5) is None
    trouble = lack_of_room(tmp_path, 6)
    assert trouble == DiskFull(tmp_path, reserve + 5, reserve + 6)
    assert not is_mended(trouble)
    disk.append(Space(total, reserve + 6))
    assert is_mended(trouble)


def test_a_disk_that_does_not_say_is_not_full(disk: list[Space | None], tmp_path: Path) -> None:
    disk.append(None)
    assert lack_of_room(tmp_path, LARGE) is None


def test_the_space_of_a_real_disk(tmp_path: Path) -> None:
    usage = shutil.disk_usage(tmp_path)
    space = disk_space(tmp_path)
    assert space is not None
    assert space.total == usage.total
    assert disk_space(tmp_path / "nowhere") is None


def test_a_folder_is_gone_until_it_is_back(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    place = place_of(folder)
    assert not is_gone(place)
    folder.rmdir()
    assert is_gone(place)
    assert not is_mended(place)
    folder.touch()
    assert is_gone(place), "a file in its place"
    folder.unlink()
    folder.mkdir()
    assert is_mended(place)
    assert list(folder.iterdir()) == []


def test_the_folder_in_which_a_drive_is_mounted_is_not_the_drive(tmp_path: Path) -> None:
    device = os.stat(tmp_path).st_dev
    assert is_gone(FolderGone(tmp_path, outer_device=device))
    assert not is_gone(FolderGone(tmp_path, outer_device=device + 1))


@pytest.mark.parametrize("number", [errno.EIO, errno.ENODEV, errno.EROFS, errno.EACCES])
def test_a_drive_that_takes_nothing_is_gone_but_not_one_that_is_denied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    assert is_gone(place_of(tmp_path)) is (number != errno.EACCES)


def test_what_is_behind_an_error(disk: list[Space | None], tmp_path: Path) -> None:
    place = place_of(tmp_path)
    broken = OSError(errno.EIO, "")
    assert trouble_behind(broken, tmp_path, place, 1) is None, "one file's own trouble"
    assert trouble_behind(broken, tmp_path, None, 1) is None
    gone = FolderGone(tmp_path / "nowhere")
    assert trouble_behind(broken, tmp_path, gone, 1) == gone
    quota = OSError(errno.EDQUOT, "")
    assert trouble_behind(quota, tmp_path, place, 7) == DiskFull(tmp_path, LARGE, 7)
    disk.append(Space(LARGE, 3))
    assert trouble_behind(quota, tmp_path, None, 7) == DiskFull(tmp_path, 3, RESERVE_BYTES + 7)
