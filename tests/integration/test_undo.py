"""Batches of every kind, and the tree after their undo: as it was before, by hashes."""

from __future__ import annotations

import contextlib
import hashlib
import os
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.batch.change_store import ChangeStore
from app.batch.inputs import WalkedInputs
from app.batch.names import OutputNamer
from app.batch.run import BatchRun
from app.batch.settling import SettlerThread
from app.batch.undo import UndoTally, last_batch, undo_batch
from app.batch.walk import WalkProblem, walk
from app.paths import changes_file
from app.trash import QtTrash
from tests.fast_run import in_part
from tests.integration.command_line import CONVERT, PATIENCE_S
from tests.pictures import cut, encoded, textured
from workers.contract.destination import Collision, Destination, Originals
from workers.contract.encoders import Encoder, Jpeg, WebP
from workers.contract.items import Converted, ItemFacts
from workers.contract.notes import Note
from workers.contract.recipe import Recipe
from workers.contract.source import Source
from workers.engine import ProcessEngine

if TYPE_CHECKING:
    from collections.abc import Iterator

REPLACING = Destination(originals=Originals.REPLACE)


@pytest.fixture
def engine() -> Iterator[ProcessEngine]:
    """An engine with the system's trash."""
    with ProcessEngine(workers=1, trash=QtTrash()) as engine:
        yield engine


@pytest.fixture(autouse=True)
def own_trash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "pictures"
    path.mkdir()
    return path


def photo(path: Path, quality: int = 95, number: int = 0) -> Path:
    path.write_bytes(encoded(textured(160, 120 + number), "JPEG", quality=quality))
    return path


def convert(
    engine: ProcessEngine, folder: Path, destination: Destination, encoder: Encoder | None = None
) -> dict[str, Converted]:
    """Carry a batch out, of which all must be converted; the ends by the source's name."""
    recipe = Recipe(source=Source(accept_damaged=True), encoder=encoder or WebP())
    log = partial(ChangeStore, folder.parent / "changes.sqlite")
    ends = {}
    with contextlib.closing(SettlerThread(log, QtTrash())) as settler:
        inputs = WalkedInputs(walk([folder], output_folder=destination.directory))
        names = OutputNamer()
        batch = BatchRun(engine, inputs, names, (recipe,), destination, settler=settler)
        for ended in batch:
            assert not isinstance(ended, WalkProblem)
            if isinstance(ended, ItemFacts):
                assert isinstance(ended.state, Converted), ended
                ends[ended.source.name] = ended.state
    assert settler.take_notices() == []
    return ends


def undo(folder: Path) -> UndoTally:
    tally = UndoTally()
    with contextlib.closing(ChangeStore(folder.parent / "changes.sqlite")) as log:
        batch = last_batch(log)
        assert batch is not None
        for undone in undo_batch(log, QtTrash(), batch.number):
            tally.add(undone)
    return tally


def tree(folder: Path) -> dict[str, str]:
    """Every file by its hash, links by where they lead."""
    return {
        str(path.relative_to(folder)): f"to {path.readlink()}"
        if path.is_symlink()
        else hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if not path.is_dir()
    }


@pytest.mark.parametrize("encoder", in_part([WebP(), Jpeg(quality=60)], 2), ids=["webp", "jpeg"])
def test_replaced_originals(encoder: Encoder, engine: ProcessEngine, folder: Path) -> None:
    names = ["a.jpg", "ü\n'%.jpg", "B.JPG"]
    for number, name in enumerate(names):
        photo(folder / name, number=number)
    before = tree(folder)

    ends = convert(engine, folder, REPLACING, encoder)

    assert {note for end in ends.values() for note in end.notes} == {Note.ORIGINAL_REPLACED}
    after = tree(folder)
    wanted = names if encoder == Jpeg(quality=60) else ["a.webp", "ü\n'%.webp", "B.webp"]
    assert sorted(after) == sorted(wanted)
    assert set(after.values()).isdisjoint(before.values())
    assert undo(folder) == UndoTally(removed=3, restored=3)
    assert tree(folder) == before


def test_new_and_replaced_files(engine: ProcessEngine, folder: Path) -> None:
    photo(folder / "a.jpg")
    photo(folder / "b.jpg", number=1)
    results = folder.parent / "results"
    (results / folder.name).mkdir(parents=True)
    (results / folder.name / "a.webp").write_bytes(b"what was there before")
    before = tree(folder), tree(results)
    destination = Destination(directory=results, collision=Collision.REPLACE)

    convert(engine, folder, destination)
    assert len(tree(results)) == 2
    assert undo(folder) == UndoTally(removed=2, restored=1)
    assert (tree(folder), tree(results)) == before

    convert(engine, folder, destination)
    convert(engine, folder, destination)  # over its own results
    undo(folder)
    undo(folder)
    assert (tree(folder), tree(results)) == before


def test_what_was_changed_since_is_left_and_named(engine: ProcessEngine, folder: Path) -> None:
    photo(folder / "a.jpg")
    photo(folder / "b.jpg", number=1)
    before = tree(folder)
    convert(engine, folder, Destination())
    (folder / "a.webp").write_bytes(b"edited")
    tally = undo(folder)
    assert tally.removed == 1
    (problem,) = tally.problems
    reason = "it was changed since it was written, so it was left alone"
    assert problem == f"{folder / 'a.webp'}: {reason}."
    assert tree(folder).keys() == {*before, "a.webp"}
    with contextlib.closing(ChangeStore(folder.parent / "changes.sqlite")) as log:
        assert last_batch(log) is None
        assert [(batch.changes, batch.was_undone) for batch in log.batches()] == [(1, True)]


def test_an_undo_that_was_broken_off_is_done_again(engine: ProcessEngine, folder: Path) -> None:
    names = ["a.jpg", "b.jpg", "c.jpg"]
    for number, name in enumerate(names):
        photo(folder / name, number=number)
    before = tree(folder)
    convert(engine, folder, REPLACING)
    with contextlib.closing(ChangeStore(folder.parent / "changes.sqlite")) as log:
        batch = last_batch(log)
        assert batch is not None
        next(undo_batch(log, QtTrash(), batch.number))
    (left, _) = (path for path in folder.iterdir() if path.suffix == ".webp")
    QtTrash().put(left)  # as if it had ended between the two halves of a change

    assert undo(folder) == UndoTally(removed=1, restored=2)
    assert tree(folder) == before


def test_an_original_that_is_gone_from_the_trash_keeps_its_result(
    engine: ProcessEngine, folder: Path
) -> None:
    photo(folder / "a.jpg")
    convert(engine, folder, REPLACING)
    for path in (folder.parent / "home" / "Trash" / "files").iterdir():
        path.unlink()
    (problem,) = undo(folder).problems
    assert "is not in the trash any more, its result was left" in problem
    assert list(tree(folder)) == ["a.webp"]


def test_originals_that_must_not_go_are_kept_beside(engine: ProcessEngine, folder: Path) -> None:
    elsewhere = photo(folder.parent / "elsewhere.jpg")
    (folder / "link.jpg").symlink_to(elsewhere)
    small = encoded(textured(160, 120), "WEBP", quality=1)
    (folder / "small.webp").write_bytes(small)
    (folder / "cut.jpg").write_bytes(cut(encoded(textured(160, 120), "JPEG", quality=95)))
    pages = [textured(160, 120), textured(160, 121)]
    pages[0].save(folder / "pages.tif", save_all=True, append_images=pages[1:])
    odd = photo(folder / "odd\udcff.jpg", number=2)
    photo(folder / "one.jpg", number=3)
    other_name = folder.parent / "other name"
    os.link(folder / "one.jpg", other_name)
    content = other_name.read_bytes()
    before = tree(folder)

    ends = convert(engine, folder, REPLACING)

    told = {name: {note for note in end.notes if "original" in note} for name, end in ends.items()}
    assert told == {
        "link.jpg": {Note.KEPT_LINK},
        "small.webp": {Note.KEPT_LARGER},
        "cut.jpg": {Note.KEPT_INCOMPLETE},
        "pages.tif": {Note.KEPT_INCOMPLETE},
        odd.name: {Note.KEPT_NO_TRASH},
        "one.jpg": {Note.ORIGINAL_REPLACED},
    }
    after = tree(folder)
    kept = before.keys() - {"one.jpg"}
    assert {name: after[name] for name in kept} == {name: before[name] for name in kept}
    results = {"link", "small (2)", "cut", "pages", odd.stem, "one"}
    assert after.keys() - kept == {f"{stem}.webp" for stem in results}
    assert other_name.read_bytes() == content
    tally = undo(folder)
    assert [problem for problem in tally.problems if "not Unicode" not in problem] == []
    assert tree(folder).keys() == {*before, f"{odd.stem}.webp"}


def test_pictures_that_are_named_one_after_the_other_are_one_batch(folder: Path) -> None:
    sources = [photo(folder / name) for name in ("a.jpg", "b.jpg")]
    before = tree(folder)
    waiting = threading.Event()
    with subprocess.Popen([*CONVERT, "-"], stdin=subprocess.PIPE, text=True) as program:
        assert program.stdin is not None
        for source in sources:  # the next only after nothing is under way any more
            program.stdin.write(f"{source}\n")
            program.stdin.flush()
            while not source.with_suffix(".webp").exists():
                assert program.poll() is None
                waiting.wait(0.01)
        program.stdin.close()
        assert program.wait(PATIENCE_S) == 0
    with contextlib.closing(ChangeStore(changes_file())) as log:
        assert [batch.changes for batch in log.batches()] == [2]
    subprocess.run([sys.executable, "-m", "app", "undo"], check=True)
    assert tree(folder) == before
