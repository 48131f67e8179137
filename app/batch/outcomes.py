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
    OutputSkipped,
    OutputWritten,
)
from workers.contract.failures import FailureCode
from workers.contract.items import (
    Cancelled,
    Converted,
    Failed,
    Outcome,
    Several,
    Skipped,
    SkipReason,
)

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
            return ends[0] if len(ends) == 1 else Several(tuple(ends))
        case _:
            assert_never(event)


def unconverted_outcome(named: Named) -> Outcome:
    """How an item ends that the planner found not to need a conversion, or could not name."""
    source = named.request.source
    if named.skipped is None:
        code = FailureCode.INTERNAL
        return Failed(failure_sentence(code, named.failure, source, source), code, named.failure)
    ends = tuple(Skipped(target, named.skipped) for target in named.targets)
    return ends[0] if len(ends) == 1 else Several(ends)


def _end(
    event: ConversionEnded, end: OutputEnd, source: Path, target: Path
) -> Converted | Failed | Skipped:
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
