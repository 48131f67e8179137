from __future__ import annotations

from pathlib import Path, PurePath

import pytest

from app.batch.batch import MAX_IN_FLIGHT, Batch
from app.batch.items import ItemStore
from app.batch.walk import FoundPicture
from tests.fakes import FakeEngine, FakePlanner, by_name, fail, skip, succeed
from workers.contract.destination import Collision, Destination
from workers.contract.encoders import EncoderOptions, WebP
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
from workers.contract.items import (
    Cancelled,
    Converted,
    Failed,
    ItemId,
    ItemState,
    Running,
    Skipped,
    Waiting,
)
from workers.contract.jobs import ConvertJob, JobId, JobSpec, Lane, Output, ThumbnailJob
from workers.contract.recipe import Recipe
from workers.contract.summary import BatchSummary


def written(job: JobId, path: Path) -> ConversionEnded:
    """The end of a conversion with one output."""
    return ConversionEnded(job, (OutputWritten(path, 1, Size(1, 1)),), 1, Size(1, 1), 1.0)


def quality_of(output: Output) -> int:
    assert isinstance(output.recipe.encoder, WebP)
    return output.recipe.encoder.quality


class Desk:
    """A batch with a fake engine and a fake planner; ``turn`` is one look at both."""

    def __init__(self, engine: FakeEngine, folder: Path, *, start_on_drop: bool = True) -> None:
        self.engine = engine
        self.planner = FakePlanner()
        self.folder = folder
        self.items = ItemStore()
        self.now_s = 0.0
        self.batch = Batch(
            engine,
            self.planner,
            self.items,
            (Recipe(),),
            Destination(),
            start_on_drop=start_on_drop,
            clock=lambda: self.now_s,
        )

    def add(self, *names: str) -> None:
        self.begin_drop(*names)
        self.batch.end_drop()
        self.batch.poll()

    def begin_drop(self, *names: str) -> None:
        """Add pictures of a drop that is still being walked."""
        self.batch.add(FoundPicture(self.folder / name, PurePath(), 1000) for name in names)
        self.batch.poll()

    def add_many(self, count: int) -> None:
        self.add(*(f"{n}.jpg" for n in range(count)))

    def turn(self) -> None:
        self.now_s += 1.0
        self.batch.apply(self.engine.drain())

    def run(self) -> None:
        while self.summary.running or self.summary.waiting > self.summary.unstarted:
            self.turn()

    def run_until_held(self) -> None:
        """Let everything happen that does not wait for a folder."""
        for _ in range(5):
            self.turn()

    @property
    def summary(self) -> BatchSummary:
        return self.batch.summary()

    def state(self, slot: int) -> ItemState:
        return self.items.columns.facts_at(slot).state

    def states(self) -> list[type[ItemState]]:
        return [type(self.state(row)) for row in range(len(self.items))]

    def ids(self, *slots: int) -> tuple[ItemId, ...]:
        return tuple(self.items.columns.id_at(slot) for slot in slots)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(FakeEngine(), tmp_path)


@pytest.fixture
def held(tmp_path: Path) -> Desk:
    return Desk(FakeEngine(held=True), tmp_path)


def test_pictures_are_converted_as_they_come(desk: Desk) -> None:
    desk.add("a.jpg", "b.jpg")
    assert desk.states() == [Waiting, Waiting]
    desk.turn()
    assert desk.states() == [Running, Running]
    desk.run()
    done = desk.state(0)
    assert isinstance(done, Converted)
    assert (done.output, done.bytes_out) == (desk.folder / "a.webp", 100)
    assert (desk.summary.converted, desk.summary.bytes_in) == (2, 2000)


def test_without_start_on_drop_they_wait_for_a_start(tmp_path: Path) -> None:
    desk = Desk(FakeEngine(), tmp_path, start_on_drop=False)
    desk.add("a.jpg", "b.jpg")
    desk.turn()
    assert desk.states() == [Waiting, Waiting]
    assert (desk.summary.unstarted, desk.summary.paused) == (2, False)
    desk.batch.start([ItemId(2)])
    desk.run()
    assert desk.states() == [Waiting, Converted]
    desk.batch.start()
    desk.run()
    assert desk.states() == [Converted, Converted]


def test_stages_are_shown(held: Desk) -> None:
    held.add("a.jpg")
    held.turn()
    held.batch.apply((JobProgress(JobId(1), Stage.ENCODING),))
    assert held.state(0) == Running(Stage.ENCODING)


def test_the_engine_never_holds_more_than_a_few(desk: Desk) -> None:
    desk.add_many(500)
    assert len(desk.engine.submitted) == MAX_IN_FLIGHT
    desk.run()
    assert desk.summary.converted == 500
    assert desk.engine.most_unended <= MAX_IN_FLIGHT
    assert desk.engine.sources == [desk.folder / f"{n}.jpg" for n in range(500)]


def test_a_failure_is_told_in_a_sentence(tmp_path: Path) -> None:
    engine = FakeEngine(by_name({"b.jpg": fail(FailureCode.EMPTY), "c.jpg": skip}))
    desk = Desk(engine, tmp_path)
    desk.add("a.jpg", "b.jpg", "c.jpg")
    desk.run()
    assert desk.state(1) == Failed(f"{tmp_path / 'b.jpg'}: the file is empty.", FailureCode.EMPTY)
    assert desk.state(2) == Skipped(tmp_path / "c.webp")
    assert (desk.summary.converted, desk.summary.failed, desk.summary.skipped) == (1, 1, 1)


def test_cancelling_some_leaves_the_others(held: Desk) -> None:
    held.add_many(MAX_IN_FLIGHT + 2)
    held.turn()
    running, with_engine, waiting = 0, 10, MAX_IN_FLIGHT + 1
    held.batch.cancel(held.ids(running, with_engine, waiting))
    assert held.state(waiting) == Cancelled()  # at once: no engine is asked
    held.engine.held = False
    held.run()
    assert held.summary.cancelled == 3
    assert held.summary.converted == MAX_IN_FLIGHT - 1
    assert held.state(running) == held.state(with_engine) == Cancelled()


def test_cancel_all_ends_everything(held: Desk) -> None:
    held.add_many(MAX_IN_FLIGHT * 2)
    held.turn()
    held.batch.cancel_all()
    held.turn()
    assert held.summary.cancelled == MAX_IN_FLIGHT * 2
    assert len(held.engine.submitted) == MAX_IN_FLIGHT
    assert held.summary.seconds_left is None


def test_cancel_all_leaves_jobs_of_others_alone(held: Desk) -> None:
    other = held.engine.submit(ThumbnailJob(held.folder / "a.jpg"))
    held.add("a.jpg")
    held.batch.cancel_all()
    assert other not in held.engine.cancelled


def test_retry_converts_again_under_the_same_name(tmp_path: Path) -> None:
    engine = FakeEngine(fail(FailureCode.CORRUPT))
    desk = Desk(engine, tmp_path)
    desk.add("a.jpg", "a.png")
    desk.run()
    assert desk.states() == [Failed, Failed]
    engine.answer = by_name({})
    desk.batch.convert_again(desk.ids(1))
    assert desk.states() == [Failed, Waiting]
    desk.run()
    done = desk.state(1)
    assert isinstance(done, Converted)
    assert done.output == tmp_path / "a (2).webp"


def test_retrying_a_result_replaces_it_and_counts_it_once(tmp_path: Path) -> None:
    desk = Desk(FakeEngine(), tmp_path)
    desk.batch.set_destination(Destination(collision=Collision.REPLACE))
    desk.add("a.jpg")
    desk.run()
    desk.batch.convert_again(desk.ids(0))
    desk.run()
    assert [path.name for path in tmp_path.iterdir()] == ["a.webp"]
    assert desk.summary.bytes_in == 1000


@pytest.mark.parametrize("kept", [[], ["other.jpg"]])
def test_a_picture_that_comes_again_replaces_its_result(desk: Desk, kept: list[str]) -> None:
    desk.batch.set_destination(Destination(collision=Collision.REPLACE))
    desk.add("a.jpg", *kept)
    desk.run()
    desk.batch.remove(desk.ids(0))
    desk.add("a.jpg")
    desk.run()
    assert sorted(path.name for path in desk.folder.iterdir()) == sorted(
        ["a.webp", *(name.replace("jpg", "webp") for name in kept)]
    )


def test_retry_leaves_rows_alone_that_have_not_ended(held: Desk) -> None:
    held.add("a.jpg")
    held.turn()
    held.batch.convert_again(held.ids(0))
    assert len(held.engine.submitted) == 1


def test_clear_finished_keeps_what_has_not_ended(held: Desk) -> None:
    held.add("a.jpg", "b.jpg", "c.jpg")
    held.turn()
    held.batch.cancel(held.ids(0))
    held.turn()
    assert held.states() == [Cancelled, Running, Running]
    held.batch.clear_finished()
    assert held.states() == [Running, Running]
    assert held.summary.total == 2


def test_removing_rows_cancels_their_jobs(held: Desk) -> None:
    held.add("a.jpg", "b.jpg")
    held.turn()
    gone = held.ids(0)
    assert held.batch.remove((*gone, ItemId(99))) == gone
    assert held.engine.cancelled == [JobId(1)]
    held.engine.held = False
    held.run()
    assert held.states() == [Converted]


def test_a_job_that_ends_after_its_row_is_gone_is_ignored(held: Desk) -> None:
    held.add("a.jpg")
    held.turn()
    held.batch.remove(held.ids(0))
    late = written(JobId(1), Path("a.webp"))
    held.batch.apply((late,))
    assert held.summary == BatchSummary()


def test_removing_makes_room_for_the_next(held: Desk) -> None:
    held.add_many(MAX_IN_FLIGHT + 1)
    held.batch.remove(held.ids(0))
    assert len(held.engine.submitted) == MAX_IN_FLIGHT + 1


def test_results_taken_off_the_list_are_no_longer_counted(desk: Desk) -> None:
    desk.add("a.jpg", "b.jpg")
    desk.run()
    desk.batch.remove(desk.ids(0))
    assert desk.summary.bytes_in == 1000
    desk.batch.clear_finished()
    assert desk.summary == BatchSummary()


def test_a_stopped_engine_is_told_and_fed_no_more(held: Desk) -> None:
    held.add_many(MAX_IN_FLIGHT * 3)
    held.turn()
    held.engine.break_down("no module named x")
    held.turn()
    assert held.batch.engine_failure == "no module named x"
    assert held.summary.failed == MAX_IN_FLIGHT
    assert held.summary.waiting == MAX_IN_FLIGHT * 2
    held.batch.start()
    held.batch.convert_again(held.ids(0))
    held.add("late.jpg")
    assert len(held.engine.submitted) == MAX_IN_FLIGHT


def test_a_pause_lets_running_pictures_finish_and_starts_no_others(desk: Desk) -> None:
    desk.add_many(5)
    desk.turn()
    desk.batch.pause()
    for _ in range(3):
        desk.turn()
    assert (desk.summary.converted, desk.summary.waiting, desk.summary.paused) == (2, 3, True)
    assert desk.summary.seconds_left is None
    desk.add("late.jpg")
    desk.turn()
    assert desk.summary.waiting == 4
    desk.batch.resume()
    assert not desk.summary.paused
    desk.run()
    assert desk.summary.converted == 6


@pytest.mark.parametrize("wish", ["cancel_all", "remove"])
def test_a_pause_ends_when_there_is_nothing_left_to_hold_up(desk: Desk, wish: str) -> None:
    desk.add("a.jpg")
    desk.batch.pause()
    if wish == "cancel_all":
        desk.batch.cancel_all()
        desk.turn()
    else:
        desk.batch.remove(desk.ids(0))
    assert not desk.summary.paused
    assert not desk.engine.paused


def test_options_changed_in_a_batch_count_at_once_for_all_that_has_not_begun(desk: Desk) -> None:
    desk.add_many(8)
    desk.turn()  # two have begun
    desk.batch.set_recipes((Recipe(encoder=WebP(quality=5)),))
    desk.run()

    last = {spec.source: spec for spec, _ in desk.engine.submitted if isinstance(spec, ConvertJob)}
    qualities = [quality_of(spec.outputs[0]) for spec in last.values()]
    assert sorted(qualities) == [5] * 6 + [80] * 2
    assert desk.summary.converted == 8
    assert desk.summary.cancelled == 0


def test_a_recalled_picture_keeps_its_name(desk: Desk) -> None:
    desk.add_many(4)
    desk.turn()
    desk.batch.set_recipes((Recipe(encoder=WebP(quality=5)),))
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

    state = desk.state(0)
    assert isinstance(state, Converted)
    assert state.output == desk.folder / "a (2).webp"


def test_options_changed_in_a_pause_count_for_everything_that_waits(desk: Desk) -> None:
    desk.add_many(5)
    desk.turn()
    desk.batch.pause()
    desk.batch.set_recipes((Recipe(encoder=WebP(quality=5)),))
    desk.turn()
    assert desk.summary.cancelled == 0
    desk.batch.resume()
    desk.run()
    assert desk.summary.converted == 5
    converted = [spec for spec, _ in desk.engine.submitted if isinstance(spec, ConvertJob)]
    assert [quality_of(spec.outputs[0]) for spec in converted] == [80] * 5 + [5] * 3
    assert [spec.outputs[0].target.name for spec in converted[5:]] == ["2.webp", "3.webp", "4.webp"]


def test_a_row_given_back_in_a_pause_can_be_cancelled(desk: Desk) -> None:
    desk.add_many(3)
    desk.turn()
    desk.batch.pause()
    desk.batch.set_recipes((Recipe(encoder=WebP(quality=5)),))
    desk.batch.cancel(desk.ids(2))
    desk.turn()
    assert desk.state(2) == Cancelled()


def test_rows_on_screen_go_first(held: Desk) -> None:
    held.add_many(MAX_IN_FLIGHT * 3)
    on_screen = held.ids(40, 150, 151)
    held.batch.show(on_screen)
    held.batch.poll()
    assert held.engine.lane_of(held.folder / "40.jpg") is Lane.VISIBLE  # promoted
    handed_over = held.engine.submitted[MAX_IN_FLIGHT:]
    assert [(spec.source.name, lane) for spec, lane in handed_over] == [
        ("150.jpg", Lane.VISIBLE),
        ("151.jpg", Lane.VISIBLE),
    ]
    held.batch.show(held.ids(41))
    assert held.engine.lane_of(held.folder / "40.jpg") is Lane.BULK
    assert held.engine.lane_of(held.folder / "41.jpg") is Lane.VISIBLE
    held.engine.held = False
    held.turn()
    assert held.state(41) == Running(None)


def test_scrolling_about_does_not_fill_the_engine(held: Desk) -> None:
    held.add_many(MAX_IN_FLIGHT * 10)
    for first in range(0, MAX_IN_FLIGHT * 10, 20):
        held.batch.show(held.ids(*range(first, first + 20)))
    assert len(held.engine.submitted) == 2 * MAX_IN_FLIGHT


def test_many_workers_get_more_at_a_time(held: Desk) -> None:
    held.engine.tell(PoolChanged(busy=0, ready=0, wanted=128))
    held.turn()
    held.add_many(1000)
    assert len(held.engine.submitted) == 4 * 128


def test_the_size_is_shown_while_a_picture_waits(held: Desk) -> None:
    held.add("a.jpg")
    assert held.items.columns.facts_at(0).source_bytes == 1000


def test_the_speed_is_told(desk: Desk) -> None:
    desk.add_many(200)
    for _ in range(20):
        desk.turn()
    assert desk.summary.pictures_per_s == pytest.approx(2.0, rel=0.1)  # two workers, one a second
    assert desk.summary.seconds_left == pytest.approx(80, rel=0.1)


REPLACING = Destination(collision=Collision.REPLACE)


def test_with_replace_a_drop_waits_for_the_end_of_its_walk(desk: Desk) -> None:
    desk.batch.set_destination(REPLACING)
    desk.add("earlier.jpg")
    desk.begin_drop("a.jpg")
    desk.batch.show(desk.ids(0, 1))
    desk.begin_drop("b.jpg")
    assert desk.states() == [Waiting, Waiting, Waiting]
    for _ in range(3):
        desk.turn()
    assert desk.states() == [Converted, Waiting, Waiting]
    desk.batch.end_drop()
    desk.run()
    assert desk.states() == [Converted, Converted, Converted]


def test_a_choice_made_during_the_walk_counts_for_what_has_not_begun(desk: Desk) -> None:
    desk.begin_drop(*(f"{n}.jpg" for n in range(MAX_IN_FLIGHT + 10)))
    desk.turn()  # two have begun
    desk.batch.set_destination(REPLACING)
    for _ in range(5):
        desk.turn()
    assert (desk.summary.converted, desk.summary.waiting) == (2, MAX_IN_FLIGHT + 8)
    desk.batch.set_destination(Destination())
    desk.run()
    assert desk.summary.converted == MAX_IN_FLIGHT + 10


def test_rows_of_an_unfinished_walk_can_be_cancelled(desk: Desk) -> None:
    desk.batch.set_destination(REPLACING)
    desk.begin_drop("a.jpg", "b.jpg")
    desk.batch.cancel(desk.ids(0))
    desk.batch.end_drop()
    desk.run()
    assert desk.states() == [Cancelled, Converted]


def test_a_finished_list_is_converted_again_with_the_options_of_now(desk: Desk) -> None:
    desk.add("a.jpg", "b.jpg")
    desk.run()
    desk.batch.set_recipes((Recipe(encoder=WebP(quality=5)),))
    desk.batch.convert_again(desk.ids(0, 1))
    desk.run()

    last = [spec for spec, _ in desk.engine.submitted if isinstance(spec, ConvertJob)][-2:]
    assert [quality_of(spec.outputs[0]) for spec in last] == [5, 5]
    made = {path.name for path in desk.folder.glob("*.webp")}
    assert made == {"a.webp", "b.webp", "a (2).webp", "b (2).webp"}
    assert desk.summary.converted == 2


def test_a_picture_that_is_on_the_list_is_told_and_not_doubled(desk: Desk) -> None:
    desk.add("a.jpg", "b.jpg")
    desk.begin_drop("b.jpg", "c.jpg", "a.jpg")
    assert desk.batch.end_drop() == 2
    assert len(desk.items) == 3
    assert desk.batch.end_drop() == 0


def test_a_picture_that_was_taken_off_the_list_can_be_added_again(desk: Desk) -> None:
    desk.add("a.jpg")
    desk.run()
    desk.batch.remove(desk.ids(0))
    desk.add("a.jpg")
    assert len(desk.items) == 1


def recipe(quality: int) -> Recipe:
    return Recipe(encoder=WebP(quality=quality))


def made_of(desk: Desk) -> dict[str, tuple[str, int]]:
    """Of each source's last job the name of its target and the quality."""
    jobs = [spec for spec, _ in desk.engine.submitted if isinstance(spec, ConvertJob)]
    return {
        job.source.name: (output.target.name, quality_of(output))
        for job in jobs
        for output in job.outputs
    }


def test_a_picture_can_have_a_recipe_of_its_own(desk: Desk) -> None:
    desk.add_many(6)
    desk.turn()  # two have begun
    desk.batch.set_own_recipes(desk.ids(1, 3, 4), (recipe(11),))
    desk.batch.set_recipes((recipe(5),))
    desk.batch.set_own_recipes(desk.ids(4), None)
    desk.run()

    qualities = {name: quality for name, (_, quality) in made_of(desk).items()}
    assert qualities == {
        "0.jpg": 80,
        "1.jpg": 80,
        "2.jpg": 5,
        "3.jpg": 11,
        "4.jpg": 5,
        "5.jpg": 5,
    }


def test_a_recipe_of_its_own_goes_with_its_picture(desk: Desk) -> None:
    desk.add("a.jpg")
    desk.run()
    desk.batch.set_own_recipes(desk.ids(0), (recipe(11),))
    desk.batch.convert_again(desk.ids(0))
    desk.run()
    assert made_of(desk)["a.jpg"][1] == 11
    desk.batch.remove(desk.ids(0))
    desk.add("a.jpg")
    desk.run()
    assert made_of(desk)["a.jpg"][1] == 80


@pytest.fixture
def slow(desk: Desk) -> Desk:
    """``slow/0.jpg`` and ``slow/1.jpg``, in a folder that does not answer, before ``a.jpg``."""
    desk.planner.held = desk.folder / "slow"
    desk.add("slow/0.jpg", "slow/1.jpg", "a.jpg")
    return desk


def test_a_folder_that_hangs_holds_up_no_other(slow: Desk) -> None:
    slow.add_many(2 * MAX_IN_FLIGHT)
    slow.add(*(f"slow/{n}.jpg" for n in range(2, 3 * MAX_IN_FLIGHT)))
    slow.add("b.jpg")
    for _ in range(2 * MAX_IN_FLIGHT):
        slow.turn()
    assert slow.summary.converted == 2 * MAX_IN_FLIGHT + 2
    assert slow.summary.waiting == 3 * MAX_IN_FLIGHT
    assert not slow.batch.names_wanted
    slow.planner.held = None
    assert slow.batch.names_wanted
    slow.run()
    assert slow.summary.waiting == 0


def test_a_picture_whose_folder_hangs_can_be_cancelled_and_converted_again(slow: Desk) -> None:
    slow.batch.cancel(slow.ids(0, 1))
    assert slow.states()[:2] == [Cancelled, Cancelled]
    slow.batch.convert_again(slow.ids(1))
    slow.planner.held = None
    slow.run()
    assert slow.states() == [Cancelled, Converted, Converted]
    slow.batch.convert_again(slow.ids(0))
    slow.run()
    assert made_of(slow)["0.jpg"][0] == "0.webp"


@pytest.mark.parametrize("wish", ["cancel_all", "remove"])
def test_what_waits_for_a_hanging_folder_waits_no_more_when_it_is_not_wanted(
    slow: Desk, wish: str
) -> None:
    slow.run_until_held()
    if wish == "remove":
        slow.batch.remove(slow.ids(0, 1))
    else:
        slow.batch.cancel_all()
    assert slow.summary.waiting == 0
    slow.planner.held = None
    for _ in range(3):
        slow.turn()
    assert slow.engine.sources == [slow.folder / "a.jpg"]
    slow.begin_drop("slow/0.png")
    slow.run()
    name = made_of(slow)["0.png"][0]
    assert name == ("0.webp" if wish == "remove" else "0 (2).webp")  # or it is another's


def test_another_destination_helps_where_a_folder_hangs(slow: Desk) -> None:
    slow.run_until_held()
    slow.batch.set_destination(Destination(directory=slow.folder / "out"))
    slow.run()
    assert slow.states() == [Converted] * 3
    assert made_of(slow)["0.jpg"][0] == "0.webp"


def test_a_stopped_engine_leaves_what_waits_for_a_hanging_folder_waiting(slow: Desk) -> None:
    slow.engine.break_down("no module named x")
    slow.turn()
    slow.planner.held = None
    for _ in range(3):
        slow.turn()
    assert slow.states() == [Waiting, Waiting, Failed]
    assert slow.summary.unstarted == 2


def test_a_destination_that_changes_before_names_are_taken_costs_no_number(desk: Desk) -> None:
    desk.batch.add([FoundPicture(desk.folder / "a.jpg", PurePath(), 1000)])  # asked for a name
    desk.batch.set_destination(Destination(collision=Collision.SKIP))
    desk.batch.end_drop()
    desk.run()
    assert made_of(desk)["a.jpg"][0] == "a.webp"


def test_a_picture_that_cannot_be_named_fails_alone(desk: Desk) -> None:
    desk.add("bad.jpg", "good.jpg")
    desk.planner.refused.add("worse.jpg")
    desk.begin_drop("worse.jpg")
    desk.run()
    assert desk.states() == [Converted, Converted, Failed]
    state = desk.state(2)
    assert isinstance(state, Failed)
    assert (state.code, state.details) == (FailureCode.INTERNAL, "refused")
    desk.planner.refused.clear()
    desk.batch.convert_again(desk.ids(2))
    desk.run()
    assert desk.summary.converted == 3


def test_a_lost_name_of_a_cancelled_picture_is_a_cancellation(held: Desk) -> None:
    held.add("a.jpg")
    held.turn()
    held.batch.cancel(held.ids(0))
    lost = ConversionEnded(JobId(1), (OutputFailed(FailureCode.NAME_TAKEN, ""),))
    held.batch.apply((lost,))
    assert held.states() == [Cancelled]
    assert held.summary.seconds_left is None


def test_items_that_are_let_go_keep_their_names(desk: Desk) -> None:
    desk.batch.set_destination(Destination(collision=Collision.REPLACE))
    desk.add("a.jpg")
    desk.run()
    desk.batch.let_go(desk.ids(0))
    assert len(desk.items) == 0
    desk.add("a.png")
    desk.run()
    assert made_of(desk)["a.png"][0] == "a (2).webp"


class Other(EncoderOptions, frozen=True, kw_only=True, tag="other"):
    """Another format."""

    title = "Other"
    extension = ".other"
    max_side_px = 100


OTHER = Recipe(encoder=Other())  # type: ignore[arg-type]  # not one that is written


def test_a_recipe_for_another_format_names_what_has_not_begun_anew(desk: Desk) -> None:
    desk.add_many(4)
    desk.turn()  # two have begun
    desk.batch.set_recipes((OTHER,))
    desk.run()
    made = sorted(path.name for path in desk.folder.iterdir())
    assert made == ["0.webp", "1.webp", "2.other", "3.other"]
    desk.begin_drop("2.png")
    desk.batch.set_recipes((Recipe(),))
    desk.run()
    assert (desk.folder / "2.webp").is_file()  # the name is free


def test_a_picture_of_its_own_format_is_named_for_it(desk: Desk) -> None:
    desk.add_many(4)
    desk.turn()
    desk.batch.set_own_recipes(desk.ids(3), (OTHER,))
    desk.run()
    desk.batch.convert_again(desk.ids(3))
    desk.batch.set_own_recipes(desk.ids(3), None)
    desk.run()
    made = sorted(path.name for path in desk.folder.iterdir())
    assert made == ["0.webp", "1.webp", "2.webp", "3.other", "3.webp"]
