"""The whole job without a mouse: keys go wherever the keyboard is, as on a real one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QToolButton, QWidget

from app.paths import settings_file
from app.settings import Settings, save_settings
from tests.e2e.files import jpeg, write
from tests.e2e.playing import Condition, Steps, all_ended, listed, run_window
from ui.dialogs.settings_dialog import SettingsDialog
from ui.main_window import MainWindow
from workers.contract.items import Failed, Undone

_MOST_STOPS = 60
_CTRL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_NONE = Qt.KeyboardModifier.NoModifier
_Key = Qt.Key


def there() -> QWidget:
    """What gets the next key."""
    at = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert at is not None, "nothing has the keyboard"
    return at


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE) -> None:
    """Press a key in a moment: a menu has an event loop of its own, in which the play goes on."""
    QTimer.singleShot(0, lambda: QTest.keyClick(there(), key, modifiers))


def told(widget: QWidget) -> str:
    return widget.accessibleName() or str(widget.property("text") or "")


def tab_to(name: str) -> None:
    """Press Tab until the keyboard is at ``name``."""
    passed = []
    while told(there()) != name:
        passed.append(told(there()))
        assert len(passed) < _MOST_STOPS, "\n".join(passed[:30])
        QTest.keyClick(there(), _Key.Key_Tab)


def asks_for_a_file() -> bool:
    return isinstance(QApplication.activeModalWidget(), QFileDialog)


def typed(path: Path) -> None:
    """Type a path into the dialog that asks for one."""
    QTest.keyClicks(there(), str(path))
    press(_Key.Key_Return)


def back_in(window: MainWindow) -> Condition:
    """Whether the window has the keyboard again: a window manager would see to it."""

    def condition() -> object:
        window.activateWindow()
        return window.isActiveWindow() and QApplication.focusWidget()

    return condition


def of_kind(window: MainWindow, kind: type[object]) -> Condition:
    """Whether a row is of that kind."""
    model = window.model
    return lambda: any(isinstance(model.facts_at(n).state, kind) for n in range(model.rowCount()))


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)  # for menus
def test_the_whole_job_by_keyboard_alone(qapp: QApplication, tmp_path: Path) -> None:
    write(tmp_path / "in", {"a.jpg": jpeg(), "b.jpg": jpeg(), "torn.jpg": jpeg()[:200]})
    out = tmp_path / "out"
    out.mkdir()

    def play(window: MainWindow) -> Steps:
        yield back_in(window)
        before = window.recipes()
        press(_Key.Key_O, _CTRL | _SHIFT)
        yield asks_for_a_file
        typed(tmp_path / "in")
        yield listed(window, 3)
        yield back_in(window)
        tab_to("Preset")
        press(_Key.Key_Down)
        yield lambda: window.recipes() != before
        preset = window.recipes()
        tab_to("Resize")
        press(_Key.Key_Down)
        yield lambda: window.recipes() != preset
        tab_to("Where results go")
        press(_Key.Key_Space)
        yield QApplication.activePopupWidget
        press(_Key.Key_Up)  # the last of its choices
        press(_Key.Key_Return)
        yield asks_for_a_file
        typed(out)
        yield lambda: window.destination().directory == out
        yield back_in(window)
        press(_Key.Key_Return, _CTRL)
        yield all_ended(window, 3)
        assert {path.stem for path in (out / "in").iterdir()} == {"a", "b"}
        press(_Key.Key_F, _CTRL | _SHIFT)  # failures by cause
        yield lambda: told(there()) == "Select"
        assert window.model.rowCount() == 1
        tab_to("Try again")
        press(_Key.Key_Space)
        yield all_ended(window, 1)
        yield of_kind(window, Failed)
        chip = window.list.bar.findChild(QToolButton, "chip-failed")
        assert chip is not None
        yield lambda: chip.text() == "Failed  1"
        tab_to("Failed  1")
        press(_Key.Key_Left)
        yield lambda: window.model.rowCount() == 2
        tab_to("Pictures")
        press(_Key.Key_Home)
        press(_Key.Key_Space)
        yield lambda: window.compare.pane.view.is_complete
        tab_to("Divider between before and after")
        line = window.compare.pane.view.divider
        middle = line.value()
        press(_Key.Key_Right)
        yield lambda: line.value() != middle
        press(_Key.Key_F4)
        yield lambda: not window.compare.pane.isVisible()
        press(_Key.Key_Z, _CTRL)
        yield of_kind(window, Undone)
        assert not any(path.is_file() for path in out.rglob("*"))
        press(_Key.Key_E, _ALT)
        yield QApplication.activePopupWidget
        press(_Key.Key_Up)  # the last of the menu
        press(_Key.Key_Return)
        yield lambda: isinstance(QApplication.activeModalWidget(), SettingsDialog)
        press(_Key.Key_Escape)
        yield lambda: QApplication.activeModalWidget() is None

    save_settings(Settings(start_on_drop=False), settings_file())
    assert run_window(qapp, play) == 0
