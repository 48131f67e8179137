"""Conversion options: frozen, validated values in sharp's vocabulary.

Owns names, ranges and defaults. Must not know Pillow, Qt or how an option is carried out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

#: Largest width or height a WebP file can hold, in pixels (libwebp ``WEBP_MAX_DIMENSION``).
WEBP_MAX_DIMENSION_PX = 16383


class OptionError(ValueError):
    """An option has a value it cannot take; the text is one sentence for the user."""


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


class Collision(StrEnum):
    """What happens when the output's name is taken by a file that was there before."""

    RENAME = "rename"
    SKIP = "skip"
    REPLACE = "replace"


def _require_int(name: str, value: object, low: int, high: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        message = f"{name} must be a whole number from {low} to {high}, not {value!r}"
        raise OptionError(message)


def _require_member(name: str, value: object, members: type[StrEnum]) -> None:
    if not isinstance(value, members):
        message = f"{name} must be one of {', '.join(members)}, not {value!r}"
        raise OptionError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResizeOptions:
    """Target box in pixels; a side left ``None`` follows the other, both ``None`` keeps the size.

    With a single side every fit but ``fill`` scales by that side; ``fill`` keeps the other
    side's pixels as they are, as sharp does. ``without_enlargement`` never makes a picture larger
    than it is: the scale is capped at 1, for ``cover`` and ``fill`` each side of the result is
    capped at the source's.
    """

    width: int | None = None
    height: int | None = None
    fit: Fit = Fit.INSIDE
    without_enlargement: bool = True

    def __post_init__(self) -> None:
        for name, value in (("width", self.width), ("height", self.height)):
            if value is not None:
                _require_int(name, value, 1, WEBP_MAX_DIMENSION_PX)
        _require_member("fit", self.fit, Fit)

    @property
    def keeps_size(self) -> bool:
        """Whether no resize was asked for."""
        return self.width is None and self.height is None


@dataclass(frozen=True, slots=True, kw_only=True)
class WebPOptions:
    """WebP encoder settings.

    ``quality`` 1-100 (for ``lossless``: how hard to search), ``effort`` 0-6 (libwebp's method),
    ``alpha_quality`` 0-100 (100 keeps transparency exact).
    """

    quality: int = 80
    effort: int = 4
    lossless: bool = False
    alpha_quality: int = 100

    def __post_init__(self) -> None:
        _require_int("quality", self.quality, 1, 100)
        _require_int("effort", self.effort, 0, 6)
        _require_int("alpha_quality", self.alpha_quality, 0, 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class MetadataOptions:
    """Which metadata goes into the output (sharp's ``keepExif``, ``keepIccProfile``, ``keepXmp``).

    Without its ICC profile a picture is converted to sRGB, so its colours stay the same.
    """

    keep_exif: bool = True
    keep_icc_profile: bool = True
    keep_xmp: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputOptions:
    """Where outputs go: ``directory`` ``None`` means next to each source."""

    directory: Path | None = None
    collision: Collision = Collision.RENAME

    def __post_init__(self) -> None:
        _require_member("on-collision", self.collision, Collision)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConvertOptions:
    """Everything that decides what an output looks like and where it lands."""

    resize: ResizeOptions = field(default_factory=ResizeOptions)
    webp: WebPOptions = field(default_factory=WebPOptions)
    metadata: MetadataOptions = field(default_factory=MetadataOptions)
    output: OutputOptions = field(default_factory=OutputOptions)
