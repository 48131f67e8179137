"""The main window: every wish comes out as its signal, facts show up where they belong."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import (
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    Qt,
    QUrl,
)
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.fast_run import in_part
from tests.ui.finding import child
from tests.ui.rows import FOLDER, ListedModel, ListedWindow, converted, failed, ids, new_rows
from ui.actions import Command
from ui.compare.commands import COMPARE_COMMANDS
from ui.dialogs.text_dialog import TextDialog
from ui.models.cell_texts import Column
from ui.panels.drop_zone import DropZone
from ui.panels.failures_panel import FailuresPanel
from ui.panels.form_parts import Fold
from ui.panels.message_bar import MessageBar, Severity
from ui.panels.options_form import OptionsForm
from ui.panels.picture_table import PictureTable
from ui.row_commands import ROW_COMMANDS
from ui.window_commands import LAST_COMMANDS, WINDOW_COMMANDS
from workers.contract.destination import Destination
from workers.contract.encoders import ENCODERS, Avif, WebP
from workers.contract.failures import FailureCode
from workers.contract.item_filter import ItemFilter, Kind
from workers.contract.items import Cancelled, Failed, ItemId, Running, Status, status_of
from workers.contract.pause import Pause, PauseReason
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.contract.summary import BatchSummary

Select = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[ListedWindow]:
    window = ListedWindow()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.allow_close()


@pytest.fixture
def table(window: ListedWindow) -> PictureTable:
    return child(window, PictureTable)


def button(window: ListedWindow, text: str) -> QPushButton:
    """The button with this text that can be seen."""
    found = (one for one in window.findChildren(QPushButton) if one.isVisible())
    return next(one for one in found if one.text() == text)


def states(window: ListedWindow) -> None:
    """Five rows: waiting, running, done, failed, done."""
    window.items.append(new_rows(5))
    window.items.set_states(
        [
            (ItemId(2), Running(None)),
            (ItemId(3), converted("three.webp")),
            (ItemId(4), failed()),
            (ItemId(5), converted("five.webp")),
        ]
    )


def select(table: PictureTable, *rows: int) -> None:
    table.setFocus()
    table.clearSelection()
    for row in rows:
        index = table.model().index(row, 0)
        table.selectionModel().select(index, Select)
        table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)


def drop_on(widget: QWidget, *urls: str) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl(url) for url in urls])
    copy, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    # Qt drops only where a drag has been accepted.
    QApplication.sendEvent(widget, QDragEnterEvent(QPoint(5, 5), copy, mime, button, keys))
    QApplication.sendEvent(widget, QDropEvent(QPointF(5, 5), copy, mime, button, keys))


def taker(widget: QWidget) -> QWidget | None:
    """Who gets what is dropped on ``widget``: the nearest parent that takes drops."""
    at: QWidget | None = widget
    while at is not None and not at.acceptDrops():
        at = at.parentWidget()
    return at


def test_an_empty_window_invites_and_a_filled_one_shows_the_table(
    window: ListedWindow, table: PictureTable
) -> None:
    zone = child(window, DropZone)
    assert (zone.isVisible(), table.isVisible()) == (True, False)
    window.items.append(new_rows(2))
    assert (zone.isVisible(), table.isVisible()) == (False, True)
    window.items.remove(ids([1, 2]))
    assert (zone.isVisible(), table.isVisible()) == (True, False)


def test_the_empty_window_says_what_pictures_become(window: ListedWindow) -> None:
    def said() -> str:
        return "".join(label.text() for label in child(window, DropZone).findChildren(QLabel))

    assert "one WebP file next to it" in said()
    window.set_recipes((Recipe(encoder=Avif()),))
    assert "AVIF file next to it" in said()
    box = next(one for one in window.findChildren(QComboBox) if one.accessibleName() == "Format")
    box.setCurrentText("PNG")
    assert "PNG file next to it" in said()


def test_a_drop_anywhere_reaches_the_window(window: ListedWindow, table: PictureTable) -> None:
    states(window)
    # The rows take each other only; whatever else is dropped there goes on to the window.
    takers = (window, table.viewport())
    elsewhere = [one for one in window.findChildren(QWidget) if taker(one) not in takers]
    assert [one for one in elsewhere if one.window() is window] == []


def test_dropped_files_come_out_as_paths(qtbot: QtBot, window: ListedWindow) -> None:
    with qtbot.waitSignal(window.paths_dropped) as told:
        drop_on(window, "file:///pictures/a.jpg", "file:///pictures/more")
    assert told.args == [(Path("/pictures/a.jpg"), Path("/pictures/more"))]


def test_a_dropped_web_address_is_answered_with_a_notice(
    qtbot: QtBot, window: ListedWindow
) -> None:
    paths = QSignalSpy(window.paths_dropped)
    messages = child(window, MessageBar)
    drop_on(window, "https://example.org/cat.jpg")
    qtbot.waitUntil(messages.isVisible)
    assert "https://example.org/cat.jpg" in messages.text
    assert paths.count() == 0
    child(messages, QToolButton).click()
    assert not messages.isVisible()


def test_copied_files_can_be_pasted(qtbot: QtBot, window: ListedWindow) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("file:///pictures/pasted.jpg")])
    QGuiApplication.clipboard().setMimeData(mime)
    with qtbot.waitSignal(window.paths_dropped) as told:
        qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [(Path("/pictures/pasted.jpg"),)]
    QGuiApplication.clipboard().setText("no file")
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "names no file" in child(window, MessageBar).text)


def test_chosen_files_come_out_as_paths(qtbot: QtBot, window: ListedWindow, tmp_path: Path) -> None:
    picture = tmp_path / "a.jpg"
    picture.write_bytes(b"")
    qtbot.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    dialog = child(window, QFileDialog)
    assert dialog.isVisible()  # opened, not run: this line was reached
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(str(picture))
    told = QSignalSpy(window.paths_dropped)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.accept()
    assert [told.at(at)[0] for at in range(told.count())] == [(picture,)]


def test_batch_wishes_come_out_when_they_make_sense(qtbot: QtBot, window: ListedWindow) -> None:
    states(window)
    window.show_summary(BatchSummary(total=5, waiting=2, unstarted=1, running=1, failed=2))
    control = Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(window.start_requested):
        qtbot.keyClick(window, Qt.Key.Key_Return, control)
    with qtbot.waitSignal(window.pause_requested):
        qtbot.keyClick(window, Qt.Key.Key_P, control)
    with qtbot.waitSignal(window.cancel_all_requested):
        qtbot.keyClick(window, Qt.Key.Key_Period, control)
    with qtbot.waitSignal(window.clear_finished_requested):
        qtbot.keyClick(window, Qt.Key.Key_L, control)
    with qtbot.waitSignal(window.retry_requested) as told:
        qtbot.keyClick(window, Qt.Key.Key_F5)
    assert told.args == [ids([4])]
    with qtbot.waitSignal(window.resume_requested):
        window.show_summary(BatchSummary(total=5, waiting=2, pause=Pause()))
        qtbot.keyClick(window, Qt.Key.Key_P, control | Qt.KeyboardModifier.ShiftModifier)
    starts = QSignalSpy(window.start_requested)
    window.show_summary(BatchSummary(total=5, converted=5))
    qtbot.keyClick(window, Qt.Key.Key_Return, control)
    assert starts.count() == 0


def test_cancelled_rows_are_tried_again_and_waiting_ones_cleared_together(
    qtbot: QtBot, window: ListedWindow
) -> None:
    window.items.append(new_rows(4))
    window.items.set_states(
        [(ItemId(1), Cancelled()), (ItemId(3), Cancelled()), (ItemId(4), failed())]
    )
    window.show_summary(BatchSummary(total=4, waiting=1, unstarted=1, cancelled=2, failed=1))
    with qtbot.waitSignal(window.retry_requested) as told:
        button(window, "Retry cancelled").click()
    assert told.args == [ids([1, 3])]
    with qtbot.waitSignal(window.remove_requested) as told:
        button(window, "Clear waiting").click()
    assert told.args == [ids([2])]


@pytest.mark.parametrize(
    ("pressed", "then", "expected"),
    in_part(
        [
            ("Retry failed", BatchSummary(total=5, waiting=2, converted=3), "table"),
            ("Retry cancelled", BatchSummary(total=5, waiting=2, converted=3), "table"),
            ("Clear finished", BatchSummary(total=2, waiting=2, unstarted=2), "table"),
            ("Start", BatchSummary(total=5, waiting=5), "Pause"),
            ("Pause", BatchSummary(total=5, waiting=2, converted=3, pause=Pause()), "Resume"),
        ],
        3,
    ),
)
def test_the_keyboard_does_not_fall_on_a_switch_when_a_button_goes(
    window: ListedWindow, table: PictureTable, pressed: str, then: BatchSummary, expected: str
) -> None:
    states(window)
    window.show_summary(
        BatchSummary(total=5, waiting=2, unstarted=1, running=1, failed=1, cancelled=1)
    )
    button(window, pressed).setFocus()
    window.show_summary(then)
    wanted = table if expected == "table" else button(window, expected)
    assert window.focusWidget() is wanted


def test_the_keyboard_stays_where_the_user_has_it(window: ListedWindow) -> None:
    states(window)
    field = next(one for one in window.findChildren(QSpinBox) if one.isVisible())
    field.setFocus()
    window.show_summary(BatchSummary(total=5, failed=1, waiting=4))
    window.show_summary(BatchSummary(total=5, waiting=5))
    assert window.focusWidget() is field


def test_delete_asks_for_the_selected_rows_to_go(
    qtbot: QtBot, window: ListedWindow, table: PictureTable
) -> None:
    states(window)
    select(table, 0, 1, 4)
    with qtbot.waitSignal(window.remove_requested) as told:
        qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert told.args == [ids([1, 2, 5])]


def test_enter_opens_the_result_of_the_current_row(
    qtbot: QtBot, window: ListedWindow, table: PictureTable
) -> None:
    states(window)
    select(table, 2)
    with qtbot.waitSignal(window.open_requested) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [FOLDER / "three.webp"]
    with qtbot.waitSignal(window.reveal_requested) as told:
        qtbot.keyClick(table, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [FOLDER / "three.webp"]
    opened = QSignalSpy(window.open_requested)
    select(table, 0)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.count() == 0


def offered_in(menu: QMenu) -> Iterator[QAction]:
    """What can be chosen, in the menus within as well."""
    for one in menu.actions():
        if one.isSeparator() or not one.isEnabled():
            continue
        if isinstance(within := one.menu(), QMenu):
            chosen = list(offered_in(within))
            assert chosen, f"there is nothing in {one.text()}"
            yield from chosen
        else:
            yield one


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
def test_the_context_menu_offers_what_the_selection_allows(
    qtbot: QtBot, window: ListedWindow, table: PictureTable
) -> None:
    states(window)
    offered = {}
    for row in range(4):
        select(table, row)
        table.customContextMenuRequested.emit(table.visualRect(table.currentIndex()).center())
        menu = QApplication.activePopupWidget()
        assert menu is not None
        kind = status_of(window.model.facts_at(row).state)
        assert isinstance(menu, QMenu)
        offered[kind] = {one.objectName() for one in offered_in(menu)}
        menu.close()
    always = {Command.REMOVE, Command.OWN_OPTIONS}
    moves = {Command.MOVE_UP, Command.MOVE_DOWN, Command.MOVE_TO_TOP, Command.MOVE_TO_BOTTOM}
    copies = {Command.COPY, Command.COPY_PATH, Command.COPY_DATA_URI, Command.COPY_MARKUP}
    again = {Command.RETRY, Command.CONVERT_WITH}
    assert offered == {
        Status.WAITING: {Command.CANCEL, Command.STOP_AFTER} | moves | always,
        Status.RUNNING: {Command.CANCEL, Command.STOP_AFTER} | always,
        Status.CONVERTED: {Command.OPEN, Command.REVEAL} | copies | again | always,
        Status.FAILED: {Command.DETAILS} | again | always,
    }


def test_cancel_and_retry_speak_of_the_rows_they_fit(
    window: ListedWindow, table: PictureTable
) -> None:
    states(window)
    select(table, 0, 1, 2, 3, 4)
    cancels, retries = QSignalSpy(window.cancel_requested), QSignalSpy(window.retry_requested)
    for action in table.actions():
        if action.objectName() in (Command.CANCEL, Command.RETRY):
            action.trigger()
    assert [cancels.at(at)[0] for at in range(cancels.count())] == [ids([1, 2])]
    assert [retries.at(at)[0] for at in range(retries.count())] == [ids([3, 4, 5])]


def test_rows_on_screen_are_told_and_told_again_after_scrolling(
    qtbot: QtBot, window: ListedWindow, table: PictureTable
) -> None:
    told = QSignalSpy(window.visible_rows_changed)
    window.items.append(new_rows(500))
    qtbot.waitUntil(lambda: told.count() == 1)
    first: tuple[ItemId, ...] = told.at(0)[0]
    assert first == ids(range(1, len(first) + 1))
    assert len(first) < 30
    table.scrollToBottom()
    qtbot.waitUntil(lambda: told.count() == 2)
    assert told.at(1)[0][-1] == ItemId(500)


def test_sorting_by_a_click_keeps_the_selection(
    qtbot: QtBot, window: ListedWindow, table: PictureTable
) -> None:
    window.items.append(new_rows(9))
    select(table, 0)
    header = table.horizontalHeader()
    clicks = QPointF(header.sectionViewportPosition(0) + 10, header.height() / 2).toPoint()
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=clicks)
    assert window.model.row_id_at(window.model.index(0, 0)) == ItemId(9)
    assert [window.model.row_id_at(one) for one in table.selectionModel().selectedRows()] == [
        ItemId(1)
    ]


def test_painting_asks_only_about_what_is_on_screen(qtbot: QtBot) -> None:
    class CountingModel(ListedModel):
        asked = 0

        def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
            self.asked += 1
            return super().flags(index)

    model = CountingModel()
    model.items.append(new_rows(5000))
    table = PictureTable(model)
    qtbot.addWidget(table)
    table.resize(900, 600)
    table.selectAll()
    table.grab()
    assert 0 < model.asked < 1000


def test_the_failed_chip_shows_what_failed_by_cause(
    window: ListedWindow, table: PictureTable
) -> None:
    window.items.append(new_rows(60))
    window.items.set_states([(ItemId(50), failed()), (ItemId(51), failed())])
    window.show_summary(BatchSummary(total=60, failed=2, waiting=58))
    chip = next(one for one in window.findChildren(QToolButton) if "failed" in one.text())
    chip.click()
    assert window.model.ids_between(0, 59) == ids([50, 51])
    panel = child(window, FailuresPanel)
    assert panel.isVisible()
    next(one for one in panel.findChildren(QPushButton) if one.text() == "Select").click()
    rows = [window.model.row_id_at(one) for one in table.selectionModel().selectedRows()]
    assert rows == list(ids([50, 51]))


def test_causes_are_shown_above_the_failures_alone(window: ListedWindow) -> None:
    window.items.append(new_rows(4))
    window.items.set_states([(ItemId(1), failed()), (ItemId(2), converted())])
    window.list.show_failures()
    panel = child(window, FailuresPanel)
    assert panel.isVisible()
    window.list.bar.set_filter(ItemFilter(Kind.DONE))
    assert not panel.isVisible()


def test_failures_scattered_over_the_list_are_brought_together(
    window: ListedWindow, table: PictureTable
) -> None:
    window.items.append(new_rows(2000))
    window.items.set_states([(ItemId(number), failed()) for number in range(1, 2001, 2)])
    table.select_kind(Status.FAILED)
    selection = table.selectionModel().selection().toList()
    assert [(span.top(), span.bottom()) for span in selection] == [(0, 999)]
    assert table.horizontalHeader().sortIndicatorSection() == Column.STATE


@pytest.mark.usefixtures("themed")
def test_the_sort_arrow_stands_beside_the_word(window: ListedWindow, table: PictureTable) -> None:
    window.items.append(new_rows(3))
    header = table.horizontalHeader()
    pictures = []
    for column in (Column.SIZE, Column.STATE):
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            table.sortByColumn(column, order)
            pictures.append(header.grab().toImage())
    assert all(one != other for one, other in itertools.combinations(pictures, 2))


def test_typing_a_name_goes_to_the_picture(
    qtbot: QtBot, window: ListedWindow, table: PictureTable
) -> None:
    window.items.append(new_rows(9))
    select(table, 0)
    qtbot.keyClicks(table, "u-5")
    assert window.model.row_id_at(table.currentIndex()) == ItemId(5)


def test_a_failure_is_told_in_full(qtbot: QtBot, window: ListedWindow, table: PictureTable) -> None:
    window.items.append(new_rows(2))
    details = "OSError: broken data stream"
    damaged = Failed("y-1.jpg: the picture is damaged.", FailureCode.CORRUPT, details)
    window.items.set_states([(ItemId(1), damaged)])
    select(table, 1)
    qtbot.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert window.findChild(TextDialog) is None  # it has not failed
    select(table, 0)
    qtbot.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    dialog = child(window, TextDialog)
    shown = child(dialog, QPlainTextEdit).toPlainText()
    assert (dialog.isVisible(), shown) == (True, f"{damaged.sentence}\n{details}")
    dialog.close()


@pytest.mark.parametrize("width", [800, 1280])
def test_the_reason_of_a_failure_gets_the_room_there_is(
    window: ListedWindow, table: PictureTable, width: int
) -> None:
    states(window)
    window.resize(width, 700)
    header = table.horizontalHeader()
    right = table.columnViewportPosition(Column.STATE) + table.columnWidth(Column.STATE)
    assert right == table.viewport().width()
    assert table.columnWidth(Column.STATE) >= 0.3 * table.viewport().width()
    assert table.columnWidth(Column.PICTURE) >= 190
    assert not header.isSectionHidden(Column.STATE)


def test_columns_of_an_earlier_run_do_not_take_the_reasons_room(
    qtbot: QtBot, window: ListedWindow, table: PictureTable
) -> None:
    states(window)
    window.resize(1280, 700)
    header = table.horizontalHeader()
    expected = [table.columnWidth(column) for column in Column]
    # As versions before have saved them.
    header.setSectionResizeMode(Column.PICTURE, QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(Column.STATE, QHeaderView.ResizeMode.Fixed)
    table.setColumnWidth(Column.STATE, 140)
    table.restore_columns(table.save_columns())
    assert [table.columnWidth(column) for column in Column] == expected


def notice(window: ListedWindow) -> MessageBar:
    return child(window, MessageBar)


@pytest.mark.parametrize("attempt", ["drop", "start", "resume", "retry"])
def test_a_notice_is_outdated_by_the_next_attempt(
    qtbot: QtBot, window: ListedWindow, attempt: str
) -> None:
    states(window)
    window.show_summary(BatchSummary(total=5, waiting=3, unstarted=1, failed=1, pause=Pause()))
    window.show_error("a.jpg could not be opened.")
    assert notice(window).isVisible()
    match attempt:
        case "drop":
            with qtbot.waitSignal(window.paths_dropped):
                drop_on(window, "file:///pictures/a.jpg")
        case "start":
            window.show_summary(BatchSummary(total=5, waiting=3, unstarted=1))
            button(window, "Start").click()
        case "resume":
            button(window, "Resume").click()
        case _:
            button(window, "Retry failed").click()
    assert not notice(window).isVisible()


def test_what_is_wrong_with_a_drop_is_told_after_it(qtbot: QtBot, window: ListedWindow) -> None:
    drop_on(window, "file:///pictures/a.jpg", "https://example.org/cat.jpg")
    qtbot.waitUntil(notice(window).isVisible)
    assert notice(window).severity is Severity.WARNING


def test_a_breakdown_is_told_whatever_comes(qtbot: QtBot, window: ListedWindow) -> None:
    states(window)
    window.show_summary(BatchSummary(total=5, waiting=3, unstarted=1))
    window.show_breakdown("The conversion engine has stopped.")
    window.show_error("a.jpg could not be opened.")
    button(window, "Start").click()
    shown = [one.text for one in window.findChildren(MessageBar) if one.isVisible()]
    assert shown == ["The conversion engine has stopped."]


def test_notices_are_seen_over_other_pages_too(qtbot: QtBot, window: ListedWindow) -> None:
    window.show_page(QWidget())
    window.show_error("The lab needs a temporary folder.")
    assert notice(window).isVisible()


def menus(window: ListedWindow) -> list[QMenu]:
    return [menu for menu in window.menuBar().findChildren(QMenu) if menu.title()]


def test_the_view_menu_ticks_what_is_shown(window: ListedWindow) -> None:
    (view,) = (menu for menu in menus(window) if "View" in menu.title())
    ticked = [one for one in view.actions() if one.isCheckable()]
    assert {one.objectName() for one in ticked if one.isChecked()} == {Command.SHOW_OPTIONS}
    # An icon would stand in the tick's place.
    assert not any(one.isIconVisibleInMenu() and not one.icon().isNull() for one in ticked)


def test_options_go_in_and_come_out(qtbot: QtBot, window: ListedWindow) -> None:
    recipe, destination = Recipe(resize=Resize(width=800)), Destination(directory=Path("/out"))
    recipes, places = QSignalSpy(window.recipes_changed), QSignalSpy(window.destination_changed)
    window.set_recipes((recipe,))
    window.set_destination(destination)
    assert (window.recipes(), window.destination()) == ((recipe,), destination)
    assert recipes.count() == places.count() == 0
    form = child(window, OptionsForm)
    form.recipes_changed.emit((Recipe(),))
    form.destination_changed.emit(Destination())
    assert (recipes.at(0)[0], places.at(0)[0]) == ((Recipe(),), Destination())


def test_closing_is_asked_for_and_done_when_allowed(qtbot: QtBot, window: ListedWindow) -> None:
    with qtbot.waitSignal(window.close_requested):
        window.close()
    assert window.isVisible()
    window.allow_close()
    assert not window.isVisible()


def test_the_machine_view_is_a_wish_of_key_and_sparkline(
    qtbot: QtBot, window: ListedWindow
) -> None:
    asked = QSignalSpy(window.actions_by_command[Command.SHOW_PROCESSORS].triggered)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(window.sparkline, Qt.MouseButton.LeftButton)
    assert asked.count() == 2


def test_about_and_quit_are_wishes(qtbot: QtBot, window: ListedWindow) -> None:
    actions = {one.objectName(): one for menu in menus(window) for one in menu.actions()}
    with qtbot.waitSignal(window.diagnostics_requested):
        actions[Command.DIAGNOSTICS].trigger()
    with qtbot.waitSignal(window.about_requested):
        actions[Command.ABOUT].trigger()
    with qtbot.waitSignal(window.close_requested):
        actions[Command.QUIT].trigger()


def test_panels_can_be_put_away_and_the_arrangement_is_kept(
    qtbot: QtBot, window: ListedWindow
) -> None:
    window.resize(700, 560)
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert not child(window, OptionsForm).isVisible()
    state = window.save_state()
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    window.resize(760, 500)
    assert window.restore_state(state)
    assert not child(window, OptionsForm).isVisible()
    assert (window.width(), window.height()) == (700, 560)


@pytest.mark.parametrize("state", [b"", b"nonsense", b"\0\0\0\1", b"\0\0\0\1\0\0\0\4ab"])
def test_a_broken_arrangement_changes_nothing(window: ListedWindow, state: bytes) -> None:
    before = window.save_state()
    assert not window.restore_state(state)
    assert window.save_state() == before


def test_no_two_commands_share_a_shortcut(window: ListedWindow, table: PictureTable) -> None:
    actions = [*table.actions(), *window.findChildren(type(table.actions()[0]))]
    keys = [
        key.toString(QKeySequence.SequenceFormat.PortableText)
        for action in {id(one): one for one in actions}.values()
        for key in action.shortcuts()
    ]
    assert len(keys) == len(set(keys)), sorted(keys)
    specs = (*WINDOW_COMMANDS, *COMPARE_COMMANDS, *ROW_COMMANDS, *LAST_COMMANDS)
    assert len({spec.command for spec in specs}) == len(Command)


SIZE_SET = tuple(
    Recipe(resize=Resize(width=width), encoder=encoder)
    for width in (480, 960)
    for encoder in (WebP(), Avif())
)


@pytest.mark.parametrize(
    "recipes",
    [*((Recipe(resize=Resize(width=100), encoder=each()),) for each in ENCODERS), SIZE_SET],
    ids=lambda recipes: " ".join(each.encoder.title for each in recipes),
)
def test_no_two_fields_or_menus_share_a_mnemonic(
    window: ListedWindow, recipes: tuple[Recipe, ...]
) -> None:
    folder = Destination(directory=Path("/out"))
    window.set_recipes(recipes)
    window.set_destination(folder)
    for fold in window.findChildren(Fold):
        fold.set_open(True)
    texts = [menu.text() for menu in window.menuBar().actions()]
    for field in window.findChildren(QWidget):
        if isinstance(field, QLabel | QAbstractButton) and field.isVisibleTo(window):
            texts.append(field.text())
    keys = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
    assert len(keys) == len(set(keys)), sorted(keys)
    assert len(keys) > 15


@pytest.mark.parametrize(
    "size",
    [
        (640, 480),
        pytest.param((800, 600), marks=pytest.mark.slow),
        pytest.param((1280, 860), marks=pytest.mark.slow),
    ],
)
@pytest.mark.usefixtures("themed")
def test_the_window_fits_into_small_screens(
    qtbot: QtBot, window: ListedWindow, size: tuple[int, int]
) -> None:
    states(window)
    window.show_summary(
        BatchSummary(total=5, converted=2, failed=1, running=1, waiting=1, bytes_in=9, bytes_out=1)
    )
    window.resize(*size)
    assert (window.width(), window.height()) == size
    assert not window.grab().isNull()


def test_all_that_is_needed_can_be_reached_on_a_small_screen(window: ListedWindow) -> None:
    states(window)
    window.set_destination(Destination(directory=Path("/out")))
    window.show_summary(BatchSummary(total=6, converted=2, waiting=3, unstarted=2, failed=1))
    window.resize(792, 560)  # 800 × 600 without the frame
    window.grab()
    for text in ("Start", "Pause", "Cancel all", "Clear finished", "Retry failed"):
        one = button(window, text)
        place = QRect(one.mapTo(window, QPoint(0, 0)), one.size())
        assert window.rect().contains(place), text
        assert one.visibleRegion().boundingRect() == one.rect(), text
    form = child(window, OptionsForm)
    for field in form.findChildren(QAbstractButton):
        if field.isVisibleTo(form):
            form.ensureWidgetVisible(field)
            assert field.visibleRegion().boundingRect() == field.rect(), field.text()


def test_a_pause_that_nobody_asked_for_is_explained_as_long_as_it_lasts(
    qtbot: QtBot, window: ListedWindow
) -> None:
    with qtbot.waitExposed(window):
        window.show()
    sentence = "The disk of /out is nearly full: 12.0 MB free."
    held = BatchSummary(total=3, waiting=3, pause=Pause(PauseReason.DISK_FULL, sentence))
    bars = window.findChildren(MessageBar)

    def shown() -> list[str]:
        return [bar.text for bar in bars if bar.isVisible()]

    window.show_summary(held)
    assert shown() == [sentence]
    (bar,) = (bar for bar in bars if bar.isVisible())
    bar.hide()  # dismissed
    window.show_summary(held)
    assert shown() == []
    window.show_summary(BatchSummary(total=3, waiting=3))
    window.show_summary(held)
    assert shown() == [sentence]
    window.show_summary(BatchSummary(total=3, waiting=3, pause=Pause()))
    assert shown() == []
