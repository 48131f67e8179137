"""Opens the window and keeps it open: the order in which things start and end.

The window is painted first, then the engine starts. Settings are saved as they change. When the
window closes, the engine is closed before the process ends.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QApplication

from app import paths
from app.batch.preset_file import PresetError, parse_preset
from app.batch.presets import PresetFolder
from app.engines import open_engine
from app.logging_setup import logging_to
from app.second_start import Handed
from app.settings import LoadedSettings, load_settings
from app.settings_saver import SettingsSaver
from app.trash import QtTrash, load_qt
from app.window.application import build_application, ending_on_signals
from app.window.closing import Closing
from app.window.crash_handler import CrashHandler
from app.window.first_run import FirstRun
from app.window.first_sight import FirstSight
from app.window.preset_controller import PresetController
from app.window.reduced_motion import MotionController
from app.window.second_starts import SecondStarts
from app.window.session import WindowSession
from app.window.settings_controller import SettingsController
from app.window.window_state import WindowState
from ui.theme import apply_theme
from workers.contract.posture import Posture
from workers.contract.preset import Preset

if TYPE_CHECKING:
    from workers.platforms.base import Platform


def run(
    files: Sequence[Path],
    when_started: Callable[[WindowSession], object] = lambda _: None,
    preset: Preset | None = None,
    required: Posture = Posture.NONE,
    platform: Platform | None = None,
) -> int:
    """Open the window with ``files`` on its list and ``preset`` chosen.

    Nothing is converted by workers without all ``required`` protections. ``platform`` starts them,
    if one is under way already. Returns the exit code when it is closed.
    """
    if lacks_display(sys.platform, os.environ):
        from app.window import offscreen_tour

        return offscreen_tour.run(files, preset, required)
    with logging_to(paths.log_file()):
        app = build_application()
        with CrashHandler(paths.log_file()):
            return run_session(app, files, when_started, preset, required, platform)


def lacks_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether no window can be shown here and nobody said how else to draw it."""
    return platform == "linux" and not any(
        environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )


def run_session(
    app: QApplication,
    files: Sequence[Path],
    when_started: Callable[[WindowSession], object] = lambda _: None,
    preset: Preset | None = None,
    required: Posture = Posture.NONE,
    platform: Platform | None = None,
) -> int:
    """Keep one window open until it is closed, with the settings of last time."""
    loaded = load_settings(paths.settings_file())
    state = WindowState(paths.window_state_file())
    load_qt()  # before any other thread has a trash
    engine = partial(open_engine, trash=QtTrash(), required=required, platform=platform)
    session = WindowSession(loaded.settings, engine, paths.state_folder())
    saver = SettingsSaver(paths.settings_file())
    session.settings_changed.connect(saver.save)
    if loaded.is_first:
        saver.save(loaded.settings)
    _move_as_wished(app, session)
    window = session.window
    presets = PresetController(PresetFolder(paths.presets_folder()), window, session)
    SettingsController(session)
    apply_theme(app, loaded.settings.scheme)  # when all is built: see prepare_theme
    if (saved := state.load()) is not None:
        window.restore_state(saved)
    closing = _closing(app, session)

    def start() -> None:
        session.start()
        _calm_garbage_collection()  # now that all is loaded: what comes later is looked through
        when_started(session)

    session.add_paths(files, preset)
    FirstSight(window).seen.connect(start)
    window.show()
    _greet(session, loaded)

    second_starts = SecondStarts(session, required)
    second_starts.handed_over.connect(partial(_come_forward, session, closing))
    _take_open_requests(app, session)
    try:
        with ending_on_signals(app):
            return app.exec()
    finally:
        second_starts.close()
        state.save(window.save_state())
        window.hide()
        session.close()
        window.allow_close()
        presets.close()
        saver.close()


def _closing(app: QApplication, session: WindowSession) -> Closing:
    app.setQuitOnLastWindowClosed(False)  # a batch may go on without one
    closing = Closing(session.window, session)
    # Not quit(): that asks the windows, and ours would only ask to be closed again.
    closing.agreed.connect(lambda: app.exit())
    app.aboutToQuit.connect(closing.stop)
    session.summary_changed.connect(closing.show_summary)
    session.asked.connect(closing.come_back)
    return closing


def _move_as_wished(app: QApplication, session: WindowSession) -> None:
    bus = QDBusConnection.sessionBus()
    motion = MotionController(app, session.settings().motion, bus, session)
    session.settings_changed.connect(motion.follow)


def _come_forward(session: WindowSession, closing: Closing, handed: Handed) -> None:
    """A second start wants this window, with these files."""
    if handed.token:
        os.environ["XDG_ACTIVATION_TOKEN"] = handed.token  # Qt takes it from there, once
    session.window.setWindowState(session.window.windowState() & ~Qt.WindowState.WindowMinimized)
    closing.come_back()
    session.window.raise_()
    session.window.activateWindow()
    try:
        preset = parse_preset(handed.preset.encode(), handed.preset) if handed.preset else None
    except PresetError as error:
        session.window.show_error(str(error))  # and no picture is made into something else
    else:
        session.add_paths(handed.paths(), preset)


def _greet(session: WindowSession, loaded: LoadedSettings) -> None:
    """What is to be said of the settings, and to somebody who has none yet."""
    if loaded.notice is not None:
        session.window.show_warning(loaded.notice)
    if loaded.is_first:
        FirstRun(session.window, session.drop_begun)


def _take_open_requests(app: QApplication, session: WindowSession) -> None:
    """Where the system hands files over by an event, they come onto the list too."""
    if sys.platform == "darwin":
        from app.window.open_requests import OpenRequests

        OpenRequests(app).paths_opened.connect(session.add_paths)


def _calm_garbage_collection() -> None:
    """Keep Python from searching for garbage at every turn.

    A search looks at every object there is; with 10 000 rows that takes longer than a frame.
    """
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)
    gc.enable()
