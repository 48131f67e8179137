"""What happens when Dropmill itself has a defect: it says so and goes on.

Owns ``sys.excepthook`` and ``threading.excepthook`` while entered. Sends nothing anywhere.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout

from ui.plain_text import PlainLabel

_log = logging.getLogger(__name__)


class CrashDialog(QDialog):
    """Shows a defect as text that can be copied; further ones are appended."""

    def __init__(self, log_file: Path) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Something went wrong in Dropmill"))
        self.setModal(False)
        sentence = PlainLabel(
            self.tr(
                "Dropmill goes on, but this should not have happened. The text below helps to "
                "find the defect; it is also in {}."
            ).format(log_file),
            wraps=True,
        )
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setAccessibleName(self.tr("Details of the defect"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        for widget in (sentence, self._text, buttons):
            layout.addWidget(widget)
        self.resize(640, 360)

    def text(self) -> str:
        """Return everything shown so far."""
        return self._text.toPlainText()

    def append(self, text: str) -> None:
        """Show one more defect."""
        self._text.appendPlainText(text)

    def _copy(self) -> None:
        self._text.selectAll()
        self._text.copy()


class CrashHandler(QObject):
    """Context manager: logs and shows what nobody caught, in whatever thread.

    Signals:
        crashed(str): the traceback; used to get from any thread to the window's.
    """

    crashed = Signal(str)

    def __init__(self, log_file: Path) -> None:
        super().__init__()
        self._log_file = log_file
        self.dialog: CrashDialog | None = None
        self.crashed.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def __enter__(self) -> CrashHandler:
        self._hook_before, self._thread_hook_before = sys.excepthook, threading.excepthook
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        return self

    def __exit__(self, *_: object) -> None:
        sys.excepthook, threading.excepthook = self._hook_before, self._thread_hook_before
        if self.dialog is not None:
            self.dialog.close()

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if not issubclass(kind, Exception):  # Ctrl-C and the like are no defects
            self._hook_before(kind, error, trace)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        _log.critical("unhandled exception\n%s", text)
        self.crashed.emit(text)

    def _on_thread_exception(self, failure: threading.ExceptHookArgs) -> None:
        if failure.exc_value is not None:
            self._on_exception(failure.exc_type, failure.exc_value, failure.exc_traceback)

    @Slot(str)
    def _show(self, text: str) -> None:
        if self.dialog is None:
            self.dialog = CrashDialog(self._log_file)
        self.dialog.append(text)
        self.dialog.show()
