"""Whether anybody can see a widget: shown, and in a window that is not minimised."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget


class OnScreen(QObject):
    """Told by its widget's ``showEvent`` and ``hideEvent``; watches the window by itself.

    No event filter: Qt would still call it while it takes the widget down.

    Signals:
        changed(bool): it can be seen now, or cannot any more.
    """

    changed = Signal(bool)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._window: QWindow | None = None
        self._is_shown = False
        self.is_on_screen = False
        """Whether it can be seen now."""

    def set_shown(self, shown: bool) -> None:
        """The widget was shown, or hidden."""
        self._is_shown = shown
        if shown:  # a hidden one may be hidden because its window is taken down
            window = self._widget.window().windowHandle()
            if window is not self._window:  # there is one, once it is shown
                self._window = window
                window.windowStateChanged.connect(self._look)
        self._look()

    @Slot()
    def _look(self) -> None:
        is_on_screen = self._is_shown and not self._is_minimised()
        if is_on_screen != self.is_on_screen:
            self.is_on_screen = is_on_screen
            self.changed.emit(is_on_screen)

    def _is_minimised(self) -> bool:
        if self._window is None:
            return False
        return bool(self._window.windowStates() & Qt.WindowState.WindowMinimized)
