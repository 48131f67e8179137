"""On a screen of 800 × 600 nothing is cut and nothing is out of reach.

That holds with long words, with text twice as large, from right to left, and in every language.
What is shortened on purpose tells all of it on resting; what is in a scroll area can be reached.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.window.languages import Speech
from tests.fake_machine import moments
from tests.pseudo import pseudo_spoken
from tests.ui.compare.shots import FIGURES, FORM, PINNED, comparison
from tests.ui.finding import child
from tests.ui.rows import ListedWindow, converted, failed, new_rows
from ui.actions import Command
from ui.compare.values import BatchEstimate, Candidate
from ui.dialogs.about_dialog import AboutDialog, AboutFacts
from ui.dialogs.closing_dialog import ClosingDialog
from ui.dialogs.decision_dialog import DecisionDialog
from ui.dialogs.diagnostics_dialog import DiagnosticsDialog
from ui.dialogs.keys_dialog import KeysDialog, command_keys
from ui.dialogs.name_dialog import NameDialog, Verdict
from ui.dialogs.question_dialog import QuestionDialog
from ui.dialogs.row_options_dialog import Purpose, RowOptionsDialog
from ui.dialogs.settings_dialog import Choices, SettingsDialog
from ui.dialogs.start_dialog import StartDialog
from ui.lab.lab_page import LabPage
from ui.machine.machine_view import MachineView
from ui.machine.texts import stage_text
from ui.machine.worker_table import WorkerColumn, WorkerTable
from ui.panels.elided_label import ElidedLabel
from ui.panels.elided_list import ElidedList
from ui.panels.icon_view import IconView
from ui.theme import apply_theme
from ui.watching.watch_page import WatchPage
from workers.contract.concerns import Concern
from workers.contract.destination import Destination
from workers.contract.events import PoolChanged, Stage
from workers.contract.items import Cancelled, ItemFacts, ItemId, ItemState, Running
from workers.contract.language import SPOKEN, Language
from workers.contract.motion import Motion
from workers.contract.pause import Pause, PauseReason
from workers.contract.recipe import Recipe
from workers.contract.scheme import Scheme
from workers.contract.stats import EngineStats
from workers.contract.summary import BatchSummary
from workers.contract.watch_report import WatchedEnd, WatchReport

#: 800 × 600 without the frame.
ROOM = QSize(792, 560)
#: Frame and padding of a number box: its own wish has some air as well.
_NUMBER_EDGES_PX = 8
_LOOKS = ("right-to-left", "large-text", *(each for each in SPOKEN if each != Language.ENGLISH))
_ENDED = BatchSummary(
    total=60,
    converted=41,
    failed=3,
    cancelled=12,
    kept=4,
    larger=2,
    bytes_in=120_000_000,
    bytes_out=30_000_000,
    seconds=22,
)
_BUSY = BatchSummary(
    total=60,
    converted=20,
    failed=3,
    running=2,
    waiting=35,
    unstarted=5,
    bytes_in=120_000_000,
    bytes_out=30_000_000,
    pictures_per_s=3.4,
    seconds_left=95,
)
_HELD = BatchSummary(total=60, waiting=60, pause=Pause(PauseReason.DISK_FULL, "Nearly full."))
_FACTS = AboutFacts(
    "1.2.3",
    "MIT",
    (("Python", "3.11.7"), ("Qt", "6.11.3, LGPL-3.0"), ("Pillow", "13.0, MIT-CMU")),
    (("Resource limits", "on"), ("No new files (Landlock)", "on"), ("Few system calls", "off")),
    "All of it",
)


@pytest.fixture(params=_LOOKS)
def look(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """One way in which words take more room than usual."""
    before = qapp.font()
    with ExitStack() as stack:
        if request.param == "right-to-left":  # in words that are half as long again
            stack.enter_context(pseudo_spoken(right_to_left=True))
        elif request.param in SPOKEN:
            stack.callback(QLocale.setDefault, QLocale())
            speech = Speech()
            stack.callback(speech.speak, Language.ENGLISH)
            speech.speak(Language(request.param))
        else:
            larger = qapp.font()
            larger.setPointSizeF(before.pointSizeF() * 2)
            qapp.setFont(larger)
            stack.callback(apply_theme, qapp, Scheme.SYSTEM)
            stack.callback(qapp.setFont, before)
        apply_theme(qapp, Scheme.LIGHT)
        yield request.param


def test_what_is_cut_is_found(qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    for text, place in (
        ("whole", QRect(0, 0, 90, 30)),
        ("much too long for this", QRect(0, 40, 30, 30)),
        ("outside", QRect(80, 80, 90, 30)),
    ):
        QLabel(text, root).setGeometry(place)
    root.resize(100, 100)
    root.show()
    found = cut(root)
    assert len(found) == 2
    assert "needs" in found[0]
    assert "beyond" in found[1]


def cut(root: QWidget) -> list[str]:
    """What of ``root`` is not whole on screen, and cannot be scrolled to."""
    return [
        f"{type(one).__name__} {_words(one)!r}: {reason}"
        for one in root.findChildren(QWidget)
        if one.isVisibleTo(root) and isinstance(one, _SPEAKING) and (reason := _problem(one, root))
    ]


_SPEAKING = (QLabel, QAbstractButton, QComboBox, QAbstractSpinBox)


def _words(widget: QWidget) -> str:
    return str(widget.property("text") or widget.accessibleName())


def _problem(one: QWidget, root: QWidget) -> str:
    if isinstance(one, IconView) or not _words(one):
        return ""
    if isinstance(one, QToolButton) and isinstance(one.parentWidget(), QLineEdit):
        return ""  # the field shows its icon alone, at the size that it has room for
    needed = one.minimumSizeHint() if isinstance(one, QAbstractButton) else one.sizeHint()
    if isinstance(one, QAbstractSpinBox):
        needed = QSize(needed.width(), one.fontMetrics().height() + _NUMBER_EDGES_PX)
    if isinstance(one, ElidedLabel | ElidedList):
        needed.setWidth(0)
    if isinstance(one, QLabel) and one.wordWrap():
        needed = QSize(0, one.heightForWidth(one.width()))
    if needed.width() > one.width() or needed.height() > one.height():
        return f"is {one.width()} × {one.height()}, needs {needed.width()} × {needed.height()}"
    for at in _parents(one, root):
        if isinstance(at.parentWidget(), QAbstractScrollArea):
            return ""
        place = QRect(one.mapTo(at, QPoint()), one.size())
        if not at.rect().contains(place):
            return f"is beyond the edge of its {type(at).__name__}: {place}"
    return ""


def _parents(one: QWidget, root: QWidget) -> Iterator[QWidget]:
    parent = one.parentWidget()
    while parent is not None:
        yield parent
        if parent is root:
            return
        parent = parent.parentWidget()


def fill(window: ListedWindow) -> None:
    """Six rows, in as many states, and a long way to the results."""
    window.items.append(new_rows(6))
    states: list[ItemState] = [Running(None), converted(), failed(), Cancelled()]
    window.items.set_states(list(zip(map(ItemId, range(1, 5)), states, strict=True)))
    window.set_destination(Destination(directory=Path("/home/somebody/Pictures/for the web")))


@pytest.fixture
def window(qtbot: QtBot, look: str) -> Iterator[ListedWindow]:
    assert look in _LOOKS
    window = ListedWindow()
    qtbot.addWidget(window)
    window.resize(ROOM)
    window.show()
    yield window
    window.hide()
    window.allow_close()


def test_the_window_is_whole(qtbot: QtBot, window: ListedWindow) -> None:
    qtbot.waitUntil(lambda: cut(window) == [])
    fill(window)
    for summary in (_BUSY, _HELD, _ENDED):
        window.show_summary(summary)
        qtbot.waitUntil(lambda: cut(window) == [])
    window.form.more.set_open(True)
    qtbot.waitUntil(lambda: cut(window) == [])
    assert (window.width(), window.height()) == (ROOM.width(), ROOM.height())


def machine(cores: int = 2) -> QWidget:
    view = MachineView()
    *past, now = moments(cores)
    for each in past:
        view.add_past(each)
    view.show_now(now)
    view.set_pool(PoolChanged(busy=cores, ready=cores, wanted=cores))
    return view


def watched() -> QWidget:
    page = WatchPage()
    ends = (WatchedEnd(ItemFacts(ItemId(1), Path("/in/1.jpg"), None, 9, failed()), 0.0),)
    page.show_report(WatchReport(Path("/home/me/inbox"), 0.0, True, 1, 1, 1, 4_000_000, 9, ends))
    page.show_options((Recipe(),), Destination(), "")
    page.show_start(at_once=False)
    return page


def beyond(root: QWidget) -> list[str]:
    """What has to be scrolled from side to side: nobody does that to read a page."""
    return [
        f"{type(one).__name__}: {one.horizontalScrollBar().maximum()} more"
        for one in root.findChildren(QScrollArea)
        if one.isVisibleTo(root) and one.horizontalScrollBar().maximum() > 0
    ]


def test_pages_are_whole(qtbot: QtBot, window: ListedWindow, look: str) -> None:
    for page in (machine(), machine(64), watched(), LabPage()):
        window.show_page(page)
        qtbot.waitUntil(lambda: cut(window) == [])
        if look != "right-to-left":  # its made-up words are longer than those of any language
            qtbot.waitUntil(lambda: beyond(window) == [])
        assert (window.width(), window.height()) == (ROOM.width(), ROOM.height())


def test_steps_of_workers_are_whole(qtbot: QtBot, window: ListedWindow) -> None:
    page = machine()
    table = child(page, WorkerTable)
    for width in (ROOM.width(), 1280):
        window.resize(width, ROOM.height())
        window.show_page(page)
        qtbot.waitUntil(lambda: table.viewport().width() > 0)
        for stage in Stage:
            room = table.columnWidth(WorkerColumn.STEP)
            assert table.fontMetrics().horizontalAdvance(stage_text(stage, "a.jpg")) < room
        names = table.fontMetrics().horizontalAdvance("IMG_4239.jpg")
        assert table.columnWidth(WorkerColumn.PICTURE) > names


def overlapping(root: QWidget) -> list[str]:
    """Parts of ``root`` that lie on one another."""
    shown = [one for one in root.children() if isinstance(one, QWidget) and one.isVisible()]
    pairs = combinations(shown, 2)
    return [f"{one} {other}" for one, other in pairs if one.geometry().intersects(other.geometry())]


def test_the_comparison_is_whole(qtbot: QtBot, window: ListedWindow) -> None:
    fill(window)
    window.show_summary(_ENDED)
    window.table.setCurrentIndex(window.model.index(1, 0))
    pane = window.compare.pane
    window.actions_by_command[Command.COMPARE].setChecked(True)
    one, other = Candidate(FORM, 0, FIGURES), Candidate(PINNED, 0, FIGURES)
    for candidates in ((one,), (one, other, other)):
        pane.show_comparison(comparison(candidates=candidates))
        pane.show_estimate(BatchEstimate(34_000_000, 30_000_000, 38_000_000, 1200, 12))
        qtbot.waitUntil(lambda: cut(pane) == [])
        qtbot.waitUntil(lambda: beyond(pane) == [])
        qtbot.waitUntil(lambda: overlapping(pane) == [])
    assert (window.width(), window.height()) == (ROOM.width(), ROOM.height())


_DIALOGS: dict[str, Callable[[ListedWindow], QDialog]] = {
    "settings": lambda window: SettingsDialog(
        Choices(Language.SYSTEM, Scheme.SYSTEM, Motion.SYSTEM, True, None), 8, window
    ),
    "keys": lambda window: KeysDialog(command_keys(window.menuBar()), window),
    "about": lambda window: AboutDialog(_FACTS, window),
    "diagnostics": lambda window: DiagnosticsDialog(EngineStats(), window),
    "decision": lambda window: DecisionDialog(
        {
            Concern.REPLACES: ["a.jpg", "b.jpg", "c.jpg", "d.jpg"],
            Concern.TOO_LARGE: ["wide.png"],
            Concern.FIRST_FRAME: ["moving.gif", "turning.gif"],
        },
        window,
    ),
    "start": lambda window: StartDialog("/somewhere/out cannot be written.", window),
    "paused": lambda window: ClosingDialog(_HELD, window),
    "closing": lambda window: ClosingDialog(_BUSY, window),
    "name": lambda window: NameDialog("Save as preset", "Web", lambda _: Verdict(True), window),
    "question": lambda window: QuestionDialog("Delete", "Delete the preset?", "Delete", window),
    "row options": lambda window: RowOptionsDialog(Purpose.AGAIN, 3, (Recipe(),), window),
}


def test_dialogs_are_whole_and_fit(qtbot: QtBot, window: ListedWindow) -> None:
    for name, make in _DIALOGS.items():
        dialog = make(window)
        dialog.show()
        least = dialog.minimumSizeHint()
        assert least == least.boundedTo(ROOM), name
        dialog.resize(dialog.size().boundedTo(ROOM))
        qtbot.waitUntil(lambda shown=dialog: cut(shown) == [])
        qtbot.waitUntil(lambda shown=dialog: beyond(shown) == [])
        assert dialog.size() == dialog.size().boundedTo(ROOM), name
        dialog.close()


def test_buttons_and_lists_show_no_letters_of_keys(qtbot: QtBot, window: ListedWindow) -> None:
    """In Chinese and Japanese they stand behind the words, "暂停(P)", and mean menus only."""
    fill(window)
    window.show_summary(_ENDED)
    texts = [each.text() for each in window.findChildren(QToolButton)]
    assert [text for text in texts if re.search(r"\(&?[A-Z]\)", text)] == []


def test_commands_are_whole_beside_their_keys(qtbot: QtBot, window: ListedWindow) -> None:
    dialog = KeysDialog(command_keys(window.menuBar()), window)
    qtbot.addWidget(dialog)
    dialog.show()
    table = child(dialog, QTreeWidget)
    advance = table.fontMetrics().horizontalAdvance
    longest = max(advance(row.command) for row in command_keys(window.menuBar()))
    qtbot.waitUntil(lambda: table.columnWidth(0) > longest)


def test_failures_by_cause_are_whole(qtbot: QtBot, window: ListedWindow, look: str) -> None:
    fill(window)
    window.show_summary(_ENDED)
    window.list.show_failures()
    panel = window.list.failures
    qtbot.waitUntil(lambda: cut(panel) == [])
    for button in panel.findChildren(QAbstractButton):
        button.setFocus()
        qtbot.waitUntil(lambda one=button: whole_on_screen(one))
    assert window.table.isVisible() or look == "large-text"
    child(panel, QPushButton).click()  # selects the rows
    qtbot.waitUntil(window.table.isVisible)
    assert window.table.selectionModel().hasSelection()
    assert (window.width(), window.height()) == (ROOM.width(), ROOM.height())


def test_notices_leave_the_page_its_room(qtbot: QtBot, window: ListedWindow) -> None:
    fill(window)
    words = "What somebody has to know of the folder that was chosen, in a line or in two of them. "
    window.show_breakdown(words * 2)
    window.show_error(words * 2)
    window.show_summary(
        BatchSummary(total=60, waiting=60, pause=Pause(PauseReason.DISK_FULL, words * 2))
    )
    bar = window.bar
    qtbot.waitUntil(lambda: bar.mapTo(window, bar.rect().bottomLeft()).y() < window.height())
    qtbot.waitUntil(lambda: cut(bar) == [])
    for notice in (window.bars.notices, window.bars.breakdown):
        dismiss = child(notice, QToolButton)
        dismiss.setFocus()
        qtbot.waitUntil(lambda one=dismiss: whole_on_screen(one))
    assert (window.width(), window.height()) == (ROOM.width(), ROOM.height())


def whole_on_screen(one: QWidget) -> bool:
    return one.visibleRegion().boundingRect() == one.rect()
