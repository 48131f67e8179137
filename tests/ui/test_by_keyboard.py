"""Tab leads through everything, in the order of the eye, back to the beginning, and is seen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.compare.shots import FIGURES, FORM, PINNED, comparison
from tests.ui.finding import child
from tests.ui.rows import ListedWindow, ids
from tests.ui.test_nothing_cut import _BUSY, _ENDED, fill, machine, watched
from ui.actions import Command
from ui.compare.values import Candidate
from ui.lab.lab_page import LabPage
from ui.theme import apply_theme
from workers.contract.scheme import Scheme

_MOST_STOPS = 80
#: What is no further apart stands in one line.
_LINE_PX = 20


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[ListedWindow]:
    apply_theme(qapp, Scheme.LIGHT)
    window = ListedWindow()
    qtbot.addWidget(window)
    window.resize(1180, 780)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.hide()
    window.allow_close()


def told(widget: QWidget) -> str:
    return widget.accessibleName() or str(widget.property("text") or widget.objectName())


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def stops(qtbot: QtBot, window: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Where the keyboard stops from where it is, until it is there again."""
    seen: list[QWidget] = []
    while (at := focused()) not in seen:
        assert at.isVisible(), told(at)
        qtbot.waitUntil(lambda one=at: not one.visibleRegion().isEmpty())
        seen.append(at)
        with_ring = at.grab().toImage()
        qtbot.keyClick(at, key)
        assert focused() is not at, f"{told(at)} keeps the keyboard"
        assert at.grab().toImage() != with_ring, f"{told(at)} looks the same without the keyboard"
        assert len(seen) < _MOST_STOPS
    assert at is seen[0], f"the keyboard turns in a circle that begins at {told(at)}"
    return seen


def reachable(window: QWidget) -> set[str]:
    """What can have the keyboard; of radio buttons, that is one."""
    return {
        told(one)
        for one in window.findChildren(QWidget)
        if one.isVisible()
        and one.isEnabled()
        and one.window() is window
        and one.focusProxy() is None
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (isinstance(one, QRadioButton) and not one.isChecked())
    }


def texts(window: QWidget) -> set[str]:
    return {one.text() for one in window.findChildren(QAbstractButton)}


def names(found: list[QWidget]) -> list[str]:
    """Their names, beginning where one begins to read."""
    window = found[0].window()

    def place(one: QWidget) -> tuple[int, int]:
        at = one.mapTo(window, QPoint())
        return at.y() // _LINE_PX, at.x()

    first = found.index(min(found, key=place))
    return [told(one) for one in found[first:] + found[:first]]


def compare(window: ListedWindow) -> None:
    one, other = Candidate(FORM, 0, FIGURES), Candidate(PINNED, 0, FIGURES)
    window.table.setCurrentIndex(window.model.index(1, 0))
    window.actions_by_command[Command.COMPARE].setChecked(True)
    window.compare.pane.show_comparison(comparison(candidates=(one, other, other)))


def show(window: ListedWindow, state: str) -> None:
    if state == "empty":
        return
    fill(window)
    window.show_summary(_BUSY if state == "busy" else _ENDED)
    match state:
        case "failures":
            window.list.show_failures()
        case "options":
            window.form.more.set_open(True)
        case "compare":
            compare(window)
        case "machine" | "watch" | "lab":
            page = {"machine": machine, "watch": watched, "lab": LabPage}[state]()
            window.show_page(page)
            child(page, QCheckBox if state == "lab" else QPushButton).setFocus()


_STATES = ("busy", "compare", "empty", "ended", "failures", "options")
_PAGES = ("lab", "machine", "watch")


@pytest.mark.parametrize("state", [*_STATES, *_PAGES])
def test_everything_is_reached_and_nothing_keeps_the_keyboard(
    qtbot: QtBot, window: ListedWindow, state: str
) -> None:
    show(window, state)
    qtbot.waitUntil(lambda: focused().isVisible())
    window.grab()  # places what has changed its size
    found = stops(qtbot, window)
    assert reachable(window) <= {told(one) for one in found}
    qtbot.waitUntil(lambda: not focused().visibleRegion().isEmpty())
    back = stops(qtbot, window, Qt.Key.Key_Backtab)
    assert [told(one) for one in back[1:]] == [told(one) for one in reversed(found[1:])]


def test_the_order_is_that_of_the_eye(qtbot: QtBot, window: ListedWindow) -> None:
    fill(window)
    window.show_summary(_ENDED)
    window.list.show_failures()
    qtbot.waitUntil(lambda: "Failed  1" in texts(window))  # counts come a moment later
    order = names(stops(qtbot, window))
    list_part = [
        "Failed  1",
        "Search names and folders",
        "Close",
        "Select",
        "Try again",
        "Copy the list",
        "Pictures",
        "More about presets",
    ]
    assert [name for name in order if name in list_part] == list_part
    bar = [
        "Show failed",
        "Open folder",
        "Undo",
        "Retry failed",
        "More commands",
        "Start b&y itself",
    ]
    assert [name for name in order if name in bar] == bar


def test_the_comparison_comes_after_the_list_that_it_belongs_to(
    qtbot: QtBot, window: ListedWindow
) -> None:
    fill(window)
    compare(window)
    qtbot.waitUntil(window.compare.pane.isVisible)
    order = names(stops(qtbot, window))
    list_at, zoom_at = order.index("Pictures"), order.index("Zoom out")
    assert list_at + 1 == zoom_at
    assert order.index("Estimate all") < order.index("More about presets")


def test_an_empty_window_gives_the_keyboard_to_what_fills_it(window: ListedWindow) -> None:
    """A space would otherwise turn a switch."""
    assert told(focused()) == "Add files…"


def test_the_keyboard_goes_from_the_empty_list_to_the_rows_and_back(
    qtbot: QtBot, window: ListedWindow
) -> None:
    fill(window)
    qtbot.waitUntil(window.table.isVisible)
    assert focused() is window.table
    window.items.remove(ids(range(1, 7)))
    qtbot.waitUntil(window.drop_zone.isVisible)
    assert told(focused()) == "Add files…"


def test_the_chosen_filter_is_there_before_its_count_is(window: ListedWindow) -> None:
    fill(window)
    window.list.show_failures()
    (chip,) = (
        one
        for one in window.list.bar.findChildren(QAbstractButton)
        if one.objectName() == "chip-failed"
    )
    assert chip.isVisible()
    assert chip.focusPolicy() & Qt.FocusPolicy.TabFocus
