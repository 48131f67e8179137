"""Keeps the diagnostics dialog fed while it is open.

Owns the dialog's life and the pace of its figures. Must not interpret them.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from ui.dialogs.diagnostics_dialog import DiagnosticsDialog
from workers.contract.engine import Engine

REFRESH_MS = 1000


class DiagnosticsController(QObject):
    """Shows an engine's figures in a dialog over ``window`` when asked to."""

    def __init__(self, engine: Engine, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._window = window
        self._dialog: DiagnosticsDialog | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(REFRESH_MS)
        self._timer.timeout.connect(self._refresh)

    def open(self) -> None:
        """Show the dialog; where it is open already, bring it to the front."""
        if self._dialog is None:
            self._dialog = DiagnosticsDialog(self._engine.stats(), self._window)
            self._dialog.destroyed.connect(self._on_destroyed)
            self._timer.start()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def close(self) -> None:
        """Take the dialog away."""
        self._timer.stop()
        if self._dialog is not None:
            self._dialog.close()

    def _refresh(self) -> None:
        if self._dialog is not None:
            self._dialog.show_stats(self._engine.stats())

    def _on_destroyed(self) -> None:
        self._dialog = None
        self._timer.stop()
