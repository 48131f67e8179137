"""Makes photos to measure with: camera-like ones, tiny ones, large PNGs.

Owns the making, the same bytes for the same count every time. Must not measure anything.
"""

from __future__ import annotations

import random
from pathlib import Path

from PIL import Image

PHOTO_SIZE = (4000, 3000)
LARGE_SIZE = (6000, 4000)
TINY_SIZE = (320, 240)
#: Layers of noise that a channel is mixed from: cell size in pixels, share in the mix so far.
#: Landscape, shapes, texture, grain; chosen to give files about as large as a camera's.
LAYERS = ((512, 1.0), (128, 0.4), (32, 0.25), (8, 0.12), (2, 0.06), (1, 0.02))


def texture(size: tuple[int, int], seed: int) -> Image.Image:
    """An RGB picture with detail at every scale, so that codecs work as on a photo."""
    source = random.Random(seed)
    return Image.merge("RGB", [_channel(size, source) for _ in range(3)])


def _channel(size: tuple[int, int], source: random.Random) -> Image.Image:
    mixed = Image.new("L", size)
    for cell_px, share in LAYERS:
        grid = (-(-size[0] // cell_px), -(-size[1] // cell_px))
        noise = Image.frombytes("L", grid, source.randbytes(grid[0] * grid[1]))
        mixed = Image.blend(mixed, noise.resize(size, Image.Resampling.BICUBIC), share)
    return mixed


def photos(folder: Path, count: int = 12) -> None:
    """Write ``count`` JPEGs of 12 megapixels, quality 92, as a camera would."""
    for number in range(count):
        picture = texture(PHOTO_SIZE, seed=number)
        picture.save(folder / f"photo-{number:02}.jpg", quality=92, subsampling="4:2:0")


def tiny(folder: Path, count: int = 1000) -> None:
    """Write ``count`` JPEGs of 320 × 240 pixels, cut from one large picture."""
    width, height = TINY_SIZE
    whole = texture(PHOTO_SIZE, seed=1)
    places = random.Random(count)
    for number in range(count):
        left = places.randrange(PHOTO_SIZE[0] - width)
        top = places.randrange(PHOTO_SIZE[1] - height)
        piece = whole.crop((left, top, left + width, top + height))
        piece.save(folder / f"tiny-{number:04}.jpg", quality=85)


def large_pngs(folder: Path, count: int = 4) -> None:
    """Write ``count`` PNGs of 24 megapixels."""
    for number in range(count):
        picture = texture(LARGE_SIZE, seed=100 + number)
        picture.save(folder / f"large-{number}.png", compress_level=1)


def photo_pngs(folder: Path, count: int = 8) -> None:
    """Write ``count`` PNGs of 12 megapixels, compressed as Pillow does unless told otherwise."""
    for number in range(count):
        texture(PHOTO_SIZE, seed=number).save(folder / f"photo-{number:02}.png")
