"""What a batch that is under way, or over, means outside the window.

Owns the window's title, the notification at the end, the task bar's progress and the machine's
sleep. Where a system offers none of that, nothing happens.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QApplication

from app.version import APP_NAME
from app.window.keep_awake import KeepAwake
from app.window.notifier import Notifier
from app.window.task_bar import TaskBar
from ui.icons import icon
from ui.main_window import MainWindow
from ui.panels.headline import facts, headline
from workers.contract.summary import BatchSummary
from workers.contract.watch_report import WatchReport


class EndsController(QObject):
    """Follows the summaries of one window's batch, until ``close``."""

    def __init__(self, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._was_working = False
        self._is_quiet = False
        self._task_bar = TaskBar(QDBusConnection.sessionBus())
        self._awake = KeepAwake(QDBusConnection.systemBus(), parent=self)
        self._notifier = Notifier(icon("app"), self)
        self._notifier.clicked.connect(self._come_forward)
        window.installEventFilter(self)

    @Slot(object)
    def hear_of_watch(self, report: WatchReport) -> None:
        """A watched folder brings a batch at every turn: nobody wants to be told of each."""
        self._is_quiet = report.is_running

    @Slot(object)
    def show_summary(self, summary: BatchSummary) -> None:
        """The batch stands there now."""
        is_working = summary.can_cancel
        percent = int(summary.fraction * 100) if is_working else None
        self._window.setWindowTitle(self._title(percent))
        has_ended = self._was_working and summary.ending is not None
        self._task_bar.show(percent, is_urgent=has_ended and summary.failed > 0)
        if is_working and not summary.paused:
            self._awake.begin(self.tr("Pictures are being converted"))
        else:
            self._awake.end()
        self._was_working = is_working
        if has_ended and not self._window.isActiveWindow() and not self._is_quiet:
            self._tell(summary)

    def close(self) -> None:
        """Tell nothing more; the machine may sleep."""
        self._window.removeEventFilter(self)
        self._task_bar.show(None)
        self._awake.end()
        self._notifier.withdraw()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - named by Qt
        """Who looks at the window needs no notification any more."""
        if event.type() == QEvent.Type.WindowActivate:
            self._notifier.withdraw()
        return super().eventFilter(watched, event)

    def _title(self, percent: int | None) -> str:
        if percent is None:
            return APP_NAME
        return self.tr("{} % – {}").format(percent, APP_NAME)

    def _tell(self, summary: BatchSummary) -> None:
        # Without a window the program is about to end, and what it said has to outlive it.
        self._notifier.notify(headline(summary), facts(summary), stays=not self._window.isVisible())
        QApplication.alert(self._window)

    def _come_forward(self) -> None:
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
