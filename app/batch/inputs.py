"""Where a batch gets its inputs: what there is now is taken, and nobody waits for the rest.

Owns the thread on which inputs come that may keep one waiting. Must not know who names them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Protocol

from app.batch.walk import Walked

#: Inputs that may wait to be taken before the thread that finds them pauses.
_MAX_WAITING = 1024


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

    def take(self, most: int, timeout_s: float = 0.0) -> Sequence[Walked]:
        """Take up to ``most`` that are there; wait up to ``timeout_s`` seconds for a first."""
        ...

    def end(self, source: Path, targets: Sequence[Path]) -> None:
        """A picture that was taken has ended, in whatever way; ``targets`` are its names."""
        ...


class WalkedInputs:
    """Inputs that are found while they are taken."""

    def __init__(self, walked: Iterable[Walked]) -> None:
        self._walked = iter(walked)
        self.ended = False

    @property
    def is_at_rest(self) -> bool:
        """Whether the walk has ended."""
        return self.ended

    def take(self, most: int, timeout_s: float = 0.0) -> Sequence[Walked]:
        """Walk on to the next ``most``."""
        found = tuple(islice(self._walked, most))
        self.ended = len(found) < most
        return found

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

    def take(self, most: int, timeout_s: float = 0.0) -> Sequence[Walked]:
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
