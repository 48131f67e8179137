"""What a job's result may be, and the events made of one that was checked.

Owns the checks that a worker's result is what was asked for: those of ``check_first`` come before
any of it is handed on. Pure; a result that cannot be is a ``ProtocolError``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from workers.contract.events import (
    PictureConverted,
    PictureInfo,
    PictureProbed,
    Pixels,
    PreviewReady,
    Size,
    ThumbnailReady,
)
from workers.contract.jobs import ConvertJob, PreviewJob, ProbeJob, ThumbnailJob
from workers.contract.options import WEBP_MAX_DIMENSION_PX, Fit
from workers.engine.heads.webp import HEAD_BYTES, read_webp_head
from workers.wire.protocol import ProtocolError

if TYPE_CHECKING:
    from pathlib import Path

    from workers.contract.jobs import JobId, JobSpec
    from workers.contract.options import ResizeOptions
    from workers.wire.bodies import Facts

_RGBA = 4
#: More bytes than libwebp makes of any pixel. Worst is lossless noise, where prefix codes cannot do
#: better than fixed ones: 12 bits for green, which shares its code with lengths and the colour
#: cache, and 8 for each other channel make 4.5 bytes; three small pictures, one pixel for 4 × 4 or
#: more, tell how it was transformed and coded: 5.4. (Seen: 4.04; lossy with alpha 3.8.)
_WEBP_BYTES_PER_PIXEL = 6
#: Headers and code tables, which outweigh a tiny picture.
_WEBP_FIXED_BYTES = 64 * 1024
#: Metadata is copied out of the source. Only PNG and HEIF hold it compressed: a PNG's XMP and
#: colour profile are kept up to 16 MiB each, its EXIF up to 1 MiB.
_UNPACKED_METADATA_BYTES = 40 * 1024 * 1024
#: A RIFF file tells its size in 32 bits.
_MOST_WEBP_BYTES = 2**32


def most_bytes(spec: JobSpec, bytes_in: int, size: Size) -> int:
    """How many bytes a result of ``size`` may have, from a source of ``bytes_in``."""
    match spec:
        case ConvertJob():
            picture = size.width * size.height * _WEBP_BYTES_PER_PIXEL + _WEBP_FIXED_BYTES
            return min(picture + bytes_in + _UNPACKED_METADATA_BYTES, _MOST_WEBP_BYTES)
        case ThumbnailJob(max_px=max_px):
            return max_px * max_px * _RGBA
        case PreviewJob(max_px=max_px):
            return 2 * max_px * max_px * _RGBA
        case ProbeJob():
            return 0
        case _:
            assert_never(spec)


def check_first(spec: JobSpec, bytes_in: int, facts: Facts, total_bytes: int, piece: bytes) -> None:
    """See that a result which begins with ``piece`` can be one of this job.

    ``bytes_in`` is the length of the source, ``total_bytes`` what was told of the result's.

    Raises:
        ProtocolError: it cannot be.
    """
    size = Size(facts.width, facts.height)
    if isinstance(spec, ConvertJob):
        source = (facts.source_width, facts.source_height)
        _check_size((facts.width, facts.height), source, spec.options.resize)
        if facts.bytes_out != total_bytes:
            raise ProtocolError(f"an output of {total_bytes} bytes, told as {facts.bytes_out}")
    limit = most_bytes(spec, bytes_in, size)
    if total_bytes > limit:
        raise ProtocolError(f"{total_bytes} bytes where {limit} are most")
    if isinstance(spec, ConvertJob):
        _check_webp(piece, total_bytes, size)


def _check_size(sides: tuple[int, int], source: tuple[int, int], resize: ResizeOptions) -> None:
    """Only the limits: the pipeline's own arithmetic would load Pillow here."""
    told = f"an output of {sides[0]} × {sides[1]}"
    if not all(0 < side <= WEBP_MAX_DIMENSION_PX for side in sides):
        raise ProtocolError(told)
    box = (resize.width, resize.height)
    is_open = resize.fit is Fit.OUTSIDE and None not in box
    if not is_open and any(most and side > most for side, most in zip(sides, box, strict=True)):
        raise ProtocolError(f"{told} in a box of {_box_text(box)}")
    may_grow = resize.fit is Fit.CONTAIN or not (resize.without_enlargement or resize.keeps_size)
    # Sorted: a PNG may tell behind its pixels that it lies on its side.
    grows = any(a > b for a, b in zip(sorted(sides), sorted(source), strict=True))
    if grows and not may_grow:
        raise ProtocolError(f"{told} out of {source[0]} × {source[1]}")


def _box_text(box: tuple[int | None, int | None]) -> str:
    return " × ".join(str(side or "any") for side in box)


def _check_webp(piece: bytes, total_bytes: int, size: Size) -> None:
    if len(piece) < min(total_bytes, HEAD_BYTES):
        raise ProtocolError(f"an output that begins with {len(piece)} bytes")
    try:
        head = read_webp_head(piece[:HEAD_BYTES])
    except ValueError as error:
        raise ProtocolError(str(error)) from None
    if head.length_bytes != total_bytes:
        raise ProtocolError(f"a WebP of {head.length_bytes} bytes, told as {total_bytes}")
    if head.size != size:
        inside = f"{head.size.width} × {head.size.height}"
        raise ProtocolError(f"a WebP of {inside}, told as {size.width} × {size.height}")


def converted(
    job: JobId, output: Path, bytes_in: int, facts: Facts, elapsed_ms: float
) -> PictureConverted:
    """The event of an output that is on disk."""
    return PictureConverted(
        job,
        output,
        bytes_in,
        facts.bytes_out,
        Size(facts.source_width, facts.source_height),
        Size(facts.width, facts.height),
        elapsed_ms,
    )


def in_memory_event(
    job: JobId, spec: ThumbnailJob | PreviewJob | ProbeJob, facts: Facts, data: bytes
) -> ThumbnailReady | PreviewReady | PictureProbed:
    """The event of a result that came as pixels or facts. Raises ``ProtocolError``."""
    size = Size(facts.width, facts.height)
    source_size = Size(facts.source_width, facts.source_height)
    info = PictureInfo(source_size, facts.format, facts.mode, facts.frames)
    match spec:
        case ThumbnailJob(max_px=max_px):
            _check_pixels(size, max_px, len(data))
            return ThumbnailReady(job, Pixels(size, data), info)
        case PreviewJob(max_px=max_px):
            half = len(data) // 2
            halves = data[:half], data[half:]
            for pixels in halves:
                _check_pixels(size, max_px, len(pixels))
            before, after = (Pixels(size, pixels) for pixels in halves)
            return PreviewReady(job, before, after, facts.bytes_out)
        case ProbeJob():
            return PictureProbed(job, info)
        case _:
            assert_never(spec)


def _check_pixels(size: Size, max_px: int, length: int) -> None:
    if not (0 < size.width <= max_px and 0 < size.height <= max_px):
        raise ProtocolError(f"pixels of {size.width} × {size.height}, at most {max_px}")
    if size.width * size.height * _RGBA != length:
        raise ProtocolError(f"{length} bytes for {size.width} × {size.height} pixels")
