"""Opens the journal, whatever is found in its place.

Owns where it lies, and what is said about one that cannot be used. Must not read or write records.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from app.batch import database
from app.batch.database import NewerDatabaseError, is_damage, primary_code
from app.batch.failure_messages import display_name
from app.batch.journal.schema import connect
from workers.contract.wording import Sentence
from workers.platforms.file_lock import FileLock

_NAME = "journal.sqlite"
_GATE = "journal.lock"


class JournalTrouble(Exception):  # noqa: N818 - a sentence for the user, and no error of a batch
    """There is no journal to be had; the text is a sentence that says why."""


def journal_file(folder: Path) -> Path:
    """Where the journal lies in the state folder."""
    return folder / _NAME


def batch_lock_file(folder: Path, batch: int) -> Path:
    """What whoever carries out a batch keeps locked."""
    return folder / f"batch-{batch}.lock"


def opened(folder: Path) -> tuple[sqlite3.Connection, str]:
    """Open the journal in ``folder``; returns it, and a sentence if what was there is set aside.

    Raises ``JournalTrouble``.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        # One at a time: two that find it broken would each set aside what the other has made.
        with FileLock(folder / _GATE, waits=True):
            return _opened(folder)
    except NewerDatabaseError:
        raise JournalTrouble(
            f"The journal {display_name(journal_file(folder))} is of a newer Dropmill,"
            f" so {_WITHOUT}."
        ) from None
    except (OSError, sqlite3.Error, MemoryError) as error:
        raise JournalTrouble(trouble_of(folder, error)) from error


def _opened(folder: Path) -> tuple[sqlite3.Connection, str]:
    try:
        return connect(journal_file(folder)), ""
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
    notice = set_aside(folder)
    return connect(journal_file(folder)), notice


def set_aside(folder: Path) -> str:
    """Put a broken journal where the next is not in its way; returns a sentence about it."""
    try:
        aside = database.set_aside(journal_file(folder))
    except OSError as error:
        return trouble_of(folder, error)
    return Sentence(
        "The journal was damaged and was set aside as {file};"
        " what was converted before is not known any more.",
        file=display_name(aside),
    )


def trouble_of(folder: Path, error: Exception) -> str:
    """Say that there is no journal (any more)."""
    name = display_name(journal_file(folder))
    return Sentence(
        "The journal {name} cannot be used ({reason}), so this batch cannot be resumed and its"
        " results will not be remembered.",
        name=name,
        reason=_reason(error),
    )


_WITHOUT = "this batch cannot be resumed and its results will not be remembered"


def _reason(error: Exception) -> str:
    if isinstance(error, OSError):
        return (error.strerror or str(error)).lower()
    if isinstance(error, MemoryError):
        return "there is too little memory"
    match primary_code(error):
        case sqlite3.SQLITE_FULL:
            return "the disk is full"
        case sqlite3.SQLITE_BUSY:
            return "another program keeps it"
        case _:
            return str(error)
