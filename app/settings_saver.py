"""Keeps the settings file up to date while the program runs.

Owns the thread that writes: a home folder may lie on a drive that is slow, or full.
"""

from __future__ import annotations

import logging
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from app.settings import Settings, save_settings

_log = logging.getLogger(__name__)

#: How long ``close`` waits for the last settings to be written, in seconds.
_PATIENCE_S = 5.0


class SettingsSaver:
    """Writes settings soon after they were changed; of several that wait, the last."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._changes: SimpleQueue[Settings | None] = SimpleQueue()
        # A daemon: a drive that hangs must not keep the process alive.
        self._thread = Thread(target=self._run, name="settings", daemon=True)
        self._thread.start()

    def save(self, settings: Settings) -> None:
        """Have ``settings`` written; returns at once. Where it cannot be done, the log says so."""
        self._changes.put(settings)

    def close(self) -> None:
        """Wait until the last settings are written."""
        self._changes.put(None)
        self._thread.join(_PATIENCE_S)

    def _run(self) -> None:
        is_closing = False
        while not is_closing:
            changes = [self._changes.get()]
            try:
                while True:
                    changes.append(self._changes.get_nowait())
            except Empty:
                pass
            is_closing = None in changes
            if settings := next(filter(None, reversed(changes)), None):
                self._write(settings)

    def _write(self, settings: Settings) -> None:
        try:
            save_settings(settings, self._file)
        except OSError as error:
            _log.warning("the settings could not be saved: %s", error)
