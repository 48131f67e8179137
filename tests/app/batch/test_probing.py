"""Pictures whose names depend on what is in them, and those beside them that need no look."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path, PurePath

import pytest
from msgspec.structs import replace

from app.batch.batch import Batch
from app.batch.change_store import ChangeStore
from app.batch.items import ItemStore
from app.batch.making import fitting
from app.batch.planner import NameRequest
from app.batch.probing import MAX_PROBES, ProbingPlanner
from app.batch.result_names import wanted_of
from app.batch.settling import Settler, SettlerThread
from app.batch.walk import FoundPicture
from app.trash import QtTrash
from tests.fakes import FakeEngine, FakePlanner, FinalAnswer, fail, succeed
from workers.contract.destination import Destination
from workers.contract.events import (
    ConversionEnded,
    EngineEvent,
    OutputWritten,
    PictureInfo,
    PictureProbed,
    Size,
)
from workers.contract.failures import FailureCode
from workers.contract.files import stamp_of
from workers.contract.items import Cancelled, Converted, Failed, ItemId, ItemState, Several, Waiting
from workers.contract.jobs import (
    MAX_OUTPUTS,
    ConvertJob,
    JobId,
    JobSpec,
    Lane,
    Output,
    ProbeJob,
)
from workers.contract.naming import Naming
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.contract.source import Pages, Source

BY_WIDTH = Destination(naming=Naming(template="{stem}-{width}"))
ALL_PAGES = Recipe(source=Source(pages=Pages.ALL))
PHOTO = PictureInfo(Size(800, 600), "JPEG", "RGB", 1)
SCAN = PictureInfo(Size(8, 6), "TIFF", "L", 3, pages=(Size(8, 6),) * 3)


def probing(info: PictureInfo) -> FinalAnswer:
    """Answer every probe with these facts, and convert everything else."""

    def answer(job: JobId, spec: JobSpec) -> EngineEvent:
        return PictureProbed(job, info) if isinstance(spec, ProbeJob) else succeed(job, spec)

    return answer


def failing_probes(code: FailureCode) -> FinalAnswer:
    def answer(job: JobId, spec: JobSpec) -> EngineEvent:
        return (fail(code) if isinstance(spec, ProbeJob) else succeed)(job, spec)

    return answer


class Table:
    """A batch with a fake engine and a fake planner."""

    def __init__(
        self,
        folder: Path,
        answer: FinalAnswer,
        destination: Destination = BY_WIDTH,
        recipe: Recipe = Recipe(),  # noqa: B008 - frozen
        settler: Settler | None = None,
    ) -> None:
        self.folder = folder
        self.engine = FakeEngine(answer=answer)
        self.planner = FakePlanner()
        self.items = ItemStore()
        self.batch = Batch(
            self.engine, self.planner, self.items, (recipe,), destination, settler=settler
        )

    def add(self, *names: str) -> None:
        self.batch.add(FoundPicture(self.folder / name, PurePath(), 10) for name in names)
        self.batch.end_drop()

    def turn(self) -> None:
        self.batch.apply(self.engine.drain())

    def run(self) -> None:
        for _ in range(1000):
            counts = self.items.counts
            if counts.waiting + counts.running == 0:
                return
            self.turn()
        raise AssertionError("it does not end")

    def item(self, slot: int = 0) -> ItemId:
        return self.items.columns.id_at(slot)

    def state(self, slot: int = 0) -> ItemState:
        return self.items.columns.state_at(slot)

    def output(self, slot: int = 0) -> str:
        state = self.state(slot)
        assert isinstance(state, Converted), state
        return state.output.name

    def asked(self, kind: type) -> list[JobSpec]:
        return [spec for spec, _ in self.engine.submitted if isinstance(spec, kind)]


@pytest.fixture
def table(tmp_path: Path) -> Table:
    return Table(tmp_path, probing(PHOTO))


def test_a_name_tells_what_a_probe_has_found(tmp_path: Path) -> None:
    recipe = Recipe(resize=Resize(width=400))
    table = Table(tmp_path, probing(PHOTO), BY_WIDTH, recipe)
    table.add("a.jpg")
    table.run()
    assert table.output() == "a-400.webp"
    assert table.engine.submitted[0] == (ProbeJob(tmp_path / "a.jpg"), Lane.VISIBLE)


def test_no_picture_is_probed_whose_name_tells_nothing_of_it(tmp_path: Path) -> None:
    table = Table(tmp_path, probing(SCAN), Destination(), ALL_PAGES)
    table.add("a.jpg", "b.png", "c.tif")
    table.run()
    assert [spec.source.name for spec in table.asked(ProbeJob)] == ["c.tif"]


def test_probes_are_few_at_a_time_and_every_picture_has_one(table: Table) -> None:
    table.engine.workers = 1000
    most = 0

    def look(_: FakeEngine) -> None:
        nonlocal most
        most = max(most, len(table.asked(ProbeJob)) - len(table.asked(ConvertJob)))

    table.add(*(f"{number}.jpg" for number in range(200)))
    assert len(table.asked(ProbeJob)) == MAX_PROBES
    table.engine.on_drain = look
    table.run()
    assert len(table.asked(ProbeJob)) == len(table.asked(ConvertJob)) == 200
    assert most <= 200


def test_pictures_that_need_no_probe_go_on_beside_those_whose_probes_hang(tmp_path: Path) -> None:
    table = Table(tmp_path, probing(SCAN), Destination(), ALL_PAGES)
    table.add(*(f"{number}.tif" for number in range(100)), "a.jpg")
    for _ in range(4):
        table.batch.poll()
    assert [spec.source.name for spec in table.asked(ConvertJob)] == ["a.jpg"]


def test_names_are_asked_for_in_the_order_of_the_list_whichever_probe_ends_first(
    tmp_path: Path,
) -> None:
    engine = FakeEngine(held=True)
    asked = FakePlanner()
    planner = ProbingPlanner(engine, asked)
    wanted = wanted_of((Recipe(),), BY_WIDTH.naming)
    for number, name in enumerate(("a.jpg", "b.jpg", "c.jpg"), 1):
        source = tmp_path / name
        planner.request(NameRequest(ItemId(number), source, PurePath(), BY_WIDTH, wanted))
    third, second, first = (PictureProbed(JobId(job), PHOTO) for job in (3, 2, 1))
    planner.apply(third)
    planner.apply(second)
    assert planner.take() == []
    planner.apply(first)
    assert [named.request.source.name for named in planner.take()] == ["a.jpg", "b.jpg", "c.jpg"]


def test_every_page_has_a_result(tmp_path: Path) -> None:
    table = Table(tmp_path, probing(SCAN), Destination(), ALL_PAGES)
    table.add("s.tif")
    table.run()
    (job,) = table.asked(ConvertJob)
    assert isinstance(job, ConvertJob)
    assert [(each.target.name, each.page) for each in job.outputs] == [
        ("s-1.webp", 0),
        ("s-2.webp", 1),
        ("s-3.webp", 2),
    ]
    assert isinstance(table.state(), Several)


def test_too_many_pages_are_one_sentence(tmp_path: Path) -> None:
    book = PictureInfo(Size(8, 6), "TIFF", "L", 10_000, pages=(Size(8, 6),) * 10_000)
    table = Table(tmp_path, probing(book), Destination(), ALL_PAGES)
    table.add("s.tif")
    table.run()
    state = table.state()
    assert isinstance(state, Failed)
    assert state.code is FailureCode.TOO_MANY_PAGES
    assert "10000 files or more" in state.sentence
    assert not table.asked(ConvertJob)


def test_a_probe_that_fails_ends_its_picture_with_its_reason(tmp_path: Path) -> None:
    table = Table(tmp_path, failing_probes(FailureCode.MISSING))
    table.add("a.jpg", "b.jpg")
    table.run()
    for slot in range(2):
        state = table.state(slot)
        assert isinstance(state, Failed)
        assert state.code is FailureCode.MISSING
    assert table.batch.summary().failed == 2


def test_a_moment_comes_from_the_picture_or_else_from_its_file(tmp_path: Path) -> None:
    by_date = Destination(naming=Naming(template="{date}"))
    taken = datetime(2019, 7, 4, 12, 30)
    (tmp_path / "a.jpg").touch()
    old = PictureInfo(Size(8, 6), "JPEG", "RGB", 1, taken=taken)
    table = Table(tmp_path, probing(old), by_date)
    table.add("a.jpg")
    table.run()
    assert table.output() == "2019-07-04.webp"
    table = Table(tmp_path, probing(PHOTO), by_date)
    table.add("a.jpg")
    table.run()
    changed = datetime.fromtimestamp((tmp_path / "a.jpg").stat().st_mtime)
    assert table.output() == f"{changed:%Y-%m-%d}.webp"


def cancel(table: Table) -> None:
    table.batch.cancel([table.item()])


def cancel_all(table: Table) -> None:
    table.batch.cancel_all()


@pytest.mark.parametrize("how", [cancel, cancel_all])
def test_a_picture_that_is_being_probed_can_be_cancelled(
    table: Table, how: Callable[[Table], None]
) -> None:
    table.add("a.jpg")
    how(table)
    assert table.state() == Cancelled()
    table.turn()
    table.turn()
    table.turn()
    assert table.state() == Cancelled()
    assert not table.asked(ConvertJob)
    table.batch.convert_again([table.item()])
    table.run()
    assert table.output() == "a-800.webp"


def test_a_picture_that_is_being_probed_can_be_taken_off_the_list(table: Table) -> None:
    table.add("a.jpg")
    table.batch.remove([table.item()])
    for _ in range(4):
        table.turn()
    assert not table.asked(ConvertJob)
    table.add("a.jpg")
    table.run()
    assert table.output() == "a-800.webp"


def test_a_pause_holds_probes_up_as_well(table: Table) -> None:
    table.add("a.jpg")
    table.batch.pause()
    for _ in range(3):
        table.turn()
    assert table.state() == Waiting()
    table.batch.resume()
    table.run()
    assert table.output() == "a-800.webp"


def test_other_wishes_are_followed_while_a_picture_is_being_probed(table: Table) -> None:
    table.add("a.jpg")
    table.batch.set_recipes((Recipe(resize=Resize(width=100)),))
    table.run()
    assert table.output() == "a-100.webp"
    assert len(table.engine.cancelled) == 1


def test_pictures_wait_for_a_start_when_the_engine_stops_during_their_probes(table: Table) -> None:
    table.add("a.jpg", "b.jpg")
    table.engine.break_down("no workers")
    table.turn()
    assert table.batch.engine_failure == "no workers"
    assert table.batch.summary().unstarted == 2


def test_a_picture_is_probed_again_when_it_is_converted_again(table: Table) -> None:
    table.add("a.jpg")
    table.run()
    assert table.output() == "a-800.webp"
    table.engine.answer = probing(PictureInfo(Size(90, 60), "JPEG", "RGB", 1))
    table.batch.convert_again([table.item()])
    table.run()
    assert table.output() == "a-90.webp"


def test_counters_are_places_in_the_list_and_a_new_list_begins_anew(tmp_path: Path) -> None:
    table = Table(tmp_path, succeed, Destination(naming=Naming(template="{counter:03}")))
    table.add("b.jpg", "a.jpg")
    table.run()
    assert [table.output(slot) for slot in range(2)] == ["001.webp", "002.webp"]
    table.batch.remove([table.item(0), table.item(1)])
    (tmp_path / "001.webp").unlink()
    table.add("c.jpg")
    table.run()
    assert table.output() == "001.webp"


def book_of(pages: int) -> PictureInfo:
    return PictureInfo(Size(8, 6), "TIFF", "L", pages, pages=(Size(8, 6),) * pages)


def failing_part(number: int, answer: FinalAnswer) -> FinalAnswer:
    """Fail the conversion of this number, and leave the others to ``answer``."""
    seen = 0

    def decide(job: JobId, spec: JobSpec) -> EngineEvent:
        nonlocal seen
        seen += isinstance(spec, ConvertJob)
        is_due = isinstance(spec, ConvertJob) and seen == number
        return (fail(FailureCode.CORRUPT) if is_due else answer)(job, spec)

    return decide


def test_a_book_is_converted_by_several_jobs_one_after_the_other(tmp_path: Path) -> None:
    answer = failing_part(2, probing(book_of(2 * MAX_OUTPUTS + 1)))
    table = Table(tmp_path, answer, Destination(), ALL_PAGES)
    table.add("s.tif")
    table.run()
    jobs = [job for job in table.asked(ConvertJob) if isinstance(job, ConvertJob)]
    assert [len(job.outputs) for job in jobs] == [MAX_OUTPUTS, MAX_OUTPUTS, 1]
    state = table.state()
    assert isinstance(state, Several)
    kinds = [type(end) for end in state.ends]
    assert kinds == [Converted] * MAX_OUTPUTS + [Failed] * MAX_OUTPUTS + [Converted]
    assert state.ends[0] != state.ends[-1]


def test_sizes_of_a_page_stay_in_one_job() -> None:
    outputs = [Output(Path(f"{page}-{n}"), Recipe(), page) for page in range(60) for n in range(3)]
    assert fitting(outputs) == 99
    assert fitting(outputs[99:]) == 81
    assert fitting([Output(Path("a"), Recipe())] * 130) == 100


def test_a_book_whose_part_ends_while_it_is_cancelled_is_not_gone_on_with(tmp_path: Path) -> None:
    table = Table(tmp_path, probing(book_of(2 * MAX_OUTPUTS)), Destination(), ALL_PAGES)
    table.add("s.tif")
    while not table.asked(ConvertJob):
        table.turn()
    table.turn()  # a worker has it
    events = table.engine.drain()
    assert any(isinstance(event, ConversionEnded) for event in events)
    cancel(table)
    table.batch.apply(events)
    table.run()
    assert table.state() == Cancelled()
    assert len(table.asked(ConvertJob)) == 1


def stamped(answer: FinalAnswer) -> FinalAnswer:
    """Tell of each result how it lies on the disk, as the engine does."""

    def decide(job: JobId, spec: JobSpec) -> EngineEvent:
        event = answer(job, spec)
        if not isinstance(event, ConversionEnded):
            return event
        ends = tuple(
            replace(end, stamp=stamp_of(end.path.stat()))
            for end in event.outputs
            if isinstance(end, OutputWritten)
        )
        return replace(event, outputs=ends)

    return decide


@pytest.mark.parametrize("leaves_list", [False, True])
def test_a_cancelled_book_leaves_no_page_behind(tmp_path: Path, *, leaves_list: bool) -> None:
    settler = SettlerThread(partial(ChangeStore, tmp_path / "changes.sqlite"), QtTrash())
    answer = stamped(probing(book_of(2 * MAX_OUTPUTS)))
    table = Table(tmp_path / "p", answer, Destination(), ALL_PAGES, settler)
    table.add("s.tif")
    while len(table.asked(ConvertJob)) < 2:
        table.turn()
    pages = tmp_path / "p"
    assert len(list(pages.glob("*.webp"))) == MAX_OUTPUTS
    if leaves_list:
        table.batch.remove([table.item()])
    else:
        cancel(table)
    table.run()
    settler.close()
    assert settler.take_notices() == []
    assert list(pages.glob("*.webp")) == []


def test_a_book_that_is_cancelled_half_way_ends_as_cancelled(tmp_path: Path) -> None:
    table = Table(tmp_path, probing(book_of(2 * MAX_OUTPUTS)), Destination(), ALL_PAGES)
    table.add("s.tif")
    while len(table.asked(ConvertJob)) < 2:
        table.turn()
    table.batch.set_recipes((Recipe(resize=Resize(width=3), source=ALL_PAGES.source),))
    cancel(table)
    table.run()
    assert table.state() == Cancelled()
    assert len(table.asked(ConvertJob)) == 2
    assert table.batch.under_way == 0
