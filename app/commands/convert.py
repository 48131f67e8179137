"""``dropmill convert``: converts files and folders without a window.

Owns the command's options and exit codes. Must not import Qt: it runs where Qt cannot load.
"""

from __future__ import annotations

import argparse
import contextlib
import sys
import time
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from app.batch.batch import Recipes
from app.batch.failure_messages import display_lines
from app.batch.markup import Markup
from app.batch.names import OutputNamer
from app.batch.pace import Pace
from app.batch.patterns import Choice
from app.batch.report import Tally, json_line, lines_of, summary_json_line
from app.batch.run import BatchRun, Ended
from app.batch.summary_table import summary_table
from app.batch.walk import PICTURE_EXTENSIONS
from app.commands.arguments import MAX_WORKERS, CommandParser
from app.commands.console import Console
from app.commands.interruption import Interruption
from app.commands.option_arguments import add_option
from app.commands.path_arguments import NamedPaths, add_choice, add_paths, choice_from, paths_from
from app.commands.picture_arguments import add_picture_options, recipes_from
from app.commands.report_file import ReportFile
from app.engines import OpenEngine
from workers.contract.declared import OptionError, option_named
from workers.contract.destination import Collision, Destination
from workers.contract.engine import Engine
from workers.contract.items import ItemFacts, Status

EXIT_OK = 0
EXIT_SOME_FAILED = 1
EXIT_INTERRUPTED = 130

EXIT_CODES = (
    "Exit codes: 0 all converted, 1 some failed, 2 wrong usage, 130 interrupted "
    "(129: the terminal closed, 143: told to end)."
)


def build_parser() -> CommandParser:
    """Return the parser of ``dropmill convert``."""
    parser = CommandParser(
        prog="dropmill convert",
        description="Convert pictures to WebP, AVIF, JPEG or PNG, on every core of the machine.",
        epilog=EXIT_CODES,
    )
    add_paths(parser)
    add_batch_options(parser)
    return parser


def add_batch_options(parser: argparse.ArgumentParser) -> None:
    """Add everything that can be chosen for a batch, wherever its pictures come from."""
    add_choice(parser)
    parser.add_argument(
        "-o", "--output", metavar="DIR", type=Path, help="where to write (default: next to each)"
    )
    add_option(parser, option_named(Destination, "collision"), "--on-collision")
    add_picture_options(parser)
    parser.add_argument("--workers", metavar="N", type=_worker_count, help="worker processes")
    parser.add_argument(
        "--json",
        metavar="FILE",
        help="write one JSON object per result and a summary, '-' for standard output",
    )
    parser.add_argument(
        "--markup",
        metavar="FILE",
        type=_markup_file,
        help="write HTML that shows each picture, in every size and format that was made of it",
    )
    parser.add_argument("--quiet", action="store_true", help="say nothing but what went wrong")


def destination_from(arguments: argparse.Namespace) -> Destination:
    """Build the destination."""
    return Destination(directory=arguments.output, collision=Collision(arguments.collision))


def run(argv: list[str], open_engine: OpenEngine) -> int:
    """Carry out ``dropmill convert`` and return its exit code."""
    parser = build_parser()
    arguments = parser.parse_args(argv)
    try:
        paths = paths_from(arguments)
    except OptionError as error:
        parser.error(str(error))
    with prepared(parser, arguments) as record:
        try:
            return _run(arguments, paths, record, open_engine)
        except KeyboardInterrupt:  # a second Ctrl-C: do not wait for the first
            return EXIT_INTERRUPTED


@dataclass(frozen=True, slots=True)
class Record:
    """What is wanted of every input, and everything that is told of it when it ends."""

    recipes: Recipes
    choice: Choice
    console: Console
    report: ReportFile
    markup_file: ReportFile
    markup: Markup | None
    tally: Tally = field(default_factory=Tally)

    def add(self, ended: Ended) -> None:
        """Tell of an input that has ended."""
        for line in lines_of(ended):
            self.tally.add(line)
            self.report.write(json_line(line))
            is_told = line.status in (Status.FAILED.word, Status.CONVERTED.word)
            if is_told and line.message is not None:
                self.console.problem(line.message)
        if self.markup is not None:
            self.markup_file.write(self.markup.snippet(ended))

    @property
    def failures(self) -> list[str]:
        """What could not be written, in sentences."""
        return [file.failure for file in (self.report, self.markup_file) if file.failure]

    @property
    def has_failed(self) -> bool:
        """Whether anything is missing of what was wanted."""
        return bool(self.tally.failed or self.tally.cancelled or self.failures)

    def end(self, seconds: float, engine: Engine, failures: Iterable[str] = ()) -> None:
        """Tell of the batch as a whole; ``failures`` are sentences about anything else."""
        self.report.write(summary_json_line(self.tally, seconds, engine.stats()))
        for failure in (*self.failures, *failures):
            self.console.problem(failure)
        self.console.note(summary_table(self.tally, seconds))


@contextlib.contextmanager
def prepared(
    parser: argparse.ArgumentParser, arguments: argparse.Namespace
) -> Generator[Record, None, None]:
    """Make folders and files; ends the process with code 2 if anything asked for cannot be."""
    with contextlib.ExitStack() as stack:
        try:
            recipes, choice = recipes_from(arguments), choice_from(arguments)
            _make_folder(arguments.output)
            report = stack.enter_context(ReportFile(arguments.json))
            markup = stack.enter_context(ReportFile(arguments.markup, "markup"))
        except OptionError as error:
            parser.error(str(error))
        except OSError as error:
            parser.error(f"{error.filename}: {error.strerror}")
        console = stack.enter_context(
            contextlib.closing(Console(sys.stderr, quiet=arguments.quiet))
        )
        written = _markup_for(arguments.markup, recipes)
        yield Record(recipes, choice, console, report, markup, written)


def _run(
    arguments: argparse.Namespace, paths: NamedPaths, record: Record, open_engine: OpenEngine
) -> int:
    destination = destination_from(arguments)
    where = destination.directory, record.choice
    with (
        Interruption() as interruption,
        open_engine(arguments.workers) as engine,
        contextlib.ExitStack() as stack,
    ):
        started = time.monotonic()
        ahead = paths.count_ahead(*where) if record.console.shows_progress else None
        if ahead is not None:
            stack.callback(ahead.close)
        inputs = paths.inputs(*where)
        batch = BatchRun(engine, inputs, OutputNamer(), record.recipes, destination)
        carry_out(batch, record, interruption, Pace(ahead))
        record.end(time.monotonic() - started, engine, paths.failures)
    if interruption.exit_code is not None:
        return interruption.exit_code
    has_failed = record.has_failed or batch.engine_failure or paths.failures
    return EXIT_SOME_FAILED if has_failed else EXIT_OK


def carry_out(
    batch: BatchRun,
    record: Record,
    interruption: Interruption,
    pace: Pace,
    notices: Callable[[], Iterable[str]] = tuple,
) -> None:
    """Run ``batch`` to its end, or to what is under way when an interruption comes.

    ``notices`` are sentences that somebody has for the user meanwhile.
    """
    stopped = False
    for ended in batch:
        for sentence in notices():
            record.console.problem(sentence)
        if interruption.exit_code is not None and not stopped:
            stopped = True
            batch.stop()
        if ended is not None:
            record.add(ended)
        if isinstance(ended, ItemFacts):
            pace.end(ended.source_bytes or 0)
        record.console.progress(pace.now(record.tally.failed))
    if batch.engine_failure is not None:
        detail = display_lines(batch.engine_failure)
        record.console.problem(f"The conversion engine has stopped: {detail}")


def _markup_for(name: str | None, recipes: Recipes) -> Markup | None:
    if name is None:
        return None
    formats = dict.fromkeys(type(recipe.encoder) for recipe in recipes)
    return Markup(Path(name).absolute().parent, tuple(formats))


def _make_folder(folder: Path | None) -> None:
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)


def _worker_count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MAX_WORKERS:
        message = f"must be a whole number from 1 to {MAX_WORKERS}, not {text!r}"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _markup_file(text: str) -> str:
    """A name for the HTML. With a forgotten name, the shell would put the first picture here."""
    if text == "-":
        message = "must be a file: standard output may be the report's"
        raise argparse.ArgumentTypeError(message)
    if Path(text).suffix.lower() in PICTURE_EXTENSIONS:
        message = f"must be a file for HTML, not the picture {text!r}"
        raise argparse.ArgumentTypeError(message)
    return text
