"""``dropmill convert``: converts files and folders without a window.

Owns where its pictures come from; all else is what every command that converts has. Must not import
Qt: it runs where Qt cannot load.
"""

from __future__ import annotations

import argparse
import contextlib
import sys
import time

from app.batch.journal.catching_up import OpenLog
from app.batch.journal.journal import Journal
from app.batch.journal.recorder import BatchRecorder
from app.batch.journal.sweeping import sweep_broken_off
from app.batch.journal.values import Kind, Origin
from app.batch.names import OutputNamer
from app.batch.pace import Pace
from app.batch.plan import PlanRun
from app.batch.run import BatchRun
from app.commands.arguments import EXIT_CODES, CommandParser
from app.commands.batch_command import (
    EXIT_INTERRUPTED,
    EXIT_OK,
    EXIT_SOME_FAILED,
    OpenSettler,
    Order,
    Record,
    add_batch_options,
    carry_out,
    order_from,
    prepared,
    refuse_inputs_as_reports,
)
from app.commands.cluster_arguments import engine_from
from app.commands.console import Console
from app.commands.dry_run import tell_plan
from app.commands.interruption import Interruption
from app.commands.late_engine import late_engine
from app.commands.path_arguments import NamedPaths, add_paths, paths_from
from app.commands.report_file import ReportFile
from app.commands.sandbox_argument import required_by
from app.engines import OpenAnywhere, OpenEngine
from app.paths import state_folder
from app.version import version
from workers.contract.declared import OptionError


def build_parser() -> CommandParser:
    """Return the parser of ``dropmill convert``."""
    parser = CommandParser(
        prog="dropmill convert",
        description="Convert pictures to WebP, AVIF, JPEG or PNG, on every core of the machine.",
        epilog=EXIT_CODES,
    )
    add_paths(parser)
    add_batch_options(parser)
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help="tell what would be done with each picture, and do nothing of it",
    )
    return parser


def run(
    argv: list[str],
    open_anywhere: OpenAnywhere,
    open_settler: OpenSettler,
    open_settled_log: OpenLog,
) -> int:
    """Carry out ``dropmill convert`` and return its exit code."""
    parser = build_parser()
    arguments = parser.parse(argv)
    order = order_from(parser, arguments)
    open_engine = engine_from(parser, arguments, open_anywhere)
    try:
        paths = paths_from(arguments)
        refuse_inputs_as_reports(parser, arguments, paths.typed)
        if arguments.dry_run:
            required = required_by(arguments)
            return _tell_plan(
                arguments, paths, order, lambda workers: open_anywhere(workers, None, required)
            )
    except OptionError as error:
        parser.error(str(error))
    except OSError as error:
        parser.error(f"{error.filename}: {error.strerror}")
    with prepared(parser, arguments, order.wish) as record:
        try:
            return _run(
                arguments, paths, order, record, open_engine, open_settler, open_settled_log
            )
        except KeyboardInterrupt:  # a second Ctrl-C: do not wait for the first
            return EXIT_INTERRUPTED


def _run(
    arguments: argparse.Namespace,
    paths: NamedPaths,
    order: Order,
    record: Record,
    open_engine: OpenEngine,
    open_settler: OpenSettler,
    open_settled_log: OpenLog,
) -> int:
    destination = order.wish.destination
    with (
        Interruption() as interruption,
        Journal(state_folder()) as journal,
        contextlib.closing(BatchRecorder(journal, _origin(arguments), order.wish)) as recorder,
        late_engine(open_engine, arguments.workers) as engine,
        contextlib.ExitStack() as stack,
    ):
        started = time.monotonic()
        sweep_broken_off(journal, open_settled_log)
        recorder.begin_walk(
            paths.typed, destination.directory, arguments.include, arguments.exclude
        )
        shows_progress = record.console.shows_progress
        ahead = paths.count_ahead(destination, order.choice) if shows_progress else None
        if ahead is not None:
            stack.callback(ahead.close)
        with contextlib.closing(open_settler()) as settler:
            inputs = paths.inputs(destination, order.choice, recorder.sort_out)
            recipes = order.wish.recipes
            batch = BatchRun(
                engine, inputs, OutputNamer(), recipes, destination, recorder, settler=settler
            )
            carry_out(batch, record, interruption, arguments, Pace(ahead))
        failures = (*journal.take_notices(), *settler.take_notices(), *paths.failures)
        record.end(time.monotonic() - started, engine, failures)
    if interruption.exit_code is not None:
        return interruption.exit_code
    has_failed = record.has_failed or batch.engine_failure or paths.failures
    return EXIT_SOME_FAILED if has_failed else EXIT_OK


def _tell_plan(
    arguments: argparse.Namespace, paths: NamedPaths, order: Order, open_engine: OpenEngine
) -> int:
    """Print the plan, on standard output unless the report goes there. Raises ``OSError``."""
    stream = sys.stderr if arguments.json == "-" else sys.stdout
    wish = order.wish
    with (
        ReportFile(arguments.json) as report,
        contextlib.closing(Console(stream, quiet=arguments.quiet)) as console,
        Interruption() as interruption,
        Journal(state_folder()) as journal,
        contextlib.closing(BatchRecorder(journal, _origin(arguments), wish)) as memory,
        open_engine(arguments.workers) as engine,
    ):
        inputs = paths.walked(wish.destination, order.choice)
        run = PlanRun(engine, inputs, OutputNamer(), wish.recipes, wish.destination, memory)
        is_feasible = tell_plan(run, console, report, interruption)
    if interruption.exit_code is not None:
        return interruption.exit_code
    return EXIT_OK if is_feasible and not paths.failures else EXIT_SOME_FAILED


def _origin(arguments: argparse.Namespace) -> Origin:
    return Origin(kind=Kind.COMMAND, version=version(), again=arguments.again)
