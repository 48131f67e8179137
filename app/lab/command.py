"""``dropmill lab``: the options, and whether there is to be a window.

Owns the command line. Must not import Qt: what is wrong with an option is told without it.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from app.commands.arguments import CommandParser
from app.lab.chosen_pictures import usable_pictures
from ui.lab.values import LabSettings, ResultKind, StrategyName
from workers.platforms.budget import usable_cpus


def build_parser() -> CommandParser:
    """Return the parser of ``dropmill lab``."""
    parser = CommandParser(
        prog="dropmill lab",
        description="Show how late a window answers while pictures are worked on in five ways.",
        epilog="Strategies: " + ", ".join(StrategyName),
    )
    parser.add_argument("--headless", action="store_true", help="measure without a window")
    parser.add_argument(
        "--demo", action="store_true", help="run everything at once, print the table, leave"
    )
    parser.add_argument("--json", metavar="FILE", type=Path, help="write the figures here")
    parser.add_argument(
        "--strategies",
        metavar="LIST",
        type=_strategies,
        default=tuple(StrategyName),
        help="names with commas between (default: all)",
    )
    parser.add_argument(
        "--seconds", metavar="N", type=_seconds, default=10.0, help="for each (default: 10)"
    )
    parser.add_argument(
        "--pictures", metavar="DIR", type=Path, help="work on these instead of generated ones"
    )
    parser.add_argument("--workers", metavar="N", type=_count, help="default: one per core")
    parser.add_argument(
        "--crash-every", metavar="N", type=_count, default=0, help="kill at every N-th picture"
    )
    parser.add_argument(
        "--result",
        choices=[str(kind) for kind in ResultKind],
        default=str(ResultKind.PREVIEW),
        help="what comes back of every picture (default: %(default)s)",
    )
    parser.add_argument(
        "--normal-priority",
        action="store_true",
        help="do not put dropmill-pool's workers behind the window",
    )
    return parser


def run(argv: list[str]) -> int:
    """Carry out ``dropmill lab`` and return its exit code."""
    parser = build_parser()
    arguments = parser.parse_args(argv)
    if arguments.json is not None and not (arguments.headless or arguments.demo):
        parser.error("--json needs --headless or --demo")
    pictures: tuple[Path, ...] = ()
    if arguments.pictures is not None:
        pictures = usable_pictures([arguments.pictures])
        if not pictures:
            parser.error(f"{str(arguments.pictures)!r} holds no pictures that the lab can use")
    settings = LabSettings(
        strategies=arguments.strategies,
        seconds=arguments.seconds,
        workers=arguments.workers or usable_cpus(),
        below_normal_priority=not arguments.normal_priority,
        result=ResultKind(arguments.result),
        crash_every=arguments.crash_every,
        pictures=pictures,
    )
    try:
        from app.lab import headless, staging
    except ImportError as error:
        sys.stderr.write(f"The lab measures Qt's event loop, which cannot be loaded: {error}.\n")
        return 1
    if arguments.headless:
        return headless.run(settings, arguments.json)
    return staging.run(settings, arguments.json, is_demo=arguments.demo)


def _strategies(text: str) -> tuple[StrategyName, ...]:
    try:
        return tuple(dict.fromkeys(StrategyName(name) for name in text.split(",")))
    except ValueError as error:
        message = f"{error}; choose from {', '.join(StrategyName)}"
        raise argparse.ArgumentTypeError(message) from error


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= 3600:
        message = f"must be a number above 0, at most 3600, not {text!r}"
        raise argparse.ArgumentTypeError(message)
    return seconds


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 256:
        message = f"must be a whole number from 1 to 256, not {text!r}"
        raise argparse.ArgumentTypeError(message)
    return int(text)
