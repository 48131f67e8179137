"""What undoing needs, put together: the log of changes in its file, and the system's trash."""

from __future__ import annotations

from app.batch.change_store import ChangeStore
from app.batch.changes import ChangeLogError
from app.batch.replacing import finish_broken_off
from app.batch.settling import SettlerThread
from app.change_log import open_log
from app.trash import QtTrash


def open_settled_log() -> ChangeStore:
    """Open this user's log, and bring to an end what was broken off. Raises ``ChangeLogError``."""
    log = open_log()
    try:
        finish_broken_off(log, QtTrash())
    except ChangeLogError:
        log.close()
        raise
    return log


def open_settler() -> SettlerThread:
    """Start the thread that notes what batches change."""
    return SettlerThread(open_log, QtTrash())
