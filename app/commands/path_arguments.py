"""Command-line arguments that say which pictures are meant, and the inputs made from them."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from app.batch.inputs import AwaitedInputs, Inputs, WalkedInputs
from app.batch.pace import CountAhead
from app.batch.patterns import Choice, Patterns
from app.batch.walk import walk
from app.commands.path_stream import STANDARD_INPUT, PathStream
from workers.contract.declared import OptionError

_STREAM = Path("-")


def add_paths(parser: argparse.ArgumentParser) -> None:
    """Add the paths, and what tells how they are read from standard input."""
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="*",
        type=Path,
        help="a file or folder; '-' reads paths from standard input, one a line",
    )
    parser.add_argument(
        "-0",
        "--null",
        action="store_true",
        help="read paths from standard input, each ended by a NUL, as find -print0 writes them",
    )


def add_choice(parser: argparse.ArgumentParser) -> None:
    """Add the patterns."""
    parser.add_argument(
        "--include",
        metavar="PATTERN",
        action="append",
        default=[],
        help="convert only what matches: '*.png', 'raw/**/*.jpg' (can be given several times)",
    )
    parser.add_argument(
        "--exclude",
        metavar="PATTERN",
        action="append",
        default=[],
        help="leave out files and whole folders that match (can be given several times)",
    )


def choice_from(arguments: argparse.Namespace) -> Choice:
    """Which pictures are wanted. Raises ``OptionError``."""
    return Choice(Patterns.of(arguments.include), Patterns.of(arguments.exclude))


@dataclass(frozen=True, slots=True)
class NamedPaths:
    """Paths that were typed, and those that come on standard input if these are asked for."""

    typed: tuple[Path, ...]
    stream: PathStream | None

    def inputs(self, output_folder: Path | None, choice: Choice) -> Inputs:
        """The pictures below all of them."""
        if self.stream is None:
            return WalkedInputs(walk(self.typed, output_folder, choice=choice))
        return AwaitedInputs(walk(self.typed, output_folder, choice=choice, more=self.stream))

    def count_ahead(self, output_folder: Path | None, choice: Choice) -> CountAhead | None:
        """Begin to count the pictures, if they are not still to be named."""
        if self.stream is not None:
            return None
        return CountAhead(walk(self.typed, output_folder, choice=choice))

    @property
    def failures(self) -> Iterable[str]:
        """What could not be read, in sentences."""
        return [self.stream.failure] if self.stream is not None and self.stream.failure else []


def paths_from(arguments: argparse.Namespace) -> NamedPaths:
    """The paths that were meant. Raises ``OptionError``."""
    typed = tuple(path for path in arguments.paths if path != _STREAM)
    if not arguments.paths and not arguments.null:
        raise OptionError("name a file or folder, or '-' for paths on standard input")
    if not arguments.null and _STREAM not in arguments.paths:
        return NamedPaths(typed, None)
    separator = PathStream.NULLS if arguments.null else PathStream.LINES
    return NamedPaths(typed, PathStream(STANDARD_INPUT, separator))
