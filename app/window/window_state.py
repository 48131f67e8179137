"""Remembers the window's geometry. Owns its file; preferences are ``app.settings``'s."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

_KEY = "window/state"


class WindowState:
    """The window's geometry and column widths, as bytes that only the window understands."""

    def __init__(self, file: Path) -> None:
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    def load(self) -> bytes | None:
        """Return what was saved last, ``None`` if there is nothing."""
        value = self._settings.value(_KEY)
        return bytes(value.data()) if isinstance(value, QByteArray) else None

    def save(self, state: bytes) -> None:
        """Keep ``state``; where the file cannot be written it is forgotten."""
        self._settings.setValue(_KEY, QByteArray(state))
        self._settings.sync()
