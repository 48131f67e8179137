"""Time that passes when a test says so."""

from __future__ import annotations


class FakeClock:
    """Seconds, for whatever takes a clock as a callable."""

    def __init__(self) -> None:
        self._now = 1000.0

    def __call__(self) -> float:
        return self._now

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self._now += seconds
