"""Plans which file each source is written to.

Owns the names handed out in one batch. Looks at disks, so it belongs on a thread that may wait for
them. Must not create or change a file: the engine checks again when it writes, so a file that turns
up later is never harmed.
"""

from __future__ import annotations

import itertools
import os
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePath
from threading import Lock
from typing import assert_never

from app.batch.file_identity import FileIdentity, identity_at, real_path
from workers.contract.destination import Collision, Destination, IfLarger, Originals
from workers.contract.encoders import ENCODERS, Avif, WebP
from workers.contract.names import ResultName, copy_name, numbered_name
from workers.contract.naming import Naming, made_names

#: What results end in.
_EXTENSIONS = frozenset(encoder.extension for encoder in ENCODERS)

#: Endings that hardly any camera, scanner or program gives to an original. Who has ``a.jpg`` beside
#: ``a.heic`` or ``a.png`` may want both.
_RESULT_EXTENSIONS = frozenset({WebP.extension, Avif.extension})

_PAGED_EXTENSIONS = frozenset({".tif", ".tiff"})

#: What stands behind a stem: a page, a width ("-2-480w"), then " (2)" and up.
_PAGE = re.compile(r"-[0-9]+$")
_LABEL = re.compile(r"-[0-9]+w$")
_NUMBER = re.compile(r" \(([2-9]|[1-9][0-9]+)\)$")


class OutputNamer:
    """Gives each source targets that nothing else in this session has.

    The first choice is the name that is wanted, then ``name (2).webp`` and so on; all results of a
    source have the same number. A result is called like its source only where it is to have its
    place.
    Names that differ only in case or in Unicode normalisation count as the same, as some file
    systems see it.

    Any thread may call it; none waits for another that looks at a disk.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._claimed: dict[str, set[str]] = {}
        self._copies: dict[str, dict[str, str]] = {}  # of results, by their names
        """Names under which a source itself may land, where it is copied if a result is larger."""
        self._next_number: dict[tuple[str, str], int] = {}
        self._originals: set[FileIdentity] = set()
        self._original_names: dict[str, set[str]] = {}
        self._folder_keys: dict[Path, str] = {}
        self._spellings: dict[FileIdentity, str] = {}

    def protect(self, source: Path, identity: FileIdentity | None) -> None:
        """Never plan to replace this file, by whatever name it can be reached."""
        folder_key = self._folder_key(source.parent)
        if identity is not None:
            self._originals.add(identity)
        if source.suffix.lower() in _EXTENSIONS:  # nothing else has a name that is ever planned
            names = self._original_names.setdefault(name_key(folder_key), set())
            names.add(name_key(source.name))

    def claim(
        self, source: Path, folder: PurePath, output: Destination, wanted: Sequence[ResultName]
    ) -> tuple[Path, ...]:
        """Choose a target for each name; the walk found ``source`` in ``folder``."""
        directory = directory_for(source, folder, output)
        directory_key = self._folder_key(directory)
        is_beside = directory_key == self._folder_key(source.parent)
        own_key = name_key(source.name) if is_beside else None
        counter = _counter(directory_key, "".join((wanted[0].stem, *wanted[0].ending)))
        is_own_free = output.originals is Originals.REPLACE and len(wanted) == 1
        claimed = self._claimed.setdefault(directory_key, set())
        copied = self._copies.setdefault(directory_key, {})
        may_copy = output.if_larger is IfLarger.COPY_SOURCE and not is_beside
        for number in itertools.count(self._next_number.get(counter, 1)):
            names = [numbered_name(stem, ending, number) for stem, ending in wanted]
            copies = [copy_name(directory / name, source) for name in names if may_copy]
            copy_of = {name_key(n): name_key(c.name) for n, c in zip(names, copies, strict=False)}
            keys = set(map(name_key, names))
            all_keys = keys.union(copy_of.values())
            is_own = own_key in keys
            if (is_own and not is_own_free) or self._is_claimed(directory_key, all_keys):
                continue
            if not is_own and any(self._is_taken(directory / name, output) for name in names):
                continue
            # A copy replaces nothing; elsewhere one that is there already is told as skipped.
            if output.collision is Collision.RENAME and any(map(os.path.lexists, copies)):
                continue
            with self._lock:
                if self._is_claimed(directory_key, all_keys):
                    continue
                claimed.update(keys)
                copied.update(copy_of)
            if number > 1:  # most names need no counter, which costs memory
                self._next_number[counter] = number + 1
            return (source,) if is_own else tuple(directory / name for name in names)
        raise AssertionError("there is always another number")

    def _is_claimed(self, directory_key: str, keys: set[str]) -> bool:
        copies = self._copies[directory_key].values()
        return not (self._claimed[directory_key].isdisjoint(keys) and keys.isdisjoint(copies))

    def claim_these(self, targets: Sequence[Path]) -> bool:
        """Take names that were planned before, whatever is there; tells whether they were free."""
        taken: list[tuple[set[str], str]] = []
        for target in targets:
            claimed = self._claimed.setdefault(self._folder_key(target.parent), set())
            taken.append((claimed, name_key(target.name)))
        with self._lock:
            if any(key in claimed for claimed, key in taken):
                return False
            for claimed, key in taken:
                claimed.add(key)
        return True

    def release(self, targets: Iterable[Path]) -> None:
        """Take ``targets`` back, so that they can be claimed again."""
        for target in targets:
            directory_key = self._folder_keys.get(target.parent, "")
            self._claimed.get(directory_key, set()).discard(name_key(target.name))
            self._copies.get(directory_key, {}).pop(name_key(target.name), None)
            unnumbered = _NUMBER.sub("", target.stem) + target.suffix
            self._next_number.pop(_counter(directory_key, unnumbered), None)

    def release_all(self) -> None:
        """Take back every name; originals stay protected."""
        self._claimed, self._copies = {}, {}
        self._next_number.clear()

    def beside(self) -> OutputNamer:
        """One that knows the same originals, and of names those that are given out by now.

        What it gives out is for trying: this one does not hear of it.
        """
        other = OutputNamer()
        other._originals, other._original_names = self._originals, self._original_names
        # What other threads add meanwhile must not be met while these are gone through.
        other._claimed = {key: set(names) for key, names in dict(self._claimed).items()}
        other._copies = {key: dict(names) for key, names in dict(self._copies).items()}
        other._folder_keys, other._spellings = self._folder_keys, self._spellings
        return other

    def has_given(self, target: Path) -> bool:
        """Whether some source has this name: what lies there is a result, or will be one."""
        names = self._claimed.get(self._folder_key(target.parent), ())
        return name_key(target.name) in names

    def _is_taken(self, target: Path, output: Destination) -> bool:
        match output.collision:
            case Collision.RENAME:
                return os.path.lexists(target)
            case Collision.SKIP:
                return False
            case Collision.REPLACE | Collision.REPLACE_OLDER:
                return os.path.lexists(target) and self._is_original(target)
            case _:
                assert_never(output.collision)

    def _is_original(self, target: Path) -> bool:
        # By name as well: FAT gives a file a new number when it has forgotten the old one.
        names = self._original_names.get(name_key(self._one_spelling(target.parent)), ())
        return name_key(target.name) in names or identity_at(target) in self._originals

    def _folder_key(self, folder: Path) -> str:
        """One text for all spellings of a folder; what was seen first stays true."""
        if folder not in self._folder_keys:
            self._folder_keys[folder] = self._one_spelling(folder)
        return self._folder_keys[folder]

    def _one_spelling(self, folder: Path) -> str:
        """The real path of a folder, in the spelling that was met first."""
        real, place = real_path(folder), identity_at(folder)
        return real if place is None else self._spellings.setdefault(place, real)


def directory_for(source: Path, folder: PurePath, output: Destination) -> Path:
    """Where the result of ``source`` goes, which the walk found in ``folder``."""
    return source.parent if output.directory is None else output.directory / folder


def probable_results(
    names: Sequence[str],
    guests: Iterable[str] = (),
    naming: Naming = Naming(),  # noqa: B008 - frozen
) -> frozenset[str]:
    """Return those of a folder's picture names that look like results of others among them.

    ``a.webp`` and ``a-480w.webp`` beside ``a.jpg`` do, ``a-1.webp`` beside ``a.tif``, and
    ``a (2).webp`` beside any picture called ``a``; so does what ``naming`` makes of these.
    ``guests`` are names of pictures that lie elsewhere but have their results here.
    """
    results: dict[str, str] = {}
    others = {name_key(_split(name)[0]): _split(name)[1].lower() for name in guests}
    for name in names:
        stem, extension = _split(name)
        if extension.lower() in _RESULT_EXTENSIONS:
            results[name] = stem
        elif others.get(name_key(stem)) not in _PAGED_EXTENSIONS:
            others[name_key(stem)] = extension.lower()
    stems = others.keys() | {name_key(stem) for stem in results.values()}
    return frozenset(
        name
        for name, stem in results.items()
        if (_NUMBER.search(stem) and name_key(_NUMBER.sub("", stem)) in stems)
        or _looks_made(_NUMBER.sub("", stem), others, naming)
        or name_key(stem) in others
    )


def _looks_made(stem: str, others: Mapping[str, str], naming: Naming) -> bool:
    """Whether an unnumbered name may have been made of one of ``others``, told with endings."""
    unsized = _LABEL.sub("", stem)
    made = made_names(naming)
    for name, is_page in ((stem, False), (unsized, False), (_PAGE.sub("", unsized), True)):
        found = made.fullmatch(name) if made else None
        for source in {name, found["stem"] if found else name}:
            ending = others.get(name_key(source))
            if ending is not None and (not is_page or ending in _PAGED_EXTENSIONS):
                return True
    return False


def name_key(name: str) -> str:
    """Return one key for all spellings that a file system may take for the same name."""
    return unicodedata.normalize("NFC", name).casefold()


def _counter(directory_key: str, name: str) -> tuple[str, str]:
    return directory_key, name_key(name)


def _split(name: str) -> tuple[str, str]:
    return os.path.splitext(name)  # noqa: PTH122 (strings: whole folders)
