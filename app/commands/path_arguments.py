"""Command-line arguments that say which pictures are meant, and the inputs made from them."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from app.batch.inputs import AwaitedInputs, Inputs, SortOut, WalkedInputs
from app.batch.pace import CountAhead
from app.batch.patterns import Choice, Patterns
from app.batch.walk import Walked, walk
from app.commands.path_stream import STANDARD_INPUT, PathStream
from workers.contract.declared import OptionError
from workers.contract.destination import Destination

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


class NamedPaths(Struct, frozen=True):
    """Paths that were typed, and those that come on standard input if these are asked for."""

    typed: tuple[Path, ...]
    stream: PathStream | None

    def walked(self, destination: Destination, choice: Choice) -> Iterator[Walked]:
        """The pictures below all of them, as they are found; may wait for the stream."""
        folder, naming = destination.directory, destination.naming
        return walk(self.typed, folder, naming, choice=choice, more=self.stream or ())

    def inputs(self, destination: Destination, choice: Choice, sort_out: SortOut) -> Inputs:
        """The pictures below all of them; those that can be found at once are sorted out."""
        walked = self.walked(destination, choice)
        return WalkedInputs(walked, sort_out) if self.stream is None else AwaitedInputs(walked)

    def count_ahead(self, destination: Destination, choice: Choice) -> CountAhead | None:
        """Begin to count the pictures, if they are not still to be named."""
        return CountAhead(self.walked(destination, choice)) if self.stream is None else None

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
