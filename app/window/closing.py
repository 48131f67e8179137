"""What happens when the window is to be closed: at once, or after one question.

Owns the question while it is open, and whether the batch goes on without a window. A system that
ends the session is never asked anything: the next start offers to go on.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.window.questions import open_dialog
from ui.dialogs.closing_dialog import ClosingDialog
from ui.main_window import MainWindow
from workers.contract.summary import BatchSummary

#: So few pictures may end in a moment; for so long they are waited for before anything is asked. A
#: question that goes with them would take the wish to close the window with it.
_FEW_PICTURES, _MOMENT_MS = 4, 500


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
        self._is_over = False
        self._dialog: ClosingDialog | None = None
        self._moment = QTimer(self, singleShot=True, interval=_MOMENT_MS)
        self._moment.timeout.connect(self._open_question)
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
        if not summary.can_cancel and self._moment.isActive():
            self._moment.stop()
            self.agreed.emit()
            return
        if not self._is_in_background:
            return
        if summary.paused:  # something needs the user, who would wait for nothing
            self.come_back()
        elif not summary.can_cancel:
            self.agreed.emit()

    def come_back(self) -> None:
        """Show the window again: it is wanted."""
        self._moment.stop()
        self._is_in_background = False
        self._window.show()

    def stop(self) -> None:
        """The program ends: ask nothing more, whoever tries to close the window once more."""
        self._is_over = True
        self._moment.stop()

    def _ask(self) -> None:
        if self._is_over:
            return
        is_ending = isinstance(app := QApplication.instance(), QGuiApplication) and (
            app.isSavingSession()
        )
        if is_ending or not self._summary.can_cancel:
            self.agreed.emit()
        elif (other := open_dialog()) is not None:
            other.raise_()  # that has to be answered first
            other.activateWindow()
        elif self._is_nearly_over():
            if not self._moment.isActive():
                self._moment.start()
        else:
            self._open_question()

    def _is_nearly_over(self) -> bool:
        now = self._summary
        return not now.paused and now.running + now.waiting - now.unstarted <= _FEW_PICTURES

    def _open_question(self) -> None:
        if (other := open_dialog()) is not None:  # opened in this moment
            other.raise_()
            return
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
