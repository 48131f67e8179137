"""What a watch finds, with a real folder and a clock that the test moves."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path, PurePath

import pytest

from app.batch.names import OutputNamer
from app.batch.patterns import EVERYTHING, Choice, Patterns
from app.batch.result_names import endings_of
from app.batch.walk import FoundPicture
from app.batch.watch.already_done import ResultsThere
from app.batch.watch.changes import Changes
from app.batch.watch.settling import PATIENCE
from app.batch.watch.watcher import FolderWatcher, Order, Step
from tests.fake_clock import FakeClock
from workers.contract.destination import Collision, Destination
from workers.contract.encoders import Jpeg
from workers.contract.names import ResultName
from workers.contract.recipe import Recipe
from workers.contract.watching import Existing, Watching

OPTIONS = Watching(settle=2.0, rescan=5.0)
BESIDE = Destination()
WEBP, JPEG = Recipe(), Recipe(encoder=Jpeg())


class Watched:
    """A watched folder, and what a batch would make of what is found there."""

    def __init__(
        self,
        folder: Path,
        destination: Destination = BESIDE,
        recipe: Recipe = WEBP,
        options: Watching = OPTIONS,
        choice: Choice = EVERYTHING,
        start_events: Callable[[], str | None] = lambda: None,
    ) -> None:
        folder.mkdir(exist_ok=True)
        self.folder = folder
        self.destination = destination
        self.namer = OutputNamer()
        self.clock = FakeClock()
        self.changes = Changes(lambda: None)
        self.notices: list[str] = []
        self._belongs: dict[Path, PurePath] = {}
        self.endings = endings_of((recipe,))
        self.watcher = FolderWatcher(
            Order(folder, destination, choice, options),
            self.namer,
            ResultsThere(destination, self.endings),
            self.changes,
            start_events,
            self.clock,
        )

    def found(self, seconds: float = 10.0) -> list[Path]:
        """Let time pass step by step; returns what was found, as seen from the folder."""
        found: list[Path] = []
        until_s = self.clock() + seconds
        while self.clock() < until_s:
            step = self.watcher.step()
            found += [each.source.relative_to(self.folder) for each in step.found]
            self.notices += step.notices
            self._belongs.update((each.source, each.folder) for each in step.found)
            self.clock.advance(min(max(step.next_s, 0.001), until_s - self.clock()))
        return found

    def convert(self, *found: Path) -> list[str]:
        """Write the results of what was found; returns their names."""
        names = []
        for each in found:
            source = self.folder / each
            targets = self.claim(source)
            for target in targets:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(b"result")
            names += [target.name for target in targets]
            self.watcher.end(source, targets)
        return names

    def claim(self, source: Path) -> tuple[Path, ...]:
        folder = self._belongs[source]
        names = [ResultName(source.stem, ending) for ending in self.endings]
        return self.namer.claim(source, folder, self.destination, names)

    def write(self, name: str, content: bytes = b"picture") -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path


def age(path: Path, seconds: int) -> None:
    """Let a file have been written at another time."""
    os.utime(path, (seconds, seconds))


@pytest.fixture
def watched(tmp_path: Path) -> Watched:
    return Watched(tmp_path / "in", Destination(directory=tmp_path / "out"))


def test_what_lands_is_found_once(watched: Watched) -> None:
    assert watched.found() == []
    watched.write("b.jpg")
    watched.write("new/deep/a.png")
    assert watched.found() == [Path("b.jpg"), Path("new/deep/a.png")]
    watched.convert(Path("b.jpg"), Path("new/deep/a.png"))
    assert watched.found(60) == []


def test_what_is_no_picture_yet_is_left_alone(watched: Watched) -> None:
    for name in ("a.jpg.part", "b.png.crdownload", "c.tmp", ".d.jpg", ".upload/e.jpg", "f.txt"):
        watched.write(name)
    assert watched.found() == []
    (watched.folder / "a.jpg.part").rename(watched.folder / "a.jpg")
    assert watched.found() == [Path("a.jpg")]


def test_a_slow_writer_is_waited_for(watched: Watched) -> None:
    for size in range(1, 8):
        watched.write("a.jpg", b"x" * size)
        watched.changes.change()
        assert watched.found(1.5) == []
    assert watched.found() == [Path("a.jpg")]


def test_a_writer_that_pauses_is_waited_for_until_it_closes(watched: Watched) -> None:
    path = watched.write("a.jpg")
    watched.changes.write(path)
    assert watched.found(20) == []
    watched.changes.close(path)
    assert watched.found(5) == [Path("a.jpg")]


def test_one_that_never_closes_is_not_waited_for_for_ever(watched: Watched) -> None:
    watched.changes.write(watched.write("a.jpg"))
    assert watched.found(PATIENCE * OPTIONS.settle + 10) == [Path("a.jpg")]


def test_a_change_is_noticed_without_any_event(watched: Watched) -> None:
    path = watched.write("a.jpg")
    assert watched.found() == [Path("a.jpg")]
    watched.convert(Path("a.jpg"))
    age(path, 5)
    assert watched.found() == [Path("a.jpg")]


def test_a_change_during_the_conversion_waits_for_its_end(watched: Watched) -> None:
    watched.write("a.jpg")
    assert watched.found() == [Path("a.jpg")]
    watched.write("a.jpg", b"longer than before")
    assert watched.found() == []
    watched.convert(Path("a.jpg"))
    assert watched.found() == [Path("a.jpg")]


def test_events_only_make_it_faster(watched: Watched) -> None:
    watched.found()
    watched.write("a.jpg")
    watched.changes.change()
    assert watched.found(OPTIONS.settle * 1.5) == [Path("a.jpg")]


@pytest.mark.parametrize(
    ("collision", "second"),
    [
        (Collision.RENAME, "a (2).webp"),
        (Collision.REPLACE, "a.webp"),
        (Collision.SKIP, "a.webp"),
    ],
)
def test_a_changed_picture_has_the_name_that_the_collision_gives(
    tmp_path: Path, collision: Collision, second: str
) -> None:
    destination = Destination(directory=tmp_path / "out", collision=collision)
    watched = Watched(tmp_path / "in", destination)
    watched.write("a.jpg")
    assert watched.convert(*watched.found()) == ["a.webp"]
    watched.write("a.jpg", b"longer than before")
    assert watched.convert(*watched.found()) == [second]


def test_after_a_failure_the_name_is_free_again(watched: Watched) -> None:
    watched.write("a.jpg", b"bad")
    (found,) = watched.found()
    source = watched.folder / found
    watched.watcher.end(source, watched.claim(source))  # failed: nothing was written
    watched.write("a.jpg", b"good now")
    assert watched.convert(*watched.found()) == ["a.webp"]


@pytest.mark.parametrize("output", [None, ".", "results"])
@pytest.mark.parametrize("recipe", [WEBP, JPEG])
def test_results_are_never_found(tmp_path: Path, output: str | None, recipe: Recipe) -> None:
    folder = tmp_path / "in"
    directory = None if output is None else folder / output
    watched = Watched(folder, Destination(directory=directory), recipe)
    for name in ("a.png", "b.jpg", "sub/c.png"):
        watched.write(name)
    assert len(watched.convert(*watched.found())) == 3
    assert watched.found(60) == []
    again = Watched(folder, Destination(directory=directory), recipe)  # nor after a restart
    assert again.found(60) == []


def test_an_original_is_never_replaced(tmp_path: Path) -> None:
    watched = Watched(tmp_path / "in", Destination(collision=Collision.REPLACE), JPEG)
    watched.found()
    watched.write("a.png")
    original = watched.write("a.jpg")
    names = watched.convert(*watched.found())
    assert original.read_bytes() == b"picture"
    assert sorted(names) == ["a (2).jpg", "a (3).jpg"]


def test_a_restart_catches_up(tmp_path: Path) -> None:
    destination = Destination(directory=tmp_path / "out")
    first = Watched(tmp_path / "in", destination)
    for name in ("a.jpg", "b.jpg"):
        age(first.write(name), 1)
    first.convert(*first.found())
    age(first.write("c.jpg"), 1)
    age(first.write("b.jpg", b"changed"), 4_000_000_000)
    second = Watched(tmp_path / "in", destination)
    assert second.found() == [Path("b.jpg"), Path("c.jpg")]


@pytest.mark.parametrize(
    ("existing", "found"),
    [
        (Existing.MISSING, ["b.jpg"]),
        (Existing.ALL, ["a.jpg", "b.jpg"]),
        (Existing.NONE, []),
    ],
)
def test_what_is_there_already_is_chosen(
    tmp_path: Path, existing: Existing, found: list[str]
) -> None:
    destination = Destination(directory=tmp_path / "out")
    before = Watched(tmp_path / "in", destination)
    age(before.write("a.jpg"), 1)
    before.convert(*before.found())
    before.write("b.jpg")
    options = Watching(existing=existing)
    watched = Watched(tmp_path / "in", destination, options=options)
    assert watched.found() == [Path(name) for name in found]
    watched.write("c.jpg")
    assert watched.found() == [Path("c.jpg")]


def test_a_folder_that_vanishes_is_told_once_and_waited_for(watched: Watched) -> None:
    watched.write("a.jpg")
    watched.convert(*watched.found())
    watched.folder.rename(watched.folder.with_name("away"))
    assert watched.found(60) == []
    assert watched.notices == [f"The folder {watched.folder} is gone; waiting for it to come back."]
    watched.folder.with_name("away").rename(watched.folder)
    watched.write("b.jpg")
    assert watched.found() == [Path("b.jpg")]
    assert watched.notices[1:] == [f"The folder {watched.folder} is back."]


def test_an_empty_folder_in_its_place_is_a_drive_that_was_taken_away(watched: Watched) -> None:
    watched.write("a.jpg")
    watched.convert(*watched.found())
    watched.folder.rename(watched.folder.with_name("drive"))
    watched.folder.mkdir()
    assert watched.found(60) == []
    assert len(watched.notices) == 1
    watched.folder.rmdir()
    watched.folder.with_name("drive").rename(watched.folder)
    assert watched.found(60) == []  # a.jpg was converted


def test_another_folder_in_its_place_is_watched(watched: Watched) -> None:
    watched.write("a.jpg")
    watched.convert(*watched.found())
    shutil.rmtree(watched.folder)
    watched.found()
    watched.write("b.jpg")
    assert watched.found() == [Path("b.jpg")]


def test_events_begin_anew_when_the_folder_is_back(tmp_path: Path) -> None:
    started = []
    watched = Watched(tmp_path / "in", start_events=lambda: started.append(1))
    watched.found()
    assert len(started) == 1
    watched.folder.rename(tmp_path / "away")
    watched.found()
    (tmp_path / "away").rename(watched.folder)
    watched.found()
    assert len(started) == 2


def test_without_events_it_is_told_and_looks_all_the_same(tmp_path: Path) -> None:
    watched = Watched(tmp_path / "in", start_events=lambda: "too many watches")
    watched.found()
    assert watched.notices == [
        f"The system tells of no changes in {watched.folder} (too many watches); "
        "it is looked at every 5 s."
    ]
    watched.write("a.jpg")
    assert watched.found() == [Path("a.jpg")]


def test_patterns_choose_what_is_found(tmp_path: Path) -> None:
    choice = Choice(exclude=Patterns.of(["*-draft.*"]))
    watched = Watched(tmp_path / "in", choice=choice)
    watched.write("a-draft.jpg")
    watched.write("a.jpg")
    assert watched.found() == [Path("a.jpg")]


def test_what_is_gone_before_it_is_complete_is_no_failure(watched: Watched) -> None:
    path = watched.write("a.jpg")
    assert watched.found(1.0) == []
    path.unlink()
    assert watched.found() == []


def test_a_burst_is_found_once_and_costs_few_looks(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = []
    walk = watched.watcher._walk

    def counted_walk(step: Step) -> tuple[list[FoundPicture], bool]:
        looks.append(1)
        return walk(step)

    monkeypatch.setattr(watched.watcher, "_walk", counted_walk)
    found: list[Path] = []
    for number in range(200):
        watched.write(f"{number:03}.jpg")
        watched.changes.change()
        found += watched.found(0.02)
    found += watched.found(60)
    assert sorted(found) == [Path(f"{number:03}.jpg") for number in range(200)]
    assert len(looks) < 30


def test_a_large_folder_is_not_looked_at_all_the_time(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at_s = []
    walk = watched.watcher._walk

    def slow_walk(step: Step) -> tuple[list[FoundPicture], bool]:
        looked_at_s.append(watched.clock())
        watched.clock.advance(3.0)
        return walk(step)

    monkeypatch.setattr(watched.watcher, "_walk", slow_walk)
    for _ in range(100):
        watched.changes.change()
        watched.found(1.0)
    assert 3 <= len(looked_at_s) <= 5


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="reads everything")
def test_a_subfolder_that_cannot_be_read_is_told_once(watched: Watched) -> None:
    watched.write("closed/a.jpg")
    watched.convert(*watched.found())
    (watched.folder / "closed").chmod(0)
    try:
        assert watched.found(60) == []
        assert len(watched.notices) == 1
    finally:
        (watched.folder / "closed").chmod(0o700)
    assert watched.found(60) == []
