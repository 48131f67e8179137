"""What comes onto the list: every picture once, with a number of its own.

Owns which sources are on the list, and where drops end.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from app.batch.columns import NewItem
from app.batch.inputs import DonePicture
from app.batch.walk import FoundPicture
from workers.contract.items import ItemId

#: A picture on its way to the list.
Arriving = FoundPicture | DonePicture


class Arrivals:
    """The pictures of one list after the other."""

    def __init__(self) -> None:
        self.last = ItemId(0)
        """The item that came last."""
        self.last_of_ended_drops = ItemId(0)
        self._sources: set[Path] = set()
        self._duplicates = 0

    def take(self, pictures: Iterable[Arriving]) -> list[NewItem]:
        """Make an item of each picture that is not on the list yet; the others are counted.

        For what is done there is only a number: names that count their pictures stay the same.
        """
        added = []
        for picture in pictures:
            if isinstance(picture, DonePicture):
                self.last = ItemId(self.last + 1)
                continue
            if picture.source in self._sources:
                self._duplicates += 1
                continue
            self._sources.add(picture.source)
            self.last = ItemId(self.last + 1)
            size = picture.size_bytes or None
            added.append(
                NewItem(
                    self.last,
                    picture.source,
                    size,
                    picture.folder,
                    picture.modified_ns,
                    picture.own,
                )
            )
        return added

    def end_drop(self) -> int:
        """All of a drop has come; returns how many of its pictures were on the list before."""
        self.last_of_ended_drops = self.last
        duplicates, self._duplicates = self._duplicates, 0
        return duplicates

    def forget(self, sources: Iterable[Path]) -> None:
        """These are off the list and may come again."""
        self._sources.difference_update(sources)
