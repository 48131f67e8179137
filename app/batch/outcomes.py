"""What the engine's last word on a job means for its item."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import assert_never

from app.batch.failure_messages import display_lines, failure_sentence
from app.batch.planner import Named
from workers.contract.events import (
    ConversionEnded,
    JobCancelled,
    JobFailed,
    OutputEnd,
    OutputFailed,
    OutputKept,
    OutputPostponed,
    OutputSkipped,
    OutputWritten,
)
from workers.contract.failures import FailureCode
from workers.contract.items import (
    Cancelled,
    Converted,
    Failed,
    Kept,
    Outcome,
    Skipped,
    SkipReason,
    state_of_all,
)
from workers.contract.jobs import JobId

ConvertEnd = ConversionEnded | JobFailed | JobCancelled


def outcome_of(event: ConvertEnd, source: Path, targets: Sequence[Path]) -> Outcome:
    """How the item ended whose ``source`` was to become ``targets``."""
    match event:
        case JobCancelled():
            return Cancelled()
        case JobFailed(_, code, detail):
            sentence = failure_sentence(code, detail, source, targets[0])
            return Failed(sentence, code, display_lines(detail))
        case ConversionEnded():
            ends = [
                _end(event, end, source, at) for end, at in zip(event.outputs, targets, strict=True)
            ]
            return state_of_all(tuple(ends))
        case _:
            assert_never(event)


def unconverted_outcome(named: Named) -> Outcome:
    """How an item ends that the planner found not to need a conversion, or could not name."""
    source = named.request.source
    if not named.ends:
        ended = named.ended or JobFailed(JobId(0), FailureCode.INTERNAL, named.failure)
        return outcome_of(ended, source, (source,))
    return state_of_all(named.ends)


def _end(
    event: ConversionEnded, end: OutputEnd, source: Path, target: Path
) -> Converted | Failed | Skipped | Kept:
    match end:
        case OutputWritten(path, bytes_out, size, notes, frames):
            return Converted(
                path,
                event.bytes_in,
                bytes_out,
                event.source_size or size,
                size,
                event.elapsed_ms,
                notes,
                frames,
            )
        case OutputSkipped(path):
            return Skipped(path)
        case OutputKept(bytes_wanted, copy):
            return Kept(event.bytes_in, bytes_wanted, copy)
        case OutputPostponed():
            raise ValueError(end)  # the item has not ended
        case OutputFailed(FailureCode.NOT_LARGER):
            return Skipped(target, SkipReason.NEEDLESS)
        case OutputFailed(code, detail):
            return Failed(
                failure_sentence(code, detail, source, target), code, display_lines(detail)
            )
        case _:
            assert_never(end)


def lost_its_name(event: ConvertEnd) -> bool:
    """Whether nothing was written because the planned names were taken meanwhile."""
    return isinstance(event, ConversionEnded) and all(
        isinstance(end, OutputFailed) and end.code is FailureCode.NAME_TAKEN
        for end in event.outputs
    )
