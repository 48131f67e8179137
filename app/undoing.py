"""What undoing needs, put together: the log of changes in its file, and the system's trash."""

from __future__ import annotations

from app.batch.settling import SettlerThread
from app.change_log import open_log
from app.trash import QtTrash


def open_settler() -> SettlerThread:
    """Start the thread that notes what batches change."""
    return SettlerThread(open_log, QtTrash())
