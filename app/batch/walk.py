"""Turns the paths a user named into the pictures below them, one at a time.

Owns which files count as pictures and how folders are walked. Must not open a picture: whether a
file really is one is decided by a worker.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path, PurePath
from typing import NamedTuple, assert_never

from app.batch.file_identity import (
    FileIdentity,
    FileStamp,
    identity_at,
    identity_of,
    is_same,
    lies_in,
)
from app.batch.names import name_key, probable_results
from app.batch.patterns import EVERYTHING, Choice
from workers.contract.files import written_ns
from workers.contract.formats import PICTURE_FORMATS
from workers.contract.names import is_staged
from workers.contract.naming import Naming
from workers.contract.recipe import Recipes
from workers.contract.wording import Sentence

#: Extensions taken from walked folders (lower case). A file named outright is taken whatever it
#: is called.
PICTURE_EXTENSIONS = frozenset(f".{ending}" for each in PICTURE_FORMATS for ending in each.endings)


@dataclass(frozen=True, slots=True)
class FoundPicture:
    """A file to convert.

    ``folder`` is where its result belongs below an output folder: the source's folder as seen from
    the parent of the folder that was named, so it begins with that folder's own name. It is empty
    for a file that was named outright, and begins below the named folder if that is the output
    folder, which gets no copy of itself inside. ``identity`` and ``modified_ns`` (when it was
    written last) are ``None`` for a file that is not there. ``own`` is what is made of it
    where that is not what is made of all, of a picture that was on a list before.
    """

    source: Path
    folder: PurePath
    size_bytes: int
    identity: FileIdentity | None = None
    modified_ns: int | None = field(default=None, compare=False)
    own: Recipes | None = field(default=None, compare=False)

    @property
    def stamp(self) -> FileStamp | None:
        """By what its content was known when it was found."""
        return None if self.modified_ns is None else FileStamp(self.size_bytes, self.modified_ns)


@dataclass(frozen=True, slots=True)
class Unwanted:
    """A picture that the user's patterns leave out. It must not be overwritten all the same."""

    source: Path
    identity: FileIdentity | None


@dataclass(frozen=True, slots=True)
class ProbableResult:
    """A picture that is left out because it looks like the result of another.

    It may be the user's own all the same, so it must not be overwritten.
    """

    source: Path
    identity: FileIdentity | None


class WalkTrouble(StrEnum):
    """What can be wrong with a folder."""

    UNREADABLE = "unreadable"
    NO_PICTURES = "no-pictures"
    NONE_WANTED = "none-wanted"
    """There are pictures, but the user's patterns leave out all of them."""


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
            return Sentence("{name} cannot be read: {reason}.", name=name, reason=problem.detail)
        case WalkTrouble.NO_PICTURES:
            return Sentence("The folder {name} holds no pictures.", name=name)
        case WalkTrouble.NONE_WANTED:
            return Sentence(
                "No picture in the folder {name} matches the patterns that were given.", name=name
            )
        case _:
            assert_never(problem.trouble)


Walked = FoundPicture | ProbableResult | Unwanted | WalkProblem


def walk(
    paths: Iterable[Path],
    output_folder: Path | None = None,
    naming: Naming = Naming(),  # noqa: B008 - frozen
    *,
    choice: Choice = EVERYTHING,
    more: Iterable[Path] = (),
) -> Iterator[Walked]:
    """Yield the pictures below ``paths`` while looking for them, then those below ``more``.

    Files come in the order they were named, also those that are not there; in a folder its own
    files come first, then its subfolders, both sorted by name. Hidden files and folders are left
    out. Symbolic links are followed, but no folder is entered twice, and a file that is reached
    twice comes once. Links to files and hard links are files of their own.

    No output becomes an input: ``output_folder`` is left out where it lies below a named folder.
    ``None`` says that outputs land next to their sources, which they also do in a folder that is
    the output folder itself; then files that look like the output of another picture in their
    folder come as ``ProbableResult``. ``naming`` is how outputs are called. ``more`` is taken path
    by path, so of its paths only those that came before are known when a folder is walked.

    ``choice`` tells which pictures are wanted. It holds for files that were named as well, by their
    names.
    """
    walker = _Walker(paths, output_folder, naming, choice, has_more=more != ())
    yield from walker.look_at_known()
    for path in more:
        yield from walker.look_at_another(path)


@dataclass(frozen=True, slots=True)
class _Manners:
    """How a named folder is to be walked.

    ``top`` is the folder's own ``FoundPicture.folder``. ``results`` is not to be entered; it need
    not be there yet. ``None`` says that results lie next to their pictures, in the folder itself
    also those of ``guest_pictures``, which lie elsewhere, and of ``guest_folders``, which have
    their trees there. Both hold names.
    """

    top: PurePath
    results: Path | None
    guest_pictures: Sequence[str] = ()
    guest_folders: frozenset[str] = frozenset()


class _Walker:
    """What one walk has come by, so that nothing comes twice."""

    def __init__(
        self,
        named: Iterable[Path],
        output: Path | None,
        naming: Naming,
        choice: Choice,
        *,
        has_more: bool,
    ) -> None:
        self._named = list(named)
        self._output = output
        self._naming = naming
        self._choice = choice
        #: One path leads to nothing twice, and the names cost memory.
        self._can_come_twice = has_more or len(self._named) > 1
        #: Folders that were entered, with the number of the named path that led there.
        self._entered: dict[FileIdentity, int] = {}
        self._found: dict[FileIdentity, dict[str, FileIdentity | None]] = {}

    def look_at_known(self) -> Iterator[Walked]:
        """Yield what the paths stand for that are known from the start."""
        for number in range(len(self._named)):
            yield from self._look_at(number)

    def look_at_another(self, path: Path) -> Iterator[Walked]:
        """Yield what a path stands for that was not known before."""
        self._named.append(path)
        yield from self._look_at(len(self._named) - 1)

    def _look_at(self, number: int) -> Iterator[Walked]:
        path = self._named[number]
        try:
            status = path.stat()
        except (OSError, ValueError):  # ValueError: a NUL in the name
            # The engine tells why, as it does of files that go away later.
            picture = FoundPicture(path, PurePath(), 0)
        else:
            if stat.S_ISDIR(status.st_mode):
                yield from self._walk_folder(number)
                return
            picture = found_picture(path, PurePath(), status)
        if not self._choice.takes(PurePath(path.name)):
            yield Unwanted(path, picture.identity)
        elif self._is_new(picture, identity_at(path.parent) or str(path.parent)):
            yield picture

    def _walk_folder(self, number: int) -> Iterator[Walked]:
        root = self._named[number]
        manners = self._manners(root)
        found = left_out = False
        stack = [(root, PurePath())]
        while stack:
            folder, below = stack.pop()
            try:
                place = identity_of(folder, folder.stat())
                if place in self._entered:
                    found = found or self._entered[place] != number
                    continue
                self._entered[place] = number
                listing = _listed(folder, manners, self._naming, is_root=folder is root)
            except OSError as error:
                found = True
                yield WalkProblem(folder, WalkTrouble.UNREADABLE, _reason(error))
                continue
            here = _Place(folder, below, manners.top / below, place)
            found = (yield from self._tell_of(listing, here)) or found
            left_out = left_out or bool(listing.pictures)
            for name in reversed(listing.subfolders):
                if self._choice.enters(below / name):
                    stack.append((folder / name, below / name))
                else:
                    left_out = True
        if not found:
            trouble = WalkTrouble.NONE_WANTED if left_out else WalkTrouble.NO_PICTURES
            yield WalkProblem(root, trouble)

    def _tell_of(self, listing: _Listing, here: _Place) -> Generator[Walked, None, bool]:
        """Yield a folder's own files; returns whether any was wanted, or is a result of one."""
        found = bool(listing.results)
        for entry in listing.results:
            result = _picture(here.folder, here.relative, entry)
            yield ProbableResult(result.source, result.identity)
        for entry in listing.pictures:
            picture = _picture(here.folder, here.relative, entry)
            if self._choice and not self._choice.takes(here.below / entry.name):
                yield Unwanted(picture.source, picture.identity)
                continue
            found = True
            if self._is_new(picture, here.identity):
                yield picture
        return found

    def _manners(self, root: Path) -> _Manners:
        output, name = self._output, _own_name(root)
        if output is None:
            return _Manners(PurePath(name), None)
        if is_same(root, output):
            return _Manners(PurePath(), None, *self._guests(root))
        if is_same(root, output / name):
            return _Manners(PurePath(name), None)
        return _Manners(PurePath(name), output / name if lies_in(root, output) else output)

    def _guests(self, output: Path) -> tuple[Sequence[str], frozenset[str]]:
        """What else was named whose results land in ``output``: names of files, of folders."""
        pictures, folders = [], set()
        for path in self._named:
            if not os.path.isdir(path):  # noqa: PTH112 - never raises
                if not is_same(path.parent, output):
                    pictures.append(path.name)
            elif not is_same(path, output) and not is_same(path, output / _own_name(path)):
                folders.add(_own_name(path))
        return pictures, frozenset(folders)

    def _is_new(self, picture: FoundPicture, folder: FileIdentity) -> bool:
        """Take note of a picture in ``folder``; tells whether it was not found before."""
        if not self._can_come_twice:
            return True
        name = picture.source.name
        key = name if picture.identity is None else name_key(name)
        names = self._found.setdefault(folder, {})
        if key in names and names[key] == picture.identity:
            return False
        names[key] = picture.identity
        return True


class _Place(NamedTuple):
    """A folder: as seen from the one that was named, and where its results belong."""

    folder: Path
    below: PurePath
    relative: PurePath
    identity: FileIdentity


class _Listing(NamedTuple):
    """What is in a folder."""

    pictures: list[os.DirEntry[str]]
    results: list[os.DirEntry[str]]
    subfolders: list[str]


def _listed(folder: Path, manners: _Manners, naming: Naming, *, is_root: bool) -> _Listing:
    """Raises ``OSError``."""
    with os.scandir(folder) as entries:
        shown = sorted((e for e in entries if not _is_hidden(e)), key=lambda entry: entry.name)
    results: frozenset[str] = frozenset()
    if manners.results is None:
        names = [entry.name for entry in shown if _has_picture_name(entry)]
        results = probable_results(names, manners.guest_pictures if is_root else (), naming)
    found = _Listing([], [], [])
    for entry in shown:
        if _is_folder(entry):
            if not _holds_results(folder, entry.name, manners, is_root=is_root):
                found.subfolders.append(entry.name)
        elif _is_picture(entry):
            (found.results if entry.name in results else found.pictures).append(entry)
    return found


def _holds_results(folder: Path, name: str, manners: _Manners, *, is_root: bool) -> bool:
    if manners.results is None:
        return is_root and name in manners.guest_folders
    return lies_in(folder / name, manners.results)


def _own_name(folder: Path) -> str:
    # Not resolve(): "photos/." means the folder the user sees as "photos", link or not.
    return Path(os.path.abspath(folder)).name  # noqa: PTH100 (Path.absolute() keeps "..")


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
    if not _has_picture_name(entry) or is_staged(entry.name):
        return False
    try:
        return entry.is_file()
    except OSError:
        return False


def found_picture(source: Path, folder: PurePath, status: os.stat_result) -> FoundPicture:
    """What ``os.stat`` says of a picture whose results belong in ``folder``."""
    identity = identity_of(source, status)
    return FoundPicture(source, folder, status.st_size, identity, written_ns(status))


def _picture(folder: Path, relative: PurePath, entry: os.DirEntry[str]) -> FoundPicture:
    source = folder / entry.name
    try:
        # On Windows a listing knows no file's number.
        status = os.stat(source) if sys.platform == "win32" else entry.stat()
    except OSError:  # gone since it was listed: the worker will say so
        return FoundPicture(source, relative, 0)
    return found_picture(source, relative, status)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).rstrip(".").lower()
