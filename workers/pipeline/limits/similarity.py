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


class Similarity:
    """Compares encoded files with one picture; transparent parts are compared on white."""

    def __init__(self, picture: Image.Image) -> None:
        self._size = picture.size
        self._pixels = _opaque(picture)

    def decibels(self, encoded: bytes) -> float:
        """The structural dissimilarity, logarithmic: 10 is an SSIM of 0.9, 20 one of 0.99."""
        with Image.open(BytesIO(encoded)) as decoded:
            pixels = _opaque(decoded)
        score = blazediff_ssim.compare_rgba(self._pixels, pixels, *self._size).score
        return -10 * log10(max(1 - score, _LEAST_DISSIMILARITY))


def _opaque(image: Image.Image) -> bytes:
    if image.mode == "RGBA":
        white = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(white, image).tobytes()
    return image.convert("RGBA").tobytes()
