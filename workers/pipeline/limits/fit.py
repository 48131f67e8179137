"""A result that keeps its limits: the one file among several tries that does."""

from __future__ import annotations

from math import log, log10, sqrt
from typing import TYPE_CHECKING, Protocol, assert_never

from msgspec import Struct
from msgspec.structs import replace

from workers.contract.encoders import Avif, Encoder, Jpeg, Jxl, Png, WebP
from workers.contract.events import Size
from workers.contract.failures import FailureCode
from workers.contract.notes import Note
from workers.pipeline.errors import PictureError
from workers.pipeline.limits.search import search
from workers.pipeline.limits.similarity import MIN_SIDE_PX, Similarity

if TYPE_CHECKING:
    from PIL import Image

    from workers.contract.limits import Limits

#: Encodes one limit may take for each size that is tried.
MOST_TRIES = 6
#: Sizes tried, each smaller than the one before.
_MOST_SIZES = 10
#: A file may be so much smaller than it had to be, of which no eye can tell the difference.
_BYTES_TOLERANCE = -log(0.96)
_DECIBEL_TOLERANCE = 0.4
#: What a step of quality adds to the logarithm of a photo's bytes, and to its decibels (measured).
_BYTES_SLOPE, _DECIBEL_SLOPE = 0.018, 0.22
#: Below it everything falls into blocks; a smaller picture looks better.
_LOWEST_GOOD_QUALITY = 30
#: A file that is less often too large at the wished quality fits at the lowest good one.
_MOST_EXCESS = 2.5
#: What a smaller picture is to have of the limit at that quality, so that a better one fits.
_SHARE_AT_LOWEST = 0.8
_LOWEST_QUALITY, _HIGHEST_QUALITY = 1, 100


class Subject(Protocol):
    """What is encoded: a picture, or the frames of one that moves."""

    @property
    def size(self) -> Size:
        """Width and height of the file."""
        ...

    @property
    def reference(self) -> Image.Image | None:
        """The pixels that an encoded file is compared with; ``None`` where that makes no sense."""
        ...

    def encode(self, encoder: Encoder) -> bytes:
        """A whole file. Raises ``MemoryError`` and ``PictureError``."""
        ...

    def resized(self, size: Size) -> Subject:
        """The same at another size."""
        ...


class Fitted(Struct, frozen=True):
    """A file that keeps its limits, and what had to be done for it."""

    data: bytes
    size: Size
    notes: tuple[Note, ...] = ()


class _Try(Struct, frozen=True):
    data: bytes
    measure: float


def encode_within(subject: Subject, encoder: Encoder, limits: Limits) -> Fitted:
    """Encode ``subject`` so that ``limits`` hold.

    A similarity is not searched for where there is nothing to compare: for animations, for
    encoders that keep every pixel, and for pictures smaller than the metric's window.

    Raises:
        PictureError: ``OVER_LIMIT`` where no file is small enough, and what encoding raises.
        MemoryError: there is too little of it.
    """
    if limits.max_bytes is not None:
        return _within_bytes(subject, encoder, limits, limits.max_bytes)
    is_seen = subject.reference is not None and min(subject.reference.size) >= MIN_SIDE_PX
    if limits.ssim is not None and is_seen and (quality := quality_of(encoder)) is not None:
        return _as_similar(subject, encoder, quality, limits.ssim)
    return Fitted(subject.encode(encoder), subject.size)


def quality_of(encoder: Encoder) -> int | None:
    """The quality that can be searched for; ``None`` for an encoder that has none."""
    match encoder:
        case Png():
            return None
        case WebP():
            return None if encoder.codes_losslessly else encoder.quality
        case Jxl():
            return None if encoder.lossless else encoder.quality
        case Avif() | Jpeg():
            return encoder.quality
        case _:
            assert_never(encoder)


def _within_bytes(subject: Subject, encoder: Encoder, limits: Limits, max_bytes: int) -> Fitted:
    first = _measured(subject.encode(encoder))
    smaller = _start(subject, encoder, max_bytes, first) if limits.may_shrink else subject
    for _ in range(_MOST_SIZES):
        known = first if smaller is subject else None
        tried, quality = _best_quality(smaller, encoder, limits, max_bytes, known)
        if len(tried.data) <= max_bytes:
            is_lower, is_smaller = quality != quality_of(encoder), smaller.size != subject.size
            return Fitted(tried.data, smaller.size, _notes(is_lower, is_smaller))
        if not limits.may_shrink or smaller.size == Size(1, 1):
            break
        smaller = _shrunk(subject, smaller.size, max_bytes / len(tried.data))
    is_metadata = smaller.size == Size(1, 1)  # what is left to be made smaller
    least = "a single pixel with its metadata" if is_metadata else "the smallest file"
    detail = f"{least} has {len(tried.data)} bytes, {max_bytes} are the limit"
    raise PictureError(FailureCode.OVER_LIMIT, detail)


def _start(subject: Subject, encoder: Encoder, max_bytes: int, first: _Try) -> Subject:
    """The size to begin with: a smaller one where no good quality would do."""
    excess = len(first.data) / max_bytes
    if excess <= _MOST_EXCESS:
        return subject
    quality = quality_of(encoder)
    if quality is None or quality <= _LOWEST_GOOD_QUALITY:
        return _shrunk(subject, subject.size, 2 / excess)
    # The best qualities take many times as much: nothing but a try tells.
    least = len(subject.encode(_at(encoder, _LOWEST_GOOD_QUALITY))) / max_bytes
    return subject if least <= 1 else _shrunk(subject, subject.size, _SHARE_AT_LOWEST / least)


def _best_quality(
    subject: Subject, encoder: Encoder, limits: Limits, max_bytes: int, known: _Try | None
) -> tuple[_Try, int | None]:
    """The largest file within the limit, else the smallest there is; and its quality.

    ``known`` is what the encoder makes of it as it is, if that was tried before.
    """
    quality = quality_of(encoder)
    if quality is None:
        return known or _measured(subject.encode(encoder)), None

    def attempt(tried: int) -> _Try:
        if known is not None and tried == quality:
            return known
        return _measured(subject.encode(_at(encoder, tried)))

    low = min(quality, _LOWEST_GOOD_QUALITY if limits.may_shrink else _LOWEST_QUALITY)
    found = search(
        attempt,
        log(max_bytes),
        first=low if known is None else quality,  # a smaller picture was made to fit at the lowest
        low=low,
        high=quality,
        slope=_BYTES_SLOPE,
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


def _shrunk(original: Subject, last: Size, share: float) -> Subject:
    """The original at a size whose file has about ``share`` of the last one's bytes."""
    # Somewhat less than the share says: a smaller picture takes more bytes for each pixel.
    factor = min(0.9, 0.94 * sqrt(share)) * last.width / original.size.width
    width, height = (
        max(1, int(side * factor)) for side in (original.size.width, original.size.height)
    )
    return original.resized(Size(width, height))


def _notes(is_lower: bool, is_smaller: bool) -> tuple[Note, ...]:
    done = {Note.QUALITY_LOWERED: is_lower, Note.SIZE_LOWERED: is_smaller}
    return tuple(note for note, is_true in done.items() if is_true)


def _as_similar(subject: Subject, encoder: Encoder, quality: int, ssim: float) -> Fitted:
    """The smallest file that is similar enough, else the most similar one.

    Tries are measured in decibels of dissimilarity, which are nearly straight over quality; they
    fall with it, so the search goes from the best quality downwards.
    """
    assert subject.reference is not None
    similarity = Similarity(subject.reference)

    def attempt(step: int) -> _Try:
        data = subject.encode(_at(encoder, -step))
        return _Try(data, -similarity.decibels(data))

    found = search(
        attempt,
        10 * log10(1 - ssim),
        first=-quality,
        low=-_HIGHEST_QUALITY,
        high=-_LOWEST_QUALITY,
        slope=_DECIBEL_SLOPE,
        tolerance=_DECIBEL_TOLERANCE,
        most_tries=MOST_TRIES,
    )
    if found.below is None:
        assert found.above is not None
        return Fitted(found.above[1].data, subject.size, (Note.SIMILARITY_MISSED,))
    return Fitted(found.below[1].data, subject.size)
