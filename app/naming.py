"""Plans which file each source is written to.

Owns the names handed out in one session. Must not create or change a file: the engine checks
again when it writes, so a file that turns up later is never harmed.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath
from typing import assert_never

from workers.contract.names import numbered_name
from workers.contract.options import Collision, OutputOptions

EXTENSION = ".webp"

#: What ``_numbered`` puts after a stem: " (2)" and up.
_NUMBER = re.compile(r" \(([2-9]|[1-9][0-9]+)\)$")


class OutputNamer:
    """Gives each source a target that nothing else in this session has.

    The first choice is the source's stem with ``.webp``, then ``name (2).webp`` and so on. Names
    that differ only in case or in Unicode normalisation count as the same, as some file systems
    see it.
    """

    def __init__(self) -> None:
        self._claimed: dict[str, set[str]] = {}
        self._next_number: dict[tuple[str, str], int] = {}
        self._originals: set[str] = set()

    def protect(self, originals: Iterable[Path]) -> None:
        """Never plan to replace one of these files, or a file in one of these folders.

        May be called from any thread: for thousands of paths this takes longer than a frame.
        """
        self._originals |= {_absolute(path) for path in originals}

    def claim(self, source: Path, folder: PurePath, output: OutputOptions) -> Path:
        """Choose the target for ``source``, which the walk found in ``folder``."""
        directory = source.parent if output.directory is None else output.directory / folder
        directory_key = _absolute(directory)
        claimed = self._claimed.setdefault(directory_key, set())
        counter = (directory_key, name_key(source.stem))
        number = self._next_number.get(counter, 1)
        while True:
            name = _numbered(source.stem, number)
            number += 1
            if name_key(name) not in claimed and not self._is_taken(
                directory / name, source, output
            ):
                break
        if name != _numbered(source.stem, 1):  # most names need no counter, which costs memory
            self._next_number[counter] = number
        claimed.add(name_key(name))
        return directory / name

    def release(self, source: Path, target: Path) -> None:
        """Take ``target`` back from ``source``, so that it can be claimed again."""
        directory_key = _absolute(target.parent)
        self._claimed.get(directory_key, set()).discard(name_key(target.name))
        self._next_number.pop((directory_key, name_key(source.stem)), None)

    def release_all(self) -> None:
        """Take back every name; originals stay protected."""
        self._claimed.clear()
        self._next_number.clear()

    def _is_taken(self, target: Path, source: Path, output: OutputOptions) -> bool:
        match output.collision:
            case Collision.RENAME:
                return os.path.lexists(target)
            case Collision.SKIP:
                return False
            case Collision.REPLACE:
                return target == source or (
                    os.path.lexists(target) and self._is_original(target, output.directory)
                )
            case _:
                assert_never(output.collision)

    def _is_original(self, target: Path, directory: Path | None) -> bool:
        """Whether ``target`` is, or may yet be found to be, a source of this session.

        What lies in a named folder is a source, but for an output folder inside it, which the
        walk does not enter.
        """
        place = _absolute(target)
        not_entered = None if directory is None else _absolute(directory)
        while place not in self._originals:
            parent = os.path.dirname(place)  # noqa: PTH120 (strings: this runs for every file)
            if place in (parent, not_entered):
                return False
            place = parent
        return True


def probable_results(names: Sequence[str]) -> frozenset[str]:
    """Return those of a folder's picture names that look like results of others among them.

    ``a.webp`` beside ``a.jpg`` does, and ``a (2).webp`` beside any picture called ``a``.
    """
    webps, others = set(), set()
    for name in names:
        stem, extension = os.path.splitext(name)  # noqa: PTH122 (strings: whole folders)
        if extension.lower() == EXTENSION:
            webps.add((name, name_key(stem)))
        else:
            others.add(name_key(stem))
    stems = others.union(stem for _, stem in webps)
    return frozenset(
        name
        for name, stem in webps
        if stem in others or ((base := _NUMBER.sub("", stem)) != stem and base in stems)
    )


def name_key(name: str) -> str:
    """Return one key for all spellings that a file system may take for the same name."""
    return unicodedata.normalize("NFC", name).casefold()


def _numbered(stem: str, number: int) -> str:
    return numbered_name(stem + EXTENSION, number)


def _absolute(path: Path) -> str:
    return os.path.abspath(path)  # noqa: PTH100 (Path.absolute() keeps "..")
