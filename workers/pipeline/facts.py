"""What a plan has to know of a picture beside its size: when it was taken, how it is stored.

Owns where formats tell these. Decodes nothing, and never fails a picture: what cannot be read is
not known.
"""

from __future__ import annotations

import re
import warnings
from datetime import datetime

from msgspec import Struct
from PIL import ExifTags, Image, TiffImagePlugin

from workers.contract.events import Size
from workers.pipeline.animation.moving import may_move
from workers.pipeline.errors import DECODER_ERRORS
from workers.pipeline.metadata.read import raw_exif
from workers.pipeline.pages import page_sizes

_MOMENT = re.compile(r"([0-9]{4}):([0-9]{2}):([0-9]{2}) ([0-9]{2}):([0-9]{2}):([0-9]{2})")
_DEEP_RAW_MODE = re.compile(r";(?:1[0246])")
_MOST_BITS = 64
_WIDE_MODES = {"I": 32, "F": 32}


class Facts(Struct, frozen=True):
    """Of an opened picture; ``bits`` are those of a channel in the file."""

    bits: int
    is_animated: bool
    has_profile: bool
    taken: datetime | None
    pages: tuple[Size, ...]


def probe(image: Image.Image, pages: int) -> Facts:
    """Look at an opened picture of which nothing was loaded, and that has so many frames."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return Facts(
            _bits(image),
            may_move(image),
            "icc_profile" in image.info,
            _taken(image),
            page_sizes(image, pages),
        )


def _taken(image: Image.Image) -> datetime | None:
    """When the picture was taken: EXIF's DateTimeOriginal, which has no time zone."""
    try:
        if isinstance(image, TiffImagePlugin.TiffImageFile):
            exif = image.getexif()
        else:  # not asked of the picture: a PNG would be decoded for it
            exif = Image.Exif()
            exif.load(raw_exif(image))
        told = exif.get_ifd(ExifTags.IFD.Exif).get(ExifTags.Base.DateTimeOriginal)
        found = _MOMENT.fullmatch(str(told or "").strip("\0 "))
        # Not strptime: it loads a module when it is first called, and a worker loads no more.
        if found is None:
            return None
        year, month, day, hour, minute, second = map(int, found.groups())
        return datetime(year, month, day, hour, minute, second)
    except DECODER_ERRORS:
        return None


def _bits(image: Image.Image) -> int:
    if isinstance(image, TiffImagePlugin.TiffImageFile):
        try:
            told = max(int(bits) for bits in image.tag_v2.get(TiffImagePlugin.BITSPERSAMPLE, (1,)))
            return min(max(told, 1), _MOST_BITS)
        except DECODER_ERRORS:
            return 8
    if image.mode.startswith("I;16"):
        return 16
    # Pillow has no mode for colours of 16 bits, but the way it reads them says so.
    tiles = getattr(image, "tile", None) or ()
    if any(_DEEP_RAW_MODE.search(str(tile[3])) for tile in tiles):
        return 16
    depth = image.info.get("bit_depth")
    if isinstance(depth, int) and 8 < depth <= _MOST_BITS:
        return depth
    return _WIDE_MODES.get(image.mode, 8)
