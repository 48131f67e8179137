"""Opens the dialogs that the program begins with, as opposed to those that the user asks for.

Owns their turn: one at a time, in the order in which they came, and none over a dialog that is
open. Must not know what is asked.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QDialog

Make = Callable[[], QDialog | None]


class Questions(QObject):
    """The questions of one window.

    Signals:
        asked(): a question has been opened; the user is needed.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[Make] = deque()

    def ask(self, make: Make) -> None:
        """Open what ``make`` makes as soon as no other dialog is open.

        It is made then, of what is known then; ``None`` if there is nothing to ask any more.
        """
        self._waiting.append(make)
        self._take()

    def close(self) -> None:
        """Ask nothing more."""
        self._waiting.clear()

    @Slot()
    def _take_soon(self) -> None:
        # Not at once: what follows from an answer may open the next dialog itself.
        QTimer.singleShot(0, self, self._take)

    def _take(self) -> None:
        while self._waiting:
            if (before := open_dialog()) is not None:
                before.finished.connect(self._take_soon)
                return
            question = self._waiting.popleft()()
            if question is not None:
                question.open()
                self.asked.emit()


def open_dialog() -> QDialog | None:
    """The dialog that has to be answered before anything else, if there is one."""
    modal = QApplication.activeModalWidget()
    return modal if isinstance(modal, QDialog) else None
