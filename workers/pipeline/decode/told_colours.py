"""What a file tells of its colours other than by a profile, as one.

Owns what goes before what: a PNG's code points before its profile, and that before the rest (PNG,
third edition, 4.3); in AVIF and HEIC a profile first.
"""

from __future__ import annotations

from typing import BinaryIO

from PIL import Image, PngImagePlugin

from workers.pipeline.decode import png_gamma
from workers.pipeline.decode.code_points import CodePoints, profile_for
from workers.pipeline.decode.heif_colour import code_points

_BOXED = frozenset({"AVIF", "HEIF"})


def told_profile(image: Image.Image, stream: BinaryIO) -> bytes | None:
    """The profile for an opened picture; ``None`` where its own, or sRGB, is right.

    ``stream`` holds the file; its place is kept.
    """
    if isinstance(image, PngImagePlugin.PngImageFile):
        points = image.info.get("cicp")
        if isinstance(points, tuple):
            is_grey = image.mode in ("1", "L", "LA") or image.mode.startswith("I")
            image.info.pop("icc_profile", None)
            return profile_for(CodePoints(*points), is_grey=is_grey)
        return png_gamma.profile_of(image)
    if image.format in _BOXED and not image.info.get("icc_profile"):
        found = code_points(stream)
        return profile_for(found, is_grey=image.mode in ("L", "LA")) if found else None
    return None
