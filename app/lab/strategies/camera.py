"""Makes camera-like pictures: landscapes of 12 megapixels with grain, as JPEG.

Owns their looks. It uses Pillow, which is why it lives here.
"""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageChops, ImageOps

from resources.sample_pictures import write_sample_pictures

#: A 12 megapixel camera's picture, in pixels.
SIZE_PX = (4000, 3000)
COUNT = 8
_QUALITY = 90
#: Detail by size: each octave's scale in pixels and its standard deviation in levels. Without any
#: a picture would be so flat that an encoder has nothing to do.
_OCTAVES = ((1, 6.0), (2, 8.0), (4, 12.0), (8, 16.0), (24, 20.0))
#: Rows made at a time. Resizing holds the interpreter, and the window should not stand meanwhile.
_BAND_ROWS = 50
_TEXTURE_ROWS = 800


def write_camera_pictures(
    folder: Path, count: int = COUNT, size: tuple[int, int] = SIZE_PX
) -> list[Path]:
    """Write ``count`` pictures into ``folder`` and return their paths. Raises ``OSError``."""
    scenes = write_sample_pictures(folder / "scenes")
    texture = _texture(size[0])
    written = []
    for number in range(count):
        with Image.open(scenes[number % len(scenes)]) as scene:
            mirrored = number // len(scenes) % 2 == 1
            picture = _enlarged(ImageOps.mirror(scene) if mirrored else scene, size, texture)
        path = folder / f"DSC_{number + 1:04}.jpg"
        picture.save(path, quality=_QUALITY)
        written.append(path)
    return written


def _texture(width: int) -> Image.Image:
    """Noise around 128 at several scales, as leaves, grass and a sensor make it."""
    size = (width, _TEXTURE_ROWS)
    texture = Image.new("L", size, 128)
    for scale, deviation in _OCTAVES:
        small = (max(width // scale, 1), _TEXTURE_ROWS // scale)
        octave = Image.effect_noise(small, deviation).resize(size, Image.Resampling.BILINEAR)
        texture = ImageChops.add(texture, octave, offset=-128)
    return texture


def _enlarged(scene: Image.Image, size: tuple[int, int], texture: Image.Image) -> Image.Image:
    width, height = size
    picture = Image.new("RGB", size)
    scale = scene.height / height
    for top in range(0, height, _BAND_ROWS):
        rows = min(_BAND_ROWS, height - top)
        part = (0, top * scale, scene.width, (top + rows) * scale)
        band = scene.resize((width, rows), Image.Resampling.BICUBIC, box=part)
        start = top % _TEXTURE_ROWS
        detail = texture.crop((0, start, width, start + rows))
        if top // _TEXTURE_ROWS % 2:
            detail = ImageOps.mirror(detail)
        band = ImageChops.add(band, Image.merge("RGB", (detail, detail, detail)), offset=-128)
        picture.paste(band, (0, top))
    return picture
