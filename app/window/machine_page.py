"""The machine in the window: its sparkline, and the page that opens from it.

Owns the page, which is made when it is first wanted, and the controller that looks for both.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from app.window.machine_controller import MachineController
from ui.actions import Command
from ui.charts.sparkline import Sparkline
from ui.machine.machine_view import MachineView
from ui.main_window import MainWindow
from workers.contract.engine import Engine
from workers.contract.events import EngineEvent, PoolChanged
from workers.contract.machine import MachineNow


class MachinePage(QObject):
    """To be closed.

    Signals:
        worker_count_changed(object): the user wants so many workers (int), or as many as suit
            the machine (None).
    """

    worker_count_changed = Signal(object)

    def __init__(self, engine: Engine, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._sparkline: Sparkline | None = None
        self._view: MachineView | None = None
        self._pool = PoolChanged(busy=0, ready=0, wanted=0)
        self._count: tuple[int | None, int] = (None, 1)
        self._controller = MachineController(engine, parent=self)
        self._controller.changed.connect(self._show_now)

    def connect_parts(self) -> None:
        """Connect what the window is made of now; called again when it was made anew."""
        controller = self._controller
        if self._sparkline is not None:  # it may still be told that it is hidden
            self._sparkline.on_screen_changed.disconnect(controller.set_sparkline_on_screen)
        if self._view is not None:
            self._view.on_screen_changed.disconnect(controller.set_view_on_screen)
            controller.set_view_on_screen(False)
            self._view = None
        actions, sparkline = self._window.actions_by_command, self._window.sparkline
        actions[Command.SHOW_PROCESSORS].triggered.connect(self.open)
        self._sparkline = sparkline
        for past in controller.recent:
            sparkline.add_sample(past.sample)
        sparkline.on_screen_changed.connect(controller.set_sparkline_on_screen)
        controller.set_sparkline_on_screen(sparkline.is_on_screen)

    def set_worker_count(self, count: int | None, most: int) -> None:
        """Show how many workers are wished for, of at most ``most``; tells nobody."""
        self._count = (count, most)
        if self._view is not None:
            self._view.set_worker_count(count, most)

    @Slot()
    def open(self) -> MachineView:
        """Show the page in place of the pictures."""
        if self._view is None:
            self._view = self._make_view()
        self._window.show_page(self._view)
        self._view.take_focus()
        return self._view

    @Slot(object)
    def apply(self, events: tuple[EngineEvent, ...]) -> None:
        """Take over what the engine reports."""
        self._controller.apply(events)
        changes = [event for event in events if isinstance(event, PoolChanged)]
        if changes:
            self._pool = changes[-1]
            if self._view is not None:
                self._view.set_pool(self._pool)

    def close(self) -> None:
        """Look no more."""
        self._controller.close()

    def _make_view(self) -> MachineView:
        view = MachineView()
        for past in self._controller.recent:
            view.add_past(past)
        view.set_pool(self._pool)
        view.set_worker_count(*self._count)
        view.worker_count_changed.connect(self._change_count)
        view.on_screen_changed.connect(self._controller.set_view_on_screen)
        view.leave_requested.connect(self._leave)
        return view

    @Slot(object)
    def _change_count(self, count: int | None) -> None:
        self._count = (count, self._count[1])
        self.worker_count_changed.emit(count)

    @Slot()
    def _leave(self) -> None:
        self._window.show_pictures()
        self._window.sparkline.setFocus()  # it was opened there

    @Slot(object)
    def _show_now(self, now: MachineNow) -> None:
        self._window.sparkline.add_sample(now.sample)
        if self._view is not None:
            show = self._view.show_now if self._view.isVisible() else self._view.add_past
            show(now)
