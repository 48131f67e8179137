"""How long the stages of a conversion take.

Owns the clock of one job. Must not be read by whoever makes the picture: it is for the engine.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from workers.contract.events import Stage
from workers.wire.messages import StageFacts

if TYPE_CHECKING:
    from collections.abc import Callable


class StageClock:
    """Told when a stage begins; ``clock`` counts seconds.

    The first frame of an animation, where the others are left out, counts like any picture; whole
    animations do not: their stages are not apart.
    """

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self._clock = clock
        self._took_s = dict.fromkeys(Stage, 0.0)
        self._stage: Stage | None = None
        self._since = 0.0

    def enter(self, stage: Stage) -> None:
        """The stage before is over, and this one begins."""
        self.leave()
        self._stage = stage
        self._since = self._clock()

    def leave(self) -> None:
        """What follows belongs to no stage."""
        if self._stage is not None:
            self._took_s[self._stage] += self._clock() - self._since
            self._stage = None

    def facts(self) -> StageFacts:
        """What the stages that were left took."""
        times = (self._took_s[each] for each in (Stage.DECODING, Stage.RESIZING, Stage.ENCODING))
        return StageFacts(*(round(seconds * 1e6) for seconds in times))
