from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.batch.columns import NewItem
from app.batch.items import ItemStore
from app.window.estimate_controller import EstimateController
from tests.fakes import FakeEngine, by_name, fail
from ui.compare.values import BatchEstimate
from workers.contract.encoders import Jpeg
from workers.contract.failures import FailureCode
from workers.contract.items import ItemId
from workers.contract.jobs import Lane, PreviewJob
from workers.contract.recipe import Recipe

TWO = (Recipe(), Recipe(encoder=Jpeg()))


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine(workers=40)


@pytest.fixture
def controller(engine: FakeEngine, qtbot: QtBot) -> EstimateController:
    items = ItemStore()
    items.append([NewItem(ItemId(n), Path(f"{n}.jpg"), n * 1000) for n in range(1, 101)])
    return EstimateController(engine, items, TWO)


def drain(engine: FakeEngine, controller: EstimateController) -> None:
    for _ in range(2):
        controller.apply(tuple(engine.drain()))


def test_a_few_pictures_stand_for_all(
    engine: FakeEngine, controller: EstimateController, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(controller.begun):
        controller.begin()
    assert len(engine.submitted) == 24
    assert {lane for _, lane in engine.submitted} == {Lane.BULK}
    assert all(isinstance(spec, PreviewJob) and spec.max_px == 1 for spec, _ in engine.submitted)
    with qtbot.waitSignal(controller.estimated) as told:
        drain(engine, controller)
    assert told.args == [BatchEstimate(20_000, 20_000, 20_000, 100, 12)]  # 100 bytes each, twice


def test_pictures_that_fail_say_nothing(
    engine: FakeEngine, controller: EstimateController, qtbot: QtBot
) -> None:
    controller.begin()
    first = engine.sources[0].name
    engine.answer = by_name({first: fail(FailureCode.CORRUPT)})
    with qtbot.waitSignal(controller.estimated) as told:
        drain(engine, controller)
    assert told.args[0].sample == 11

    engine.answer = fail(FailureCode.CORRUPT)
    controller.begin()
    with qtbot.waitSignal(controller.failed):
        drain(engine, controller)


def test_other_options_end_it(
    engine: FakeEngine, controller: EstimateController, qtbot: QtBot
) -> None:
    controller.begin()
    controller.set_recipes(TWO)  # the same
    assert not engine.cancelled
    with qtbot.waitSignal(controller.estimated) as told:
        controller.set_recipes(TWO[:1])
    assert told.args == [None]
    assert len(engine.cancelled) == 24
    with qtbot.assertNotEmitted(controller.estimated):
        drain(engine, controller)
        controller.withdraw()
