"""What a job's result may be, and the events made of one that was checked.

Pure; a result that cannot be what was asked for is a ``ProtocolError``. What ``check_first`` looks
at is checked before any of it is handed on.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, assert_never

from msgspec.structs import replace

from workers.contract.events import (
    Area,
    PictureInfo,
    PictureProbed,
    PictureVerified,
    Pixels,
    PreviewReady,
    ResultFacts,
    Size,
    ThumbnailReady,
)
from workers.contract.jobs import ConvertJob, PreviewJob, ProbeJob, ThumbnailJob, VerifyJob
from workers.contract.notes import PICTURE_NOTES
from workers.contract.resize import Fit
from workers.engine.heads import HEADS
from workers.wire.framing import ProtocolError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workers.contract.notes import Note
    from workers.contract.recipe import Recipe
    from workers.contract.resize import Resize
    from workers.engine.jobs.job import Job
    from workers.wire.messages import Done, OutputFacts, PreviewFacts, ProbeFacts, SourceFacts

_RGBA = 4
_EXIF_MOMENT = "%Y:%m:%d %H:%M:%S"
#: Metadata is copied out of the source. Only PNG and HEIF hold it compressed: a PNG's XMP and
#: colour profile are kept up to 16 MiB each, its EXIF up to 1 MiB.
_UNPACKED_METADATA_BYTES = 40 * 1024 * 1024


def check_first(job: Job, place: int, facts: OutputFacts, piece: bytes) -> None:
    """See that a result which begins with ``piece`` can be one of this job.

    Raises:
        ProtocolError: it cannot be.
    """
    match job.spec:
        case ConvertJob(outputs=outputs):
            recipe = outputs[job.wanted[place]].recipe
            _check_output(recipe, job.source.size_bytes, facts, piece)
        case ThumbnailJob(max_px=max_px):
            _check_pixels(facts, max_px, pictures=1)
        case PreviewJob(max_px=max_px):
            _check_pixels(facts, max_px, pictures=2)
        case ProbeJob() | VerifyJob():
            raise ProtocolError("bytes of a job that only looks")
        case _:
            assert_never(job.spec)


def in_memory_event(
    job: Job, done: Done
) -> ThumbnailReady | PreviewReady | PictureProbed | PictureVerified:
    """The event of a result that came as pixels or facts. Raises ``ProtocolError``."""
    info = _info(done.source)
    if isinstance(job.spec, VerifyJob):
        return _verified(job, done, info)
    if isinstance(job.spec, ProbeJob):
        return PictureProbed(job.id, _with_found(info, done.probed))
    job.incoming.check_complete(1)
    facts = job.incoming.facts(0)
    size, data = Size(facts.width, facts.height), b"".join(job.pixels)
    if isinstance(job.spec, ThumbnailJob):
        return ThumbnailReady(job.id, Pixels(size, data), info)
    if isinstance(job.spec, PreviewJob):
        if done.previewed is None:
            raise ProtocolError("a preview of which nothing is told")
        return _preview(job, job.spec, done.previewed, Pixels(size, data), info)
    raise ProtocolError("pixels of a conversion")


def _preview(
    job: Job, spec: PreviewJob, told: PreviewFacts, both: Pixels, info: PictureInfo
) -> PreviewReady:
    size = Size(told.width, told.height)
    area = Area(told.left, told.top, Size(told.shown_width, told.shown_height))
    _check_made(told.frames, told.notes, spec.recipe)
    _check_size(size, info.size, spec.recipe.resize, spec.recipe.encoder.max_side_px)
    most = area.size
    if area.left + most.width > size.width or area.top + most.height > size.height:
        raise ProtocolError("an area that is not in the result")
    if both.size.width > most.width or both.size.height > most.height:
        raise ProtocolError(f"{both.size} pixels of {most}")
    half = len(both.rgba) // 2
    before, after = (Pixels(both.size, part) for part in (both.rgba[:half], both.rgba[half:]))
    measured = (told.similarity, told.frames, told.notes, told.is_measured)
    facts = ResultFacts(told.encoded_bytes, size, *measured)
    return PreviewReady(
        job.id,
        before,
        after,
        facts,
        area,
        job.source.size_bytes,
        info,
        told.is_decoded_before,
    )


def _verified(job: Job, done: Done, info: PictureInfo) -> PictureVerified:
    if done.verified is None:
        raise ProtocolError("a picture was to be verified, and nothing is told of that")
    found = done.verified
    return PictureVerified(job.id, info, found.has_profile, found.orientation, job.source.stamp)


def _info(source: SourceFacts) -> PictureInfo:
    size = Size(source.width, source.height)
    return PictureInfo(size, source.format, source.mode, source.frames)


def _with_found(info: PictureInfo, found: ProbeFacts | None) -> PictureInfo:
    if found is None:
        return info
    if found.pages > max(info.frames, 1) or any(each.page >= found.pages for each in found.sizes):
        raise ProtocolError(f"{found.pages} of {info.frames} pages")
    pages = [info.size] * found.pages
    for each in found.sizes:
        pages[each.page] = Size(each.width, each.height)
    try:
        taken = datetime.strptime(found.taken, _EXIF_MOMENT) if found.taken else None
    except ValueError:
        raise ProtocolError("a moment that never was") from None
    return replace(
        info,
        pages=tuple(pages) if found.pages > 1 else (),
        bits=found.bits,
        is_animated=found.is_animated,
        has_profile=found.has_profile,
        taken=taken,
    )


def _check_output(recipe: Recipe, bytes_in: int, facts: OutputFacts, piece: bytes) -> None:
    _check_made(facts.frames, facts.notes, recipe)
    head = HEADS[type(recipe.encoder)]
    size = Size(facts.width, facts.height)
    source = Size(facts.source.width, facts.source.height)
    _check_size(size, source, recipe.resize, recipe.encoder.max_side_px)
    limit = head.most_bytes(size) * facts.frames + bytes_in + _UNPACKED_METADATA_BYTES
    limit = min(limit, recipe.limits.max_bytes or limit)
    if facts.total_bytes > limit:
        raise ProtocolError(f"{facts.total_bytes} bytes where {limit} are most")
    if len(piece) < min(facts.total_bytes, head.head_bytes):
        raise ProtocolError(f"an output that begins with {len(piece)} bytes")
    try:
        length, inside = head.read(piece[: head.head_bytes])
    except ValueError as error:
        raise ProtocolError(str(error)) from None
    if length not in (facts.total_bytes, None):
        raise ProtocolError(f"a file of {length} bytes, told as {facts.total_bytes}")
    if inside != size:
        told = f"told as {size.width} × {size.height}"
        raise ProtocolError(f"a picture of {inside.width} × {inside.height}, {told}")


def _check_made(frames: int, notes: Sequence[Note], recipe: Recipe) -> None:
    if not PICTURE_NOTES.issuperset(notes):
        raise ProtocolError("a note that is not a worker's to make")
    if frames > 1 and not recipe.encoder.holds_animation:
        raise ProtocolError(f"{frames} frames in a {recipe.encoder.title}")


def _check_size(size: Size, of: Size, resize: Resize, most_px: int) -> None:
    """Only the limits: a size that was wished for may have been lowered to keep a file small."""
    sides, source = (size.width, size.height), (of.width, of.height)
    told = f"an output of {sides[0]} × {sides[1]}"
    if max(sides) > most_px:
        raise ProtocolError(told)
    box = (resize.width, resize.height)
    is_open = resize.fit is Fit.OUTSIDE and None not in box
    if not is_open and any(most and side > most for side, most in zip(sides, box, strict=True)):
        raise ProtocolError(f"{told} in a box of {' × '.join(str(side or 'any') for side in box)}")
    may_grow = resize.fit is Fit.CONTAIN or not (resize.without_enlargement or resize.keeps_size)
    # Sorted: a PNG may tell behind its pixels that it lies on its side.
    grows = any(a > b for a, b in zip(sorted(sides), sorted(source), strict=True))
    if grows and not may_grow:
        raise ProtocolError(f"{told} out of {source[0]} × {source[1]}")


def _check_pixels(facts: OutputFacts, max_px: int, *, pictures: int) -> None:
    if max(facts.width, facts.height) > max_px:
        raise ProtocolError(f"pixels of {facts.width} × {facts.height}, at most {max_px}")
    if facts.width * facts.height * _RGBA * pictures != facts.total_bytes:
        size = f"{facts.width} × {facts.height} pixels"
        raise ProtocolError(f"{facts.total_bytes} bytes for {pictures} × {size}")
