"""The process's one ``QApplication``. Owns its name and look."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from app.version import APP_ID, APP_NAME, version
from ui.theme import apply_theme


def build_application() -> QApplication:
    """Return the process's one application object, named and dressed."""
    app = QApplication([APP_ID])
    app.setApplicationName(APP_ID)
    app.setApplicationDisplayName(APP_NAME)
    app.setApplicationVersion(version())
    app.setDesktopFileName(APP_ID)
    apply_theme(app)
    return app
