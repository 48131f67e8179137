"""What the system tells of a folder by itself, through watchdog.

Owns the observer and its threads. It only makes things faster: events may get lost, and network
drives send none, so nobody may rely on them.
"""

from __future__ import annotations

import os
import warnings
from pathlib import Path, PurePath

from watchdog.events import (
    FileClosedEvent,
    FileClosedNoWriteEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileOpenedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from app.batch.walk import PICTURE_EXTENSIONS
from app.batch.watch.changes import Changes


class FolderEvents:
    """Tells ``changes`` of everything that concerns pictures below a folder."""

    def __init__(self, folder: Path, changes: Changes) -> None:
        self._folder = folder
        self._changes = changes
        self._observer: BaseObserver | None = None

    def start(self) -> str | None:
        """Begin, also anew after the folder was gone; returns why there will be no events."""
        self.close()
        self._changes.clear()
        # Not the path as it was named: a link would be watched instead of what it leads to.
        real = os.path.realpath(self._folder)
        if not os.path.isdir(real):  # noqa: PTH112 - never raises
            return "it is not there"  # watchdog would leave a thread behind
        # It says so of a folder that has left and come back, with this very watch still on it.
        warnings.filterwarnings("ignore", "Callback with id .* already exists", RuntimeWarning)
        observer = Observer()
        try:
            observer.schedule(_Handler(self._folder, real, self._changes), real, recursive=True)
            observer.start()
        except OSError as error:  # the user has too many of these
            return error.strerror or str(error)
        self._observer = observer
        return None

    def close(self) -> None:
        """Hear no more."""
        observer, self._observer = self._observer, None
        if observer is not None:
            observer.stop()
            observer.join()


class _Handler(FileSystemEventHandler):
    """Called on watchdog's thread."""

    def __init__(self, folder: Path, real: str, changes: Changes) -> None:
        self._folder = folder
        self._real = real
        self._changes = changes

    def dispatch(self, event: FileSystemEvent) -> None:
        """Take a note of one event."""
        path = self._path(event.src_path)
        if isinstance(event, FileOpenedEvent | FileClosedNoWriteEvent):
            return  # somebody reads
        if isinstance(event, FileMovedEvent) and self._concerns_pictures(
            moved := self._path(event.dest_path), is_folder=False
        ):
            self._changes.close(moved)
        if not self._concerns_pictures(path, is_folder=event.is_directory):
            return
        if isinstance(event, FileModifiedEvent):
            self._changes.write(path)
        elif isinstance(event, FileClosedEvent | FileDeletedEvent | FileMovedEvent):
            self._changes.close(path)
        elif not (event.is_directory and event.event_type == "modified"):
            self._changes.change()

    def _path(self, told: bytes | str) -> Path:
        """The path below the folder as it was named."""
        return self._folder / os.fsdecode(told)[len(self._real) :].lstrip(os.sep)

    def _concerns_pictures(self, path: Path, *, is_folder: bool) -> bool:
        below: PurePath = path.relative_to(self._folder)
        if any(part.startswith(".") for part in below.parts):
            return False
        return is_folder or path.suffix.lower() in PICTURE_EXTENSIONS
