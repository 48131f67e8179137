"""Small pictures for lists."""

from __future__ import annotations

from PIL import Image

from workers.contract.events import Pixels
from workers.contract.recipe import Recipe
from workers.contract.resize import Resize
from workers.pipeline.decode.decode import decode
from workers.pipeline.transform.colour import to_pixels
from workers.pipeline.transform.transform import transform


def thumbnail(image: Image.Image, max_px: int) -> Pixels:
    """Upright sRGB pixels of a picture from ``open_picture`` that fit ``max_px`` × ``max_px``.

    A smaller picture keeps its size.

    Raises:
        PictureError: ``CORRUPT`` or ``UNREADABLE``.
    """
    box = Resize(width=max_px, height=max_px)
    decoded = decode(image, [box])
    return to_pixels(transform(decoded, Recipe(resize=box)).image)
