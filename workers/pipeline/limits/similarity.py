"""How much an encoded picture looks like the one it was made of."""

from __future__ import annotations

from io import BytesIO
from math import log10

import blazediff_ssim
from PIL import Image

#: The window that structural similarity is taken over (Wang et al., 2004).
MIN_SIDE_PX = 11
#: Nobody sees less dissimilarity; it keeps the logarithm finite.
_LEAST_DISSIMILARITY = 1e-6
#: Where somebody waits for it, the similarity of larger pictures is that of so many pixels.
MOST_COMPARED_PIXELS = 1_500_000
#: Many of the metric's windows high.
_STRIP_PX = 128


class Similarity:
    """Compares encoded files with one picture; transparent parts are compared on white."""

    def __init__(self, picture: Image.Image) -> None:
        self._size = picture.size
        self._pixels = _opaque(picture)

    def decibels(self, encoded: bytes) -> float:
        """The structural dissimilarity, logarithmic: 10 is an SSIM of 0.9, 20 one of 0.99."""
        with Image.open(BytesIO(encoded)) as decoded:
            score = self.score(decoded)
        return -10 * log10(max(1 - score, _LEAST_DISSIMILARITY))

    def score(self, decoded: Image.Image) -> float:
        """The structural similarity of a picture of the same size; 1 is the same."""
        pixels = _opaque(decoded)
        return float(blazediff_ssim.compare_rgba(self._pixels, pixels, *self._size).score)


def strips(image: Image.Image, most_pixels: int) -> Image.Image:
    """At most so many pixels of a picture: strips from top to bottom, evenly spaced.

    Below one another they make a picture that is compared in a part of the time; the few windows
    across their seams see the same seam in both.
    """
    width, height = image.size
    if width * height <= most_pixels:
        return image
    count = max(1, most_pixels // (width * _STRIP_PX))
    kept = Image.new(image.mode, (width, count * _STRIP_PX))
    for number in range(count):
        top = (height - _STRIP_PX) * number // max(1, count - 1)
        kept.paste(image.crop((0, top, width, top + _STRIP_PX)), (0, number * _STRIP_PX))
    return kept


def _opaque(image: Image.Image) -> bytes:
    if image.mode == "RGBA":
        white = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(white, image).tobytes()
    return image.convert("RGBA").tobytes()
