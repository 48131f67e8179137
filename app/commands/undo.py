"""``dropmill undo``: undoes the last batch, or tells which can be undone.

Owns the command's options and exit codes. Must not import Qt: the trash is handed in.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable
from datetime import datetime

from app.batch.changes import BatchNumber, ChangedBatch, ChangeLog, ChangeLogError
from app.batch.undo import undo_last, undo_whole
from app.commands.arguments import CommandParser
from app.standard_streams import write_out
from workers.contract.trash import Trash

EXIT_OK = 0
EXIT_SOME_LEFT = 1
_ONLY_LEFT = (
    "There is nothing to undo but what could not be undone before"
    " (dropmill undo --list tells the numbers, dropmill undo NUMBER tries it again).\n"
)


def build_parser() -> CommandParser:
    """Return the parser of ``dropmill undo``."""
    parser = CommandParser(
        prog="dropmill undo",
        description="Undo a batch: its results go to the trash, and what they replaced comes back. "
        "What was changed since is left alone.",
        epilog="Exit codes: 0 all undone, 1 something could not be undone, 2 wrong usage.",
    )
    parser.add_argument(
        "batch",
        metavar="BATCH",
        nargs="?",
        type=int,
        help="its number in the list (default: the last that was not undone yet)",
    )
    parser.add_argument("--list", action="store_true", help="list the batches and do nothing")
    return parser


def run(argv: list[str], open_log: Callable[[], ChangeLog], trash: Trash) -> int:
    """Carry out ``dropmill undo`` and return its exit code."""
    arguments = build_parser().parse_args(argv)
    try:
        with contextlib.closing(open_log()) as log:
            if log.notice:
                sys.stderr.write(f"{log.notice}\n")
            if arguments.list:
                return _list(log)
            return _undo(log, trash, arguments.batch)
    except ChangeLogError as error:
        sys.stderr.write(f"The list of what can be undone cannot be used: {error}.\n")
        return EXIT_SOME_LEFT


def _list(log: ChangeLog) -> int:
    batches = log.batches()
    lines = [_line(batch) for batch in batches] or ["There is nothing to undo."]
    write_out("".join(line + "\n" for line in lines))
    return EXIT_OK


def _undo(log: ChangeLog, trash: Trash, number: int | None) -> int:
    if number is None:
        tally = undo_last(log, trash)
        if not tally.has_any and log.batches():
            sys.stderr.write(_ONLY_LEFT)
            return EXIT_OK
    elif any(batch.number == number for batch in log.batches()):
        tally = undo_whole(log, trash, BatchNumber(number))
    else:
        sys.stderr.write(f"There is no batch {number} that could be undone.\n")
        return EXIT_SOME_LEFT
    sys.stderr.writelines(f"{line}\n" for line in (*tally.problems, tally.sentence()))
    return EXIT_SOME_LEFT if tally.problems or tally.is_refused else EXIT_OK


def _line(batch: ChangedBatch) -> str:
    began = datetime.fromtimestamp(batch.began_s).astimezone()
    files = "1 file" if batch.changes == 1 else f"{batch.changes} files"
    left = ", could not be undone" if batch.was_undone else ""
    return f"{batch.number}  {began:%Y-%m-%d %H:%M}  {files}{left}"
