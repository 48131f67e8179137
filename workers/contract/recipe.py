"""What becomes of a picture: size, metadata, encoder. Not where the result lands."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import msgspec

from workers.contract.declared import OptionGroup, whole, words
from workers.contract.encoders import Encoder, WebP

#: Largest width or height that can be asked for, in pixels: no encoder holds more.
MAX_SIDE_PX = 16383


class Fit(StrEnum):
    """How a picture is fitted into ``width`` × ``height`` (sharp's ``fit``)."""

    INSIDE = "inside"
    """Keep the aspect ratio; at most as large as the box."""
    OUTSIDE = "outside"
    """Keep the aspect ratio; at least as large as the box."""
    COVER = "cover"
    """Keep the aspect ratio; fill the box exactly and crop what stands over, centred."""
    CONTAIN = "contain"
    """Keep the aspect ratio; fit inside and pad to the box exactly."""
    FILL = "fill"
    """Ignore the aspect ratio; stretch to the box exactly."""


class Resize(OptionGroup, frozen=True, kw_only=True):
    """Target box in pixels; a side left ``None`` follows the other, both ``None`` keeps the size.

    With a single side every fit but ``fill`` scales by that side; ``fill`` keeps the other
    side's pixels as they are, as sharp does. ``without_enlargement`` never makes a picture larger
    than it is: the scale is capped at 1, for ``cover`` and ``fill`` each side of the result is
    capped at the source's.
    """

    width: Annotated[
        Annotated[int, whole(1, MAX_SIDE_PX, "px")] | None, words("&Width", "width of the box")
    ] = None
    height: Annotated[
        Annotated[int, whole(1, MAX_SIDE_PX, "px")] | None, words("Hei&ght", "height of the box")
    ] = None
    fit: Annotated[Fit, words("F&it", "how a picture is fitted into the box")] = Fit.INSIDE
    without_enlargement: Annotated[
        bool, words("&Never enlarge", "pictures that are smaller than the box keep their size")
    ] = True

    @property
    def keeps_size(self) -> bool:
        """Whether no resize was asked for."""
        return self.width is None and self.height is None


class Keep(StrEnum):
    """How much of what a file tells beside its pixels goes into the result (EXIF and XMP)."""

    ALL = "all"
    """All of it, as it is."""
    NO_LOCATION = "no-location"
    """All but where the picture was taken."""
    COPYRIGHT = "copyright"
    """Author and copyright only."""
    NONE = "none"
    """Nothing."""


class Metadata(OptionGroup, frozen=True, kw_only=True):
    """Which metadata goes into the result.

    The orientation is always "upright", for so the pixels are. Without its ICC profile a picture is
    converted to sRGB, so its colours stay the same.
    """

    keep: Annotated[
        Keep,
        words(
            "&Metadata",
            "camera, date, place, titles and ratings: all of them, all but the place, author and "
            "copyright only, or none",
        ),
    ] = Keep.ALL
    keep_icc_profile: Annotated[
        bool,
        words(
            "Colour &profile (ICC)", "without it colours are converted to sRGB and look the same"
        ),
    ] = True
    maker_notes: Annotated[
        bool,
        words(
            "Camera maker's notes (E&XIF)",
            "maker notes may hold places and serial numbers; off drops them",
            is_rare=True,
        ),
    ] = True


class Recipe(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything that decides what a result looks like."""

    resize: Resize = Resize()
    metadata: Metadata = Metadata()
    encoder: Encoder = WebP()
