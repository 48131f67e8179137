"""A GIF whose first frame does not fill its screen.

Owns that the rest is transparent, as in browsers. Pillow fills it with the first of the colours.
"""

from __future__ import annotations

from PIL import GifImagePlugin, Image


def leaves_open(image: Image.Image) -> bool:
    """Whether an opened picture is such a GIF; to be asked while it stands at its first frame."""
    return isinstance(image, GifImagePlugin.GifImageFile) and image.dispose_extent not in (
        None,
        (0, 0, *image.size),
    )


def on_screen(image: Image.Image, pixels: Image.Image) -> Image.Image:
    """``pixels`` of the first frame as they are to be seen: in mode RGBA if it ``leaves_open``."""
    if not leaves_open(image):
        return pixels
    assert isinstance(image, GifImagePlugin.GifImageFile)
    assert image.dispose_extent is not None
    part = pixels.crop(image.dispose_extent).convert("RGBA")
    screen = Image.new("RGBA", pixels.size)
    screen.paste(part, image.dispose_extent[:2])
    return screen
