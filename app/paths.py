"""The folders Dropmill keeps its own files in. Owns the choice; must not create them."""

from __future__ import annotations

from pathlib import Path

import platformdirs

from app.version import APP_ID


def settings_file() -> Path:
    """Return the file that holds the user's preferences."""
    return platformdirs.user_config_path(APP_ID, appauthor=False) / "settings.json"


def presets_folder() -> Path:
    """Return the folder of the user's own presets."""
    return platformdirs.user_config_path(APP_ID, appauthor=False) / "presets"


def window_state_file() -> Path:
    """Return the file that holds the window's geometry."""
    return platformdirs.user_config_path(APP_ID, appauthor=False) / "window.ini"


def state_folder() -> Path:
    """Return the folder that holds the journal."""
    return platformdirs.user_state_path(APP_ID, appauthor=False)


def changes_file() -> Path:
    """Return the file that holds what batches have changed, so that it can be undone."""
    return state_folder() / "changes.sqlite"


def log_file() -> Path:
    """Return the log file of the window."""
    return platformdirs.user_log_path(APP_ID, appauthor=False) / "dropmill.log"
