"""``dropmill watch``: converts what lands in a folder, until it is told to end.

Owns the command's own options and exit codes; all others are those of ``dropmill convert``. Must
not import Qt.
"""

from __future__ import annotations

import argparse
import contextlib
import time
from pathlib import Path

from app.batch.failure_messages import display_name
from app.batch.file_identity import is_same, lies_in
from app.batch.journal.catching_up import OpenLog
from app.batch.journal.journal import Journal
from app.batch.journal.recorder import BatchRecorder
from app.batch.journal.sweeping import sweep_broken_off
from app.batch.journal.values import Kind, Origin, Wish
from app.batch.names import OutputNamer
from app.batch.pace import Pace
from app.batch.result_names import endings_of
from app.batch.run import BatchRun
from app.batch.watch.already_done import ResultsThere
from app.batch.watch.folder_watch import FolderWatch
from app.batch.watch.watcher import Order
from app.commands.arguments import CommandParser
from app.commands.batch_command import (
    EXIT_INTERRUPTED,
    EXIT_OK,
    EXIT_SOME_FAILED,
    OpenSettler,
    Record,
    add_batch_options,
    carry_out,
    order_from,
    prepared,
)
from app.commands.cluster_arguments import engine_from
from app.commands.interruption import Interruption
from app.commands.option_arguments import add_option, with_given
from app.engines import OpenAnywhere, OpenEngine
from app.paths import state_folder
from app.version import version
from workers.contract.declared import OptionError, option_named
from workers.contract.destination import Originals
from workers.contract.watching import Watching


def build_parser() -> CommandParser:
    """Return the parser of ``dropmill watch``."""
    parser = CommandParser(
        prog="dropmill watch",
        description="Convert what lands in a folder and its subfolders, until Ctrl-C.",
        epilog="Exit codes: 0 nothing failed, 1 something did, 2 wrong usage, 3 no sandbox "
        "where one is required, 130 interrupted twice. Ctrl-C, SIGTERM and a closed terminal are "
        "how a watch ends, and no failure.",
    )
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="the folder to watch")
    add_option(parser, option_named(Watching, "existing"))
    add_option(parser, option_named(Watching, "settle"))
    add_option(parser, option_named(Watching, "rescan"))
    add_batch_options(parser)
    return parser


def run(
    argv: list[str],
    open_anywhere: OpenAnywhere,
    open_settler: OpenSettler,
    open_settled_log: OpenLog,
) -> int:
    """Carry out ``dropmill watch`` and return its exit code."""
    parser = build_parser()
    arguments = parser.parse(argv)
    if not arguments.folder.is_dir():
        parser.error(f"{arguments.folder} is not a folder")
    try:
        options = with_given(Watching(), arguments)
    except OptionError as error:
        parser.error(str(error))
    wanted = order_from(parser, arguments)
    open_engine = engine_from(parser, arguments, open_anywhere)
    if wanted.wish.destination.originals is Originals.REPLACE:
        parser.error(
            "originals in a watched folder cannot be replaced: after a restart a result there"
            " could be taken for a picture that has landed, and be encoded once more"
        )
    order = Order(arguments.folder, wanted.wish.destination, wanted.choice, options)
    with prepared(parser, arguments, wanted.wish) as record:
        try:
            return _run(
                arguments, wanted.wish, order, record, open_engine, open_settler, open_settled_log
            )
        except KeyboardInterrupt:  # a second Ctrl-C: do not wait for the first
            return EXIT_INTERRUPTED


def _run(
    arguments: argparse.Namespace,
    wish: Wish,
    order: Order,
    record: Record,
    open_engine: OpenEngine,
    open_settler: OpenSettler,
    open_settled_log: OpenLog,
) -> int:
    namer = OutputNamer()
    done = ResultsThere(wish.destination, endings_of(wish.recipes))
    origin = Origin(kind=Kind.WATCH, version=version(), again=arguments.again)
    with (
        Interruption() as interruption,
        Journal(state_folder()) as journal,
        contextlib.closing(BatchRecorder(journal, origin, wish)) as recorder,
        open_engine(arguments.workers) as engine,
        FolderWatch(order, namer, done) as watch,
    ):
        started = time.monotonic()
        sweep_broken_off(journal, open_settled_log)
        for sentence in beginning(order):
            record.console.note(sentence)
        with contextlib.closing(open_settler()) as settler:
            batch = BatchRun(
                engine, watch, namer, wish.recipes, wish.destination, recorder, settler=settler
            )
            carry_out(batch, record, interruption, arguments, Pace(None), watch.take_notices)
        failures = (*journal.take_notices(), *settler.take_notices())
        record.end(time.monotonic() - started, engine, failures)
    has_failed = record.tally.failed or record.failures or batch.engine_failure
    return EXIT_SOME_FAILED if has_failed else EXIT_OK


def beginning(order: Order) -> list[str]:
    """Say what is watched, and what is not although it lies there."""
    folder, results = order.folder, order.destination.directory
    sentences = [f"Watching {display_name(folder)}. Ctrl-C ends it."]
    if results is None or is_same(results, folder):
        sentences.append("Results land beside their sources and are not converted again.")
    elif lies_in(results, folder):
        sentences.append(f"What lies in {display_name(results)} is not converted.")
    return sentences
