"""Tells pictures whose results are there already from those that have to be converted.

Owns the way to ask about many at a time. Looks at disks, as the walk that found them does.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path, PurePath

from app.batch.inputs import DonePicture, Taken
from app.batch.journal.known import KnownResults
from app.batch.journal.values import Wish, meaning_of
from app.batch.names import directory_for
from app.batch.walk import FoundPicture, Walked


def sorted_out(
    walked: Sequence[Walked], known: KnownResults, wish: Wish, absolute: Callable[[Path], Path]
) -> list[Taken]:
    """Return ``walked``, in that order, with what has become ``wish`` before as ``DonePicture``."""
    keys = [
        os.fspath(absolute(each.source)) if isinstance(each, FoundPicture) else ""
        for each in walked
    ]
    stamps = {
        key: each.stamp
        for key, each in zip(keys, walked, strict=True)
        if isinstance(each, FoundPicture) and each.stamp is not None
    }
    results = known.unchanged(stamps, meaning_of(wish)) if stamps else {}
    homes: dict[tuple[str, PurePath], str] = {}
    taken: list[Taken] = []
    for key, each in zip(keys, walked, strict=True):
        done = results.get(key)
        if done is None or not isinstance(each, FoundPicture):
            taken.append(each)
            continue
        place = os.path.split(key)[0], each.folder
        if (home := homes.get(place)) is None:
            home = os.fspath(directory_for(Path(key), each.folder, wish.destination))
            homes[place] = home
        if all(os.path.split(path)[0] == home for path in done.paths):
            taken.append(DonePicture(each, done.ends))
        else:  # the folder was walked from higher up then
            taken.append(each)
    return taken
