"""The watched folder's page: what it says before, during and after a watch."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.finding import child
from tests.ui.rows import converted, failed
from ui.watching.result_table import ResultColumn, ResultModel, ResultTable
from ui.watching.watch_page import WatchPage
from workers.contract.destination import Destination
from workers.contract.items import ItemFacts, ItemId, ItemState
from workers.contract.recipe import Recipe
from workers.contract.watch_report import WatchedEnd, WatchReport


def end(number: int, state: ItemState) -> WatchedEnd:
    return WatchedEnd(ItemFacts(ItemId(number), Path(f"/in/{number}.jpg"), None, 9, state), 0.0)


def report(*ends: WatchedEnd, ended: int = 0, is_running: bool = True) -> WatchReport:
    return WatchReport(
        Path("/home/me/inbox"), 0.0, is_running, ended or len(ends), 1, 1, 4_000_000, 400_000, ends
    )


@pytest.fixture
def page(qtbot: QtBot) -> WatchPage:
    page = WatchPage()
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    return page


def texts(page: WatchPage) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def button(page: WatchPage, text: str) -> QPushButton:
    (found,) = [
        each
        for each in page.findChildren(QPushButton)
        if each.isVisible() and text in each.text().replace("&", "")
    ]
    return found


def test_before_the_first_watch_it_offers_one(page: WatchPage) -> None:
    wanted = QSignalSpy(page.folder_wanted)
    assert "No folder is watched" in texts(page)
    button(page, "Watch a folder").click()
    assert wanted.count() == 1


def test_a_watch_is_told_whole(page: WatchPage) -> None:
    page.show_options((Recipe(),), Destination(directory=Path("/home/me/out")), "")
    page.show_start(at_once=False)
    page.show_report(report(end(2, failed()), end(1, converted())))
    text = texts(page)
    for part in ("Watching inbox", "/home/me/inbox", "/home/me/out", "1 converted", "1 failed"):
        assert part in text
    assert "wait for Start" in text
    page.show_options((Recipe(),), Destination(), "Web 1600")
    page.show_start(at_once=True)
    assert "Web 1600: WebP" in texts(page)
    assert "Next to each picture" in texts(page)
    assert "wait for Start" not in texts(page)
    stopped = QSignalSpy(page.stop_requested)
    button(page, "Stop watching").click()
    assert stopped.count() == 1


def test_after_the_watch_what_came_of_it_stays(page: WatchPage) -> None:
    page.show_report(report(end(1, converted())))
    stop = button(page, "Stop watching")
    stop.setFocus()
    page.show_report(report(end(1, converted()), is_running=False))
    assert stop.isHidden()
    assert button(page, "Back").hasFocus()
    assert "watched no more" in texts(page)
    assert child(page, ResultTable).model().rowCount() == 1


def test_rows_say_result_size_and_failure(page: WatchPage) -> None:
    page.show_report(report(end(2, failed()), end(1, converted("a.webp"))))
    model = child(page, ResultTable).model()

    def cell(row: int, column: ResultColumn, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return model.index(row, column).data(role)

    assert cell(0, ResultColumn.PICTURE) == "2.jpg"
    assert cell(0, ResultColumn.RESULT) == "Failed: The file ends early."
    assert cell(0, ResultColumn.RESULT, Qt.ItemDataRole.DecorationRole) is not None
    assert cell(1, ResultColumn.RESULT) == "Done: a.webp"
    assert cell(1, ResultColumn.SIZE) == "4.0 MB → 400 kB"


def _first_ink_px(drawn: QWidget, area: QRect) -> int:
    """The first column of ``area`` in which anything is written."""
    image = drawn.grab(area).toImage()
    ground = image.pixel(0, 2)
    rows = range(2, image.height() - 3)  # the lines around it are no text
    return next(x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in rows))


def test_cells_stand_below_their_headings(page: WatchPage) -> None:
    page.show_report(report(end(1, converted("a.webp"))))
    table = child(page, ResultTable)
    header = table.horizontalHeader()
    for column in (ResultColumn.PICTURE, ResultColumn.RESULT):
        left, width = header.sectionPosition(column), header.sectionSize(column)
        heading = _first_ink_px(header.viewport(), QRect(left, 0, width, header.height()))
        cell = table.visualRect(table.model().index(0, column))
        assert abs(_first_ink_px(table.viewport(), cell) - heading) <= 2, column


def test_new_rows_come_above_those_that_stay(qtbot: QtBot) -> None:
    model = ResultModel()
    first, second, third = (end(number, converted()) for number in (1, 2, 3))
    model.show_ends(report(first))
    added, gone = QSignalSpy(model.rowsInserted), QSignalSpy(model.rowsRemoved)
    resets = QSignalSpy(model.modelReset)
    model.show_ends(report(second, first, ended=2))
    assert added.at(0)[1:] == [0, 0]
    model.show_ends(report(third, second, ended=3))  # as many as a report has
    assert (added.count(), gone.at(0)[1:], resets.count()) == (2, [2, 2], 0)
    assert [model.index(row, ResultColumn.PICTURE).data() for row in range(2)] == ["3.jpg", "2.jpg"]
    model.show_ends(report(first, ended=1))  # another watch
    assert (model.rowCount(QModelIndex()), resets.count()) == (1, 1)


def test_escape_leads_back(qtbot: QtBot, page: WatchPage) -> None:
    page.take_focus()
    with qtbot.waitSignal(page.leave_requested):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
