"""What undoing needs, put together: the log of changes in its file, and the system's trash."""

from __future__ import annotations

from app import paths
from app.batch.change_store import ChangeStore
from app.batch.settling import SettlerThread
from app.trash import QtTrash


def open_log() -> ChangeStore:
    """Open this user's log. Raises ``ChangeLogError``."""
    return ChangeStore(paths.changes_file())


def open_settler() -> SettlerThread:
    """Start the thread that notes what batches change."""
    return SettlerThread(open_log, QtTrash())
