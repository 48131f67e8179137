"""What there is to tell of a watched folder."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from workers.contract.items import ItemFacts


class WatchedEnd(Struct, frozen=True):
    """A picture that landed and has ended, ``at_s`` seconds since 1970."""

    facts: ItemFacts
    at_s: float


class WatchReport(Struct, frozen=True):
    """A watch since it began, ``since_s`` seconds since 1970; ``last`` has the latest end first.

    ``ended`` counts all ends, also of pictures that were neither converted nor failed.
    """

    folder: Path
    since_s: float
    is_running: bool = True
    ended: int = 0
    converted: int = 0
    failed: int = 0
    bytes_in: int = 0
    bytes_out: int = 0
    last: tuple[WatchedEnd, ...] = ()
