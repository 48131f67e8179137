"""The process's one ``QApplication``.

Owns its name, its look, how a signal ends it, and how long its thread may have to wait for others.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication

from app.commands.interruption import ending_signals
from app.version import APP_ID, APP_NAME, version
from ui.theme import prepare_theme

#: How long another thread (the engine's, a folder's walk) may keep the event loop waiting for the
#: interpreter lock, in seconds; Python's own 5 ms add up to missed frames while rows pour in.
SWITCH_INTERVAL_S = 0.0005


def build_application() -> QApplication:
    """Return the process's one application object, named; ``apply_theme`` dresses it.

    Qt has room for one in a process: where there is one already, it is that.
    """
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication([APP_ID])
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    app.setApplicationName(APP_ID)
    app.setApplicationDisplayName(APP_NAME)
    app.setApplicationVersion(version())
    # In a Flatpak the menu entry is called as the Flatpak is.
    app.setDesktopFileName(os.environ.get("FLATPAK_ID", APP_ID))
    prepare_theme(app)
    return app


@contextmanager
def ending_on_signals(app: QApplication) -> Iterator[None]:
    """Close down in good order on Ctrl-C, with the terminal, or when the system asks for it.

    Python notices signals between bytecodes; the bridge's timer sees to it that there are some.
    """
    before = {number: signal.signal(number, lambda *_: app.exit()) for number in ending_signals()}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
