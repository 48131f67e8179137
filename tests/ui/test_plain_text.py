"""Names, reasons and folders that look like rich text are shown as they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QPixmapCache
from PySide6.QtWidgets import QLabel, QPushButton, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from app.batch.columns import NewItem
from app.window.crash_handler import CrashDialog
from tests.fake_machine import SimulatedMachine
from tests.fast_run import in_part
from tests.file_opens import FileOpens
from tests.rich_text import BAIT, RICH, hover, spoken, take_tip, tip_on_screen
from tests.ui.rows import ListedWindow
from ui.dialogs.about_dialog import AboutDialog, AboutFacts
from ui.dialogs.diagnostics_dialog import DiagnosticsDialog
from ui.dialogs.text_dialog import TextDialog
from ui.lab.lab_page import LabPage
from ui.lab.values import StrategyFigures, StrategyName
from ui.models.cell_texts import Column, tooltip
from ui.panels.drop_zone import DropZone
from ui.panels.message_bar import MessageBar
from ui.panels.picture_table import PictureTable
from ui.plain_text import PlainLabel, explain
from workers.contract.destination import Destination
from workers.contract.events import Size, Stage
from workers.contract.failures import FailureCode
from workers.contract.items import Converted, Failed, ItemId, ItemState, Running, Skipped
from workers.contract.stats import EngineStats
from workers.contract.summary import BatchSummary

FOLDER = Path("/pictures") / RICH
NOTICE = f"{RICH} could not be opened.\n{RICH}"
SIZE = Size(40, 30)
STATES: tuple[ItemState, ...] = (
    Running(Stage.DECODING),
    Converted(FOLDER / f"{RICH}.webp", 100, 50, SIZE, SIZE),
    Failed(f"{FOLDER}: damaged ({RICH}\n{RICH}).", FailureCode.CORRUPT),
    Skipped(FOLDER / f"{RICH}.webp"),
)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[ListedWindow]:
    window = ListedWindow()
    qtbot.addWidget(window)
    window.resize(1100, 760)
    window.set_destination(Destination(directory=FOLDER))
    window.show_notice(NOTICE)
    window.sparkline.add_sample(SimulatedMachine(2).sample(()))
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.allow_close()


def fill(window: ListedWindow) -> PictureTable:
    """One row in each kind of state, all of them with awkward names."""
    count = len(STATES) + 1
    window.items.append([NewItem(ItemId(n), FOLDER / f"{n}{RICH}.jpg") for n in range(count)])
    window.items.set_states([(ItemId(n), state) for n, state in enumerate(STATES, 1)])
    window.show_summary(BatchSummary(total=count, converted=1, failed=1, skipped=1, bytes_in=9))
    table = window.findChild(PictureTable)
    assert table is not None
    return table


def labels_of(top: QWidget) -> list[QLabel]:
    """All labels but the tool tip itself, which Qt hangs up beside them."""
    return [one for one in top.findChildren(QLabel) if not one.inherits("QTipLabel")]


def tips_of(top: QWidget, qtbot: QtBot) -> dict[QWidget, str]:
    """What appears when the pointer rests on each part that has a tool tip."""
    shown = {}
    for part in [top, *top.findChildren(QWidget)]:
        if part.toolTip():
            hover(part)
            qtbot.waitUntil(lambda: tip_on_screen() is not None)
            shown[part] = take_tip()
    return shown


def test_tool_tips_would_open_files_if_they_were_not_told_to_be_plain(
    qtbot: QtBot, opens: FileOpens
) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    button.setToolTip(RICH)
    hover(button)
    assert RICH not in take_tip()
    assert opens.take() == {BAIT}

    QPixmapCache.clear()
    explain(button, RICH)
    hover(button)
    assert take_tip() == RICH
    assert opens.take() == set()


def test_no_tool_tip_of_the_table_is_rich(
    qtbot: QtBot, opens: FileOpens, window: ListedWindow
) -> None:
    table = fill(window)
    seen = 0
    for row in range(window.model.rowCount()):
        facts = window.model.facts_at(row)
        for column in Column:
            expected = tooltip(column, facts)
            if not expected:
                continue
            cell = table.visualRect(window.model.index(row, column)).center()
            assert table.viewport().rect().contains(cell)
            hover(table.viewport(), cell)
            qtbot.waitUntil(lambda: tip_on_screen() is not None)
            assert take_tip() == expected
            seen += RICH in expected
    assert seen == 8  # five names, two results, one reason
    assert opens.take() == set()


def test_screen_readers_hear_the_rows_as_they_are(window: ListedWindow) -> None:
    fill(window)
    name, failed = window.model.index(3, Column.PICTURE), window.model.index(3, Column.STATE)
    role = Qt.ItemDataRole.AccessibleTextRole
    assert name.data(role) == f"3{RICH}.jpg"
    assert RICH in failed.data(role)


@pytest.mark.parametrize("filled", in_part([True, False], 2), ids=["filled", "empty"])
def test_no_tool_tip_and_no_label_of_the_window_is_rich(
    qtbot: QtBot, opens: FileOpens, window: ListedWindow, filled: bool
) -> None:
    if filled:
        fill(window)
    window.grab()
    tips = tips_of(window, qtbot)
    assert any(str(FOLDER) in tip for tip in tips.values())
    assert len(tips) > 40
    for part, tip in tips.items():
        # What is read out is what is shown, perhaps without the keys: it has no mark-up.
        assert tip.startswith(spoken(part, QAccessible.Text.Description)), part
    assert_plain(window)
    assert opens.take() == set()


def test_notices_and_the_place_of_results_are_shown_as_they_are(
    opens: FileOpens, window: ListedWindow
) -> None:
    window.grab()
    bar, zone = window.findChild(MessageBar), window.findChild(DropZone)
    assert bar is not None
    assert zone is not None
    for panel, text in ((bar, NOTICE), (zone, RICH)):
        assert any(text in one.text() for one in labels_of(panel) if one.isVisible())
    assert spoken(bar) == NOTICE
    assert opens.take() == set()


def about() -> QWidget:
    return AboutDialog(AboutFacts(RICH, RICH, ((RICH, RICH),), ((RICH, RICH),), RICH))


def diagnostics() -> QWidget:
    return DiagnosticsDialog(EngineStats(workers_ended={RICH: 3}))


def long_text() -> QWidget:
    return TextDialog(RICH, RICH)


def crash() -> QWidget:
    dialog = CrashDialog(Path(RICH))
    dialog.append(RICH)
    return dialog


def lab() -> QWidget:
    page = LabPage()
    page.set_status(RICH)
    page.add_result(StrategyFigures(StrategyName.UI_THREAD), RICH)
    return page


@pytest.mark.parametrize("made", [about, diagnostics, long_text, crash, lab])
def test_no_dialog_and_no_page_is_rich(
    qtbot: QtBot, opens: FileOpens, made: Callable[[], QWidget]
) -> None:
    top = made()
    qtbot.addWidget(top)
    with qtbot.waitExposed(top):
        top.show()
    top.grab()
    tips_of(top, qtbot)
    assert_plain(top)
    if made is not long_text:
        assert any(RICH in label.text() for label in labels_of(top))
    assert opens.take() == set()
    top.close()


def assert_plain(top: QWidget) -> None:
    guessing = [one for one in labels_of(top) if one.textFormat() != Qt.TextFormat.PlainText]
    assert not guessing, [one.text() for one in guessing]


def test_a_tool_tip_keeps_blanks_and_lines(qtbot: QtBot) -> None:
    label = PlainLabel()
    qtbot.addWidget(label)
    text = "two  blanks\n & a line\tand a tab"
    explain(label, text)
    hover(label)
    assert take_tip() == text
    assert label.accessibleDescription() == text


def test_only_long_tool_tips_are_wrapped(qtbot: QtBot) -> None:
    label = PlainLabel()
    qtbot.addWidget(label)
    for text, is_wrapped in (("Choose pictures to convert", False), ("/a/long/way " * 60, True)):
        explain(label, text)
        hover(label)
        tip = tip_on_screen()
        assert tip is not None
        assert (tip.width() < tip.fontMetrics().horizontalAdvance(text)) is is_wrapped
        assert take_tip() == text


def test_no_text_is_no_tool_tip(qtbot: QtBot) -> None:
    label = PlainLabel()
    qtbot.addWidget(label)
    explain(label, "")
    assert label.toolTip() == ""
    hover(label, QPoint(1, 1))
    assert not QToolTip.isVisible()
