"""Turns the paths a user named into the pictures below them, one at a time.

Owns which files count as pictures and how folders are walked. Must not open a picture: whether a
file really is one is decided by a worker.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath
from typing import assert_never

from app.naming import probable_results
from workers.contract.formats import PICTURE_FORMATS

#: Extensions taken from walked folders (lower case). A file named outright is taken whatever it
#: is called.
PICTURE_EXTENSIONS = frozenset(f".{ending}" for each in PICTURE_FORMATS for ending in each.endings)


@dataclass(frozen=True, slots=True)
class FoundPicture:
    """A file to convert.

    ``folder`` is the source's folder as seen from the parent of the folder that was named, so it
    begins with that folder's own name; it is empty for a file that was named outright.
    """

    source: Path
    folder: PurePath
    size_bytes: int


class WalkTrouble(StrEnum):
    """What can be wrong with a folder."""

    UNREADABLE = "unreadable"
    NO_PICTURES = "no-pictures"


@dataclass(frozen=True, slots=True)
class WalkProblem:
    """A folder that gave no picture."""

    path: Path
    trouble: WalkTrouble
    detail: str = ""


def problem_sentence(problem: WalkProblem, name: str) -> str:
    """Say what is wrong with the path that the user knows as ``name``."""
    match problem.trouble:
        case WalkTrouble.UNREADABLE:
            return f"{name} cannot be read: {problem.detail}."
        case WalkTrouble.NO_PICTURES:
            return f"The folder {name} holds no pictures."
        case _:
            assert_never(problem.trouble)


def walk(
    paths: Iterable[Path], output_folder: Path | None = None
) -> Iterator[FoundPicture | WalkProblem]:
    """Yield the pictures below ``paths`` while looking for them.

    Files come in the order they were named, also those that are not there; in a folder its own
    files come first, then its subfolders, both sorted by name. Hidden files and folders are left
    out. Symbolic links are followed, but no folder is entered twice below one path.

    No output becomes an input: ``output_folder`` is left out where it lies below a named folder.
    ``None`` says that outputs land next to their sources; then files that look like the output
    of another picture in their folder are left out.
    """
    shut = None if output_folder is None else _absolute(output_folder)
    for path in paths:
        try:
            status = path.stat()
        except (OSError, ValueError):  # ValueError: a NUL in the name
            # The engine tells why, as it does of files that go away later.
            yield FoundPicture(path, PurePath(), 0)
        else:
            if stat.S_ISDIR(status.st_mode):
                yield from _walk_folder(path, shut)
            else:
                yield FoundPicture(path, PurePath(), status.st_size)


def _walk_folder(root: Path, shut: str | None) -> Iterator[FoundPicture | WalkProblem]:
    found = False
    seen: set[tuple[int, int]] = set()
    stack = [(root, PurePath(Path(_absolute(root)).name))]
    while stack:
        folder, relative = stack.pop()
        try:
            status = folder.stat()
            if (status.st_dev, status.st_ino) in seen:
                continue
            seen.add((status.st_dev, status.st_ino))
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            found = True
            yield WalkProblem(folder, WalkTrouble.UNREADABLE, _reason(error))
            continue
        subfolders = []
        results = _results_among(entries) if shut is None else frozenset()
        for entry in entries:
            if entry.name in results or _is_hidden(entry):
                continue
            if _is_folder(entry):
                if shut is None or _absolute(Path(entry.path)) != shut:
                    subfolders.append((folder / entry.name, relative / entry.name))
            elif _is_picture(entry):
                found = True
                yield FoundPicture(folder / entry.name, relative, _size_bytes(entry))
        stack.extend(reversed(subfolders))
    if not found:
        yield WalkProblem(root, WalkTrouble.NO_PICTURES)


def _results_among(entries: Sequence[os.DirEntry[str]]) -> frozenset[str]:
    return probable_results([entry.name for entry in entries if _has_picture_name(entry)])


def _absolute(path: Path) -> str:
    # Not resolve(): "photos/." means the folder the user sees as "photos", link or not.
    return os.path.abspath(path)  # noqa: PTH100 (Path.absolute() keeps "..")


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith("."):
        return True
    if sys.platform == "win32":
        attributes = entry.stat(follow_symlinks=False).st_file_attributes
        return bool(attributes & stat.FILE_ATTRIBUTE_HIDDEN)
    return False


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link into a folder that may not be looked at
        return False


def _has_picture_name(entry: os.DirEntry[str]) -> bool:
    extension = os.path.splitext(entry.name)[1]  # noqa: PTH122 (speed)
    return extension.lower() in PICTURE_EXTENSIONS


def _is_picture(entry: os.DirEntry[str]) -> bool:
    if not _has_picture_name(entry):
        return False
    try:
        return entry.is_file()
    except OSError:
        return False


def _size_bytes(entry: os.DirEntry[str]) -> int:
    try:
        return entry.stat().st_size
    except OSError:  # gone since it was listed: the worker will say so
        return 0


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).rstrip(".").lower()
