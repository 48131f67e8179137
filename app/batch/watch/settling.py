"""Which of the files that were seen are complete, and were not handed over as they are now.

Pure: what was seen and when is told. Holds a few hundred bytes for each file that is there, however
many have come and gone.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from app.batch.walk import FoundPicture

#: A file that is empty, or that a program still has open, is waited for so many times longer. Not
#: for ever: the word that it was closed may be lost, and some programs never close what they wrote.
PATIENCE = 30

Signature = tuple[int, int | None]
"""A file's size in bytes, and when it was written last."""


class _Sighting(Struct, frozen=True):
    picture: FoundPicture
    since_s: float


class Settling:
    """Follows the files of one folder, from being seen to being handed over, again and again.

    A file that is handed over and changes afterwards is waited for anew, also until it is told that
    what was handed over has ended.
    """

    def __init__(self, settle_s: float) -> None:
        self._settle_s = settle_s
        self._known: dict[Path, Signature] = {}
        self._waiting: dict[Path, _Sighting] = {}
        self._under_way: set[Path] = set()

    def leave_alone(self, pictures: Iterable[FoundPicture]) -> None:
        """Do not hand these over as they are now."""
        self._known.update((picture.source, signature_of(picture)) for picture in pictures)

    def see(self, pictures: Sequence[FoundPicture], now_s: float) -> None:
        """These are there at ``now_s``, as far as was looked."""
        for picture in pictures:
            before, now = self._waiting.get(picture.source), signature_of(picture)
            if before is None:
                is_new = self._known.get(picture.source) != now
            else:
                is_new = signature_of(before.picture) != now
            if is_new:
                self._waiting[picture.source] = _Sighting(picture, now_s)

    def forget_others(self, there: Collection[Path]) -> None:
        """Nothing but ``there`` is there: what comes later under another name is new."""
        for gone in [path for path in self._known if path not in there]:
            del self._known[gone]
        for gone in [path for path in self._waiting if path not in there]:
            del self._waiting[gone]

    def due(self, now_s: float, is_open: Callable[[Path], bool]) -> list[FoundPicture]:
        """Those that have stayed as they are for long enough, if they still are."""
        return [
            sighting.picture
            for path, sighting in self._waiting.items()
            if now_s - sighting.since_s >= self._settle_s
            and path not in self._under_way
            and (not self._is_doubtful(sighting, is_open) or self._is_old(sighting, now_s))
        ]

    def hand_over(self, picture: FoundPicture) -> None:
        """It is complete, and with somebody who tells when it has ended."""
        self._take(picture)
        self._under_way.add(picture.source)

    def drop(self, picture: FoundPicture) -> None:
        """It is nothing to be handed over, as it is now."""
        self._take(picture)

    def end(self, source: Path) -> None:
        """What was handed over has ended, in whatever way."""
        self._under_way.discard(source)

    def next_due_s(self) -> float | None:
        """When to look again at the earliest; ``None`` if nothing is waited for."""
        since = (sighting.since_s for sighting in self._waiting.values())
        return min((each + self._settle_s for each in since), default=None)

    def _take(self, picture: FoundPicture) -> None:
        self._waiting.pop(picture.source, None)
        self._known[picture.source] = signature_of(picture)

    def _is_old(self, sighting: _Sighting, now_s: float) -> bool:
        return now_s - sighting.since_s >= PATIENCE * self._settle_s

    @staticmethod
    def _is_doubtful(sighting: _Sighting, is_open: Callable[[Path], bool]) -> bool:
        return sighting.picture.size_bytes == 0 or is_open(sighting.picture.source)


def signature_of(picture: FoundPicture) -> Signature:
    """What changes when a file does."""
    return picture.size_bytes, picture.modified_ns
