"""When a batch begins and ends in the journal of a window, whose list lives on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePath

import pytest

from app.batch.batch import Batch
from app.batch.columns import NewItem
from app.batch.items import ItemStore
from app.batch.journal import recorder as recorder_module
from app.batch.journal.journal import Journal
from app.batch.journal.recorder import BatchRecorder
from app.batch.settling import BeginBatch
from app.batch.walk import FoundPicture
from tests.app.batch.journal.desk import ORIGIN, Desk
from tests.app.batch.test_replacements import FakeSettler
from tests.fakes import FakeEngine, FakePlanner
from workers.contract.destination import Destination
from workers.contract.events import Size
from workers.contract.items import Cancelled, Converted, ItemId, Waiting
from workers.contract.recipe import Recipe


class Listing:
    """A list of pictures and its journal."""

    def __init__(self, desk: Desk, journal: Journal) -> None:
        self.items = ItemStore()
        self.journal = journal
        self.recorder = BatchRecorder(journal, ORIGIN, desk.wish)
        self.recorder.watch(self.items)
        self.folder = desk.sources

    def drop(self, *numbers: int) -> None:
        self.recorder.begin_walk([self.folder], None)
        self.items.append([NewItem(ItemId(n), self.folder / f"{n}.jpg", 1) for n in numbers])
        self.recorder.end_walk()

    def end(self, *numbers: int) -> None:
        done = Converted(Path("/out/a.webp"), 1, 1, Size(1, 1), Size(1, 1))
        self.items.set_states([(ItemId(n), done) for n in numbers])

    def batches(self) -> list[dict[str, int]]:
        with self.journal.reading() as reader:
            return [dict(batch.counts) for batch in reversed(reader.batches())]

    def ended(self) -> list[bool]:
        with self.journal.reading() as reader:
            return [batch.ended_s is not None for batch in reversed(reader.batches())]


@pytest.fixture
def listing(desk: Desk) -> Iterator[Listing]:
    with Journal(desk.state) as journal:
        one = Listing(desk, journal)
        yield one
        one.recorder.close()


def test_a_batch_lasts_until_nothing_is_under_way(listing: Listing) -> None:
    listing.drop(1, 2)
    listing.end(1)
    listing.drop(3)  # joins what is under way
    assert listing.batches() == [{"converted": 1, "waiting": 2}]
    listing.end(2, 3)
    assert listing.batches() == [{"converted": 3}]
    listing.drop(4)

    assert listing.batches() == [{"converted": 3}, {"waiting": 1}]


def test_a_batch_lasts_while_a_folder_is_walked(listing: Listing) -> None:
    listing.recorder.begin_walk([listing.folder], None)
    listing.items.append([NewItem(ItemId(1), listing.folder / "1.jpg", 1)])
    listing.end(1)
    assert listing.ended() == [False]
    listing.recorder.end_walk()

    assert listing.ended() == [True]


def test_what_is_begun_while_a_folder_is_walked_belongs_together(listing: Listing) -> None:
    assert listing.recorder.batch_now() == BeginBatch()
    listing.recorder.begin_walk([listing.folder], None)
    walking = listing.recorder.batch_now()
    listing.items.append([NewItem(ItemId(n), listing.folder / f"{n}.jpg", 1) for n in (1, 2)])
    listing.recorder.end_walk()
    assert walking.key
    assert listing.recorder.batch_now() == BeginBatch(walking.key, goes_on=False)
    assert walking.goes_on
    listing.end(1, 2)
    listing.drop(3)
    assert listing.recorder.batch_now().key != walking.key


def test_what_is_resumed_belongs_to_what_was_done_before(listing: Listing) -> None:
    listing.drop(1, 2)
    key = listing.recorder.batch_now().key
    listing.recorder.close()
    with listing.journal.reading() as reader:
        (batch,) = reader.batches()
    running = listing.journal.go_on(batch)
    assert running is not None
    listing.recorder.go_on(running)
    listing.recorder.end_walk()
    assert listing.recorder.batch_now() == BeginBatch(key, goes_on=True)


def test_converting_again_is_a_batch_of_its_own(listing: Listing) -> None:
    listing.drop(1, 2)
    listing.end(1, 2)
    listing.items.set_all([ItemId(1)], Waiting())

    assert listing.batches() == [{"converted": 2}, {"waiting": 1}]


def test_an_undo_knows_each_batch_by_the_key_of_its_own(listing: Listing) -> None:
    engine, settler, place = FakeEngine(), FakeSettler(), Destination()
    now = listing.recorder.batch_now
    recipes, items = (Recipe(),), listing.items
    batch = Batch(engine, FakePlanner(), items, recipes, place, settler=settler, batch_now=now)
    batch.add([FoundPicture(listing.folder / "a.jpg", PurePath(), 1)])
    batch.end_drop()
    while not items.counts.converted:
        batch.apply(engine.drain())
    batch.convert_again([items.columns.id_at(0)])

    first, again = (wish.key for wish in settler.asked if isinstance(wish, BeginBatch))
    with listing.journal.reading() as reader:
        assert [each.key for each in reader.batches()] == [again, first]


@pytest.mark.parametrize("many", [1, 2048])
def test_what_the_user_cancels_or_takes_off_does_not_go_on(
    listing: Listing, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(recorder_module, "_MANY", many)
    listing.drop(1, 2, 3, 4)
    listing.end(1)
    listing.items.remove([ItemId(4)])
    listing.items.cancel_waiting([])
    assert listing.batches() == [{"converted": 1, "cancelled": 2}]

    listing.items.set_all([ItemId(2), ItemId(3)], Waiting())
    listing.items.set_states([(ItemId(2), Cancelled())])
    assert listing.batches()[1] == {"cancelled": 1, "waiting": 1}
