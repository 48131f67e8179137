"""A result that keeps its limits: the one file among several tries that does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import log, log10, sqrt
from typing import TYPE_CHECKING

from msgspec.structs import replace

from workers.contract.encoders import Encoder, Png, WebP
from workers.contract.events import Size
from workers.contract.failures import FailureCode
from workers.contract.notes import Note
from workers.pipeline.errors import PictureError
from workers.pipeline.limits.search import search
from workers.pipeline.limits.similarity import MIN_SIDE_PX, Similarity
from workers.pipeline.transform.resample import resample
from workers.pipeline.transform.transform import Rendered

if TYPE_CHECKING:
    from workers.contract.limits import Limits

#: Encodes one limit may take for each size that is tried.
MOST_TRIES = 6
#: Sizes tried, each smaller than the one before.
_MOST_SIZES = 10
#: A file may be so much smaller than it had to be, of which no eye can tell the difference.
_BYTES_TOLERANCE = -log(0.96)
_DECIBEL_TOLERANCE = 0.4
#: Below it everything falls into blocks; a smaller picture looks better.
_LOWEST_GOOD_QUALITY = 30
#: A file so many times too large at the wished quality fits at about the lowest good one.
_MOST_EXCESS = 2.5
_LOWEST_QUALITY, _HIGHEST_QUALITY = 1, 100

EncodeAs = Callable[[Rendered, Encoder], bytes]


@dataclass(frozen=True, slots=True)
class Fitted:
    """A file that keeps its limits, and what had to be done for it."""

    data: bytes
    size: Size
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class _Try:
    data: bytes
    measure: float


def encode_within(
    rendered: Rendered, encoder: Encoder, limits: Limits, encode_as: EncodeAs
) -> Fitted:
    """Encode ``rendered`` with ``encode_as`` so that ``limits`` hold.

    Raises:
        PictureError: ``OVER_LIMIT`` where no file is small enough.
        MemoryError: there is too little of it.
    """
    if limits.max_bytes is not None:
        return _within_bytes(rendered, encoder, limits, encode_as)
    is_seen = min(rendered.image.size) >= MIN_SIDE_PX
    if limits.ssim is not None and is_seen and (quality := quality_of(encoder)) is not None:
        return _as_similar(rendered, encoder, quality, limits.ssim, encode_as)
    return Fitted(encode_as(rendered, encoder), rendered.size)


def quality_of(encoder: Encoder) -> int | None:
    """The quality that can be searched for; ``None`` for an encoder that has none."""
    if isinstance(encoder, Png) or (isinstance(encoder, WebP) and encoder.codes_losslessly):
        return None
    return encoder.quality


def _within_bytes(
    rendered: Rendered, encoder: Encoder, limits: Limits, encode_as: EncodeAs
) -> Fitted:
    assert limits.max_bytes is not None
    smaller = rendered
    if limits.may_shrink:
        smaller = _promising(rendered, encoder, limits.max_bytes, encode_as)
    for _ in range(_MOST_SIZES):
        tried, quality = _best_quality(smaller, encoder, limits, encode_as)
        if len(tried.data) <= limits.max_bytes:
            return _fitted(tried, smaller, rendered, is_lower=quality != quality_of(encoder))
        if not limits.may_shrink or max(smaller.image.size) == 1:
            break
        smaller = _shrunk(rendered, smaller, limits.max_bytes / len(tried.data))
    detail = f"the smallest file has {len(tried.data)} bytes, {limits.max_bytes} are the limit"
    raise PictureError(FailureCode.OVER_LIMIT, detail)


def _promising(
    rendered: Rendered, encoder: Encoder, max_bytes: int, encode_as: EncodeAs
) -> Rendered:
    """The picture, or a smaller one where quality alone could not do it without ruining it."""
    excess = len(encode_as(rendered, encoder)) / max_bytes
    return rendered if excess <= _MOST_EXCESS else _shrunk(rendered, rendered, 2 / excess)


def _best_quality(
    rendered: Rendered, encoder: Encoder, limits: Limits, encode_as: EncodeAs
) -> tuple[_Try, int | None]:
    """The largest file within the limit, else the smallest there is; and its quality."""
    assert limits.max_bytes is not None
    quality = quality_of(encoder)
    if quality is None:
        return _measured(encode_as(rendered, encoder)), None
    found = search(
        lambda tried: _measured(encode_as(rendered, _at(encoder, tried))),
        log(limits.max_bytes),
        first=quality,
        low=min(quality, _LOWEST_GOOD_QUALITY if limits.may_shrink else _LOWEST_QUALITY),
        high=quality,
        tolerance=_BYTES_TOLERANCE,
        most_tries=MOST_TRIES,
    )
    best = found.below or found.above
    assert best is not None
    return best[1], best[0]


def _measured(data: bytes) -> _Try:
    return _Try(data, log(len(data)))


def _at(encoder: Encoder, quality: int) -> Encoder:
    return replace(encoder, quality=quality)


def _shrunk(original: Rendered, last: Rendered, share: float) -> Rendered:
    """The original at a size whose file has about ``share`` of the last one's bytes."""
    # Somewhat less than the share says: a smaller picture takes more bytes for each pixel.
    factor = min(0.9, 0.94 * sqrt(share)) * last.image.width / original.image.width
    width = max(1, int(original.image.width * factor))
    height = max(1, int(original.image.height * factor))
    image = resample(original.image, Size(width, height))
    return Rendered(image, original.icc_profile, original.notes)


def _fitted(tried: _Try, found: Rendered, original: Rendered, *, is_lower: bool) -> Fitted:
    is_smaller = found.size != original.size
    done = {Note.QUALITY_LOWERED: is_lower, Note.SIZE_LOWERED: is_smaller}
    return Fitted(tried.data, found.size, tuple(note for note, is_true in done.items() if is_true))


def _as_similar(
    rendered: Rendered, encoder: Encoder, quality: int, ssim: float, encode_as: EncodeAs
) -> Fitted:
    """The smallest file that is similar enough, else the most similar one.

    Tries are measured in decibels of dissimilarity, which are nearly straight over quality; they
    fall with it, so the search goes from the best quality downwards.
    """
    similarity = Similarity(rendered.image)

    def attempt(step: int) -> _Try:
        data = encode_as(rendered, _at(encoder, -step))
        return _Try(data, -similarity.decibels(data))

    found = search(
        attempt,
        10 * log10(1 - ssim),
        first=-quality,
        low=-_HIGHEST_QUALITY,
        high=-_LOWEST_QUALITY,
        tolerance=_DECIBEL_TOLERANCE,
        most_tries=MOST_TRIES,
    )
    if found.below is None:
        assert found.above is not None
        return Fitted(found.above[1].data, rendered.size, (Note.SIMILARITY_MISSED,))
    return Fitted(found.below[1].data, rendered.size)
