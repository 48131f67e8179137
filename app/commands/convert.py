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

from msgspec.structs import replace

from app.batch.failure_messages import display_lines
from app.batch.journal.journal import Journal
from app.batch.journal.recorder import BatchRecorder
from app.batch.journal.values import Kind, Origin, Wish
from app.batch.markup import Markup
from app.batch.names import OutputNamer
from app.batch.plan import PlanRun
from app.batch.preset_file import PresetError
from app.batch.report import Tally, json_line, lines_of, summary_json_line, summary_line
from app.batch.run import BatchRun, Ended
from app.batch.walk import PICTURE_EXTENSIONS, Walked, walk
from app.batch.wishes import Recipes
from app.commands.arguments import CommandParser, worker_count
from app.commands.console import Console
from app.commands.destination_arguments import add_destination_options, destination_from
from app.commands.dry_run import tell_plan
from app.commands.holding import Holding, add_wait_option, longest_wait_s
from app.commands.interruption import Interruption
from app.commands.picture_arguments import add_picture_options, recipes_from
from app.commands.preset_arguments import add_preset_option, preset_from
from app.commands.report_file import ReportFile
from app.engines import OpenEngine
from app.paths import state_folder
from app.version import version
from workers.contract.declared import OptionError
from workers.contract.destination import Destination
from workers.contract.items import Status
from workers.contract.source import Pages

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
    add_preset_option(parser)
    add_destination_options(parser)
    add_picture_options(parser)
    parser.add_argument(
        "--again",
        action="store_true",
        help="convert also what was converted before and has not changed since",
    )
    add_wait_option(parser)
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
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help="tell what would be done with each picture, and do nothing of it",
    )
    parser.add_argument("--quiet", action="store_true", help="say nothing but what went wrong")
    return parser


def run(argv: list[str], open_engine: OpenEngine) -> int:
    """Carry out ``dropmill convert`` and return its exit code."""
    parser = build_parser()
    arguments = parser.parse(argv)
    with contextlib.ExitStack() as stack:
        try:
            wish = _wish_from(arguments)
            _check_markup(arguments.markup, wish.recipes)
            if arguments.dry_run:
                return _tell_plan(arguments, wish, open_engine)
            _make_folder(wish.destination.directory)
            report = stack.enter_context(ReportFile(arguments.json))
            markup = stack.enter_context(ReportFile(arguments.markup, "markup"))
        except (OptionError, PresetError) as error:
            parser.error(str(error).replace("\n", " "))
        except OSError as error:
            parser.error(f"{error.filename}: {error.strerror}")
        console = stack.enter_context(
            contextlib.closing(Console(sys.stderr, quiet=arguments.quiet))
        )
        record = Record(console, report, markup, _markup_for(arguments.markup, wish.recipes))
        try:
            return _run(arguments, wish, record, open_engine)
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


def _run(arguments: argparse.Namespace, wish: Wish, record: Record, open_engine: OpenEngine) -> int:
    destination = wish.destination
    inputs = walk(arguments.paths, destination.directory, destination.naming)
    origin = Origin(kind=Kind.COMMAND, version=version(), again=arguments.again)
    with (
        Journal(state_folder()) as journal,
        contextlib.closing(BatchRecorder(journal, origin, wish)) as recorder,
    ):
        recorder.begin_walk(arguments.paths, destination.directory)
        code = carry_out(inputs, wish, recorder, record, open_engine, arguments)
        for notice in journal.take_notices():
            record.console.problem(notice)
    return code


def carry_out(
    inputs: Iterator[Walked],
    wish: Wish,
    recorder: BatchRecorder,
    record: Record,
    open_engine: OpenEngine,
    arguments: argparse.Namespace,
) -> int:
    """Convert ``inputs`` until all have ended or the user has had enough; returns the exit code.

    ``arguments`` say how many workers there are, and how long to wait for room.
    """
    with Interruption() as interruption, open_engine(arguments.workers) as engine:
        started = time.monotonic()
        batch = BatchRun(engine, inputs, OutputNamer(), wish.recipes, wish.destination, recorder)
        wait_s = longest_wait_s(arguments, sys.stderr)
        _convert(batch, record, interruption, Holding(batch, record.console, wait_s))
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


def _wish_from(arguments: argparse.Namespace) -> Wish:
    """Raises ``OptionError`` and ``PresetError``."""
    if (preset := preset_from(arguments)) is None:
        return Wish(recipes=recipes_from(arguments), destination=destination_from(arguments))
    place = replace(preset.destination or Destination(), preset=preset.name)
    return Wish(
        recipes=recipes_from(arguments, preset.recipes),
        destination=destination_from(arguments, place),
    )


def _tell_plan(arguments: argparse.Namespace, wish: Wish, open_engine: OpenEngine) -> int:
    """Print the plan, on standard output unless the report goes there. Raises ``OSError``."""
    stream = sys.stderr if arguments.json == "-" else sys.stdout
    destination = wish.destination
    inputs = walk(arguments.paths, destination.directory, destination.naming)
    origin = Origin(kind=Kind.COMMAND, version=version(), again=arguments.again)
    with (
        ReportFile(arguments.json) as report,
        contextlib.closing(Console(stream, quiet=arguments.quiet)) as console,
        Interruption() as interruption,
        Journal(state_folder()) as journal,
        contextlib.closing(BatchRecorder(journal, origin, wish)) as memory,
        open_engine(arguments.workers) as engine,
    ):
        run = PlanRun(engine, inputs, OutputNamer(), wish.recipes, destination, memory)
        is_feasible = tell_plan(run, console, report, interruption)
    if interruption.exit_code is not None:
        return interruption.exit_code
    return EXIT_OK if is_feasible else EXIT_SOME_FAILED


def _check_markup(name: str | None, recipes: Recipes) -> None:
    if name is not None and any(recipe.source.pages is Pages.ALL for recipe in recipes):
        raise OptionError("markup shows one picture for each file, so it cannot show all pages")


def _convert(batch: BatchRun, record: Record, interruption: Interruption, holding: Holding) -> None:
    started = time.monotonic()
    stopped = False
    for ended in batch:
        if interruption.exit_code is not None and not stopped:
            stopped = True
            batch.stop()
        if ended is not None:
            record.add(ended)
        if not stopped:
            holding.look()
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
