"""What became of each picture and of the batch, as lines for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
from msgspec import Struct, field

from app.batch.failure_messages import (
    cancelled_sentence,
    display_name,
    kept_sentence,
    missing_sentence,
    skipped_sentence,
    undone_sentence,
)
from app.batch.inputs import DonePicture
from app.batch.walk import WalkProblem, problem_sentence
from workers.contract.failures import FailureCode
from workers.contract.items import (
    Cancelled,
    Converted,
    Failed,
    ItemFacts,
    ItemState,
    Kept,
    Several,
    Skipped,
    Status,
    Undone,
    status_of,
)
from workers.contract.posture import Posture
from workers.contract.stats import EngineStats


class ReportLine(Struct, frozen=True, kw_only=True):
    """One result's end, or one picture's; the fields are the keys of a JSON line, in this order.

    ``width``, ``height`` (in pixels), ``format`` and ``frames`` are the output's, ``notes`` what is
    to be known of it (``workers.contract.notes``). ``ms`` is the time from the start of the
    conversion to the written file. What is not known is ``None``.
    """

    source: str
    output: str | None = None
    status: str
    code: str | None = None
    message: str | None = None
    details: str | None = None
    bytes_in: int | None = None
    bytes_out: int | None = None
    width: int | None = None
    height: int | None = None
    format: str | None = None
    frames: int | None = None
    notes: tuple[str, ...] | None = None
    ms: float | None = None


_KEYS = ReportLine.__struct_fields__


def lines_of(ended: ItemFacts | WalkProblem | DonePicture) -> list[ReportLine]:
    """Report an input that has ended: a line for each result that was wanted."""
    if isinstance(ended, WalkProblem):
        return [line_of_problem(ended)]
    if isinstance(ended, DonePicture):
        return [_line_of(ended.picture.source, end) for end in ended.ends]
    ends = ended.state.ends if isinstance(ended.state, Several) else (ended.state,)
    return [_line_of(ended.source, end) for end in ends]


def _line_of(path: Path, state: ItemState) -> ReportLine:
    source = str(path)
    word = status_of(state).word
    match state:
        case Converted():
            return ReportLine(
                source=source,
                output=str(state.output),
                status=word,
                message=missing_sentence(path, state.notes),
                bytes_in=state.bytes_in,
                bytes_out=state.bytes_out,
                width=state.output_size.width,
                height=state.output_size.height,
                format=state.output.suffix.removeprefix("."),
                frames=state.frames,
                notes=state.notes,
                ms=round(state.elapsed_ms, 1),
            )
        case Skipped(output, reason):
            return ReportLine(
                source=source,
                output=str(output),
                status=word,
                code=reason,
                message=skipped_sentence(reason, path, output),
            )
        case Kept(bytes_in, _, copy):
            return ReportLine(
                source=source,
                output=None if copy is None else str(copy),
                status=word,
                message=kept_sentence(path, state),
                bytes_in=bytes_in,
                bytes_out=None if copy is None else bytes_in,
            )
        case Failed(sentence, code, details):
            return ReportLine(
                source=source, status=word, code=code, message=sentence, details=details or None
            )
        case Cancelled():
            return ReportLine(source=source, status=word, message=cancelled_sentence(path))
        case Undone():
            return ReportLine(source=source, status=word, message=undone_sentence(path))
        case _:
            raise ValueError(state)


def line_of_problem(problem: WalkProblem) -> ReportLine:
    """Report a path in which there was nothing to convert."""
    return ReportLine(
        source=str(problem.path),
        status=Status.FAILED.word,
        code=problem.trouble,
        message=problem_sentence(problem, display_name(problem.path)),
    )


def json_line(line: ReportLine) -> str:
    """Return one line of pure ASCII; undecodable bytes of names become lone escapes."""
    return json.dumps({key: getattr(line, key) for key in _KEYS}, ensure_ascii=True) + "\n"


def summary_json_line(tally: Tally, seconds: float, stats: EngineStats) -> str:
    """Return the last line of a report: the batch, and the engine's figures about itself."""
    engine = msgspec.to_builtins(stats)
    if stats.posture is not None:
        engine["posture"] = [layer.name for layer in Posture if layer in stats.posture]
    counts = msgspec.structs.asdict(tally).items()
    told = {name: count for name, count in counts if not name.startswith("_")}
    summary = {**told, "seconds": round(seconds, 3), "engine": engine}
    return json.dumps({"summary": summary}, ensure_ascii=True) + "\n"


class Tally(Struct):
    """Counts what became of a batch: results, and the bytes of each source once."""

    converted: int = 0
    kept: int = 0
    skipped: int = 0
    failed: int = 0
    cancelled: int = 0
    undone: int = 0
    bytes_in: int = 0
    bytes_out: int = 0
    failures: dict[str, int] = field(default_factory=dict)
    """How many failed by which code."""
    _last_source: str = ""

    @property
    def ended(self) -> int:
        """How many inputs have ended, in whatever way."""
        return (
            self.converted + self.kept + self.skipped + self.failed + self.cancelled + self.undone
        )

    def add(self, line: ReportLine) -> None:
        """Count one picture."""
        match line.status:
            case Status.CONVERTED.word:
                self.converted += 1
                self._count_bytes(line)
            case Status.KEPT.word:
                self.kept += 1
            case Status.SKIPPED.word:
                self.skipped += 1
            case Status.FAILED.word:
                self.failed += 1
                code = line.code or FailureCode.INTERNAL
                self.failures[code] = self.failures.get(code, 0) + 1
            case Status.CANCELLED.word:
                self.cancelled += 1
            case Status.UNDONE.word:
                self.undone += 1
            case _:
                raise ValueError(line.status)

    def add_done(self, done: DonePicture) -> None:
        """Count a picture for which nothing was done, as its lines would be."""
        for end in done.ends:
            if isinstance(end, Kept):
                self.kept += 1
            else:
                self.skipped += 1

    def _count_bytes(self, line: ReportLine) -> None:
        if line.source != self._last_source:  # all lines of a picture come together
            self.bytes_in += line.bytes_in or 0
        self._last_source = line.source
        self.bytes_out += line.bytes_out or 0
