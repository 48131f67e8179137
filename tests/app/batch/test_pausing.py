"""A batch whose place for results takes nothing for a while."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path, PurePath
from queue import SimpleQueue

import pytest

from app.batch import pausing
from app.batch.batch import Batch
from app.batch.items import ItemStore
from app.batch.pausing import Pausing, pause_for
from app.batch.walk import FoundPicture
from tests.fakes import FakeEngine, FakePlanner, fail, succeed
from workers.contract.destination import Destination
from workers.contract.events import (
    ConversionEnded,
    EngineEvent,
    OutputKept,
    OutputPostponed,
    OutputWritten,
    Size,
)
from workers.contract.failures import FailureCode
from workers.contract.items import Cancelled, Converted, Failed, ItemState, Several, Waiting
from workers.contract.jobs import ConvertJob, JobId, JobSpec
from workers.contract.pause import Pause, PauseReason
from workers.contract.places import DiskFull, FolderGone, PlaceTrouble
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize

_PATIENCE_S = 20.0
FULL = DiskFull(Path("/out"), 12_000_000, 20_000_000)
FULLER = DiskFull(Path("/out"), 12_000_000, 30_000_000)
GONE = FolderGone(Path("/out"))


class Place:
    """The place for results: ``trouble`` is what is wrong with it now."""

    def __init__(self, trouble: PlaceTrouble | None = None) -> None:
        self.trouble = trouble
        self.is_unseen = False
        """Whether nobody notices that it takes results again."""
        self.looked_at: SimpleQueue[PlaceTrouble] = SimpleQueue()

    def look(self, trouble: PlaceTrouble) -> bool:
        self.looked_at.put(trouble)
        return self.trouble is None and not self.is_unseen

    def answer(self, job: JobId, spec: JobSpec) -> EngineEvent:
        assert isinstance(spec, ConvertJob)
        if self.trouble is None:
            return succeed(job, spec)
        ends = (OutputPostponed(self.trouble),) * len(spec.outputs)
        return ConversionEnded(job, ends, 1000)


class Desk:
    """A batch whose engine writes to ``place``; ``turn`` is one look at both."""

    def __init__(self, folder: Path, place: Place, recipes: tuple[Recipe, ...]) -> None:
        self.place = place
        self.now_s = 0.0
        self.engine = FakeEngine(place.answer)
        self.items = ItemStore()
        self.folder = folder
        self.batch = Batch(
            self.engine,
            FakePlanner(),
            self.items,
            recipes,
            Destination(directory=folder),
            clock=lambda: self.now_s,
            look=place.look,
        )

    def add(self, *names: str) -> None:
        self.batch.add(FoundPicture(self.folder / "in" / name, PurePath(), 10) for name in names)
        self.batch.end_drop()

    def turn(self, times: int = 5) -> None:
        for _ in range(times):
            self.now_s += 1.0
            self.batch.apply(self.engine.drain())

    def wait_for_the_end_of_the_pause(self) -> None:
        waiting = threading.Event()
        for _ in range(int(_PATIENCE_S / 0.01)):
            if self.batch.poll():
                return
            waiting.wait(0.01)
        raise AssertionError("the pause does not end")

    def states(self) -> list[ItemState]:
        return [self.items.columns.facts_at(slot).state for slot in range(len(self.items))]

    @property
    def pause(self) -> Pause | None:
        return self.batch.summary().pause


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pausing, "_SHORTEST_REST_S", 0.01)


@pytest.fixture
def make(tmp_path: Path, request: pytest.FixtureRequest) -> Callable[..., Desk]:
    def desk(trouble: PlaceTrouble | None, *recipes: Recipe) -> Desk:
        one = Desk(tmp_path, Place(trouble), recipes or (Recipe(),))
        request.addfinalizer(one.batch.pausing.stop_looking)
        return one

    return desk


MakeDesk = Callable[..., Desk]


@pytest.mark.parametrize(
    ("trouble", "reason", "words"),
    [
        (
            FULL,
            PauseReason.DISK_FULL,
            "The disk of /out is nearly full: 12.0 MB free. "
            "Make room; the batch goes on by itself.",
        ),
        (
            GONE,
            PauseReason.FOLDER_GONE,
            "The folder /out cannot be reached any more. "
            "The batch goes on by itself when it is there again.",
        ),
    ],
)
def test_the_batch_rests_and_goes_on_by_itself(
    make: MakeDesk, trouble: PlaceTrouble, reason: PauseReason, words: str
) -> None:
    desk = make(trouble)
    desk.add(*(f"{n}.jpg" for n in range(9)))
    desk.turn()
    assert desk.states() == [Waiting()] * 9
    assert desk.pause == Pause(reason, words)
    assert desk.engine.paused
    assert desk.place.looked_at.get(timeout=_PATIENCE_S) == trouble

    desk.place.trouble = None
    desk.wait_for_the_end_of_the_pause()
    assert desk.pause is None
    desk.turn(20)
    assert {type(state) for state in desk.states()} == {Converted}


def test_resume_tries_at_once(make: MakeDesk) -> None:
    desk = make(FULL)
    desk.place.is_unseen = True
    desk.add("a.jpg")
    desk.turn()
    desk.batch.resume()
    desk.turn()
    assert desk.pause is not None
    desk.place.trouble = None
    desk.batch.resume()
    desk.turn()
    assert [type(state) for state in desk.states()] == [Converted]


def test_another_folder_ends_the_pause(make: MakeDesk, tmp_path: Path) -> None:
    desk = make(GONE)
    desk.add("a.jpg")
    desk.turn()
    desk.place.trouble = None
    desk.batch.set_destination(Destination(directory=tmp_path / "other"))
    assert desk.pause is None


def test_a_pause_of_the_users_stays_until_the_user_ends_it(make: MakeDesk) -> None:
    desk = make(FULL)
    desk.add("a.jpg")
    desk.turn(1)
    desk.batch.pause()
    desk.turn()
    assert desk.pause == Pause()
    assert desk.states() == [Waiting()]
    desk.batch.resume()
    desk.turn()
    assert desk.pause == pause_for(FULL)


def test_cancelling_ends_the_pause(make: MakeDesk) -> None:
    desk = make(FULL)
    desk.add("a.jpg", "b.jpg")
    desk.turn()
    desk.batch.cancel_all()
    desk.turn()
    assert desk.states() == [Cancelled(), Cancelled()]
    assert desk.pause is None
    assert not desk.engine.paused


def test_of_several_results_only_those_are_made_again_that_could_not_be_written(
    make: MakeDesk,
) -> None:
    recipes = [Recipe(resize=Resize(width=width)) for width in (10, 20, 30)]
    desk = make(None, *recipes)
    desk.place.is_unseen = True  # until the test says so
    first, last = OutputKept(5), OutputWritten(desk.folder / "in-30w.webp", 7, Size(1, 1))

    def some(job: JobId, spec: JobSpec) -> EngineEvent:
        return ConversionEnded(job, (first, OutputPostponed(FULL), last), 1000, Size(8, 6))

    desk.engine.answer = some
    desk.add("a.jpg")
    desk.turn()
    assert desk.pause is not None

    desk.engine.answer = succeed
    desk.batch.resume()
    desk.turn()
    spec, _ = desk.engine.submitted[-1]
    assert isinstance(spec, ConvertJob)
    assert [output.recipe for output in spec.outputs] == [recipes[1]]
    (state,) = desk.states()
    assert isinstance(state, Several)
    assert [end.output for end in state.converted] == [spec.outputs[0].target, last.path]


def test_what_was_written_is_told_when_the_rest_fails(make: MakeDesk) -> None:
    desk = make(None, *(Recipe(resize=Resize(width=width)) for width in (10, 20)))
    desk.place.is_unseen = True  # until the test says so
    done = OutputWritten(desk.folder / "a-10w.webp", 7, Size(1, 1))
    desk.engine.answer = lambda job, _: ConversionEnded(
        job, (done, OutputPostponed(GONE)), 1000, Size(8, 6)
    )
    desk.add("a.jpg")
    desk.turn()
    desk.engine.answer = fail(FailureCode.MISSING)
    desk.batch.resume()
    desk.turn()
    (state,) = desk.states()
    assert isinstance(state, Several)
    assert [type(end) for end in state.ends] == [Converted, Failed]


def test_other_recipes_begin_anew(make: MakeDesk) -> None:
    recipes = tuple(Recipe(resize=Resize(width=width)) for width in (10, 20))
    desk = make(None, *recipes)
    desk.place.is_unseen = True  # until the test says so
    done = OutputWritten(desk.folder / "a-10w.webp", 7, Size(1, 1))
    desk.engine.answer = lambda job, _: ConversionEnded(job, (done, OutputPostponed(GONE)), 1)
    desk.add("a.jpg")
    desk.turn()
    desk.engine.answer = succeed
    desk.batch.set_recipes(tuple(reversed(recipes)))
    desk.batch.resume()
    desk.turn()
    spec, _ = desk.engine.submitted[-1]
    assert isinstance(spec, ConvertJob)
    assert len(spec.outputs) == 2


def test_tries_become_rarer_while_nothing_lands(tmp_path: Path) -> None:
    """As with a quota, where there seems to be room."""
    engine, clock = FakeEngine(), iter(range(100))
    rests = Pausing(engine, lambda _: False, lambda: float(next(clock)))
    postponed = ConversionEnded(JobId(1), (OutputPostponed(FULL), OutputPostponed(FULLER)))
    landed = ConversionEnded(JobId(2), (OutputWritten(tmp_path, 1, Size(1, 1)),))
    every_s = []
    for event in (postponed, postponed, postponed, landed, postponed):
        if rests.take(event):
            assert rests._lookout is not None
            assert rests._lookout.trouble == FULLER
            every_s.append(rests._lookout._every_s)
            rests.take(landed)  # it was on its way
            assert rests.stuck_s is not None
            assert rests.end()
        else:
            assert rests.stuck_s is None
    assert every_s == [0.01, 0.02, 0.04, 0.01]
