"""What happens when the window is to be closed: at once, or after one question.

Owns the question while it is open, and whether the batch goes on without a window. A system that
ends the session is never asked anything: the next start offers to go on.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.dialogs.closing_dialog import ClosingDialog
from ui.main_window import MainWindow
from workers.contract.summary import BatchSummary


class Closing(QObject):
    """Answers the window's wish to be closed.

    Signals:
        agreed(): the program may end.
    """

    agreed = Signal()

    def __init__(self, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._summary = BatchSummary()
        self._is_in_background = False
        self._dialog: ClosingDialog | None = None
        window.close_requested.connect(self._ask)

    @property
    def is_in_background(self) -> bool:
        """Whether the batch goes on without a window."""
        return self._is_in_background

    def show_summary(self, summary: BatchSummary) -> None:
        """The batch stands there now."""
        self._summary = summary
        if not summary.can_cancel and self._dialog is not None:
            self._dialog.close()
        if not self._is_in_background:
            return
        if summary.paused:  # something needs the user, who would wait for nothing
            self.come_back()
        elif not summary.can_cancel:
            self.agreed.emit()

    def come_back(self) -> None:
        """Show the window again."""
        self._is_in_background = False
        self._window.show()

    def _ask(self) -> None:
        is_ending = isinstance(app := QApplication.instance(), QGuiApplication) and (
            app.isSavingSession()
        )
        if is_ending or not self._summary.can_cancel:
            self.agreed.emit()
        elif self._dialog is None:
            self._dialog = ClosingDialog(self._summary, self._window)
            self._dialog.background_chosen.connect(self._go_on_in_background)
            self._dialog.later_chosen.connect(self.agreed)
            self._dialog.finished.connect(self._forget)
            self._dialog.open()

    def _forget(self) -> None:
        self._dialog = None

    def _go_on_in_background(self) -> None:
        self._is_in_background = True
        self._window.hide()
        self.show_summary(self._summary)  # it may have ended while the question was open
