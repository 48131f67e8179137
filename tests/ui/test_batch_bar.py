"""The batch bar: words for a summary, and commands that make sense."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QProgressBar,
    QPushButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from tests.rich_text import hover, take_tip, tip_on_screen
from tests.ui.contrast import contrast
from tests.ui.finding import child
from ui.actions import Command, enable_for, make_actions
from ui.panels.batch_bar import BatchBar
from ui.panels.elided_label import ElidedLabel
from ui.panels.headline import Headline, facts, headline
from ui.panels.icon_view import IconView
from ui.theme import colours
from ui.window_commands import WINDOW_COMMANDS
from workers.contract.pause import Pause, PauseReason
from workers.contract.scheme import Scheme
from workers.contract.summary import BatchSummary

RUNNING = BatchSummary(
    total=22,
    converted=12,
    running=2,
    waiting=8,
    bytes_in=44_600_000,
    bytes_out=3_600_000,
    pictures_per_s=3.4,
    seconds_left=8,
)


@pytest.mark.parametrize(
    ("summary", "words"),
    [
        (BatchSummary(), "No pictures yet"),
        (BatchSummary(total=1, waiting=1, unstarted=1), "1 picture ready"),
        (BatchSummary(total=5, waiting=5, unstarted=5), "5 pictures ready"),
        (BatchSummary(total=5, waiting=5), "0 of 5"),
        (RUNNING, "12 of 22"),
        (BatchSummary(total=5, waiting=3, converted=2), "2 of 5"),
        (BatchSummary(total=5, waiting=3, converted=2, pause=Pause()), "Paused at 2 of 5"),
        (BatchSummary(total=5, waiting=5, unstarted=5, pause=Pause()), "Paused at 0 of 5"),
        (BatchSummary(total=3, converted=1, kept=2), "1 converted, 2 kept"),
        (BatchSummary(total=50_000, converted=1234, waiting=48_766), "1,234 of 50,000"),
        (BatchSummary(total=12_345, waiting=12_345, unstarted=12_345), "12,345 pictures ready"),
    ],
)
def test_the_headline_says_where_the_batch_stands(summary: BatchSummary, words: str) -> None:
    assert headline(summary) == words


FINISHED = BatchSummary(
    total=46,
    converted=41,
    failed=3,
    skipped=2,
    bytes_in=100_000_000,
    bytes_out=10_000_000,
    seconds=22.4,
)


@pytest.mark.parametrize(
    ("summary", "words"),
    [
        (FINISHED, "41 converted, 3 failed, 2 skipped, saved 90.0 MB in 22 s"),
        (
            BatchSummary(total=1, converted=1, bytes_in=1000, bytes_out=1500, seconds=0.4),
            "1 converted, grew by 500 B in less than a second",
        ),
        (BatchSummary(total=44, failed=44, seconds=3.0), "None converted, 44 failed in 3 s"),
        (
            BatchSummary(total=88, converted=69, cancelled=19, bytes_in=9_000, bytes_out=2_000),
            "69 converted, 19 cancelled, saved 7.0 kB",
        ),
        (
            BatchSummary(total=3, converted=2, failed=1, larger=1, bytes_in=10, bytes_out=12),
            "2 converted, 1 failed, 1 larger, grew by 2 B",
        ),
        (BatchSummary(total=3, converted=1, undone=2), "1 converted, 2 undone"),
        (BatchSummary(total=1500, skipped=1500, seconds=75.0), "1,500 skipped in 1 min 15 s"),
    ],
)
def test_the_headline_of_a_finished_batch_tells_what_became_of_it(
    summary: BatchSummary, words: str
) -> None:
    assert headline(summary) == words


def test_at_the_end_the_facts_are_the_sizes() -> None:
    assert facts(FINISHED) == "from 100 MB to 10.0 MB, 90 % smaller"
    grown = BatchSummary(total=1, converted=1, bytes_in=1000, bytes_out=1500)
    assert facts(grown) == "from 1.0 kB to 1.5 kB, 50 % larger"
    assert facts(BatchSummary(total=3, failed=3)) == ""


def test_the_facts_are_those_that_are_known() -> None:
    assert facts(RUNNING) == "3.4 pictures/s · 8 s left · saved 41.0 MB (92 %)"
    assert facts(BatchSummary(total=3, waiting=3)) == ""
    left_out = BatchSummary(total=4, waiting=1, skipped=2, cancelled=1)
    assert facts(left_out) == "2 skipped · 1 cancelled"
    grown = BatchSummary(total=2, waiting=1, converted=1, bytes_in=1000, bytes_out=1500)
    assert facts(grown) == "grew by 500 B (50 %)"


@pytest.mark.parametrize(
    ("summary", "sensible"),
    [
        (BatchSummary(), set()),
        (BatchSummary(total=2, waiting=2, unstarted=2), {Command.START, Command.CLEAR_WAITING}),
        (
            BatchSummary(total=3, waiting=2, unstarted=2, converted=1),
            {Command.START, Command.CLEAR_WAITING, Command.CLEAR_FINISHED},
        ),
        (
            BatchSummary(total=3, running=1, waiting=2, unstarted=2),
            {Command.START, Command.PAUSE, Command.CANCEL_ALL},
        ),
        (BatchSummary(total=2, waiting=2), {Command.PAUSE, Command.CANCEL_ALL}),
        (BatchSummary(total=2, waiting=2, pause=Pause()), {Command.RESUME, Command.CANCEL_ALL}),
        (BatchSummary(total=1, running=1), {Command.PAUSE, Command.CANCEL_ALL}),
        (BatchSummary(total=1, converted=1), {Command.CLEAR_FINISHED}),
        (BatchSummary(total=1, failed=1), {Command.CLEAR_FINISHED, Command.RETRY_FAILED}),
        (BatchSummary(total=1, cancelled=1), {Command.CLEAR_FINISHED, Command.RETRY_CANCELLED}),
    ],
)
def test_only_what_would_do_something_is_enabled(
    qtbot: QtBot, summary: BatchSummary, sensible: set[Command]
) -> None:
    parent = QObject()
    actions = make_actions(WINDOW_COMMANDS, parent, Qt.ShortcutContext.WindowShortcut)
    bar = BatchBar(actions)
    qtbot.addWidget(bar)
    enable_for(actions, summary)
    batch = (
        Command.START,
        Command.PAUSE,
        Command.RESUME,
        Command.CANCEL_ALL,
        Command.CLEAR_FINISHED,
        Command.CLEAR_WAITING,
        Command.RETRY_FAILED,
        Command.RETRY_CANCELLED,
    )
    assert {command for command in batch if actions[command].isEnabled()} == sensible
    bar.show_summary(summary)
    buttons = [one for one in bar.findChildren(QPushButton) if one.isVisibleTo(bar)]
    enabled = {one.text() for one in buttons if one.isEnabled()}
    assert enabled == {actions[command].text().replace("&", "") for command in sensible}


def test_what_waits_for_a_start_is_cleared_rather_than_cancelled(bar: BatchBar) -> None:
    def shown() -> set[str]:
        buttons = (one for one in bar.findChildren(QPushButton) if one.isVisible())
        return {one.text() for one in buttons} & {"Cancel all", "Clear waiting"}

    bar.show_summary(BatchSummary(total=2, waiting=2, unstarted=2))
    assert shown() == {"Clear waiting"}
    bar.show_summary(BatchSummary(total=2, waiting=2))
    assert shown() == {"Cancel all"}


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[BatchBar]:
    parent = QObject()
    bar = BatchBar(make_actions(WINDOW_COMMANDS, parent, Qt.ShortcutContext.WindowShortcut))
    qtbot.addWidget(bar)
    bar.resize(1200, 120)
    bar.show()
    yield bar
    parent.deleteLater()  # not before: the bar shows its actions


def test_a_summary_is_shown_in_words_and_as_a_bar(bar: BatchBar) -> None:
    bar.show_summary(RUNNING)
    progress = child(bar, QProgressBar)
    assert progress.value() / progress.maximum() == pytest.approx(12 / 22, abs=0.001)
    assert "12 of 22" in [label.text() for label in bar.findChildren(QLabel)]


@pytest.mark.usefixtures("themed")
def test_a_pause_is_shown_and_offers_the_way_on(qtbot: QtBot, bar: BatchBar) -> None:
    def shown() -> set[str]:
        buttons = bar.findChildren(QPushButton)
        return {one.text() for one in buttons if one.isVisible()} & {"Start", "Pause", "Resume"}

    bar.show_summary(RUNNING)
    assert shown() == {"Start", "Pause"}
    pause = next(one for one in bar.findChildren(QPushButton) if one.text() == "Pause")
    edge = pause.geometry().right()
    before = child(bar, QProgressBar).grab().toImage()
    bar.show_summary(replace(RUNNING, pause=Pause()))
    assert shown() == {"Start", "Resume"}
    assert pause.text() == "Resume"
    qtbot.waitUntil(lambda: pause.geometry().right() == edge)
    assert "Paused at 12 of 22" in [label.text() for label in bar.findChildren(QLabel)]
    assert child(bar, QProgressBar).grab().toImage() != before


@pytest.mark.parametrize(
    ("summary", "colour"),
    [
        (RUNNING, "accent"),
        (replace(RUNNING, pause=Pause()), "muted"),
        (BatchSummary(total=4, converted=4), "success"),
        (BatchSummary(total=4, converted=3, failed=1), "amber"),
        (BatchSummary(total=4, converted=2, failed=1, cancelled=1), "amber"),
        (BatchSummary(total=4, converted=2, cancelled=2), "muted"),
        (BatchSummary(total=4, converted=2, undone=2), "muted"),
        (BatchSummary(total=4, converted=2, skipped=2), "amber"),
        (BatchSummary(total=4, converted=4, larger=1), "amber"),
    ],
)
def test_the_bar_is_green_only_when_everything_was_converted(
    qapp: QApplication, themed: Scheme, bar: BatchBar, summary: BatchSummary, colour: str
) -> None:
    bar.resize(800, 120)
    bar.show_summary(BatchSummary(total=4, converted=4))  # it has another look before
    bar.show_summary(summary)
    image = child(bar, QProgressBar).grab().toImage()
    fill = image.pixelColor(image.width() // 4, image.height() // 2)
    if colour == "amber":
        assert 25 <= fill.hsvHue() <= 45
        assert fill.hsvSaturation() > 100
        assert contrast(fill, qapp.palette().window().color()) >= 3.0
    else:
        assert fill == getattr(colours(qapp.palette()), colour)


def shape(image: QImage) -> frozenset[tuple[int, int]]:
    """Where something is drawn, in whatever colour."""
    ground = image.pixel(0, 0)
    places = itertools.product(range(image.width()), range(image.height()))
    return frozenset(place for place in places if image.pixel(*place) != ground)


def test_an_ending_is_not_told_by_colour_alone(bar: BatchBar) -> None:
    bar.resize(800, 120)
    mark = child(bar, IconView)
    bar.show_summary(RUNNING)
    assert not mark.isVisible()
    shapes = []
    for summary in (
        replace(RUNNING, pause=Pause()),
        BatchSummary(total=1, converted=1),
        BatchSummary(total=1, failed=1),
        BatchSummary(total=1, skipped=1),
        BatchSummary(total=1, cancelled=1),
    ):
        bar.show_summary(summary)
        assert mark.isVisible()
        shapes.append(shape(mark.grab().toImage()))
    assert all(one != other for one, other in itertools.combinations(shapes, 2))
    assert child(bar, QProgressBar).accessibleDescription() == "1 cancelled"


def test_a_long_headline_is_cut_rather_than_widening_the_window(
    qtbot: QtBot, bar: BatchBar
) -> None:
    bar.show_summary(BatchSummary(total=4, converted=1, failed=1, skipped=1, cancelled=1))
    narrow = bar.minimumSizeHint().width()
    summary = BatchSummary(
        total=4_000_000,
        converted=1_000_000,
        failed=1_000_000,
        skipped=1_000_000,
        cancelled=1_000_000,
    )
    bar.show_summary(summary)
    texts = [one for one in bar.findChildren(ElidedLabel) if one.text() == headline(summary)]
    bar.resize(narrow, bar.height())
    qtbot.waitUntil(lambda: bar.minimumSizeHint().width() <= narrow)
    assert texts[0].shown_text().endswith("…")
    hover(texts[0])
    qtbot.waitUntil(lambda: tip_on_screen() is not None)
    assert take_tip() == headline(summary)


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_the_headline_of_an_end_gets_the_room_of_commands_that_are_in_a_menu_then(
    qtbot: QtBot, bar: BatchBar, direction: Qt.LayoutDirection
) -> None:
    bar.setLayoutDirection(direction)
    summary = BatchSummary(
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
    bar.show_summary(summary)

    def reachable() -> set[str]:
        buttons = [one for one in bar.findChildren(QAbstractButton) if one.isVisible()]
        (more,) = bar.findChildren(QToolButton, "more-commands")
        menu: list[QAction] = [] if more.isHidden() else more.menu().actions()
        for button in buttons:
            assert button.width() >= button.sizeHint().width(), button.text()
        texts = [one.text() for one in buttons] + [one.text() for one in menu]
        return {text.replace("&", "") for text in texts}

    def all_inside() -> bool:
        buttons = (one for one in bar.findChildren(QAbstractButton) if one.isVisible())
        places = (QRect(one.mapTo(bar, QPoint()), one.size()) for one in buttons)
        return all(map(bar.rect().contains, places))

    everything = {
        *("Open folder", "Undo", "Retry failed", "Retry cancelled", "Clear finished"),
        *("Show failed", "Start"),
    }
    other_words = {"Undo the last batch": "Undo", "Failures by cause": "Show failed"}
    for width in (1600, 792, 360):
        bar.resize(width, 300)
        qtbot.waitUntil(all_inside)
        text = next(one for one in bar.findChildren(ElidedLabel) if one.text())
        assert (text.shown_text() == headline(summary)) == (width > 360)
        assert everything <= {other_words.get(one, one) for one in reachable()}


def test_those_that_wait_for_a_start_are_told_apart() -> None:
    summary = BatchSummary(total=9, converted=4, waiting=5, unstarted=3)
    assert facts(summary) == "3 ready to start"


def test_failures_are_counted_and_can_be_asked_for(qtbot: QtBot, bar: BatchBar) -> None:
    (chip,) = bar.findChildren(QToolButton, "show-failed")
    assert not chip.isVisible()
    bar.show_summary(BatchSummary(total=4000, failed=3000, waiting=1000))
    assert (chip.isVisible(), chip.text()) == (True, "3,000 failed")
    bar.show_summary(BatchSummary(total=3, failed=3))
    assert (chip.isVisible(), chip.text()) == (True, "Show failed")  # the headline counts them
    with qtbot.waitSignal(bar.failed_clicked):
        chip.click()


def test_only_the_user_switches_start_on_drop(bar: BatchBar) -> None:
    told = QSignalSpy(bar.start_on_drop_changed)
    switch = child(bar, QCheckBox)
    bar.set_start_on_drop(True)
    assert (switch.isChecked(), told.count()) == (True, 0)
    switch.click()
    assert [told.at(at)[0] for at in range(told.count())] == [False]


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (PauseReason.WISH, "1 kept"),
        (PauseReason.DISK_FULL, "the disk is nearly full · 1 kept"),
        (PauseReason.FOLDER_GONE, "the folder for results is not there · 1 kept"),
    ],
)
def test_a_pause_that_nobody_asked_for_says_why(reason: PauseReason, words: str) -> None:
    assert facts(BatchSummary(total=5, waiting=4, kept=1, pause=Pause(reason))) == words


def test_facts_are_told_whole_or_not_at_all(qtbot: QtBot) -> None:
    shown = Headline()
    qtbot.addWidget(shown)
    shown.show_summary(RUNNING)
    label = shown.findChildren(ElidedLabel)[1]
    shown.show()
    seen = set()
    for width in range(600, 60, -5):
        shown.resize(width, 30)
        seen.add(label.shown_text())
    speed, left, saved = facts(RUNNING).split(" · ")
    assert seen == {f"{speed} · {left} · {saved}", f"{speed} · {left}", speed, ""}
