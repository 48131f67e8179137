"""What becomes of a picture: size, colours, metadata, encoder. Not where the result lands."""

from __future__ import annotations

from typing import Annotated

import msgspec

from workers.contract.colour import Colour
from workers.contract.declared import OptionGroup, words
from workers.contract.encoders import Encoder, WebP
from workers.contract.limits import Limits
from workers.contract.resize import Resize


class Metadata(OptionGroup, frozen=True, kw_only=True):
    """Which metadata goes into the result (sharp's ``keepExif`` and ``keepXmp``)."""

    keep_exif: Annotated[
        bool,
        words("E&XIF (camera, date, place)", "camera, settings, date and place of the picture"),
    ] = True
    keep_xmp: Annotated[
        bool, words("X&MP (titles, ratings)", "titles, ratings and edits noted by other programs")
    ] = True


class Recipe(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything that decides what a result looks like."""

    resize: Resize = Resize()
    colour: Colour = Colour()
    metadata: Metadata = Metadata()
    encoder: Encoder = WebP()
    limits: Limits = Limits()
