"""What has to hold for the outcome of a job, whatever the picture.

Pure but for a look into the job's folder. An empty list is what is hoped for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from app.batch.failure_messages import failure_sentence
from tests.fuzz.cases import Convert
from workers.contract.destination import Collision
from workers.contract.events import (
    ConversionEnded,
    FinalEvent,
    JobFailed,
    OutputEnd,
    OutputFailed,
    OutputKept,
    OutputPostponed,
    OutputSkipped,
    OutputWritten,
    PictureProbed,
    PictureVerified,
    Pixels,
    PreviewReady,
    ThumbnailReady,
)
from workers.contract.failures import FailureCode
from workers.contract.jobs import (
    ConvertJob,
    JobSpec,
    PreviewJob,
    ProbeJob,
    ThumbnailJob,
    VerifyJob,
)

#: What the file that has a result's name already holds.
TAKEN = b"somebody else's"
#: Why a picture may be refused. All else would be a defect, of Dropmill or of this machine.
REFUSALS = frozenset(
    {
        FailureCode.EMPTY,
        FailureCode.UNSUPPORTED,
        FailureCode.CORRUPT,
        FailureCode.TOO_LARGE,
        FailureCode.TOO_LARGE_FOR_FORMAT,
        FailureCode.OVER_LIMIT,
        FailureCode.OPTION_UNAVAILABLE,
        FailureCode.OUT_OF_MEMORY,
        FailureCode.TIMED_OUT,
        FailureCode.CRASHED,
        FailureCode.KILLED,
    }
)
#: … and why one of its results is not made.
_ENDS_OF_RESULTS = (FailureCode.NAME_TAKEN, FailureCode.NOT_LARGER)
_ENDS = {
    ConvertJob: ConversionEnded,
    ThumbnailJob: ThumbnailReady,
    ProbeJob: PictureProbed,
    PreviewJob: PreviewReady,
    VerifyJob: PictureVerified,
}
#: Words of programmers, which no sentence for users has.
_JARGON = re.compile(r"\b[A-Z]\w*(Error|Exception)\b|Traceback|\bat 0x[0-9a-f]|<\w+[. ]|\bNone\b")


def kinds_of(outcome: FinalEvent) -> Iterator[str]:
    """What came of a job, in a word for each result."""
    match outcome:
        case JobFailed(_, code):
            yield _refused(code)
        case ConversionEnded(_, outputs):
            yield from map(_end_kind, outputs)
        case _:
            yield "shown or told"


def _end_kind(end: OutputEnd) -> str:
    match end:
        case OutputWritten():
            return "converted"
        case OutputFailed(code) if code is not FailureCode.NAME_TAKEN:
            return _refused(code)
        case OutputPostponed():
            return "postponed"
        case _:
            return "left alone"


def _refused(code: FailureCode) -> str:
    return "damaged" if code is FailureCode.CORRUPT else f"refused ({code})"


def problems_of(spec: JobSpec, outcome: FinalEvent) -> Iterator[str]:
    """Everything about the outcome itself that must not be."""
    if isinstance(outcome, JobFailed):
        target = spec.outputs[0].target if isinstance(spec, ConvertJob) else spec.source
        yield from _refusal_problems(outcome.code, outcome.detail, spec.source, target)
    elif type(outcome) is not _ENDS[type(spec)]:
        yield f"a {type(spec).__name__} ended as {type(outcome).__name__}"
    elif isinstance(spec, ConvertJob) and isinstance(outcome, ConversionEnded):
        if len(outcome.outputs) != len(spec.outputs):
            yield f"{len(outcome.outputs)} ends of {len(spec.outputs)} results"
        for output, end in zip(spec.outputs, outcome.outputs, strict=False):
            if isinstance(end, OutputPostponed):
                yield f"postponed: {end.trouble}"
            elif isinstance(end, OutputFailed) and end.code not in _ENDS_OF_RESULTS:
                yield from _refusal_problems(end.code, end.detail, spec.source, output.target)
    elif isinstance(spec, ThumbnailJob) and isinstance(outcome, ThumbnailReady):
        yield from _pixel_problems(outcome.pixels, spec.max_px)
    elif isinstance(spec, PreviewJob) and isinstance(outcome, PreviewReady):
        yield from _pixel_problems(outcome.before, spec.max_px)
        yield from _pixel_problems(outcome.after, spec.max_px)


def folder_problems(wish: Convert, outcome: FinalEvent, folder: Path) -> Iterator[str]:
    """Everything in the folder for results that must not be, or is missing."""
    ends = outcome.outputs if isinstance(outcome, ConversionEnded) else ()
    expected = {end.path for end in ends if isinstance(end, OutputWritten)}
    expected |= {end.copy for end in ends if isinstance(end, OutputKept) and end.copy}
    there = {path for path in folder.rglob("*") if not path.is_dir()}
    taken = _taken(wish, folder)
    if taken is not None:
        if taken not in expected or not _may_replace(wish):
            yield from [] if taken.read_bytes() == TAKEN else [f"{taken.name} was overwritten"]
        expected.add(taken)
    elif any(isinstance(end, OutputSkipped) for end in ends):
        yield "skipped although no name was taken"
    if there - expected:
        yield f"left in the folder: {sorted(path.name for path in there - expected)}"
    if expected - there:
        yield f"missing in the folder: {sorted(path.name for path in expected - there)}"
    for end in ends:
        if isinstance(end, OutputWritten) and end.path in there:
            size = end.path.stat().st_size
            if size != end.bytes_out:
                yield f"{end.path.name} has {size} bytes instead of {end.bytes_out}"


def result_problems(written: OutputWritten, format_name: str, read: FinalEvent) -> Iterator[str]:
    """Everything about a result that was written, now that somebody has ``read`` all of it."""
    if not isinstance(read, PictureVerified):
        yield f"{written.path.name} was written but cannot be read: {read}"
        return
    frames = read.info.frames
    # Encoders join frames that are alike; of several, several have to be left.
    if frames > 1 and frames < written.frames:
        frames = written.frames
    told = (format_name, written.size, written.frames)
    found = (read.info.format, read.info.size, frames)
    if told != found:
        yield f"{written.path.name} is told as {told} but is {found}"


def _taken(wish: Convert, folder: Path) -> Path | None:
    return wish.job(folder, folder).outputs[0].target if wish.is_taken else None


def _may_replace(wish: Convert) -> bool:
    return wish.collision in (Collision.REPLACE, Collision.REPLACE_OLDER)


def _refusal_problems(code: FailureCode, detail: str, source: Path, target: Path) -> Iterator[str]:
    sentence = failure_sentence(code, detail, source, target)
    if code not in REFUSALS:
        yield f"refused as {code}: {sentence} ({detail})"
    if not sentence.isprintable() or not sentence.endswith(".") or _JARGON.search(sentence):
        yield f"no sentence for people: {sentence!r}"


def _pixel_problems(pixels: Pixels, most: int) -> Iterator[str]:
    width, height = pixels.size.width, pixels.size.height
    if not (0 < width <= most and 0 < height <= most):
        yield f"{width} × {height} pixels instead of {most} at most"
    if len(pixels.rgba) != 4 * width * height:
        yield f"{len(pixels.rgba)} bytes for {width} × {height} pixels"
