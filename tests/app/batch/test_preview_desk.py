from __future__ import annotations

from pathlib import Path

import pytest

from app.batch.preview_desk import CALM_S, PATIENCE_S, PreviewDesk
from tests.fake_clock import FakeClock
from tests.fakes import FakeEngine, fail
from workers.contract.encoders import WebP
from workers.contract.events import JobFailed, PreviewReady
from workers.contract.failures import FailureCode
from workers.contract.jobs import JobId, Lane, PreviewJob, ThumbnailJob
from workers.contract.recipe import Recipe


def at(quality: int) -> PreviewJob:
    return PreviewJob(Path("a.jpg"), Recipe(encoder=WebP(quality=quality)))


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(engine: FakeEngine, clock: FakeClock) -> PreviewDesk:
    return PreviewDesk(engine, clock)


def test_a_preview_goes_before_everything_else(engine: FakeEngine, desk: PreviewDesk) -> None:
    desk.want(at(50))
    assert engine.submitted == [(at(50), Lane.INTERACTIVE)]
    assert desk.apply(engine.drain()) == []
    ((spec, end),) = desk.apply(engine.drain())
    assert spec == at(50)
    assert isinstance(end, PreviewReady)
    assert not desk.is_busy


def test_what_waits_gives_way_once_the_slider_rests(
    engine: FakeEngine, clock: FakeClock, desk: PreviewDesk
) -> None:
    for quality in (50, 51, 52):
        desk.want(at(quality))
    assert not engine.cancelled  # it may have begun already: that would cost a worker
    clock.advance(CALM_S)
    desk.poll()
    assert engine.cancelled == [JobId(1)]
    desk.apply(engine.drain())
    assert [spec for spec, _ in desk.apply(engine.drain())] == [at(52)]


def test_of_a_moving_slider_two_are_made(engine: FakeEngine, desk: PreviewDesk) -> None:
    engine.held = True
    desk.want(at(1))
    desk.apply(engine.drain())  # it runs
    for quality in range(2, 40):
        desk.want(at(quality))
        desk.apply(engine.drain())
    assert len(engine.submitted) == 1
    assert not engine.cancelled
    engine.held = False
    assert [spec for spec, _ in desk.apply(engine.drain())] == [at(1)]
    desk.poll()
    desk.apply(engine.drain())
    assert [spec for spec, _ in desk.apply(engine.drain())] == [at(39)]
    assert engine.most_unended == 1


def test_a_wish_that_stays_does_not_wait_for_long(
    engine: FakeEngine, clock: FakeClock, desk: PreviewDesk
) -> None:
    engine.held = True
    desk.want(at(1))
    desk.apply(engine.drain())
    for quality in range(2, 20):  # as long as the slider moves, what comes is worth seeing
        desk.want(at(quality))
        clock.advance(PATIENCE_S - 0.01)
        desk.poll()
    assert not engine.cancelled
    clock.advance(0.02)
    desk.poll()
    assert engine.cancelled == [JobId(1)]
    assert engine.submitted[-1][0] == at(19)


def test_what_is_wanted_may_take_its_time(
    engine: FakeEngine, clock: FakeClock, desk: PreviewDesk
) -> None:
    engine.held = True
    desk.want(at(1))
    desk.apply(engine.drain())
    clock.advance(60)
    desk.poll()
    desk.want(None)  # a worker that is lost for nothing helps nobody
    assert not engine.cancelled


def test_back_again_needs_nothing_new(engine: FakeEngine, desk: PreviewDesk) -> None:
    engine.held = True
    desk.want(at(1))
    desk.apply(engine.drain())
    desk.want(at(2))
    desk.want(at(1))
    engine.held = False
    assert [spec for spec, _ in desk.apply(engine.drain())] == [at(1)]
    desk.poll()
    assert len(engine.submitted) == 1


def test_a_failure_is_an_end(desk: PreviewDesk, engine: FakeEngine) -> None:
    engine.answer = fail(FailureCode.CORRUPT, "broken")
    desk.want(at(1))
    desk.apply(engine.drain())
    ((_, end),) = desk.apply(engine.drain())
    assert isinstance(end, JobFailed)
    desk.poll()
    assert len(engine.submitted) == 1


def test_cancelled_by_others_it_is_made_again(desk: PreviewDesk, engine: FakeEngine) -> None:
    desk.want(at(1))
    engine.cancel_all()
    desk.apply(engine.drain())
    desk.poll()
    assert [spec for spec, _ in engine.submitted] == [at(1), at(1)]


def test_jobs_of_others_are_ignored(desk: PreviewDesk, engine: FakeEngine) -> None:
    engine.submit(ThumbnailJob(Path("b.jpg")))
    desk.want(at(1))
    engine.drain()
    assert [spec for spec, _ in desk.apply(engine.drain())] == [at(1)]
