from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QProxyStyle,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.finding import child
from ui.lab.card_grid import columns_for
from ui.lab.feel_panel import _Wheel
from ui.lab.lab_page import LabPage
from ui.lab.lag_chart import height_share
from ui.lab.strategy_card import CardState
from ui.lab.values import (
    BoardFigures,
    CounterFigures,
    LabSettings,
    Lag,
    ResultKind,
    StrategyFigures,
    StrategyName,
)
from ui.panels.elided_label import ElidedLabel
from workers.contract.scheme import Scheme

FIGURES = StrategyFigures(
    name=StrategyName.DROPMILL_POOL,
    seconds=2.0,
    lag=Lag(0.5, 1.0, 4.2, 9.0, 120.0, 400),
    completed=20,
    failed=1,
    crashes=2,
    trace_ms=(1.0, 4.0, 120.0),
)


@pytest.fixture
def page(qtbot: QtBot) -> LabPage:
    page = LabPage()
    qtbot.addWidget(page)
    page.resize(1240, 900)
    page.show()
    return page


def button(page: LabPage, text: str) -> QPushButton:
    (found,) = (one for one in page.findChildren(QPushButton) if one.text() == text)
    return found


def texts(page: LabPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_start_asks_for_what_is_ticked_and_switched(page: LabPage, qtbot: QtBot) -> None:
    wanted = LabSettings(
        strategies=(StrategyName.THREAD_POOL, StrategyName.DROPMILL_POOL),
        seconds=3,
        workers=5,
        below_normal_priority=False,
        result=ResultKind.LARGE_PREVIEW,
        crash_every=10,
    )
    page.show_settings(wanted)
    with qtbot.waitSignal(page.start_requested) as asked:
        qtbot.mouseClick(button(page, "Start"), Qt.MouseButton.LeftButton)

    assert asked.args == [wanted]


def test_nothing_can_be_started_without_a_strategy(page: LabPage) -> None:
    for card in page.cards.values():
        card.set_chosen(False)

    assert not button(page, "Start").isEnabled()


def test_while_a_run_goes_on_it_can_only_be_stopped(page: LabPage, qtbot: QtBot) -> None:
    page.begin(LabSettings(strategies=(StrategyName.UI_THREAD,)))

    assert not button(page, "Start").isEnabled()
    assert not button(page, "Save…").isEnabled()
    assert not page.switches.isEnabled()
    with qtbot.waitSignal(page.stop_requested):
        qtbot.mouseClick(button(page, "Stop"), Qt.MouseButton.LeftButton)
    assert page.cards[StrategyName.UI_THREAD].state is CardState.WAITING
    assert page.cards[StrategyName.THREAD_POOL].state is CardState.IDLE


def test_escape_stops(page: LabPage, qtbot: QtBot) -> None:
    page.begin(LabSettings())
    page.activateWindow()
    page.setFocus()
    with qtbot.waitSignal(page.stop_requested):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_the_first_strategy_warns(page: LabPage) -> None:
    assert any("will freeze" in text for text in texts(page))


def test_a_result_is_told_in_figures_and_in_a_sentence(page: LabPage, themed: Scheme) -> None:
    page.begin(LabSettings())
    page.show_figures(replace(FIGURES, completed=3))
    page.add_result(FIGURES, "It went well.")
    page.set_running(False)

    shown = texts(page)
    assert "It went well." in shown
    assert shown.count("4.2 ms") == 2  # on the card and in the table
    assert page.results.names == [StrategyName.DROPMILL_POOL]
    assert page.cards[StrategyName.DROPMILL_POOL].state is CardState.DONE
    assert button(page, "Save…").isEnabled()
    picture = page.picture()
    assert picture.width() >= 900
    assert picture.height() > page.height() / 2


def test_another_run_forgets_the_last(page: LabPage) -> None:
    page.add_result(FIGURES, "It went well.")
    page.begin(LabSettings())

    assert page.results.names == []
    assert not page.results.isVisible()


def test_the_corner_says_what_was_lost(page: LabPage) -> None:
    page.corner.show_board(BoardFigures(workers_started=3, slab_bytes=4_000_000))
    page.corner.show_counters(CounterFigures(1000, 990, (500, 500)))

    shown = texts(page)
    assert {"10 lost", "none lost", "1,000 increments were made", "4.0 MB"} <= set(shown)


def test_counting_is_asked_for_once(page: LabPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.count_requested):
        qtbot.mouseClick(button(page, "Let two processes count"), Qt.MouseButton.LeftButton)
    page.corner.set_counting(True)

    assert not button(page, "Let two processes count").isEnabled()


def test_the_charts_scale_is_logarithmic_and_bounded() -> None:
    assert height_share(0.0) == 0.0
    assert height_share(1e9) == 1.0
    steps = [height_share(10**power) for power in (0, 1, 2, 3)]
    widths = [after - before for before, after in itertools.pairwise(steps)]
    assert max(widths) - min(widths) < 1e-9


@pytest.mark.parametrize(("width", "columns"), [(1200, 5), (900, 4), (700, 3), (450, 2), (100, 1)])
def test_cards_go_beside_each_other_as_they_fit(width: int, columns: int) -> None:
    # Four beside each other would leave the fifth alone, so three are better.
    assert columns_for(width, 5, 204) == (3 if columns == 4 else columns)


@pytest.mark.parametrize("width", [1180, 1000, 900, 800, 640])
def test_nothing_is_cut_off_at_any_width(page: LabPage, qtbot: QtBot, width: int) -> None:
    for name, card in page.cards.items():
        page.show_figures(replace(FIGURES, name=name))
        card.set_state(CardState.STOPPED)
    page.add_result(FIGURES, "It went well.")
    page.resize(width, 700)
    scroll = child(page, QScrollArea)
    # Without a bar below, all of it is there from left to right.
    qtbot.waitUntil(lambda: scroll.horizontalScrollBar().maximum() == 0 and not cut_off(page))


def cut_off(page: LabPage) -> list[str]:
    """Texts on one line that have less room than they need."""
    return [
        part.text()
        for part in page.findChildren(QWidget)
        if isinstance(part, QCheckBox | QLabel)
        and part.isVisible()
        and not (isinstance(part, ElidedLabel) or (isinstance(part, QLabel) and part.wordWrap()))
        and part.width() < part.sizeHint().width()
    ]


def test_a_card_says_where_its_strategy_stands(page: LabPage) -> None:
    card = page.cards[StrategyName.THREAD_POOL]
    card.set_state(CardState.RUNNING)
    assert any(one.text() == "runs" for one in card.findChildren(QLabel))
    card.clear()
    assert card.state is CardState.IDLE
    assert not any(one.text() == "runs" for one in card.findChildren(QLabel))


@pytest.mark.parametrize(("duration_ms", "moves"), [(200, True), (0, False)])
def test_nothing_moves_where_the_system_wants_no_animations(
    qtbot: QtBot, duration_ms: int, moves: bool
) -> None:
    class Still(QProxyStyle):
        """A desktop's wish."""

        def styleHint(  # noqa: N802 - named by Qt
            self,
            hint: QStyle.StyleHint,
            option: QStyleOption | None = None,
            widget: QWidget | None = None,
            returnData: QStyleHintReturn | None = None,  # noqa: N803 - named by Qt
        ) -> int:
            if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
                return duration_ms
            return super().styleHint(hint, option, widget, returnData)

    style, ring = Still("Fusion"), _Wheel()
    qtbot.addWidget(ring)
    ring.setStyle(style)
    ring.show()
    assert any(one.isActive() for one in ring.findChildren(QTimer)) is moves
    ring.hide()
    ring.setStyle(None)  # type: ignore[arg-type]  # the stubs do not know that it may be taken back
