"""What became of each input and of the batch, as values and as JSON lines.

Owns the report's keys. Must not write anything anywhere.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import assert_never

from app.batch.failure_messages import (
    cancelled_sentence,
    display_name,
    failure_sentence,
    skipped_sentence,
)
from app.batch.walk import WalkProblem, problem_sentence
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
from workers.contract.posture import Posture
from workers.contract.stats import EngineStats


class Status(StrEnum):
    """How an input ended."""

    CONVERTED = "converted"
    SKIPPED = "skipped"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One input's end; the fields are the keys of a JSON line, in this order.

    ``width`` and ``height`` are the output's, in pixels. ``ms`` is the time from the start of
    the conversion to the written file. What is not known is ``None``.
    """

    source: str
    output: str | None = None
    status: Status
    code: str | None = None
    message: str | None = None
    details: str | None = None
    bytes_in: int | None = None
    bytes_out: int | None = None
    width: int | None = None
    height: int | None = None
    ms: float | None = None


ConvertEnd = ConversionEnded | JobFailed | JobCancelled


def output_end(event: ConversionEnded | JobFailed) -> OutputEnd:
    """How the only output of a conversion ended."""
    if isinstance(event, JobFailed):
        return OutputFailed(event.code, event.detail)
    (end,) = event.outputs
    return end


def lost_its_name(event: ConvertEnd) -> bool:
    """Whether nothing was written because the planned name was taken meanwhile."""
    if isinstance(event, JobCancelled):
        return False
    end = output_end(event)
    return isinstance(end, OutputFailed) and end.code is FailureCode.NAME_TAKEN


def outcome_of(event: ConvertEnd, source: Path, target: Path) -> Outcome:
    """Report the end of the job that was to convert ``source`` into ``target``."""
    if isinstance(event, JobCancelled):
        message = cancelled_sentence(source)
        return Outcome(source=str(source), status=Status.CANCELLED, message=message)
    end = output_end(event)
    match end:
        case OutputWritten():
            ended = event if isinstance(event, ConversionEnded) else None
            return Outcome(
                source=str(source),
                output=str(end.path),
                status=Status.CONVERTED,
                bytes_in=ended.bytes_in if ended else None,
                bytes_out=end.bytes_out,
                width=end.size.width,
                height=end.size.height,
                ms=round(ended.elapsed_ms, 1) if ended else None,
            )
        case OutputSkipped():
            return Outcome(
                source=str(source),
                output=str(end.path),
                status=Status.SKIPPED,
                message=skipped_sentence(source, end.path),
            )
        case OutputFailed():
            return Outcome(
                source=str(source),
                status=Status.FAILED,
                code=end.code,
                message=failure_sentence(end.code, end.detail, source, target),
                details=end.detail or None,
            )
        case _:
            assert_never(end)


def outcome_of_problem(problem: WalkProblem) -> Outcome:
    """Report a path in which there was nothing to convert."""
    return Outcome(
        source=str(problem.path),
        status=Status.FAILED,
        code=problem.trouble,
        message=problem_sentence(problem, display_name(problem.path)),
    )


def json_line(outcome: Outcome) -> str:
    """Return one line of pure ASCII; undecodable bytes of names become lone escapes."""
    return json.dumps(asdict(outcome), ensure_ascii=True) + "\n"


def summary_json_line(tally: Tally, seconds: float, stats: EngineStats) -> str:
    """Return the last line of a report: the batch, and the engine's figures about itself."""
    engine = asdict(stats)
    if stats.posture is not None:
        engine["posture"] = [layer.name for layer in Posture if layer in stats.posture]
    summary = {**asdict(tally), "seconds": round(seconds, 3), "engine": engine}
    return json.dumps({"summary": summary}, ensure_ascii=True) + "\n"


@dataclass(slots=True)
class Tally:
    """Counts what became of a batch."""

    converted: int = 0
    skipped: int = 0
    failed: int = 0
    cancelled: int = 0
    bytes_in: int = 0
    bytes_out: int = 0

    @property
    def ended(self) -> int:
        """How many inputs have ended, in whatever way."""
        return self.converted + self.skipped + self.failed + self.cancelled

    def add(self, outcome: Outcome) -> None:
        """Count one input."""
        match outcome.status:
            case Status.CONVERTED:
                self.converted += 1
                self.bytes_in += outcome.bytes_in or 0
                self.bytes_out += outcome.bytes_out or 0
            case Status.SKIPPED:
                self.skipped += 1
            case Status.FAILED:
                self.failed += 1
            case Status.CANCELLED:
                self.cancelled += 1


def summary_line(tally: Tally, seconds: float) -> str:
    """Return the batch in one line for people."""
    parts = [f"{tally.converted} converted", f"{tally.failed} failed"]
    if tally.skipped:
        parts.append(f"{tally.skipped} skipped")
    if tally.cancelled:
        parts.append(f"{tally.cancelled} cancelled")
    if tally.converted:
        parts.append(f"{megabytes(tally.bytes_in)} → {megabytes(tally.bytes_out)}")
        parts.append(_saving(tally.bytes_in, tally.bytes_out))
    parts.append(f"{seconds:.1f} s")
    if tally.converted and seconds > 0:
        parts.append(f"{tally.converted / seconds:.1f} pictures/s")
    return ", ".join(parts)


def megabytes(count: int) -> str:
    """Return ``count`` bytes with a decimal unit, as file managers show it."""
    if count < 1_000_000:
        return f"{count / 1000:.1f} kB"
    if count < 1_000_000_000:
        return f"{count / 1_000_000:.1f} MB"
    return f"{count / 1_000_000_000:.2f} GB"


def _saving(bytes_in: int, bytes_out: int) -> str:
    percent = 100 - 100 * bytes_out / max(bytes_in, 1)
    return f"saved {percent:.0f} %" if percent >= 0 else f"grew by {-percent:.0f} %"
