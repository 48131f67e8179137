"""The batch bar: words for a summary, and commands that make sense."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QCheckBox, QLabel, QProgressBar, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from ui.actions import WINDOW_COMMANDS, Command, enable_for, make_actions
from ui.models.summary import BatchSummary
from ui.panels.batch_bar import BatchBar, facts, headline

RUNNING = BatchSummary(
    total=22,
    done=12,
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
        (BatchSummary(total=5, waiting=3, done=2), "2 of 5"),
        (BatchSummary(total=5, waiting=3, done=2, paused=True), "Paused at 2 of 5"),
        (BatchSummary(total=5, done=3, failed=1, skipped=1), "Finished 5 pictures"),
    ],
)
def test_the_headline_says_where_the_batch_stands(summary: BatchSummary, words: str) -> None:
    assert headline(summary) == words


def test_the_facts_are_those_that_are_known() -> None:
    assert facts(RUNNING) == "3.4 pictures/s · 8 s left · saved 41.0 MB (92 %)"
    assert facts(BatchSummary(total=3, waiting=3)) == ""
    assert facts(BatchSummary(total=3, skipped=2, cancelled=1)) == "2 skipped · 1 cancelled"
    grown = BatchSummary(total=1, done=1, bytes_in=1000, bytes_out=1500)
    assert facts(grown) == "grew by 500 B (50 %)"


@pytest.mark.parametrize(
    ("summary", "sensible"),
    [
        (BatchSummary(), set()),
        (BatchSummary(total=2, waiting=2, unstarted=2), {Command.START, Command.CANCEL_ALL}),
        (BatchSummary(total=2, waiting=2), {Command.PAUSE, Command.CANCEL_ALL}),
        (BatchSummary(total=2, waiting=2, paused=True), {Command.RESUME, Command.CANCEL_ALL}),
        (BatchSummary(total=1, running=1), {Command.PAUSE, Command.CANCEL_ALL}),
        (BatchSummary(total=1, done=1), {Command.CLEAR_FINISHED}),
        (BatchSummary(total=1, failed=1), {Command.CLEAR_FINISHED, Command.RETRY_FAILED}),
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
        Command.RETRY_FAILED,
    )
    assert {command for command in batch if actions[command].isEnabled()} == sensible
    enabled = {one.text() for one in bar.findChildren(QPushButton) if one.isEnabled()}
    assert enabled == {actions[command].text().replace("&", "") for command in sensible}


@pytest.fixture
def bar(qtbot: QtBot) -> BatchBar:
    parent = QObject()
    bar = BatchBar(make_actions(WINDOW_COMMANDS, parent, Qt.ShortcutContext.WindowShortcut))
    bar.destroyed.connect(parent.deleteLater)
    qtbot.addWidget(bar)
    bar.show()
    return bar


def test_a_summary_is_shown_in_words_and_as_a_bar(bar: BatchBar) -> None:
    bar.show_summary(RUNNING)
    progress = bar.findChild(QProgressBar)
    assert progress.value() / progress.maximum() == pytest.approx(12 / 22, abs=0.001)
    assert "12 of 22" in [label.text() for label in bar.findChildren(QLabel)]


def test_a_pause_is_shown_and_offers_the_way_on(bar: BatchBar) -> None:
    def shown() -> set[str]:
        buttons = bar.findChildren(QPushButton)
        return {one.text() for one in buttons if one.isVisible()} & {"Start", "Pause", "Resume"}

    bar.show_summary(RUNNING)
    assert shown() == {"Start", "Pause"}
    before = bar.findChild(QProgressBar).grab().toImage()
    bar.show_summary(replace(RUNNING, paused=True))
    assert shown() == {"Resume"}
    assert "Paused at 12 of 22" in [label.text() for label in bar.findChildren(QLabel)]
    assert bar.findChild(QProgressBar).grab().toImage() != before


def test_those_that_wait_for_a_start_are_told_apart() -> None:
    summary = BatchSummary(total=9, done=4, waiting=5, unstarted=3)
    assert facts(summary) == "3 ready to start"


def test_failures_are_counted_and_can_be_asked_for(qtbot: QtBot, bar: BatchBar) -> None:
    chip = bar.findChild(QToolButton)
    assert not chip.isVisible()
    bar.show_summary(BatchSummary(total=3, failed=3))
    assert (chip.isVisible(), chip.text()) == (True, "3 failed")
    with qtbot.waitSignal(bar.failed_clicked):
        chip.click()


def test_only_the_user_switches_start_on_drop(bar: BatchBar) -> None:
    told = QSignalSpy(bar.start_on_drop_changed)
    switch = bar.findChild(QCheckBox)
    bar.set_start_on_drop(True)
    assert (switch.isChecked(), told.count()) == (True, 0)
    switch.click()
    assert [told.at(at)[0] for at in range(told.count())] == [False]
