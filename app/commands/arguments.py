"""What the command lines have in common."""

from __future__ import annotations

import argparse
from typing import NoReturn

from app.batch.failure_messages import display_text

#: More worker processes than this are a mistake on any machine.
MAX_WORKERS = 256


class CommandParser(argparse.ArgumentParser):
    """A parser whose messages are safe to show: names of files may hold anything."""

    def error(self, message: str) -> NoReturn:
        """Tell what is wrong and end with exit code 2."""
        super().error(display_text(message))


def worker_count(text: str) -> int:
    """The number of workers that was typed. Raises ``ArgumentTypeError``."""
    if not text.isdecimal() or not 1 <= int(text) <= MAX_WORKERS:
        message = f"must be a whole number from 1 to {MAX_WORKERS}, not {text!r}"
        raise argparse.ArgumentTypeError(message)
    return int(text)
