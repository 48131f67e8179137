"""The frames of an animation, one after the other: whole pictures, and how long each is shown.

Owns what an animation is in each format, its timing, and how much of it is read. Must not scale
frames or bring their colours in order, and never holds more than a few of them.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from msgspec import Struct
from PIL import AvifImagePlugin, GifImagePlugin, Image, PngImagePlugin, WebPImagePlugin

from workers.contract.failures import FailureCode
from workers.pipeline.animation import apng, gif
from workers.pipeline.animation.avif_boxes import read_plays
from workers.pipeline.decode.needs import working_bytes
from workers.pipeline.errors import PictureError, decoder_errors
from workers.pipeline.transform.colour import workable

#: As many as are counted, see ``decode.frames``.
MAX_FRAMES = 10_000
#: Pixels of all frames together: more than two minutes of 1920 × 1080 at 30 frames a second.
MAX_TOTAL_PIXELS = 1 << 33
#: Twelve days. libwebp reckons in milliseconds of 31 bits, and one frame has 24 of them at most.
MAX_DURATION_MS = 1 << 30


class Animation(Struct, frozen=True):
    """What holds for all frames: how often they are played (0: for ever), and their mode.

    ``mode`` is RGBA where any of them may be transparent, else RGB.
    """

    plays: int
    mode: str


class Frame(Struct, frozen=True):
    """A whole picture as it is to be seen, and for how long.

    ``duration_ms`` is what the file says, even 0; browsers show frames of up to 10 ms for 100 ms.
    """

    pixels: Image.Image
    duration_ms: int


def moves(image: Image.Image) -> bool:
    """Whether an opened picture has several frames; of a GIF only the second one is looked for.

    To be called as ``read_timing``, and raises as that.
    """
    if not _is_animated(image):
        return False
    _check_extent(image, _told_frames(image))
    return True


def read_timing(image: Image.Image) -> Animation | None:
    """Look whether an opened picture moves: ``None`` where it has one frame.

    To be called before anything of it is loaded; decodes nothing.

    Raises:
        PictureError: ``TOO_LARGE``, ``CORRUPT`` or ``UNREADABLE``.
        MemoryError: there is too little of it.
    """
    if not moves(image):
        return None
    with decoder_errors():
        return Animation(_plays(image), "RGBA" if _may_be_transparent(image) else "RGB")


def frames(image: Image.Image, animation: Animation) -> Iterator[Frame]:
    """The frames of an opened picture that ``read_timing`` found animated, from the first one.

    The pixels of a frame are valid until the next one is asked for, and must not be changed. All
    have the size that the picture had when it was opened. Time is not lost by rounding: where a
    frame takes a fraction of a millisecond, the next one gets it.

    Raises:
        PictureError: ``CORRUPT`` where a frame is broken or missing, ``TOO_LARGE``.
        MemoryError: there is too little of it.
    """
    needed_bytes = working_bytes(image)
    composed = _composed(image, animation.mode)
    exact_ms, shown_ms = 0.0, 0
    for count in itertools.count(1):
        with decoder_errors(needed_bytes):
            pixels = next(composed, None)
            if pixels is None:
                return
            # libwebp and libavif tell when a frame begins, the others only how long it takes.
            exact_ms = image.info.get("timestamp", exact_ms) + image.info.get("duration", 0)
            end_ms = max(shown_ms, round(exact_ms))
            pixels = _uniform(pixels, animation.mode)
        _check_extent(image, count, end_ms)
        yield Frame(pixels, end_ms - shown_ms)
        shown_ms = end_ms


def _is_animated(image: Image.Image) -> bool:
    """Whether there is a second frame."""
    if isinstance(image, GifImagePlugin.GifImageFile):
        try:
            with decoder_errors():
                return image.is_animated
        except PictureError as error:
            if error.code is not FailureCode.CORRUPT:
                raise
            return False  # what follows is no frame, and the first one is a picture for all that
    return _told_frames(image) > 1


def _told_frames(image: Image.Image) -> int:
    """Frames of an animation as the header tells them; a GIF's does not, and has 2 or more."""
    if isinstance(image, PngImagePlugin.PngImageFile):
        return int(image.n_frames) - bool(image.default_image)
    if isinstance(image, (WebPImagePlugin.WebPImageFile, AvifImagePlugin.AvifImageFile)):
        return int(image.n_frames)
    return 2 if isinstance(image, GifImagePlugin.GifImageFile) else 1


def _check_extent(image: Image.Image, count: int, duration_ms: int = 0) -> None:
    """See that so many frames may be read."""
    pixels = image.width * image.height * count
    for found, most, what in (
        (count, MAX_FRAMES, "frames"),
        (pixels, MAX_TOTAL_PIXELS, "pixels in all frames together"),
        (duration_ms, MAX_DURATION_MS, "milliseconds in all"),
    ):
        if found > most:
            raise PictureError(FailureCode.TOO_LARGE, f"{found} {what}, {most} are the limit")


def _plays(image: Image.Image) -> int:
    """How often an animation is to be played, 0 for ever."""
    if isinstance(image, AvifImagePlugin.AvifImageFile):
        assert image.fp is not None
        return read_plays(image.fp)
    if not isinstance(image, GifImagePlugin.GifImageFile):
        return int(image.info["loop"])
    # Netscape's extension tells how often it is repeated, 0 for ever; without it, it is not.
    repeats = image.info.get("loop")
    if repeats is None:
        return 1
    return int(repeats) + 1 if repeats else 0


def _may_be_transparent(image: Image.Image) -> bool:
    """Whether any frame may be."""
    if isinstance(image, PngImagePlugin.PngImageFile):
        return apng.may_be_transparent(image)
    if isinstance(image, GifImagePlugin.GifImageFile):
        return gif.may_be_transparent(image)
    return image.has_transparency_data


def _composed(image: Image.Image, mode: str) -> Iterator[Image.Image]:
    """The frames as they are to be seen, in any mode."""
    if isinstance(image, PngImagePlugin.PngImageFile):
        yield from apng.composed_apng(image)
        return
    if isinstance(image, GifImagePlugin.GifImageFile):
        yield from gif.composed_gif(image, mode)
        return
    for index in itertools.count():
        try:
            image.seek(index)
        except EOFError:
            return
        image.load()
        yield image


def _uniform(image: Image.Image, mode: str) -> Image.Image:
    """A frame in the mode of all."""
    pixels = workable(image)
    return pixels if pixels.mode == mode else pixels.convert(mode)
