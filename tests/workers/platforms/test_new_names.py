from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from workers.platforms import new_names
from workers.platforms.new_names import name_unnamed, open_unnamed, rename_exclusively

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has a rename of its own")

WAYS = ["in one step", "by a hard link", "by a claim"]


def _no_links(*_: object, **__: object) -> None:
    raise OSError(errno.EPERM, "no links here")


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Leaves only this way of renaming and those after it."""
    if request.param != "in one step":
        monkeypatch.setattr(new_names, "_kernels_rename", lambda: lambda *_: errno.ENOSYS)
    if request.param == "by a claim":
        monkeypatch.setattr("workers.platforms.new_names.os.link", _no_links)
    return str(request.param)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "source"
    path.write_bytes(b"new")
    return path


@pytest.mark.usefixtures("way")
def test_a_free_name_is_taken(source: Path, tmp_path: Path) -> None:
    rename_exclusively(source, tmp_path / "target")

    assert (tmp_path / "target").read_bytes() == b"new"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("make", [Path.touch, lambda path: path.symlink_to("nowhere"), Path.mkdir])
def test_what_has_the_name_keeps_it(
    source: Path, tmp_path: Path, make: Callable[[Path], None]
) -> None:
    target = tmp_path / "target"
    make(target)
    was = target.lstat()
    with pytest.raises(FileExistsError):
        rename_exclusively(source, target)

    assert os.path.samestat(target.lstat(), was)
    assert source.read_bytes() == b"new"


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize(
    ("name", "error"), [("a\0b", ValueError), ("x" * 256, OSError), ("no/folder", OSError)]
)
def test_names_that_cannot_be(
    source: Path, tmp_path: Path, name: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        rename_exclusively(source, tmp_path / name)

    assert [path.name for path in tmp_path.iterdir()] == ["source"]


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOSYS, errno.ENOTSUP])
def test_a_file_system_that_knows_no_such_rename_gets_the_next_way(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(new_names, "_kernels_rename", lambda: lambda *_: number)
    rename_exclusively(source, tmp_path / "target")

    assert (tmp_path / "target").read_bytes() == b"new"


@pytest.mark.parametrize("way", ["by a claim"], indirect=True)
def test_a_claim_is_taken_back_when_the_rename_fails(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    def fail(self: Path, target: Path) -> None:
        raise OSError(errno.EIO, f"{self} cannot become {target}")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="cannot become"):
        rename_exclusively(source, tmp_path / "target")

    assert [path.name for path in tmp_path.iterdir()] == ["source"]


@pytest.mark.parametrize("way", ["by a claim"], indirect=True)
@pytest.mark.parametrize("content", [b"", b"theirs"])
def test_what_another_program_put_over_the_claim_stays(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str, content: bytes
) -> None:
    theirs = tmp_path / "theirs"
    theirs.write_bytes(content)

    def fail(self: Path, target: Path) -> None:
        os.rename(theirs, target)  # noqa: PTH104 - Path's is what fails here
        raise OSError(errno.EIO, f"{self} cannot become {target}")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="cannot become"):
        rename_exclusively(source, tmp_path / "target")

    assert (tmp_path / "target").read_bytes() == content


def _unnamed(folder: Path) -> int:
    descriptor = open_unnamed(folder, 0o666)
    if descriptor is None:
        pytest.skip("no files without a name here")
    return descriptor


def test_an_unnamed_file_gets_a_free_name_only(tmp_path: Path) -> None:
    descriptor = _unnamed(tmp_path)
    os.write(descriptor, b"new")
    assert not list(tmp_path.iterdir())
    (tmp_path / "taken").touch()

    with pytest.raises(FileExistsError):
        name_unnamed(descriptor, tmp_path / "taken")
    name_unnamed(descriptor, tmp_path / "free")
    os.close(descriptor)
    assert (tmp_path / "free").read_bytes() == b"new"


def test_where_there_are_no_unnamed_files_there_is_none(tmp_path: Path) -> None:
    assert open_unnamed(tmp_path / "not there", 0o666) is None
    assert open_unnamed(Path("/proc"), 0o666) is None


def test_a_killed_program_leaves_nothing_of_an_unnamed_file(tmp_path: Path) -> None:
    os.close(_unnamed(tmp_path))
    script = (
        "import sys, pathlib; from workers.engine.files.output_file import *\n"
        "part = PartFile(Order(pathlib.Path(sys.argv[1]), Original('', 0, 0, 0o644)))\n"
        "part.write(b'x' * 100000); print('written', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "a.webp")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == b"written\n"
        program.kill()

    assert not list(tmp_path.iterdir())
