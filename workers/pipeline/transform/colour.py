"""Pixel modes and colour profiles: every source becomes 8-bit grey or RGB, with or without alpha.

Owns what happens to modes, bit depths, transparency and ICC profiles. Must not resize.

Two steps, so that the costly one works on the small picture: ``workable`` before resizing (bit
depth, palette, alpha), ``finish`` after it (profiles, CMYK).
"""

from __future__ import annotations

from functools import cache
from io import BytesIO
from operator import sub
from typing import NamedTuple

from PIL import Image, ImageChops, ImageCms, TiffImagePlugin

from workers.contract.events import Pixels, Size
from workers.contract.notes import Note
from workers.pipeline.transform.generic_cmyk import generic_cmyk
from workers.pipeline.transform.tone_curve import middle_light

#: What ``workable`` leaves, and the ICC colour space signature (ICC.1:2022, table 19) it goes with.
PROFILE_SPACES = {"L": "GRAY", "LA": "GRAY", "RGB": "RGB ", "RGBA": "RGB ", "CMYK": "CMYK"}

_TO_RGB = {"RGBX": "RGB", "YCbCr": "RGB", "HSV": "RGB", "LAB": "RGB"}
_TO_ALPHA = {"La": "LA", "PA": "RGBA", "RGBa": "RGBA"}

#: sRGB's primaries as profiles tell them: XYZ, adapted to D50 (ICC.1:2022, annex F).
_SRGB_COLORANTS = ((0.4361, 0.2225, 0.0139), (0.3851, 0.7169, 0.0971), (0.1431, 0.0606, 0.7141))
_SAME_COLORANT = 0.004
#: Light of a middle grey (IEC 61966-2-1); with a gamma of 2.2, which many call the same, 0.218.
_SRGB_MIDDLE, _SAME_MIDDLE = 0.214, 0.01

_16_BIT_MAX = 0xFFFF
_8_BIT_MAX = 0xFF


def _grey_from_16_bit(image: Image.Image) -> Image.Image:
    """Upper byte of each value, as libpng and libvips do; 9-15 bit TIFFs are stretched first."""
    bits = 16
    if isinstance(image, TiffImagePlugin.TiffImageFile):
        bits = image.tag_v2.get(TiffImagePlugin.BITSPERSAMPLE, (16,))[0]
    big_endian = "B" if image.mode == "I;16B" else ""
    if 8 < bits < 16:
        image = image.point(lambda value: value * (_16_BIT_MAX / ((1 << bits) - 1)) + 0)
    data = image.tobytes()
    grey = Image.frombytes("L", image.size, data, "raw", "L;16" + big_endian)
    transparent = image.info.get("transparency")
    if not isinstance(transparent, int):
        return grey
    low = Image.frombytes("L", image.size, data, "raw", "L;16" + ("" if big_endian else "B"))
    return _with_transparent_value(grey, low, transparent)


def _with_transparent_value(high: Image.Image, low: Image.Image, value: int) -> Image.Image:
    """Grey plus alpha, where exactly the 16-bit ``value`` is transparent."""
    high_differs = high.point([_8_BIT_MAX * (byte != value >> 8) for byte in range(256)])
    low_differs = low.point([_8_BIT_MAX * (byte != value & 0xFF) for byte in range(256)])
    return Image.merge("LA", (high, ImageChops.lighter(high_differs, low_differs)))


def _grey_from_wide(image: Image.Image) -> Image.Image:
    """32-bit integers and floats: by their customary range if they keep to it, else stretched.

    Customary are 0-65535 for integers (16-bit PGM), 0-1 and 0-255 for floats.
    """
    low, high = image.getextrema()
    assert isinstance(low, (int, float))  # one band
    assert isinstance(high, (int, float))
    tops = (_16_BIT_MAX,) if image.mode == "I" else (1.0, _8_BIT_MAX)
    top = next((top for top in tops if low >= 0 and high <= top), None)
    floor, span = (0.0, float(top)) if top else (float(low), float(high) - float(low))
    factor = _8_BIT_MAX / (span or 1.0)
    return image.point(lambda value: value * factor - floor * factor).convert("L")


def workable(image: Image.Image) -> Image.Image:
    """The loaded picture in one of the modes L, LA, RGB, RGBA and CMYK, 8 bits each.

    Gives back ``image`` itself when it is so already.
    """
    mode = image.mode
    if mode.startswith("I;16"):
        return _grey_from_16_bit(image)
    if mode in ("I", "F"):
        return _grey_from_wide(image)
    if mode == "P":
        return image.convert("RGBA" if image.has_transparency_data else "RGB")
    if image.info.get("transparency") is not None and mode in ("1", "L", "RGB"):
        return image.convert("RGBA" if mode == "RGB" else "LA")
    if mode == "1":
        return image.convert("L")
    if mode in PROFILE_SPACES:
        return image
    return image.convert(_TO_RGB.get(mode) or _TO_ALPHA[mode])


class Finished(NamedTuple):
    """Pixels, their ICC profile (empty: sRGB), and whether their colours were converted."""

    image: Image.Image
    icc_profile: bytes
    notes: tuple[Note, ...]


@cache
def _srgb() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


@cache
def _generic_cmyk() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(BytesIO(generic_cmyk()))


def open_profile(icc: bytes | None, mode: str) -> ImageCms.ImageCmsProfile | None:
    """The profile, if it is sound and made for pixels of ``mode``; else ``None``."""
    if not icc:
        return None
    try:
        profile = ImageCms.ImageCmsProfile(BytesIO(icc))
        fits = profile.profile.xcolor_space == PROFILE_SPACES[mode]
    except (OSError, TypeError, ValueError):
        return None
    return profile if fits else None


def is_srgb(profile: ImageCms.ImageCmsProfile) -> bool:
    """Whether a profile is sRGB, so that converting would change next to nothing.

    Its name alone is not believed: there are linear ones that begin with it.
    """
    inside = profile.profile
    if not (inside.profile_description or "").startswith("sRGB"):
        return False
    middle = middle_light(profile.tobytes(), b"gTRC")
    colorants = (inside.red_colorant, inside.green_colorant, inside.blue_colorant)
    has_curve = middle is not None and abs(middle - _SRGB_MIDDLE) < _SAME_MIDDLE
    return has_curve and all(
        found is not None and max(map(abs, map(sub, found[0], wanted))) < _SAME_COLORANT
        for found, wanted in zip(colorants, _SRGB_COLORANTS, strict=True)
    )


def _through(image: Image.Image, profile: ImageCms.ImageCmsProfile) -> Image.Image | None:
    """Convert to sRGB with the perceptual intent, as sharp does; ``None`` where lcms refuses."""
    if image.mode == "LA":
        grey = _through(image.getchannel("L"), profile)
        if grey is None:
            return None
        coloured = grey.convert("RGB")
        coloured.putalpha(image.getchannel("A"))
        return coloured
    output_mode = "RGBA" if image.mode == "RGBA" else "RGB"
    try:
        transform = ImageCms.buildTransform(profile, _srgb(), image.mode, output_mode)
        converted = ImageCms.applyTransform(image, transform)
        assert converted is not None  # only in place there is nothing to give back
    except ImageCms.PyCMSError:
        return None
    return converted.getchannel("G") if image.mode == "L" else converted  # it is still neutral


def to_srgb(image: Image.Image, profile: ImageCms.ImageCmsProfile | None) -> Image.Image:
    """Pixels of a ``workable`` mode as sRGB in mode L, RGB or RGBA.

    Without a profile, and where the profile cannot be applied, CMYK is taken for common offset
    printing and the rest for sRGB.

    Raises:
        MemoryError: there is too little of it to convert CMYK.
    """
    if profile is not None and not is_srgb(profile):
        converted = _through(image, profile)
        if converted is not None:
            return converted
    if image.mode == "CMYK":
        converted = _through(image, _generic_cmyk())
        if converted is None:  # lcms has no other reason to refuse this profile
            raise MemoryError("no room to convert CMYK")
        return converted
    return image.convert("RGBA") if image.mode == "LA" else image


def finish(image: Image.Image, icc: bytes | None, kept_bytes: int) -> Finished:
    """Pixels in mode L, RGB or RGBA, and the profile that belongs to them.

    RGB with a sound profile of at most ``kept_bytes`` keeps both untouched. Everything else becomes
    sRGB: hardly a program heeds profiles for grey, and the formats written hold no CMYK.
    """
    profile = open_profile(icc, image.mode)
    is_rgb = PROFILE_SPACES[image.mode] == "RGB "
    if icc and profile is not None and is_rgb and len(icc) <= kept_bytes:
        return Finished(image, icc, ())
    is_changed = image.mode == "CMYK" or (profile is not None and is_rgb and not is_srgb(profile))
    notes = (Note.COLOURS_CONVERTED,) if is_changed else ()
    return Finished(to_srgb(image, profile), b"", notes)


def to_pixels(image: Image.Image) -> Pixels:
    """The packed RGBA bytes of an sRGB picture."""
    return Pixels(Size(image.width, image.height), image.convert("RGBA").tobytes())
