"""The application's name and version. Owns both; everything else asks here."""

from __future__ import annotations

APP_NAME = "Dropmill"
APP_ID = "dropmill"


def version() -> str:
    """Return the installed version, for example ``0.1.0``."""
    # Not above: it takes longer to import than the rest of the command line.
    from importlib.metadata import version as installed_version

    return installed_version(APP_ID)
