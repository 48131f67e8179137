"""The folders that outputs land in: made before the first output, and seen to be there.

Owns what is known of them. A folder that all results of a batch go to is made once and never
again: it may have been on a drive, and what was made in its stead would lie somewhere else.
"""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

from workers.engine.files.output_file import OutputError, PlaceError, output_error
from workers.platforms.places import is_absent, place_of, trouble_behind

if TYPE_CHECKING:
    from pathlib import Path

    from workers.contract.places import FolderGone


class OutputFolders:
    """Any thread may call it."""

    def __init__(self) -> None:
        self._prepared: Path | None = None
        self._places: dict[Path, FolderGone] = {}

    def prepare(self, directory: Path, root: Path | None) -> FolderGone | None:
        """Make ``directory``, but not ``root`` above it if that was there once and has gone.

        Returns how to know later that ``root`` has gone. Raises ``OutputError``, ``PlaceError``.
        """
        place = self._places.get(root) if root is not None else None
        if directory == self._prepared and (root is None or place is not None):
            return place
        if place is None:
            prepare_directory(directory)
        else:
            prepare_below(place, directory)
        self._prepared = directory
        if root is not None and place is None:
            try:
                place = self._places[root] = place_of(root)
            except OSError as error:
                raise output_error(error) from error
        return place


def prepare_below(place: FolderGone, directory: Path) -> None:
    """Make ``directory`` in a folder that is there. Raises ``OutputError``, ``PlaceError``."""
    try:
        if is_absent(place):
            raise PlaceError(place)
        level = place.folder
        for name in directory.relative_to(place.folder).parts:
            level /= name
            level.mkdir(exist_ok=True)
        _check_access(directory)
    except (OSError, ValueError) as error:
        raise _reason(error, directory, place) from error


def prepare_directory(directory: Path) -> None:
    """Make ``directory`` and see that files may be made in it.

    Raises ``OutputError``, or ``PlaceError`` where the disk is full.
    """
    try:
        directory.mkdir(parents=True, exist_ok=True)
        _check_access(directory)
    except (OSError, ValueError) as error:
        raise _reason(error, directory) from error


def _reason(
    error: OSError | ValueError, directory: Path, place: FolderGone | None = None
) -> OutputError | PlaceError:
    if isinstance(error, OSError):
        there = next((each for each in (directory, *directory.parents) if _exists(each)), directory)
        if trouble := trouble_behind(error, there, place, 0):
            return PlaceError(trouble)
    return output_error(error)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name that is too long
        return False


def _check_access(directory: Path) -> None:
    if not os.access(directory, os.W_OK | os.X_OK):
        number = errno.EROFS if _is_read_only(directory) else errno.EACCES
        raise OSError(number, os.strerror(number))


def _is_read_only(directory: Path) -> bool:
    return hasattr(os, "statvfs") and bool(os.statvfs(directory).f_flag & os.ST_RDONLY)
