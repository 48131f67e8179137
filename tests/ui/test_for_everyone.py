"""What screen readers are told, and what people see who read from right to left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QSlider, QToolButton
from pytestqt.qtbot import QtBot

from tests.pseudo import pseudo_spoken
from tests.ui.rows import ListedWindow, converted, new_rows
from ui.actions import make_actions
from ui.announcing import announce
from ui.formatting import format_bytes, format_name, format_size, isolated
from ui.panels import batch_bar
from ui.panels.filter_bar import FilterBar
from ui.panels.form_parts import Fold
from ui.panels.headline import headline
from ui.panels.options_form import OptionsForm
from ui.panels.slider_field import SliderField
from ui.window_commands import WINDOW_COMMANDS
from ui.words import without_mnemonic
from workers.contract.events import Size
from workers.contract.items import ItemId
from workers.contract.pause import Pause
from workers.contract.summary import BatchSummary

_HEBREW = "תמונה.jpg"


@pytest.mark.parametrize(
    ("name", "shown"), [("a.jpg", "a.jpg"), ("日本.jpg", "日本.jpg"), (_HEBREW, f"⁨{_HEBREW}⁩")]
)
def test_a_name_does_not_turn_what_stands_around_it(name: str, shown: str) -> None:
    assert format_name(name) == shown


def test_sizes_keep_their_order_from_right_to_left(qapp: QApplication) -> None:
    with pseudo_spoken(right_to_left=True):
        assert format_size(Size(550, 368)) == "⁨550 × 368⁩"
        assert format_bytes(1_500_000).startswith("⁨")
    assert isolated("550 × 368") == "550 × 368"


def test_a_slider_is_filled_from_where_its_scale_begins(qtbot: QtBot) -> None:
    field = SliderField(0, 100, 10)
    qtbot.addWidget(field)
    slider = field.findChild(QSlider)
    assert slider is not None
    assert slider.property("mirrored") is False
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert slider.property("mirrored") is True


def test_a_fold_tells_whether_it_is_open(qtbot: QtBot) -> None:
    fold = Fold("Advanced", QLabel("content"))
    qtbot.addWidget(fold)
    inner = fold.findChild(QToolButton)
    assert inner is not None
    button = QAccessible.queryAccessibleInterface(inner)
    assert button.text(QAccessible.Text.Name) == "Advanced"
    assert button.text(QAccessible.Text.Description) == "Folded away"
    fold.set_open(True)
    assert button.text(QAccessible.Text.Description) == "Shown below"
    assert button.state().checked == 1


def test_the_end_of_a_batch_is_announced_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(batch_bar, "announce", lambda _widget, text: told.append(text))
    holder = QLabel()
    qtbot.addWidget(holder)
    bar = batch_bar.BatchBar(
        make_actions(WINDOW_COMMANDS, holder, Qt.ShortcutContext.WindowShortcut)
    )
    qtbot.addWidget(bar)
    under_way = BatchSummary(total=2, running=1, converted=1)
    paused = BatchSummary(total=2, waiting=1, converted=1, pause=Pause())
    ended = BatchSummary(total=2, converted=2)
    for summary in (ended, under_way, ended, ended):
        bar.show_summary(summary)
    assert told == [headline(ended)]
    told.clear()
    for summary in (under_way, paused, paused, under_way):
        bar.show_summary(summary)
    assert told == ["Paused at 1 of 2", "1 of 2"]


def test_an_announcement_reaches_the_accessibility_interface(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[QAccessibleAnnouncementEvent] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", sent.append)
    about = QLabel("Batch")
    qtbot.addWidget(about)
    announce(about, "41 converted, 3 failed")
    (event,) = sent
    assert event.message() == "41 converted, 3 failed"
    assert event.type() is QAccessible.Event.Announcement
    assert event.object() is about


def test_cells_are_spoken_with_what_they_are(qtbot: QtBot) -> None:
    window = ListedWindow()
    qtbot.addWidget(window)
    window.items.append(new_rows(2))
    window.items.set_states([(ItemId(1), converted(bytes_in=3_400_000, bytes_out=212_000))])
    with qtbot.waitExposed(window):
        window.show()
    table = QAccessible.queryAccessibleInterface(window.table)
    assert table.role() in (QAccessible.Role.Table, QAccessible.Role.Tree, QAccessible.Role.List)
    children = (table.child(number) for number in range(table.childCount()))
    cells = [one for one in children if one.role() is QAccessible.Role.Cell]
    assert [one.text(QAccessible.Text.Name) for one in cells] == [
        "y-1.jpg",
        "Dimensions: 1600 × 1200, it was 4032 × 3024",
        "Size: 212 kB, it was 3.4 MB",
        "Saved: 94 %",
        "State: Done: a.webp",
        "x-2.jpg",
        "Dimensions: not known yet",
        "Size: not known yet",
        "Saved: not known yet",
        "State: Waiting",
    ]
    window.hide()
    window.allow_close()


def test_a_marked_letter_goes_with_what_stands_around_it() -> None:
    assert without_mnemonic("&Pause") == "Pause"
    assert without_mnemonic("暂停(&P)") == "暂停"
    assert without_mnemonic("ファイルを追加(&A)…") == "ファイルを追加…"


def test_the_keyboard_does_not_stop_at_the_form_itself(qtbot: QtBot) -> None:
    form = OptionsForm()
    qtbot.addWidget(form)
    assert form.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_buttons_that_qt_puts_into_the_search_field_have_names(qtbot: QtBot) -> None:
    bar = FilterBar()
    qtbot.addWidget(bar)
    bar.search.setText("a")
    buttons = bar.search.findChildren(QAbstractButton)
    names = [
        QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name) for each in buttons
    ]
    assert sorted(names) == ["Clear the search", "Search names and folders"]
