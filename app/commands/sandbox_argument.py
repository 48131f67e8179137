"""``--require-sandbox``: no picture is given to a worker that is not protected in full.

Owns the option and its exit code. That it is kept to is the engine's business; here it is seen
before anything is begun whether this machine can.
"""

from __future__ import annotations

import argparse

from app.commands.arguments import CommandParser
from app.commands.first_worker import lack_of_workers
from app.engines import OpenEngine
from workers.contract.posture import Posture

EXIT_UNPROTECTED = 3


def add_sandbox_option(parser: argparse.ArgumentParser) -> None:
    """Add the option."""
    parser.add_argument(
        "--require-sandbox",
        action="store_true",
        help="convert nothing where workers lack a protection (dropmill doctor shows them)",
    )


def required_by(arguments: argparse.Namespace) -> Posture:
    """The protections that every worker must have."""
    return Posture.FULL if arguments.require_sandbox else Posture.NONE


def check_protections(parser: CommandParser, open_engine: OpenEngine) -> None:
    """Start a worker, and end the process with code 3 if there can be none."""
    with open_engine(1) as engine:
        lack = lack_of_workers(engine)
    if lack:
        parser.exit(EXIT_UNPROTECTED, f"{parser.prog}: {lack}\n")
