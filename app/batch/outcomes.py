"""What the engine's last word on a job means for its item."""

from __future__ import annotations

from pathlib import Path
from typing import assert_never

from app.batch.failure_messages import display_lines, failure_sentence
from workers.contract.events import (
    ConversionEnded,
    JobCancelled,
    JobFailed,
    OutputEnd,
    OutputFailed,
    OutputSkipped,
    OutputWritten,
)
from workers.contract.failures import FailureCode
from workers.contract.items import Cancelled, Converted, Failed, Outcome, Skipped

ConvertEnd = ConversionEnded | JobFailed | JobCancelled


def outcome_of(event: ConvertEnd, source: Path, target: Path) -> Outcome:
    """How the item ended whose ``source`` was to become ``target``."""
    if isinstance(event, JobCancelled):
        return Cancelled()
    end = _output_end(event)
    match end:
        case OutputWritten(path, bytes_out, size):
            assert isinstance(event, ConversionEnded)
            source_size = event.source_size or size
            return Converted(path, event.bytes_in, bytes_out, source_size, size, event.elapsed_ms)
        case OutputSkipped(path):
            return Skipped(path)
        case OutputFailed(code, detail):
            return Failed(
                failure_sentence(code, detail, source, target), code, display_lines(detail)
            )
        case _:
            assert_never(end)


def lost_its_name(event: ConvertEnd) -> bool:
    """Whether nothing was written because the planned name was taken meanwhile."""
    if isinstance(event, JobCancelled):
        return False
    end = _output_end(event)
    return isinstance(end, OutputFailed) and end.code is FailureCode.NAME_TAKEN


def _output_end(event: ConversionEnded | JobFailed) -> OutputEnd:
    if isinstance(event, JobFailed):
        return OutputFailed(event.code, event.detail)
    (end,) = event.outputs
    return end
