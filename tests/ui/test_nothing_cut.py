"""On a screen of 800 × 600 nothing is cut and nothing is out of reach.

That holds with long words, with text twice as large, and from right to left. What is shortened on
purpose tells all of it on resting; what is in a scroll area can be scrolled to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.fake_machine import moments
from tests.pseudo import pseudo_spoken
from tests.ui.rows import ListedWindow, converted, failed, new_rows
from ui.dialogs.about_dialog import AboutDialog, AboutFacts
from ui.dialogs.closing_dialog import ClosingDialog
from ui.dialogs.diagnostics_dialog import DiagnosticsDialog
from ui.dialogs.keys_dialog import KeysDialog, command_keys
from ui.dialogs.name_dialog import NameDialog, Verdict
from ui.dialogs.question_dialog import QuestionDialog
from ui.dialogs.row_options_dialog import Purpose, RowOptionsDialog
from ui.dialogs.settings_dialog import Choices, SettingsDialog
from ui.lab.lab_page import LabPage
from ui.machine.machine_view import MachineView
from ui.panels.elided_label import ElidedLabel
from ui.panels.elided_list import ElidedList
from ui.panels.icon_view import IconView
from ui.theme import apply_theme
from workers.contract.destination import Destination
from workers.contract.items import Cancelled, ItemId, ItemState, Running
from workers.contract.language import Language
from workers.contract.motion import Motion
from workers.contract.pause import Pause, PauseReason
from workers.contract.recipe import Recipe
from workers.contract.scheme import Scheme
from workers.contract.stats import EngineStats
from workers.contract.summary import BatchSummary

#: 800 × 600 without the frame.
ROOM = QSize(792, 560)
#: Frame and padding of a number box: its own wish has some air as well.
_NUMBER_EDGES_PX = 8
_LOOKS = ("right-to-left", "large-text")
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


def machine() -> QWidget:
    view = MachineView()
    *past, now = moments(2)
    for each in past:
        view.add_past(each)
    view.show_now(now)
    return view


def test_pages_are_whole(qtbot: QtBot, window: ListedWindow) -> None:
    for page in (machine(), LabPage()):
        window.show_page(page)
        qtbot.waitUntil(lambda: cut(window) == [])
        assert (window.width(), window.height()) == (ROOM.width(), ROOM.height())


_DIALOGS: dict[str, Callable[[ListedWindow], QDialog]] = {
    "settings": lambda window: SettingsDialog(
        Choices(Language.SYSTEM, Scheme.SYSTEM, Motion.SYSTEM, True, None), 8, window
    ),
    "keys": lambda window: KeysDialog(command_keys(window.menuBar()), window),
    "about": lambda window: AboutDialog(_FACTS, window),
    "diagnostics": lambda window: DiagnosticsDialog(EngineStats(), window),
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
        assert dialog.size() == dialog.size().boundedTo(ROOM), name
        dialog.close()
