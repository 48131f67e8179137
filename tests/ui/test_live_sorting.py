"""A sorted table stays sorted, but not under the user's hands; added rows come into view."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QCursor, QImage
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from tests.ui.finding import child
from tests.ui.rows import ListedModel, converted, failed, ids, new_rows
from ui.models.cell_texts import Column
from ui.panels import live_sorting
from ui.panels.live_sorting import LiveSorting
from ui.panels.picture_table import PictureTable
from workers.contract.items import ItemId, Running

Select = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
Ascending, Descending = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@pytest.fixture
def model() -> ListedModel:
    return ListedModel()


@pytest.fixture
def table(qtbot: QtBot, model: ListedModel) -> Iterator[PictureTable]:
    table = PictureTable(model)
    qtbot.addWidget(table)
    table.resize(900, 600)
    QCursor.setPos(table.mapToGlobal(QPoint(-50, -50)))
    with qtbot.waitExposed(table):
        table.show()
    yield table
    table.close()


def shown(model: ListedModel) -> tuple[ItemId, ...]:
    return model.ids_between(0, model.rowCount() - 1)


def arrow(table: PictureTable) -> QImage:
    return table.horizontalHeader().grab().toImage()


def scroll_to(qtbot: QtBot, table: PictureTable, value: int) -> None:
    bar = table.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > value)  # the table has laid out its rows
    bar.setValue(value)


def restored(table: PictureTable) -> QSignalSpy:
    return QSignalSpy(child(table, LiveSorting).restored)


def test_rows_are_sorted_while_they_change_and_come(
    qtbot: QtBot, model: ListedModel, table: PictureTable
) -> None:
    model.items.append(new_rows(5))
    table.sortByColumn(Column.STATE, Ascending)
    model.items.set_states([(ItemId(4), Running(None))])
    qtbot.waitUntil(lambda: shown(model) == ids([4, 1, 2, 3, 5]))
    model.items.set_states([(ItemId(4), converted()), (ItemId(5), failed())])
    qtbot.waitUntil(lambda: shown(model) == ids([5, 1, 2, 3, 4]))
    table.sortByColumn(Column.PICTURE, Ascending)
    model.items.append(new_rows(3, first=6))
    qtbot.waitUntil(lambda: shown(model) == ids([8, 7, 6, 5, 4, 3, 2, 1]))


def test_many_changes_are_few_sorts(qtbot: QtBot, model: ListedModel, table: PictureTable) -> None:
    model.items.append(new_rows(200))
    table.sortByColumn(Column.STATE, Ascending)
    sorts = restored(table)
    for number in range(1, 101):
        model.items.set_states([(ItemId(number), converted())])
    qtbot.waitUntil(lambda: sorts.count() == 1)
    assert shown(model) == ids([*range(101, 201), *range(1, 101)])


def test_rows_as_they_came_are_left_alone(
    qtbot: QtBot, model: ListedModel, table: PictureTable
) -> None:
    model.items.append(new_rows(5))
    table.sortByColumn(Column.STATE, Ascending)
    table.horizontalHeader().setSortIndicator(-1, Ascending)
    sorts = restored(table)
    model.items.set_states([(ItemId(5), Running(None))])
    table.sortByColumn(Column.PICTURE, Ascending)
    model.items.set_states([(ItemId(5), converted())])  # a name does not change
    model.items.append(new_rows(1, first=6))
    qtbot.waitUntil(lambda: sorts.count() == 1)
    assert shown(model) == ids([6, 5, 4, 3, 2, 1])


def test_the_current_row_stays_in_place_and_the_selection_with_its_rows(
    qtbot: QtBot, model: ListedModel, table: PictureTable
) -> None:
    model.items.append(new_rows(100))
    table.sortByColumn(Column.STATE, Ascending)
    current = model.index_of(ItemId(50))
    table.scrollTo(current, table.ScrollHint.PositionAtCenter)
    table.selectionModel().setCurrentIndex(current, Select)
    top = table.visualRect(table.currentIndex()).top()
    model.items.set_states([(ItemId(number), converted()) for number in range(20, 50)])
    qtbot.waitUntil(lambda: model.index_of(ItemId(50)).row() == 19)
    assert table.visualRect(table.currentIndex()).top() == top
    chosen = [model.row_id_at(one) for one in table.selectionModel().selectedRows()]
    assert chosen == [ItemId(50)]


def test_without_a_current_row_the_view_stays_where_it_is(
    qtbot: QtBot, model: ListedModel, table: PictureTable
) -> None:
    model.items.append(new_rows(100))
    table.sortByColumn(Column.STATE, Ascending)
    scroll_to(qtbot, table, 777)
    model.items.set_states([(ItemId(number), converted()) for number in range(20, 50)])
    qtbot.waitUntil(lambda: model.index_of(ItemId(50)).row() == 19)
    assert table.verticalScrollBar().value() == 777


def test_rows_stay_while_a_mouse_button_is_down_and_the_arrow_does_not_lie(
    qtbot: QtBot, model: ListedModel, table: PictureTable
) -> None:
    model.items.append(new_rows(5))
    table.sortByColumn(Column.STATE, Ascending)
    with_arrow = arrow(table)
    handle, at = table.windowHandle(), table.viewport().mapTo(table, QPoint(40, 100))
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    model.items.set_states([(ItemId(1), converted())])
    qtbot.waitUntil(lambda: arrow(table) != with_arrow)
    assert shown(model) == ids([1, 2, 3, 4, 5])
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    qtbot.waitUntil(lambda: shown(model) == ids([2, 3, 4, 5, 1]))
    assert arrow(table) == with_arrow


def test_rows_stay_while_the_pointer_moves_over_them(
    qtbot: QtBot, model: ListedModel, table: PictureTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    model.items.append(new_rows(5))
    table.sortByColumn(Column.STATE, Ascending)
    with_arrow = arrow(table)
    places = iter(range(1000))
    inside = table.viewport().mapToGlobal(QPoint(40, 100))
    moving = True

    def where() -> QPoint:
        return inside + QPoint(next(places) % 200, 0) if moving else inside

    monkeypatch.setattr(QCursor, "pos", where)
    model.items.set_states([(ItemId(1), converted())])
    qtbot.waitUntil(lambda: arrow(table) != with_arrow)
    assert shown(model) == ids([1, 2, 3, 4, 5])
    moving = False
    qtbot.waitUntil(lambda: shown(model) == ids([2, 3, 4, 5, 1]))


def test_rows_stay_where_very_many_are_selected(
    qtbot: QtBot, model: ListedModel, table: PictureTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_sorting, "_MOST_SELECTED", 3)
    model.items.append(new_rows(9))
    table.sortByColumn(Column.STATE, Ascending)
    with_arrow = arrow(table)
    for row in range(4):
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        table.selectionModel().select(model.index(row, 0), flags)
    model.items.set_states([(ItemId(1), converted())])
    qtbot.waitUntil(lambda: arrow(table) != with_arrow)
    assert shown(model)[0] == ItemId(1)
    table.selectAll()  # all of them are a simple matter again
    qtbot.waitUntil(lambda: shown(model)[-1] == ItemId(1))


def first_on_screen(model: ListedModel, table: PictureTable) -> ItemId | None:
    return model.row_id_at(model.index(table.rowAt(0), 0))


def test_added_rows_come_into_view(qtbot: QtBot, model: ListedModel, table: PictureTable) -> None:
    model.items.append(new_rows(100))
    table.reveal_next()
    model.items.append(new_rows(50, first=101))
    model.items.append(new_rows(50, first=151))  # of the same drop: it is long in view
    qtbot.waitUntil(lambda: first_on_screen(model, table) == ItemId(101))
    table.reveal_next()
    model.items.append(new_rows(2, first=201))
    bar = table.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())


def test_added_rows_come_into_view_where_they_are_sorted_to(
    qtbot: QtBot, model: ListedModel, table: PictureTable
) -> None:
    model.items.append(new_rows(100, first=101))
    table.sortByColumn(Column.PICTURE, Ascending)
    model.items.set_states([(ItemId(number), converted()) for number in range(101, 201)])
    table.reveal_next()
    model.items.append(new_rows(1))  # y-1: near the end
    qtbot.waitUntil(lambda: model.index_of(ItemId(1)).row() != 100)
    place = table.visualRect(model.index_of(ItemId(1)))
    qtbot.waitUntil(lambda: table.viewport().rect().contains(place.center()))


def test_a_row_that_only_focus_made_current_is_no_choice(
    qtbot: QtBot, model: ListedModel, table: PictureTable
) -> None:
    model.items.append(new_rows(100))
    table.clearFocus()
    table.setFocus()
    qtbot.waitUntil(lambda: table.currentIndex().isValid())
    table.reveal_next()
    model.items.append(new_rows(50, first=101))
    qtbot.waitUntil(lambda: first_on_screen(model, table) == ItemId(101))


@pytest.mark.parametrize("busy_with", ["a selection", "a current row", "scrolling", "nothing new"])
def test_a_user_who_looks_at_other_rows_is_left_alone(
    qtbot: QtBot, model: ListedModel, table: PictureTable, busy_with: str
) -> None:
    model.items.append(new_rows(100))
    keep = QItemSelectionModel.SelectionFlag.NoUpdate
    if busy_with == "a selection":
        table.selectRow(3)
    elif busy_with == "a current row":
        table.selectionModel().setCurrentIndex(model.index(3, 0), keep)
    if busy_with != "nothing new":
        table.reveal_next()
    if busy_with == "scrolling":
        scroll_to(qtbot, table, 5 * table.rowHeight(0))
    before = table.verticalScrollBar().value()
    model.items.append(new_rows(50, first=101))
    # What comes later in the event loop has been seen to when this has been.
    told = QSignalSpy(table.visible_rows_changed)
    table.resize(table.width(), table.height() + 2 * table.rowHeight(0))
    qtbot.waitUntil(lambda: told.count() >= 1)
    assert table.verticalScrollBar().value() == before
