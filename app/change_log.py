"""This user's log of changes, in its file. Must not import Qt: whoever only reads it does not."""

from __future__ import annotations

from app import paths
from app.batch.change_store import ChangeStore


def open_log() -> ChangeStore:
    """Open it. Raises ``ChangeLogError``."""
    return ChangeStore(paths.changes_file())
