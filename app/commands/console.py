"""The terminal as the command line sees it.

Owns what is written to standard error while a batch runs: sentences, and on a terminal one
progress line that is redrawn in place.
"""

from __future__ import annotations

import shutil
import time
from typing import TextIO

from app.batch.pace import RunProgress
from app.batch.summary_table import duration_text
from app.standard_streams import give_up

#: Shortest time between two redraws of the progress line, in seconds.
_REDRAW_S = 0.1

_ERASE_LINE = "\r\x1b[K"


class Console:
    """Writes sentences and, on a terminal that is not to be quiet, a progress line.

    A stream that cannot be written, or not any more, costs what would have been said there and
    nothing else.
    """

    def __init__(self, stream: TextIO | None, *, quiet: bool) -> None:
        self._stream = stream
        self._quiet = quiet
        self._shows_progress = not quiet and stream is not None and stream.isatty()
        self._has_progress = False
        self._drawn_at = 0.0

    def problem(self, sentence: str) -> None:
        """Write a sentence that also a quiet run shows."""
        self._write(self._erasure() + sentence + "\n")

    def note(self, sentence: str) -> None:
        """Write a sentence, unless quiet."""
        if not self._quiet:
            self.problem(sentence)

    @property
    def shows_progress(self) -> bool:
        """Whether anybody looks at a progress line."""
        return self._shows_progress

    def progress(self, progress: RunProgress) -> None:
        """Redraw the progress line if it is due."""
        now = time.monotonic()
        if not self._shows_progress or now - self._drawn_at < _REDRAW_S:
            return
        self._drawn_at = now
        width = shutil.get_terminal_size().columns - 1
        self._write(_ERASE_LINE + progress_text(progress)[:width])
        self._has_progress = True

    def close(self) -> None:
        """Leave no half-drawn line behind."""
        self._write(self._erasure())

    def _erasure(self) -> str:
        had_progress, self._has_progress = self._has_progress, False
        return _ERASE_LINE if had_progress else ""

    def _write(self, text: str) -> None:
        if self._stream is None:
            return
        try:
            self._stream.write(text)
            self._stream.flush()
        except (OSError, ValueError):  # ValueError: closed meanwhile
            give_up(self._stream)
            self._stream = None


def progress_text(progress: RunProgress) -> str:
    """Say how far a run is, how fast, how long it will take, and whether anything failed."""
    of_total = "" if progress.total is None else f" of {progress.total}"
    parts = [f"{progress.ended}{of_total} done"]
    if progress.failed:
        parts.append(f"{progress.failed} failed")
    if progress.pictures_per_s is not None:
        parts.append(f"{progress.pictures_per_s:.1f} pictures/s")
    if progress.seconds_left is not None:
        parts.append(f"{duration_text(round(progress.seconds_left)).replace('.0 s', ' s')} left")
    return ", ".join(parts)
