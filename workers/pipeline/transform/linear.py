"""Resizing in linear light: brightness is averaged as eyes and cameras do, not as files store it.

Every channel is brought to linear light in 32-bit floats, resampled, and brought back. The curve is
sRGB's (IEC 61966-2-1), whatever the profile says: those of other spaces are much alike.
"""

from __future__ import annotations

from functools import cache

from PIL import Image, ImageMath

from workers.contract.events import Size
from workers.pipeline.transform.resample import Box, keeps_all, resample

_FULL = 255
_FINE = 65535


def resample_linear(image: Image.Image, size: Size, box: Box | None = None) -> Image.Image:
    """As ``resample``, for pixels of mode L, LA, RGB and RGBA; CMYK is resampled as it is.

    Raises:
        MemoryError: there is too little of it.
    """
    if image.mode == "CMYK" or keeps_all(image, size, box):
        return resample(image, size, box)
    bands = image.getbands()
    if "A" not in bands:
        channels = [_opaque_channel(image, band, size, box) for band in bands]
    else:
        alpha = image.getchannel("A").convert("F")
        small_alpha = resample(alpha, size, box)
        channels = [_shown_channel(image, band, alpha, small_alpha, box) for band in bands[:-1]]
        channels.append(small_alpha.point(lambda value: value * 1 + 0.5).convert("L"))
    return channels[0] if len(channels) == 1 else Image.merge(image.mode, channels)


def _opaque_channel(image: Image.Image, band: str, size: Size, box: Box | None) -> Image.Image:
    light = image.getchannel(band).point(_to_light(), "F")
    return _to_bytes(resample(light, size, box))


def _shown_channel(
    image: Image.Image, band: str, alpha: Image.Image, small_alpha: Image.Image, box: Box | None
) -> Image.Image:
    """A channel of which each pixel counts by its alpha, so that no hidden colour shows."""
    light = image.getchannel(band).point(_to_light(), "F")
    shown = ImageMath.lambda_eval(lambda given: given["c"] * given["a"], c=light, a=alpha)
    del light  # each of these is as large as the picture
    small = resample(shown, Size(*small_alpha.size), box)
    del shown
    back = ImageMath.lambda_eval(
        lambda given: given["c"] / given["max"](given["a"], 1), c=small, a=small_alpha
    )
    return _to_bytes(back)


@cache
def _to_light() -> list[float]:
    return [_FINE * _light(value / _FULL) for value in range(_FULL + 1)]


@cache
def _from_light() -> list[int]:
    return [round(_FULL * _stored(value / _FINE)) for value in range(_FINE + 1)]


def _light(stored: float) -> float:
    return stored / 12.92 if stored <= 0.04045 else ((stored + 0.055) / 1.055) ** 2.4


def _stored(light: float) -> float:
    return light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


def _to_bytes(light: Image.Image) -> Image.Image:
    """Channels of linear light as stored bytes; Lanczos leaves the range a little at edges."""
    return light.convert("I").point(_from_light(), "L")
