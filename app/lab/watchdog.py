"""Looks from another thread whether the window's thread still comes back to its event loop.

Owns that thread and what it saw. Must not stop or hurry anything.
"""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path
from types import FrameType

import app
from ui.lab.values import Stall

#: The window's thread is looked at when its heart has not beaten for so long, in ms.
STALL_MS = 100.0
_LOOK_S = 0.02
_MAX_STALLS = 100
_ROOT = Path(app.__file__).parents[1]


class Watchdog:
    """Watches the thread that makes it, from ``start`` to ``stop``."""

    def __init__(self) -> None:
        self._watched = threading.get_ident()
        self._beat_at = time.perf_counter()
        self._stalls: list[Stall] = []
        self._stalled_beat = 0.0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="watchdog", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._beat_at = time.perf_counter()
        self._thread.start()

    def beat(self, now_s: float) -> None:
        """The event loop has turned; ``now_s`` is of ``time.perf_counter``."""
        self._beat_at = now_s

    def stop(self) -> None:
        """Watch no more."""
        self._stop.set()
        self._thread.join()

    def stalls(self) -> tuple[Stall, ...]:
        """What was seen, the longest first."""
        return tuple(sorted(self._stalls, key=lambda stall: -stall.lasted_ms))

    def _run(self) -> None:
        while not self._stop.wait(_LOOK_S):
            beat_at = self._beat_at
            age_ms = (time.perf_counter() - beat_at) * 1000
            if age_ms > STALL_MS:
                self._note(beat_at, age_ms)

    def _note(self, beat_at: float, age_ms: float) -> None:
        if beat_at == self._stalled_beat:
            self._stalls[-1] = Stall(age_ms, self._stalls[-1].place)
            return
        # The one way to see another thread's stack; it is documented, in spite of its name.
        frame = sys._current_frames().get(self._watched)  # noqa: SLF001
        if frame is not None and len(self._stalls) < _MAX_STALLS:
            self._stalled_beat = beat_at
            self._stalls.append(Stall(age_ms, place_of(frame)))


def place_of(frame: FrameType) -> str:
    """The innermost function of this project in a stack: "encode_webp (workers/…/webp.py:31)".

    A thread that is in Qt's event loop itself, and yet does not turn it, waits to be let go on.
    """
    if "exec" in frame.f_code.co_names:
        return "the event loop, waiting for the interpreter or for a core"
    inner: FrameType | None = frame
    while inner is not None:
        path = Path(inner.f_code.co_filename)
        if path.is_relative_to(_ROOT) and ".venv" not in path.parts:
            place = path.relative_to(_ROOT).as_posix()
            return f"{inner.f_code.co_name} ({place}:{inner.f_lineno})"
        inner = inner.f_back
    return f"{frame.f_code.co_name} ({Path(frame.f_code.co_filename).name}:{frame.f_lineno})"
