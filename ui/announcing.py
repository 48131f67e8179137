"""Tells a screen reader what happened where the keyboard is not. Owns how it is told."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Have ``text`` read out when what is being read has ended; ``widget`` is what it is about."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
