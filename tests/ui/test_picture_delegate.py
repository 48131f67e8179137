"""The cells of the picture table as pixels: reasons, edges, what looks like work."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.contrast import contrast
from tests.ui.rows import ListedModel, new_rows
from ui.models.cell_texts import Column
from ui.panels.picture_delegate import THUMBNAIL_PX
from ui.panels.picture_table import PictureTable
from ui.panels.text_lines import broken_lines
from ui.theme import colours
from workers.contract.events import Stage
from workers.contract.failures import FailureCode
from workers.contract.items import Failed, ItemId, ItemState, Running, Waiting
from workers.contract.scheme import Scheme

REASON = "The picture is damaged or incomplete, and so is much else that there is to say of it."


@pytest.fixture
def table(qtbot: QtBot) -> PictureTable:
    table = PictureTable(ListedModel())
    qtbot.addWidget(table)
    table.resize(760, 300)
    table.show()
    return table


def cell(table: PictureTable, column: Column, state: ItemState) -> tuple[QImage, QRect]:
    """The first row's cell, as it is drawn when it has this state."""
    model = table.model()
    assert isinstance(model, ListedModel)
    model.items.remove([ItemId(1)])
    model.items.append(new_rows(1))
    model.items.set_states([(ItemId(1), state)])
    place = table.visualRect(model.index(0, column))
    return table.viewport().grab(place).toImage(), place


def used_rows(image: QImage, colour: QColor, left: int) -> list[int]:
    """Rows of pixels that have something in ``colour``, right of ``left``."""
    columns, rows = range(left, image.width()), range(image.height())
    near = {
        y for x, y in itertools.product(columns, rows) if are_near(image.pixelColor(x, y), colour)
    }
    return sorted(near)


def are_near(one: QColor, other: QColor) -> bool:
    parts = (QColor.red, QColor.green, QColor.blue)
    return all(abs(part(one) - part(other)) < 40 for part in parts)


def test_a_long_reason_takes_two_lines(qapp: QApplication, table: PictureTable) -> None:
    danger = colours(qapp.palette()).danger
    short, _ = cell(table, Column.STATE, Failed("Empty.", FailureCode.EMPTY))
    long, _ = cell(table, Column.STATE, Failed(REASON, FailureCode.CORRUPT))
    of_short, of_long = (used_rows(image, danger, 34) for image in (short, long))
    assert of_long[-1] - of_long[0] > 1.5 * (of_short[-1] - of_short[0])
    assert of_long[-1] < long.height() - 2  # and is not cut below


def test_a_text_is_broken_at_words_and_elided_at_the_very_end(qapp: QApplication) -> None:
    font = QFont()
    metrics = QFontMetrics(font)
    width = metrics.horizontalAdvance(REASON) // 3
    assert broken_lines(REASON, font, 10_000, 2) == (REASON,)
    two = broken_lines(REASON, font, width, 2)
    assert len(two) == 2
    assert REASON.startswith(two[0] + " ")
    assert two[1].endswith("…")
    assert all(metrics.horizontalAdvance(line) <= width for line in two)
    assert " ".join(broken_lines(REASON, font, width, 9)) == REASON
    assert len(broken_lines(REASON, font, width, 1)) == 1
    path = "/a/way/without/blanks" * 9
    assert "".join(broken_lines(path, font, width, 99)) == path


def test_only_reported_work_looks_like_work(qapp: QApplication, table: PictureTable) -> None:
    accent = colours(qapp.palette()).accent
    waiting, starting, working = (
        used_rows(cell(table, Column.STATE, state)[0], accent, 0)
        for state in (Waiting(), Running(None), Running(Stage.DECODING))
    )
    assert (waiting, starting) == ([], [])
    assert working


@pytest.mark.parametrize("fill", ["white", "surface"])
def test_a_thumbnail_in_the_colour_of_the_ground_has_an_edge(
    qapp: QApplication, themed: Scheme, table: PictureTable, fill: str
) -> None:
    model = table.model()
    assert isinstance(model, ListedModel)
    surface = colours(qapp.palette()).surface
    model.items.append(new_rows(1))
    image = QImage(96, 96, QImage.Format.Format_RGBA8888)
    image.fill(surface if fill == "surface" else Qt.GlobalColor.white)
    model.set_thumbnail(ItemId(1), image)
    place = table.visualRect(model.index(0, Column.PICTURE))
    drawn = table.viewport().grab(place).toImage()
    middle = place.height() // 2
    line = [drawn.pixelColor(x, middle) for x in range(8 + THUMBNAIL_PX // 2)]
    assert max(contrast(pixel, surface) for pixel in line) >= 1.3
