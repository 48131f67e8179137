from __future__ import annotations

from pathlib import Path, PurePath

import pytest
from pytestqt.qtbot import QtBot

from app.batch.names import OutputNamer
from app.batch.walk import FoundPicture
from app.window.conversion_controller import MAX_IN_FLIGHT, ConversionController
from tests.fakes import FakeEngine, by_name, fail, skip, succeed
from ui.models.picture_table_model import PictureTableModel
from ui.models.rows import Cancelled, Done, Failed, RowId, RowState, Running, Skipped, Waiting
from ui.models.summary import BatchSummary
from workers.contract.destination import Collision, Destination
from workers.contract.encoders import WebP
from workers.contract.events import (
    ConversionEnded,
    EngineEvent,
    JobProgress,
    OutputFailed,
    OutputWritten,
    PoolChanged,
    Size,
    Stage,
)
from workers.contract.failures import FailureCode
from workers.contract.jobs import ConvertJob, JobId, JobSpec, Lane, ThumbnailJob
from workers.contract.recipe import Recipe


def written(job: JobId, path: Path) -> ConversionEnded:
    """The end of a conversion with one output."""
    return ConversionEnded(job, (OutputWritten(path, 1, Size(1, 1)),), 1, Size(1, 1), 1.0)


class Desk:
    """A controller with a real model and a fake engine; ``turn`` is one tick of the bridge."""

    def __init__(self, engine: FakeEngine, folder: Path, *, start_on_drop: bool = True) -> None:
        self.engine = engine
        self.folder = folder
        self.model = PictureTableModel()
        self.now_s = 0.0
        self.summaries: list[BatchSummary] = []
        self.controller = ConversionController(
            engine,
            self.model,
            OutputNamer(),
            Recipe(),
            Destination(),
            start_on_drop=start_on_drop,
            clock=lambda: self.now_s,
        )
        self.controller.summary_changed.connect(self.summaries.append)

    def add(self, *names: str) -> None:
        self.begin_drop(*names)
        self.controller.end_drop()

    def begin_drop(self, *names: str) -> None:
        """Add pictures of a drop that is still being walked."""
        self.controller.add(
            tuple(FoundPicture(self.folder / name, PurePath(), 1000) for name in names)
        )

    def add_many(self, count: int) -> None:
        self.add(*(f"{n}.jpg" for n in range(count)))

    def turn(self) -> None:
        self.now_s += 1.0
        self.controller.apply(tuple(self.engine.drain()))

    def run(self) -> None:
        while self.summary.running or self.summary.waiting > self.summary.unstarted:
            self.turn()

    @property
    def summary(self) -> BatchSummary:
        return self.summaries[-1]

    def state(self, view_row: int) -> RowState:
        return self.model.facts_at(view_row).state

    def states(self) -> list[type[RowState]]:
        return [type(self.state(row)) for row in range(self.model.rowCount())]

    def rows(self, *view_rows: int) -> tuple[RowId, ...]:
        return tuple(self.model.facts_at(row).row for row in view_rows)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(FakeEngine(), tmp_path)


@pytest.fixture
def held(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(FakeEngine(held=True), tmp_path)


def test_pictures_are_converted_as_they_come(desk: Desk) -> None:
    desk.add("a.jpg", "b.jpg")
    assert desk.states() == [Waiting, Waiting]
    desk.turn()
    assert desk.states() == [Running, Running]
    desk.run()
    done = desk.state(0)
    assert isinstance(done, Done)
    assert (done.output, done.bytes_out) == (desk.folder / "a.webp", 100)
    assert (desk.summary.done, desk.summary.bytes_in) == (2, 2000)


def test_without_start_on_drop_they_wait_for_a_start(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(FakeEngine(), tmp_path, start_on_drop=False)
    desk.add("a.jpg")
    desk.turn()
    assert desk.states() == [Waiting]
    assert (desk.summary.unstarted, desk.summary.paused) == (1, False)
    desk.controller.set_start_on_drop(True)
    desk.turn()
    assert desk.states() == [Waiting]  # the switch is about pictures to come
    desk.controller.start()
    desk.run()
    assert desk.states() == [Done]


def test_stages_are_shown(held: Desk) -> None:
    held.add("a.jpg")
    held.turn()
    held.controller.apply((JobProgress(JobId(1), Stage.ENCODING),))
    assert held.state(0) == Running(Stage.ENCODING)


def test_the_engine_never_holds_more_than_a_few(desk: Desk) -> None:
    desk.add_many(500)
    assert len(desk.engine.submitted) == MAX_IN_FLIGHT
    desk.run()
    assert desk.summary.done == 500
    assert desk.engine.most_unended <= MAX_IN_FLIGHT
    assert desk.engine.sources == [desk.folder / f"{n}.jpg" for n in range(500)]


def test_a_failure_is_told_in_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    engine = FakeEngine(by_name({"b.jpg": fail(FailureCode.EMPTY), "c.jpg": skip}))
    desk = Desk(engine, tmp_path)
    desk.add("a.jpg", "b.jpg", "c.jpg")
    desk.run()
    assert desk.state(1) == Failed(f"{tmp_path / 'b.jpg'}: the file is empty.", FailureCode.EMPTY)
    assert desk.state(2) == Skipped(tmp_path / "c.webp")
    assert (desk.summary.done, desk.summary.failed, desk.summary.skipped) == (1, 1, 1)


def test_cancelling_some_leaves_the_others(held: Desk) -> None:
    held.add_many(MAX_IN_FLIGHT + 2)
    held.turn()
    running, with_engine, waiting = 0, 10, MAX_IN_FLIGHT + 1
    held.controller.cancel(held.rows(running, with_engine, waiting))
    assert held.state(waiting) == Cancelled()  # at once: no engine is asked
    held.engine.held = False
    held.run()
    assert held.summary.cancelled == 3
    assert held.summary.done == MAX_IN_FLIGHT - 1
    assert held.state(running) == held.state(with_engine) == Cancelled()


def test_cancel_all_ends_everything(held: Desk) -> None:
    held.add_many(MAX_IN_FLIGHT * 2)
    held.turn()
    held.controller.cancel_all()
    held.turn()
    assert held.summary.cancelled == MAX_IN_FLIGHT * 2
    assert len(held.engine.submitted) == MAX_IN_FLIGHT
    assert held.summary.seconds_left is None


def test_cancel_all_leaves_jobs_of_others_alone(held: Desk) -> None:
    other = held.engine.submit(ThumbnailJob(held.folder / "a.jpg"))
    held.add("a.jpg")
    held.controller.cancel_all()
    assert other not in held.engine.cancelled


def test_retry_converts_again_under_the_same_name(qtbot: QtBot, tmp_path: Path) -> None:
    engine = FakeEngine(fail(FailureCode.CORRUPT))
    desk = Desk(engine, tmp_path)
    desk.add("a.jpg", "a.png")
    desk.run()
    assert desk.states() == [Failed, Failed]
    engine.answer = by_name({})
    desk.controller.retry(desk.rows(1))
    assert desk.states() == [Failed, Waiting]
    desk.run()
    done = desk.state(1)
    assert isinstance(done, Done)
    assert done.output == tmp_path / "a (2).webp"


def test_retrying_a_result_replaces_it_and_counts_it_once(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(FakeEngine(), tmp_path)
    desk.controller.set_destination(Destination(collision=Collision.REPLACE))
    desk.add("a.jpg")
    desk.run()
    desk.controller.retry(desk.rows(0))
    desk.run()
    assert [path.name for path in tmp_path.iterdir()] == ["a.webp"]
    assert desk.summary.bytes_in == 1000


@pytest.mark.parametrize("kept", [[], ["other.jpg"]])
def test_a_picture_that_comes_again_replaces_its_result(desk: Desk, kept: list[str]) -> None:
    desk.controller.set_destination(Destination(collision=Collision.REPLACE))
    desk.add("a.jpg", *kept)
    desk.run()
    desk.controller.remove(desk.rows(0))
    desk.add("a.jpg")
    desk.run()
    assert sorted(path.name for path in desk.folder.iterdir()) == sorted(
        ["a.webp", *(name.replace("jpg", "webp") for name in kept)]
    )


def test_retry_leaves_rows_alone_that_have_not_ended(held: Desk) -> None:
    held.add("a.jpg")
    held.turn()
    held.controller.retry(held.rows(0))
    assert len(held.engine.submitted) == 1


def test_clear_finished_keeps_what_has_not_ended(held: Desk) -> None:
    held.add("a.jpg", "b.jpg", "c.jpg")
    held.turn()
    held.controller.cancel(held.rows(0))
    held.turn()
    assert held.states() == [Cancelled, Running, Running]
    held.controller.clear_finished()
    assert held.states() == [Running, Running]
    assert held.summary.total == 2


def test_removing_rows_cancels_their_jobs(held: Desk) -> None:
    held.add("a.jpg", "b.jpg")
    held.turn()
    removed: list[tuple[RowId, ...]] = []
    held.controller.rows_removed.connect(removed.append)
    gone = held.rows(0)
    held.controller.remove(gone)
    assert removed == [gone]
    assert held.engine.cancelled == [JobId(1)]
    held.engine.held = False
    held.run()
    assert held.states() == [Done]


def test_a_job_that_ends_after_its_row_is_gone_is_ignored(held: Desk) -> None:
    held.add("a.jpg")
    held.turn()
    held.controller.remove(held.rows(0))
    late = written(JobId(1), Path("a.webp"))
    held.controller.apply((late,))
    assert held.summary == BatchSummary()


def test_removing_makes_room_for_the_next(held: Desk) -> None:
    held.add_many(MAX_IN_FLIGHT + 1)
    held.controller.remove(held.rows(0))
    assert len(held.engine.submitted) == MAX_IN_FLIGHT + 1


def test_results_taken_off_the_list_are_no_longer_counted(desk: Desk) -> None:
    desk.add("a.jpg", "b.jpg")
    desk.run()
    desk.controller.remove(desk.rows(0))
    assert desk.summary.bytes_in == 1000
    desk.controller.clear_finished()
    assert desk.summary == BatchSummary()


def test_a_stopped_engine_is_told_once_and_fed_no_more(held: Desk) -> None:
    texts: list[str] = []
    held.controller.engine_failed.connect(texts.append)
    held.add_many(MAX_IN_FLIGHT * 3)
    held.turn()
    held.engine.break_down("no module named x")
    held.turn()
    assert texts == ["The conversion engine has stopped: no module named x"]
    assert held.summary.failed == MAX_IN_FLIGHT
    assert held.summary.waiting == MAX_IN_FLIGHT * 2
    held.controller.start()
    held.controller.retry(held.rows(0))
    held.add("late.jpg")
    assert len(held.engine.submitted) == MAX_IN_FLIGHT


def test_a_pause_lets_running_pictures_finish_and_starts_no_others(desk: Desk) -> None:
    desk.add_many(5)
    desk.turn()
    desk.controller.pause()
    for _ in range(3):
        desk.turn()
    assert (desk.summary.done, desk.summary.waiting, desk.summary.paused) == (2, 3, True)
    assert desk.summary.seconds_left is None
    desk.add("late.jpg")
    desk.turn()
    assert desk.summary.waiting == 4
    desk.controller.resume()
    assert not desk.summary.paused
    desk.run()
    assert desk.summary.done == 6


@pytest.mark.parametrize("wish", ["cancel_all", "remove"])
def test_a_pause_ends_when_there_is_nothing_left_to_hold_up(desk: Desk, wish: str) -> None:
    desk.add("a.jpg")
    desk.controller.pause()
    if wish == "cancel_all":
        desk.controller.cancel_all()
        desk.turn()
    else:
        desk.controller.remove(desk.rows(0))
    assert not desk.summary.paused
    assert not desk.engine.paused


def test_options_changed_in_a_batch_count_at_once_for_all_that_has_not_begun(desk: Desk) -> None:
    desk.add_many(8)
    desk.turn()  # two have begun
    desk.controller.set_recipe(Recipe(encoder=WebP(quality=5)))
    desk.run()

    last = {spec.source: spec for spec, _ in desk.engine.submitted if isinstance(spec, ConvertJob)}
    qualities = [spec.outputs[0].recipe.encoder.quality for spec in last.values()]
    assert sorted(qualities) == [5] * 6 + [80] * 2
    assert desk.summary.done == 8
    assert desk.summary.cancelled == 0


def test_a_recalled_picture_keeps_its_name(desk: Desk) -> None:
    desk.add_many(4)
    desk.turn()
    desk.controller.set_recipe(Recipe(encoder=WebP(quality=5)))
    desk.run()

    made = {path.name for path in desk.folder.glob("*.webp")}
    assert made == {"0.webp", "1.webp", "2.webp", "3.webp"}


def test_a_picture_whose_name_was_taken_meanwhile_gets_the_next(desk: Desk) -> None:
    taken = iter([True])

    def answer(job: JobId, spec: JobSpec) -> EngineEvent:
        if isinstance(spec, ConvertJob) and next(taken, False):
            return ConversionEnded(job, (OutputFailed(FailureCode.NAME_TAKEN, ""),))
        return succeed(job, spec)

    desk.engine.answer = answer
    desk.add("a.jpg")
    desk.run()

    (state,) = (desk.model.facts_at(row).state for row in range(desk.model.rowCount()))
    assert isinstance(state, Done)
    assert state.output == desk.folder / "a (2).webp"


def test_options_changed_in_a_pause_count_for_everything_that_waits(desk: Desk) -> None:
    desk.add_many(5)
    desk.turn()
    desk.controller.pause()
    desk.controller.set_recipe(Recipe(encoder=WebP(quality=5)))
    desk.turn()
    assert desk.summary.cancelled == 0
    desk.controller.resume()
    desk.run()
    assert desk.summary.done == 5
    converted = [spec for spec, _ in desk.engine.submitted if isinstance(spec, ConvertJob)]
    assert [spec.outputs[0].recipe.encoder.quality for spec in converted] == [80] * 5 + [5] * 3
    assert [spec.outputs[0].target.name for spec in converted[5:]] == ["2.webp", "3.webp", "4.webp"]


def test_a_row_given_back_in_a_pause_can_be_cancelled(desk: Desk) -> None:
    desk.add_many(3)
    desk.turn()
    desk.controller.pause()
    desk.controller.set_recipe(Recipe(encoder=WebP(quality=5)))
    desk.controller.cancel(desk.rows(2))
    desk.turn()
    assert desk.state(2) == Cancelled()


def test_rows_on_screen_go_first(held: Desk) -> None:
    held.add_many(MAX_IN_FLIGHT * 3)
    on_screen = held.rows(40, 150, 151)
    held.controller.show(on_screen)
    assert held.engine.lane_of(held.folder / "40.jpg") is Lane.VISIBLE  # promoted
    handed_over = held.engine.submitted[MAX_IN_FLIGHT:]
    assert [(spec.source.name, lane) for spec, lane in handed_over] == [
        ("150.jpg", Lane.VISIBLE),
        ("151.jpg", Lane.VISIBLE),
    ]
    held.controller.show(held.rows(41))
    assert held.engine.lane_of(held.folder / "40.jpg") is Lane.BULK
    assert held.engine.lane_of(held.folder / "41.jpg") is Lane.VISIBLE
    held.engine.held = False
    held.turn()
    assert held.state(41) == Running(None)


def test_scrolling_about_does_not_fill_the_engine(held: Desk) -> None:
    held.add_many(MAX_IN_FLIGHT * 10)
    for first in range(0, MAX_IN_FLIGHT * 10, 20):
        held.controller.show(held.rows(*range(first, first + 20)))
    assert len(held.engine.submitted) == 2 * MAX_IN_FLIGHT


def test_many_workers_get_more_at_a_time(held: Desk) -> None:
    held.engine.tell(PoolChanged(busy=0, ready=0, wanted=128))
    held.turn()
    held.add_many(1000)
    assert len(held.engine.submitted) == 4 * 128


def test_the_size_is_shown_while_a_picture_waits(held: Desk) -> None:
    held.add("a.jpg")
    assert held.model.facts_at(0).source_bytes == 1000


def test_the_speed_is_told(desk: Desk) -> None:
    desk.add_many(200)
    for _ in range(20):
        desk.turn()
    assert desk.summary.pictures_per_s == pytest.approx(2.0, rel=0.1)  # two workers, one a second
    assert desk.summary.seconds_left == pytest.approx(80, rel=0.1)


REPLACING = Destination(collision=Collision.REPLACE)


def test_with_replace_a_drop_waits_for_the_end_of_its_walk(desk: Desk) -> None:
    desk.controller.set_destination(REPLACING)
    desk.add("earlier.jpg")
    desk.begin_drop("a.jpg")
    desk.controller.show(desk.rows(0, 1))
    desk.begin_drop("b.jpg")
    assert desk.states() == [Waiting, Waiting, Waiting]
    for _ in range(3):
        desk.turn()
    assert desk.states() == [Done, Waiting, Waiting]
    desk.controller.end_drop()
    desk.run()
    assert desk.states() == [Done, Done, Done]


def test_a_choice_made_during_the_walk_counts_for_what_has_not_begun(desk: Desk) -> None:
    desk.begin_drop(*(f"{n}.jpg" for n in range(MAX_IN_FLIGHT + 10)))
    desk.turn()  # two have begun
    desk.controller.set_destination(REPLACING)
    for _ in range(5):
        desk.turn()
    assert (desk.summary.done, desk.summary.waiting) == (2, MAX_IN_FLIGHT + 8)
    desk.controller.set_destination(Destination())
    desk.run()
    assert desk.summary.done == MAX_IN_FLIGHT + 10


def test_rows_of_an_unfinished_walk_can_be_cancelled(desk: Desk) -> None:
    desk.controller.set_destination(REPLACING)
    desk.begin_drop("a.jpg", "b.jpg")
    desk.controller.cancel(desk.rows(0))
    desk.controller.end_drop()
    desk.run()
    assert desk.states() == [Cancelled, Done]


def test_a_finished_list_is_converted_again_with_the_options_of_now(desk: Desk) -> None:
    desk.add("a.jpg", "b.jpg")
    desk.run()
    desk.controller.set_recipe(Recipe(encoder=WebP(quality=5)))
    desk.controller.retry(desk.rows(0, 1))
    desk.run()

    last = [spec for spec, _ in desk.engine.submitted if isinstance(spec, ConvertJob)][-2:]
    assert [spec.outputs[0].recipe.encoder.quality for spec in last] == [5, 5]
    made = {path.name for path in desk.folder.glob("*.webp")}
    assert made == {"a.webp", "b.webp", "a (2).webp", "b (2).webp"}
    assert desk.summary.done == 2


def test_a_picture_that_is_on_the_list_is_told_and_not_doubled(desk: Desk) -> None:
    told: list[int] = []
    desk.controller.duplicates_found.connect(told.append)
    desk.add("a.jpg", "b.jpg")
    desk.add("b.jpg", "c.jpg", "a.jpg")
    assert desk.model.rowCount() == 3
    assert told == [2]


def test_a_picture_that_was_taken_off_the_list_can_be_added_again(desk: Desk) -> None:
    desk.add("a.jpg")
    desk.run()
    desk.controller.remove(desk.rows(0))
    desk.add("a.jpg")
    assert desk.model.rowCount() == 1
