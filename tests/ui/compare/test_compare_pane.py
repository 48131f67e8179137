from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QRadioButton, QToolButton
from pytestqt.qtbot import QtBot

from tests.ui.compare.shots import FIGURES, FORM, PINNED, comparison, shot
from ui.actions import Command, make_actions
from ui.compare.commands import COMPARE_COMMANDS
from ui.compare.compare_pane import ComparePane
from ui.compare.texts import similarity_text
from ui.compare.values import BatchEstimate, Candidate, Figures
from workers.contract.encoders import Jpeg
from workers.contract.events import ResultFacts, Size
from workers.contract.notes import Note
from workers.contract.recipe import Recipe


@pytest.fixture
def actions(qapp: QApplication) -> Iterator[dict[Command, QAction]]:
    owner = QObject()
    yield make_actions(COMPARE_COMMANDS, owner, Qt.ShortcutContext.WindowShortcut)
    owner.deleteLater()


@pytest.fixture
def pane(qtbot: QtBot, actions: dict[Command, QAction]) -> ComparePane:
    pane = ComparePane(actions)
    qtbot.addWidget(pane)
    pane.resize(900, 700)
    pane.show()
    return pane


def texts(pane: ComparePane) -> str:
    labels = [label for label in pane.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text() for label in labels)


def test_nothing_selected_is_told(pane: ComparePane, actions: dict[Command, QAction]) -> None:
    assert "Select a picture" in texts(pane)
    assert not pane.view.isVisible()
    assert not actions[Command.ZOOM_IN].isEnabled()
    assert not actions[Command.USE_FOR_ALL].isEnabled()


def test_the_first_preview_is_waited_for(pane: ComparePane) -> None:
    waiting = comparison(overview=None, candidates=(Candidate(FORM, is_renewing=True),))
    pane.show_comparison(waiting)
    assert "Converting a.jpg" in texts(pane)
    assert not pane.view.isVisible()


def test_figures_are_told_in_plain_words(pane: ComparePane) -> None:
    pane.show_comparison(comparison())
    shown = texts(pane)
    for text in (
        "a.jpg",
        "4000 × 3000",
        "4.0 MB",
        "WebP, quality 80, effort 4",
        "400 × 300",
        "300 kB",
        "92 % smaller",
        "0.9962, hardly any difference",
    ):
        assert text in shown
    (button,) = (each for each in pane.findChildren(QRadioButton) if each.isVisible())
    assert "92 % smaller" in button.accessibleDescription()


def test_a_result_that_is_larger_says_so(pane: ComparePane) -> None:
    grown = Figures(1000, Size(10, 10), 1, ResultFacts(1120, Size(10, 10), 1.0))
    pane.show_comparison(comparison(candidates=(Candidate(FORM, 0, grown),)))
    assert "12 % larger" in texts(pane)
    assert "1.0000, the same" in texts(pane)


@pytest.mark.parametrize(
    ("similarity", "words"),
    [
        (1, "the same"),
        (0.99999, "looks the same"),
        (0.9989, "hardly"),
        (0.98, "slight"),
        (0.97, "visible"),
        (0.1, "much worse"),
    ],
)
def test_a_score_is_told_in_plain_words_and_never_rounded_up(similarity: float, words: str) -> None:
    text = similarity_text(similarity)
    assert words in text
    assert text.startswith("1.") is (similarity == 1)


def test_an_animation_and_notes_are_told(pane: ComparePane) -> None:
    facts = ResultFacts(1120, Size(10, 10), None, 24, (Note.QUALITY_LOWERED,))
    moving = Figures(2000, Size(10, 10), 24, facts)
    pane.show_comparison(comparison(candidates=(Candidate(FORM, 0, moving),)))
    assert "First of 24 frames; the size is that of all" in texts(pane)
    assert "Quality lowered to keep within the size limit" in texts(pane)
    assert "not measured" in texts(pane)


def test_a_failure_is_its_sentence(pane: ComparePane, actions: dict[Command, QAction]) -> None:
    pane.show_comparison(comparison())
    pane.show_comparison(comparison(failure="a.jpg: the picture is damaged or incomplete."))
    assert "a.jpg: the picture is damaged or incomplete." in texts(pane)
    assert not pane.view.isVisible()
    assert not actions[Command.ZOOM_FULL].isEnabled()
    pane.show_comparison(comparison())
    assert pane.view.isVisible()


def test_options_are_compared_by_keyboard(pane: ComparePane, qtbot: QtBot) -> None:
    both = (Candidate(FORM, 0, FIGURES), Candidate(PINNED, 0, FIGURES))
    pane.show_comparison(comparison(candidates=both))
    first, second = (each for each in pane.findChildren(QRadioButton) if each.isVisible())
    assert "AVIF, quality 40" in texts(pane)
    pane.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    with qtbot.waitSignal(pane.candidate_chosen) as chosen:
        qtbot.keyClick(first, Qt.Key.Key_Down)
    assert chosen.args == [1]
    assert second.isChecked()


def test_pinned_options_can_be_let_go(pane: ComparePane, qtbot: QtBot) -> None:
    both = (Candidate(FORM, 0, FIGURES), Candidate(PINNED, 0, FIGURES))
    pane.show_comparison(comparison(candidates=both))
    (unpin,) = (
        each
        for each in pane.findChildren(QToolButton)
        if each.isVisible() and each.accessibleName().startswith("Unpin")
    )
    qtbot.waitUntil(lambda: not unpin.visibleRegion().isEmpty())
    with qtbot.waitSignal(pane.unpinned) as told:
        qtbot.mouseClick(unpin, Qt.MouseButton.LeftButton)
    assert told.args == [1]


def test_three_sets_of_options_are_enough(
    pane: ComparePane, actions: dict[Command, QAction]
) -> None:
    pane.show_comparison(comparison())
    assert actions[Command.PIN_OPTIONS].isEnabled()
    pane.show_comparison(comparison(candidates=(Candidate(FORM),) * 3))
    assert not actions[Command.PIN_OPTIONS].isEnabled()


def test_of_several_results_one_is_chosen(pane: ComparePane, qtbot: QtBot) -> None:
    two = (*FORM, Recipe(encoder=Jpeg(quality=70)))
    pane.show_comparison(comparison(candidates=(Candidate(two, 1, FIGURES),)))
    (box,) = pane.findChildren(QComboBox)
    assert [box.itemText(at) for at in range(2)] == [
        "1. WebP, quality 80, effort 4",
        "2. JPEG, quality 70",
    ]
    assert box.isVisible()
    assert box.currentIndex() == 1
    with qtbot.waitSignal(pane.result_chosen) as chosen:
        qtbot.keyClick(box, Qt.Key.Key_Up)
    assert chosen.args == [0]
    pane.show_comparison(comparison())
    assert not box.isVisible()


def test_zoom_commands(pane: ComparePane, actions: dict[Command, QAction]) -> None:
    pane.show_comparison(comparison(overview=shot(4000, 3000, shrunk=10)))
    actions[Command.ZOOM_FULL].trigger()
    assert "100 %" in texts(pane)
    actions[Command.ZOOM_DOUBLE].trigger()
    assert pane.view.viewport.scale == 2
    actions[Command.ZOOM_OUT].trigger()
    actions[Command.ZOOM_IN].trigger()
    assert pane.view.viewport.scale == 2
    assert pane.view.accessibleDescription() == "Shown at 200 %"
    actions[Command.ZOOM_FIT].trigger()
    assert pane.view.viewport.zoom is None


def test_every_button_has_a_name_and_can_be_reached(pane: ComparePane) -> None:
    pane.show_comparison(comparison())
    buttons = [each for each in pane.findChildren(QToolButton) if each.isVisible()]
    assert len(buttons) == 10
    for button in buttons:
        assert button.accessibleName()
        assert "&" not in button.accessibleName()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_an_estimate_is_a_sentence(pane: ComparePane) -> None:
    pane.show_estimating()
    assert "on trial" in texts(pane)
    pane.show_estimate(BatchEstimate(34_000_000, 30_000_000, 38_000_000, 1200, 12))
    text = "About 34.0 MB for 1,200 pictures (30.0 MB to 38.0 MB, from a sample of 12)"
    assert text in texts(pane)
    pane.show_estimate(None)
    assert "34.0 MB" not in texts(pane)


@pytest.mark.parametrize("result", [Size(4000, 3000), Size(400, 300)])
def test_figures_are_whole_where_there_is_room(
    pane: ComparePane, qtbot: QtBot, result: Size
) -> None:
    """Also where no sentence is said of them, whose lines might be broken."""
    figures = Figures(4_000_000, Size(4000, 3000), 1, ResultFacts(300_000, result, 0.9962))
    pane.show_comparison(comparison(candidates=(Candidate(FORM, 0, figures),)))
    (button,) = (each for each in pane.findChildren(QRadioButton) if each.isVisible())
    for width in (900, 440):
        pane.resize(width, 700)
        qtbot.waitUntil(lambda: button.visibleRegion().boundingRect() == button.rect())


def test_it_makes_do_with_little_room(pane: ComparePane) -> None:
    pane.show_comparison(comparison())
    assert pane.minimumSizeHint().width() <= 460
    assert pane.minimumSizeHint().height() <= 330
