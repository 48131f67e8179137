from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from workers import output_file
from workers.contract.failures import FailureCode
from workers.contract.options import Collision
from workers.output_file import OutputError, PartFile, numbered, output_error, prepare_directory


def _publish(target: Path, collision: Collision = Collision.RENAME, data: bytes = b"new") -> Path:
    part = PartFile(target)
    part.write(data)
    return part.publish(collision)


def test_nothing_has_the_name_before_publish(tmp_path: Path) -> None:
    target = tmp_path / "a.webp"
    part = PartFile(target)
    part.write(b"12")
    part.write(b"34")
    assert not target.exists()

    assert part.publish(Collision.RENAME) == target
    assert target.read_bytes() == b"1234"
    assert os.listdir(tmp_path) == ["a.webp"]  # noqa: PTH208 - names are what is asked


@pytest.mark.parametrize("collision", [Collision.RENAME, Collision.SKIP])
def test_existing_files_are_never_overwritten(tmp_path: Path, collision: Collision) -> None:
    target = tmp_path / "a.webp"
    target.write_bytes(b"old")
    (tmp_path / "a (2).webp").write_bytes(b"old too")

    assert _publish(target, collision) == tmp_path / "a (3).webp"
    assert target.read_bytes() == b"old"
    assert (tmp_path / "a (2).webp").read_bytes() == b"old too"


def test_replace_replaces(tmp_path: Path) -> None:
    target = tmp_path / "a.webp"
    target.write_bytes(b"old")

    assert _publish(target, Collision.REPLACE) == target
    assert target.read_bytes() == b"new"


def test_discard_leaves_nothing(tmp_path: Path) -> None:
    part = PartFile(tmp_path / "a.webp")
    part.write(b"x")
    part.discard()

    assert not list(tmp_path.iterdir())


def test_file_systems_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(output_file.os, "link", no_links)
    target = tmp_path / "a.webp"

    assert _publish(target) == target
    assert _publish(target, data=b"second") == tmp_path / "a (2).webp"
    assert target.read_bytes() == b"new"
    assert (tmp_path / "a (2).webp").read_bytes() == b"second"
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize(
    ("number", "name"), [(1, "a.b.webp"), (2, "a.b (2).webp"), (10, "a.b (10).webp")]
)
def test_numbered(number: int, name: str) -> None:
    assert numbered(Path("d/a.b.webp"), number) == Path("d") / name


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, FailureCode.DISK_FULL),
        (errno.EDQUOT, FailureCode.DISK_FULL),
        (errno.EACCES, FailureCode.OUTPUT_DENIED),
        (errno.EROFS, FailureCode.OUTPUT_DENIED),
        (errno.EIO, FailureCode.OUTPUT_FAILED),
    ],
)
def test_refusals_are_told_apart(number: int, code: FailureCode) -> None:
    error = output_error(OSError(number, os.strerror(number)))

    assert error.code is code
    assert error.detail == os.strerror(number)


def test_prepare_makes_the_whole_way(tmp_path: Path) -> None:
    prepare_directory(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()

    (tmp_path / "file").touch()
    with pytest.raises(OutputError) as refused:
        prepare_directory(tmp_path / "file" / "c")
    assert refused.value.code is FailureCode.OUTPUT_DENIED
