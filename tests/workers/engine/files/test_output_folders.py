from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from workers.contract.failures import FailureCode
from workers.contract.places import DiskFull, FolderGone
from workers.engine.files.output_file import OutputError, PlaceError
from workers.engine.files.output_folders import OutputFolders, prepare_below


def test_the_folder_for_results_is_made_once_and_never_again(tmp_path: Path) -> None:
    root = tmp_path / "out"
    folders = OutputFolders()
    place = folders.prepare(root / "a", root)
    assert place is not None
    assert place.folder == root
    assert folders.prepare(root / "b" / "c", root) == place
    for folder in ("a", "b/c", "b", "."):
        (root / folder).rmdir()

    with pytest.raises(PlaceError) as raised:
        folders.prepare(root / "a", root)
    assert raised.value.trouble == place
    assert not root.exists()

    root.mkdir()
    assert folders.prepare(root / "a", root) == place
    assert (root / "a").is_dir()


def test_folders_beside_sources_have_no_place_that_could_vanish(tmp_path: Path) -> None:
    assert OutputFolders().prepare(tmp_path, None) is None


def test_nothing_is_made_where_a_drive_should_be(tmp_path: Path) -> None:
    unmounted = FolderGone(tmp_path, os.stat(tmp_path).st_dev)
    with pytest.raises(PlaceError):
        prepare_below(unmounted, tmp_path / "a")
    assert list(tmp_path.iterdir()) == []


def test_one_folder_that_cannot_be_made_is_a_failure_alone(tmp_path: Path) -> None:
    folders = OutputFolders()
    folders.prepare(tmp_path / "a", tmp_path)
    (tmp_path / "file").touch()
    with pytest.raises(OutputError) as raised:
        folders.prepare(tmp_path / "file" / "b", tmp_path)
    assert raised.value.code is FailureCode.OUTPUT_DENIED


def test_a_disk_without_room_for_a_folder_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(PlaceError) as raised:
        OutputFolders().prepare(tmp_path / "a" / "b", None)
    assert isinstance(raised.value.trouble, DiskFull)
    assert raised.value.trouble.folder == tmp_path
