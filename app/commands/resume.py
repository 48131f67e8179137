"""``dropmill resume``: goes on with a batch that was broken off.

Owns the command's options. Must not import Qt: it runs where Qt cannot load.
"""

from __future__ import annotations

import argparse
import contextlib
import sqlite3
import sys
import time
from pathlib import Path

from app.batch.failure_messages import display_name
from app.batch.inputs import WalkedInputs
from app.batch.journal.catching_up import OpenLog, catch_up
from app.batch.journal.journal import Journal
from app.batch.journal.recorder import BatchRecorder
from app.batch.journal.resuming import missing_inputs
from app.batch.journal.sweeping import sweep
from app.batch.journal.values import RecordedBatch, Wish
from app.batch.names import OutputNamer
from app.batch.pace import Pace
from app.batch.run import BatchRun
from app.commands.arguments import CommandParser
from app.commands.batch_command import (
    EXIT_INTERRUPTED,
    EXIT_OK,
    EXIT_SOME_FAILED,
    OpenSettler,
    Record,
    add_run_options,
    carry_out,
)
from app.commands.cluster_arguments import engine_from
from app.commands.console import Console
from app.commands.history import batch_line
from app.commands.interruption import Interruption
from app.commands.late_engine import late_engine
from app.commands.report_file import ReportFile
from app.engines import OpenAnywhere, OpenEngine
from app.paths import state_folder
from app.standard_streams import write_out


def build_parser() -> CommandParser:
    """Return the parser of ``dropmill resume``."""
    parser = CommandParser(
        prog="dropmill resume",
        description="Go on with a batch that was broken off: by Ctrl-C, a crash or a power cut. "
        "Only what is missing is converted, with the options and under the names chosen then.",
        epilog="Exit codes are those of dropmill convert; there being nothing to go on with is 0.",
    )
    parser.add_argument(
        "batch", metavar="NUMBER", nargs="?", type=int, help="which one (default: the last)"
    )
    parser.add_argument("--list", action="store_true", help="show what can go on, and end")
    parser.add_argument(
        "--forget", action="store_true", help="let it be, and do not offer it again"
    )
    add_run_options(parser)
    return parser


def run(
    argv: list[str],
    open_anywhere: OpenAnywhere,
    open_settler: OpenSettler,
    open_settled_log: OpenLog,
) -> int:
    """Carry out ``dropmill resume`` and return its exit code."""
    parser = build_parser()
    arguments = parser.parse_args(argv)
    open_engine = engine_from(parser, arguments, open_anywhere)
    with contextlib.ExitStack() as stack:
        try:
            report = stack.enter_context(ReportFile(arguments.json))
        except OSError as error:
            parser.error(f"{error.filename}: {error.strerror}")
        console = stack.enter_context(
            contextlib.closing(Console(sys.stderr, quiet=arguments.quiet))
        )
        journal = stack.enter_context(Journal(state_folder()))
        try:
            return _run(
                arguments,
                journal,
                Record(console, report),
                open_engine,
                open_settler,
                open_settled_log,
            )
        except sqlite3.Error:
            for notice in journal.take_notices():
                console.problem(notice)
            return EXIT_SOME_FAILED
        except KeyboardInterrupt:  # a second Ctrl-C: do not wait for the first
            return EXIT_INTERRUPTED


def _run(
    arguments: argparse.Namespace,
    journal: Journal,
    record: Record,
    open_engine: OpenEngine,
    open_settler: OpenSettler,
    open_settled_log: OpenLog,
) -> int:
    with journal.reading() as reader:
        batches = reader.unfinished()
    if arguments.list:
        write_out("".join(batch_line(batch) + "\n" for batch in batches))
        return EXIT_OK
    wanted = [batch for batch in batches if arguments.batch in (None, batch.number)]
    if not wanted:
        if arguments.batch is None:
            record.console.note("There is nothing to go on with.")
            return EXIT_OK
        record.console.problem(f"There is no batch {arguments.batch} that could go on.")
        return EXIT_SOME_FAILED
    batch = wanted[0]
    if arguments.forget:
        journal.forget(batch)
        return EXIT_OK
    if batch.wish is None:
        record.console.problem(
            f"Batch {batch.number} was begun by another version ({batch.origin.version})"
            " and cannot go on."
        )
        return EXIT_SOME_FAILED
    return _go_on(
        batch, batch.wish, arguments, journal, record, open_engine, open_settler, open_settled_log
    )


def _go_on(
    batch: RecordedBatch,
    wish: Wish,
    arguments: argparse.Namespace,
    journal: Journal,
    record: Record,
    open_engine: OpenEngine,
    open_settler: OpenSettler,
    open_settled_log: OpenLog,
) -> int:
    running = journal.go_on(batch)
    if running is None:
        record.console.problem(f"Batch {batch.number} is being converted by another Dropmill.")
        return EXIT_SOME_FAILED

    catch_up(journal, batch, running, open_settled_log)

    def changed(source: Path) -> None:
        record.console.problem(
            f"{display_name(source)}: changed since the batch was begun, converted as it is now."
        )

    with (
        Interruption() as interruption,
        contextlib.closing(BatchRecorder(journal, batch.origin, wish, running)) as recorder,
        journal.reading() as reader,
        late_engine(open_engine, arguments.workers) as engine,
    ):
        started = time.monotonic()
        sweep(reader, batch)
        inputs = WalkedInputs(missing_inputs(reader, batch, changed), recorder.sort_out)
        with contextlib.closing(open_settler()) as settler:
            recipes, place = wish.recipes, wish.destination
            run = BatchRun(engine, inputs, OutputNamer(), recipes, place, recorder, settler=settler)
            carry_out(run, record, interruption, arguments, Pace(None))
        failures = (*journal.take_notices(), *settler.take_notices())
        record.end(time.monotonic() - started, engine, failures)
    if interruption.exit_code is not None:
        return interruption.exit_code
    return EXIT_SOME_FAILED if record.has_failed or run.engine_failure else EXIT_OK
