"""Plays a user of the window while the program's own event loop runs.

A play is a generator: it does something, yields a condition, and goes on once that holds. When it
ends, the window is closed as a user would close it, who stops a batch that is under way.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from app.__main__ import main
from app.paths import settings_file
from app.settings import Settings, save_settings
from app.window.crash_handler import CrashDialog
from ui.actions import Command
from ui.dialogs.closing_dialog import ClosingDialog
from ui.main_window import MainWindow
from ui.models.cell_texts import Column
from workers.contract.items import ItemState

Condition = Callable[[], object]
Steps = Generator[Condition, None, None]
Play = Callable[[MainWindow], Steps]

_CANCEL = Command.CANCEL_ALL
#: Between two looks at a condition, and how long to wait for one.
_LOOK_MS = 5
_PATIENCE_S = 60.0


class Player(QObject):
    """Waits for the window, then plays."""

    def __init__(self, app: QApplication, play: Play) -> None:
        super().__init__()
        self._app = app
        self._play = play
        self._steps: Steps | None = None
        self._condition: Condition = lambda: None
        self._deadline = time.monotonic() + _PATIENCE_S
        self.has_ended = False
        self.failure: BaseException | None = None
        self._looks = QTimer(self, interval=_LOOK_MS)
        self._looks.timeout.connect(self._look)
        self._looks.start()

    def stop(self) -> None:
        self._looks.stop()

    def _look(self) -> None:
        try:
            self._go_on()
        except BaseException as error:  # noqa: BLE001 - raised again by run_window, past Qt
            self.failure = error
            self.stop()
            self._app.exit(1)

    def _go_on(self) -> None:
        crashed = [one for one in self._app.topLevelWidgets() if isinstance(one, CrashDialog)]
        assert not crashed, crashed[0].text()
        window = shown_window(self._app)
        if self._steps is None and window is not None:
            self._steps = self._play(window)
            self._condition = lambda: True
        assert time.monotonic() < self._deadline, f"still waiting{place(self._steps)}"
        if not self._condition():
            return
        assert self._steps is not None
        self._deadline = time.monotonic() + _PATIENCE_S
        try:
            self._condition = next(self._steps)
        except StopIteration:
            self.has_ended = True
            self.stop()
            if window is not None:
                self._looks = QTimer(self, interval=_LOOK_MS)
                self._looks.timeout.connect(partial(_answer, window))
                self._looks.start()
                window.close()


def _answer(window: MainWindow) -> None:
    """Stop the batch, if that is what is asked about."""
    for question in window.findChildren(ClosingDialog):
        question.later_chosen.emit()


def run_window(app: QApplication, play: Play, files: Sequence[Path] = ()) -> int:
    """Run ``dropmill FILES…`` in this process, play, and return the program's exit code.

    It is not the first time: what is dropped is converted at once.
    """
    if not settings_file().exists():
        save_settings(Settings(), settings_file())
    player = Player(app, play)
    try:
        code = main([str(file) for file in files])
    finally:
        player.stop()
    if player.failure is not None:
        raise player.failure
    assert player.has_ended, "the program ended before the play"
    return code


def shown_window(app: QApplication) -> MainWindow | None:
    """The program's window, once it is on screen."""
    windows = (one for one in app.topLevelWidgets() if isinstance(one, MainWindow))
    return next((one for one in windows if one.isVisible()), None)


def place(steps: Steps | None) -> str:
    """Where a play stands, for a message."""
    frame = getattr(steps, "gi_frame", None)
    return " for the window" if frame is None else f" at line {frame.f_lineno} of the play"


def is_offered(window: MainWindow, command: Command) -> bool:
    """Whether a command can be chosen: what can be done follows the list a moment later."""
    action = window.findChild(QAction, command)
    return action is not None and action.isEnabled()


def trigger(window: MainWindow, command: Command) -> None:
    """Choose a command from menu, tool bar or context menu."""
    action = window.findChild(QAction, command)
    assert action is not None
    assert action.isEnabled(), f"{command} is not offered"
    action.trigger()


def states(window: MainWindow) -> dict[str, ItemState]:
    """Each picture's state, by the name of its file."""
    model = window.model
    facts = (model.facts_at(row) for row in range(model.rowCount()))
    return {one.source.name: one.state for one in facts}


def texts(window: MainWindow, row: int) -> list[str]:
    """What a row says, from left to right."""
    return [str(window.model.index(row, column).data()) for column in Column]


def all_ended(window: MainWindow, count: int) -> Condition:
    """Whether there are ``count`` rows and nothing more will happen to them."""

    def condition() -> bool:
        counts = window.model.counts
        is_over = counts.waiting + counts.running == 0
        return window.model.rowCount() == count and is_over and not is_offered(window, _CANCEL)

    return condition


def listed(window: MainWindow, count: int) -> Condition:
    """Whether there are ``count`` rows, and they can be started."""
    return lambda: window.model.rowCount() == count and is_offered(window, Command.START)


def under_way(window: MainWindow, count: int) -> Condition:
    """Whether so many pictures are being converted, and can be cancelled."""
    return lambda: window.model.counts.running >= count and is_offered(window, _CANCEL)
