"""What a finished job's pieces add up to: events out of checked facts and pixels.

Owns the checks that a worker's result is what was asked for. Pure; a result that cannot be is a
``ProtocolError``.
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
from workers.contract.options import WEBP_MAX_DIMENSION_PX
from workers.protocol import ProtocolError

if TYPE_CHECKING:
    from pathlib import Path

    from workers.contract.jobs import JobId, JobSpec
    from workers.wire import Facts

_RGBA = 4
#: A RIFF file tells its size in 32 bits; more would only fill the disk.
_MOST_WEBP_BYTES = 2**32


def most_bytes(spec: JobSpec) -> int:
    """How many bytes a result may have."""
    match spec:
        case ConvertJob():
            return _MOST_WEBP_BYTES
        case ThumbnailJob(max_px=max_px):
            return max_px * max_px * _RGBA
        case PreviewJob(max_px=max_px):
            return 2 * max_px * max_px * _RGBA
        case ProbeJob():
            return 0
        case _:
            assert_never(spec)


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


def check_converted(facts: Facts, total_bytes: int) -> None:
    """See that the facts of a conversion can be true. Raises ``ProtocolError``."""
    sides = (facts.width, facts.height)
    if not all(0 < side <= WEBP_MAX_DIMENSION_PX for side in sides):
        raise ProtocolError(f"an output of {facts.width} × {facts.height}")
    if total_bytes == 0 or facts.bytes_out != total_bytes:
        raise ProtocolError(f"an output of {total_bytes} bytes, told as {facts.bytes_out}")


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
