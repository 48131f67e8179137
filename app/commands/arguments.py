"""What the command lines have in common."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import NoReturn

from app.batch.failure_messages import display_text

EXIT_CODES = (
    "Exit codes: 0 all converted, 1 some failed, 2 wrong usage, 3 no sandbox where one is "
    "required, 130 interrupted (129: the terminal closed, 143: told to end)."
)

#: More worker processes than this are a mistake on any machine.
MAX_WORKERS = 256


#: How a line of text is shown in the help, and by which such arguments are known.
TEXT = "TEXT"


class CommandParser(argparse.ArgumentParser):
    """A parser whose messages are safe to show: names of files may hold anything."""

    def parse(self, words: Sequence[str]) -> argparse.Namespace:
        """Like ``parse_args``, but texts may begin with a dash: ``--suffix -small``."""
        flags = {
            flag
            for action in self._actions
            if action.metavar == TEXT
            for flag in action.option_strings
        }
        joined: list[str] = []
        for word in words:
            if joined and joined[-1] in flags and not word.startswith("--"):
                joined[-1] += f"={word}"
            else:
                joined.append(word)
        return self.parse_args(joined)

    def error(self, message: str) -> NoReturn:
        """Tell what is wrong and end with exit code 2."""
        super().error(display_text(message))


def worker_count(text: str) -> int:
    """The number of workers that was typed. Raises ``ArgumentTypeError``."""
    if not text.isdecimal() or not 1 <= int(text) <= MAX_WORKERS:
        message = f"must be a whole number from 1 to {MAX_WORKERS}, not {text!r}"
        raise argparse.ArgumentTypeError(message)
    return int(text)
