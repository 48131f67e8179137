"""Animations as WebP and AVIF, written while their frames come in.

Pillow's ``save`` wants all frames beforehand, so its encoders are driven here, as it does itself
(Pillow 13, ``WebPImagePlugin._save_all`` and ``AvifImagePlugin._save``).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PIL import Image, _webp

from workers.pipeline.animation.avif_boxes import with_plays
from workers.pipeline.animation.steadying import SteadyPicture
from workers.pipeline.encode.avif import open_encoder

if TYPE_CHECKING:
    from workers.contract.encoders import WebP
    from workers.pipeline.animation.reading import Frame

_EXIF_PREFIX = b"Exif\0\0"

_TRANSPARENT_BLACK = 0
#: A WebP has 16 bits for it (RFC 9649, section 2.7.1.1).
_MAX_WEBP_PLAYS = 0xFFFF
#: Fewest and most frames from one that needs no other to the next. Those are what an animation's
#: bytes go into: with Pillow's 3 and 5 a small thing that moves over a photograph takes 2.4 times
#: as many. A viewer that seeks has 60 frames to go at most.
_KEY_FRAMES = 30, 60

#: How libwebp (its errors 1 and 2, its muxer's -3) and libavif say that they got no memory. What
#: else can go wrong where an encoder is made or a file assembled was seen to by then.
_OUT_OF_MEMORY = re.compile(
    r"WebPEncodingError: [12]\b|WebPMuxError: -3\b|could not create encoder object"
    r"|ERROR assembling WebP|out of memory",
    re.IGNORECASE,
)


def encode_webp_animation(
    frames: Iterator[Frame], options: WebP, plays: int, *, icc: bytes, exif: bytes, xmp: bytes
) -> bytes:
    """Encode frames of one size and of mode L, RGB or RGBA; there must be one at least.

    ``plays`` is how often all are shown, 0 for ever. A frame that is like the one before it is left
    out by libwebp, which shows that one for longer. Of a single one it makes a still picture.
    ``sharp_yuv`` has no effect, and ``near_lossless`` is lossless.

    A frame of 0 ms stays one. Browsers show it, and others of up to 10 ms, for 100 ms in a WebP as
    in a GIF or an APNG; libwebp's own viewer passes over it.

    Raises:
        MemoryError: there is too little of it.
    """
    size, frames = _look_ahead(frames)
    # The encoder of animations knows no near-lossless: every pixel is kept instead.
    lossless = options.lossless or options.near_lossless is not None
    settings = (lossless, options.quality, options.alpha_quality, options.effort)
    plays = min(plays, _MAX_WEBP_PLAYS)
    end_ms = 0
    with _encoder_errors():
        # In their order: do not minimise the size whatever it costs, never choose between lossy
        # and lossless by frame, print nothing.
        encoder = _webp.WebPAnimEncoder(
            size, _TRANSPARENT_BLACK, plays, False, *_KEY_FRAMES, False, False
        )
    steady = None if lossless else SteadyPicture(options.quality)
    for frame in frames:
        pixels = _in_colour(frame.pixels)
        if steady is not None:
            pixels = steady.change_to(pixels)
        with _encoder_errors():
            encoder.add(pixels.getim(), end_ms, *settings)
        end_ms += frame.duration_ms
    with _encoder_errors():
        encoder.add(None, end_ms, *settings)  # ends the last frame
        data = encoder.assemble(icc, exif.removeprefix(_EXIF_PREFIX), xmp)
    assert isinstance(data, bytes)
    return data


def encode_avif_animation(
    frames: Iterator[Frame],
    plays: int,
    *,
    quality: int,
    speed: int,
    subsampling: str = "4:2:0",
    icc: bytes,
    exif: bytes,
    xmp: bytes,
) -> bytes:
    """Encode frames of one size and of mode L, RGB or RGBA; there must be one at least.

    The first one's mode decides whether there is alpha. ``plays`` is how often all are shown, 0
    for ever. ``quality`` (0-100), ``speed`` (0-10) and ``subsampling`` are libavif's.

    A frame of 0 ms becomes one of 1 ms: libavif has none (nor does ISO/IEC 14496-12, 8.6.1.2, but
    for the last one). Viewers do with it what they do with the other.

    Raises:
        MemoryError: there is too little of it.
    """
    size, frames = _look_ahead(frames)
    mode = ""
    with _encoder_errors():
        encoder = open_encoder(size, subsampling, quality, speed, (icc, exif, xmp))
    for frame in frames:
        pixels = _in_colour(frame.pixels)
        mode = mode or pixels.mode
        packed = pixels.convert(mode).tobytes("raw", mode)
        with _encoder_errors():
            encoder.add(packed, frame.duration_ms, size, mode, False)
    with _encoder_errors():
        data = encoder.finish()
    return with_plays(data, plays)


def _look_ahead(frames: Iterator[Frame]) -> tuple[tuple[int, int], Iterator[Frame]]:
    """The size of the first frame, and all frames."""
    first = next(frames)
    return first.pixels.size, itertools.chain((first,), frames)


def _in_colour(pixels: Image.Image) -> Image.Image:
    return pixels if pixels.mode in ("RGB", "RGBA") else pixels.convert("RGB")


@contextmanager
def _encoder_errors() -> Iterator[None]:
    """Tell by an encoder's words whether it failed for lack of memory."""
    try:
        yield
    except (OSError, RuntimeError, ValueError) as error:
        if _OUT_OF_MEMORY.search(str(error)):
            raise MemoryError(str(error)) from error
        raise
