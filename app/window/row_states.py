"""What is known of a row beside what it shows, and what it shows of a conversion that has ended."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import assert_never

from app.batch.failure_messages import failure_sentence
from app.batch.report import output_end
from ui.models.rows import Done, Failed, RowState, Skipped
from workers.contract.events import (
    ConversionEnded,
    JobFailed,
    OutputFailed,
    OutputSkipped,
    OutputWritten,
)
from workers.contract.jobs import JobId


@dataclass(slots=True)
class KnownRow:
    """What is known of a row here: its source, and its job or its result if it has one."""

    source: Path
    folder: PurePath
    size_bytes: int
    job: JobId | None = None
    target: str | None = None  # a text: a path would take three times the memory
    bytes_in: int = 0
    bytes_out: int = 0


def ended_state(event: ConversionEnded | JobFailed, source: Path, target: Path) -> RowState:
    """The state of the row whose ``source`` was to become ``target``."""
    end = output_end(event)
    match end:
        case OutputWritten(path, bytes_out, size):
            bytes_in = event.bytes_in if isinstance(event, ConversionEnded) else 0
            source_size = event.source_size if isinstance(event, ConversionEnded) else None
            return Done(path, bytes_in, bytes_out, source_size or size, size)
        case OutputSkipped(path):
            return Skipped(path)
        case OutputFailed(code, detail):
            return Failed(failure_sentence(code, detail, source, target), code)
        case _:
            assert_never(end)
