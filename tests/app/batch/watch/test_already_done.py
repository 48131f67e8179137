from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from app.batch.result_names import endings_of
from app.batch.walk import FoundPicture, walk
from app.batch.watch.already_done import ResultsThere
from workers.contract.destination import Destination
from workers.contract.encoders import Jpeg
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize


def make(folder: Path, *names: str) -> None:
    """Make files, each a second younger than the one before."""
    for second, name in enumerate(names):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"12345")
        os.utime(path, (second, second))


def found(folder: Path, output: Path | None = None) -> Sequence[FoundPicture]:
    return [each for each in walk([folder], output) if isinstance(each, FoundPicture)]


def test_a_result_that_is_not_older_stands_for_its_source(tmp_path: Path) -> None:
    make(tmp_path, "in/a.png", "in/new.png", "out/in/a.webp", "out/in/b.webp", "in/b.png")
    out = tmp_path / "out"
    done = ResultsThere(Destination(directory=out), endings_of((Recipe(),)))
    assert done.among(found(tmp_path / "in", out)).sources == {tmp_path / "in/a.png"}


def test_each_result_stands_for_one_source(tmp_path: Path) -> None:
    make(tmp_path, "in/a.jpg", "in/a.png", "out/in/a.webp")
    out = tmp_path / "out"
    done = ResultsThere(Destination(directory=out), endings_of((Recipe(),)))
    assert done.among(found(tmp_path / "in", out)).sources == {tmp_path / "in/a.jpg"}
    (out / "in/a (2).webp").write_bytes(b"1")
    assert len(done.among(found(tmp_path / "in", out)).sources) == 2


def test_results_beside_their_sources_are_known_as_such(tmp_path: Path) -> None:
    make(tmp_path, "a.png", "b.png", "own.jpg", "a.jpg", "own (2).jpg")
    done = ResultsThere(Destination(), endings_of((Recipe(encoder=Jpeg()),)))
    told = done.among(found(tmp_path))
    assert told.sources == {tmp_path / "a.png", tmp_path / "own.jpg"}
    assert told.results == {tmp_path / "a.jpg", tmp_path / "own (2).jpg"}


def test_larger_sizes_need_not_be_there(tmp_path: Path) -> None:
    recipes = tuple(Recipe(resize=Resize(width=width)) for width in (480, 960))
    make(tmp_path, "in/a.png", "in/b.png", "out/in/a-480w.webp", "out/in/b-960w.webp")
    out = tmp_path / "out"
    done = ResultsThere(Destination(directory=out), endings_of(recipes))
    assert done.among(found(tmp_path / "in", out)).sources == {tmp_path / "in/a.png"}
