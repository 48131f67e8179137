"""Where the pictures of a batch are and what they are called, by slot.

Owns what does not change while an item is on the list: paths, names, and what is looked for in
them. Must not know how items stand.
"""

from __future__ import annotations

import os
import unicodedata
from array import array
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath

from app.batch.natural_order import natural_key


class NameColumns:
    """Sources by slot.

    Nothing is kept for the search: folding 100 000 names anew takes less than a frame and their
    folded twins would take as much memory as the names. Folders are few, so items only have the
    number of theirs.
    """

    def __init__(self) -> None:
        self._sources: list[Path] = []
        self._folders: list[PurePath] = []
        self._names: list[str] = []  # the very strings within the paths
        self._name_keys: list[str] = []  # made beforehand: a sort must not take long
        self._parent_numbers = array("I")
        self._parents: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._sources)

    @property
    def common_folder(self) -> Path | None:
        """The folder above all sources; ``None`` where they all lie in one, or have none."""
        if len(self._parents) < 2:
            return None
        try:
            return Path(os.path.commonpath(self._parents))
        except ValueError:  # on several drives
            return None

    def append(self, sources: Sequence[Path], folders: Iterable[PurePath]) -> None:
        """Add ``sources``, each with its folder below an output folder."""
        names = [source.name for source in sources]
        self._sources.extend(sources)
        self._folders.extend(folders)
        self._names.extend(names)
        self._name_keys.extend(map(natural_key, names))
        parents = self._parents
        self._parent_numbers.extend(
            [
                parents.setdefault(os.path.dirname(os.fspath(source)), len(parents))  # noqa: PTH120 - ten times as fast
                for source in sources
            ]
        )

    def keep(self, slots: Sequence[int]) -> None:
        """Drop all but those in ``slots`` (ascending), which close up."""
        for column in ("_sources", "_folders", "_names", "_name_keys"):
            before = getattr(self, column)
            setattr(self, column, [before[slot] for slot in slots])
        texts = list(self._parents)
        numbers = [self._parent_numbers[slot] for slot in slots]
        now = {number: place for place, number in enumerate(dict.fromkeys(numbers))}
        self._parents = {texts[number]: place for number, place in now.items()}
        self._parent_numbers = array("I", [now[number] for number in numbers])

    def source(self, slot: int) -> Path:
        """The file of the item in ``slot``."""
        return self._sources[slot]

    def folder(self, slot: int) -> PurePath:
        """Where its result belongs below an output folder."""
        return self._folders[slot]

    def name(self, slot: int) -> str:
        """Its file name."""
        return self._names[slot]

    def sort_keys(self, slots: Iterable[int]) -> list[str]:
        """The file name of each of ``slots``, in natural order."""
        keys = self._name_keys
        return [keys[slot] for slot in slots]

    def having(self, text: str, slots: Sequence[int] | None = None) -> bytes:
        """A byte for each of ``slots``, all by default: 1 where name or folder has ``text``."""
        wanted = folded(text)
        folders = bytes(wanted in folded(parent) for parent in self._parents)
        names, numbers = self._names, self._parent_numbers
        if slots is not None:
            names = [names[slot] for slot in slots]
            numbers = array("I", [numbers[slot] for slot in slots])
        in_names = [
            wanted in (name.casefold() if name.isascii() else folded(name)) for name in names
        ]
        if not any(folders):
            return bytes(in_names)
        return bytes(
            [name or folders[number] for name, number in zip(in_names, numbers, strict=True)]
        )


def folded(text: str) -> str:
    """``text`` as it is compared: case, and how its accents are encoded, do not count."""
    return text.casefold() if text.isascii() else unicodedata.normalize("NFC", text.casefold())
