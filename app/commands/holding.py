"""Tells the user that a batch waits for its disk or folder, and gives up where nobody would see it.

Owns how long is waited. A person at a terminal makes room or presses Ctrl-C; a script must not
hang for ever.
"""

from __future__ import annotations

import argparse
from typing import TextIO

from app.batch.run import BatchRun
from app.commands.console import Console

#: Seconds that are waited where nobody watches.
UNWATCHED_WAIT_S = 60


def add_wait_option(parser: argparse.ArgumentParser) -> None:
    """Add the argument that says how long to wait."""
    parser.add_argument(
        "--wait",
        metavar="SECONDS",
        type=_seconds,
        help="how long to wait for room on a full disk, or for an output folder that has gone, "
        f"before the rest fails (default: no end at a terminal, else {UNWATCHED_WAIT_S})",
    )


def longest_wait_s(arguments: argparse.Namespace, errors: TextIO | None) -> float:
    """Seconds to wait for a place that takes nothing."""
    if arguments.wait is not None:
        return float(arguments.wait)
    is_watched = errors is not None and errors.isatty()
    return float("inf") if is_watched else UNWATCHED_WAIT_S


class Holding:
    """Watches one batch; ``look`` is to be called again and again."""

    def __init__(self, batch: BatchRun, console: Console, longest_s: float) -> None:
        self._batch = batch
        self._console = console
        self._longest_s = longest_s
        self._is_told = False

    def look(self) -> None:
        """Say once why the batch waits, and that it goes on; give up when that took too long."""
        stuck_s, pause = self._batch.stuck_s, self._batch.pause
        if stuck_s is None:
            if self._is_told:
                self._console.note("Going on.")
            self._is_told = False
        elif pause is not None and pause.sentence:
            if not self._is_told:
                self._is_told = True
                self._console.problem(pause.sentence)
            if stuck_s > self._longest_s:
                self._console.problem(f"Given up after {stuck_s:.0f} s.")
                self._batch.give_up()


def _seconds(text: str) -> int:
    if not text.isdecimal():
        message = f"must be a whole number of seconds, not {text!r}"
        raise argparse.ArgumentTypeError(message)
    return int(text)
