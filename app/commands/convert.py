"""``dropmill convert``: converts files and folders without a window.

Owns the command's options and exit codes. Must not import Qt: it runs where Qt cannot load.
"""

from __future__ import annotations

import argparse
import contextlib
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from app.batch.batch import Recipes
from app.batch.failure_messages import display_lines
from app.batch.journal.journal import Journal
from app.batch.journal.recorder import BatchRecorder
from app.batch.journal.values import Kind, Origin, Wish
from app.batch.markup import Markup
from app.batch.names import OutputNamer
from app.batch.report import Tally, json_line, lines_of, summary_json_line, summary_line
from app.batch.run import BatchRun, Ended
from app.batch.walk import PICTURE_EXTENSIONS, Walked, walk
from app.commands.arguments import CommandParser, worker_count
from app.commands.console import Console
from app.commands.interruption import Interruption
from app.commands.option_arguments import add_option
from app.commands.picture_arguments import add_picture_options, recipes_from
from app.commands.report_file import ReportFile
from app.engines import OpenEngine
from app.paths import state_folder
from app.version import version
from workers.contract.declared import OptionError, option_named
from workers.contract.destination import Collision, Destination
from workers.contract.items import Status

EXIT_OK = 0
EXIT_SOME_FAILED = 1
EXIT_INTERRUPTED = 130


def build_parser() -> CommandParser:
    """Return the parser of ``dropmill convert``."""
    parser = CommandParser(
        prog="dropmill convert",
        description="Convert pictures to WebP, AVIF, JPEG or PNG, on every core of the machine.",
        epilog="Exit codes: 0 all converted, 1 some failed, 2 wrong usage, 130 interrupted "
        "(129: the terminal closed, 143: told to end).",
    )
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="a file or folder")
    parser.add_argument(
        "-o", "--output", metavar="DIR", type=Path, help="where to write (default: next to each)"
    )
    add_option(parser, option_named(Destination, "collision"), "--on-collision")
    add_picture_options(parser)
    parser.add_argument(
        "--again",
        action="store_true",
        help="convert also what was converted before and has not changed since",
    )
    parser.add_argument("--workers", metavar="N", type=worker_count, help="worker processes")
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
    return parser


def destination_from(arguments: argparse.Namespace) -> Destination:
    """Build the destination."""
    return Destination(directory=arguments.output, collision=Collision(arguments.collision))


def run(argv: list[str], open_engine: OpenEngine) -> int:
    """Carry out ``dropmill convert`` and return its exit code."""
    parser = build_parser()
    arguments = parser.parse_args(argv)
    with contextlib.ExitStack() as stack:
        try:
            recipes = recipes_from(arguments)
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
        record = Record(console, report, markup, _markup_for(arguments.markup, recipes))
        try:
            return _run(arguments, recipes, record, open_engine)
        except KeyboardInterrupt:  # a second Ctrl-C: do not wait for the first
            return EXIT_INTERRUPTED


@dataclass(frozen=True, slots=True)
class Record:
    """Everything that is told of each input when it ends."""

    console: Console
    report: ReportFile
    markup_file: ReportFile | None = None
    markup: Markup | None = None
    tally: Tally = field(default_factory=Tally)

    def add(self, ended: Ended) -> None:
        """Tell of an input that has ended."""
        for line in lines_of(ended):
            self.tally.add(line)
            if self.report.is_open:
                self.report.write(json_line(line))
            is_told = line.status in (Status.FAILED.word, Status.CONVERTED.word)
            if is_told and line.message is not None:
                self.console.problem(line.message)
        if self.markup is not None and self.markup_file is not None:
            self.markup_file.write(self.markup.snippet(ended))

    @property
    def failures(self) -> list[str]:
        """What could not be written, in sentences."""
        files = (self.report, self.markup_file)
        return [file.failure for file in files if file is not None and file.failure]


def _run(
    arguments: argparse.Namespace, recipes: Recipes, record: Record, open_engine: OpenEngine
) -> int:
    inputs = walk(arguments.paths, output_folder=arguments.output)
    wish = Wish(recipes=recipes, destination=destination_from(arguments))
    origin = Origin(kind=Kind.COMMAND, version=version(), again=arguments.again)
    with (
        Journal(state_folder()) as journal,
        contextlib.closing(BatchRecorder(journal, origin, wish)) as recorder,
    ):
        recorder.begin_walk(arguments.paths, arguments.output)
        code = carry_out(inputs, wish, recorder, record, open_engine, arguments.workers)
        for notice in journal.take_notices():
            record.console.problem(notice)
    return code


def carry_out(
    inputs: Iterator[Walked],
    wish: Wish,
    recorder: BatchRecorder,
    record: Record,
    open_engine: OpenEngine,
    workers: int | None,
) -> int:
    """Convert ``inputs`` until all have ended or the user has had enough; returns the exit code."""
    with Interruption() as interruption, open_engine(workers) as engine:
        started = time.monotonic()
        batch = BatchRun(engine, inputs, OutputNamer(), wish.recipes, wish.destination, recorder)
        _convert(batch, record, interruption)
        tally, seconds = record.tally, time.monotonic() - started
        record.report.write(summary_json_line(tally, seconds, engine.stats()))
        for failure in record.failures:
            record.console.problem(failure)
        record.console.note(summary_line(tally, seconds))
    if interruption.exit_code is not None:
        return interruption.exit_code
    if tally.failed or tally.cancelled or batch.engine_failure or record.failures:
        return EXIT_SOME_FAILED
    return EXIT_OK


def _convert(batch: BatchRun, record: Record, interruption: Interruption) -> None:
    started = time.monotonic()
    stopped = False
    for ended in batch:
        if interruption.exit_code is not None and not stopped:
            stopped = True
            batch.stop()
        if ended is not None:
            record.add(ended)
        record.console.progress(record.tally, time.monotonic() - started)
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


def _markup_file(text: str) -> str:
    """A name for the HTML. With a forgotten name, the shell would put the first picture here."""
    if text == "-":
        message = "must be a file: standard output may be the report's"
        raise argparse.ArgumentTypeError(message)
    if Path(text).suffix.lower() in PICTURE_EXTENSIONS:
        message = f"must be a file for HTML, not the picture {text!r}"
        raise argparse.ArgumentTypeError(message)
    return text
