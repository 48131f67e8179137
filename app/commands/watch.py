"""``dropmill watch``: converts what lands in a folder, until it is told to end.

Owns the command's own options and exit codes; all others are those of ``dropmill convert``. Must
not import Qt.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from app.batch.failure_messages import display_name
from app.batch.file_identity import is_same, lies_in
from app.batch.names import OutputNamer, endings_of
from app.batch.pace import Pace
from app.batch.run import BatchRun
from app.batch.watch.already_done import ResultsThere
from app.batch.watch.folder_watch import FolderWatch
from app.batch.watch.watcher import Order
from app.commands.arguments import CommandParser
from app.commands.convert import (
    EXIT_INTERRUPTED,
    EXIT_OK,
    EXIT_SOME_FAILED,
    Record,
    add_batch_options,
    carry_out,
    destination_from,
    prepared,
)
from app.commands.interruption import Interruption
from app.commands.option_arguments import add_option, group_from
from app.engines import OpenEngine
from workers.contract.declared import OptionError, option_named
from workers.contract.watching import Watching


def build_parser() -> CommandParser:
    """Return the parser of ``dropmill watch``."""
    parser = CommandParser(
        prog="dropmill watch",
        description="Convert what lands in a folder and its subfolders, until Ctrl-C.",
        epilog="Exit codes: 0 nothing failed, 1 something did, 2 wrong usage, 130 interrupted "
        "twice. Ctrl-C, SIGTERM and a closed terminal are how a watch ends, and no failure.",
    )
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="the folder to watch")
    add_option(parser, option_named(Watching, "existing"))
    add_option(parser, option_named(Watching, "settle"))
    add_option(parser, option_named(Watching, "rescan"))
    add_batch_options(parser)
    return parser


def run(argv: list[str], open_engine: OpenEngine) -> int:
    """Carry out ``dropmill watch`` and return its exit code."""
    parser = build_parser()
    arguments = parser.parse_args(argv)
    if not arguments.folder.is_dir():
        parser.error(f"{arguments.folder} is not a folder")
    try:
        options = group_from(Watching, arguments)
    except OptionError as error:
        parser.error(str(error))
    with prepared(parser, arguments) as record:
        order = Order(arguments.folder, destination_from(arguments), record.choice, options)
        try:
            return _run(arguments, order, record, open_engine)
        except KeyboardInterrupt:  # a second Ctrl-C: do not wait for the first
            return EXIT_INTERRUPTED


def _run(
    arguments: argparse.Namespace, order: Order, record: Record, open_engine: OpenEngine
) -> int:
    namer, recipes = OutputNamer(), record.recipes
    done = ResultsThere(order.destination, endings_of(recipes))
    with (
        Interruption() as interruption,
        open_engine(arguments.workers) as engine,
        FolderWatch(order, namer, done) as watch,
    ):
        started = time.monotonic()
        for sentence in beginning(order):
            record.console.note(sentence)
        batch = BatchRun(engine, watch, namer, recipes, order.destination)
        carry_out(batch, record, interruption, Pace(None), watch.take_notices)
        record.end(time.monotonic() - started, engine)
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
