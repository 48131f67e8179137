"""``dropmill convert``: converts files and folders without a window.

Owns the command's options and exit codes. Must not import Qt: it runs where Qt cannot load.
"""

from __future__ import annotations

import argparse
import contextlib
import sys
import time
from pathlib import Path

from app.batch.batch import Recipes
from app.batch.failure_messages import display_lines
from app.batch.names import OutputNamer
from app.batch.report import ReportLine, Tally, json_line, summary_json_line, summary_line
from app.batch.run import BatchRun
from app.batch.walk import walk
from app.commands.arguments import MAX_WORKERS, CommandParser
from app.commands.console import Console
from app.commands.interruption import Interruption
from app.commands.option_arguments import add_option
from app.commands.picture_arguments import add_picture_options, recipes_from
from app.commands.report_file import ReportFile
from app.engines import OpenEngine
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
    parser.add_argument("--workers", metavar="N", type=_worker_count, help="worker processes")
    parser.add_argument(
        "--json",
        metavar="FILE",
        help="write one JSON object per result and a summary, '-' for standard output",
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
        except OptionError as error:
            parser.error(str(error))
        except OSError as error:
            parser.error(f"{error.filename}: {error.strerror}")
        try:
            return _run(arguments, recipes, report, open_engine)
        except KeyboardInterrupt:  # a second Ctrl-C: do not wait for the first
            return EXIT_INTERRUPTED


def _run(
    arguments: argparse.Namespace,
    recipes: Recipes,
    report: ReportFile,
    open_engine: OpenEngine,
) -> int:
    console = Console(sys.stderr, quiet=arguments.quiet)
    inputs = walk(arguments.paths, output_folder=arguments.output)
    with (
        contextlib.closing(console),
        Interruption() as interruption,
        open_engine(arguments.workers) as engine,
    ):
        started = time.monotonic()
        destination = destination_from(arguments)
        batch = BatchRun(engine, inputs, OutputNamer(), recipes, destination)
        tally = _convert(batch, console, report, interruption)
        seconds = time.monotonic() - started
        report.write(summary_json_line(tally, seconds, engine.stats()))
        if report.failure is not None:
            console.problem(report.failure)
        console.note(summary_line(tally, seconds))
    if interruption.exit_code is not None:
        return interruption.exit_code
    if tally.failed or tally.cancelled or batch.engine_failure or report.failure:
        return EXIT_SOME_FAILED
    return EXIT_OK


def _convert(
    batch: BatchRun, console: Console, report: ReportFile, interruption: Interruption
) -> Tally:
    started = time.monotonic()
    tally = Tally()
    stopped = False
    for line in batch:
        if interruption.exit_code is not None and not stopped:
            stopped = True
            batch.stop()
        if line is not None:
            _record(line, tally, console, report)
        console.progress(tally, time.monotonic() - started)
    if batch.engine_failure is not None:
        detail = display_lines(batch.engine_failure)
        console.problem(f"The conversion engine has stopped: {detail}")
    return tally


def _record(line: ReportLine, tally: Tally, console: Console, report: ReportFile) -> None:
    tally.add(line)
    report.write(json_line(line))
    is_told = line.status in (Status.FAILED.word, Status.CONVERTED.word)
    if is_told and line.message is not None:
        console.problem(line.message)


def _make_folder(folder: Path | None) -> None:
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)


def _worker_count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MAX_WORKERS:
        message = f"must be a whole number from 1 to {MAX_WORKERS}, not {text!r}"
        raise argparse.ArgumentTypeError(message)
    return int(text)
