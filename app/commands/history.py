"""``dropmill history``: what was converted when.

Owns the command's options and how a batch is told. Must not import Qt: it runs where Qt cannot
load.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from datetime import datetime
from pathlib import Path

from app.batch.failure_messages import display_name
from app.batch.journal.journal import Journal
from app.batch.journal.tables import LEAST_BATCHES, MAX_AGE_DAYS, MAX_BATCHES
from app.batch.journal.values import RecordedBatch
from app.commands.arguments import CommandParser
from app.paths import state_folder
from app.standard_streams import write_out
from workers.contract.items import Status
from workers.contract.wording import decimal_bytes

EXIT_OK, EXIT_FAILED = 0, 1

#: The words of counts in the order in which they are told.
_ORDER = (
    Status.CONVERTED,
    Status.FAILED,
    Status.SKIPPED,
    Status.CANCELLED,
    Status.WAITING,
)


def build_parser() -> CommandParser:
    """Return the parser of ``dropmill history``."""
    parser = CommandParser(
        prog="dropmill history",
        description="Show what was converted when, the last first. "
        f"Kept are the last {MAX_BATCHES} batches, for {MAX_AGE_DAYS} days, the last "
        f"{LEAST_BATCHES} longer.",
    )
    parser.add_argument(
        "action",
        nargs="?",
        choices=["clear"],
        help="forget it, and which pictures are done: they are converted again when asked for",
    )
    parser.add_argument("--json", action="store_true", help="write one JSON object per batch")
    return parser


def run(argv: list[str]) -> int:
    """Carry out ``dropmill history`` and return its exit code."""
    arguments = build_parser().parse_args(argv)
    with Journal(state_folder()) as journal:
        try:
            if arguments.action == "clear":
                is_done = journal.clear()
            else:
                with journal.reading() as reader:
                    batches = reader.batches()
                line_of = json_line if arguments.json else batch_line
                write_out("".join(line_of(batch) + "\n" for batch in batches))
                is_done = True
        except sqlite3.Error:
            is_done = False
        notices = journal.take_notices()
    sys.stderr.writelines(notice + "\n" for notice in notices)
    return EXIT_OK if is_done else EXIT_FAILED


def batch_line(batch: RecordedBatch) -> str:
    """Return a batch in one line for people."""
    words = [word.word for word in _ORDER]
    told = [*words, *(word for word in batch.counts if word not in words)]
    parts = [f"{batch.counts[word]} {word}" for word in told if batch.counts.get(word)]
    if batch.bytes_out:
        parts.append(f"{decimal_bytes(batch.bytes_in)} → {decimal_bytes(batch.bytes_out)}")
    begun = datetime.fromtimestamp(batch.begun_s).astimezone()
    state = (
        "" if batch.ended_s is not None else " (under way)" if batch.is_running else " (broken off)"
    )
    return (
        f"{batch.number:>4}  {begun:%Y-%m-%d %H:%M}  {_where(batch)}:"
        f" {', '.join(parts) or 'nothing'}{state}"
    )


def json_line(batch: RecordedBatch) -> str:
    """Return a batch as a JSON object in pure ASCII; times are seconds since 1970."""
    directory = None if batch.wish is None else batch.wish.destination.directory
    return json.dumps(
        {
            "batch": batch.number,
            "from": batch.origin.kind,
            "version": batch.origin.version,
            "begun": round(batch.begun_s, 3),
            "ended": None if batch.ended_s is None else round(batch.ended_s, 3),
            "unfinished": batch.is_unfinished,
            "sources": [str(path) for path in batch.sources],
            "output": None if directory is None else str(directory),
            "counts": dict(batch.counts),
            "bytes_in": batch.bytes_in,
            "bytes_out": batch.bytes_out,
        }
    )


def _where(batch: RecordedBatch) -> str:
    sources = _names(batch.sources)
    directory = None if batch.wish is None else batch.wish.destination.directory
    target = "beside each" if directory is None else display_name(directory)
    return f"{sources} → {target}"


def _names(paths: tuple[Path, ...]) -> str:
    if not paths:
        return "?"
    rest = f" and {len(paths) - 1} more" if len(paths) > 1 else ""
    return display_name(paths[0]) + rest
