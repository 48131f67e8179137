from __future__ import annotations

import os
import sys
from pathlib import Path, PurePath

import pytest

from app.walk import FoundPicture, WalkProblem, WalkTrouble, problem_sentence, walk


def make(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"12345")


def sources(*paths: Path, output_folder: Path | None = None) -> list[Path]:
    return [i.source for i in walk(paths, output_folder) if isinstance(i, FoundPicture)]


def problems(*paths: Path) -> list[tuple[Path, WalkTrouble]]:
    return [(i.path, i.trouble) for i in walk(paths) if isinstance(i, WalkProblem)]


def test_folders_are_walked_in_order_with_their_tree(tmp_path: Path) -> None:
    make(tmp_path, "d/b.JPG", "d/a.png", "d/z/c.webp", "d/e/f.tiff", "d/notes.txt")
    found = list(walk([tmp_path / "d"]))
    assert found == [
        FoundPicture(tmp_path / "d/a.png", PurePath("d"), 5),
        FoundPicture(tmp_path / "d/b.JPG", PurePath("d"), 5),
        FoundPicture(tmp_path / "d/e/f.tiff", PurePath("d/e"), 5),
        FoundPicture(tmp_path / "d/z/c.webp", PurePath("d/z"), 5),
    ]


def test_a_named_file_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    make(tmp_path, "scan", ".hidden.png")
    assert list(walk([tmp_path / "scan", tmp_path / ".hidden.png"])) == [
        FoundPicture(tmp_path / "scan", PurePath(), 5),
        FoundPicture(tmp_path / ".hidden.png", PurePath(), 5),
    ]


def test_hidden_files_and_folders_are_left_out_of_folders(tmp_path: Path) -> None:
    make(tmp_path, "d/.a.png", "d/.git/b.png", "d/c.png")
    assert sources(tmp_path / "d") == [tmp_path / "d/c.png"]


def test_the_walk_is_incremental(tmp_path: Path) -> None:
    make(tmp_path, "d/a.png")
    walking = walk([tmp_path / "d", tmp_path / "late"])
    next(walking)
    make(tmp_path, "late/b.png")
    assert [i.source for i in walking if isinstance(i, FoundPicture)] == [tmp_path / "late/b.png"]


def test_link_loops_end(tmp_path: Path) -> None:
    make(tmp_path, "d/sub/a.png")
    (tmp_path / "d/sub/up").symlink_to(tmp_path / "d", target_is_directory=True)
    (tmp_path / "d/self").symlink_to(tmp_path / "d/self")
    assert sources(tmp_path / "d") == [tmp_path / "d/sub/a.png"]


def test_a_linked_picture_is_taken_and_a_broken_link_is_not(tmp_path: Path) -> None:
    make(tmp_path, "real.png")
    (tmp_path / "d").mkdir()
    (tmp_path / "d/link.png").symlink_to(tmp_path / "real.png")
    (tmp_path / "d/broken.png").symlink_to(tmp_path / "nowhere.png")
    assert sources(tmp_path / "d") == [tmp_path / "d/link.png"]


def test_the_output_folder_inside_a_walked_folder_is_not_entered(tmp_path: Path) -> None:
    make(tmp_path, "d/a.png", "d/webp/old.webp")
    assert sources(tmp_path / "d", output_folder=tmp_path / "d/webp") == [tmp_path / "d/a.png"]
    assert sources(tmp_path / "d/webp", output_folder=tmp_path / "d/webp") == [
        tmp_path / "d/webp/old.webp"
    ]


def test_results_of_an_earlier_run_are_not_taken_for_sources(tmp_path: Path) -> None:
    make(tmp_path, "d/a.jpg", "d/a.webp", "d/A (2).webp", "d/a (3).webp", "d/b.webp")
    make(tmp_path, "d/b (2).webp", "d/c (2).webp", "d/d (1).webp", "d/d.png", "d/e/a.webp")
    folder = tmp_path / "d"
    kept = ["a.jpg", "b.webp", "c (2).webp", "d (1).webp", "d.png", "e/a.webp"]
    assert sources(folder) == [folder / name for name in kept]
    explicit = [folder / "a.webp", folder / "a (3).webp"]
    assert sources(*explicit) == explicit


def test_with_an_output_folder_every_picture_is_a_source(tmp_path: Path) -> None:
    make(tmp_path, "d/a.jpg", "d/a.webp")
    assert len(sources(tmp_path / "d", output_folder=tmp_path / "out")) == 2


def test_the_folder_dot_is_known_by_its_real_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "d/a.png")
    monkeypatch.chdir(tmp_path / "d")
    assert list(walk([Path()])) == [FoundPicture(Path("a.png"), PurePath("d"), 5)]


def test_folders_without_pictures_are_reported(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    make(tmp_path, "texts/a.txt")
    assert problems(tmp_path / "empty", tmp_path / "texts") == [
        (tmp_path / "empty", WalkTrouble.NO_PICTURES),
        (tmp_path / "texts", WalkTrouble.NO_PICTURES),
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_folder_that_may_not_be_read_is_reported_and_the_rest_is_walked(tmp_path: Path) -> None:
    make(tmp_path, "d/locked/a.png", "d/open/b.png")
    (tmp_path / "d/locked").chmod(0)
    try:
        if os.access(tmp_path / "d/locked", os.R_OK):
            pytest.skip("this user may read everything")
        assert problems(tmp_path / "d") == [(tmp_path / "d/locked", WalkTrouble.UNREADABLE)]
        assert sources(tmp_path / "d") == [tmp_path / "d/open/b.png"]
    finally:
        (tmp_path / "d/locked").chmod(0o700)


def test_a_folder_that_cannot_be_listed_is_reported(tmp_path: Path) -> None:
    make(tmp_path, "d/sub/a.png", "d/z/b.png")
    walking = walk([tmp_path / "d"])
    (tmp_path / "d/a.png").write_bytes(b"")
    assert isinstance(next(walking), FoundPicture)  # d has been listed
    (tmp_path / "d/sub/a.png").unlink()
    (tmp_path / "d/sub").rmdir()
    rest = list(walking)
    assert [type(item) for item in rest] == [WalkProblem, FoundPicture]


@pytest.mark.skipif(sys.platform != "linux", reason="names of any bytes")
def test_undecodable_names_are_walked(tmp_path: Path) -> None:
    make(tmp_path, "d/\udcff.png")
    assert sources(tmp_path / "d") == [tmp_path / "d" / "\udcff.png"]


def test_a_named_file_that_cannot_be_looked_at_is_left_to_the_engine(tmp_path: Path) -> None:
    paths = [tmp_path / "gone.jpg", Path("a\0b")]
    assert list(walk(paths)) == [FoundPicture(path, PurePath(), 0) for path in paths]


@pytest.mark.parametrize("trouble", WalkTrouble)
def test_every_problem_has_one_sentence_with_the_name(trouble: WalkTrouble) -> None:
    sentence = problem_sentence(WalkProblem(Path("holiday"), trouble, "denied"), "holiday")
    assert "holiday" in sentence
    assert sentence.endswith(".")
    assert sentence.count(". ") == 0
