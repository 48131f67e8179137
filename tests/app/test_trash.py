from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import pytest

from app.trash import QtTrash
from workers.contract.files import stamp_of
from workers.contract.trash import TrashError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the trash of Linux desktops")

ODD_NAMES = ["a.jpg", " a\nb%41 'ü\".jpg", "-rf.jpg", ".hidden", "e\u0301.jpg", "x." + "y" * 240]


@pytest.fixture(autouse=True)
def data_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A trash of the test's own, which is not there yet: nobody has a desktop here."""
    folder = tmp_path / "home" / "share"
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    return folder


def file_at(path: Path, text: str = "content") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def put(path: Path) -> Path:
    place = QtTrash().put(path)
    assert place is not None
    assert not os.path.lexists(path)
    return place


@pytest.mark.parametrize("name", ODD_NAMES, ids=repr)
def test_what_was_put_is_had_back_and_the_trash_is_as_before(
    name: str, tmp_path: Path, data_home: Path
) -> None:
    path = file_at(tmp_path / "w" / name)
    place = put(path)
    assert place.read_text() == "content"
    (note,) = (data_home / "Trash" / "info").iterdir()
    assert f"Path={quote(str(path))}\n" in note.read_text()

    QtTrash().restore(place, path)

    assert path.read_text() == "content"
    assert not [each for each in data_home.rglob("*") if not each.is_dir()]


def test_files_of_one_name_do_not_meet_in_the_trash(tmp_path: Path) -> None:
    paths = [tmp_path / folder / "a.jpg" for folder in "abc"]
    places = [put(file_at(path, str(path))) for path in paths]
    assert [place.read_text() for place in places] == [str(path) for path in paths]
    for place, path in zip(places, paths, strict=True):
        QtTrash().restore(place, path)
    assert [path.read_text() for path in paths] == [str(path) for path in paths]


def test_a_link_goes_itself(tmp_path: Path) -> None:
    original = file_at(tmp_path / "original.jpg")
    link = tmp_path / "link.jpg"
    link.symlink_to(original)
    assert put(link).is_symlink()
    assert original.read_text() == "content"


def test_a_name_that_is_not_unicode_is_refused_and_its_near_namesake_kept(tmp_path: Path) -> None:
    odd = file_at(tmp_path / "a\udcff.jpg")
    namesake = file_at(tmp_path / "a.jpg")
    with pytest.raises(TrashError, match="not Unicode"):
        QtTrash().put(odd)
    assert odd.exists()
    assert namesake.exists()


def test_nothing_is_overwritten_by_what_comes_back(tmp_path: Path) -> None:
    path = file_at(tmp_path / "a.jpg", "before")
    place = put(path)
    file_at(path, "since")
    with pytest.raises(TrashError, match="another file has its name"):
        QtTrash().restore(place, path)
    assert (path.read_text(), place.read_text()) == ("since", "before")


def test_what_has_gone_from_the_trash_is_said_to_be_gone(tmp_path: Path) -> None:
    path = file_at(tmp_path / "w" / "a.jpg")
    place = put(path)
    path.parent.rmdir()
    with pytest.raises(TrashError, match="its folder is gone"):
        QtTrash().restore(place, path)
    place.unlink()
    with pytest.raises(TrashError, match="it was removed from there"):
        QtTrash().restore(place, path)


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    long = file_at(tmp_path / ("x" * 250))
    with pytest.raises(TrashError, match="its name is too long for the trash"):
        QtTrash().put(long)
    assert long.exists()
    with pytest.raises(TrashError, match="folder"):
        QtTrash().put(tmp_path)
    with pytest.raises(TrashError, match="no such file"):
        QtTrash().put(tmp_path / "missing.jpg")


def test_a_file_is_found_in_the_trash_by_what_it_is(tmp_path: Path) -> None:
    path, other = file_at(tmp_path / "a.jpg"), file_at(tmp_path / "b.jpg")
    stamp, other_stamp = stamp_of(path.stat()), stamp_of(other.stat())
    place = put(path)
    assert QtTrash().find(path, stamp) == place
    assert QtTrash().find(path, other_stamp) is None


OTHER_DISK = """
import os, pathlib, subprocess, sys
from app.trash import QtTrash
from tests.integration.ordinary_user import become_ordinary
from workers.contract.files import stamp_of
from workers.contract.trash import TrashError

disk, kind = pathlib.Path(sys.argv[1]), sys.argv[2]
folder = disk / "w"
folder.mkdir()
path = folder / "a b%.jpg"
path.write_text("content")
link = disk / "link"
link.symlink_to(folder)
if kind == "ordinary":
    for each in (folder, path):
        os.chown(each, 65534, 65534)
    import PySide6.QtCore
    become_ordinary()
elif kind == "read-only":
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
stamp = stamp_of(path.stat())
try:
    place = QtTrash().put(link / path.name)
    print(place.relative_to(disk))
    print((place.parent.parent / "info" / (place.name + ".trashinfo")).read_text().splitlines()[1])
    print(QtTrash().find(path, stamp) == place)
    QtTrash().restore(place, path)
except TrashError as error:
    print(error)
print(path.read_text())
"""


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("own", [".Trash-0/files/a b%.jpg", "Path=w/a%20b%25.jpg", "True"]),
        ("ordinary", ["permission denied"]),
        ("read-only", ["read-only file system"]),
    ],
)
def test_another_disk_has_its_own_trash_or_none(kind: str, told: list[str], tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    for folder in (disk, *disk.parents[:4]):  # a process of several has a folder of its own
        folder.chmod(0o755)
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
    if os.geteuid() or subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("only root can mount")
    try:
        done = subprocess.run(
            [sys.executable, "-c", OTHER_DISK, str(disk), kind],
            capture_output=True,
            text=True,
            check=True,
        )
    finally:
        subprocess.run(["umount", str(disk)], check=True)
    assert done.stdout.splitlines() == [*told, "content"]


FIRST_USE = """
import sys
from pathlib import Path
from threading import Barrier, Thread
from app.trash import QtTrash

paths = [Path(name) for name in sys.argv[1:]]
together = Barrier(len(paths))

def put(path):
    trash = QtTrash()
    together.wait()
    trash.put(path)

sys.setswitchinterval(1e-5)
threads = [Thread(target=put, args=(path,), daemon=True) for path in paths]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""


def test_threads_may_be_the_first_to_use_it_at_once(tmp_path: Path, data_home: Path) -> None:
    for attempt in range(3):  # how the threads take turns is chance
        paths = [file_at(tmp_path / f"{attempt}-{number}.jpg") for number in range(4)]
        command = [sys.executable, "-c", FIRST_USE, *map(str, paths)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
        assert (done.returncode, done.stderr) == (0, "")
    assert len(list((data_home / "Trash" / "files").iterdir())) == 12
