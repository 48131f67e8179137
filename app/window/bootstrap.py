"""Opens the window and keeps it open: the order in which things start and end.

The window is shown first, then the engine starts. When the window closes, the engine is closed
and the settings are saved before the process ends.
"""

from __future__ import annotations

import gc
import logging
import os
import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app import paths
from app.logging_setup import logging_to
from app.settings import Settings, load_settings, save_settings
from app.window import offscreen_tour
from app.window.application import build_application
from app.window.crash_handler import CrashHandler
from app.window.session import WindowSession
from app.window.window_state import WindowState
from workers.engine import ProcessEngine

_log = logging.getLogger(__name__)


def run(files: Sequence[Path]) -> int:
    """Open the window with ``files`` on its list; returns the exit code when it is closed."""
    if lacks_display(sys.platform, os.environ):
        return offscreen_tour.run(files)
    with logging_to(paths.log_file()):
        app = build_application()
        _calm_garbage_collection()
        with CrashHandler(paths.log_file()):
            return run_session(app, files)


def lacks_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether no window can be shown here and nobody said how else to draw it."""
    return platform == "linux" and not any(
        environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )


def run_session(app: QApplication, files: Sequence[Path]) -> int:
    """Keep one window open until it is closed, with the settings of last time."""
    loaded = load_settings(paths.settings_file())
    state = WindowState(paths.window_state_file())
    session = WindowSession(loaded.settings, ProcessEngine)
    window = session.window
    if (saved := state.load()) is not None:
        window.restore_state(saved)
    # Not quit(): that asks the windows, and ours would only ask to be closed again.
    window.close_requested.connect(lambda: app.exit())
    window.show()
    if loaded.notice is not None:
        window.show_notice(loaded.notice)

    def start() -> None:
        session.start()
        session.add_paths(files)

    QTimer.singleShot(0, session, start)
    try:
        with _ending_on_signals(app):
            return app.exec()
    finally:
        state.save(window.save_state())
        window.hide()
        session.close()
        window.allow_close()
        _save(session.settings())


@contextmanager
def _ending_on_signals(app: QApplication) -> Iterator[None]:
    """Close down in good order on Ctrl-C or when the system asks for it.

    Python notices signals between bytecodes; the bridge's timer sees to it that there are some.
    """
    before = {
        number: signal.signal(number, lambda *_: app.exit())
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _calm_garbage_collection() -> None:
    """Keep Python from searching for garbage at every turn.

    A search looks at every object there is; with 10 000 rows that takes longer than a frame.
    """
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)


def _save(settings: Settings) -> None:
    try:
        save_settings(settings, paths.settings_file())
    except OSError as error:
        _log.warning("the settings could not be saved: %s", error)
