from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from workers.contract.destination import Collision
from workers.contract.failures import FailureCode
from workers.contract.files import stamp_of
from workers.engine.files import output_file
from workers.engine.files.output_file import (
    NameTakenError,
    Order,
    Original,
    OutputError,
    PartFile,
    output_error,
)
from workers.engine.files.output_folders import prepare_directory
from workers.engine.files.source_file import open_source

NOT_THERE = Original("/not/there", 0, 0, 0o644)


@pytest.fixture(params=["unnamed", "hidden", "unnamed for ever"], autouse=True)
def kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Which part files the file system has; the last kind cannot be given a name."""

    def refuse(*_: object) -> None:
        raise OSError(errno.EOPNOTSUPP, "not here")

    if request.param == "hidden":
        monkeypatch.setattr(output_file, "open_unnamed", lambda *_: None)
    if request.param == "unnamed for ever":
        monkeypatch.setattr(output_file, "name_unnamed", refuse)
    return str(request.param)


def _publish(
    target: Path,
    collision: Collision = Collision.RENAME,
    data: bytes = b"new",
    original: Original = NOT_THERE,
    *,
    adopts_same: bool = False,
) -> Path:
    part = PartFile(Order(target, original))
    try:
        part.write(data)
        part.sync()
        return part.publish(collision, adopts_same=adopts_same)
    finally:
        part.discard()


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_nothing_has_the_name_before_publish(tmp_path: Path) -> None:
    target = tmp_path / "a.webp"
    part = PartFile(Order(target, NOT_THERE))
    part.write(b"12")
    part.write(b"34")
    assert not target.exists()

    assert part.publish(Collision.RENAME) == target
    assert target.read_bytes() == b"1234"
    assert _names(tmp_path) == ["a.webp"]


def test_a_file_with_the_very_bytes_can_be_the_output(tmp_path: Path) -> None:
    target = tmp_path / "a.webp"
    target.write_bytes(b"new")
    before = target.stat()

    part = PartFile(Order(target, NOT_THERE))
    part.write(b"new")
    assert part.publish(Collision.RENAME, adopts_same=True) == target
    assert os.path.samestat(target.stat(), before)
    assert part.stamp == stamp_of(before)  # by which an undo knows it
    assert _names(tmp_path) == ["a.webp"]


@pytest.mark.parametrize("theirs", [b"old", b"ne", b"new and more"])
def test_a_file_with_other_bytes_is_a_strangers(tmp_path: Path, theirs: bytes) -> None:
    target = tmp_path / "a.webp"
    target.write_bytes(theirs)

    with pytest.raises(NameTakenError):
        _publish(target, adopts_same=True)
    assert target.read_bytes() == theirs
    assert _names(tmp_path) == ["a.webp"]


def test_the_source_and_links_are_never_the_output(tmp_path: Path) -> None:
    source, link = tmp_path / "a.webp", tmp_path / "b.webp"
    source.write_bytes(b"new")
    link.symlink_to(source)
    original = open_source(source, keep_descriptor=False).original

    for target in (source, link):
        with pytest.raises(NameTakenError):
            _publish(target, original=original, adopts_same=True)


@pytest.mark.parametrize("collision", [Collision.RENAME, Collision.SKIP])
def test_existing_files_are_never_overwritten(tmp_path: Path, collision: Collision) -> None:
    target = tmp_path / "a.webp"
    target.write_bytes(b"old")

    with pytest.raises(NameTakenError, match=r"a\.webp"):
        _publish(target, collision)
    assert target.read_bytes() == b"old"
    assert _names(tmp_path) == ["a.webp"]


def test_a_long_name_that_is_taken_is_not_cut_for_another(tmp_path: Path) -> None:
    target = tmp_path / ("é" * 125 + ".webp")
    target.write_bytes(b"old")

    with pytest.raises(NameTakenError):
        _publish(target)
    assert target.read_bytes() == b"old"
    assert _names(tmp_path) == [target.name]


def test_replace_replaces(tmp_path: Path) -> None:
    target = tmp_path / "a.webp"
    target.write_bytes(b"old")

    assert _publish(target, Collision.REPLACE) == target
    assert target.read_bytes() == b"new"
    assert _names(tmp_path) == ["a.webp"]


@pytest.mark.parametrize(("target_ns", "is_replaced"), [(999, True), (1000, False), (1001, False)])
def test_replace_older_leaves_what_is_not_older_than_the_source(
    tmp_path: Path, target_ns: int, is_replaced: bool
) -> None:
    target = tmp_path / "a.webp"
    target.write_bytes(b"old")
    os.utime(target, ns=(0, target_ns))
    original = NOT_THERE._replace(modified_ns=1000)

    if is_replaced:
        assert _publish(target, Collision.REPLACE_OLDER, original=original) == target
    else:
        with pytest.raises(NameTakenError):
            _publish(target, Collision.REPLACE_OLDER, original=original)
    assert target.read_bytes() == (b"new" if is_replaced else b"old")
    assert _names(tmp_path) == ["a.webp"]


def test_replace_older_writes_where_nothing_is(tmp_path: Path) -> None:
    target = tmp_path / "a.webp"
    assert _publish(target, Collision.REPLACE_OLDER) == target
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize("collision", Collision)
def test_times_are_kept_to_the_nanosecond(tmp_path: Path, collision: Collision) -> None:
    target = tmp_path / "a.webp"
    accessed_ns, modified_ns = 1_500_000_000_123_456_789, 1_400_000_000_987_654_321
    original = NOT_THERE._replace(accessed_ns=accessed_ns, modified_ns=modified_ns)
    if collision.may_replace:
        target.write_bytes(b"old")
        os.utime(target, ns=(0, 0))
    part = PartFile(Order(target, original, keeps_times=True))
    part.write(b"new")
    part.sync()
    part.publish(collision)

    status = target.stat()
    assert (status.st_atime_ns, status.st_mtime_ns) == (accessed_ns, modified_ns)


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "pictures" / "a.webp"
    path.parent.mkdir()
    path.write_bytes(b"the only copy")
    return path


def _same_folder(picture: Path) -> Path:
    return picture


def _linked_folder(picture: Path) -> Path:
    link = picture.parent.with_name("link")
    link.symlink_to(picture.parent)
    return link / picture.name


def _linked_file(picture: Path) -> Path:
    link = picture.with_name("b.webp")
    link.symlink_to(picture)
    return link


def _hard_link(picture: Path) -> Path:
    link = picture.with_name("b.webp")
    os.link(picture, link)
    return link


@pytest.mark.parametrize("spelled", [_same_folder, _linked_folder, _linked_file, _hard_link])
def test_replace_never_overwrites_the_source(
    picture: Path, spelled: Callable[[Path], Path]
) -> None:
    target = spelled(picture)
    original = open_source(picture, keep_descriptor=False).original

    before = _names(picture.parent)
    with pytest.raises(NameTakenError):
        _publish(target, Collision.REPLACE, original=original)

    assert _names(picture.parent) == before
    assert picture.read_bytes() == b"the only copy"
    assert target.samefile(picture)


def test_replace_knows_a_source_whose_number_has_changed(picture: Path) -> None:
    """As FAT's may, which has no inodes."""
    original = open_source(picture, keep_descriptor=False).original

    with pytest.raises(NameTakenError):
        _publish(picture, Collision.REPLACE, original=original._replace(inode=0))
    assert picture.read_bytes() == b"the only copy"


def test_replace_knows_a_source_that_was_renamed_since(picture: Path) -> None:
    original = open_source(picture, keep_descriptor=False).original
    moved = picture.rename(picture.with_name("b.webp"))

    with pytest.raises(NameTakenError):
        _publish(moved, Collision.REPLACE, original=original)
    assert moved.read_bytes() == b"the only copy"


@pytest.fixture
def open_umask() -> Iterator[None]:
    was = os.umask(0o002)
    yield
    os.umask(was)


@pytest.mark.skipif(sys.platform == "win32", reason="no such permissions")
@pytest.mark.usefixtures("open_umask")
@pytest.mark.parametrize("collision", Collision)
@pytest.mark.parametrize(
    ("source_mode", "output_mode"),
    [(0o600, 0o600), (0o400, 0o600), (0o640, 0o640), (0o444, 0o644), (0o777, 0o664)],
)
def test_outputs_are_no_more_open_than_their_source(
    tmp_path: Path, source_mode: int, output_mode: int, collision: Collision
) -> None:
    picture = tmp_path / "a.jpg"
    picture.write_bytes(b"x")
    picture.chmod(source_mode)
    original = open_source(picture, keep_descriptor=False).original

    output = _publish(tmp_path / "a.webp", collision, original=original)

    assert stat.S_IMODE(output.stat().st_mode) == output_mode


def test_discard_leaves_nothing(tmp_path: Path) -> None:
    part = PartFile(Order(tmp_path / "a.webp", NOT_THERE))
    part.write(b"x")
    part.discard()

    assert not _names(tmp_path)


@pytest.mark.parametrize("collision", Collision)
@pytest.mark.parametrize("name", ["a\0b.webp", "x" * 256, "\ud800"])
def test_names_that_cannot_be_leave_nothing(
    tmp_path: Path, name: str, collision: Collision
) -> None:
    with pytest.raises((OSError, ValueError)):
        _publish(tmp_path / name, collision)

    assert not _names(tmp_path)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(errno.ENOSPC, ""), FailureCode.DISK_FULL),
        (OSError(errno.EDQUOT, ""), FailureCode.DISK_FULL),
        (OSError(errno.EACCES, ""), FailureCode.OUTPUT_DENIED),
        (OSError(errno.EROFS, ""), FailureCode.OUTPUT_READ_ONLY),
        (OSError(errno.EIO, ""), FailureCode.OUTPUT_FAILED),
        (ValueError("embedded null byte"), FailureCode.OUTPUT_FAILED),
        (KeyError("not foreseen"), FailureCode.INTERNAL),
    ],
)
def test_refusals_are_told_apart(error: Exception, code: FailureCode) -> None:
    assert output_error(error).code is code


def test_prepare_makes_the_whole_way(tmp_path: Path) -> None:
    prepare_directory(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()

    (tmp_path / "file").touch()
    with pytest.raises(OutputError) as refused:
        prepare_directory(tmp_path / "file" / "c")
    assert refused.value.code is FailureCode.OUTPUT_DENIED
