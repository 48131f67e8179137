"""Whether anybody can see a widget: shown, and in a window that is not minimised."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

_TELLING = {
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.WindowStateChange,
    QEvent.Type.ParentChange,
}


class OnScreen(QObject):
    """Watches a widget and the window that it is in.

    Signals:
        changed(bool): it can be seen now, or cannot any more.
    """

    changed = Signal(bool)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._window: QWidget | None = None
        self.is_on_screen = False
        """Whether it can be seen now."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - named by Qt
        """Look again after whatever may have changed it; every event goes on."""
        if event.type() in _TELLING and isValid(self._widget):  # not while it is taken down
            self._look(hides=event.type() == QEvent.Type.Hide)
        return super().eventFilter(watched, event)

    def _look(self, *, hides: bool) -> None:
        window = self._widget.window()
        if window is not self._window:
            if self._window is not None:
                self._window.removeEventFilter(self)
            if window is not self._widget:
                window.installEventFilter(self)
            self._window = window
        is_shown = self._widget.isVisible() and not hides
        is_on_screen = is_shown and not window.isMinimized()
        if is_on_screen != self.is_on_screen:
            self.is_on_screen = is_on_screen
            self.changed.emit(is_on_screen)
