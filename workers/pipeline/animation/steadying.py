"""Keeps what hardly changes from frame to frame exactly as it was.

libwebp's lossy encoder of animations leaves out pixels that differ little from those of the frame
before, whatever is shown there by then: in a slow fade the old would stay on screen until the next
whole frame. Here each frame is compared with what is shown instead, so that nothing adds up, and
whole frames, which cost the most, need not come often.
"""

from __future__ import annotations

import math

from PIL import Image, ImageChops

#: Side of the squares that change as one, in pixels: scattered single pixels compress badly.
_SQUARE_PX = 8
#: A square changes where it is off by more than libwebp passes over, in the mean, or a pixel of it
#: by so many times as much. With 1, noise makes files twice as large; without the mean, a faint
#: glow is lost.
_PATIENCE = 2


def passed_over(quality: int) -> int:
    """By how much a channel of a pixel may differ that libwebp leaves out, of 255.

    As in its ``QualityToMaxDiff`` (``src/mux/anim_encode.c``, libwebp 1.6).
    """
    fine = math.sqrt(quality / 100)
    return int(31 * (1 - fine) + fine + 0.5)


class SteadyPicture:
    """What is shown of one frame after the other, all of one size and of mode RGB or RGBA."""

    def __init__(self, quality: int) -> None:
        """``quality`` is the encoder's."""
        self._little = passed_over(quality)
        self._shown: Image.Image | None = None

    def change_to(self, frame: Image.Image) -> Image.Image:
        """The frame as libwebp is to get it; valid until the next one comes.

        No channel of a pixel is off by more than twice ``passed_over(quality)``, nor a square by
        more than that once, in the mean; with transparency by one more.
        """
        shown = self._shown
        if shown is None or shown.mode != frame.mode:
            self._shown = shown = frame.copy()
        else:
            shown.paste(frame, (0, 0), _changed(shown, frame, self._little))
        return shown


def _changed(shown: Image.Image, frame: Image.Image, little: int) -> Image.Image:
    """A mask of the pixels to be shown anew: all but a little off, and in squares that need it."""
    off = _largest_difference(shown, frame)
    # Multiplied with alpha, differences are rounded: one that seems too large may be passed over.
    rounded = int(frame.mode == "RGBA")
    return ImageChops.darker(_squares(off, little), off.point(_above(little + rounded)))


def _squares(off: Image.Image, little: int) -> Image.Image:
    """A mask of the squares that are too far off as a whole, or have a pixel that is."""
    in_mean = off.reduce(_SQUARE_PX).point(_above(little))
    in_part = off.point(_above(_PATIENCE * little)).reduce(_SQUARE_PX).point(_above(0))
    squares = ImageChops.lighter(in_mean, in_part)
    covering = (squares.width * _SQUARE_PX, squares.height * _SQUARE_PX)
    return squares.resize(covering, Image.Resampling.NEAREST).crop((0, 0, *off.size))


def _largest_difference(one: Image.Image, other: Image.Image) -> Image.Image:
    """Of the channels; what differs in transparency differs as much as can be."""
    if one.mode == "RGB":
        red, green, blue = ImageChops.difference(one, other).split()
        return ImageChops.lighter(ImageChops.lighter(red, green), blue)
    premultiplied = (picture.convert("RGBa") for picture in (one, other))
    red, green, blue, alpha = ImageChops.difference(*premultiplied).split()
    colour = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return ImageChops.lighter(colour, alpha.point(_above(0)))


def _above(limit: int) -> list[int]:
    return [255 * (value > limit) for value in range(256)]
