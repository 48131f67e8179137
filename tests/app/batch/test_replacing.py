"""The steps of replacing an original, with a trash that is as the test wants it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.batch.changes import Change, ChangeNumber, ReplacedOriginal, Written
from app.batch.replacing import Replacement, replace_original
from workers.contract.files import FileStamp, stamp_of
from workers.contract.notes import Note
from workers.contract.trash import TrashError


@dataclass
class FolderAsTrash:
    """A folder; ``reason`` is why it takes nothing. ``meddler`` writes into what is put."""

    folder: Path
    reason: str = ""
    meddler: bytes = b""

    def put(self, path: Path) -> Path | None:
        if self.reason:
            raise TrashError(self.reason)
        if self.meddler:
            path.write_bytes(self.meddler)
        place = self.folder / path.name
        path.rename(place)
        return place

    def restore(self, place: Path, path: Path) -> None:
        assert not os.path.lexists(path)
        place.rename(path)

    def find(self, path: Path, stamp: FileStamp) -> Path | None:
        raise AssertionError(path, stamp)


@dataclass
class FakeNotes:
    kept: dict[ChangeNumber, Change] = field(default_factory=dict)

    def append(self, change: Change) -> ChangeNumber:
        number = ChangeNumber(len(self.kept) + 1)
        self.kept[number] = change
        return number

    def amend(self, number: ChangeNumber, change: Change) -> None:
        self.kept[number] = change

    def remove(self, number: ChangeNumber) -> None:
        self.kept[number] = Written(Path("removed"), FileStamp(0, 0, 0, 0))

    @property
    def left(self) -> list[Change]:
        return [
            each
            for each in self.kept.values()
            if not (isinstance(each, Written) and each.path == Path("removed"))
        ]


@pytest.fixture
def trash(tmp_path: Path) -> FolderAsTrash:
    (tmp_path / "trash").mkdir()
    return FolderAsTrash(tmp_path / "trash")


@pytest.fixture
def wish(tmp_path: Path) -> Replacement:
    source, staged = tmp_path / "a.jpg", tmp_path / "a.dropmill-new.jpg"
    source.write_bytes(b"original")
    staged.write_bytes(b"result")
    return Replacement(source, stamp_of(source.stat()), staged, stamp_of(staged.stat()), source)


def test_the_result_has_its_originals_name(wish: Replacement, trash: FolderAsTrash) -> None:
    notes = FakeNotes()
    assert replace_original(wish, trash, notes) == (wish.source, Note.ORIGINAL_REPLACED)
    assert wish.source.read_bytes() == b"result"
    place = trash.folder / "a.jpg"
    assert place.read_bytes() == b"original"
    assert notes.left == [
        ReplacedOriginal(wish.source, wish.read, wish.source, wish.written, place)
    ]


def test_without_a_trash_both_are_there(wish: Replacement, trash: FolderAsTrash) -> None:
    notes = FakeNotes()
    trash.reason = "a network share"
    path, note = replace_original(wish, trash, notes)
    assert (path.name, note) == ("a (2).jpg", Note.KEPT_NO_TRASH)
    assert (wish.source.read_bytes(), path.read_bytes()) == (b"original", b"result")
    assert notes.left == [Written(path, wish.written)]


def test_an_original_that_was_changed_since_it_was_read_stays(
    wish: Replacement, trash: FolderAsTrash
) -> None:
    wish.source.write_bytes(b"edited since")
    path, note = replace_original(wish, trash, FakeNotes())
    assert (path.name, note) == ("a (2).jpg", Note.KEPT_CHANGED)
    assert wish.source.read_bytes() == b"edited since"


def test_an_original_that_is_another_file_of_that_name_stays(
    wish: Replacement, trash: FolderAsTrash
) -> None:
    wish = replace(wish, read=replace(wish.read, inode=wish.read.inode + 1))
    _, note = replace_original(wish, trash, FakeNotes())
    assert note is Note.KEPT_CHANGED
    assert wish.source.read_bytes() == b"original"


def test_an_original_that_is_changed_at_the_last_moment_comes_back(
    wish: Replacement, trash: FolderAsTrash
) -> None:
    trash.meddler = b"written while it went"
    notes = FakeNotes()
    path, note = replace_original(wish, trash, notes)
    assert (path.name, note) == ("a (2).jpg", Note.KEPT_CHANGED)
    assert wish.source.read_bytes() == b"written while it went"
    assert notes.left == [Written(path, wish.written)]


def test_a_name_that_was_taken_meanwhile_is_left_alone(
    wish: Replacement, trash: FolderAsTrash
) -> None:
    target = wish.source.with_suffix(".webp")
    target.write_bytes(b"somebody's")
    notes = FakeNotes()
    path, note = replace_original(replace(wish, target=target), trash, notes)
    assert (path.name, note) == ("a (2).webp", Note.ORIGINAL_REPLACED)
    assert (target.read_bytes(), path.read_bytes()) == (b"somebody's", b"result")
    (change,) = notes.left
    assert isinstance(change, ReplacedOriginal)
    assert change.result == path
