"""Where a batch gets its inputs: what there is now is taken, and nobody waits for the rest.

Owns the thread on which inputs come that may keep one waiting. Must not know who names them.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Protocol

from msgspec import Struct

from app.batch.walk import FoundPicture, Walked
from workers.contract.items import Outcome, ResultEnd, output_of, state_of_all

#: Inputs that may wait to be taken before the thread that finds them pauses.
_MAX_WAITING = 1024
#: For how long a walk gathers what it finds, and after how many it looks at the clock: the first
#: pictures of a slow drive are not to wait for the next.
_GATHERING_S, _BETWEEN_LOOKS = 0.02, 16


class DonePicture(Struct, frozen=True):
    """A picture for which nothing is to be done; ``ends`` say how its results stand, in order."""

    picture: FoundPicture
    ends: tuple[ResultEnd, ...]

    @property
    def state(self) -> Outcome:
        """How it stands as a whole."""
        return state_of_all(self.ends)

    @property
    def results(self) -> tuple[Path, ...]:
        """The files that it was made into."""
        return tuple(output for end in self.ends if (output := output_of(end)) is not None)


Taken = Walked | DonePicture
SortOut = Callable[[Sequence[Walked]], Sequence[Taken]]
"""Tells the pictures for which nothing is to be done from the others; may look at disks."""


class Inputs(Protocol):
    """Inputs of a batch, which need not all be there yet, and need never end."""

    @property
    def ended(self) -> bool:
        """Whether all were taken and no more will come."""
        ...

    @property
    def is_at_rest(self) -> bool:
        """Whether all that there are for now were taken: more may come, as another drop."""
        ...

    def take(self, most: int, timeout_s: float = 0.0) -> Sequence[Taken]:
        """Take up to ``most`` that are there; wait up to ``timeout_s`` seconds for a first."""
        ...

    def end(self, source: Path, targets: Sequence[Path]) -> None:
        """A picture that was taken has ended, in whatever way; ``targets`` are its names."""
        ...


class WalkedInputs:
    """Inputs that are found while they are taken, and sorted out where they are found."""

    def __init__(
        self,
        walked: Iterable[Walked],
        sort_out: SortOut | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._walked = iter(walked)
        self._sort_out = sort_out
        self._clock = clock
        self.ended = False

    @property
    def is_at_rest(self) -> bool:
        """Whether the walk has ended."""
        return self.ended

    def take(self, most: int, timeout_s: float = 0.0) -> Sequence[Taken]:
        """Walk on to the next ``most``, or to those that are found soon."""
        found: list[Walked] = []
        until_s = self._clock() + _GATHERING_S
        while len(found) < most and not self.ended:
            some = tuple(islice(self._walked, min(_BETWEEN_LOOKS, most - len(found))))
            found += some
            self.ended = not some
            if self._clock() >= until_s:
                break
        return found if self._sort_out is None else self._sort_out(found)

    def end(self, source: Path, targets: Sequence[Path]) -> None:
        """A walk finds nothing twice."""


class AwaitedInputs:
    """Inputs that come when they come: a thread of their own waits for them."""

    def __init__(self, walked: Iterable[Walked]) -> None:
        self._walked = walked
        self._found: Queue[Walked | None] = Queue(_MAX_WAITING)
        self.ended = False
        # A daemon: whoever is waited for may never say another word.
        Thread(target=self._work, name="inputs", daemon=True).start()

    @property
    def is_at_rest(self) -> bool:
        """Whether the last has come."""
        return self.ended

    def take(self, most: int, timeout_s: float = 0.0) -> Sequence[Taken]:
        """Take up to ``most`` that have come; wait up to ``timeout_s`` seconds for a first."""
        found: list[Walked] = []
        while len(found) < most and not self.ended:
            must_wait = timeout_s > 0 and not found
            try:
                item = self._found.get(must_wait, timeout_s if must_wait else None)
            except Empty:
                break
            if item is None:
                self.ended = True
            else:
                found.append(item)
        return found

    def end(self, source: Path, targets: Sequence[Path]) -> None:
        """A walk finds nothing twice."""

    def _work(self) -> None:
        for item in self._walked:
            self._found.put(item)
        self._found.put(None)
