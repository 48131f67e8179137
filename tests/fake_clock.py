"""Time that passes when a test says so."""

from __future__ import annotations

from threading import Condition
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workers.engine import ProcessEngine

_PATIENCE_S = 20.0
#: How often the engine must have read the clock before it has surely looked at its workers: it
#: does so one round after it has seen that a second is over, and reads up to four times a round.
_ROUNDS = 12


class FakeClock:
    """Seconds, for whatever takes a clock as a callable."""

    def __init__(self) -> None:
        self._now = 1000.0
        self._reads = 0
        self._read = Condition()

    def __call__(self) -> float:
        with self._read:
            self._reads += 1
            self._read.notify_all()
            return self._now

    def advance(self, seconds: float) -> None:
        """Let time pass, all at once."""
        self._now += seconds

    def pass_by(self, engine: ProcessEngine, seconds: float) -> None:
        """Let time pass second by second, so that ``engine`` looks at its workers each time."""
        for _ in range(int(seconds)):
            self.advance(1.0)
            for _ in range(_ROUNDS):
                with self._read:
                    before = self._reads
                    engine.resume()  # does nothing, but makes it go on
                    assert self._read.wait_for(lambda at=before: self._reads > at, _PATIENCE_S)
