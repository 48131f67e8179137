"""An icon that stands by itself, crisp on every screen.

A ``QLabel`` would keep one bitmap when the screen or scheme changes.
"""

from __future__ import annotations

from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget


class IconView(QWidget):
    """Shows ``icon`` at ``side_px`` device-independent pixels; says nothing to screen readers."""

    def __init__(self, icon: QIcon, side_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setFixedSize(side_px, side_px)

    def show_icon(self, icon: QIcon) -> None:
        """Show another one."""
        self._icon = icon
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - named by Qt
        """Draw the icon."""
        self._icon.paint(QPainter(self), self.rect())
