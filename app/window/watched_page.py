"""The page of the watched folder, and what keeps it up to date.

Owns the page, which is made when it is first wanted. Must not watch anything itself.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.window.watch_controller import WatchController
from ui.actions import Command
from ui.main_window import MainWindow
from ui.watching.watch_page import WatchPage
from workers.contract.watch_report import WatchReport


class WatchedPage(QObject):
    """Shows what ``watch`` reports."""

    def __init__(
        self, watch: WatchController, window: MainWindow, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._watch = watch
        self._window = window
        self._page: WatchPage | None = None
        self._report: WatchReport | None = None
        watch.reported.connect(self._show_report)
        window.recipes_changed.connect(self._show_options)
        window.destination_changed.connect(self._show_options)
        window.start_on_drop_changed.connect(self._show_options)

    def connect_parts(self) -> None:
        """Connect what the window is made of now; called again when it was made anew."""
        self._page = None
        self._window.actions_by_command[Command.SHOW_WATCH].triggered.connect(self.open)
        self._window.watch_bar.details_requested.connect(self.open)
        self._window.pages.currentChanged.connect(self._on_page_changed)

    @Slot()
    def open(self) -> WatchPage:
        """Show the page in place of the pictures."""
        if self._page is None:
            self._page = self._make_page()
        self._show_options()
        self._page.show_report(self._report)
        self._window.show_page(self._page)
        self._page.take_focus()
        return self._page

    @Slot()
    def _on_page_changed(self) -> None:
        is_shown = self._page is not None and self._window.pages.currentWidget() is self._page
        self._window.watch_bar.set_needed(not is_shown)

    def _make_page(self) -> WatchPage:
        page = WatchPage()
        page.leave_requested.connect(self._window.show_pictures)
        page.folder_wanted.connect(self._window.ways_in.ask_for_watched_folder)
        page.stop_requested.connect(self._watch.stop)
        return page

    @Slot(object)
    def _show_report(self, report: WatchReport) -> None:
        self._report = report
        if self._page is not None and self._page.isVisible():
            self._page.show_report(report)

    @Slot()
    def _show_options(self) -> None:
        if self._page is not None:
            window = self._window
            preset = window.presets.shown_name
            self._page.show_options(window.recipes(), window.destination(), preset)
            self._page.show_start(at_once=window.bar.starts_on_drop)
