"""Notices Ctrl-C, a closed terminal and a request to end, so that work ends in good order.

Owns the process's signal handlers while it is entered, and puts the old ones back.
"""

from __future__ import annotations

import signal
import sys
from types import FrameType, TracebackType


def ending_signals() -> tuple[signal.Signals, ...]:
    """The signals by which the user or the system wants this process to end.

    A closed terminal is not among them for a process that was told to outlive it (``nohup``).
    """
    if sys.platform == "win32" or signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
        return signal.SIGINT, signal.SIGTERM
    return signal.SIGINT, signal.SIGTERM, signal.SIGHUP


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
        for watched in ending_signals():
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
        if self._caught is None:
            self._caught = number
        elif number in (signal.SIGINT, signal.SIGTERM):
            raise KeyboardInterrupt  # a terminal that closes may say so twice
