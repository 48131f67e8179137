from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import astuple, replace
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.batch.columns import NewItem
from app.batch.items import ItemStore
from app.window.compare_controller import CompareController
from app.window.compare_state import MOST_PX, image_for_screen
from tests.fakes import INFO, FakeEngine, fail
from ui.compare.values import Comparison, Look
from workers.contract.encoders import Jpeg, WebP
from workers.contract.events import Area, EngineEvent, Pixels, PreviewReady, ResultFacts, Size
from workers.contract.failures import FailureCode
from workers.contract.items import ItemId
from workers.contract.jobs import WHOLE, JobId, JobSpec, Lane, Part, PreviewJob
from workers.contract.recipe import Recipe

A, B = ItemId(1), ItemId(2)
FORM = (Recipe(),)


def of_quality(quality: int) -> tuple[Recipe, ...]:
    return (Recipe(encoder=WebP(quality=quality)),)


class Desk:
    """A controller with two items, and what it said last."""

    def __init__(self, engine: FakeEngine) -> None:
        self.engine = engine
        self.items = ItemStore()
        self.items.append([NewItem(A, Path("a.jpg")), NewItem(B, Path("b.jpg"))])
        self.own: dict[ItemId, tuple[Recipe, ...]] = {}
        self.controller = CompareController(engine, self.items, FORM, self.own.get)
        self.told: list[Comparison | None] = []
        self.controller.compared.connect(self.told.append)

    def open(self, item: ItemId = A) -> None:
        self.controller.show_item(item)
        self.controller.set_open(True)
        self.go_on()

    def go_on(self) -> None:
        """Until the engine has nothing to do."""
        for _ in range(8):
            self.controller.apply(tuple(self.engine.drain()))
            self.controller.poll()

    @property
    def last(self) -> Comparison:
        assert self.told[-1] is not None
        return self.told[-1]

    @property
    def jobs(self) -> list[PreviewJob]:
        return [spec for spec, _ in self.engine.submitted if isinstance(spec, PreviewJob)]


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(FakeEngine())


def large(job: JobId, spec: JobSpec) -> EngineEvent:
    """A result of 6000 × 4000 pixels, of which few come; bytes are the quality's."""
    assert isinstance(spec, PreviewJob)
    assert isinstance(spec.recipe.encoder, WebP)
    part = spec.part
    left, top = int(part.left * 6000), int(part.top * 4000)
    area = Area(left, top, Size(int(part.right * 6000) - left, int(part.bottom * 4000) - top))
    pixels = Pixels(Size(2, 1), bytes(8))
    facts = ResultFacts(spec.recipe.encoder.quality, Size(6000, 4000), 0.9)
    return PreviewReady(job, pixels, pixels, facts, area, 1000, INFO)


def test_pixels_become_a_picture_that_is_painted_as_it_is() -> None:
    image = image_for_screen(Pixels(Size(2, 1), bytes([255, 0, 0, 255, 0, 0, 255, 128])))
    assert image.format() == QImage.Format.Format_ARGB32_Premultiplied
    assert image.pixelColor(0, 0).getRgb() == (255, 0, 0, 255)
    assert image.pixelColor(1, 0).getRgb() == (0, 0, 255, 128)


def test_nothing_is_converted_while_nobody_looks(desk: Desk) -> None:
    desk.controller.show_item(A)
    desk.controller.set_recipes(of_quality(10))
    desk.go_on()
    assert desk.jobs == []
    assert desk.told[-1] is None
    desk.open()
    assert len(desk.jobs) == 1
    desk.controller.set_open(False)
    assert desk.told[-1] is None


def test_the_selected_picture_is_compared_in_the_interactive_lane(desk: Desk) -> None:
    desk.open()
    job = PreviewJob(Path("a.jpg"), FORM[0], 1024, similarity_later=True)
    assert desk.engine.submitted == [(job, Lane.INTERACTIVE)]
    first, last = desk.told[-2], desk.last
    assert first is not None
    assert (first.overview, first.is_renewing) == (None, True)
    assert last.name == "a.jpg"
    assert last.overview is not None
    assert not last.is_renewing
    figures = last.candidate.figures
    assert figures is not None
    assert (figures.bytes_in, figures.result.bytes_out) == (1000, 100)


def test_other_options_convert_that_picture_anew_and_the_last_one_stays(desk: Desk) -> None:
    desk.open()
    desk.engine.held = True
    desk.controller.set_recipes(of_quality(10))
    assert desk.last.overview is not None
    assert desk.last.is_renewing
    assert desk.last.candidate.is_renewing
    desk.engine.held = False
    desk.go_on()
    assert not desk.last.is_renewing
    assert desk.jobs[-1].recipe == of_quality(10)[0]


def test_a_picture_with_options_of_its_own_is_compared_with_those(desk: Desk) -> None:
    desk.own[A] = of_quality(33)
    desk.open()
    assert [job.recipe for job in desk.jobs] == [*of_quality(33)]
    assert desk.last.has_own

    desk.controller.set_recipes(of_quality(10))  # the form is for the others
    desk.go_on()
    assert len(desk.jobs) == 1
    desk.controller.show_item(B)
    desk.go_on()
    assert desk.jobs[-1].source == Path("b.jpg")
    assert desk.jobs[-1].recipe == of_quality(10)[0]
    assert not desk.last.has_own


def test_options_given_to_the_shown_picture_are_taken_up(desk: Desk) -> None:
    desk.open()
    desk.own[A] = of_quality(33)
    desk.go_on()
    assert desk.jobs[-1].recipe == of_quality(33)[0]
    assert desk.last.has_own

    desk.own[A] = FORM  # its own, and like the others' for now
    desk.go_on()
    assert desk.last.has_own
    del desk.own[A]
    desk.go_on()
    assert not desk.last.has_own


def test_what_was_put_off_is_measured_when_the_slider_rests(desk: Desk) -> None:
    def unmeasured(job: JobId, spec: JobSpec) -> EngineEvent:
        assert isinstance(spec, PreviewJob)
        ready = large(job, spec)
        assert isinstance(ready, PreviewReady)
        later = spec.similarity_later
        result = replace(ready.result, similarity=None if later else 0.9, is_measured=not later)
        return replace(ready, result=result)

    desk.engine.answer = unmeasured
    desk.controller.set_recipes(of_quality(10))
    desk.open()
    first = next(each for each in desk.told if each is not None and each.overview is not None)
    figures = desk.last.candidate.figures
    assert figures is not None
    assert figures.result.similarity == 0.9
    assert [job.similarity_later for job in desk.jobs] == [True, False]
    assert not first.is_renewing
    assert desk.last.overview is first.overview


def test_before_is_made_anew_only_if_it_is_another(desk: Desk) -> None:
    desk.open()
    first = desk.last.overview
    desk.controller.set_recipes(of_quality(10))
    desk.go_on()
    second = desk.last.overview
    assert first is not None
    assert second is not None
    assert second.before is first.before
    assert second.after is not first.after


def test_a_worker_is_kept_ready_while_somebody_looks(desk: Desk) -> None:
    desk.open()
    assert desk.engine.keeps_ready
    desk.controller.set_open(False)
    assert not desk.engine.keeps_ready


def test_while_a_slider_moves_what_comes_is_shown(desk: Desk) -> None:
    desk.open()
    desk.engine.answer = large
    desk.controller.set_recipes(of_quality(10))
    desk.controller.apply(tuple(desk.engine.drain()))  # it runs
    desk.controller.set_recipes(of_quality(20))
    desk.controller.set_recipes(of_quality(30))
    desk.controller.apply(tuple(desk.engine.drain()))
    figures = desk.last.candidate.figures
    assert figures is not None
    assert figures.result.bytes_out == 10
    assert desk.last.is_renewing
    desk.go_on()
    figures = desk.last.candidate.figures
    assert figures is not None
    assert figures.result.bytes_out == 30
    assert [job.recipe for job in desk.jobs[1:]] == [of_quality(10)[0], of_quality(30)[0]]


def test_another_row_shows_nothing_of_the_last_one(desk: Desk) -> None:
    desk.open()
    desk.engine.held = True
    desk.controller.show_item(B)
    assert desk.last.name == "b.jpg"
    assert desk.last.overview is None
    assert desk.last.candidate.figures is None
    desk.engine.held = False
    desk.go_on()
    assert desk.last.overview is not None


def test_a_late_preview_of_another_picture_is_not_shown(desk: Desk) -> None:
    desk.engine.held = True
    desk.open()
    desk.controller.apply(tuple(desk.engine.drain()))  # it runs
    desk.controller.show_item(B)
    desk.engine.held = False
    desk.controller.apply(tuple(desk.engine.drain()))
    assert desk.last.name == "b.jpg"
    assert desk.last.overview is None


def test_a_failure_is_a_sentence_and_is_not_tried_again(desk: Desk) -> None:
    desk.engine.answer = fail(FailureCode.CORRUPT, "broken")
    desk.open()
    assert desk.last.failure == "a.jpg: the picture is damaged or incomplete."
    assert not desk.last.is_renewing
    assert len(desk.jobs) == 1
    desk.controller.set_recipes(of_quality(10))
    desk.go_on()
    assert len(desk.jobs) == 2


def test_a_removed_row_is_compared_no_more(desk: Desk) -> None:
    desk.open()
    desk.items.remove([A])
    desk.controller.forget((A,))
    assert desk.told[-1] is None
    desk.controller.set_recipes(of_quality(10))
    assert len(desk.jobs) == 1


def test_an_engine_that_has_failed_is_asked_for_nothing(desk: Desk) -> None:
    desk.open()
    desk.engine.held = True
    desk.controller.set_recipes(of_quality(10))
    desk.engine.break_down("no workers")
    desk.go_on()
    assert "the conversion engine has stopped" in desk.last.failure
    count = len(desk.jobs)
    desk.controller.set_recipes(of_quality(20))
    desk.controller.show_item(B)
    desk.go_on()
    assert len(desk.jobs) == count


def test_pinned_options_stay_beside_those_of_the_form(desk: Desk) -> None:
    desk.open()
    desk.controller.pin()
    desk.controller.set_recipes(of_quality(10))
    desk.go_on()
    form, pinned = desk.last.candidates
    assert (form.recipes, pinned.recipes) == (of_quality(10), FORM)
    assert not pinned.is_renewing
    assert len(desk.jobs) == 2  # what was pinned was known already

    desk.controller.choose(1)
    assert desk.last.shown == 1
    desk.controller.set_recipes(of_quality(20))  # what is edited is looked at
    assert desk.last.shown == 0
    desk.controller.unpin(1)
    assert len(desk.last.candidates) == 1


def test_pinned_options_are_tried_on_the_next_picture_too(desk: Desk) -> None:
    desk.open()
    desk.controller.pin()
    desk.controller.set_recipes(of_quality(10))
    desk.go_on()
    desk.controller.show_item(B)
    desk.go_on()
    assert [job.recipe for job in desk.jobs[-2:]] == [of_quality(10)[0], FORM[0]]
    assert desk.engine.most_unended == 1
    assert all(each.figures is not None for each in desk.last.candidates)


def test_no_more_than_three(desk: Desk) -> None:
    desk.open()
    for _ in range(4):
        desk.controller.pin()
    assert len(desk.last.candidates) == 3
    desk.controller.choose(2)
    desk.controller.unpin(1)
    assert desk.last.shown == 1


def test_the_shown_options_are_given_to_others(desk: Desk, qtbot: QtBot) -> None:
    desk.open()
    desk.controller.pin()
    desk.controller.set_recipes(of_quality(10))
    desk.controller.choose(1)
    with qtbot.waitSignal(desk.controller.recipes_chosen) as chosen:
        desk.controller.use_for_all()
    assert chosen.args == [FORM]
    with qtbot.waitSignal(desk.controller.own_recipes_chosen) as chosen:
        desk.controller.use_for_selected()
    assert chosen.args == [FORM]


def test_of_several_results_one_is_shown(desk: Desk) -> None:
    two = (Recipe(), Recipe(encoder=Jpeg()))
    desk.controller.set_recipes(two)
    desk.open()
    desk.controller.choose_result(1)
    desk.go_on()
    assert [job.recipe for job in desk.jobs] == list(two)
    desk.controller.set_recipes(two[:1])
    assert desk.last.candidate.recipe == two[0]


def test_what_is_looked_at_closely_comes_in_its_own_pixels(desk: Desk) -> None:
    desk.engine.answer = large
    desk.controller.set_look(Look(1000))
    desk.open()
    assert (desk.jobs[-1].max_px, desk.jobs[-1].part) == (1024, WHOLE)

    part = Part(0.4, 0.4, 0.6, 0.6)
    desk.controller.set_look(Look(1000, 1.0, part))
    desk.go_on()
    asked = desk.jobs[-1]
    assert astuple(asked.part) == pytest.approx((0.35, 0.35, 0.65, 0.65))
    assert asked.max_px == pytest.approx(0.3 * 6000, abs=3)
    assert desk.last.detail is not None
    assert desk.last.detail.area.left == 2100

    count = len(desk.jobs)
    desk.controller.set_look(Look(1000, 2.0, Part(0.45, 0.45, 0.55, 0.55)))
    desk.controller.set_look(Look(1000, 1.0, Part(0.36, 0.36, 0.56, 0.56)))
    desk.go_on()
    assert len(desk.jobs) == count  # it has come already
    desk.controller.set_look(Look(1000, 1.0, Part(0.8, 0.8, 1.0, 1.0)))
    assert desk.last.is_renewing
    desk.go_on()
    assert len(desk.jobs) == count + 1


def test_pixels_are_bounded_whatever_is_looked_at(desk: Desk) -> None:
    desk.engine.answer = large
    desk.controller.set_look(Look(100_000))
    desk.open()
    desk.controller.set_look(Look(100_000, 1.0, Part(0, 0, 0.99, 1)))
    desk.go_on()
    assert max(job.max_px for job in desk.jobs) == MOST_PX


def test_results_of_some_size_come_as_a_whole(desk: Desk) -> None:
    def middling(job: JobId, spec: JobSpec) -> EngineEvent:
        assert isinstance(spec, PreviewJob)
        shown = Size(min(spec.max_px, 1600), 1)
        pixels = Pixels(shown, bytes(4 * shown.width))
        facts = ResultFacts(10, Size(1600, 1), 0.9)
        return PreviewReady(job, pixels, pixels, facts, Area(0, 0, Size(1600, 1)), 1000, INFO)

    desk.engine.answer = middling
    desk.controller.set_look(Look(800))
    desk.open()
    assert desk.jobs[-1].max_px == 1024
    desk.controller.set_look(Look(800, 1.0, Part(0, 0, 0.5, 1)))
    desk.go_on()
    assert (desk.jobs[-1].max_px, desk.jobs[-1].part) == (1600, WHOLE)
    desk.controller.set_look(Look(800, 1.0, Part(0.5, 0, 1, 1)))
    desk.controller.set_look(Look(1600, 4.0, Part(0.5, 0, 0.6, 1)))
    desk.go_on()
    assert len(desk.jobs) == 2


def test_a_closer_look_at_other_options_converts_once(desk: Desk) -> None:
    desk.engine.answer = large
    desk.open()
    desk.controller.set_look(Look(1000, 1.0, Part(0.4, 0.4, 0.6, 0.6)))
    desk.go_on()
    count = len(desk.jobs)
    desk.controller.set_recipes(tuple(replace(each, encoder=WebP(quality=7)) for each in FORM))
    desk.go_on()
    assert len(desk.jobs) == count + 1
    figures = desk.last.candidate.figures
    assert figures is not None
    assert figures.result.bytes_out == 7
