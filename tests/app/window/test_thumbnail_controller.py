from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.batch.columns import NewItem
from app.window.thumbnail_controller import ThumbnailController, image_of
from tests.fakes import INFO, FakeEngine, fail
from tests.ui.rows import ListedModel
from workers.contract.events import Pixels, Size
from workers.contract.failures import FailureCode
from workers.contract.items import ItemId
from workers.contract.jobs import JobId, Lane, ThumbnailJob


def rows(*numbers: int) -> tuple[ItemId, ...]:
    return tuple(ItemId(number) for number in numbers)


@pytest.fixture
def model(qtbot: QtBot) -> ListedModel:
    model = ListedModel()
    model.items.append([NewItem(ItemId(n), Path(f"{n}.jpg")) for n in range(20)])
    return model


def test_pixels_become_a_picture_with_its_own_memory() -> None:
    pixels = Pixels(Size(2, 1), bytes([255, 0, 0, 255, 0, 0, 255, 128]))
    image = image_of(pixels)
    assert (image.width(), image.height()) == (2, 1)
    assert image.pixelColor(0, 0) == QColor(255, 0, 0)
    assert image.pixelColor(1, 0) == QColor(0, 0, 255, 128)
    assert bytes(image.constBits()) == pixels.rgba
    image.fill(Qt.GlobalColor.green)
    assert pixels.rgba[:4] == bytes([255, 0, 0, 255])


def test_visible_rows_get_their_thumbnail_and_size(model: ListedModel) -> None:
    engine = FakeEngine()
    controller = ThumbnailController(engine, model.items, model)
    controller.show(rows(0, 1))
    assert engine.submitted == [
        (ThumbnailJob(Path("0.jpg")), Lane.VISIBLE),
        (ThumbnailJob(Path("1.jpg")), Lane.VISIBLE),
    ]
    controller.apply(tuple(engine.drain()))
    controller.apply(tuple(engine.drain()))
    shown = model.index_of(ItemId(1)).data(Qt.ItemDataRole.DecorationRole)
    assert isinstance(shown, QImage)
    assert model.facts_at(1).source_size == INFO.size


def test_nothing_is_asked_for_twice(model: ListedModel) -> None:
    engine = FakeEngine()
    controller = ThumbnailController(engine, model.items, model)
    controller.show(rows(0))
    controller.show(rows(0))
    controller.apply(tuple(engine.drain()))
    controller.apply(tuple(engine.drain()))
    controller.show(rows(0))
    assert len(engine.submitted) == 1


def test_a_picture_that_has_none_is_not_asked_again(model: ListedModel) -> None:
    engine = FakeEngine(fail(FailureCode.CORRUPT))
    controller = ThumbnailController(engine, model.items, model)
    controller.show(rows(0))
    controller.apply(tuple(engine.drain()))
    controller.apply(tuple(engine.drain()))
    controller.show(rows(0))
    assert len(engine.submitted) == 1


def test_rows_scrolled_away_are_let_go_unless_started(model: ListedModel) -> None:
    engine = FakeEngine(workers=2, held=True)
    controller = ThumbnailController(engine, model.items, model)
    controller.show(rows(0, 1, 2, 3))
    controller.apply(tuple(engine.drain()))  # 0 and 1 start
    controller.show(rows(3, 4))
    assert engine.cancelled == [JobId(3)]
    engine.held = False
    for _ in range(4):
        controller.apply(tuple(engine.drain()))
    assert model.without_thumbnail(rows(0, 1, 2, 3, 4)) == rows(2)
    controller.show(rows(2))
    assert engine.submitted[-1][0] == ThumbnailJob(Path("2.jpg"))


def test_removed_rows_are_forgotten(model: ListedModel) -> None:
    engine = FakeEngine(held=True)
    controller = ThumbnailController(engine, model.items, model)
    controller.show(rows(0, 5))
    model.items.remove(rows(5))
    controller.forget(rows(5))
    assert engine.cancelled == [JobId(2)]
    controller.show(rows(5))  # told late by a view
    assert len(engine.submitted) == 2


def test_jobs_of_others_are_ignored(model: ListedModel) -> None:
    engine = FakeEngine()
    controller = ThumbnailController(engine, model.items, model)
    engine.submit(ThumbnailJob(Path("other.jpg")))
    controller.apply(tuple(engine.drain()))
    controller.apply(tuple(engine.drain()))
    assert model.without_thumbnail(rows(0)) == rows(0)
