"""``dropmill convert``: converts files and folders without a window.

Owns the command's options and exit codes. Must not import Qt: it runs where Qt cannot load.
"""

from __future__ import annotations

import argparse
import contextlib
import re
import sys
import time
from pathlib import Path

from app.batch.failure_messages import display_lines
from app.batch.names import OutputNamer
from app.batch.report import ReportLine, Tally, json_line, summary_json_line, summary_line
from app.batch.run import BatchRun
from app.batch.walk import walk
from app.commands.arguments import MAX_WORKERS, CommandParser
from app.commands.console import Console
from app.commands.interruption import Interruption
from app.commands.option_arguments import add_option, group_from
from app.commands.report_file import ReportFile
from app.engines import OpenEngine
from workers.contract.declared import OptionError, option_named, options_of
from workers.contract.destination import Collision, Destination
from workers.contract.encoders import WebP
from workers.contract.items import Status
from workers.contract.recipe import Fit, Metadata, Recipe, Resize

EXIT_OK = 0
EXIT_SOME_FAILED = 1
EXIT_INTERRUPTED = 130


def build_parser() -> CommandParser:
    """Return the parser of ``dropmill convert``."""
    parser = CommandParser(
        prog="dropmill convert",
        description="Convert pictures to WebP, on every core of the machine.",
        epilog="Exit codes: 0 all converted, 1 some failed, 2 wrong usage, 130 interrupted "
        "(129: the terminal closed, 143: told to end).",
    )
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="a file or folder")
    parser.add_argument(
        "-o", "--output", metavar="DIR", type=Path, help="where to write (default: next to each)"
    )
    add_option(parser, option_named(Destination, "collision"), "--on-collision")
    _add_picture_options(parser)
    parser.add_argument("--workers", metavar="N", type=_worker_count, help="worker processes")
    parser.add_argument(
        "--json",
        metavar="FILE",
        help="write one JSON object per input and a summary, '-' for standard output",
    )
    parser.add_argument("--quiet", action="store_true", help="say nothing but what went wrong")
    return parser


def _add_picture_options(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("picture options")
    group.add_argument("--resize", metavar="WxH", help="box in pixels: 1600x1600, 1600 or x1200")
    add_option(group, option_named(Resize, "fit"))
    group.add_argument("--enlarge", action="store_true", help="also make small pictures larger")
    for option in options_of(WebP):
        add_option(group, option)
    add_option(group, option_named(Metadata, "keep"), "--metadata")
    add_option(group, option_named(Metadata, "keep_icc_profile"), "--no-icc-profile")
    add_option(group, option_named(Metadata, "maker_notes"))


def recipe_from(arguments: argparse.Namespace) -> Recipe:
    """Build the recipe; raises ``OptionError`` with a sentence for the user."""
    width, height = parse_box(arguments.resize)
    return Recipe(
        resize=Resize(
            width=width,
            height=height,
            fit=Fit(arguments.fit),
            without_enlargement=not arguments.enlarge,
        ),
        encoder=group_from(WebP, arguments),
        metadata=group_from(Metadata, arguments),
    )


def destination_from(arguments: argparse.Namespace) -> Destination:
    """Build the destination."""
    return Destination(directory=arguments.output, collision=Collision(arguments.collision))


def parse_box(text: str | None) -> tuple[int | None, int | None]:
    """Read ``1600x1600``, ``1600`` (width) or ``x1200`` (height)."""
    if text is None:
        return None, None
    match = re.fullmatch(r"([0-9]{1,9})?(?:[xX×]([0-9]{1,9})?)?", text)
    if match is None or not any(match.groups()):
        message = f"resize must look like 1600x1200, 1600 or x1200, not {text!r}"
        raise OptionError(message)
    width, height = match.groups()
    return (int(width) if width else None), (int(height) if height else None)


def run(argv: list[str], open_engine: OpenEngine) -> int:
    """Carry out ``dropmill convert`` and return its exit code."""
    parser = build_parser()
    arguments = parser.parse_args(argv)
    with contextlib.ExitStack() as stack:
        try:
            recipe = recipe_from(arguments)
            _make_folder(arguments.output)
            report = stack.enter_context(ReportFile(arguments.json))
        except OptionError as error:
            parser.error(str(error))
        except OSError as error:
            parser.error(f"{error.filename}: {error.strerror}")
        try:
            return _run(arguments, recipe, report, open_engine)
        except KeyboardInterrupt:  # a second Ctrl-C: do not wait for the first
            return EXIT_INTERRUPTED


def _run(
    arguments: argparse.Namespace,
    recipe: Recipe,
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
        batch = BatchRun(engine, inputs, OutputNamer(), recipe, destination)
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
    if line.status == Status.FAILED.word and line.message is not None:
        console.problem(line.message)


def _make_folder(folder: Path | None) -> None:
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)


def _worker_count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MAX_WORKERS:
        message = f"must be a whole number from 1 to {MAX_WORKERS}, not {text!r}"
        raise argparse.ArgumentTypeError(message)
    return int(text)
