"""Reading a finished result to its end, before the picture that it was made of may go.

Must not accept damage, nor a JPEG scaled down while it is decoded.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace
from PIL import Image

from workers.contract.events import PictureInfo, Size
from workers.pipeline.animation.reading import frames, read_timing
from workers.pipeline.decode.source import load, picture_info
from workers.pipeline.metadata.read import read_orientation


class Verified(Struct, frozen=True):
    """What a picture is that was decoded to its end; ``info.frames`` were decoded."""

    info: PictureInfo
    has_profile: bool
    orientation: int


def verify(image: Image.Image) -> Verified:
    """Decode every pixel of every frame of a picture from ``open_picture``.

    Raises:
        PictureError: ``CORRUPT``, ``TOO_LARGE`` or ``UNREADABLE``.
        MemoryError: there is too little of it.
    """
    animation = read_timing(image)
    has_profile = bool(image.info.get("icc_profile"))
    if animation is None:
        load(image, Size(image.width, image.height))
        count = 1
    else:
        count = sum(1 for _ in frames(image, animation))
    info = replace(picture_info(image), frames=count)  # now: a PNG's EXIF may stand at its end
    return Verified(info, has_profile, read_orientation(image))
