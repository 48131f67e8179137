"""The system's trash, by Qt's one call for it.

Owns that call, and the way back. Qt is loaded when the first file goes to the trash, so that
whoever needs no trash runs where Qt cannot load. Must not decide what is thrown away.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from workers.contract.files import FileStamp, stamp_of
from workers.contract.trash import TrashError
from workers.platforms.new_names import rename_exclusively

if TYPE_CHECKING:
    from PySide6.QtCore import QFile

_NOTE_ENDING = ".trashinfo"
_MOST_NAME_BYTES = 255 - len(_NOTE_ENDING)

#: Of the process and not of a trash, as what it guards: Qt is loaded once for all of them.
_qt_loading = Lock()


class QtTrash:
    """Implements ``workers.contract.trash.Trash``; any thread may use it."""

    def put(self, path: Path) -> Path | None:
        """Move the file, or the link, at ``path`` into the trash; returns its place there.

        Raises:
            TrashError: there is no trash for it; it is where it was.
        """
        try:
            # Qt drops what is not Unicode out of a name, which then is another file's.
            os.fspath(path).encode()
            # Through a link it would note a wrong origin, where the trash is not that of the home.
            real = Path(os.path.realpath(path.parent), path.name)
            status = real.lstat()
            if stat.S_ISDIR(status.st_mode):
                raise TrashError("it is a folder")
            if not _fits(real.name):
                raise TrashError("its name is too long for the trash")
            _make_home_trash_possible()
            file = load_qt()(os.fspath(real))
        except UnicodeEncodeError:
            raise TrashError("its name is not Unicode") from None
        except (OSError, ValueError) as error:
            raise TrashError(_reason(error)) from error
        if not file.moveToTrash():
            raise TrashError(_lowered(file.errorString()))
        place = file.fileName()
        return Path(place) if place else None

    def restore(self, place: Path, path: Path) -> None:
        """Move what lies at ``place`` in the trash to ``path``, never over another file.

        Raises:
            TrashError: it is not there any more, or ``path`` is taken or cannot be written.
        """
        try:
            rename_exclusively(place, path)
        except FileExistsError:
            raise TrashError("another file has its name") from None
        except FileNotFoundError:
            what = "its folder is gone" if os.path.lexists(place) else "it was removed from there"
            raise TrashError(what) from None
        except (OSError, ValueError) as error:
            raise TrashError(_reason(error)) from error
        if (note := _note_of(place)) is not None:
            try:
                note.unlink(missing_ok=True)
            except OSError:
                pass  # a line too many in the trash, of a file that is not there

    def find(self, path: Path, stamp: FileStamp) -> Path | None:
        """Where in the trash the file lies that was at ``path`` and had ``stamp``."""
        for folder in _trash_folders(path):
            try:
                with os.scandir(folder) as entries:
                    for entry in entries:
                        if stamp_of(entry.stat(follow_symlinks=False)) == stamp:
                            return folder / entry.name
            except OSError:
                continue  # there is no such folder, or something in it has just gone
        return None


def load_qt() -> type[QFile]:
    """Load what the trash needs of Qt, if no thread has yet.

    PySide makes a type when it is first used, and does not guard that: two threads that do so at
    once wait for each other for ever or crash. So the window, whose own thread makes others of its
    types at any time, loads these before any other thread has a trash.

    Raises:
        TrashError: Qt cannot be loaded.
    """
    with _qt_loading:
        try:
            from PySide6.QtCore import QFile
        except ImportError as error:
            raise TrashError(f"Qt cannot be loaded: {error}") from error
        QFile("")  # makes the types that its ways to be called name
    return QFile


def _fits(name: str) -> bool:
    """Whether the note about the file, which is called like it, can have such a name."""
    return sys.platform in ("win32", "darwin") or len(os.fsencode(name)) <= _MOST_NAME_BYTES


def _make_home_trash_possible() -> None:
    """Make the folder in which desktops keep the trash: Qt makes the trash, but not that."""
    if sys.platform not in ("win32", "darwin"):
        _data_home().mkdir(mode=0o700, parents=True, exist_ok=True)


def _data_home() -> Path:
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")


def _note_of(place: Path) -> Path | None:
    """What the trash keeps beside a file to know where it came from, if it does."""
    if sys.platform == "win32":
        return place.with_name(place.name.replace("$R", "$I", 1))
    if place.parent.name == "files":
        return place.parent.parent / "info" / f"{place.name}{_NOTE_ENDING}"
    return None


def _trash_folders(path: Path) -> Iterator[Path]:
    """Where files go that are thrown away from ``path``; they need not be there."""
    if sys.platform == "darwin":
        yield Path.home() / ".Trash"
    elif sys.platform != "win32":
        yield _data_home() / "Trash" / "files"
        real = Path(os.path.realpath(path.parent))
        top = next((each for each in (real, *real.parents) if os.path.ismount(each)), None)
        if top is not None:
            yield top / ".Trash" / str(os.getuid()) / "files"
            yield top / f".Trash-{os.getuid()}" / "files"


def _reason(error: Exception) -> str:
    return _lowered(getattr(error, "strerror", None) or str(error))


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:].rstrip(".")
