from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path, PurePath

import pytest

from app.batch.file_identity import identity_at
from app.batch.patterns import Choice, Patterns
from app.batch.walk import (
    FoundPicture,
    ProbableResult,
    Unwanted,
    WalkProblem,
    WalkTrouble,
    problem_sentence,
    walk,
)
from workers.contract.naming import Naming


def make(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"12345")


def found(source: Path, folder: str = "") -> FoundPicture:
    return FoundPicture(source, PurePath(folder), 5, identity_at(source))


def sources(*paths: Path, output_folder: Path | None = None) -> list[Path]:
    return [i.source for i in walk(paths, output_folder) if isinstance(i, FoundPicture)]


def problems(*paths: Path) -> list[tuple[Path, WalkTrouble]]:
    return [(i.path, i.trouble) for i in walk(paths) if isinstance(i, WalkProblem)]


def test_folders_are_walked_in_order_with_their_tree(tmp_path: Path) -> None:
    make(tmp_path, "d/b.JPG", "d/a.png", "d/z/c.webp", "d/e/f.tiff", "d/notes.txt")
    assert list(walk([tmp_path / "d"])) == [
        found(tmp_path / "d/a.png", "d"),
        found(tmp_path / "d/b.JPG", "d"),
        found(tmp_path / "d/e/f.tiff", "d/e"),
        found(tmp_path / "d/z/c.webp", "d/z"),
    ]


def test_a_named_file_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    make(tmp_path, "scan", ".hidden.png")
    assert list(walk([tmp_path / "scan", tmp_path / ".hidden.png"])) == [
        found(tmp_path / "scan"),
        found(tmp_path / ".hidden.png"),
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


@pytest.mark.parametrize("out", ["d/webp", "link", "up/d/webp"])
@pytest.mark.parametrize("root", ["d", "other"])
def test_the_output_folder_is_known_by_any_name(tmp_path: Path, root: str, out: str) -> None:
    make(tmp_path, "d/a.png", "d/webp/d/old.webp")
    (tmp_path / "link").symlink_to(tmp_path / "d/webp", target_is_directory=True)
    (tmp_path / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "other").symlink_to(tmp_path / "d", target_is_directory=True)
    assert sources(tmp_path / root, output_folder=tmp_path / out) == [tmp_path / root / "a.png"]


def test_a_link_into_the_output_folder_is_not_followed(tmp_path: Path) -> None:
    make(tmp_path, "d/a.png", "out/d/old.webp")
    (tmp_path / "d/results").symlink_to(tmp_path / "out/d", target_is_directory=True)
    assert sources(tmp_path / "d", output_folder=tmp_path / "out") == [tmp_path / "d/a.png"]


def test_an_output_folder_that_appears_during_the_walk_is_not_entered(tmp_path: Path) -> None:
    make(tmp_path, "d/a.png", "d/e/b.png")
    walking = walk([tmp_path / "d"], tmp_path / "link/e/webp")
    (tmp_path / "link").symlink_to(tmp_path / "d", target_is_directory=True)
    assert next(walking) == found(tmp_path / "d/a.png", "d")
    make(tmp_path, "d/e/webp/d/a.webp")
    assert list(walking) == [found(tmp_path / "d/e/b.png", "d/e")]


@pytest.mark.parametrize("out", ["photos", ".", "link", "up"])
def test_results_in_the_folder_itself_are_not_taken_for_sources(tmp_path: Path, out: str) -> None:
    make(tmp_path, "photos/a.jpg", "photos/a.webp", "photos/may/b.jpg", "photos/may/b (2).webp")
    (tmp_path / "link").symlink_to(tmp_path / "photos", target_is_directory=True)
    (tmp_path / "up").symlink_to(tmp_path, target_is_directory=True)
    photos = tmp_path / "photos"
    assert sources(photos, output_folder=tmp_path / out) == [photos / "a.jpg", photos / "may/b.jpg"]


def test_results_of_guests_are_not_taken_for_sources(tmp_path: Path) -> None:
    make(tmp_path, "x/new.webp", "x/trip/b.jpg", "album/a.jpg", "album/old.webp")
    named = [tmp_path / name for name in ("x/new.webp", "x/trip", "album")]
    first = sources(*named, output_folder=tmp_path / "album")
    make(tmp_path, "album/new.webp", "album/trip/b.webp", "album/a.webp", "album/old (2).webp")
    assert len(first) == 4
    assert sources(*named, output_folder=tmp_path / "album") == first


def test_a_picture_that_is_reached_twice_comes_once(tmp_path: Path) -> None:
    make(tmp_path, "d/a.png", "d/e/b.png", "d/notes")
    (tmp_path / "link").symlink_to(tmp_path / "d", target_is_directory=True)
    d = tmp_path / "d"
    assert sources(d / "a.png", d / "a.png", tmp_path / "link/a.png") == [d / "a.png"]
    assert sources(d, d / "a.png", d / "notes") == [d / "a.png", d / "e/b.png", d / "notes"]
    assert sources(d / "e/b.png", d) == [d / "e/b.png", d / "a.png"]
    assert sources(d / "e", d, tmp_path / "link", d) == [d / "e/b.png", d / "a.png"]
    assert problems(d / "e", d / "e", tmp_path / "link/e") == []
    assert len(list(walk([tmp_path / "gone", tmp_path / "gone", tmp_path / "x/gone"]))) == 2


def test_links_to_a_file_are_files_of_their_own(tmp_path: Path) -> None:
    make(tmp_path, "d/a.png")
    (tmp_path / "d/best.png").symlink_to(tmp_path / "d/a.png")
    os.link(tmp_path / "d/a.png", tmp_path / "d/copy.png")
    names = ["a.png", "best.png", "copy.png"]
    assert sources(tmp_path / "d", tmp_path / "d/a.png") == [tmp_path / "d" / n for n in names]


def test_results_of_an_earlier_run_are_not_taken_for_sources(tmp_path: Path) -> None:
    make(tmp_path, "d/a.jpg", "d/a.webp", "d/A (2).webp", "d/a (3).webp", "d/b.webp")
    make(tmp_path, "d/b (2).webp", "d/c (2).webp", "d/d (1).webp", "d/d.png", "d/e/a.webp")
    folder = tmp_path / "d"
    kept = ["a.jpg", "b.webp", "c (2).webp", "d (1).webp", "d.png", "e/a.webp"]
    assert sources(folder) == [folder / name for name in kept]
    left_out = [one for one in walk([folder]) if isinstance(one, ProbableResult)]
    assert left_out == [
        ProbableResult(folder / name, identity_at(folder / name))
        for name in ("A (2).webp", "a (3).webp", "a.webp", "b (2).webp")
    ]
    explicit = [folder / "a.webp", folder / "a (3).webp"]
    assert sources(*explicit) == explicit


@pytest.mark.parametrize(
    ("template", "suffix", "left_out"),
    [
        ("{stem}", "-small", {"a-small.webp", "a-small-480w.webp"}),
        ("{stem}_{width}", "", {"a_640.webp"}),
        ("{date} {stem}", "", {"2026-05-31 a.webp"}),
        ("{counter}", "", set()),
        ("{parent}{ext}{stem}", "", set()),
    ],
)
def test_results_that_a_naming_makes_are_not_taken_for_sources(
    tmp_path: Path, template: str, suffix: str, left_out: set[str]
) -> None:
    made = ("a-small.webp", "a-small-480w.webp", "a_640.webp", "1.webp")
    make(tmp_path, "d/a.jpg", "d/2026-05-31 a.webp", "d/c-small.webp", *(f"d/{n}" for n in made))
    naming = Naming(template=template, suffix=suffix)
    items = list(walk([tmp_path / "d"], None, naming))
    assert {one.source.name for one in items if isinstance(one, ProbableResult)} == left_out


def test_pages_of_a_tiff_are_not_taken_for_sources(tmp_path: Path) -> None:
    make(tmp_path, "d/s.tif", "d/s-1.webp", "d/s-02-480w.webp", "d/p.jpg", "d/p-1.webp")
    folder = tmp_path / "d"
    assert sources(folder) == [folder / name for name in ("p-1.webp", "p.jpg", "s.tif")]


def test_with_an_output_folder_every_picture_is_a_source(tmp_path: Path) -> None:
    make(tmp_path, "d/a.jpg", "d/a.webp")
    assert len(sources(tmp_path / "d", output_folder=tmp_path / "out")) == 2


def test_the_folder_dot_is_known_by_its_real_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "d/a.png")
    monkeypatch.chdir(tmp_path / "d")
    assert list(walk([Path()])) == [found(Path("a.png"), "d")]


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


def test_patterns_are_about_the_path_below_the_named_folder(tmp_path: Path) -> None:
    make(tmp_path, "d/a.png", "d/raw/b.png", "d/raw/c.jpg", "d/old/e.png", "f.png")
    choice = Choice(Patterns.of(["raw/*.png", "f.*"]), Patterns.of(["old"]))
    walked = list(walk([tmp_path / "d", tmp_path / "f.png"], choice=choice))
    assert [one for one in walked if isinstance(one, FoundPicture)] == [
        found(tmp_path / "d/raw/b.png", "d/raw"),
        found(tmp_path / "f.png"),
    ]
    left_out = [one.source for one in walked if isinstance(one, Unwanted)]
    assert left_out == [tmp_path / "d/a.png", tmp_path / "d/raw/c.jpg"]  # old was not entered


def test_patterns_that_leave_nothing_are_told(tmp_path: Path) -> None:
    make(tmp_path, "d/a.png", "e/old/a.png")
    for name, choice in (
        ("d", Choice(include=Patterns.of(["*.jpg"]))),
        ("e", Choice(exclude=Patterns.of(["old"]))),
    ):
        *_, problem = walk([tmp_path / name], choice=choice)
        assert problem == WalkProblem(tmp_path / name, WalkTrouble.NONE_WANTED)
        assert "matches the patterns" in problem_sentence(problem, name)


def test_more_paths_are_taken_one_by_one(tmp_path: Path) -> None:
    make(tmp_path, "a.png", "d/b.png")
    asked = []

    def more() -> Iterator[Path]:
        for name in ("a.png", "d", "d/b.png", "late"):
            asked.append(name)
            yield tmp_path / name

    walking = walk([], more=more())
    assert [next(walking), len(asked)] == [found(tmp_path / "a.png"), 1]
    assert [next(walking), len(asked)] == [found(tmp_path / "d/b.png", "d"), 2]
    assert list(walking) == [FoundPicture(tmp_path / "late", PurePath(), 0)]  # b.png came before
