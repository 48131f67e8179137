"""Opens pictures as they are meant to be seen: upright, in sRGB, with every frame."""

from __future__ import annotations

import io
from pathlib import Path

import pi_heif
from PIL import Image, ImageCms, ImageOps, ImageSequence

pi_heif.register_heif_opener()


def upright_frames(picture: Image.Image) -> list[Image.Image]:
    """All frames of ``picture`` as RGB, or as RGBA where something is transparent."""
    frames = (ImageOps.exif_transpose(frame) for frame in ImageSequence.Iterator(picture))
    return [frame.convert("RGBA" if frame.has_transparency_data else "RGB") for frame in frames]


def open_picture(path: Path) -> Image.Image:
    """The picture in ``path``, HEIC too; whoever asks closes it."""
    return Image.open(path)


def to_srgb(picture: Image.Image) -> Image.Image:
    """``picture`` as RGB in the sRGB colour space by its own profile, and laid on grey."""
    profile = picture.info.get("icc_profile")
    if picture.has_transparency_data:
        ground = Image.new("RGBA", picture.size, "grey")
        return Image.alpha_composite(ground, picture.convert("RGBA")).convert("RGB")
    rgb = picture.convert("RGB")
    if not profile or picture.mode != "RGB":
        return rgb
    embedded = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    converted = ImageCms.profileToProfile(rgb, embedded, ImageCms.createProfile("sRGB"))
    return rgb if converted is None else converted


def srgb_frames(picture: Image.Image) -> list[Image.Image]:
    """All frames of ``picture`` as ``to_srgb`` makes them, upright."""
    frames = ImageSequence.Iterator(picture)
    return [to_srgb(ImageOps.exif_transpose(frame)) for frame in frames]
