"""Small pictures for lists.

Owns ``thumbnail``. Must not encode or touch files.
"""

from __future__ import annotations

from PIL import Image

from workers.contract.events import Pixels, Stage
from workers.contract.options import ResizeOptions
from workers.pipeline.colour import to_pixels
from workers.pipeline.render import render


def _ignore_stage(stage: Stage) -> None:
    """Thumbnails report no progress."""


def thumbnail(image: Image.Image, max_px: int) -> Pixels:
    """Upright sRGB pixels of a picture from ``open_picture`` that fit ``max_px`` × ``max_px``.

    A smaller picture keeps its size.

    Raises:
        PictureError: ``CORRUPT`` or ``UNREADABLE``.
    """
    box = ResizeOptions(width=max_px, height=max_px)
    return to_pixels(render(image, box, _ignore_stage, keep_icc_profile=False).image)
