"""Notices Ctrl-C and a request to end, so that a batch can clean up after itself.

Owns the process's signal handlers while it is entered, and puts the old ones back.
"""

from __future__ import annotations

import signal
from types import FrameType, TracebackType

_WATCHED = (signal.SIGINT, signal.SIGTERM)


class Interruption:
    """Context manager; the second Ctrl-C raises ``KeyboardInterrupt`` as ever."""

    def __init__(self) -> None:
        self._caught: int | None = None
        self._before: dict[signal.Signals, signal._HANDLER] = {}

    @property
    def exit_code(self) -> int | None:
        """The shell's code for what was caught (130 for Ctrl-C), ``None`` if nothing was."""
        return None if self._caught is None else 128 + self._caught

    def __enter__(self) -> Interruption:
        for watched in _WATCHED:
            self._before[watched] = signal.signal(watched, self._catch)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for watched, handler in self._before.items():
            signal.signal(watched, handler)

    def _catch(self, number: int, frame: FrameType | None) -> None:
        if self._caught is not None:
            raise KeyboardInterrupt
        self._caught = number
