"""The plan of a batch: what it says of each picture, and of the room there is."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path, PurePath

import pytest

from app.batch.names import OutputNamer
from app.batch.plan import Action, PlannedPicture, PlannedResult, PlanRun, Remark, Taken
from app.batch.plan_report import PlanSum, plan_json_line, plan_lines, sum_json_line, sum_lines
from app.batch.space import Place, estimated_bytes, look_at
from app.batch.walk import FoundPicture, ProbableResult, WalkProblem, WalkTrouble
from tests.app.batch.test_probing import probing
from tests.fakes import FakeEngine, FinalAnswer, fail
from workers.contract.destination import Collision, Destination
from workers.contract.encoders import Jpeg, Png, WebP
from workers.contract.events import PictureInfo, Size
from workers.contract.failures import FailureCode
from workers.contract.jobs import ProbeJob
from workers.contract.limits import Limits
from workers.contract.naming import Naming
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.contract.source import Pages, Source

PHOTO = PictureInfo(Size(800, 600), "JPEG", "RGB", 1, has_profile=True)
Input = FoundPicture | ProbableResult | WalkProblem


def plan(
    inputs: Iterable[Input],
    answer: FinalAnswer,
    destination: Destination = Destination(),  # noqa: B008 - frozen
    recipes: tuple[Recipe, ...] = (Recipe(),),
) -> list[PlannedPicture]:
    engine = FakeEngine(answer=answer)
    run = PlanRun(engine, inputs, OutputNamer(), recipes, destination)
    told = [planned for planned in run if planned is not None]
    assert all(isinstance(spec, ProbeJob) for spec, _ in engine.submitted)
    return [planned for planned in told if isinstance(planned, PlannedPicture)]


def found(*sources: Path) -> list[FoundPicture]:
    return [FoundPicture(source, PurePath(), 1000) for source in sources]


def results(
    folder: Path, info: PictureInfo, destination: Destination, *recipes: Recipe
) -> list[tuple[str, Action]]:
    (planned,) = plan(found(folder / "a.jpg"), probing(info), destination, recipes or (Recipe(),))
    return [(result.target.name, result.action) for result in planned.results]


def test_every_picture_is_told_in_the_order_in_which_it_came(tmp_path: Path) -> None:
    sources = [tmp_path / f"{number}.jpg" for number in range(200)]
    planned = plan(found(*sources), probing(PHOTO))
    assert [each.source for each in planned] == sources
    assert [each.results[0].target for each in planned] == [
        source.with_suffix(".webp") for source in sources
    ]


def test_a_taken_name_is_told_with_who_has_it(tmp_path: Path) -> None:
    (tmp_path / "a.webp").touch()
    planned = plan(
        found(tmp_path / "a.jpg", tmp_path / "b.jpg", tmp_path / "B.png"), probing(PHOTO)
    )
    told = [(each.results[0].target.name, each.results[0].taken) for each in planned]
    assert told == [
        ("a (2).webp", Taken.BY_FILE),
        ("b.webp", None),
        ("B (2).webp", Taken.BY_BATCH),
    ]


@pytest.mark.parametrize(
    ("collision", "name", "action"),
    [
        (Collision.RENAME, "a (2).webp", Action.WRITE),
        (Collision.SKIP, "a.webp", Action.SKIP),
        (Collision.REPLACE, "a.webp", Action.REPLACE),
    ],
)
def test_a_file_that_is_there_is_numbered_past_skipped_or_replaced(
    tmp_path: Path, collision: Collision, name: str, action: Action
) -> None:
    (tmp_path / "a.webp").touch()
    assert results(tmp_path, PHOTO, Destination(collision=collision)) == [(name, action)]


def test_an_original_is_not_replaced_even_if_it_comes_later(tmp_path: Path) -> None:
    (tmp_path / "a.webp").touch()
    inputs = found(tmp_path / "a.jpg", tmp_path / "a.webp")
    planned = plan(inputs, probing(PHOTO), Destination(collision=Collision.REPLACE))
    assert [each.results[0].target.name for each in planned] == ["a (2).webp", "a (3).webp"]


def test_what_cannot_be_and_what_need_not_be_is_told(tmp_path: Path) -> None:
    wide = PictureInfo(Size(17_000, 10), "PNG", "RGB", 1)
    sizes = [Recipe(resize=Resize(width=width)) for width in (500, 900, 1900)]
    assert results(tmp_path, wide, Destination()) == [("a.webp", Action.FAIL)]
    assert results(tmp_path, PHOTO, Destination(), *sizes) == [
        ("a-500w.webp", Action.WRITE),
        ("a-900w.webp", Action.WRITE),
        ("a-1900w.webp", Action.SKIP),
    ]


def test_pages_and_sizes_of_results_are_those_of_the_real_run(tmp_path: Path) -> None:
    scan = PictureInfo(Size(800, 600), "TIFF", "L", 2, pages=(Size(800, 600), Size(100, 400)))
    recipe = Recipe(source=Source(pages=Pages.ALL), resize=Resize(width=200))
    destination = Destination(naming=Naming(template="{stem}-{width}x{height}"))
    (planned,) = plan(found(tmp_path / "s.tif"), probing(scan), destination, (recipe,))
    assert [(result.target.name, result.size) for result in planned.results] == [
        ("s-200x150-1.webp", Size(200, 150)),
        ("s-100x400-2.webp", Size(100, 400)),
    ]


@pytest.mark.parametrize(
    ("info", "recipe", "remarks"),
    [
        (PHOTO, Recipe(), ()),
        (PictureInfo(Size(8, 8), "JPEG", "CMYK", 1), Recipe(), (Remark.CMYK, Remark.NO_PROFILE)),
        (PictureInfo(Size(8, 8), "PNG", "RGB", 1, (), 16, False, True), Recipe(), (Remark.DEEP,)),
        (
            PictureInfo(Size(8, 8), "GIF", "P", 4, (), 8, True, True),
            Recipe(encoder=Jpeg()),
            (Remark.ANIMATED, Remark.FIRST_FRAME),
        ),
        (
            PictureInfo(Size(8, 8), "GIF", "P", 4, (), 8, True, True),
            Recipe(),
            (Remark.ANIMATED,),
        ),
        (
            PictureInfo(Size(8, 8), "TIFF", "L", 2, (Size(8, 8),) * 2, 8, False, True),
            Recipe(),
            (Remark.FIRST_PAGE,),
        ),
    ],
)
def test_what_is_to_be_known_of_a_picture(
    tmp_path: Path, info: PictureInfo, recipe: Recipe, remarks: tuple[Remark, ...]
) -> None:
    (planned,) = plan(found(tmp_path / "a"), probing(info), recipes=(recipe,))
    assert planned.remarks == remarks


def test_a_picture_that_cannot_be_read_has_a_reason_and_a_report_line(tmp_path: Path) -> None:
    (planned,) = plan(found(tmp_path / "a.jpg"), fail(FailureCode.CORRUPT))
    assert planned.failure is not None
    assert plan_lines(planned) == [f"{tmp_path / 'a.jpg'}: the picture is damaged or incomplete."]
    assert json.loads(plan_json_line(planned))["code"] == "corrupt"


def test_results_of_an_earlier_run_and_folders_without_pictures_are_told_as_always(
    tmp_path: Path,
) -> None:
    problem = WalkProblem(tmp_path, WalkTrouble.NO_PICTURES)
    inputs: list[Input] = [ProbableResult(tmp_path / "a.webp", None), problem]
    run = PlanRun(
        FakeEngine(answer=probing(PHOTO)), inputs, OutputNamer(), (Recipe(),), Destination()
    )
    assert [planned for planned in run if planned is not None] == [problem]
    assert plan_lines(problem) == [f"The folder {tmp_path} holds no pictures."]
    assert json.loads(plan_json_line(problem))["results"] == []


def test_a_plan_can_be_stopped(tmp_path: Path) -> None:
    engine = FakeEngine(answer=probing(PHOTO))
    sources = (tmp_path / f"{number}.jpg" for number in range(10_000))
    inputs = (FoundPicture(source, PurePath(), 1) for source in sources)
    run = PlanRun(engine, inputs, OutputNamer(), (Recipe(),), Destination())
    told = 0
    for planned in run:
        told += planned is not None
        if told:
            run.stop()
    assert told == 1


# Room


def test_estimates_grow_with_pixels_and_keep_the_users_limit() -> None:
    small, large = (estimated_bytes(Recipe(), Size(side, side)) for side in (100, 1000))
    assert small < large
    assert estimated_bytes(Recipe(encoder=Png()), Size(1000, 1000)) > large
    assert estimated_bytes(Recipe(encoder=WebP(lossless=True)), Size(1000, 1000)) > large
    assert estimated_bytes(Recipe(), Size(1000, 1000), 10) > 5 * large
    limited = Recipe(limits=Limits(max_bytes=5000))
    assert estimated_bytes(limited, Size(1000, 1000)) == 5000


def planned_for(*targets: Path, about_bytes: int = 600) -> PlannedPicture:
    made = (
        PlannedResult(target=target, action=Action.WRITE, about_bytes=about_bytes)
        for target in targets
    )
    return PlannedPicture(source=Path("a.jpg"), bytes_in=10, results=tuple(made))


def test_folders_on_one_drive_share_its_room() -> None:
    plan = PlanSum(look=lambda folder: Place(folder, drive=1, free_bytes=1000))
    plan.add(planned_for(Path("/x/a.webp")))
    assert not plan.room().problems
    assert sum_lines(plan)[1] == "/x: about 0.6 kB needed, 1.0 kB free."
    plan.add(planned_for(Path("/x/y/a.webp")))
    assert plan.room().problems == ("/x: about 1.2 kB needed, only 1.0 kB free.",)
    assert json.loads(sum_json_line(plan))["plan"]["needed_bytes"] == 1200


def test_a_folder_that_cannot_be_written_is_told_once() -> None:
    plan = PlanSum(look=lambda folder: Place(folder, problem="Nothing can be written into /x."))
    plan.add(planned_for(Path("/x/a/a.webp"), Path("/x/b/b.webp")))
    assert plan.room().problems == ("Nothing can be written into /x.",)


def test_a_folder_that_is_not_there_is_judged_by_the_one_above_it(tmp_path: Path) -> None:
    place = look_at(tmp_path / "x" / "y")
    assert place.problem == ""
    assert place.drive == tmp_path.stat().st_dev
    assert not (tmp_path / "x").exists()
    (tmp_path / "file").touch()
    assert look_at(tmp_path / "file" / "x").problem == f"{tmp_path / 'file'} is no folder."
