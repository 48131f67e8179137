"""The application's name and version. Owns both; everything else asks here."""

from __future__ import annotations

from importlib.metadata import version as installed_version

APP_NAME = "Dropmill"
APP_ID = "dropmill"


def version() -> str:
    """Return the installed version, for example ``0.1.0``."""
    return installed_version(APP_ID)
