"""The command line: which command was meant.

Owns the list of commands. Must not import Qt: commands without a window run where Qt cannot load.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from app import convert_command, doctor_command
from app.version import APP_ID, APP_NAME, version
from workers.contract.engine import Engine

_COMMANDS_HELP = """\
commands:
  dropmill convert PATH… -o DIR   convert without a window (dropmill convert --help)
  dropmill doctor                 what this machine offers: cores, memory, versions, formats

A file that is called like a command is reached with ./ or after --.
"""


def run(argv: Sequence[str]) -> int:
    """Carry out the command line ``argv`` (without the program's name)."""
    commands: dict[str, Callable[[list[str]], int]] = {
        "convert": lambda rest: convert_command.run(rest, _open_engine),
        "doctor": doctor_command.run,
    }
    if argv and argv[0] in commands:
        return commands[argv[0]](list(argv[1:]))
    return _run_window(argv)


def _run_window(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        prog=APP_ID,
        description=f"{APP_NAME}: drop pictures on a window, get them back resized, as WebP.",
        epilog=_COMMANDS_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"{APP_ID} {version()}")
    parser.add_argument("files", metavar="FILE", nargs="*", type=Path, help="queued in the window")
    arguments = parser.parse_args(argv)
    try:
        from app.window import bootstrap
    except ImportError as error:
        sys.stderr.write(
            f"The window cannot be opened: {error}. '{APP_ID} convert' works without it.\n"
        )
        return 1
    return bootstrap.run(arguments.files)


def _open_engine(workers: int | None) -> AbstractContextManager[Engine]:
    from workers.engine import ProcessEngine

    return ProcessEngine(workers=workers)
