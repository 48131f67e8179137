from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn, cast

import pytest

from app.batch.change_store import ChangeStore
from app.batch.file_identity import stamp_at
from app.batch.journal import sweeping
from app.batch.journal.journal import Journal
from app.batch.journal.reading import JournalReader
from app.batch.journal.values import JournalPicture, RecordedBatch, UnendedPicture, Wish
from tests.app.batch.journal.desk import Desk, make
from tests.fakes import FakeEngine, by_name
from workers.contract.destination import Destination, Originals
from workers.contract.jobs import JobId, JobSpec
from workers.contract.names import part_path, staged_path
from workers.contract.recipe import Recipe
from workers.platforms.file_lock import claim

REPLACING = Wish(recipes=(Recipe(),), destination=Destination(originals=Originals.REPLACE))
KEEPING = Wish(recipes=(Recipe(),), destination=Destination())


@dataclass
class Items:
    """The one item of a batch, as a reader of the journal tells it."""

    item: UnendedPicture
    status: str | None = None
    number: int = 1
    key: str = "5eed5eed5eed"

    def begun(self, _batch: int) -> Iterator[UnendedPicture]:
        if self.status is None:
            yield self.item


@pytest.fixture
def source(tmp_path: Path) -> Path:
    (tmp_path / "a.jpg").write_bytes(b"the original")
    return tmp_path / "a.jpg"


def items_of(source: Path, wish: Wish) -> tuple[Items, Path]:
    target = source.with_suffix(".webp")
    staged = staged_path(target, "5eed5eed5eed")
    staged.write_bytes(b"a result")
    picture = JournalPicture(source, Path(), stamp_at(source))
    return Items(UnendedPicture(picture, wish, (target,))), staged


def sweep(items: Items) -> int:
    return sweeping.sweep(cast(JournalReader, items), cast(RecordedBatch, items))


def test_a_result_that_nobody_will_put_in_place_is_removed(source: Path) -> None:
    items, staged = items_of(source, REPLACING)
    (source.parent / "b.dropmill-new.webp").write_bytes(b"of another program")
    assert sweep(items) == 1
    assert sorted(path.name for path in source.parent.iterdir()) == ["a.jpg", "b.dropmill-new.webp"]
    assert not staged.exists()


def test_what_may_be_all_there_is_stays(source: Path) -> None:
    items, staged = items_of(source, REPLACING)
    source.unlink()
    assert sweep(items) == 0
    assert staged.exists()


def test_a_result_of_what_was_edited_since_stays(source: Path) -> None:
    items, staged = items_of(source, REPLACING)
    source.write_bytes(b"edited meanwhile")
    assert sweep(items) == 0
    assert staged.exists()


def test_where_originals_stay_nothing_is_looked_for(source: Path) -> None:
    items, staged = items_of(source, KEEPING)
    assert sweep(items) == 0
    assert staged.exists()
    ended, staged = items_of(source, REPLACING)
    ended.status = "failed"
    assert sweep(ended) == 0
    assert staged.exists()


def test_what_was_being_written_is_removed_unless_somebody_is_at_it(source: Path) -> None:
    items, _ = items_of(source, KEEPING)
    left, in_use = part_path(source), part_path(source)
    foreign = source.with_name(".dropmill-notes.part")
    for each in (left, in_use, foreign):
        each.write_bytes(b"half a picture")
    elsewhere = source.parent / "other"
    elsewhere.mkdir()
    part_path(elsewhere / "b.webp").write_bytes(b"half a picture")
    with in_use.open("rb") as file:
        claim(file.fileno())
        assert sweep(items) == 1

    assert [each.exists() for each in (left, in_use, foreign)] == [False, True, True]
    assert len([*elsewhere.iterdir()]) == 1


def _die(_job: JobId, _spec: JobSpec) -> NoReturn:
    raise KeyboardInterrupt


def test_the_next_start_removes_what_a_batch_that_was_broken_off_was_writing(desk: Desk) -> None:
    desk.write("a.jpg", "b.jpg")
    desk.engine = FakeEngine(by_name({"b.jpg": _die}))
    with pytest.raises(KeyboardInterrupt):
        desk.convert()
    left = part_path(desk.folder / "out" / "in" / "b.webp")
    left.write_bytes(b"half a picture")
    with Journal(desk.state) as journal:
        with journal.reading() as reader:
            (batch,) = reader.batches()
        carried_out = journal.go_on(batch)
        assert carried_out is not None
        sweeping.sweep_broken_off(journal, lambda: ChangeStore(desk.folder / "changes.sqlite"))
        assert left.exists()

        carried_out.break_off()
    with Journal(desk.state) as journal:
        sweeping.sweep_broken_off(journal, lambda: ChangeStore(desk.folder / "changes.sqlite"))
    assert not left.exists()
    desk.engine = FakeEngine(make)
    assert "b.jpg" in desk.resume()
