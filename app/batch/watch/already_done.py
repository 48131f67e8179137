"""Which of the pictures in a watched folder need not be converted when the watch begins."""

from __future__ import annotations

import itertools
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from app.batch.file_identity import FileIdentity, identity_of
from app.batch.names import directory_for
from app.batch.walk import FoundPicture
from workers.contract.destination import Destination
from workers.contract.files import written_ns
from workers.contract.names import Ending, numbered_name


class Done(Struct, frozen=True):
    """Sources that have their results, and pictures that are results themselves."""

    sources: frozenset[Path]
    results: frozenset[Path]


class AlreadyDone(Protocol):
    """Knows what was converted before."""

    def among(self, pictures: Sequence[FoundPicture]) -> Done:
        """Look at all pictures of a folder together; may look at disks."""
        ...


class ResultsThere:
    """Believes what lies at the destination: a result that is not older than its source.

    Each result stands for one source, the first that could have made it: of ``a.jpg`` and
    ``a.png``, one ``a.webp`` tells that the first was converted, and ``a (2).webp`` that both were.
    """

    def __init__(self, destination: Destination, endings: Sequence[Ending]) -> None:
        self._destination = destination
        # Of larger sizes there may be none: a picture need not be as large as that.
        self._endings = [each for each in endings if each.label == endings[0].label]

    def among(self, pictures: Sequence[FoundPicture]) -> Done:
        """Look for the results of all ``pictures``."""
        sources: set[Path] = set()
        taken: set[Path] = set()
        results: set[FileIdentity] = set()
        for picture in pictures:
            found = self._results_of(picture, taken)
            if found:
                sources.add(picture.source)
                results.update(found)
        return Done(
            frozenset(sources),
            frozenset(each.source for each in pictures if each.identity in results),
        )

    def _results_of(self, picture: FoundPicture, taken: set[Path]) -> list[FileIdentity]:
        """The identities of its results, whose names are ``taken`` then; empty if it has none."""
        source = picture.source
        directory = directory_for(source, picture.folder, self._destination)
        for number in itertools.count(1):
            targets = [
                directory / numbered_name(source.stem, each, number) for each in self._endings
            ]
            if source in targets or not taken.isdisjoint(targets):
                continue
            try:
                there = [(target, os.stat(target)) for target in targets]
            except (OSError, ValueError):
                return []
            if all(written_ns(status) >= (picture.modified_ns or 0) for _, status in there):
                taken.update(targets)
                return [identity_of(target, status) for target, status in there]
        raise AssertionError("there is always another number")
